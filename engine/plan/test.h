// 测试, 样例 and 变异 with every name resolved. They are no part of a rulebook's content hash.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/kinds.h"
#include "engine/facts/given.h"
#include "engine/rule/syntax.h"

namespace zhunsheng {

struct PlanTest {
    enum class Kind : std::uint8_t { test, sample, mutation };

    struct Expectation {
        RuleId rule{};
        Outcome outcome{};
        std::optional<Status> status;
        std::string reason;   ///< the reason or its detail holds this
        std::string evidence; ///< one evidence span holds this
        Span span;
    };

    /// 【应报 R-1】 in a sample's text: what it says of the sentence behind it.
    struct Mark {
        enum class Kind : std::uint8_t { must_report, must_pass, known_miss, known_false };
        Kind kind{};
        RuleId rule{};
        std::uint32_t offset = 0; ///< code points of `report` before the sentence
        bool whole = false;       ///< nothing stands behind it: the report as a whole is meant
        Span span;
    };

    struct Edit {
        rule::Mutation::Edit::Kind kind{};
        PartId part = kNoPart;
        std::string text, with;
        Span span;
    };

    Kind kind = Kind::test;
    std::string title; ///< a sample's is its name
    std::optional<Level> level;
    std::optional<int> year;
    std::string place;
    std::optional<rule::Date> as_of, made_public, submitted;
    std::string report; ///< a sample's without its marks
    std::optional<GivenFacts> facts;
    std::string previous_report;
    std::optional<GivenFacts> previous_facts;
    std::vector<Expectation> expectations; ///< of a mutation: exactly the verdicts that are other than the sample's
    std::vector<Mark> marks;
    std::vector<Edit> edits;
    std::uint32_t sample = kNone; ///< of a mutation: index into Plan::tests; the fields above are the sample's
    std::uint32_t file = 0;
    Span span;
};
inline constexpr std::array<std::string_view, 4> kMarkNames{"应报", "应过", "已知漏报", "已知误报"};

} // namespace zhunsheng
