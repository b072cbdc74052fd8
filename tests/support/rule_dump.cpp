#include "tests/support/rule_dump.h"

#include <array>

namespace zhunsheng::test_support {
namespace {

using namespace rule;

/// Parts joined by a separator, empty ones left out.
std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            out += out.empty() ? "" : separator;
            out += part;
        }
    }
    return out;
}

template <class Items, class Print>
std::string each(const Items& items, std::string_view separator, Print print) {
    std::string out;
    bool first = true;
    for (const auto& item : items) {
        out += first ? "" : separator;
        out += print(item);
        first = false;
    }
    return out;
}

std::string text_of(const Name& name) {
    return name.text;
}
std::string quoted(const Text& text) {
    return "'" + text.value + "'";
}
std::string labelled(std::string_view label, const std::string& value) {
    return value.empty() ? "" : std::string(label) + "=" + value;
}
std::string flag(std::string_view label, bool set) {
    return set ? std::string(label) : "";
}
std::string names(const std::vector<Name>& list) {
    return each(list, ",", text_of);
}
std::string texts(const std::vector<Text>& list) {
    return each(list, "|", quoted);
}
std::string number(std::optional<int> value) {
    return value ? std::to_string(*value) : "";
}
std::string text(std::string_view label, const Text& value) {
    return value.span.empty() && value.value.empty() ? "" : std::string(label) + "=" + quoted(value);
}

std::string sequence(const std::vector<PhrasingNode>& nodes) {
    return each(nodes, "·", [](const PhrasingNode& node) -> std::string {
        const auto branches = [&] { return each(node.branches, "|", sequence); };
        const std::string limit = node.limit > 0 ? std::to_string(node.limit) : "";
        switch (node.kind) {
        case PhrasingNode::Kind::literal: return node.text;
        case PhrasingNode::Kind::choice: return "(" + branches() + ")";
        case PhrasingNode::Kind::optional: return "[" + branches() + "]";
        case PhrasingNode::Kind::gap: return "…" + limit;
        case PhrasingNode::Kind::wide_gap: return "……" + limit;
        case PhrasingNode::Kind::slot: return "{" + node.text + "}";
        }
        return "?";
    });
}

std::string phrasings(std::string_view label, const std::vector<Phrasing>& list) {
    return labelled(label, each(list, " / ", [](const Phrasing& p) { return dump(p); }));
}

std::string date(const Date& value) {
    constexpr std::array<std::string_view, 3> kAnchors{"", "this", "next"};
    const std::string_view anchor = kAnchors[static_cast<std::size_t>(value.anchor)];
    return (anchor.empty() ? std::to_string(value.year) : std::string(anchor)) + "-" + std::to_string(value.month) +
           "-" + std::to_string(value.day);
}
std::string date(std::optional<Date> value) {
    return value ? date(*value) : "";
}

/// 语态 of a mention, alone or as one of several.
template <class Mention>
std::string status(const Mention& mention) {
    return join({mention.status ? "status=" + std::string(name_of(*mention.status, kStatusCodes)) : "",
                 flag("any_status", mention.any_status)},
                " ");
}

std::string nearby(const Nearby& value) {
    constexpr std::array<std::string_view, 4> kScopes{"sentence", "paragraph", "section", "adjacent"};
    constexpr std::array<std::string_view, 7> kWhats{"figure",    "document", "date",   "fact",
                                                     "indicator", "term",     "mention"};
    const std::string limit = value.scope == Nearby::Scope::adjacent ? std::to_string(value.characters) : "";
    return "near:" + std::string(kScopes[static_cast<std::size_t>(value.scope)]) + limit + "(" +
           each(value.items, "|",
                [&](const Nearby::Item& item) {
                    return join(
                        {std::string(kWhats[static_cast<std::size_t>(item.what)]), item.name.text, status(item)}, " ");
                }) +
           ")";
}

std::string years(std::optional<int> from, std::optional<int> to) {
    return from || to ? "years=" + number(from) + ".." + number(to) : "";
}

std::string after_expiry(const std::optional<AfterExpiry>& d) {
    if (!d) {
        return "";
    }
    constexpr std::array<std::string_view, 3> kKinds{"stop", "go on", "successor"};
    return join({"after", std::string(kKinds[static_cast<std::size_t>(d->kind)]),
                 d->note.value.empty() ? "" : quoted(d->note), d->successor.text},
                " ");
}

std::string permissions(const Permissions& p) {
    return p.given ? "lower_may=" +
                         join({flag("loosen", p.loosen), flag("supplement", p.supplement), flag("disable", p.disable),
                               flag("nothing", !p.loosen && !p.supplement && !p.disable)},
                              ",")
                   : "";
}

std::string print(const Rulebook& d) {
    return join({"rulebook", d.id.text, text("title", d.title), labelled("version", d.version.text),
                 years(d.year_from, d.year_to), after_expiry(d.after_expiry), labelled("layer", d.layer.text),
                 text("place", d.place), labelled("inherits", names(d.inherits)), labelled("yields", names(d.yields))},
                " ");
}
std::string provision(const LegalSource::Provision& p) {
    return join({"provision", p.item > 0 ? "item " + std::to_string(p.item) : "",
                 p.article > 0 ? "article " + std::to_string(p.article) : "",
                 p.note.value.empty() ? "" : quoted(p.note), flag("uncertain", p.uncertain), text("title", p.title),
                 text("unchecked", p.unchecked)},
                " ");
}
std::string print(const LegalSource& d) {
    std::vector<std::string> lines{
        join({"source", d.id.text, text("title", d.title), text("number", d.number),
              labelled("published", date(d.published)), labelled("effective", date(d.effective))},
             " ")};
    for (const auto& p : d.provisions) {
        lines.push_back(provision(p));
    }
    return join(lines, " / ");
}
std::string print(const Part& d) {
    return join({"part", d.id.text, text("title", d.title), phrasings("titles", d.titles),
                 phrasings("weak", d.weak_titles),
                 d.status ? "status=" + std::string(name_of(*d.status, kStatusCodes)) : "",
                 labelled("element", d.element.text), labelled("scattered", d.scattered.text),
                 labelled("from", d.builtin.text), flag("required", d.required), permissions(d.permissions)},
                " ");
}
std::string print(const Term& d) {
    return join({"term", d.id.text, phrasings("say", d.phrasings), phrasings("except", d.excludes),
                 flag("inside_titles", d.inside_titles), permissions(d.permissions)},
                " ");
}
std::string item(const Wording::Item& i) {
    return "item(" +
           join({phrasings("say", i.phrasings), text("prefer", i.prefer), phrasings("except", i.excludes),
                 labelled("from", date(i.from_day)), labelled("until", date(i.until_day)),
                 flag("inside_titles", i.inside_titles)},
                " ") +
           ")";
}
std::string print(const Wording& d) {
    return join({"wording", d.id.text, text("title", d.title), each(d.items, " ", item), permissions(d.permissions)},
                " ");
}
std::string print(const Indicator& d) {
    return join({"indicator", d.name.text, d.id.text, names(d.units), phrasings("say", d.phrasings),
                 phrasings("except", d.excludes),
                 d.silent ? "silent=" + std::string(name_of(*d.silent, kTruthNames)) : "", permissions(d.permissions)},
                " ");
}
std::string print(const CueTable& d) {
    constexpr std::array<std::string_view, 3> kKinds{"status", "basis", "not_figure"};
    return join({"cues", std::string(kKinds[static_cast<std::size_t>(d.kind)]), d.id.text,
                 phrasings("say", d.phrasings), phrasings("except", d.excludes)},
                " ");
}
std::string print(const Hedge& d) {
    return join({"hedge", d.id.text, labelled("before", texts(d.before)),
                 labelled("after_number", texts(d.after_number)), labelled("after_unit", texts(d.after_unit))},
                " ");
}
std::string print(const Unit& d) {
    const auto scaled = [](const auto& pair) { return quoted(pair.first) + "*10^" + std::to_string(pair.second); };
    return join({"unit", d.id.text, labelled("dimension", d.dimension.text), labelled("family", d.family.text),
                 labelled("same", texts(d.spellings)), labelled("scaled", each(d.scaled, "|", scaled))},
                " ");
}

std::string basis(const Rule::Basis& b) {
    return join({"basis", b.source.text, b.item > 0 ? "item " + std::to_string(b.item) : "",
                 b.article > 0 ? "article " + std::to_string(b.article) : "",
                 b.text.value.empty() ? "" : quoted(b.text), flag("uncertain", b.uncertain),
                 b.relation == Relation::subset ? "" : std::string(name_of(b.relation, kRelationCodes))},
                " ");
}

constexpr std::array<std::string_view, 3> kModalities{"must", "should", "may"};

std::string clause(const Clause& c) {
    return std::string(kModalities[static_cast<std::size_t>(c.modality)]) + " " +
           (c.label.text.empty() ? "" : c.label.text + ": ") + dump(c.condition);
}

std::string print(const Rule::Exception& d) {
    std::vector<std::string> lines{join({"exception", d.label.text, labelled("of", d.parent.text)}, " ")};
    lines.push_back(d.condition ? "when " + dump(*d.condition) : "");
    for (const auto& b : d.bases) {
        lines.push_back(basis(b));
    }
    for (const Clause& c : d.clauses) {
        lines.push_back(clause(c));
    }
    lines.push_back(text("inapplicable", d.inapplicable));
    return "{" + join(lines, " / ") + "}";
}

std::string quantity(const std::optional<Quantity>& q) {
    return q ? join({q->number.str(), q->unit.text}, "_") : "";
}

std::string print(const Parameter& d) {
    constexpr std::array<std::string_view, 2> kDirections{"larger", "smaller"};
    return join({"parameter", d.id.text, text("title", d.title), labelled("value", quantity(d.value)),
                 d.strict ? "strict=" + std::string(kDirections[static_cast<std::size_t>(*d.strict)]) : "",
                 permissions(d.permissions)},
                " ");
}

std::string stage(const Overlay& d);

/// What a rule and a change of a rule have in common.
void add_rule_fields(const Rule& d, std::vector<std::string>& lines) {
    for (const auto& b : d.bases) {
        lines.push_back(basis(b));
    }
    lines.push_back(labelled("levels", names(d.levels)));
    lines.push_back(years(d.year_from, d.year_to));
    lines.push_back(labelled("years", each(d.years, ",", [](int year) { return std::to_string(year); })));
    lines.push_back(text("place", d.place));
    for (const auto& s : d.severities) {
        lines.push_back(join({std::string(name_of(s.severity, kSeverityCodes)), labelled("at", names(s.levels))}, " "));
    }
    lines.push_back(d.premise ? "premise " + dump(*d.premise) : "");
    for (const Clause& c : d.clauses) {
        lines.push_back(clause(c));
    }
    lines.push_back(flag("all_required", d.all_required));
    lines.push_back(labelled("group", d.group.text));
    lines.push_back(labelled("in", names(d.belongs_in)));
    for (const auto& m : d.messages) {
        lines.push_back("message " + std::string(name_of(m.outcome, kOutcomeNames)) + " " + quoted(m.text));
    }
    lines.push_back(text("remedy", d.remedy));
    lines.push_back(labelled("from", date(d.effective)));
    lines.push_back(labelled("until", date(d.expires)));
    lines.push_back(d.dated_by ? "by " + std::string(name_of(*d.dated_by, kDateKindNames)) : "");
    lines.push_back(after_expiry(d.after_expiry));
    for (const Rule::Exception& exception : d.exceptions) {
        lines.push_back(print(exception));
    }
    lines.push_back(permissions(d.permissions));
    for (const auto& s : d.stages) {
        lines.push_back(stage(s));
    }
}

std::string print(const Rule& d) {
    std::vector<std::string> lines{join({"rule", d.id.text, quoted(d.title)}, " ")};
    add_rule_fields(d, lines);
    return join(lines, " / ");
}

std::string shifts(std::string_view label, const std::vector<Overlay::Shift>& list) {
    return each(list, " / ", [&](const Overlay::Shift& shift) {
        return join({std::string(label), std::string(kModalities[static_cast<std::size_t>(shift.modality)]),
                     names(shift.labels)},
                    " ");
    });
}

std::string print(const Waiver& d) {
    return join({"waiver", d.label.text, text("subject", d.subject), labelled("rules", names(d.rules)),
                 labelled("from", date(d.from)), labelled("to", date(d.to)), text("approved", d.approval),
                 text("reason", d.reason)},
                " ");
}

std::string print(const Overlay& d) {
    constexpr std::array<std::string_view, 5> kKinds{"tighten", "refine", "loosen", "disable", "supplement"};
    constexpr std::array<std::string_view, 6> kTargets{"", "parameter", "term", "indicator", "part", "wording"};
    std::vector<std::string> lines{join({std::string(kKinds[static_cast<std::size_t>(d.kind)]),
                                         std::string(kTargets[static_cast<std::size_t>(d.target)]), d.name.text,
                                         labelled("value", quantity(d.value))},
                                        " ")};
    add_rule_fields(d.change, lines);
    lines.push_back(shifts("raise", d.raised));
    lines.push_back(shifts("lower", d.lowered));
    lines.push_back(labelled("drop", names(d.dropped)));
    lines.push_back(phrasings("say", d.phrasings));
    lines.push_back(phrasings("except", d.excludes));
    lines.push_back(phrasings("titles", d.titles));
    lines.push_back(phrasings("weak", d.weak_titles));
    lines.push_back(each(d.wordings, " ", item));
    lines.push_back(text("reason", d.reason));
    return join(lines, " / ");
}

std::string stage(const Overlay& d) {
    return "[" + print(d) + "]";
}

std::string statement(const GivenStatement& d) {
    using Kind = GivenStatement::Kind;
    constexpr std::array<std::string_view, 8> kKinds{"",         "part", "figure",   "mention",
                                                     "document", "date", "sentence", "paragraph"};
    std::string made = join({std::string(kKinds[static_cast<std::size_t>(d.kind)]), d.name.text, d.measure.text,
                             d.text.value.empty() ? "" : quoted(d.text), d.date ? date(*d.date) : "", number(d.number),
                             labelled("in", d.part.text), d.status ? std::string(name_of(*d.status, kStatusCodes)) : "",
                             d.basis ? std::string(name_of(*d.basis, kBasisCodes)) : "",
                             labelled("year", number(d.year)), flag("incomplete", d.incomplete)},
                            " ");
    if (d.kind == Kind::sentence || d.kind == Kind::paragraph) {
        made += " {" + each(d.inner, "; ", statement) + "}";
    }
    return made;
}

void add_input(std::string_view key, const TestInput& input, std::vector<std::string>& lines) {
    lines.push_back(text(key, input.report));
    if (input.facts) {
        lines.push_back(std::string(key) + " {" + each(*input.facts, "; ", statement) + "}");
    }
}

void add_expectations(const std::vector<Expectation>& expectations, std::vector<std::string>& lines) {
    for (const auto& e : expectations) {
        lines.push_back(join({"expect", e.rule.text, std::string(name_of(e.outcome, kOutcomeNames)),
                              e.status ? std::string(name_of(*e.status, kStatusCodes)) : "", text("reason", e.reason),
                              text("evidence", e.evidence)},
                             " "));
    }
}

std::string print_case(std::string head, const TestCase& d) {
    const auto day = [](std::string_view key, const std::optional<Date>& value) {
        return value ? labelled(key, date(*value)) : std::string();
    };
    std::vector<std::string> lines{std::move(head),
                                   labelled("level", d.level.text),
                                   labelled("year", number(d.year)),
                                   text("place", d.place),
                                   day("as_of", d.as_of),
                                   day("made_public", d.made_public),
                                   day("submitted", d.submitted)};
    add_input("report", d.input, lines);
    add_input("previous", d.previous, lines);
    add_expectations(d.expectations, lines);
    return join(lines, " / ");
}

std::string print(const Test& d) {
    return print_case("test " + quoted(d.title), d);
}

std::string print(const Sample& d) {
    return print_case("sample " + d.id.text, d);
}

std::string print(const Mutation& d) {
    constexpr std::array<std::string_view, 4> kEdits{"delete_part", "delete", "replace", "add"};
    std::vector<std::string> lines{"mutation " + quoted(d.title) + " of " + d.sample.text};
    for (const auto& e : d.edits) {
        lines.push_back(
            join({std::string(kEdits[static_cast<std::size_t>(e.kind)]), e.text.value.empty() ? "" : quoted(e.text),
                  text("with", e.with), labelled("in", e.part.text)},
                 " "));
    }
    add_expectations(d.expectations, lines);
    return join(lines, " / ");
}

constexpr std::array<std::string_view, 33> kKindNames{
    "or",    "and",      "not",         "if",          "at_least",      "mention", "has_part",
    "whole", "known",    "consistent",  "cmp",         "every",         "any",     "+",
    "-",     "*",        "/",           "count",       "value",         "num",     "date",
    "text",  "total",    "greatest",    "least",       "count_figures", "within",  "together",
    "order", "has_flaw", "has_wording", "count_flaws", "count_wordings"};
constexpr std::array<std::string_view, 9> kOps{"", "=", "!=", "<", "<=", ">", ">=", "about", "contains"};

} // namespace

std::string dump(const Phrasing& phrasing) {
    return sequence(phrasing.nodes);
}

std::string dump(const Expr& expr) {
    const auto index = static_cast<std::size_t>(expr.kind);
    switch (expr.kind) {
    case Expr::Kind::value: return (expr.previous ? "previous." : "") + expr.name.text;
    case Expr::Kind::number: return join({expr.literal.str(), expr.unit.text}, "_");
    case Expr::Kind::date: return date(expr.date_value);
    case Expr::Kind::text: return "'" + expr.text_value + "'";
    default: break;
    }
    std::vector<std::string> parts{std::string(kKindNames[index])};
    parts.emplace_back(kOps[static_cast<std::size_t>(expr.op)]);
    parts.push_back((expr.previous ? "previous." : "") + expr.name.text);
    parts.push_back(expr.kind == Expr::Kind::at_least ? expr.literal.str() : "");
    parts.push_back(labelled("in", names(expr.parts)));
    parts.push_back(status(expr));
    for (const Nearby& item : expr.nearby) {
        parts.push_back(nearby(item));
    }
    for (std::size_t i = 0; i < expr.operands.size(); ++i) {
        const std::string label = i < expr.labels.size() ? expr.labels[i].text : "";
        parts.push_back((label.empty() ? "" : label + ":") + dump(expr.operands[i]));
    }
    return "(" + join(parts, " ") + ")";
}

std::string dump(const RuleFile& file) {
    return each(file.declarations, "\n", [](const Declaration& declaration) {
        return std::visit([](const auto& d) { return print(d); }, declaration);
    });
}

} // namespace zhunsheng::test_support
