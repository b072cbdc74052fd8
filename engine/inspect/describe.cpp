#include "engine/inspect/describe.h"

#include <fmt/format.h>

namespace zhunsheng::inspect {
namespace {

using rule::Expr;
using Kind = Expr::Kind;
using Op = Expr::Op;
using What = rule::Nearby::What;

/// How tightly words hold together: a looser sentence inside a tighter one is put in brackets.
enum class Binding : std::uint8_t { conditional, alternative, conjunction, sum, product, atom };

class Describer {
public:
    explicit Describer(const Book& book) : book_(book) {}

    void write(const Expr& expr, Binding around, bool negated = false);
    [[nodiscard]] Words take() { return std::move(out_); }

private:
    friend struct Handlers;

    void say(std::string_view text) {
        if (!out_.empty() && !out_.back().entity) {
            out_.back().text += text;
        } else {
            out_.push_back({std::string(text), std::nullopt});
        }
    }
    void name(std::string_view text, std::optional<Entity> entity) {
        say("“");
        out_.push_back(
            {entity && entity->kind == EntityKind::indicator ? book_.title(*entity) : std::string(text), entity});
        say("”");
    }
    void joined(const std::vector<Expr>& operands, std::string_view between, Binding binding) {
        for (std::size_t i = 0; i < operands.size(); ++i) {
            say(i == 0 ? "" : between);
            write(operands[i], binding);
        }
    }
    void parts(const std::vector<rule::Name>& list);
    void value_name(const Expr& expr);
    void subject(const Expr& expr);
    void wording(const Expr& expr);
    void qualifiers(const Expr& expr, Binding around);
    void nearby(const rule::Nearby& nearby);
    void items(const rule::Nearby& nearby, std::string_view last);

    const Book& book_;
    Words out_;
};

// ---- tables ----------------------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 9> kOpWords{"",     "等于",   "不等于", "小于", "不大于",
                                                   "大于", "不小于", "约等于", "含有"};
constexpr std::array<std::string_view, 4> kScopeWords{"同句有", "同段有", "同节有", "与"};
constexpr std::array<std::string_view, 4> kTogetherWords{"同一句", "同一段", "同一节", ""};
constexpr std::array<std::string_view, 7> kWhatWords{"数字", "文件名称", "日期", "事实(数字、文件或日期)",
                                                     "指标", "",         ""};

/// One function a kind of expression: writes it, or its denial.
struct Handlers {
    using Handler = void (*)(Describer&, const Expr&, Binding around, bool negated);

    static void any_of(Describer& to, const Expr& expr, Binding, bool) {
        to.joined(expr.operands, ",或者", Binding::alternative);
    }
    static void all_of(Describer& to, const Expr& expr, Binding, bool) {
        to.joined(expr.operands, ",并且", Binding::conjunction);
    }
    static void negate(Describer& to, const Expr& expr, Binding around, bool) {
        to.write(expr.operands[0], around, true);
    }
    static void implies(Describer& to, const Expr& expr, Binding, bool) {
        to.say("如果");
        to.write(expr.operands[0], Binding::alternative);
        to.say(",那么");
        to.write(expr.operands[1], Binding::alternative);
    }
    static void at_least(Describer& to, const Expr& expr, Binding, bool) {
        to.say(fmt::format("做到以下 {} 项中的至少 {} 项:", expr.operands.size(), expr.literal.str()));
        for (std::size_t i = 0; i < expr.operands.size(); ++i) {
            const std::string label = i < expr.labels.size() ? expr.labels[i].text : "";
            to.say(fmt::format("{}({}){}{}", i == 0 ? "" : ";", i + 1, label, label.empty() ? "" : ":"));
            to.write(expr.operands[i], Binding::conditional);
        }
    }
    static void mention(Describer& to, const Expr& expr, Binding around, bool negated) {
        to.parts(expr.parts);
        to.say(negated ? "没有写明" : "写明");
        to.name(expr.name.text, to.book_.find(EntityKind::term, expr.name.text));
        to.qualifiers(expr, negated ? Binding::atom : around);
    }
    static void has_part(Describer& to, const Expr& expr, Binding, bool negated) {
        to.say(negated ? "没有" : "有");
        to.name(expr.name.text, to.book_.find(EntityKind::part, expr.name.text));
        to.say("部分");
    }
    static void part_whole(Describer& to, const Expr& expr, Binding, bool negated) {
        to.name(expr.name.text, to.book_.find(EntityKind::part, expr.name.text));
        to.say(negated ? "部分不完整" : "部分完整");
    }
    static void known(Describer& to, const Expr& expr, Binding, bool negated) {
        to.say(negated ? "没有载明" : "载明");
        to.value_name(expr);
    }
    static void consistent(Describer& to, const Expr& expr, Binding, bool negated) {
        if (expr.name.text.empty() || expr.name.text == "指标") {
            to.say("同一指标的数值");
        } else {
            to.value_name(expr);
        }
        to.say(negated ? "前后不一致" : "前后一致");
    }
    static void compare(Describer& to, const Expr& expr, Binding, bool) {
        to.write(expr.operands[0], Binding::sum);
        to.say(name_of(expr.op, kOpWords));
        to.write(expr.operands[1], Binding::sum);
    }
    static void every(Describer& to, const Expr& expr, Binding, bool) {
        to.say("每一处");
        quantified(to, expr, "都");
    }
    static void any(Describer& to, const Expr& expr, Binding, bool) {
        to.say("至少有一处");
        quantified(to, expr, "");
    }
    static void quantified(Describer& to, const Expr& expr, std::string_view adverb) {
        to.subject(expr);
        to.say(adverb);
        to.say(name_of(expr.op, kOpWords));
        to.write(expr.operands[0], Binding::sum);
    }
    static void add(Describer& to, const Expr& expr, Binding, bool) { arithmetic(to, expr, " + ", Binding::sum); }
    static void subtract(Describer& to, const Expr& expr, Binding, bool) { arithmetic(to, expr, " − ", Binding::sum); }
    static void multiply(Describer& to, const Expr& expr, Binding, bool) {
        arithmetic(to, expr, " × ", Binding::product);
    }
    static void divide(Describer& to, const Expr& expr, Binding, bool) {
        arithmetic(to, expr, " ÷ ", Binding::product);
    }
    static void arithmetic(Describer& to, const Expr& expr, std::string_view sign, Binding binding) {
        to.write(expr.operands[0], binding);
        to.say(sign);
        // The right side of − and ÷ holds together more tightly than the left.
        to.write(expr.operands[1], binding == Binding::sum ? Binding::product : Binding::atom);
    }
    static void count(Describer& to, const Expr& expr, Binding, bool) {
        const bool measures = expr.name.text == "字" || expr.name.text == "句" || expr.name.text == "段";
        to.parts(expr.parts);
        to.subject(expr);
        to.say(measures ? "数" : "出现的次数");
    }
    static void total(Describer& to, const Expr& expr, Binding, bool) { figures(to, expr, "各处", "相加的和"); }
    static void greatest(Describer& to, const Expr& expr, Binding, bool) { figures(to, expr, "各处", "中最大的"); }
    static void least(Describer& to, const Expr& expr, Binding, bool) { figures(to, expr, "各处", "中最小的"); }
    static void count_figures(Describer& to, const Expr& expr, Binding, bool) { figures(to, expr, "写明", "的处数"); }
    static void figures(Describer& to, const Expr& expr, std::string_view before, std::string_view after) {
        to.parts(expr.parts);
        to.say(before);
        to.value_name(expr);
        to.say(after);
    }
    static void within(Describer& to, const Expr& expr, Binding, bool) {
        to.parts(expr.parts);
        to.say("里做到(");
        to.write(expr.operands[0], Binding::conditional);
        to.say(")");
    }
    static void together(Describer& to, const Expr& expr, Binding, bool negated) {
        const rule::Nearby& all = expr.nearby.front();
        to.say(fmt::format("{}在{}里{}", negated ? "没有" : "", name_of(all.scope, kTogetherWords), "同时写到"));
        to.items(all, "和");
    }
    static void in_order(Describer& to, const Expr& expr, Binding, bool negated) {
        for (std::size_t i = 0; i < expr.parts.size(); ++i) {
            to.say(i == 0 ? "" : "、");
            to.name(expr.parts[i].text, to.book_.find(EntityKind::part, expr.parts[i].text));
        }
        to.say(negated ? "部分没有依次排列" : "部分依次排列");
    }
    static void has_flaw(Describer& to, const Expr& expr, Binding, bool negated) {
        to.parts(expr.parts);
        to.say(negated ? "没有" : "有");
        to.name(expr.name.text, std::nullopt);
        to.say("的瑕疵");
    }
    static void has_wording(Describer& to, const Expr& expr, Binding, bool negated) {
        to.parts(expr.parts);
        to.say(negated ? "没有" : "有");
        to.wording(expr);
    }
    static void count_flaws(Describer& to, const Expr& expr, Binding, bool) {
        to.parts(expr.parts);
        to.name(expr.name.text, std::nullopt);
        to.say("的瑕疵处数");
    }
    static void count_wordings(Describer& to, const Expr& expr, Binding, bool) {
        to.parts(expr.parts);
        to.wording(expr);
        to.say("的处数");
    }
    static void value(Describer& to, const Expr& expr, Binding, bool) { to.value_name(expr); }
    static void number(Describer& to, const Expr& expr, Binding, bool) { to.say(expr.literal.str() + expr.unit.text); }
    static void date(Describer& to, const Expr& expr, Binding, bool) { to.say(describe(expr.date_value)); }
    static void text(Describer& to, const Expr& expr, Binding, bool) { to.say("“" + expr.text_value + "”"); }
};

struct Row {
    Binding binding;
    bool denies;           ///< the handler writes its own denial; else 并非(…) does
    std::string_view lead; ///< between 应当 and the words
    Handlers::Handler handler;
};

/// No default: a kind of expression without words does not compile.
constexpr Row row_of(Kind kind) {
    using H = Handlers;
    switch (kind) {
    case Kind::any_of: return {Binding::alternative, false, "", H::any_of};
    case Kind::all_of: return {Binding::conjunction, false, "", H::all_of};
    case Kind::negate: return {Binding::atom, true, ":", H::negate};
    case Kind::implies: return {Binding::conditional, false, ":", H::implies};
    case Kind::at_least: return {Binding::conditional, false, "", H::at_least};
    case Kind::mention: return {Binding::atom, true, "", H::mention};
    case Kind::has_part: return {Binding::atom, true, "", H::has_part};
    case Kind::part_whole: return {Binding::atom, true, ":", H::part_whole};
    case Kind::known: return {Binding::atom, true, "", H::known};
    case Kind::consistent: return {Binding::atom, true, ":", H::consistent};
    case Kind::compare: return {Binding::atom, false, ":", H::compare};
    case Kind::every: return {Binding::atom, false, ":", H::every};
    case Kind::any: return {Binding::atom, false, ":", H::any};
    case Kind::add: return {Binding::sum, false, "", H::add};
    case Kind::subtract: return {Binding::sum, false, "", H::subtract};
    case Kind::multiply: return {Binding::product, false, "", H::multiply};
    case Kind::divide: return {Binding::product, false, "", H::divide};
    case Kind::count: return {Binding::atom, false, "", H::count};
    case Kind::total: return {Binding::atom, false, "", H::total};
    case Kind::greatest: return {Binding::atom, false, "", H::greatest};
    case Kind::least: return {Binding::atom, false, "", H::least};
    case Kind::count_figures: return {Binding::atom, false, "", H::count_figures};
    case Kind::within: return {Binding::atom, false, "", H::within};
    case Kind::together: return {Binding::atom, true, "", H::together};
    case Kind::in_order: return {Binding::atom, true, ":", H::in_order};
    case Kind::has_flaw: return {Binding::atom, true, "", H::has_flaw};
    case Kind::has_wording: return {Binding::atom, true, "", H::has_wording};
    case Kind::count_flaws: return {Binding::atom, false, "", H::count_flaws};
    case Kind::count_wordings: return {Binding::atom, false, "", H::count_wordings};
    case Kind::value: return {Binding::atom, false, "", H::value};
    case Kind::number: return {Binding::atom, false, "", H::number};
    case Kind::date: return {Binding::atom, false, "", H::date};
    case Kind::text: break;
    }
    return {Binding::atom, false, "", H::text};
}

// ---- the parts of a sentence -----------------------------------------------------------------------------------------

void Describer::write(const Expr& expr, Binding around, bool negated) {
    const Row row = row_of(expr.kind);
    const bool spelled = negated && !row.denies;
    const bool brackets = spelled || row.binding < around;
    say(spelled ? "并非" : "");
    say(brackets ? "(" : "");
    row.handler(*this, expr, brackets ? Binding::conditional : around, negated && row.denies);
    say(brackets ? ")" : "");
}

void Describer::parts(const std::vector<rule::Name>& list) {
    if (list.empty()) {
        return;
    }
    say("在");
    for (std::size_t i = 0; i < list.size(); ++i) {
        say(i == 0 ? "" : i + 1 == list.size() ? "或" : "、");
        name(list[i].text, book_.find(EntityKind::part, list[i].text));
    }
    say("部分");
}

void Describer::value_name(const Expr& expr) {
    say(expr.previous ? "上年的" : "");
    if (const std::optional<Entity> entity = book_.find_value(expr.name.text)) {
        name(expr.name.text, entity);
    } else {
        say(expr.name.text);
    }
}

/// 数字, 率, 金额, 文件 as they are, an indicator or a term by name.
void Describer::subject(const Expr& expr) {
    const EntityKind kind = expr.kind == Kind::count ? EntityKind::term : EntityKind::indicator;
    if (const std::optional<Entity> entity = book_.find(kind, expr.name.text)) {
        name(expr.name.text, entity);
    } else {
        say(expr.name.text);
    }
}

void Describer::wording(const Expr& expr) {
    name(expr.name.text, book_.find(EntityKind::wording, expr.name.text));
    say("中的用语");
}

void Describer::nearby(const rule::Nearby& nearby) {
    say(name_of(nearby.scope, kScopeWords));
    items(nearby, "或");
    if (nearby.scope == rule::Nearby::Scope::adjacent) {
        say(fmt::format("相隔不超过{}字", nearby.characters));
    }
}

void Describer::items(const rule::Nearby& nearby, std::string_view last) {
    for (std::size_t i = 0; i < nearby.items.size(); ++i) {
        const rule::Nearby::Item& item = nearby.items[i];
        say(i == 0 ? "" : i + 1 == nearby.items.size() ? last : "、");
        say(name_of(item.what, kWhatWords));
        if (!item.name.text.empty()) {
            name(item.name.text,
                 book_.find(item.what == What::indicator ? EntityKind::indicator : EntityKind::term, item.name.text));
        }
        if (item.any_status || item.status) {
            say(item.any_status ? "(语态不限)" : fmt::format("(语态为{})", name_of(*item.status, kStatusNames)));
        }
    }
}

/// What the mention must further meet: after a comma where it stands alone, in brackets among other conditions.
void Describer::qualifiers(const Expr& expr, Binding around) {
    if (expr.nearby.empty() && !expr.status && !expr.any_status) {
        return;
    }
    const bool alone = around == Binding::conditional;
    say(alone ? ",且" : "(");
    bool first = true;
    const auto next = [&] {
        say(first ? "" : alone ? ",且" : ",");
        first = false;
    };
    if (expr.any_status || expr.status) {
        next();
        say(expr.any_status ? "语态不限" : fmt::format("语态为{}", name_of(*expr.status, kStatusNames)));
    }
    for (const rule::Nearby& each : expr.nearby) {
        next();
        nearby(each);
    }
    say(alone ? "" : ")");
}

} // namespace

Words describe(const rule::Expr& expr, const Book& book) {
    Describer describer(book);
    describer.write(expr, Binding::conditional);
    return describer.take();
}

Words describe(const rule::Clause& clause, const Book& book) {
    Words words = describe(clause.condition, book);
    const std::string_view lead = row_of(clause.condition.kind).lead;
    const std::string& label = clause.label.text;
    const std::string start = fmt::format("{}{}", name_of(clause.modality, kModalityNames),
                                          label.empty() ? std::string(lead) : fmt::format("({}):", label));
    if (!words.empty() && !words.front().entity) {
        words.front().text.insert(0, start);
    } else {
        words.insert(words.begin(), {start, std::nullopt});
    }
    return words;
}

std::string plain(const Words& words) {
    std::string text;
    for (const Piece& piece : words) {
        text += piece.text;
    }
    return text;
}

} // namespace zhunsheng::inspect
