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
void find_heading_numbers(Search& search);

} // namespace zhunsheng::flaws
