#include "engine/flaws/flaws.h"

#include <algorithm>
#include <array>

#include "engine/flaws/detectors.h"

namespace zhunsheng {
namespace {

struct Detector {
    FlawKind kind{};
    void (*find)(flaws::Search&) = nullptr;
};
constexpr std::array kDetectors = std::to_array<Detector>({
    {FlawKind::heading_year, flaws::find_heading_years},
    {FlawKind::title_year, flaws::find_title_years},
    {FlawKind::document_name, flaws::find_document_names},
    {FlawKind::repeated_text, flaws::find_repeated_text},
    {FlawKind::foreign_place, flaws::find_foreign_places},
    {FlawKind::self_wording, flaws::find_self_wordings},
    {FlawKind::heading_number, flaws::find_heading_numbers},
    {FlawKind::empty_sentence, flaws::find_empty_sentences},
    {FlawKind::generic_shortfall, flaws::find_generic_shortfalls},
    {FlawKind::repeated_plan, flaws::find_repeated_plans},
    {FlawKind::mixed_measure, flaws::find_mixed_measures},
    {FlawKind::misused_hedge, flaws::find_misused_hedges},
    {FlawKind::odd_rate, flaws::find_odd_rates},
    {FlawKind::number_style, flaws::find_number_styles},
    {FlawKind::identity_number, flaws::find_identity_numbers},
    {FlawKind::phone_number, flaws::find_phone_numbers},
    {FlawKind::bank_card, flaws::find_bank_cards},
    {FlawKind::number_plate, flaws::find_number_plates},
    {FlawKind::named_person, flaws::find_named_persons},
    {FlawKind::placeholder, flaws::find_placeholders},
    {FlawKind::glued_heading, flaws::find_glued_headings},
    {FlawKind::superior_only, flaws::find_superior_only},
    {FlawKind::breakdown_sum, flaws::find_breakdown_sums},
    {FlawKind::full_rates, flaws::find_full_rates},
    {FlawKind::event_date, flaws::find_event_dates},
    {FlawKind::growth, flaws::find_growth},
    {FlawKind::cumulative, flaws::find_cumulative},
    {FlawKind::copied_text, flaws::find_copied_text},
});
static_assert(kDetectors.size() == kFlawNames.size());

} // namespace

void find_flaws(FactSet& facts, const Lexicon& lexicon, const FactSet* previous) {
    facts.flaws.clear();
    if (facts.document->clauses.empty()) {
        return;
    }
    flaws::Search search(facts, lexicon, previous);
    for (const Detector& detector : kDetectors) {
        if (lexicon.flaws_asked.test(static_cast<std::size_t>(detector.kind))) {
            search.kind = detector.kind;
            detector.find(search);
        }
    }
    std::stable_sort(facts.flaws.begin(), facts.flaws.end(),
                     [](const Flaw& a, const Flaw& b) { return a.kind != b.kind ? a.kind < b.kind : a.span < b.span; });
}

FactSet read_facts(const Document& document, const Lexicon& lexicon, const Matcher& matcher,
                   const ReportOptions& options, const FactSet* previous) {
    FactSet facts = extract_facts(document, lexicon, matcher, options);
    find_flaws(facts, lexicon, previous);
    return facts;
}

} // namespace zhunsheng
