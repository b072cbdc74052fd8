// Single rules: fields that cannot work, lists with a name twice, sources without their place.
#include <algorithm>

#include "engine/lint/checks.h"

namespace zhunsheng::linting {
namespace {

using rule::Rule;

void check_severity(Desk& desk, const Located<Rule>& rule) {
    const Rule& node = *rule.node;
    const bool hints = !node.clauses.empty() && std::all_of(node.clauses.begin(), node.clauses.end(),
                                                            [](const auto& c) { return c.modality == Modality::may; });
    const Token* key = desk.keyword(rule.site(), "严重", "severity");
    if (!hints || key == nullptr || node.severities.size() != 1 || node.severities[0].severity < Severity::major) {
        return;
    }
    const Token* value = desk.after(rule.file, *key);
    if (value != nullptr) {
        desk.report(LintCode::severity_of_hint, {rule.file, value->span},
                    {std::string(name_of(node.severities[0].severity, kSeverityNames)), node.id.text},
                    {{value->span, std::string(name_of(Severity::info, kSeverityNames))}});
    }
}

/// How many clauses decide the outcome, and how many of them are 必须.
struct Deciding {
    std::ptrdiff_t clauses = 0;
    std::ptrdiff_t musts = 0;
};

Deciding deciding(const Rule& rule) {
    const auto count = [&](Modality modality) {
        return std::count_if(rule.clauses.begin(), rule.clauses.end(),
                             [&](const rule::Clause& clause) { return clause.modality == modality; });
    };
    const auto musts = count(Modality::must);
    const auto both = musts + count(Modality::should);
    return {both > 0 ? both : count(Modality::may), musts};
}

void check_all_required(Desk& desk, const Located<Rule>& rule) {
    const Deciding of = deciding(*rule.node);
    const Token* key = desk.keyword(rule.site(), "缺一不可", "all_required");
    // An exception's clauses stand in place of the rule's, and are counted with the same field.
    if (!rule.node->exceptions.empty() || !rule.node->all_required || key == nullptr ||
        (of.clauses > 1 && of.musts > 0)) {
        return;
    }
    const Site field{rule.file, desk.field_of({rule.file, key->span})};
    desk.report(LintCode::idle_all_required, {rule.file, key->span},
                {rule.node->id.text, of.musts == 0 ? "没有“必须”的条款" : "只有一条起作用的条款"},
                {desk.removal(field)});
}

/// Why a rule can never come to 部分符合; empty when it can.
std::string_view never_partial(const Rule& rule) {
    if (!rule.exceptions.empty()) {
        return "";
    }
    const Deciding of = deciding(rule);
    if (of.clauses < 2) {
        return "只有一条起作用的条款";
    }
    return rule.all_required && of.musts == of.clauses ? "缺一不可,又都是“必须”" : "";
}

void check_messages(Desk& desk, const Located<Rule>& rule) {
    const std::string_view why = never_partial(*rule.node);
    for (const Rule::Message& message : rule.node->messages) {
        if (message.outcome == Outcome::partial && !why.empty()) {
            const Site field{rule.file, desk.field_of(rule.site(message.text.span))};
            desk.report(LintCode::impossible_message, rule.site(message.text.span),
                        {rule.node->id.text, std::string(why), std::string(name_of(message.outcome, kOutcomeNames))},
                        {desk.removal(field)});
        }
    }
}

void check_list(Desk& desk, std::uint32_t file, const std::vector<rule::Name>& names) {
    std::vector<Span> spans;
    spans.reserve(names.size());
    for (const rule::Name& name : names) {
        spans.push_back(name.span);
    }
    for (std::size_t i = 1; i < names.size(); ++i) {
        const auto same = [&](const rule::Name& other) { return other.text == names[i].text; };
        const auto end = names.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find_if(names.begin(), end, same) != end) {
            desk.report(LintCode::repeated_in_list, {file, names[i].span}, {names[i].text},
                        {Desk::removal_from(spans, i)});
        }
    }
}

void check_lists(Desk& desk, std::uint32_t file, const rule::Expr& expr) {
    check_list(desk, file, expr.parts);
    for (const rule::Expr& operand : expr.operands) {
        check_lists(desk, file, operand);
    }
}

bool same_basis(const Rule::Basis& a, const Rule::Basis& b) {
    return a.source.text == b.source.text && a.item == b.item && a.article == b.article && a.text.value == b.text.value;
}

bool is_instrument(const Desk& desk, std::string_view source) {
    const auto& sources = desk.declared().sources;
    return std::any_of(sources.begin(), sources.end(), [&](const auto& declared) {
        return declared.node->id.text == source &&
               (!declared.node->number.value.empty() || declared.node->published || declared.node->effective);
    });
}

void check_bases(Desk& desk, const Located<Rule>& rule) {
    const auto& bases = rule.node->bases;
    for (std::size_t i = 0; i < bases.size(); ++i) {
        const Rule::Basis& basis = bases[i];
        const auto end = bases.begin() + static_cast<std::ptrdiff_t>(i);
        const Span inner = basis.source.text.empty() ? basis.text.span : basis.source.span;
        if (std::any_of(bases.begin(), end, [&](const Rule::Basis& other) { return same_basis(other, basis); })) {
            const Site field{rule.file, desk.field_of(rule.site(inner))};
            desk.report(LintCode::repeated_basis, rule.site(inner), {}, {desk.removal(field)});
        } else if (basis.item == 0 && basis.article == 0 && basis.text.value.empty() && !basis.uncertain &&
                   is_instrument(desk, basis.source.text)) {
            desk.report(LintCode::basis_without_number, rule.site(inner), {basis.source.text});
        }
    }
}

} // namespace

void check_rules(Desk& desk) {
    for (const auto& rule : desk.declared().rules) {
        check_severity(desk, rule);
        check_all_required(desk, rule);
        check_messages(desk, rule);
        check_list(desk, rule.file, rule.node->levels);
        check_list(desk, rule.file, rule.node->belongs_in);
        if (rule.node->premise) {
            check_lists(desk, rule.file, *rule.node->premise);
        }
        for (const rule::Clause& clause : rule.node->clauses) {
            check_lists(desk, rule.file, clause.condition);
        }
        check_bases(desk, rule);
    }
    for (const auto& indicator : desk.declared().indicators) {
        check_list(desk, indicator.file, indicator.node->units);
    }
}

} // namespace zhunsheng::linting
