// The closed vocabularies of the field, with their Chinese names. Each English word here is the glossary's.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhunsheng {

enum class Level : std::uint8_t { province, city, county, township, department };
inline constexpr std::array<std::string_view, 5> kLevelNames{"省", "市", "县", "乡镇", "部门"};

/// 语态: what a statement claims of its matter. Order is precedence: a later one beats an earlier one in its clause.
enum class Status : std::uint8_t { done, planned, demanded, failing, negated };
inline constexpr std::array<std::string_view, 5> kStatusNames{"完成", "计划", "要求", "自认", "否定"};
inline constexpr std::array<std::string_view, 5> kStatusCodes{"done", "planned", "demanded", "failing", "negated"};

/// 口径: what a figure is measured against.
enum class Basis : std::uint8_t { year, comparative, cumulative, norm };
inline constexpr std::array<std::string_view, 4> kBasisNames{"当年", "同比", "累计", "标准"};
inline constexpr std::array<std::string_view, 4> kBasisCodes{"year", "comparative", "cumulative", "norm"};

/// 约数: how a figure is hedged. `more` 余/多, `over` 超, `at_least` 以上, `at_most` 以下.
enum class Qualifier : std::uint8_t { exact, about, more, nearly, over, at_least, at_most, range };
inline constexpr std::array<std::string_view, 8> kQualifierCodes{"exact", "约",   "余",   "近",
                                                                 "超",    "以上", "以下", "range"};

/// 模态 of a requirement.
enum class Modality : std::uint8_t { must, should, may };
inline constexpr std::array<std::string_view, 3> kModalityNames{"必须", "应当", "宜"};

/// How a rule stands to a clause that it cites: asks all of it, a part of it, or something near it.
enum class Relation : std::uint8_t { equal, subset, touches };
inline constexpr std::array<std::string_view, 3> kRelationNames{"等同", "部分", "相关"};
inline constexpr std::array<std::string_view, 3> kRelationCodes{"equal", "subset", "touches"};

/// 严重程度 of a gap; order is rising.
enum class Severity : std::uint8_t { info, minor, major, critical };
inline constexpr std::array<std::string_view, 4> kSeverityNames{"提示", "次要", "主要", "严重"};
inline constexpr std::array<std::string_view, 4> kSeverityCodes{"info", "minor", "major", "critical"};

/// 结论: always one a rule.
enum class Outcome : std::uint8_t { satisfied, partial, violated, undetermined, inapplicable, waived };
inline constexpr std::array<std::string_view, 6> kOutcomeNames{"符合", "部分符合", "不符合", "待核", "不适用", "豁免"};

/// Strong Kleene truth.
enum class Truth : std::uint8_t { no, unknown, yes };
inline constexpr std::array<std::string_view, 3> kTruthNames{"假", "未知", "真"};

/// The dates that rules may go by; each is kept apart from the others.
enum class DateKind : std::uint8_t { as_of, signed_on, published, submitted };
inline constexpr std::array<std::string_view, 4> kDateKindNames{"评估时点", "成文日", "公开日", "报送日"};

enum class Script : std::uint8_t { simplified, traditional };
inline constexpr std::array<std::string_view, 2> kScriptCodes{"simplified", "traditional"};

template <class Enum, std::size_t N>
[[nodiscard]] constexpr std::string_view name_of(Enum value, const std::array<std::string_view, N>& names) {
    return names[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t N>
[[nodiscard]] constexpr std::optional<Enum> from_name(std::string_view name,
                                                      const std::array<std::string_view, N>& names) {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

} // namespace zhunsheng
