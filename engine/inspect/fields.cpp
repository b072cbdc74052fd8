#include "engine/inspect/fields.h"

#include <algorithm>
#include <fmt/format.h>

#include "engine/inspect/describe.h"
#include "engine/inspect/references.h"
#include "engine/plan/hash.h"

namespace zhunsheng::inspect {
namespace {

using lowering::canonical;

std::string joined(const std::vector<rule::Name>& names) {
    std::string text;
    for (const rule::Name& name : names) {
        text += (text.empty() ? "" : "、") + name.text;
    }
    return text;
}

/// Collects fields; what is not said is no field.
class FieldList {
public:
    void add(std::string_view label, std::string words) {
        if (!words.empty()) {
            fields_.push_back({std::string(label), {{words, words}}});
        }
    }
    void add(std::string_view label, const rule::Text& text) { add(label, text.value); }
    void add(std::string_view label, const rule::Name& name) { add(label, name.text); }
    void add_flag(std::string_view label, bool set) { add(label, std::string(set ? "是" : "")); }
    void add(std::string_view label, const std::optional<rule::Date>& date) {
        add(label, date ? describe(*date) : std::string());
    }
    void add(std::string_view label, const std::vector<rule::Phrasing>& phrasings) {
        add_each(label, phrasings, [](const rule::Phrasing& phrasing) { return phrasing.source.value; });
    }
    void add(std::string_view label, const std::vector<rule::Text>& texts) {
        add_each(label, texts, [](const rule::Text& text) { return text.value; });
    }
    void add(std::string_view label, const std::vector<rule::Name>& names) {
        add_each(label, names, [](const rule::Name& name) { return name.text; });
    }
    template <class Items, class Text>
    void add_each(std::string_view label, const Items& items, Text text) {
        std::vector<FieldValue> values;
        for (const auto& item : items) {
            const std::string words = text(item);
            values.push_back({words, words});
        }
        add_values(label, std::move(values));
    }
    void add_values(std::string_view label, std::vector<FieldValue> values) {
        if (!values.empty()) {
            fields_.push_back({std::string(label), std::move(values)});
        }
    }
    [[nodiscard]] std::vector<Field> take() { return std::move(fields_); }

private:
    std::vector<Field> fields_;
};

// ---- fields of each declaration --------------------------------------------------------------------------------------

void add_fields(FieldList& to, const rule::Rulebook& n, const Book&) {
    to.add("名称", n.title);
    to.add("版本", n.version);
    to.add("适用年度", describe_years(n.year_from, n.year_to, {}));
}
void add_fields(FieldList& to, const rule::LegalSource& n, const Book&) {
    to.add("名称", n.title);
    to.add("文号", n.number);
    to.add("发布", n.published);
    to.add("施行", n.effective);
}
void add_fields(FieldList& to, const rule::Part& n, const Book&) {
    to.add("名称", n.title);
    to.add("标题", n.titles);
    to.add("弱标题", n.weak_titles);
    to.add("语态", n.status ? std::string(name_of(*n.status, kStatusNames)) : "");
    to.add("要素", n.element);
    to.add("散见", n.scattered);
    to.add("取自", n.builtin);
    to.add_flag("必备", n.required);
}
void add_fields(FieldList& to, const rule::Term& n, const Book&) {
    to.add("说法", n.phrasings);
    to.add("排除", n.excludes);
    to.add_flag("书名内", n.inside_titles);
}
void add_fields(FieldList& to, const rule::Indicator& n, const Book&) {
    to.add("名称", n.name);
    to.add("单位", joined(n.units));
    to.add("说法", n.phrasings);
    to.add("排除", n.excludes);
    to.add("未载明即", n.silent ? std::string(name_of(*n.silent, kTruthNames)) : "");
}
void add_fields(FieldList& to, const rule::CueTable& n, const Book&) {
    to.add("说法", n.phrasings);
    to.add("排除", n.excludes);
}
void add_fields(FieldList& to, const rule::Hedge& n, const Book&) {
    to.add("数前", n.before);
    to.add("数后", n.after_number);
    to.add("单位后", n.after_unit);
}
void add_fields(FieldList& to, const rule::Unit& n, const Book&) {
    to.add("量纲", n.dimension);
    to.add("同类", n.family);
    to.add("同", n.spellings);
    to.add_each("倍", n.scaled,
                [](const auto& scaled) { return fmt::format("{}(10 的 {} 次方)", scaled.first.value, scaled.second); });
}
void add_fields(FieldList& to, const rule::Rule& n, const Book& book) {
    to.add("名称", n.title);
    to.add_each("依据", n.bases, [&](const rule::Rule::Basis& basis) { return describe(basis, book); });
    to.add("适用层级", n.levels);
    to.add("适用年度", describe_years(n.year_from, n.year_to, n.years));
    to.add_each("严重", n.severities, [](const rule::Rule::SeverityAt& at) {
        const std::string levels = joined(at.levels);
        return fmt::format("{}{}", name_of(at.severity, kSeverityNames), levels.empty() ? "" : "(" + levels + ")");
    });
    if (n.premise) {
        to.add_values("前提", {{canonical(*n.premise), plain(describe(*n.premise, book))}});
    }
    std::vector<FieldValue> clauses;
    for (const rule::Clause& clause : n.clauses) {
        clauses.push_back({canonical(clause.condition), plain(describe(clause, book)),
                           -static_cast<int>(clause.modality)});
    }
    to.add_values("条款", std::move(clauses));
    to.add_flag("缺一不可", n.all_required);
    to.add("合并", n.group);
    to.add("写入", joined(n.belongs_in));
    for (const rule::Rule::Message& message : n.messages) {
        to.add(fmt::format("说明({})", name_of(message.outcome, kOutcomeNames)), message.text);
    }
    to.add("整改", n.remedy);
}

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
void normalise(rule::Rulebook&, const Book&) {
}
void normalise(rule::LegalSource&, const Book&) {
}
void normalise(rule::Hedge&, const Book&) {
}
void normalise(rule::Unit&, const Book&) {
}
void normalise(rule::Part& node, const Book&) {
    sort_phrasings(node.titles);
    sort_phrasings(node.weak_titles);
}
void normalise(rule::Term& node, const Book&) {
    sort_cues(node);
}
void normalise(rule::Indicator& node, const Book&) {
    sort_cues(node);
}
void normalise(rule::CueTable& node, const Book&) {
    sort_cues(node);
}
void normalise(rule::Rule& node, const Book& book) {
    if (node.premise) {
        use_ids(*node.premise, book);
    }
    for (rule::Clause& clause : node.clauses) {
        use_ids(clause.condition, book);
    }
    sort_by_canon(node.bases);
    sort_names(node.levels);
    std::sort(node.years.begin(), node.years.end());
    sort_by_canon(node.severities);
    sort_by_canon(node.clauses);
    sort_by_canon(node.messages);
}

// ---- names -----------------------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 3> kCueSorts{"语态", "口径", "不计"};

std::string_view sort_of(const rule::Rulebook&) {
    return "规则集";
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
std::string_view sort_of(const rule::Indicator&) {
    return name_of(EntityKind::indicator, kEntityNames);
}
std::string_view sort_of(const rule::Rule&) {
    return name_of(EntityKind::rule, kEntityNames);
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
    if constexpr (std::is_same_v<Node, rule::Rule>) {
        return node.title.value;
    } else if constexpr (std::is_same_v<Node, rule::Indicator>) {
        return node.name.text;
    } else {
        return {};
    }
}

template <class Node>
void describe_list(const std::vector<lowering::Located<Node>>& list, const Book& book, std::vector<Described>& out) {
    for (const auto& at : list) {
        Node node = *at.node;
        Described described;
        described.sort = sort_of(node);
        described.id = node.id.text;
        described.title = title_of(node);
        described.place = book.place(at.site());
        normalise(node, book);
        FieldList fields;
        add_fields(fields, node, book);
        described.fields = fields.take();
        described.canonical = canonical(node);
        node.id.text.clear();
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
    describe_list(declared.indicators, book, all);
    describe_list(declared.terms, book, all);
    describe_list(declared.parts, book, all);
    describe_list(declared.cues, book, all);
    describe_list(declared.hedges, book, all);
    describe_list(declared.units, book, all);
    return all;
}

} // namespace zhunsheng::inspect
