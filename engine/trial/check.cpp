// One verdict beside what is expected of it.
#include <algorithm>

#include "engine/trial/trial.h"

namespace zhunsheng {
namespace {

using MarkKind = PlanTest::Mark::Kind;

std::string with_status(Outcome outcome, const std::optional<Status>& status) {
    std::string text(name_of(outcome, kOutcomeNames));
    return status ? text + " 语态 " + std::string(name_of(*status, kStatusNames)) : text;
}

std::string why(const Verdict& verdict) {
    const std::string reason(reason_text(verdict.reason));
    return reason + (reason.empty() || verdict.detail.empty() ? "" : ";") + verdict.detail;
}

bool holds(std::string_view text, std::string_view piece) {
    return text.find(piece) != std::string_view::npos;
}

/// The sentence that a mark stands before.
Span marked_sentence(const Document& document, std::uint32_t offset) {
    for (const Sentence& sentence : document.sentences) {
        if (document.original_span(sentence.span).end > offset) {
            return sentence.span;
        }
    }
    return {};
}

class Checker {
public:
    Checker(const Plan& plan, const PreparedTest& prepared, const Verdict& verdict, const Verdict* on_sample)
        : plan_(plan), test_(plan.tests[prepared.test]), document_(prepared.report->document), verdict_(verdict),
          on_sample_(on_sample) {}

    std::vector<Difference> run() {
        bool named = false;
        for (const PlanTest::Expectation& expected : test_.expectations) {
            if (expected.rule == verdict_.rule) {
                named = true;
                check(expected);
            }
        }
        for (const PlanTest::Mark& mark : test_.marks) {
            if (mark.rule == verdict_.rule) {
                check(mark);
            }
        }
        if (on_sample_ != nullptr && !named && verdict_.outcome != on_sample_->outcome &&
            is_own(plan_, plan_.rules[index(verdict_.rule)])) {
            add(test_.span, "不变:" + with_status(on_sample_->outcome, on_sample_->status),
                "变为 " + with_status(verdict_.outcome, verdict_.status) + ",却没有写在 期望 里");
        }
        return std::move(found_);
    }

private:
    void add(Span span, std::string expected, std::string actual) {
        Difference difference{verdict_.rule, span, std::move(expected), std::move(actual), why(verdict_), {}};
        for (const Evidence& evidence : verdict_.evidence) {
            difference.evidence.push_back(document_.original_utf8(evidence.span));
        }
        found_.push_back(std::move(difference));
    }

    // ---- 期望 ------------------------------------------------------------------------------------------------------

    [[nodiscard]] bool as_expected(const PlanTest::Expectation& expected, const Verdict& verdict) const {
        return verdict.outcome == expected.outcome && (!expected.status || expected.status == verdict.status);
    }

    void check(const PlanTest::Expectation& expected) {
        const std::string actual = with_status(verdict_.outcome, verdict_.status);
        if (!as_expected(expected, verdict_)) {
            const bool same = on_sample_ != nullptr && verdict_.outcome == on_sample_->outcome;
            add(expected.span, with_status(expected.outcome, expected.status), actual + (same ? "(与样例相同)" : ""));
        } else if (on_sample_ != nullptr && as_expected(expected, *on_sample_)) {
            add(expected.span, "变为 " + with_status(expected.outcome, expected.status),
                "没有变化:样例里已经是 " + with_status(on_sample_->outcome, on_sample_->status));
        }
        if (!expected.reason.empty() && !holds(why(verdict_), expected.reason)) {
            add(expected.span, "原因里有“" + expected.reason + "”", actual);
        }
        if (!expected.evidence.empty() && !proves(expected.evidence)) {
            add(expected.span, "证据里有“" + expected.evidence + "”",
                verdict_.evidence.empty() ? "没有证据" : "证据里没有这段文字");
        }
    }

    [[nodiscard]] bool proves(const std::string& text) const {
        return std::any_of(verdict_.evidence.begin(), verdict_.evidence.end(), [&](const Evidence& evidence) {
            return holds(document_.utf8(evidence.span), text) || holds(document_.original_utf8(evidence.span), text);
        });
    }

    // ---- 标记 ------------------------------------------------------------------------------------------------------

    [[nodiscard]] bool points_at(const PlanTest::Mark& mark, Span sentence, bool with_misses) const {
        const auto there = [&](const auto& item) { return item.span.overlaps(sentence); };
        return mark.whole || std::any_of(verdict_.evidence.begin(), verdict_.evidence.end(), there) ||
               (with_misses && std::any_of(verdict_.near_misses.begin(), verdict_.near_misses.end(), there));
    }

    void check(const PlanTest::Mark& mark) {
        const Span sentence = mark.whole ? Span{} : marked_sentence(document_, mark.offset);
        const std::string where = mark.whole ? "全文" : "“" + document_.original_utf8(sentence) + "”";
        const bool gap = verdict_.outcome == Outcome::violated || verdict_.outcome == Outcome::partial;
        const bool reported = gap && points_at(mark, sentence, true);
        const bool passed = verdict_.outcome == Outcome::satisfied && points_at(mark, sentence, false);
        const std::string actual = with_status(verdict_.outcome, verdict_.status);
        switch (mark.kind) {
        case MarkKind::must_report:
            if (!reported) {
                add(mark.span, "应报:" + where, actual + (gap ? ",但没有指到这里" : ""));
            }
            break;
        case MarkKind::must_pass:
            if (!passed) {
                const bool elsewhere = verdict_.outcome == Outcome::satisfied;
                add(mark.span, "应过:" + where, actual + (elsewhere ? ",但证据不在这里" : ""));
            }
            break;
        case MarkKind::known_miss:
            if (reported) {
                add(mark.span, "已知漏报:" + where, actual + ",漏报已经改正,请把标记改成 应报");
            }
            break;
        case MarkKind::known_false:
            if (!reported) {
                add(mark.span, "已知误报:" + where, actual + ",误报已经改正,请把标记改成 应过 或删去");
            }
            break;
        }
    }

    const Plan& plan_;
    const PlanTest& test_;
    const Document& document_;
    const Verdict& verdict_;
    const Verdict* on_sample_;
    std::vector<Difference> found_;
};

} // namespace

std::vector<Difference> differences(const Plan& plan, const PreparedTest& prepared, const Verdict& verdict,
                                    const Verdict* on_sample) {
    return Checker(plan, prepared, verdict, on_sample).run();
}

} // namespace zhunsheng
