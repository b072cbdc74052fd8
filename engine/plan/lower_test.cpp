#include "engine/plan/lower_test.h"

#include <algorithm>
#include <numeric>

#include "engine/plan/sample_marks.h"

namespace zhunsheng::lowering {
namespace {

using EditKind = rule::Mutation::Edit::Kind;

class TestsLowering {
public:
    TestsLowering(const Sources& files, const Symbols& symbols, const Lexicon& lexicon, Reporter& reporter)
        : files_(files), symbols_(symbols), lexicon_(lexicon), reporter_(reporter) {}

    std::vector<PlanTest> run(const Declarations& declarations) {
        for (const auto& test : declarations.tests) {
            add_test(test);
        }
        for (const auto& sample : declarations.samples) {
            add_sample(sample);
        }
        for (const auto& mutation : declarations.mutations) {
            add_mutation(mutation);
        }
        for (const auto& sample : declarations.samples) {
            expect_something(sample);
        }
        return sorted();
    }

private:
    // ---- tests and samples -----------------------------------------------------------------------------------------

    PlanTest lower_case(const rule::TestCase& node, std::uint32_t file) {
        PlanTest out;
        if (const auto level = choose(kLevelWords, node.level, file, reporter_)) {
            out.level = static_cast<Level>(*level);
        }
        out.year = node.year;
        out.place = node.place.value;
        out.as_of = node.as_of;
        out.made_public = node.made_public;
        out.submitted = node.submitted;
        out.report = node.input.report.value;
        out.previous_report = node.previous.report.value;
        const auto lower = [&](const rule::TestInput& input, std::optional<GivenFacts>& facts) {
            if (input.facts) {
                facts = lower_facts(*input.facts, file, symbols_, lexicon_, reporter_);
            }
        };
        lower(node.input, out.facts);
        lower(node.previous, out.previous_facts);
        out.expectations = lower_expectations(node.expectations, file);
        out.file = file;
        return out;
    }

    std::vector<PlanTest::Expectation> lower_expectations(const std::vector<rule::Expectation>& nodes,
                                                          std::uint32_t file) {
        std::vector<PlanTest::Expectation> out;
        for (const rule::Expectation& node : nodes) {
            const RuleId rule{symbols_.rules.resolve(node.rule, file, reporter_)};
            out.push_back({rule, node.outcome, node.status, node.reason.value, node.evidence.value, node.span});
        }
        return out;
    }

    void add_test(const Located<rule::Test>& test) {
        const rule::Test& node = *test.node;
        PlanTest out = lower_case(node, test.file);
        out.title = node.title.value;
        out.span = node.span;
        if (node.input.facts && !node.input.report.span.empty()) {
            reporter_.report(DiagnosticCode::test_input_twice, test.site(node.input.span), {node.title.value});
        }
        if (node.expectations.empty() && !reporter_.unreadable(test.site())) {
            reporter_.report(DiagnosticCode::test_without_expectation, test.site(node.title.span), {node.title.value});
        }
        tests_.push_back(std::move(out));
    }

    void add_sample(const Located<rule::Sample>& sample) {
        const rule::Sample& node = *sample.node;
        PlanTest out = lower_case(node, sample.file);
        out.kind = PlanTest::Kind::sample;
        out.title = node.id.text;
        out.span = node.span;
        read_marks(sample, out);
        samples_.declare(node.id.text, static_cast<std::uint32_t>(tests_.size()), sample.site(node.id.span), reporter_);
        tests_.push_back(std::move(out));
    }

    void read_marks(const Located<rule::Sample>& sample, PlanTest& out) {
        const rule::Text& report = sample.node->input.report;
        MarkedText marked = take_marks(report.value);
        out.report = std::move(marked.text);
        // Marks are in the order of the text, so each is found behind the one before it.
        std::uint32_t at = report.span.begin;
        const auto place_of = [&](const std::string& written) {
            const std::string_view source = files_[sample.file]->text().substr(0, report.span.end);
            const std::size_t found = source.find(written, at);
            const auto begin = found == std::string_view::npos ? at : static_cast<std::uint32_t>(found);
            const auto end = begin + static_cast<std::uint32_t>(written.size());
            at = found == std::string_view::npos ? at : end;
            return Span{begin, end};
        };
        for (const TextMark& mark : marked.marks) {
            const Span place = place_of(mark.written);
            if (mark.rules.empty()) {
                reporter_.report(DiagnosticCode::sample_mark_wrong, sample.site(place), {mark.written});
            }
            for (const std::string& id : mark.rules) {
                const RuleId rule{symbols_.rules.resolve({id, place}, sample.file, reporter_)};
                out.marks.push_back({mark.kind, rule, mark.offset, mark.whole, place});
            }
        }
    }

    /// A sample that says nothing itself must at least be changed by a mutation.
    void expect_something(const Located<rule::Sample>& sample) {
        const auto own = samples_.find(sample.node->id.text);
        const PlanTest* const test = own ? &tests_[*own] : nullptr;
        const bool silent = test != nullptr && test->marks.empty() && test->expectations.empty();
        const bool used = std::any_of(tests_.begin(), tests_.end(),
                                      [&](const PlanTest& other) { return own && other.sample == *own; });
        if (silent && !used && !reporter_.unreadable(sample.site())) {
            reporter_.report(DiagnosticCode::sample_without_mark, sample.site(sample.node->id.span),
                             {sample.node->id.text});
        }
    }

    // ---- mutations -------------------------------------------------------------------------------------------------

    void add_mutation(const Located<rule::Mutation>& mutation) {
        const rule::Mutation& node = *mutation.node;
        const std::uint32_t sample = samples_.resolve(node.sample, mutation.file, reporter_);
        if (node.edits.empty() && !reporter_.unreadable(mutation.site())) {
            reporter_.report(DiagnosticCode::mutation_without_edit, mutation.site(node.title.span), {node.title.value});
        }
        std::vector<PlanTest::Edit> edits = lower_edits(mutation, sample);
        if (sample == kNone) {
            return;
        }
        PlanTest out = tests_[sample];
        out.kind = PlanTest::Kind::mutation;
        out.marks.clear();
        out.title = node.title.value;
        out.edits = std::move(edits);
        out.expectations = lower_expectations(node.expectations, mutation.file);
        out.sample = sample;
        out.file = mutation.file;
        out.span = node.span;
        tests_.push_back(std::move(out));
    }

    /// A text to be deleted or replaced must occur in the sample, or in what an earlier edit wrote.
    std::vector<PlanTest::Edit> lower_edits(const Located<rule::Mutation>& mutation, std::uint32_t sample) {
        std::vector<PlanTest::Edit> edits;
        std::string known = sample == kNone ? std::string() : tests_[sample].report;
        for (const rule::Mutation::Edit& edit : mutation.node->edits) {
            const PartId part =
                edit.part.text.empty() ? kNoPart : PartId{symbols_.parts.resolve(edit.part, mutation.file, reporter_)};
            edits.push_back({edit.kind, part, edit.text.value, edit.with.value, edit.span});
            const bool looks = edit.kind == EditKind::delete_text || edit.kind == EditKind::replace;
            if (sample != kNone && looks &&
                (edit.text.value.empty() || known.find(edit.text.value) == std::string::npos)) {
                reporter_.report(DiagnosticCode::edit_text_missing, mutation.site(edit.text.span),
                                 {mutation.node->sample.text, edit.text.value});
            }
            known += "\n" + (edit.kind == EditKind::add ? edit.text.value : edit.with.value);
        }
        return edits;
    }

    /// As written; mutations' samples follow.
    std::vector<PlanTest> sorted() {
        std::vector<std::uint32_t> order(tests_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(tests_[a].file, tests_[a].span.begin) < std::pair(tests_[b].file, tests_[b].span.begin);
        });
        std::vector<std::uint32_t> place(tests_.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            place[order[i]] = i;
        }
        std::vector<PlanTest> out;
        for (const std::uint32_t i : order) {
            out.push_back(std::move(tests_[i]));
            out.back().sample = out.back().sample == kNone ? kNone : place[out.back().sample];
        }
        return out;
    }

    const Sources& files_;
    const Symbols& symbols_;
    const Lexicon& lexicon_;
    Reporter& reporter_;
    SymbolTable samples_{{"样例", "sample"}};
    std::vector<PlanTest> tests_;
};

} // namespace

std::vector<PlanTest> lower_tests(const Declarations& declarations, const Sources& files, const Symbols& symbols,
                                  const Lexicon& lexicon, Reporter& reporter) {
    return TestsLowering(files, symbols, lexicon, reporter).run(declarations);
}

} // namespace zhunsheng::lowering
