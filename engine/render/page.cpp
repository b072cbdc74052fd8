#include "engine/render/page.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "engine/base/utf8.h"

namespace zhunsheng::render {
namespace {

constexpr std::size_t kHashShown = 12;
constexpr std::string_view kOwnChecks = "其他检查";

template <class T>
std::string how(const Document& document, const Known<T>& known) {
    if (known.given) {
        return "命令行给定";
    }
    return known.span.empty() ? "据全文判断" : "据" + place_text(document, known.span.begin);
}

template <class T>
Row known_row(const Document& document, std::string_view label, const Known<T>& known, const std::string& value,
              std::string_view option) {
    if (known.value) {
        return {std::string(label), fmt::format("{}({})", value, how(document, known))};
    }
    const std::string reason = known.reason.empty() ? "报告没有写明" : known.reason;
    return {std::string(label), fmt::format("未知({};可用 {} 指定)", reason, option)};
}

std::string level_text(const Metadata& metadata) {
    if (!metadata.level.value) {
        return {};
    }
    std::string text(name_of(*metadata.level.value, kLevelNames));
    if (*metadata.level.value == Level::department && metadata.tier.value) {
        text = fmt::format("{}级{}", name_of(*metadata.tier.value, kLevelNames), text);
    }
    return text;
}

std::vector<Row> subject(const GapReport& report) {
    const Document& document = *report.document;
    const Metadata& metadata = report.facts->metadata;
    std::vector<Row> rows;
    rows.push_back({"文件", fmt::format("{}({},{} 字)", document.name, name_of(document.encoding, kEncodingNames),
                                        document.original.size())});
    rows.push_back(known_row(document, "地区", metadata.place, metadata.place.value.value_or(""), "--place"));
    rows.push_back(known_row(document, "省份", metadata.province, metadata.province.value.value_or(""), "--place"));
    rows.push_back(known_row(document, "层级", metadata.level, level_text(metadata), "--level"));
    rows.push_back(
        known_row(document, "年度", metadata.year, std::to_string(metadata.year.value.value_or(0)), "--year"));
    rows.push_back({"规则集", rulebook_text(*report.plan)});
    if (!report.choice.empty()) {
        rows.push_back({"选用", report.choice});
    }
    return rows;
}

std::string severity_counts(const std::vector<Finding>& findings) {
    std::array<std::size_t, kSeverityNames.size()> counts{};
    for (const Finding& finding : findings) {
        if (!finding.folded) {
            ++counts[static_cast<std::size_t>(finding.severity)];
        }
    }
    std::vector<std::string> parts;
    for (std::size_t i = counts.size(); i-- > 0;) {
        if (counts[i] > 0) {
            parts.push_back(fmt::format("{} {}", kSeverityNames[i], counts[i]));
        }
    }
    return join(parts, "、");
}

std::vector<std::string> summary(const GapReport& report, std::size_t folded) {
    std::vector<std::string> counts;
    for (std::size_t i = 0; i < report.counts.size(); ++i) {
        if (report.counts[i] > 0 || i == 0) {
            counts.push_back(fmt::format("{} {}", kOutcomeNames[i], report.counts[i]));
        }
    }
    std::vector<std::string> lines;
    lines.push_back(fmt::format("共 {} 条规则:{}。", report.verdicts.size(), join(counts, "、")));
    const auto shown = [](const std::vector<Finding>& findings) {
        return std::count_if(findings.begin(), findings.end(), [](const Finding& each) { return !each.folded; });
    };
    const auto gaps = shown(report.findings);
    const auto questions = shown(report.open_questions);
    std::string second = gaps == 0 ? "没有发现需要整改的缺口"
                                   : fmt::format("需要整改 {} 处({})", gaps, severity_counts(report.findings));
    if (questions > 0) {
        second += fmt::format(",待核 {} 处", questions);
    }
    if (folded > 0) {
        second += fmt::format(",提示 {} 条", folded);
    }
    lines.push_back(second + "。");
    const auto count = [&report](Outcome outcome) { return report.counts[static_cast<std::size_t>(outcome)]; };
    if (count(Outcome::satisfied) + count(Outcome::partial) + count(Outcome::violated) == 0) {
        lines.emplace_back("注意:没有一条规则得出结论,不能据此认为报告合格。");
    }
    return lines;
}

std::string rule_ids(const Plan& plan, const std::vector<RuleId>& rules) {
    std::vector<std::string> ids;
    ids.reserve(rules.size());
    for (const RuleId rule : rules) {
        ids.push_back(plan.rules[index(rule)].id);
    }
    return join(ids, "、");
}

/// A contradiction needs both its places; what is only half there is told by one.
std::size_t evidence_shown(Outcome outcome, bool all) {
    return all ? kNone : outcome == Outcome::partial ? 1 : 2;
}

/// Near misses that are not shown as evidence already.
void add_near_misses(const Document& document, const Finding& finding, bool all, std::vector<Row>& rows) {
    std::size_t shown = 0;
    for (const NearMiss& miss : finding.near_misses) {
        const bool known = std::any_of(finding.evidence.begin(), finding.evidence.end(),
                                       [&miss](const Evidence& evidence) { return evidence.span == miss.span; });
        if (known || (shown > 0 && !all)) {
            continue;
        }
        const std::string lacks = miss.lacks.empty() ? "" : fmt::format(" —— {}", miss.lacks);
        rows.push_back({shown++ == 0 ? "最接近" : "", quote(document, miss.span, miss.focus) + lacks});
    }
}

/// Under its own document's heading a clause is cited by its number alone.
std::string short_clauses(const std::vector<std::string>& clauses, const std::string& group) {
    std::vector<std::string> texts;
    for (const std::string& clause : clauses) {
        const bool own = clause.size() > group.size() && clause.starts_with(group);
        texts.push_back(own ? clause.substr(group.size()) : clause);
    }
    return join(texts, ";");
}

/// 原因 repeats what the finding's own words say when nothing of it stands in the text.
bool reason_adds(const Finding& finding) {
    const bool nothing_seen =
        finding.evidence.empty() && finding.near_misses.empty() && finding.text.starts_with("未见");
    return !finding.reason.empty() && !nothing_seen && finding.text.find(finding.reason) == std::string::npos;
}

std::string advice_text(const Advice& advice) {
    if (advice.where.empty()) {
        return advice.remedy;
    }
    return advice.remedy.empty() ? "写在" + advice.where : fmt::format("{}写在{}。", advice.remedy, advice.where);
}

Entry entry(const GapReport& report, const Finding& finding, const std::string& group, bool all) {
    const Plan& plan = *report.plan;
    Entry result{finding.severity, finding.outcome, rule_ids(plan, finding.rules), finding.text, {}};
    if (result.text.empty() && !finding.rules.empty()) {
        result.text = plan.rules[index(finding.rules.front())].title;
    }
    if (!finding.clauses.empty() && (finding.clauses.size() > 1 || finding.clauses.front() != group)) {
        result.rules += "," + short_clauses(finding.clauses, group);
    }
    if (reason_adds(finding)) {
        result.rows.push_back({"原因", finding.reason});
    }
    add_evidence(*report.document, finding.evidence, evidence_shown(finding.outcome, all), result.rows);
    add_near_misses(*report.document, finding, all, result.rows);
    if (const std::string advice = advice_text(finding.advice); !advice.empty()) {
        result.rows.push_back({"建议", advice});
    }
    if (!finding.consequences.empty()) {
        result.rows.push_back({"连带", fmt::format("补上后再核对 {} 条:{}", finding.consequences.size(),
                                                   rule_ids(plan, finding.consequences))});
    }
    return result;
}

/// The document that the finding's first rule rests on: what people read the gaps by.
std::string group_title(const Plan& plan, const Finding& finding) {
    if (finding.rules.empty() || plan.rules[index(finding.rules.front())].bases.empty()) {
        return std::string(kOwnChecks);
    }
    const PlanBasis& basis = plan.rules[index(finding.rules.front())].bases.front();
    if (basis.source == kNone) {
        return basis.text.empty() ? std::string(kOwnChecks) : basis.text;
    }
    const PlanSource& source = plan.sources[basis.source];
    return source.title.empty() ? source.id : fmt::format("《{}》", source.title);
}

void add_to_group(std::vector<Group>& groups, std::string title, Entry added) {
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.title == title; });
    if (found != groups.end()) {
        found->entries.push_back(std::move(added));
    } else {
        groups.push_back({std::move(title), {std::move(added)}});
    }
}

std::vector<Entry> holding(const GapReport& report) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < report.verdicts.size(); ++i) {
        const Verdict& verdict = report.verdicts[i];
        const bool gap = verdict.outcome == Outcome::partial || verdict.outcome == Outcome::violated;
        if (gap || verdict.outcome == Outcome::undetermined || verdict.outcome == Outcome::waived) {
            continue;
        }
        const PlanRule& rule = report.plan->rules[i];
        Entry held{report.views[i].severity, verdict.outcome, rule.id, rule.title, {}};
        if (verdict.outcome != Outcome::satisfied && !report.views[i].reason.empty()) {
            held.rows.push_back({"原因", report.views[i].reason});
        }
        add_evidence(*report.document, verdict.evidence, 1, held.rows);
        entries.push_back(std::move(held));
    }
    return entries;
}

std::vector<std::string> damage(const Document& document) {
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : document.diagnostics) {
        const std::string place = diagnostic.place.line == 0
                                      ? ""
                                      : fmt::format("第{}行第{}列:", diagnostic.place.line, diagnostic.place.column);
        lines.push_back(place + message(diagnostic, Language::chinese));
    }
    return lines;
}

} // namespace

void add_evidence(const Document& document, const std::vector<Evidence>& evidence, std::size_t most,
                  std::vector<Row>& rows) {
    std::vector<Span> spans;
    for (const Evidence& item : evidence) {
        if (std::find(spans.begin(), spans.end(), item.span) != spans.end()) {
            continue;
        }
        spans.push_back(item.span);
        if (spans.size() <= most) {
            rows.push_back({spans.size() == 1 ? "证据" : "", quote(document, item.span, item.focus)});
        }
    }
    if (spans.size() > most) {
        rows.back().text += fmt::format("(另有 {} 处)", spans.size() - most);
    }
}

Page lay_out(const GapReport& report, bool all) {
    Page page;
    page.title = title_text(report);
    page.subject = subject(report);
    page.damage = damage(*report.document);
    for (const Finding& finding : report.findings) {
        if (!finding.folded) {
            std::string group = group_title(*report.plan, finding);
            Entry gap = entry(report, finding, group, all);
            add_to_group(page.gaps, std::move(group), std::move(gap));
            continue;
        }
        ++page.folded;
        if (all) {
            page.hints.push_back(entry(report, finding, {}, all));
        }
    }
    for (const Finding& question : report.open_questions) {
        if (!question.folded || all) {
            page.questions.push_back(entry(report, question, {}, all));
        } else {
            ++page.folded;
        }
    }
    page.warnings = set_aside(report, report.warnings, all);
    page.waived = set_aside(report, report.waived, all);
    page.notices = report.notices;
    if (all) {
        page.holding = holding(report);
    }
    page.summary = summary(report, page.folded);
    return page;
}

std::string rulebook_text(const Plan& plan) {
    const std::string& name = plan.title.empty() ? plan.id : plan.title;
    return fmt::format("{} {}(哈希 {})", name, plan.version, plan.hash.substr(0, kHashShown));
}

std::string title_text(const GapReport& report) {
    const auto& title = report.facts->metadata.title;
    return title.value && !title.value->empty() ? *title.value : report.document->name;
}

std::string join(const std::vector<std::string>& items, std::string_view separator) {
    return fmt::format("{}", fmt::join(items, separator));
}

} // namespace zhunsheng::render
