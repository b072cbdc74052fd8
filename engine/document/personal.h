// Personal numbers (个人信息): found and masked before anything else reads the text. Internal to document/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"

namespace zhunsheng {

/// The numbers in `text`, original or normalised, that tell who somebody is. Sorted, disjoint.
[[nodiscard]] std::vector<PersonalNumber> find_personal(std::u32string_view text);

/// Overwrites what tells of each number; nothing becomes longer or shorter.
void mask(std::u32string& text, const std::vector<PersonalNumber>& numbers);

/// Masks what only the normalised text shows whole (a number broken over two lines), carries what was found in the
/// original over, and fills `document.personal`.
void settle_personal(Document& document, const std::vector<PersonalNumber>& in_original);

} // namespace zhunsheng
