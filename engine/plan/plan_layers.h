// What a plan keeps of the layers that it was merged from.
#pragma once

#include <string>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/base/kinds.h"
#include "engine/base/span.h"

namespace zhunsheng {

/// 地区: what it bounds is asked only of reports from there.
struct PlanPlace {
    std::string name;       ///< as written; may be empty
    std::uint32_t code = 0; ///< by GB/T 2260; 0 binds nothing: no name, or one that the gazetteer does not know
};

/// A rule as it stood after one layer: its first clauses, with the modality that they had there.
struct PlanStage {
    std::string layer; ///< id of the rulebook that added it
    std::vector<Modality> modalities;
    PlanPlace place = {}; ///< elsewhere the rule stays as it was before this stage and those after it
};

struct PlanParameter {
    std::string name, title;
    Decimal value;
    UnitId unit = kNoUnit;
    bool larger_is_stricter = true;
};

/// A rulebook that was merged into the plan.
struct PlanLayer {
    std::string id, title, version;
    std::string layer; ///< 层次: 国家 省 市 县 部门, or empty
    std::string place; ///< 地区
};

} // namespace zhunsheng
