// 瑕疵 and 用语: what stands in the text that should not; 字, 句 and 段: how much text there is.
#include <algorithm>

#include "tests/reference/conditions.h"
#include "tests/reference/quantities.h"

namespace zhunsheng::reference {
namespace {

/// Signed before a wording's first day; a year that began after its last. Of an unsigned report, as if signed in March.
Possible is_wrong(const World& world, const WordingEntry& item) {
    const auto& year = world.facts.metadata.year.value;
    const auto& date = world.facts.metadata.sign_date.value;
    const DayRange begin = year ? DayRange::exactly({*year, 1, 1}) : DayRange{};
    DayRange signing = year ? DayRange::exactly({*year + 1, 3, 31}) : DayRange{};
    if (date && date->year != 0) {
        signing.earliest = {date->year, std::max(date->month, 1), std::max(date->day, 1)};
        signing.latest = {date->year, date->month == 0 ? 12 : date->month, date->day == 0 ? 31 : date->day};
    }
    const Possible early =
        item.from_day ? opposite(possible(on_or_after(signing, *item.from_day))) : Possible{false, true};
    const Possible late = item.until_day ? possible(after(begin, *item.until_day)) : Possible{false, true};
    const bool always = !item.from_day && !item.until_day;
    return {always || early.yes || late.yes, !always && early.no && late.no};
}

} // namespace

std::vector<Sight> sights(const World& world, const PlanExpr& e) {
    std::vector<Sight> found;
    const auto see = [&](const Position& at, Span span, Possible wrong) {
        if (wrong.yes && counts(world, at, e.parts)) {
            found.push_back({shown(world, at, span), !wrong.no});
        }
    };
    for (const Flaw& flaw : world.facts.flaws) {
        see(flaw.at, flaw.span, {e.subject == PlanExpr::Subject::flaw && flaw.kind == e.flaw, flaw.doubtful});
    }
    for (const WordingHit& hit : world.facts.wordings) {
        const WordingEntry& item = world.lexicon.wording_items.at(hit.item);
        const bool asked = e.subject == PlanExpr::Subject::wording && item.list == e.wording;
        see(hit.at, hit.span, asked ? is_wrong(world, item) : Possible{});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Sight& a, const Sight& b) { return a.where.focus < b.where.focus; });
    return found;
}

Leaf ask_sights(const World& world, const PlanExpr& e) {
    const std::vector<Sight> found = sights(world, e);
    const bool sure = std::any_of(found.begin(), found.end(), [](const Sight& sight) { return sight.sure; });
    const Possible truth{!found.empty() || !world.document().whole, !sure};
    Leaf leaf{truth, sure ? Reason::none : truth.yes ? Reason::fact_unknown : Reason::absent, {}, {}, {}};
    for (const Sight& sight : found) {
        if (sight.sure == sure) {
            show(leaf.evidence, sight.where);
        }
    }
    return leaf;
}

std::size_t amount_of_text(const World& world, const PlanExpr& e) {
    const Document& document = world.document();
    std::set<std::size_t> found; // positions of characters, numbers of sentences or of paragraphs
    for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
        const Sentence& own = document.sentences[i];
        if (!counts(world, {0, i, own.paragraph, own.heading, part_at(world.facts, own.span.begin)}, e.parts)) {
            continue;
        }
        const bool ends = i + 1 == document.sentences.size();
        const auto is = [&](const std::optional<Span>& line) { return line && line->overlaps(own.span); };
        const std::size_t end = ends ? document.text.size() : document.sentences[i + 1].span.begin;
        for (std::size_t at = own.span.begin; at < end && e.subject == PlanExpr::Subject::character; ++at) {
            found.insert(document.text[at] > U' ' && document.text[at] != U'\u3000' ? at : own.span.begin);
        }
        if (e.subject != PlanExpr::Subject::character && !own.is_heading && !is(document.title) &&
            !is(document.addressee) && !is(document.signature) && !is(document.sign_date)) {
            found.insert(e.subject == PlanExpr::Subject::sentence ? i : own.paragraph);
        }
    }
    return found.size();
}

} // namespace zhunsheng::reference
