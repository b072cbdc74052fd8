// Conditions and values of a plan, every name resolved. Part of plan.h.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/base/flaw_kinds.h"
#include "engine/base/kinds.h"
#include "engine/base/span.h"
#include "engine/rule/syntax.h"

namespace zhunsheng {

/// What a report says of itself, by name in rules: 报告年度, 标题主体 … The table of names is kAttributeNames.
enum class Attribute : std::uint8_t {
    report_year,
    title_year,
    preamble_year,
    plan_year,
    sign_year,
    sign_date,
    publish_date,
    as_of,
    submit_date,
    cut_off,
    title,
    title_subject,
    signature_subject,
    place,
    level,
    script,
    addressee,
    signature,
};
inline constexpr std::array<std::string_view, 18> kAttributeNames{
    "报告年度", "标题年度", "导语年度", "安排年度", "成文年度", "成文日期", "公开日期", "评估时点", "报送日期",
    "数据截止", "标题",     "标题主体", "落款主体", "报告地区", "报告层级", "文字",     "主送",     "落款"};

enum class Type : std::uint8_t { boolean, quantity, rate, money, date, text };

struct PlanNearby {
    rule::Nearby::Scope scope{};
    struct Item {
        rule::Nearby::What what{};
        std::uint32_t owner = kNone; ///< term or indicator
        std::uint8_t statuses = 0;   ///< of 提及: bit per Status that counts
    };
    std::vector<Item> items;
    std::uint32_t characters = 0; ///< 相邻: at most so many between the two
};

/// A condition or value with every name resolved. Equal subtrees share one ExprId.
struct PlanExpr {
    rule::Expr::Kind kind{};
    rule::Expr::Op op{};
    Type type{};
    std::vector<ExprId> operands;
    TermId term = kNoTerm;
    IndicatorId indicator = kNoIndicator;
    WordingId wording = kNoWording;
    FlawKind flaw{};
    Attribute attribute{};
    enum class Subject : std::uint8_t {
        none,
        term,
        indicator,
        attribute,
        figure,
        rate,
        money,
        document,
        part,
        flaw,
        wording,
        character,
        sentence,
        paragraph
    };
    Subject subject = Subject::none; ///< what `kind` speaks of
    bool previous = false;           ///< 上年.X: a value of last year's report
    std::vector<PartId> parts;       ///< 于; of has_part and part_whole: the part; of within and in_order: theirs
    /// 在 部分 … 中 around it, outermost first: what counts stands in one part of each.
    std::vector<std::vector<PartId>> scopes;
    std::vector<std::string> labels; ///< of at_least: by operand, empty where it has none
    std::uint8_t statuses = 0;       ///< bit per Status that counts; default 完成|否定
    std::vector<PlanNearby> nearby;
    Decimal literal;
    UnitId unit = kNoUnit;
    rule::Date date;
    std::string text;
    std::uint32_t file = 0; ///< index into Plan::files, with
    Span span;              ///< bytes there: what a proof quotes
    [[nodiscard]] bool operator==(const PlanExpr&) const = delete;
};

} // namespace zhunsheng
