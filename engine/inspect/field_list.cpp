#include "engine/inspect/field_list.h"

#include <fmt/format.h>

#include "engine/inspect/describe.h"
#include "engine/plan/hash.h"

namespace zhunsheng::inspect {
namespace {

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
    to.add("层次", n.layer);
    to.add("地区", n.place);
    to.add("继承", n.inherits);
    to.add("让位", n.yields);
    to.add("适用年度", describe_years(n.year_from, n.year_to, {}));
    to.add("到期后", n.after_expiry ? describe(*n.after_expiry) : "");
}
void add_fields(FieldList& to, const rule::LegalSource& n, const Book&) {
    to.add("名称", n.title);
    to.add("文号", n.number);
    to.add("发布", n.published);
    to.add("施行", n.effective);
    to.add_each("条款", n.provisions, [](const rule::LegalSource::Provision& provision) {
        const std::string& unchecked = provision.unchecked.value;
        return describe(provision) + (unchecked.empty() ? "" : "(不查:" + unchecked + ")");
    });
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
    to.add("下级可", describe(n.permissions));
}
void add_fields(FieldList& to, const rule::Term& n, const Book&) {
    to.add("说法", n.phrasings);
    to.add("排除", n.excludes);
    to.add_flag("书名内", n.inside_titles);
    to.add("下级可", describe(n.permissions));
}
void add_fields(FieldList& to, const rule::Wording& n, const Book&) {
    to.add("名称", n.title);
    to.add_each("说法", n.items, [](const rule::Wording::Item& item) { return describe(item); });
    to.add("下级可", describe(n.permissions));
}
void add_fields(FieldList& to, const rule::Indicator& n, const Book&) {
    to.add("名称", n.name);
    to.add("单位", joined(n.units));
    to.add("说法", n.phrasings);
    to.add("排除", n.excludes);
    to.add("未载明即", n.silent ? std::string(name_of(*n.silent, kTruthNames)) : "");
    to.add("下级可", describe(n.permissions));
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
void add_fields(FieldList& to, const rule::Parameter& n, const Book&) {
    to.add("名称", n.title);
    to.add("值", n.value ? describe(*n.value) : "");
    to.add("从严", n.strict ? std::string(name_of(*n.strict, kStrictNames)) : "");
    to.add("下级可", describe(n.permissions));
}
void add_fields(FieldList& to, const rule::Waiver& n, const Book&) {
    to.add("对象", n.subject);
    to.add("规则", n.rules);
    to.add("自", n.from);
    to.add("至", n.to);
    to.add("批准", n.approval);
    to.add("理由", n.reason);
}

std::vector<FieldValue> clause_values(const std::vector<rule::Clause>& clauses, const Book& book) {
    std::vector<FieldValue> values;
    values.reserve(clauses.size());
    for (const rule::Clause& clause : clauses) {
        values.push_back({lowering::canonical(clause.condition) + clause.label.text, plain(describe(clause, book)),
                          -static_cast<int>(clause.modality)});
    }
    return values;
}

/// A citation, with how the rule stands to the clause where that is not the usual part of it.
std::string cited(const rule::Rule::Basis& basis, const Book& book) {
    return describe(basis, book) +
           (basis.relation == Relation::subset ? "" : fmt::format("({})", name_of(basis.relation, kRelationNames)));
}

/// What every stage and exception has, each field under the name of its holder.
void add_asked(FieldList& to, const std::string& holder, const std::vector<rule::Rule::Basis>& bases,
               const std::vector<rule::Clause>& clauses, const Book& book) {
    to.add_each(holder + "的依据", bases, [&](const rule::Rule::Basis& basis) { return cited(basis, book); });
    to.add_values(holder + "的条款", clause_values(clauses, book));
}

void add_stage(FieldList& to, const rule::Overlay& stage, const Book& book) {
    const std::string holder = stage.name.text + "加严";
    const rule::Rule& change = stage.change;
    add_asked(to, holder, change.bases, change.clauses, book);
    to.add_each(holder + "提为", stage.raised, [](const rule::Overlay::Shift& shift) {
        return fmt::format("{} {}", name_of(shift.modality, kModalityNames), joined(shift.labels));
    });
    to.add(holder + "的适用层级", change.levels);
    to.add(holder + "的适用年度", describe_years(change.year_from, change.year_to, change.years));
    to.add(holder + "的地区", change.place);
    to.add(holder + "的下级可", describe(change.permissions));
}

void add_exception(FieldList& to, const rule::Rule::Exception& exception, const Book& book) {
    const std::string holder = fmt::format("例外“{}”", exception.label.text);
    to.add(holder + "于", exception.parent);
    if (exception.condition) {
        to.add_values(holder + "的条件",
                      {{lowering::canonical(*exception.condition), plain(describe(*exception.condition, book))}});
    }
    add_asked(to, holder, exception.bases, exception.clauses, book);
    to.add(holder + "不适用", exception.inapplicable);
}

void add_fields(FieldList& to, const rule::Rule& n, const Book& book) {
    to.add("名称", n.title);
    to.add_each("依据", n.bases, [&](const rule::Rule::Basis& basis) { return cited(basis, book); });
    to.add("适用层级", n.levels);
    to.add("适用年度", describe_years(n.year_from, n.year_to, n.years));
    to.add("地区", n.place);
    to.add_each("严重", n.severities, [](const rule::Rule::SeverityAt& at) {
        const std::string levels = joined(at.levels);
        return fmt::format("{}{}", name_of(at.severity, kSeverityNames), levels.empty() ? "" : "(" + levels + ")");
    });
    if (n.premise) {
        to.add_values("前提", {{lowering::canonical(*n.premise), plain(describe(*n.premise, book))}});
    }
    to.add_values("条款", clause_values(n.clauses, book));
    to.add_flag("缺一不可", n.all_required);
    to.add("合并", n.group);
    to.add("写入", joined(n.belongs_in));
    for (const rule::Rule::Message& message : n.messages) {
        to.add(fmt::format("说明({})", name_of(message.outcome, kOutcomeNames)), message.text);
    }
    to.add("整改", n.remedy);
    to.add("生效", n.effective);
    to.add("失效", n.expires);
    to.add("按", n.dated_by ? std::string(name_of(*n.dated_by, kDateKindNames)) : "");
    to.add("到期后", n.after_expiry ? describe(*n.after_expiry) : "");
    for (const rule::Rule::Exception& exception : n.exceptions) {
        add_exception(to, exception, book);
    }
    for (const rule::Overlay& stage : n.stages) {
        add_stage(to, stage, book);
    }
    to.add("下级可", describe(n.permissions));
}

template <class Node>
std::vector<Field> listed(const Node& node, const Book& book) {
    FieldList list;
    add_fields(list, node, book);
    return list.take();
}

} // namespace

std::vector<Field> fields_of(const rule::Rulebook& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::LegalSource& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::Part& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::Term& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::Wording& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::Indicator& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::CueTable& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::Hedge& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::Unit& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::Parameter& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::Rule& node, const Book& book) {
    return listed(node, book);
}
std::vector<Field> fields_of(const rule::Waiver& node, const Book& book) {
    return listed(node, book);
}

} // namespace zhunsheng::inspect
