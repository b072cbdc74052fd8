#include "engine/inspect/fields.h"

#include <algorithm>

#include "engine/inspect/field_list.h"
#include "engine/inspect/references.h"
#include "engine/plan/hash.h"

namespace zhunsheng::inspect {
namespace {

using lowering::canonical;

// ---- orders that mean nothing ----------------------------------------------------------------------------------------

template <class T, class Key>
void sort_by(std::vector<T>& list, Key key) {
    std::stable_sort(list.begin(), list.end(), [&](const T& a, const T& b) { return key(a) < key(b); });
}
template <class T>
void sort_by_canon(std::vector<T>& list) {
    sort_by(list, [](const T& item) { return canonical(item); });
}
void sort_names(std::vector<rule::Name>& list) {
    sort_by(list, [](const rule::Name& name) { return name.text; });
}
void sort_phrasings(std::vector<rule::Phrasing>& list) {
    sort_by(list, [](const rule::Phrasing& phrasing) { return phrasing.source.value; });
}
template <class Node>
void sort_cues(Node& node) {
    sort_phrasings(node.phrasings);
    sort_phrasings(node.excludes);
}

/// An indicator may be written by name or by id.
void use_ids(rule::Expr& expr, const Book& book) {
    if (const std::optional<Entity> indicator = book.find_value(expr.name.text);
        indicator && named_kind(expr.kind) == EntityKind::indicator) {
        expr.name.text = book.id(*indicator);
    }
    for (rule::Nearby& nearby : expr.nearby) {
        for (rule::Nearby::Item& item : nearby.items) {
            const auto indicator = book.find_value(item.name.text);
            if (indicator && item.what == rule::Nearby::What::indicator) {
                item.name.text = book.id(*indicator);
            }
        }
    }
    for (rule::Expr& operand : expr.operands) {
        use_ids(operand, book);
    }
}

/// The unit that stands first is the canonical one, and the first 写入 the place of insertion: those orders stay.
void normalise(rule::Rulebook&, const Book&) {}
void normalise(rule::LegalSource&, const Book&) {}
void normalise(rule::Hedge&, const Book&) {}
void normalise(rule::Unit&, const Book&) {}
void normalise(rule::Part& node, const Book&) {
    sort_phrasings(node.titles);
    sort_phrasings(node.weak_titles);
}
void normalise(rule::Term& node, const Book&) {
    sort_cues(node);
}
void normalise(rule::Wording& node, const Book&) {
    for (rule::Wording::Item& item : node.items) {
        sort_cues(item);
    }
    sort_by_canon(node.items);
}
void normalise(rule::Indicator& node, const Book&) {
    sort_cues(node);
}
void normalise(rule::CueTable& node, const Book&) {
    sort_cues(node);
}
void normalise(rule::Parameter&, const Book&) {}
void normalise(rule::Waiver& node, const Book&) {
    sort_names(node.rules);
}
void normalise(std::vector<rule::Clause>& clauses, const Book& book) {
    for (rule::Clause& clause : clauses) {
        use_ids(clause.condition, book);
    }
    sort_by_canon(clauses);
}
void normalise(rule::Rule& node, const Book& book) {
    if (node.premise) {
        use_ids(*node.premise, book);
    }
    normalise(node.clauses, book);
    for (rule::Rule::Exception& exception : node.exceptions) {
        if (exception.condition) {
            use_ids(*exception.condition, book);
        }
        normalise(exception.clauses, book);
        sort_by_canon(exception.bases);
    }
    sort_by(node.exceptions, [](const rule::Rule::Exception& exception) { return exception.label.text; });
    sort_by_canon(node.bases);
    sort_names(node.levels);
    std::sort(node.years.begin(), node.years.end());
    sort_by_canon(node.severities);
    sort_by_canon(node.messages);
    for (rule::Overlay& stage : node.stages) {
        normalise(stage.change, book);
    }
}

// ---- names -----------------------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 3> kCueSorts{"语态", "口径", "不计"};

std::string_view sort_of(const rule::Rulebook&) {
    return name_of(EntityKind::rulebook, kEntityNames);
}
std::string_view sort_of(const rule::LegalSource&) {
    return name_of(EntityKind::source, kEntityNames);
}
std::string_view sort_of(const rule::Part&) {
    return name_of(EntityKind::part, kEntityNames);
}
std::string_view sort_of(const rule::Term&) {
    return name_of(EntityKind::term, kEntityNames);
}
std::string_view sort_of(const rule::Wording&) {
    return name_of(EntityKind::wording, kEntityNames);
}
std::string_view sort_of(const rule::Indicator&) {
    return name_of(EntityKind::indicator, kEntityNames);
}
std::string_view sort_of(const rule::Rule&) {
    return name_of(EntityKind::rule, kEntityNames);
}
std::string_view sort_of(const rule::Parameter&) {
    return name_of(EntityKind::parameter, kEntityNames);
}
std::string_view sort_of(const rule::Waiver&) {
    return "豁免";
}
std::string_view sort_of(const rule::CueTable& node) {
    return name_of(node.kind, kCueSorts);
}
std::string_view sort_of(const rule::Hedge&) {
    return "约数";
}
std::string_view sort_of(const rule::Unit&) {
    return "单位";
}

template <class Node>
std::string title_of(const Node& node) {
    if constexpr (std::is_same_v<Node, rule::Rule> || std::is_same_v<Node, rule::Parameter> ||
                  std::is_same_v<Node, rule::Wording>) {
        return node.title.value;
    } else if constexpr (std::is_same_v<Node, rule::Indicator>) {
        return node.name.text;
    } else {
        return {};
    }
}

template <class Node>
auto& id_of(Node& node) {
    if constexpr (std::is_same_v<std::remove_const_t<Node>, rule::Waiver>) {
        return node.label;
    } else {
        return node.id;
    }
}

template <class Node>
void describe_list(const std::vector<lowering::Located<Node>>& list, const Book& book, std::vector<Described>& out) {
    for (const auto& at : list) {
        Node node = *at.node;
        Described described;
        described.sort = sort_of(node);
        described.id = id_of(node).text;
        described.title = title_of(node);
        described.place = book.place(at.site());
        normalise(node, book);
        described.fields = fields_of(node, book);
        described.canonical = canonical(node);
        id_of(node).text.clear();
        described.without_id = canonical(node);
        out.push_back(std::move(described));
    }
}

} // namespace

std::vector<Described> describe_all(const Book& book) {
    const lowering::Declarations& declared = book.declared();
    std::vector<Described> all;
    describe_list(declared.rulebooks, book, all);
    describe_list(declared.sources, book, all);
    describe_list(declared.rules, book, all);
    describe_list(declared.waivers, book, all);
    describe_list(declared.parameters, book, all);
    describe_list(declared.indicators, book, all);
    describe_list(declared.terms, book, all);
    describe_list(declared.wordings, book, all);
    describe_list(declared.parts, book, all);
    describe_list(declared.cues, book, all);
    describe_list(declared.hedges, book, all);
    describe_list(declared.units, book, all);
    return all;
}

} // namespace zhunsheng::inspect
