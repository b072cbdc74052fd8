// Every wording under which a place is found, sorted, so that names can be looked up by their beginning.
#pragma once

#include <string>

#include "engine/places/places.h"

namespace zhunsheng::places {

struct NameEntry {
    std::u32string name;
    const NamedPlace* place = nullptr;
    bool full = false;
};

/// By name, then code. Full names and their usual shorter forms (延边州, 互助县) of all places; short names of all.
[[nodiscard]] const std::vector<NameEntry>& name_index();

} // namespace zhunsheng::places
