// The one place that touches the API: report text and rules in, a line a verdict out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/eval/verdict.h"
#include "engine/match/matcher.h"

namespace zhunsheng::test {

/// A small lexicon with the given rules beside it, and a report read with it.
struct Case {
    Compiled compiled;
    std::unique_ptr<Document> document;
    std::unique_ptr<FactSet> facts;
    std::vector<Verdict> verdicts;
};

struct CaseOptions {
    std::optional<Level> level = Level::county;
    std::optional<int> year = 2024;
    EvalOptions eval;
    std::optional<Day> as_of = {}, published = {}, submitted = {};
    std::optional<std::string> place = {};
};

[[nodiscard]] Case judge(std::string_view report, std::string_view rules, const CaseOptions& options = {});

/// "甲-01 不符合 自认", one a rule, joined by "; ". A status is shown where the reason is one.
[[nodiscard]] std::string verdicts(std::string_view report, std::string_view rules, const CaseOptions& options = {});
/// "未见相关内容", "只有表述,没有事实", with the detail after a colon: of the first rule.
[[nodiscard]] std::string reason(std::string_view report, std::string_view rules, const CaseOptions& options = {});
/// The words in focus, joined by "|".
[[nodiscard]] std::string evidence(std::string_view report, std::string_view rules);
/// "三项制度:只是下一步安排", joined by "|".
[[nodiscard]] std::string misses(std::string_view report, std::string_view rules);
/// The first rule's message for its outcome, filled.
[[nodiscard]] std::string filled(std::string_view report, std::string_view rules);
/// The first rule's proof, indented.
[[nodiscard]] std::string proof(std::string_view report, std::string_view rules);

/// A report with the four parts; `work` is the text of 举措成效.
[[nodiscard]] std::string report_with(std::string_view work, std::string_view failings = "宣传不够深入。",
                                      std::string_view plans = "继续推进依法行政。");

} // namespace zhunsheng::test
