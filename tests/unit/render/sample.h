// A small report with its verdicts, made by hand: render/ is tested without the rooms before it.
#pragma once

#include <string>

#include "engine/base/utf8.h"
#include "engine/render/render.h"

namespace zhunsheng::test {

struct Sample {
    Document document;
    Plan plan;
    Lexicon lexicon;
    FactSet facts;
    GapReport report;

    Sample();
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;
    /// The first place of `words` in the report.
    [[nodiscard]] Span find(std::u32string_view words) const {
        const auto at = static_cast<std::uint32_t>(document.text.find(words));
        return {at, at + static_cast<std::uint32_t>(words.size())};
    }
};

inline void read(Document& document, std::u32string text) {
    document.name = "报告.txt";
    document.original = text;
    document.text = std::move(text);
    document.line_starts = {0};
    for (std::uint32_t i = 0; i < document.text.size(); ++i) {
        document.origin.push_back(i);
        if (document.text[i] == U'\n') {
            document.line_starts.push_back(i + 1);
        }
    }
    document.origin.push_back(static_cast<std::uint32_t>(document.text.size()));
}

inline PlanRule rule(std::string id, std::string title, std::uint32_t source, int item) {
    PlanRule made;
    made.id = std::move(id);
    made.title = std::move(title);
    PlanBasis basis;
    basis.source = source;
    basis.item = item;
    made.bases.push_back(basis);
    made.clauses.push_back({Modality::should, kNoExpr, ""});
    return made;
}

inline Sample::Sample() {
    read(document, U"清河县2024年法治政府建设年度报告\n一、主要举措和成效\n办理行政复议案件约42.5件。\n"
                   U"二、存在的不足\n行政执法三项制度落实不到位。\n");
    plan.id = "国家.年度报告";
    plan.title = "年度报告检查规则";
    plan.version = "1.0.0";
    plan.hash = "0123456789abcdef0123";
    plan.sources = {{"纲要", "法治政府建设实施纲要", ""}};
    plan.rules = {rule("GY-15-01", "反映行政执法三项制度的落实", 0, 15), rule("GY-20-01", "反映行政复议", 0, 20)};
    facts.document = &document;
    facts.metadata.title = {"清河县2024年法治政府建设年度报告", find(U"清河县2024年法治政府建设年度报告"), false, ""};
    facts.metadata.place = {"清河县", find(U"清河县"), false, ""};
    facts.metadata.level = {Level::county, {}, true, ""};
    facts.metadata.year.reason = "标题和正文都没有年度";
    Figure figure;
    figure.span = find(U"约42.5件");
    figure.value = Decimal(425, 1);
    figure.interval = {Decimal(424, 1), Decimal(426, 1), false, false};
    figure.qualifier = Qualifier::about;
    facts.figures.push_back(figure);
    report.plan = &plan;
    report.document = &document;
    report.facts = &facts;
    Verdict missing;
    missing.outcome = Outcome::violated;
    missing.status = Status::failing;
    missing.near_misses = {{find(U"行政执法三项制度落实不到位"), find(U"三项制度"), "语态为自认"}};
    Verdict held;
    held.rule = RuleId{1};
    held.evidence = {{find(U"办理行政复议案件约42.5件"), find(U"行政复议")}};
    report.verdicts = {missing, held};
    const Advice advice{find(U"约42.5件。").end, "“一、主要举措和成效”之后", "分三项写事实。"};
    report.views = {{RuleId{0}, Severity::major, {"《法治政府建设实施纲要》第(十五)项"}, "仅见于存在的不足", advice},
                    {RuleId{1}, Severity::minor, {"《法治政府建设实施纲要》第(二十)项"}, "", {}}};
    Finding finding;
    finding.rules = {RuleId{0}};
    finding.clauses = report.views[0].clauses;
    finding.outcome = Outcome::violated;
    finding.severity = Severity::major;
    finding.text = "没有反映三项制度的落实";
    finding.reason = "仅见于存在的不足";
    finding.near_misses = missing.near_misses;
    finding.advice = advice;
    report.findings = {finding};
    Finding hint = finding;
    hint.severity = Severity::info;
    hint.text = "可补充\x1b[31m说明";
    hint.folded = true;
    report.findings.push_back(hint);
    report.counts = {1, 0, 1, 0, 0, 0};
}

/// Why the first verdict is what it is, made by hand too.
inline Why why_of(const Sample& sample) {
    WhyAtom atom;
    atom.truth = Truth::no;
    atom.text = "提及\n  三项制度";
    atom.file = "规则.zs";
    atom.at = {3, 6};
    atom.distance = "差一处数字";
    atom.funnel.steps = {{"全文句数", 5}, {"在举措成效内", 0}};
    atom.near_misses = sample.report.verdicts[0].near_misses;
    Why why;
    why.atoms = {atom};
    why.blocking.sets = {{{0, Truth::yes}}};
    why.holding.sets = {{{0, Truth::no}}};
    why.advice = sample.report.views[0].advice;
    why.counterfactual = Counterfactual{"三项制度,共____件。",
                                        "若据实补写“三项制度,共____件。”,则该条符合(已复算)",
                                        why.advice.insert_at,
                                        Outcome::satisfied,
                                        {RuleId{1}}};
    return why;
}

} // namespace zhunsheng::test
