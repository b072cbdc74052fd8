#pragma once

#include "engine/inspect/fields.h"

namespace zhunsheng::inspect {

/// One field of a declaration that is in both rulebooks. Empty `before`: added; empty `after`: removed.
struct FieldChange {
    std::string label;
    std::string before, after;
    int grade = 0; ///< of a clause whose condition stayed: above 0 its modality rose, below 0 it fell
};

struct DeclarationChange {
    enum class Kind : std::uint8_t { added, removed, changed, renamed };
    Kind kind{};
    std::string sort, id, title;
    std::string old_id; ///< of a renamed one
    std::string place_before, place_after;
    std::vector<FieldChange> fields; ///< of a changed one; empty where only what no field says differs
};
inline constexpr std::array<std::string_view, 4> kChangeNames{"新增", "删除", "改动", "改名"};
inline constexpr std::array<std::string_view, 4> kChangeCodes{"added", "removed", "changed", "renamed"};

/// What two rulebooks declare differently; tests aside. Comments, layout, files and orders without meaning are no
/// difference. A declaration counts as renamed only when it is the one that is equal but for its id.
/// INVARIANT: by sort, then id; empty exactly when both rulebooks say the same.
[[nodiscard]] std::vector<DeclarationChange> compare(const Book& before, const Book& after);

} // namespace zhunsheng::inspect
