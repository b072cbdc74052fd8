#include "engine/facts/figures.h"

#include "engine/facts/date_words.h"
#include "engine/facts/figure_basis.h"
#include "engine/facts/figure_candidate.h"
#include "engine/facts/figure_rules.h"

namespace zhunsheng {
namespace {

using Words = std::u32string_view;

/// Walks once over the text; every cursor only moves forward.
class Scanner {
public:
    explicit Scanner(const FigureInput& input)
        : input_(input), document_(input.document), text_(document_.text), reader_(text_, input.lexicon) {}

    FigureScan run() {
        const auto size = static_cast<std::uint32_t>(text_.size());
        while (position_ < size) {
            if (is_numeral(text_[position_])) {
                take(read_numeral(text_, position_));
            } else {
                ++position_;
            }
        }
        return std::move(scan_);
    }

private:
    void take(const Numeral& numeral) {
        move_cursors(numeral.span.begin);
        if (in_heading_number(numeral.span)) {
            position_ = numeral.span.end;
            return;
        }
        if (in_title(numeral.span)) {
            refuse(numeral.span);
        } else if (const auto date = read_date(text_, numeral)) {
            take_date(*date);
        } else {
            take_number(numeral);
        }
    }

    void take_number(const Numeral& numeral) {
        Candidate candidate = reader_.read(numeral, floor_);
        if (named(candidate)) {
            refuse(numeral.span);
            return;
        }
        const Surroundings around{text_, clause_span(), date_sentence_ == sentence_ && date_sentence_ != kNone};
        if (rule_on(candidate, reader_.units(), around) == Ruling::figure && !quoted_name(numeral)) {
            add(candidate);
            return;
        }
        if (auto period = years_period(numeral, text_, sentence_span())) {
            period_ = period;
        }
        refuse(candidate.percent ? candidate.span : numeral.span);
    }

    void take_date(const DateReading& date) {
        if (in_quoted_name(text_, date.span)) {
            refuse(date.span);
            return;
        }
        if (date.kind == DateReading::Kind::date) {
            scan_.dates.push_back({date.span, date.year, date.month, date.day, here()});
            date_sentence_ = sentence_;
        } else {
            scan_.lookalikes.push_back(date.span);
        }
        if (auto period = period_of(date, text_, clause_span(), sentence_span())) {
            period_ = period;
        }
        position_ = floor_ = date.span.end;
    }

    void refuse(Span span) {
        scan_.lookalikes.push_back(span);
        position_ = floor_ = span.end;
    }

    void add(const Candidate& candidate) {
        Figure figure;
        figure.span = candidate.span;
        figure.at = here();
        figure.interval = interval_of(candidate);
        if (candidate.qualifier != Qualifier::range) {
            figure.value = candidate.value;
        }
        figure.unit = candidate.unit;
        figure.qualifier = candidate.qualifier;
        figure.decimals = candidate.numeral.value ? candidate.numeral.value->scale() : 0;
        figure.unit_inherited = candidate.inherited;
        figure.basis = local_basis(candidate, reader_.units(), text_, clause_span());
        if (!scan_.figures.empty() && lists({scan_.figures.back().span.end, candidate.span.begin})) {
            figure.basis = scan_.figures.back().basis;
        }
        if (period_ && candidate.span.begin < period_->reach) {
            figure.period = document_.utf8(period_->written);
            figure.period_year = period_->year;
            if (period_->cumulative && figure.basis == Basis::year) {
                figure.basis = Basis::cumulative;
            }
        }
        position_ = floor_ = candidate.span.end;
        scan_.figures.push_back(std::move(figure));
    }

    /// 分别增长10%、12%: the next number of a list is measured as the one before it.
    [[nodiscard]] bool lists(Span between) const {
        return between.size() == 1 && Words(U"、和与及").find(text_[between.begin]) != Words::npos;
    }

    /// The name that covers the numeral makes it none; but 110件 counts although 110 is a name, and so does 近百家.
    bool named(const Candidate& candidate) {
        const Span numeral = candidate.numeral.span;
        while (name_ < input_.names.size() && input_.names[name_].end <= numeral.begin) {
            ++name_;
        }
        for (std::size_t i = name_; i < input_.names.size() && input_.names[i].begin <= numeral.begin; ++i) {
            const Span name = input_.names[i];
            if (name.end < numeral.end) {
                continue;
            }
            const bool digits_only = name == numeral;
            const bool counts =
                digits_only ? candidate.unit != kNoUnit && !candidate.inherited && !candidate.numeral.han
                            : name.end <= candidate.span.end && name.begin == numeral.begin && candidate.hedged();
            if (!counts) {
                return true;
            }
        }
        return false;
    }

    /// A quotation that is nothing but a rate states it; any other short one is a name.
    [[nodiscard]] bool quoted_name(const Numeral& numeral) const {
        if (!in_quoted_name(text_, numeral.span)) {
            return false;
        }
        const char32_t before = numeral.span.begin > 0 ? text_[numeral.span.begin - 1] : U'\0';
        const char32_t after = at(text_, numeral.span.end + 1);
        return at(text_, numeral.span.end) != U'%' || before != U'“' || after != U'”';
    }

    bool in_heading_number(Span span) {
        const auto& headings = document_.headings;
        while (heading_ < headings.size() && headings[heading_].number.end <= span.begin) {
            ++heading_;
        }
        return heading_ < headings.size() && headings[heading_].number.overlaps(span);
    }

    bool in_title(Span span) {
        while (title_ < input_.titles.size() && input_.titles[title_].end <= span.begin) {
            ++title_;
        }
        return title_ < input_.titles.size() && input_.titles[title_].overlaps(span);
    }

    void move_cursors(std::uint32_t position) {
        const auto& clauses = document_.clauses;
        while (clause_ + 1 < clauses.size() && clauses[clause_ + 1].span.begin <= position) {
            ++clause_;
        }
        sentence_ = clauses.empty() ? kNone : clauses[clause_].sentence;
    }

    [[nodiscard]] Span clause_span() const {
        return document_.clauses.empty() ? whole() : document_.clauses[clause_].span;
    }
    [[nodiscard]] Span sentence_span() const {
        return sentence_ < document_.sentences.size() ? document_.sentences[sentence_].span : whole();
    }
    [[nodiscard]] Span whole() const { return {0, static_cast<std::uint32_t>(text_.size())}; }

    [[nodiscard]] Position here() const {
        Position at;
        at.clause = static_cast<std::uint32_t>(clause_);
        if (sentence_ < document_.sentences.size()) {
            at.sentence = sentence_;
            at.paragraph = document_.sentences[sentence_].paragraph;
        }
        return at;
    }

    const FigureInput& input_;
    const Document& document_;
    std::u32string_view text_;
    CandidateReader reader_;
    FigureScan scan_;
    std::uint32_t position_ = 0;
    std::uint32_t floor_ = 0; ///< end of the last fact: hedges before it are its own
    std::size_t clause_ = 0;
    std::size_t heading_ = 0;
    std::size_t title_ = 0;
    std::size_t name_ = 0;
    std::uint32_t sentence_ = kNone;
    std::uint32_t date_sentence_ = kNone; ///< the sentence of the last date
    std::optional<Period> period_;
};

} // namespace

FigureScan read_figures(const FigureInput& input) {
    return Scanner(input).run();
}

} // namespace zhunsheng
