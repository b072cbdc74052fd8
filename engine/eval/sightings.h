// What 有 瑕疵 X, 有 用语 L and 计数 of them see in a report: each place, how sure it is, what is to be said of it.
// A doubtful flaw, and a wording whose day the report does not settle, is 未知.
#pragma once

#include <string>
#include <vector>

#include "engine/eval/values.h"

namespace zhunsheng::eval {

struct Sighting {
    Span span;
    Position at;
    Truth truth = Truth::yes; ///< never 假: a wording that the report may use is no sighting
    std::string note;         ///< Chinese, no stop at its end
};

/// In the text's order, where the expression's 于 and 在 say.
[[nodiscard]] std::vector<Sighting> sightings(const Context& context, const PlanExpr& expr);

/// 有: one sure sighting is 真, else a doubtful one 未知; none is 假, but 未知 where part of the report was not read.
[[nodiscard]] Judgement judge_sightings(Context& context, const PlanExpr& expr);

/// 计数: from the sure ones up to all of them.
[[nodiscard]] Value count_sightings(const Context& context, const PlanExpr& expr);

} // namespace zhunsheng::eval
