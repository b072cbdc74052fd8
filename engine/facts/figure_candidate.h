// A numeral read with all that belongs to it: hedges, powers, unit, the other end of a range, a unit further on.
// Not here: whether it is a figure at all (figure_rules).
#pragma once

#include <optional>
#include <string_view>

#include "engine/facts/fact_set.h"
#include "engine/facts/measure_words.h"
#include "engine/facts/numerals.h"

namespace zhunsheng {

struct Candidate {
    Numeral numeral;
    Span span;                    ///< with hedges and unit
    std::optional<Decimal> value; ///< with 万, 亿 and the unit's scale multiplied out
    std::optional<Decimal> high;  ///< of a range
    Qualifier qualifier = Qualifier::exact;
    bool strict = false; ///< the hedge excludes the number itself: 不足, 低于
    bool hedged_before = false;
    bool hedged_after_number = false;
    bool hedged_after_unit = false;
    bool powered = false; ///< 万, 亿 behind the digits
    bool percent = false; ///< 百分之…
    UnitId unit = kNoUnit;
    Span unit_span;         ///< where it is written; of an inherited unit where it stands, empty when supplied
    bool inherited = false; ///< the unit stands elsewhere, or nowhere
    [[nodiscard]] bool hedged() const { return hedged_before || hedged_after_number || hedged_after_unit; }
};

class CandidateReader {
public:
    CandidateReader(std::u32string_view text, const Lexicon& lexicon)
        : text_(text), hedges_(lexicon), units_(lexicon) {}

    /// `floor`: where the text before already belongs to another fact. Of a number whose value cannot be read only the
    /// numeral and the span are filled.
    [[nodiscard]] Candidate read(const Numeral& numeral, std::uint32_t floor) const;
    [[nodiscard]] const UnitIndex& units() const { return units_; }

private:
    /// What follows a numeral's digits.
    struct Tail {
        int power = 0;
        std::optional<HedgeHit> after_number;
        std::optional<UnitHit> unit;
        Span unit_span;
        bool noun = false; ///< a counted thing follows at once: 18行政村
        std::optional<HedgeHit> after_unit;
        std::uint32_t end = 0;
    };

    [[nodiscard]] Tail read_tail(const Numeral& numeral) const;
    void read_unit(const Numeral& numeral, std::uint32_t position, Tail& tail) const;
    void read_after_unit(Tail& tail) const;
    [[nodiscard]] std::optional<HedgeHit> bounded_hedge(const Tail& tail, std::uint32_t position) const;
    [[nodiscard]] Candidate read_percent(const Numeral& hundred, std::uint32_t floor) const;
    void take_hedge_before(Candidate& candidate, std::uint32_t floor) const;
    void take_tail(Candidate& candidate, const Tail& tail) const;
    void take_range(Candidate& candidate, const Tail& tail) const;
    void inherit_unit(Candidate& candidate) const;
    [[nodiscard]] std::optional<Decimal> scaled(const Numeral& numeral, const Tail& tail) const;

    std::u32string_view text_;
    HedgeIndex hedges_;
    UnitIndex units_;
};

/// The interval that a hedged number means: the table of the rule language's manual.
[[nodiscard]] Interval<Decimal> interval_of(const Candidate& candidate);

} // namespace zhunsheng
