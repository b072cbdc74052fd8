// A run of a rulebook's tests → text, JSON, JUnit XML.
#pragma once

#include <string>

#include "engine/trial/report.h"

namespace zhunsheng {

/// Failures with their places, what coverage and mutation found, and the closing line “N 通过, M 未通过”.
[[nodiscard]] std::string render_trial_text(const TrialReport& report);
/// "zhunsheng.rules-test/1", one line.
[[nodiscard]] std::string render_trial_json(const TrialReport& report);
/// One test suite, a test case each.
[[nodiscard]] std::string render_trial_junit(const TrialReport& report);

} // namespace zhunsheng

namespace zhunsheng::render {

/// "规则.zs:12:3"
[[nodiscard]] std::string place_text(const Plan& plan, std::uint32_t file, Span span);
/// "样例 甲", "变异 “…”", "“…”"
[[nodiscard]] std::string test_name(const PlanTest& test);
/// What differs, over several lines, each with an indent.
[[nodiscard]] std::string failure_text(const Plan& plan, const TestResult& result);
/// "真、未知": the truths that an atom was not seen at.
[[nodiscard]] std::string unseen_text(const AtomCoverage& atom);
/// "55.6%"
[[nodiscard]] std::string share_text(std::size_t part, std::size_t whole);

} // namespace zhunsheng::render
