#include "tests/unit/plan/show.h"

#include "engine/base/utf8.h"

namespace zhunsheng::test {

namespace {

constexpr std::array<std::string_view, 31> kKinds{
    "any_of", "all_of",        "not",    "implies",  "at_least", "mention",  "has_part",   "whole",
    "known",  "consistent",    "",       "every",    "any",      "+",        "-",          "*",
    "/",      "count",         "",       "",         "",         "",         "total",      "greatest",
    "least",  "count_figures", "within", "together", "in_order", "has_flaw", "has_wording"};
constexpr std::array<std::string_view, 9> kOps{"", "=", "≠", "<", "≤", ">", "≥", "≈", "含"};
constexpr std::array<std::string_view, 6> kTypes{"boolean", "quantity", "rate", "money", "date", "text"};
constexpr std::array<std::string_view, 14> kSubjects{
    "", "", "", "", "figure", "rate", "money", "document", "", "flaw", "wording", "character", "sentence", "paragraph"};
constexpr std::array<std::string_view, 4> kScopes{"同句", "同段", "同节", "相邻"};
constexpr std::array<std::string_view, 7> kWhats{"数字", "文件", "日期", "事实", "指标", "词条", "提及"};
constexpr std::array<std::string_view, 6> kSlots{"数", "率", "日期", "机构", "文件", "年"};

std::string named(const Compiled& c, const PlanExpr& e) {
    std::string text;
    text += e.term != kNoTerm ? " " + c.lexicon.terms[index(e.term)].name : "";
    text += e.previous ? " 上年" : "";
    text += e.indicator != kNoIndicator ? " " + c.lexicon.indicators[index(e.indicator)].id : "";
    text += e.subject == PlanExpr::Subject::attribute ? " " + std::string(name_of(e.attribute, kAttributeNames)) : "";
    text += e.subject == PlanExpr::Subject::flaw ? " " + std::string(name_of(e.flaw, kFlawNames)) : "";
    text += e.wording != kNoWording ? " " + c.lexicon.wordings[index(e.wording)] : "";
    const std::string_view subject = name_of(e.subject, kSubjects);
    return text + (subject.empty() ? "" : " " + std::string(subject));
}

std::string statuses(std::uint8_t bits) {
    std::string text;
    for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
        text += (bits >> i & 1) != 0 ? " " + std::string(kStatusNames[i]) : "";
    }
    return text;
}

std::string tail(const Compiled& c, const PlanExpr& e) {
    std::string text;
    for (const PartId part : e.parts) {
        text += " 于 " + c.lexicon.parts[index(part)].name;
    }
    for (const auto& scope : e.scopes) {
        text += " 在";
        for (const PartId part : scope) {
            text += " " + c.lexicon.parts[index(part)].name;
        }
    }
    text += statuses(e.statuses);
    for (const PlanNearby& nearby : e.nearby) {
        text += " " + std::string(name_of(nearby.scope, kScopes));
        text += nearby.scope == rule::Nearby::Scope::adjacent ? std::to_string(nearby.characters) : "";
        for (const PlanNearby::Item& item : nearby.items) {
            text += " " + std::string(name_of(item.what, kWhats));
            text += item.what == rule::Nearby::What::indicator ? " " + c.lexicon.indicators[item.owner].id : "";
            const bool term = item.what == rule::Nearby::What::term || item.what == rule::Nearby::What::mention;
            text += term ? " " + c.lexicon.terms[item.owner].name : "";
            text += item.what == rule::Nearby::What::mention ? statuses(item.statuses) : "";
        }
    }
    return text;
}

std::string date_text(const rule::Date& date) {
    constexpr std::array<std::string_view, 3> kAnchors{"", "本年", "次年"};
    const std::string year = date.anchor == rule::Date::Anchor::absolute ? std::to_string(date.year) : "";
    return std::string(name_of(date.anchor, kAnchors)) + year + "-" + std::to_string(date.month) + "-" +
           std::to_string(date.day);
}

} // namespace

std::string show(const Compiled& c, ExprId id) {
    using Kind = rule::Expr::Kind;
    if (id == kNoExpr) {
        return "?";
    }
    const PlanExpr& e = c.plan.exprs[index(id)];
    switch (e.kind) {
    case Kind::value: return named(c, e).substr(1) + ":" + std::string(name_of(e.type, kTypes));
    case Kind::number:
        return e.literal.str() + (e.unit == kNoUnit ? "" : c.lexicon.units[index(e.unit)].name) + ":" +
               std::string(name_of(e.type, kTypes));
    case Kind::date: return date_text(e.date);
    case Kind::text: return "“" + e.text + "”";
    default: break;
    }
    std::string text = "(" + std::string(e.kind == Kind::compare ? name_of(e.op, kOps) : name_of(e.kind, kKinds));
    text += e.kind == Kind::at_least ? " " + e.literal.str() : "";
    text += named(c, e) + tail(c, e);
    text += e.kind == Kind::every || e.kind == Kind::any ? " " + std::string(name_of(e.op, kOps)) : "";
    for (std::size_t i = 0; i < e.operands.size(); ++i) {
        const std::string label = i < e.labels.size() && !e.labels[i].empty() ? e.labels[i] + ":" : "";
        text += " " + label + show(c, e.operands[i]);
    }
    const bool arithmetic = e.kind >= Kind::add && e.kind <= Kind::divide;
    return text + ")" + (arithmetic ? ":" + std::string(name_of(e.type, kTypes)) : "");
}

std::string show(const Template& pattern) {
    using Kind = TemplateNode::Kind;
    std::string text;
    for (const TemplateNode& node : pattern) {
        std::string branches;
        for (const Template& branch : node.branches) {
            branches += (branches.empty() ? "" : "|") + show(branch);
        }
        switch (node.kind) {
        case Kind::literal: text += to_utf8(node.text); break;
        case Kind::choice: text += "(" + branches + ")"; break;
        case Kind::optional: text += "[" + branches + "]"; break;
        case Kind::gap: text += "…" + std::to_string(node.limit); break;
        case Kind::wide_gap: text += "……" + std::to_string(node.limit); break;
        case Kind::slot: text += "{" + std::string(name_of(node.slot, kSlots)) + "}"; break;
        }
    }
    return text;
}

} // namespace zhunsheng::test
