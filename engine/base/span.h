// base: the small values every room shares. Not here: anything that knows what a report or a rule is.
// Start with span.h, decimal.h and diagnostic.h.
#pragma once

#include <cstdint>

namespace zhunsheng {

/// A half-open range of positions. The owner says in what: bytes of a `Source`, code points of a `Document`'s
/// normalised text, or code points of its original.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(std::uint32_t position) const { return begin <= position && position < end; }
    [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    friend constexpr bool operator==(Span, Span) = default;
    friend constexpr auto operator<=>(Span, Span) = default;
};

/// "No such index" for the dense ids below.
inline constexpr std::uint32_t kNone = 0xffffffffU;

// Dense ids, given by plan/ and used as vector indices. INVARIANT: X[i] belongs to XId{i}.
enum class PartId : std::uint32_t {};
enum class TermId : std::uint32_t {};
enum class IndicatorId : std::uint32_t {};
enum class UnitId : std::uint32_t {};
enum class WordingId : std::uint32_t {};
enum class RuleId : std::uint32_t {};
enum class ExprId : std::uint32_t {};

inline constexpr PartId kNoPart{kNone};
inline constexpr TermId kNoTerm{kNone};
inline constexpr IndicatorId kNoIndicator{kNone};
inline constexpr UnitId kNoUnit{kNone};
inline constexpr WordingId kNoWording{kNone};
inline constexpr ExprId kNoExpr{kNone};

template <class Id>
[[nodiscard]] constexpr std::uint32_t index(Id id) {
    return static_cast<std::uint32_t>(id);
}

} // namespace zhunsheng
