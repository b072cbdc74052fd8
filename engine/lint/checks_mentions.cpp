// Where and with which status a rule looks for its mentions, against where it tells people to write.
#include <algorithm>

#include "engine/lint/checks.h"

namespace zhunsheng::linting {
namespace {

using rule::Expr;
using Kind = Expr::Kind;
/// A mention that is asked for, with the parts in which it counts; empty: all.
struct Asked {
    const Expr* mention = nullptr;
    std::vector<std::string> parts;
};
using Mentions = std::vector<Asked>;

std::vector<std::string> names_of(const std::vector<rule::Name>& names) {
    std::vector<std::string> out;
    out.reserve(names.size());
    for (const rule::Name& name : names) {
        out.push_back(name.text);
    }
    return out;
}

/// The mentions that a condition asks for; those under a 非 are asked not to be. `scope`: the parts of the 在…中 around it.
void find_asked(const Expr& expr, bool positive, const std::vector<std::string>& scope, Mentions& out) {
    switch (expr.kind) {
    case Kind::mention:
        if (positive) {
            out.push_back({&expr, expr.parts.empty() ? scope : names_of(expr.parts)});
        }
        return;
    case Kind::within: find_asked(expr.operands[0], positive, names_of(expr.parts), out); return;
    case Kind::negate: find_asked(expr.operands[0], !positive, scope, out); return;
    case Kind::implies:
        find_asked(expr.operands[0], !positive, scope, out);
        find_asked(expr.operands[1], positive, scope, out);
        return;
    case Kind::any_of:
    case Kind::all_of:
    case Kind::at_least:
        for (const Expr& operand : expr.operands) {
            find_asked(operand, positive, scope, out);
        }
        return;
    default: return;
    }
}

Mentions asked(const rule::Rule& rule) {
    Mentions out;
    for (const rule::Clause& clause : rule.clauses) {
        if (clause.modality != Modality::may) {
            find_asked(clause.condition, true, {}, out);
        }
    }
    return out;
}

/// Of this rulebook or one that it inherits.
const PartEntry* find_part(const Desk& desk, std::string_view name) {
    const auto& parts = desk.compiled().lexicon.parts;
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const PartEntry& p) { return p.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

Status status_of(const Desk& desk, std::string_view part) {
    const PartEntry* found = find_part(desk, part);
    return found == nullptr ? Status::done : found->default_status;
}

/// Titles, addressee, signature and headings state nothing that could be planned or failing.
bool holds_statements(const Desk& desk, std::string_view part) {
    using Builtin = PartEntry::Builtin;
    const PartEntry* found = find_part(desk, part);
    return found == nullptr || found->builtin == Builtin::none || found->builtin == Builtin::rest ||
           found->builtin == Builtin::preamble;
}

bool speaks_of_done(const Desk& desk, const Asked& asked) {
    return asked.parts.empty() || std::any_of(asked.parts.begin(), asked.parts.end(), [&](const std::string& part) {
               return status_of(desk, part) == Status::done && holds_statements(desk, part);
           });
}

bool has_other_status(const Desk& desk) {
    const auto& parts = desk.compiled().lexicon.parts;
    return std::any_of(parts.begin(), parts.end(),
                       [](const PartEntry& part) { return part.default_status != Status::done; });
}

bool wants_done(const Expr& mention) {
    return !mention.any_status && mention.status.value_or(Status::done) == Status::done;
}

void check_reach(Desk& desk, const Located<rule::Rule>& rule, const Mentions& mentions) {
    for (const Asked& asked : mentions) {
        const Expr& mention = *asked.mention;
        if (mention.any_status && speaks_of_done(desk, asked)) {
            desk.report(LintCode::any_status, rule.site(mention.span), {});
        } else if (asked.parts.empty() && wants_done(mention) && has_other_status(desk)) {
            desk.report(LintCode::mention_anywhere, rule.site(mention.span), {});
        }
    }
}

/// The parts that the mentions look in, in order; empty when one looks everywhere.
std::vector<std::string> parts_looked_in(const Mentions& mentions) {
    std::vector<std::string> out;
    for (const Asked& asked : mentions) {
        if (asked.parts.empty()) {
            return {};
        }
        for (const std::string& part : asked.parts) {
            if (std::find(out.begin(), out.end(), part) == out.end()) {
                out.push_back(part);
            }
        }
    }
    return out;
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) {
        out += (out.empty() ? "“" : "、“") + name + "”";
    }
    return out;
}

void check_place(Desk& desk, const Located<rule::Rule>& rule, const Mentions& mentions) {
    const bool all_done =
        std::all_of(mentions.begin(), mentions.end(), [](const Asked& m) { return wants_done(*m.mention); });
    if (mentions.empty() || rule.node->belongs_in.empty()) {
        return;
    }
    const std::vector<std::string> parts = parts_looked_in(mentions);
    for (const rule::Name& place : rule.node->belongs_in) {
        const Status status = status_of(desk, place.text);
        if (all_done && (status == Status::failing || status == Status::planned)) {
            desk.report(LintCode::belongs_in_wrong_status, rule.site(place.span),
                        {place.text, std::string(name_of(status, kStatusNames))});
        } else if (!parts.empty() && std::find(parts.begin(), parts.end(), place.text) == parts.end()) {
            std::vector<Edit> fix;
            if (rule.node->belongs_in.size() == 1) {
                fix.push_back({place.span, parts.front()});
            }
            desk.report(LintCode::belongs_in_elsewhere, rule.site(place.span), {place.text, listed(parts)},
                        std::move(fix));
        }
    }
}

} // namespace

void check_mentions(Desk& desk) {
    for (const auto& rule : desk.declared().rules) {
        const Mentions mentions = asked(*rule.node);
        check_reach(desk, rule, mentions);
        check_place(desk, rule, mentions);
    }
}

} // namespace zhunsheng::linting
