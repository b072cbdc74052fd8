#include "engine/plan/lower_exception.h"

#include <algorithm>
#include <utility>

#include "engine/plan/lower_rule.h"
#include "engine/plan/order.h"

namespace zhunsheng::lowering {

namespace {

Day day_of(const rule::Date& date) {
    return {date.year, date.month, date.day};
}

/// 到期后 says what comes after an end; 按 which date decides over a begin or an end.
void require_dates(const Located<rule::Rule>& rule, Reporter& reporter) {
    const rule::Rule& node = *rule.node;
    if (reporter.unreadable(rule.site())) {
        return;
    }
    if (node.after_expiry && !node.expires) {
        reporter.report(DiagnosticCode::dates_missing, rule.site(node.after_expiry->span),
                        {"到期后", "失效", "expires"});
    }
    if (node.dated_by && !node.expires && !node.effective) {
        reporter.report(DiagnosticCode::dates_missing, rule.site(node.id.span),
                        {"按", "生效 或 失效", "effective_from or expires"});
    }
}

Site site_of(const rule::Name& name, std::uint32_t holder) {
    return {file_of(name, holder), name.span};
}

/// Parents first; a parent that is not known, or that departs from its own child, was reported and is the rule itself.
std::vector<std::uint32_t> resolve_parents(const Located<rule::Rule>& rule, Reporter& reporter) {
    const std::vector<rule::Rule::Exception>& exceptions = rule.node->exceptions;
    SymbolTable labels({"例外", "exception"});
    for (std::uint32_t i = 0; i < exceptions.size(); ++i) {
        labels.declare(exceptions[i].label.text, i, site_of(exceptions[i].label, rule.file), reporter);
    }
    std::vector<std::uint32_t> parents;
    std::vector<Dependency> dependencies;
    for (std::uint32_t i = 0; i < exceptions.size(); ++i) {
        parents.push_back(labels.resolve(exceptions[i].parent, rule.file, reporter));
        if (parents[i] == i) {
            reporter.report(DiagnosticCode::dependency_cycle, site_of(exceptions[i].parent, rule.file),
                            {cycle_text({exceptions[i].label.text})});
            parents[i] = kNone;
        }
        if (parents[i] != kNone) {
            dependencies.push_back({i, parents[i]});
        }
    }
    const DependencyOrder order = dependency_order(static_cast<std::uint32_t>(exceptions.size()), dependencies);
    for (const std::vector<std::uint32_t>& cycle : order.cycles) {
        std::vector<std::string> names;
        names.reserve(cycle.size());
        for (const std::uint32_t i : cycle) {
            names.push_back(exceptions[i].label.text);
        }
        reporter.report(DiagnosticCode::dependency_cycle, site_of(exceptions[cycle.front()].label, rule.file),
                        {cycle_text(names)});
    }
    if (!order.cycles.empty()) {
        parents.assign(parents.size(), kNone);
    }
    return parents;
}

void check_exception(const rule::Rule::Exception& node, Site site, Reporter& reporter) {
    if (reporter.unreadable(site)) {
        return;
    }
    const Site at{site.file, node.label.span};
    if (!node.condition) {
        reporter.report(DiagnosticCode::exception_without_condition, at, {node.label.text});
    }
    const bool inapplicable = !node.inapplicable.span.empty();
    if (node.clauses.empty() != inapplicable) {
        reporter.report(DiagnosticCode::exception_unclear, at, {node.label.text});
    }
}

void require(bool given, const Located<rule::Waiver>& waiver, std::string_view zh, std::string_view en,
             Reporter& reporter) {
    if (!given && !reporter.unreadable(waiver.site())) {
        reporter.report(DiagnosticCode::waiver_incomplete, waiver.site(waiver.node->label.span),
                        {waiver.node->label.text, std::string(zh), std::string(en)});
    }
}

} // namespace

void lower_force(const Located<rule::Rule>& rule, const Symbols& symbols, Reporter& reporter, PlanForce& out) {
    const rule::Rule& node = *rule.node;
    out.from = node.effective ? std::optional(day_of(*node.effective)) : std::nullopt;
    out.until = node.expires ? std::optional(day_of(*node.expires)) : std::nullopt;
    out.dated_by = node.dated_by.value_or(DateKind::as_of);
    if (out.from && out.until && *out.from >= *out.until) {
        reporter.report(DiagnosticCode::days_reversed, rule.site(node.expires->span),
                        {show(*out.from), show(*out.until)});
    }
    require_dates(rule, reporter);
    if (!node.after_expiry) {
        return;
    }
    out.after = node.after_expiry->kind;
    out.note = node.after_expiry->note.value;
    out.successor = RuleId{symbols.rules.resolve(node.after_expiry->successor, rule.file, reporter)};
    if (!node.after_expiry->successor.text.empty() && node.after_expiry->successor.text == node.id.text) {
        reporter.report(DiagnosticCode::dependency_cycle, rule.site(node.after_expiry->successor.span),
                        {cycle_text({node.id.text})});
    }
}

std::vector<PlanException> lower_exceptions(const Located<rule::Rule>& rule, const Symbols& symbols,
                                            ExprLowering& exprs, Reporter& reporter) {
    const std::vector<std::uint32_t> parents = resolve_parents(rule, reporter);
    std::vector<PlanException> exceptions;
    for (const rule::Rule::Exception& node : rule.node->exceptions) {
        PlanException& out = exceptions.emplace_back();
        out.label = node.label.text;
        out.parent = parents[exceptions.size() - 1];
        check_exception(node, {file_of(node.label, rule.file), node.span}, reporter);
        if (node.condition) {
            out.condition = exprs.condition(*node.condition, rule.file);
        }
        for (const rule::Rule::Basis& basis : node.bases) {
            out.bases.push_back(lower_basis(basis, rule.file, symbols, reporter));
        }
        for (const rule::Clause& clause : node.clauses) {
            out.clauses.push_back({clause.modality, exprs.condition(clause.condition, rule.file), clause.label.text});
        }
        out.inapplicable = node.inapplicable.value;
    }
    return exceptions;
}

void lower_waivers(const std::vector<Located<rule::Waiver>>& waivers, const SymbolTable& rules, Reporter& reporter,
                   Plan& plan) {
    SymbolTable labels({"豁免", "waiver"});
    for (std::uint32_t i = 0; i < waivers.size(); ++i) {
        labels.declare(waivers[i].node->label.text, i, waivers[i].site(waivers[i].node->label.span), reporter);
    }
    for (const auto& waiver : waivers) {
        const rule::Waiver& node = *waiver.node;
        require(!node.subject.value.empty(), waiver, "对象", "subject", reporter);
        require(!node.rules.empty(), waiver, "规则", "rule", reporter);
        require(node.from && node.to, waiver, "自 … 至 …", "since … to …", reporter);
        require(!node.approval.value.empty(), waiver, "批准", "approved", reporter);
        require(!node.reason.value.empty(), waiver, "理由", "reason", reporter);
        PlanWaiver out{node.label.text, node.subject.value, {}, {}, {}, node.approval.value, node.reason.value};
        for (const rule::Name& name : node.rules) {
            out.rules.push_back(RuleId{rules.resolve(name, waiver.file, reporter)});
        }
        if (node.from && node.to) {
            out.from = day_of(*node.from);
            out.to = day_of(*node.to);
            if (out.from > out.to) {
                reporter.report(DiagnosticCode::days_reversed, waiver.site(node.from->span),
                                {show(out.from), show(out.to)});
            }
        }
        plan.waivers.push_back(std::move(out));
    }
    std::stable_sort(plan.waivers.begin(), plan.waivers.end(),
                     [](const PlanWaiver& a, const PlanWaiver& b) { return a.label < b.label; });
}

} // namespace zhunsheng::lowering

namespace zhunsheng {

std::vector<Diagnostic> add_waivers(const rule::RuleFile& file, Plan& plan) {
    std::vector<Diagnostic> diagnostics = file.diagnostics;
    const lowering::Files files{&file};
    lowering::Reporter reporter(files, diagnostics);
    const lowering::Declarations declarations = lowering::collect(files);
    if (declarations.waivers.size() < file.declarations.size()) {
        reporter.report(DiagnosticCode::only_waivers, {0, {0, 0}}, {});
    }
    lowering::SymbolTable rules({"规则", "rule"});
    for (std::uint32_t i = 0; i < plan.rules.size(); ++i) {
        rules.declare(plan.rules[i].id, i, {0, {0, 0}}, reporter);
    }
    lowering::lower_waivers(declarations.waivers, rules, reporter, plan);
    sort_by_place(diagnostics);
    return diagnostics;
}

} // namespace zhunsheng
