#include "engine/why/draft.h"

#include <algorithm>
#include <array>

#include "engine/base/chinese_number.h"
#include "engine/eval/relation.h"

namespace zhunsheng::why {
namespace {

using eval::Context;
using Kind = rule::Expr::Kind;

constexpr std::size_t kWordings = 2; ///< of one term that are tried
constexpr std::string_view kAnyNumber = "9";
constexpr std::size_t kMostChapters = 18; ///< more is no report that a chapter could be added to

/// What goes around a wording to make a sentence of done work of it.
struct Frame {
    std::string_view before, after;
};
constexpr std::array<Frame, 3> kFrames{{{"", ""}, {"本年度已完成", "工作"}, {"组织开展", "工作"}}};

bool asks_done(const PlanExpr& mention) {
    return mention.statuses == 0 || ((mention.statuses >> static_cast<unsigned>(Status::done)) & 1U) != 0;
}

/// Two conditions on one term are one sentence.
void add_mention(const Context& context, const PlanExpr& e, const StandIns& with, Draft& draft) {
    auto item = std::find_if(draft.items.begin(), draft.items.end(),
                             [&](const DraftItem& known) { return known.term == e.term; });
    if (item == draft.items.end()) {
        DraftItem made;
        made.term = e.term;
        made.ways = wordings(context.lexicon, PhraseRole::term, index(e.term), with, kWordings);
        item = draft.items.insert(item, std::move(made));
    }
    if (item->parts.empty()) {
        item->parts = e.parts;
    }
    for (const PlanNearby& nearby : e.nearby) {
        const Wording more = beside(context.lexicon, nearby, with);
        if (item->tail.shown.find(more.shown) == std::string::npos) {
            item->tail += more;
        }
    }
}

void add_section(const Context& context, const PlanExpr& e, const StandIns& with, Draft& draft) {
    DraftItem item;
    item.section = true;
    item.parts = e.parts;
    const PartId part = e.parts.front();
    item.ways = wordings(context.lexicon, PhraseRole::part_title, index(part), with, 1);
    item.tail = {"____", "结合本地实际逐项开展有关工作并如实总结"};
    const TermId element = context.lexicon.parts[index(part)].element;
    if (element != kNoTerm) {
        for (const Wording& said : wordings(context.lexicon, PhraseRole::term, index(element), with, 1)) {
            item.tail += said;
            item.tail += Wording{"____", "有关工作"};
        }
    }
    draft.items.push_back(std::move(item));
}

/// Numbers near what the other side of a comparison is, in the unit that is written: percent of a rate.
void add_numbers(Context& context, const PlanExpr& e, std::vector<IndicatorId> indicators, Draft& draft) {
    const eval::Readings readings = eval::choose_readings(context, std::move(indicators));
    const eval::Reading reading = readings.readings.empty() ? eval::Reading{} : readings.readings.front();
    for (const ExprId side : e.operands) {
        const auto value = eval::evaluate_value(context, side, reading).nominal;
        if (!value || !value->valid()) {
            continue;
        }
        const eval::Number scale(context.expr(side).type == Type::rate ? 100 : 1);
        for (const int step : {0, 1, -1}) {
            const eval::Number number = *value * scale + eval::Number(step);
            if (number >= eval::Number(0)) {
                draft.numbers.push_back(number.str(2));
            }
        }
        return;
    }
}

/// False where every indicator is stated already.
bool add_figures(Context& context, const PlanExpr& e, const StandIns& with, Draft& draft) {
    std::vector<IndicatorId> indicators;
    if (e.indicator != kNoIndicator) {
        indicators.push_back(e.indicator);
    }
    for (const ExprId operand : e.operands) {
        eval::collect_indicators(context.plan, operand, indicators);
    }
    bool added = false;
    for (const IndicatorId indicator : indicators) {
        if (context.figures(indicator).empty()) {
            DraftItem item;
            item.ways = wordings(context.lexicon, PhraseRole::indicator, index(indicator), with, kWordings);
            item.parts = e.parts;
            draft.items.push_back(std::move(item));
            added = true;
        }
    }
    if (added && e.kind == Kind::compare) {
        add_numbers(context, e, std::move(indicators), draft);
    }
    return added;
}

/// 计数 … ≥ n: as many more as are missing, where they are few.
bool add_counted(const Context& context, const PlanExpr& e, const StandIns& with, Draft& draft) {
    constexpr std::size_t kFew = 5;
    const PlanExpr& counted = context.expr(e.operands.front());
    const auto have = eval::evaluate_value(context, e.operands.front(), {}).nominal;
    const auto want = eval::evaluate_value(context, e.operands.back(), {}).nominal;
    const bool at_least = e.op == rule::Expr::Op::greater_equal || e.op == rule::Expr::Op::greater;
    if (!have || !want || !at_least) {
        return false;
    }
    const auto short_of_it = [&](std::size_t more) {
        const eval::Number reached = *have + eval::Number(static_cast<std::int64_t>(more));
        return e.op == rule::Expr::Op::greater ? !(reached > *want) : reached < *want;
    };
    std::size_t missing = 0;
    while (missing <= kFew && short_of_it(missing)) {
        ++missing;
    }
    DraftItem item;
    item.parts = counted.parts;
    item.ways = {enumeration(context.lexicon, counted, with, missing)};
    const std::string& shown = item.ways.front().shown;
    if (missing > kFew || shown.empty()) {
        return false;
    }
    // Of two conditions that count the same, the one that asks for more has the other's wording at its front.
    for (DraftItem& known : draft.items) {
        if (!known.ways.empty() && known.parts == item.parts && known.ways.front().shown.starts_with(shown)) {
            return true;
        }
        if (!known.ways.empty() && known.parts == item.parts && shown.starts_with(known.ways.front().shown)) {
            known = std::move(item);
            return true;
        }
    }
    draft.items.push_back(std::move(item));
    return true;
}

/// What stands in its own line before or after the body.
bool add_attribute(const Context& context, Attribute attribute, const StandIns& with, Draft& draft) {
    const std::string next_year = std::to_string(with.year + 1);
    DraftItem item;
    item.attribute = attribute;
    switch (attribute) {
    case Attribute::addressee: item.ways = {{"____:", "市委、市人民政府:"}}; break;
    case Attribute::signature:
        item.ways = {{"____人民政府", context.facts.metadata.place.value.value_or("本县") + "人民政府"}};
        break;
    case Attribute::sign_date: item.ways = {{"____年____月____日", next_year + "年1月20日"}}; break;
    default: return false;
    }
    draft.items.push_back(std::move(item));
    return true;
}

bool add_atom(Context& context, ExprId leaf, const StandIns& with, Draft& draft) {
    const PlanExpr& e = context.expr(leaf);
    switch (e.kind) {
    case Kind::mention:
        if (asks_done(e)) {
            add_mention(context, e, with, draft);
        }
        return asks_done(e);
    case Kind::has_part:
    case Kind::part_whole:
        if (!e.parts.empty()) {
            add_section(context, e, with, draft);
        }
        return !e.parts.empty();
    case Kind::known:
        return e.subject == PlanExpr::Subject::attribute ? add_attribute(context, e.attribute, with, draft)
                                                         : add_figures(context, e, with, draft);
    case Kind::compare:
        return !e.operands.empty() && context.expr(e.operands.front()).kind == Kind::count
                   ? add_counted(context, e, with, draft)
                   : add_figures(context, e, with, draft);
    default: return false;
    }
}

std::uint32_t trimmed(const Document& document, std::uint32_t end) {
    while (end > 0 && (document.text[end - 1] == U'\n' || document.text[end - 1] == U' ')) {
        --end;
    }
    return end;
}

std::uint32_t end_of_body(const Document& document) {
    std::uint32_t end = static_cast<std::uint32_t>(document.text.size());
    for (const auto& closing : {document.signature, document.sign_date}) {
        end = closing ? std::min(end, closing->begin) : end;
    }
    return trimmed(document, end);
}

bool ends_sentence(const Document& document, std::uint32_t at) {
    constexpr std::u32string_view kStops = U"。!?;\n";
    return at == 0 || at > document.text.size() || kStops.find(document.text[at - 1]) != std::u32string_view::npos;
}

std::string with_number(std::string text, const std::string& number) {
    for (std::size_t at = text.find(kNumberMark); at != std::string::npos; at = text.find(kNumberMark, at)) {
        text.replace(at, 1, number);
    }
    return text;
}

/// Writes one draft's items, each at its place.
class Writer {
public:
    Writer(const Context& context, gap::Placement& placement, const PlanRule& rule, const Draft& draft, std::size_t way)
        : context_(context), placement_(placement), rule_(rule), number_(draft.numbers[way % draft.numbers.size()]),
          frame_(kFrames[way / draft.numbers.size() % kFrames.size()]),
          wording_(way / draft.numbers.size() / kFrames.size()) {}

    bool write(const DraftItem& item) {
        if (item.ways.empty()) {
            return false;
        }
        if (item.attribute) {
            return write_attribute(*item.attribute, item.ways.front());
        }
        return item.section ? write_section(item) : write_sentence(item);
    }
    [[nodiscard]] Written take() { return std::move(written_); }

private:
    [[nodiscard]] Wording sentence(const DraftItem& item) const {
        Wording text;
        const Frame frame = item.term == kNoTerm ? kFrames.front() : frame_;
        text += frame.before;
        text += item.ways[std::min(wording_, item.ways.size() - 1)];
        text += frame.after;
        text += item.tail;
        text += "。";
        return text;
    }

    /// Where the rule wants it among the parts where it counts. Where nothing says either, the account of the year's work.
    [[nodiscard]] std::vector<PartId> home(const DraftItem& item) const {
        std::vector<PartId> both = rule_.belongs_in;
        std::erase_if(both, [&](PartId part) {
            return !item.parts.empty() && std::find(item.parts.begin(), item.parts.end(), part) == item.parts.end();
        });
        if (!both.empty() || !item.parts.empty()) {
            return both.empty() ? item.parts : both;
        }
        const auto& parts = context_.lexicon.parts;
        const auto rest = std::find_if(parts.begin(), parts.end(),
                                       [](const PartEntry& part) { return part.builtin == PartEntry::Builtin::rest; });
        return rest == parts.end() ? std::vector<PartId>{}
                                   : std::vector{PartId{static_cast<std::uint32_t>(rest - parts.begin())}};
    }

    bool write_sentence(const DraftItem& item) {
        PlanRule wanted = rule_;
        wanted.belongs_in = home(item);
        const Advice where = placement_.place(wanted);
        if (!where.insert_at) {
            return !wanted.belongs_in.empty() && open_section(wanted.belongs_in.front(), sentence(item));
        }
        put_below(*where.insert_at, where.where, sentence(item));
        return true;
    }

    bool write_section(const DraftItem& item) {
        Wording content = item.tail;
        content += "。";
        const PartId part = item.parts.front();
        const PartFact& fact = context_.facts.parts[index(part)];
        const bool first_way = wording_ == 0 && frame_.before.empty();
        if (fact.headings.empty() || !first_way) {
            return open_section(part, content);
        }
        const Heading& heading = context_.document.headings[fact.headings.front()];
        put_below(trimmed(context_.document, std::max(heading.body.end, heading.title.end)),
                  "“" + context_.document.utf8(heading.span()) + "”之下", content);
        return true;
    }

    bool open_section(PartId part, const Wording& content) {
        const std::vector<Wording> titles = wordings(context_.lexicon, PhraseRole::part_title, index(part),
                                                     stand_ins(context_.lexicon, context_.facts), 1);
        const auto& headings = context_.document.headings;
        const auto chapters = static_cast<std::size_t>(std::count_if(
            headings.begin(), headings.end(), [](const Heading& h) { return h.level == HeadingLevel::h1; }));
        if (titles.empty() || chapters >= kMostChapters) {
            return false;
        }
        Wording heading;
        heading += chinese_number(static_cast<int>(chapters + 1)) + "、";
        heading += titles.front();
        tell("在正文末尾据实新增“" + heading.shown + "”部分,写“" + content.shown + "”");
        heading += "\n";
        heading += content;
        put(end_of_body(context_.document), heading, "\n");
        return true;
    }

    bool write_attribute(Attribute attribute, const Wording& text) {
        const Document& document = context_.document;
        const bool first = attribute == Attribute::addressee;
        if (first && !document.title) {
            return false;
        }
        const std::uint32_t after_body = attribute == Attribute::signature
                                             ? end_of_body(document)
                                             : trimmed(document, static_cast<std::uint32_t>(document.text.size()));
        tell("在" + std::string(first ? "标题" : "正文") + "之后另起一行据实写明" +
             std::string(name_of(attribute, kAttributeNames)) + "“" + text.shown + "”");
        put(first ? document.title->end : after_body, text, "\n");
        return true;
    }

    void put_below(std::uint32_t at, const std::string& where, const Wording& text) {
        tell("在" + where + "据实补写“" + text.shown + "”");
        put(at, text, ends_sentence(context_.document, at) ? "" : "\n");
    }
    void put(std::uint32_t at, const Wording& text, std::string_view before) {
        written_.insertions.push_back({at, std::string(before) + with_number(text.read, number_)});
        written_.shown += (written_.shown.empty() ? "" : "\n") + text.shown;
    }
    void tell(const std::string& text) { written_.told += (written_.told.empty() ? "" : ";") + text; }

    const Context& context_;
    gap::Placement& placement_;
    const PlanRule& rule_;
    const std::string& number_;
    Frame frame_;
    std::size_t wording_;
    Written written_;
};

} // namespace

std::optional<Draft> draft_of(Context& context, const Why& why, const AtomSet& set) {
    Draft draft;
    const StandIns with = stand_ins(context.lexicon, context.facts);
    for (const AtomValue value : set) {
        if (value.truth != Truth::yes || !add_atom(context, why.atoms[value.atom].leaf, with, draft)) {
            return std::nullopt;
        }
    }
    if (draft.numbers.empty()) {
        draft.numbers.emplace_back(kAnyNumber);
    }
    return draft;
}

std::optional<Written> write_draft(const Context& context, gap::Placement& placement, const PlanRule& rule,
                                   const Draft& draft, std::size_t way) {
    Writer writer(context, placement, rule, draft, way);
    const bool whole =
        std::all_of(draft.items.begin(), draft.items.end(), [&](const DraftItem& item) { return writer.write(item); });
    return whole ? std::optional(writer.take()) : std::nullopt;
}

} // namespace zhunsheng::why
