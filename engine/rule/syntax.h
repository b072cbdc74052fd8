// rule: the syntax tree of a rule file, nothing resolved: names are as written, with their places.
// Not here: parsing (grammar/), meaning (plan/). Start with RuleFile.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/base/diagnostic.h"
#include "engine/base/kinds.h"
#include "engine/base/span.h"
#include "engine/rule/test.h"
#include "engine/rule/words.h"

namespace zhunsheng::rule {

/// One field of a declaration as it stands in its file, from its keyword to its mark.
struct FieldPlace {
    std::string_view keyword; ///< Chinese
    Span span;
    std::uint32_t file = kNone;
};

/// 说法: a sentence template. `{数}` and the like are slots; see language.md §2.
struct PhrasingNode {
    enum class Kind : std::uint8_t { literal, choice, optional, gap, wide_gap, slot };
    Kind kind{};
    std::string text;        ///< of a literal; a slot's name (数, 率, 日期, 机构, 文件, 年)
    std::uint32_t limit = 0; ///< of a gap, 0 when not given: …{12} reads at most 12
    std::vector<std::vector<PhrasingNode>> branches;
    Span span;
};
struct Phrasing {
    Text source;
    std::vector<PhrasingNode> nodes;
};

// ---- expressions -----------------------------------------------------------------------------------------------------

/// What must stand in the same sentence, paragraph or section as a mention, or within some characters of it.
struct Nearby {
    enum class Scope : std::uint8_t { sentence, paragraph, section, adjacent }; ///< 同句 同段 同节 相邻
    enum class What : std::uint8_t {
        figure,
        document,
        date,
        fact,
        indicator,
        term,
        mention
    }; ///< 数字 文件 日期 事实 指标 X 词条 T 提及 T; 事实: any of the first three; 提及: only as done, or as its 语态 says
    Scope scope{};
    struct Item {
        What what{};
        Name name;
        std::optional<Status> status; ///< 提及 T 语态 …
        bool any_status = false;
    };
    std::vector<Item> items;      ///< any of them serves; of 同句 (a、b): all of them
    std::uint32_t characters = 0; ///< 相邻 … ≤ n字
    Span span;
};

struct Expr {
    enum class Kind : std::uint8_t {
        any_of,
        all_of,
        negate,
        implies,  ///< 或 且 非 若…则…
        at_least, ///< 至少 n 项 (a、甲:b、c): `literal` is n, `labels` are the names
        mention,  ///< 提及 T 于 P 语态 S 同句 有 …
        has_part,
        part_whole, ///< 有 部分 P; 部分 P 完整
        known,      ///< 已知 X: an indicator or an attribute
        consistent, ///< 一致 X, or 一致 指标 for all indicators
        compare,    ///< operands[0] `op` operands[1]
        every,
        any, ///< 每一/任一 数字|率|金额|指标 X [于 P]: compared by `op` with operands[0]
        add,
        subtract,
        multiply,
        divide,
        count, ///< 计数 数字|文件|字|句|段|T 于 P
        value, ///< an indicator, a term's attribute or a report attribute by name
        number,
        date,
        text,
        total,
        greatest,
        least,
        count_figures, ///< 合计/最大/最小/计数 指标 X [于 P]: of the figures that state its value
        within,        ///< 在 部分 P、Q 中 (condition): `parts`, operands[0]
        together,      ///< 同句/同段/同节 (提及 A、指标 X、数字): nearby[0], all its items
        in_order,      ///< 顺序 (P、Q、R): their headings stand so
        has_flaw,
        has_wording, ///< 有 瑕疵 X, 有 用语 L [于 P]
        count_flaws,
        count_wordings, ///< 计数 瑕疵 X, 计数 用语 L [于 P]
    };
    enum class Op : std::uint8_t {
        none,
        equal,
        not_equal,
        less,
        less_equal,
        greater,
        greater_equal,
        about,
        contains
    }; ///< contains: 含

    Kind kind{};
    Op op = Op::none;
    Span span;
    std::uint32_t file = kNone; ///< of a whole condition, as in Name
    Name name; ///< term, part, indicator, attribute, flaw, wording; of count/every: 数字, 率, 金额, 文件, 字, 句, 段
    bool previous = false;        ///< 上年.X: of last year's report
    std::vector<Name> parts;      ///< 于 …, 在 部分 …, 顺序 (…)
    std::optional<Status> status; ///< 语态 …: default 完成 (and 否定)
    bool any_status = false;      ///< 语态 不限
    std::vector<Nearby> nearby;
    Decimal literal; ///< of a number; k of at_least
    Name unit;       ///< of a number, may be empty
    Date date_value;
    std::string text_value;
    std::vector<Expr> operands;
    std::vector<Name> labels; ///< of at_least: by operand, empty where it has no name; none when none has
};

// ---- declarations ----------------------------------------------------------------------------------------------------

/// 到期后 停止 | 继续 "说明" | 由 R-2 接替
struct AfterExpiry {
    enum class Kind : std::uint8_t { stop, go_on, successor };
    Kind kind{};
    Text note;
    Name successor;
    Span span;
};

/// 下级可: what a lower rulebook may do to a declaration; without it, nothing.
struct Permissions {
    bool given = false;
    bool loosen = false, supplement = false, disable = false;
    Span span;
};

struct Rulebook {
    Name id; ///< 国家.年度报告
    Text title;
    Name version;
    std::optional<int> year_from, year_to;
    std::optional<AfterExpiry> after_expiry; ///< of year_to
    Name layer;                              ///< 层次: 国家 省 市 县 部门
    Text place;                              ///< 地区
    std::vector<Name> inherits;              ///< 继承
    std::vector<Name> yields;                ///< 让位: rulebooks whose changes win over this one's
    std::vector<FieldPlace> fields;
    Span span;
};

/// 依据: a document that asks for something.
struct LegalSource {
    Name id;
    Text title;
    Text number; ///< 文号
    std::optional<Date> published, effective;
    /// 条款 第15项 名称 "…" 不查 "…": what the document holds, so that a clause without a rule is seen.
    struct Provision {
        int item = 0;
        int article = 0;
        Text note; ///< finer than the number, or in its place: as a basis has it
        bool uncertain = false;
        Text title;     ///< 名称
        Text unchecked; ///< 不查: what of it no report can show, and why
        Span span;
    };
    std::vector<Provision> provisions;
    std::vector<FieldPlace> fields;
    Span span;
};

struct Part {
    Name id;
    Text title; ///< 名称
    std::vector<Phrasing> titles, weak_titles;
    std::optional<Status> status;
    Name element, scattered; ///< 要素 词条; 散见 词条
    Name builtin;            ///< 取自: 标题, 导语, 主送, 落款, 标题行, 其余
    bool required = false;   ///< 必备
    Permissions permissions;
    std::vector<FieldPlace> fields;
    Span span;
};

struct Term {
    Name id;
    std::vector<Phrasing> phrasings, excludes;
    bool inside_titles = false; ///< 书名内
    Permissions permissions;
    std::vector<FieldPlace> fields;
    Span span;
};

/// 用语: a list of what should not stand in a report, or not yet, or no longer.
struct Wording {
    struct Item {
        std::vector<Phrasing> phrasings, excludes;
        Text prefer; ///< 宜作; may be empty
        std::optional<Date> from_day,
            until_day;              ///< 始于: too early in a report signed before; 止于: outdated in later years
        bool inside_titles = false; ///< 书名内
    };
    Name id;
    Text title; ///< 名称
    std::vector<Item> items;
    Permissions permissions;
    std::vector<FieldPlace> fields;
    Span span;
};

struct Indicator {
    Name name, id;
    std::vector<Name> units; ///< first is canonical
    std::vector<Phrasing> phrasings, excludes;
    std::optional<Truth> silent; ///< 未载明即: required by plan/
    Permissions permissions;
    std::vector<FieldPlace> fields;
    Span span;
};

/// A number with its unit: the value of a parameter.
struct Quantity {
    Decimal number;
    Name unit; ///< may be empty
    Span span;
    std::uint32_t file = kNone;
};

/// 参数: a threshold that rules use by name and lower rulebooks may move in its strict direction.
struct Parameter {
    enum class Strict : std::uint8_t { larger, smaller }; ///< 从严 增大, 从严 减小
    Name id;
    Text title;
    std::optional<Quantity> value;
    std::optional<Strict> strict;
    Permissions permissions;
    std::vector<FieldPlace> fields;
    Span span;
};

/// 语态 X {…}, 口径 X {…}, 不计 {…}: cue tables of the standard lexicon.
struct CueTable {
    enum class Kind : std::uint8_t { status, basis, not_figure };
    Kind kind{};
    Name id; ///< 计划, 累计 …; empty for 不计
    std::vector<Phrasing> phrasings, excludes;
    std::vector<FieldPlace> fields;
    Span span;
};

/// 约数 余 { 数后 "余" | "多"; 单位后 …; 数前 …; }
struct Hedge {
    Name id;
    std::vector<Text> before, after_number, after_unit;
    std::vector<FieldPlace> fields;
    Span span;
};

/// 单位 元 { 量纲 金额; 同 "元" | "人民币"; 万 …; 同类 件; }
struct Unit {
    Name id;
    Name dimension;
    Name family;
    std::vector<Text> spellings;
    std::vector<std::pair<Text, int>> scaled; ///< 倍 "万平方米" 4
    std::vector<FieldPlace> fields;
    Span span;
};

struct Clause {
    Modality modality{};
    Expr condition;
    Span span;
    Name label; ///< 应当 甲:…; may be empty
};

struct Overlay;

struct Rule {
    Name id;
    Text title;
    struct Basis {
        Name source;                          ///< empty when given as free text
        Text text;                            ///< 依据 "数据勾稽", or the note after the item
        int item = 0;                         ///< 第15项
        int article = 0;                      ///< 第25条
        bool uncertain = false;               ///< 存疑: the locator is not certain; shown as such
        Relation relation = Relation::subset; ///< 等同 部分 相关
        Span span;
    };
    std::vector<Basis> bases;
    std::vector<Name> levels; ///< empty: all
    std::optional<int> year_from, year_to;
    std::vector<int> years; ///< 年度 2023、2025 (alone)
    Text place;             ///< 地区: only of reports from there; empty: everywhere
    struct SeverityAt {
        Severity severity{};
        std::vector<Name> levels; ///< 于 乡镇; empty: everywhere
    };
    std::vector<SeverityAt> severities;
    std::optional<Expr> premise;
    std::vector<Clause> clauses;
    bool all_required = false;    ///< 缺一不可
    Name group;                   ///< 合并: findings of one group are one finding
    std::vector<Name> belongs_in; ///< 写入 部分: where missing text belongs; first is the place of insertion
    struct Message {
        Outcome outcome{};
        Text text;
        Span span;
    };
    std::vector<Message> messages;          ///< 说明 不符合 "…{TJ-03}…{值(TJ-02 / TJ-01)}"
    Text remedy;                            ///< 整改
    std::optional<Date> effective, expires; ///< 生效, 失效: in force on days from the first up to, not with, the second
    std::optional<DateKind> dated_by;       ///< 按: the date that decides whether it is in force; else 评估时点
    std::optional<AfterExpiry> after_expiry;
    /// 例外 乙 于 甲 { 当 …; … }: where its condition holds, its clauses stand in place of the parent's.
    struct Exception {
        Name label;
        Name parent; ///< empty: the rule itself
        std::optional<Expr> condition;
        std::vector<Basis> bases;
        std::vector<Clause> clauses;
        Text inapplicable; ///< 不适用 "…", in place of clauses
        std::vector<FieldPlace> fields;
        Span span;
    };
    std::vector<Exception> exceptions;
    Permissions permissions;
    std::vector<Overlay> stages; ///< 加严 rulebook {…} inside the rule of a resolved rulebook: upper layers first
    std::vector<FieldPlace> fields;
    Span span;
};

/// What a lower rulebook changes of an upper one: 加严 细化 放宽 停用 of a rule, 加严 放宽 of a parameter, 补充 of a term,
/// an indicator, a part or a list of wordings.
struct Overlay {
    enum class Kind : std::uint8_t { tighten, refine, loosen, disable, supplement };
    enum class Target : std::uint8_t { rule, parameter, term, indicator, part, wording };
    struct Shift {
        Modality modality{};
        std::vector<Name> labels;
        Span span;
    };
    Kind kind{};
    Target target{};
    Name name;                          ///< of what is changed; of a stage: the rulebook that tightens
    Rule change;                        ///< the fields that a rule has too; its id is empty
    std::vector<Shift> raised, lowered; ///< 提为 必须 甲; 降为 应当 甲
    std::vector<Name> dropped;          ///< 删去 甲
    std::optional<Quantity> value;      ///< of a parameter
    std::vector<Phrasing> phrasings, excludes, titles, weak_titles; ///< 补充
    std::vector<Wording::Item> wordings;                            ///< 补充 用语
    Text reason;                                                    ///< 理由
    std::vector<FieldPlace> fields;
    Span span;
};

/// 豁免: a named subject need not meet some rules for a time.
struct Waiver {
    Name label;
    Text subject;
    std::vector<Name> rules;
    std::optional<Date> from, to; ///< both days included
    Text approval;                ///< 批准
    Text reason;                  ///< 理由
    std::vector<FieldPlace> fields;
    Span span;
};

using Declaration = std::variant<Rulebook, LegalSource, Part, Term, Wording, Indicator, CueTable, Hedge, Unit,
                                 Parameter, Rule, Waiver, Overlay, Test, Sample, Mutation>;

struct Comment {
    Span span; ///< from # to before the line end
};

/// INVARIANT: what could be read is there even when something could not; declarations are in the file's order.
struct RuleFile {
    std::shared_ptr<const Source> source;
    std::vector<Declaration> declarations;
    std::vector<Comment> comments;
    std::vector<Diagnostic> diagnostics;
};

} // namespace zhunsheng::rule
