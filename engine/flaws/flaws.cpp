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
    {FlawKind::repeated_text, flaws::find_repeated_text},
    {FlawKind::heading_number, flaws::find_heading_numbers},
    {FlawKind::identity_number, flaws::find_identity_numbers},
    {FlawKind::phone_number, flaws::find_phone_numbers},
    {FlawKind::bank_card, flaws::find_bank_cards},
    {FlawKind::number_plate, flaws::find_number_plates},
    {FlawKind::placeholder, flaws::find_placeholders},
});

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
