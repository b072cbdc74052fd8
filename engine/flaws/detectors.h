// The detectors, each of one kind of flaw; flaws.cpp holds the table. Internal to flaws/.
#pragma once

#include "engine/flaws/search.h"

namespace zhunsheng::flaws {

void find_identity_numbers(Search& search);
void find_phone_numbers(Search& search);
void find_bank_cards(Search& search);
void find_number_plates(Search& search);
void find_placeholders(Search& search);
void find_repeated_text(Search& search);
void find_repeated_plans(Search& search);
void find_copied_text(Search& search);
void find_heading_numbers(Search& search);
void find_foreign_places(Search& search);
void find_heading_years(Search& search);
void find_title_years(Search& search);
void find_document_names(Search& search);
void find_breakdown_sums(Search& search);
void find_growth(Search& search);
void find_mixed_measures(Search& search);
void find_misused_hedges(Search& search);
void find_odd_rates(Search& search);
void find_full_rates(Search& search);
void find_event_dates(Search& search);
void find_cumulative(Search& search);
void find_empty_sentences(Search& search);
void find_generic_shortfalls(Search& search);
void find_named_persons(Search& search);
void find_glued_headings(Search& search);
void find_number_styles(Search& search);
void find_superior_only(Search& search);
void find_self_wordings(Search& search);

} // namespace zhunsheng::flaws
