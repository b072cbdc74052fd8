// Dates, waivers and exceptions: ends without a word on what follows, successors that do not join, what can never apply.
#include <algorithm>
#include <fmt/format.h>
#include <tuple>

#include "engine/lint/checks.h"

namespace zhunsheng::linting {
namespace {

using rule::Date;
using rule::Rule;

bool before(const Date& a, const Date& b) {
    return std::tuple(a.year, a.month, a.day) < std::tuple(b.year, b.month, b.day);
}

std::string worded(const Date& date) {
    return fmt::format("{}年{}月{}日", date.year, date.month, date.day);
}

const Located<Rule>* find_rule(const Desk& desk, std::string_view id) {
    const auto& rules = desk.declared().rules;
    const auto found =
        std::find_if(rules.begin(), rules.end(), [id](const auto& rule) { return rule.node->id.text == id; });
    return found == rules.end() ? nullptr : &*found;
}

void check_expiry(Desk& desk, const Located<Rule>& rule) {
    const Rule& node = *rule.node;
    if (!node.expires) {
        return;
    }
    if (!node.after_expiry) {
        desk.report(LintCode::expiry_unsettled, rule.site(node.id.span),
                    {"规则 " + node.id.text, worded(*node.expires)});
        return;
    }
    const Located<Rule>* successor = find_rule(desk, node.after_expiry->successor.text);
    if (successor == nullptr || !successor->node->effective) {
        return;
    }
    const Date& begins = *successor->node->effective;
    const std::vector<std::string> args{node.id.text, worded(*node.expires), successor->node->id.text, worded(begins)};
    const Site site = rule.site(node.after_expiry->successor.span);
    if (before(*node.expires, begins)) {
        desk.report(LintCode::successor_gap, site, args);
    } else if (before(begins, *node.expires)) {
        desk.report(LintCode::successor_overlap, site, args);
    }
}

void check_rulebook(Desk& desk) {
    for (const auto& book : desk.declared().rulebooks) {
        if (book.node->year_to && !book.node->after_expiry) {
            desk.report(LintCode::expiry_unsettled, book.site(book.node->id.span),
                        {"规则集", std::to_string(*book.node->year_to) + "年度"});
        }
    }
}

/// Why a waiver waives nothing; empty when it does.
std::string idle_because(const Desk& desk, const rule::Waiver& waiver) {
    const auto& books = desk.declared().rulebooks;
    if (!books.empty() && books.front().node->year_from && waiver.to->year < *books.front().node->year_from) {
        return fmt::format("规则集 {} 年度起才适用", *books.front().node->year_from);
    }
    for (const rule::Name& name : waiver.rules) {
        const Located<Rule>* rule = find_rule(desk, name.text);
        if (rule == nullptr) {
            continue;
        }
        if (rule->node->effective && before(*waiver.to, *rule->node->effective)) {
            return fmt::format("规则 {} {}才生效", name.text, worded(*rule->node->effective));
        }
        if (rule->node->expires && !before(*waiver.from, *rule->node->expires)) {
            return fmt::format("规则 {} {}已经失效", name.text, worded(*rule->node->expires));
        }
    }
    return {};
}

void check_waivers(Desk& desk) {
    for (const auto& waiver : desk.declared().waivers) {
        if (!waiver.node->from || !waiver.node->to) {
            continue;
        }
        if (const std::string why = idle_because(desk, *waiver.node); !why.empty()) {
            desk.report(LintCode::idle_waiver, waiver.site(waiver.node->label.span),
                        {waiver.node->label.text, worded(*waiver.node->from), worded(*waiver.node->to), why});
        }
    }
}

/// The words of an expression, so that only white space may differ.
std::string words(const Desk& desk, Site site) {
    std::string out;
    for (const Token& token : tokens_of(desk.text(site))) {
        out += std::string(desk.text(site).substr(token.span.begin, token.span.size())) + " ";
    }
    return out;
}

std::vector<std::string> asked(const Desk& desk, std::uint32_t file, const std::vector<rule::Clause>& clauses) {
    std::vector<std::string> out;
    out.reserve(clauses.size());
    for (const rule::Clause& clause : clauses) {
        out.push_back(std::string(name_of(clause.modality, kModalityNames)) + " " +
                      words(desk, {file, clause.condition.span}));
    }
    std::sort(out.begin(), out.end());
    return out;
}

void check_exceptions(Desk& desk, const Located<Rule>& rule) {
    const auto& all = rule.node->exceptions;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto parent = std::find_if(all.begin(), all.end(), [&](const Rule::Exception& other) {
            return !all[i].parent.text.empty() && other.label.text == all[i].parent.text;
        });
        const auto& replaced = parent == all.end() ? rule.node->clauses : parent->clauses;
        if (!all[i].clauses.empty() && asked(desk, rule.file, all[i].clauses) == asked(desk, rule.file, replaced)) {
            const std::string whose = parent == all.end() ? "规则" : "例外“" + parent->label.text + "”";
            desk.report(LintCode::idle_exception, rule.site(all[i].label.span), {all[i].label.text, whose});
        }
        for (std::size_t j = 0; j < i; ++j) {
            const bool siblings = all[i].parent.text == all[j].parent.text;
            if (siblings && all[i].condition && all[j].condition &&
                words(desk, rule.site(all[i].condition->span)) == words(desk, rule.site(all[j].condition->span))) {
                desk.report(LintCode::clashing_exceptions, rule.site(all[i].label.span),
                            {all[i].label.text, all[j].label.text});
                break;
            }
        }
    }
}

} // namespace

void check_dates(Desk& desk) {
    check_rulebook(desk);
    check_waivers(desk);
    for (const auto& rule : desk.declared().rules) {
        check_expiry(desk, rule);
        check_exceptions(desk, rule);
    }
}

} // namespace zhunsheng::linting
