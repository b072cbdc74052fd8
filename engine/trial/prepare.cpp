#include "engine/trial/prepare.h"

#include "engine/flaws/flaws.h"
#include "engine/trial/edit.h"

namespace zhunsheng {
namespace trial {
namespace {

std::optional<Day> day_of(const std::optional<rule::Date>& date) {
    return date ? std::optional(Day{date->year, date->month, date->day}) : std::nullopt;
}

/// Reads last year's report as it says of itself; where it does not tell its year, that is the year before `year`.
Result<std::unique_ptr<const GivenReport>> read_last(const Compiled& compiled, const Matcher& matcher,
                                                     const PlanTest& test, PlanTest last, std::optional<int> year) {
    const auto read = [&]() -> Result<std::unique_ptr<const GivenReport>> {
        if (test.previous_facts) {
            return build_given(*test.previous_facts, compiled.lexicon, report_options(compiled.plan, last));
        }
        return read_report(compiled, matcher, last, test.previous_report);
    };
    auto report = read();
    if (report && !(*report)->facts.metadata.year.value && year) {
        last.year = *year - 1;
        report = read();
    }
    return report;
}

/// Last year's, which no date and no year of this year's report describes.
void read_previous(const Compiled& compiled, const Matcher& matcher, const PlanTest& test, PreparedTest& out) {
    if (!test.previous_facts && test.previous_report.empty()) {
        return;
    }
    PlanTest last;
    last.title = test.title;
    last.level = test.level;
    last.place = test.place;
    auto read = read_last(compiled, matcher, test, std::move(last), out.report->facts.metadata.year.value);
    if (read) {
        out.previous = std::move(*read);
    } else {
        out.report.reset();
        out.fault = "上年的报告:" + message(read.error(), Language::chinese);
    }
}

void read_text_of(const Compiled& compiled, const Matcher& matcher, const PlanTest& test, const std::string& text,
                  const FactSet* previous, std::unique_ptr<const GivenReport>& report, std::string& fault) {
    auto read = read_report(compiled, matcher, test, text, previous);
    if (read) {
        report = std::move(*read);
    } else {
        fault = message(read.error(), Language::chinese);
    }
}

} // namespace

ReportOptions report_options(const Plan& plan, const PlanTest& test) {
    ReportOptions options;
    if (!plan.place.empty()) {
        options.home = plan.place;
    }
    options.level = test.level;
    options.year = test.year;
    if (!test.place.empty()) {
        options.place = test.place;
    }
    options.as_of = day_of(test.as_of);
    options.published = day_of(test.made_public);
    options.submitted = day_of(test.submitted);
    return options;
}

Result<std::unique_ptr<const GivenReport>> read_report(const Compiled& compiled, const Matcher& matcher,
                                                       const PlanTest& test, std::string_view text,
                                                       const FactSet* previous) {
    Result<Document> document = read_text(text, test.title);
    if (!document) {
        return tl::unexpected(document.error());
    }
    auto report = std::make_unique<GivenReport>();
    report->document = std::move(*document);
    report->facts =
        read_facts(report->document, compiled.lexicon, matcher, report_options(compiled.plan, test), previous);
    return report;
}

} // namespace trial

namespace {

void read_own(const Compiled& compiled, const Matcher& matcher, const PlanTest& source, PreparedTest& out) {
    if (source.facts) {
        out.report = build_given(*source.facts, compiled.lexicon, trial::report_options(compiled.plan, source));
        return;
    }
    const FactSet* previous = out.previous ? &out.previous->facts : nullptr;
    std::string text = source.report;
    if (source.kind == PlanTest::Kind::mutation) {
        trial::read_text_of(compiled, matcher, source, source.report, previous, out.sample, out.fault);
        trial::Edited edited = trial::apply_edits(compiled, matcher, source);
        if (!edited.fault.empty()) {
            out.fault = std::move(edited.fault);
            out.fault_span = edited.fault_span;
        }
        text = std::move(edited.text);
    }
    if (out.fault.empty()) {
        trial::read_text_of(compiled, matcher, source, text, previous, out.report, out.fault);
    }
}

} // namespace

PreparedTest prepare(const Compiled& compiled, const Matcher& matcher, std::uint32_t test) {
    const PlanTest& source = compiled.plan.tests[test];
    PreparedTest out;
    out.test = test;
    out.fault_span = source.span;
    read_own(compiled, matcher, source, out);
    if (out.report) {
        trial::read_previous(compiled, matcher, source, out);
    }
    if (out.report && out.previous) {
        read_own(compiled, matcher, source, out); // Only beside last year's does it show what it copies.
    }
    return out;
}

} // namespace zhunsheng
