// When a rule of a plan is in force, and for whom it is waived. Part of plan.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/day.h"
#include "engine/base/span.h"
#include "engine/rule/syntax.h"

namespace zhunsheng {

/// 生效, 失效, 按, 到期后: in force on days from `from` on, but not from `until` on.
struct PlanForce {
    std::optional<Day> from, until;
    DateKind dated_by = DateKind::as_of;
    rule::AfterExpiry::Kind after = rule::AfterExpiry::Kind::stop;
    std::string note; ///< of 继续
    RuleId successor{kNone};
};

/// 豁免: whose report need not meet which rules, and by whose leave.
struct PlanWaiver {
    std::string label;
    std::string subject;
    std::vector<RuleId> rules;
    Day from, to; ///< both included
    std::string approval;
    std::string reason;
};

} // namespace zhunsheng
