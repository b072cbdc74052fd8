// 事实 { … } → GivenFacts: names resolved, numbers read, units compared with the indicator's.
#include <algorithm>

#include "engine/plan/lower_test.h"
#include "engine/plan/types.h"

namespace zhunsheng::lowering {
namespace {

using rule::GivenStatement;
using Kind = GivenStatement::Kind;

enum class Sort : std::uint8_t { text, year, date };
constexpr std::array<std::string_view, 3> kSortNames{"写在引号里的文字", "四位年份", "日期(如 2024-03-01)"};
constexpr std::array<std::string_view, 3> kSortNamesEn{"a text in quotes", "a year", "a date such as 2024-03-01"};

/// What a report may say of itself, by the name that rules use.
struct AttributeEntry {
    std::string_view name;
    Sort sort;
    std::optional<std::string> GivenAttributes::*text;
    std::optional<int> GivenAttributes::*year;
};
constexpr std::array kAttributes{
    AttributeEntry{"标题", Sort::text, &GivenAttributes::title, nullptr},
    AttributeEntry{"主送", Sort::text, &GivenAttributes::addressee, nullptr},
    AttributeEntry{"落款", Sort::text, &GivenAttributes::signature, nullptr},
    AttributeEntry{"标题主体", Sort::text, &GivenAttributes::title_subject, nullptr},
    AttributeEntry{"落款主体", Sort::text, &GivenAttributes::signature_subject, nullptr},
    AttributeEntry{"报告地区", Sort::text, &GivenAttributes::place, nullptr},
    AttributeEntry{"报告年度", Sort::year, nullptr, &GivenAttributes::year},
    AttributeEntry{"标题年度", Sort::year, nullptr, &GivenAttributes::title_year},
    AttributeEntry{"导语年度", Sort::year, nullptr, &GivenAttributes::preamble_year},
    AttributeEntry{"安排年度", Sort::year, nullptr, &GivenAttributes::plan_year},
    AttributeEntry{"成文日期", Sort::date, nullptr, nullptr},
    AttributeEntry{"数据截止", Sort::date, nullptr, nullptr},
};

class FactsLowering {
public:
    FactsLowering(const Symbols& symbols, const Lexicon& lexicon, std::uint32_t file, Reporter& reporter)
        : symbols_(symbols), lexicon_(lexicon), file_(file), reporter_(reporter) {}

    GivenFacts run(const std::vector<GivenStatement>& statements) {
        for (const GivenStatement& statement : statements) {
            add(statement);
        }
        return std::move(out_);
    }

private:
    void add(const GivenStatement& statement) {
        switch (statement.kind) {
        case Kind::attribute: add_attribute(statement); break;
        case Kind::part: note_part(resolve_part(statement.name), !statement.incomplete); break;
        case Kind::paragraph: add_paragraph(statement); break;
        default: {
            GivenParagraph paragraph{resolve_part(statement.part), {}};
            note_part(paragraph.part, std::nullopt);
            add_sentence(statement, paragraph);
            keep(std::move(paragraph));
        }
        }
    }

    void keep(GivenParagraph paragraph) {
        if (!paragraph.sentences.empty()) {
            out_.paragraphs.push_back(std::move(paragraph));
        }
    }

    void add_paragraph(const GivenStatement& group) {
        GivenParagraph paragraph{resolve_part(group.part), {}};
        note_part(paragraph.part, std::nullopt);
        for (const GivenStatement& statement : group.inner) {
            refuse_part(statement);
            add_sentence(statement, paragraph);
        }
        keep(std::move(paragraph));
    }

    /// A fact that stands alone is a sentence of its own.
    void add_sentence(const GivenStatement& statement, GivenParagraph& paragraph) {
        GivenSentence sentence;
        if (statement.kind == Kind::sentence) {
            for (const GivenStatement& inner : statement.inner) {
                refuse_part(inner);
                add_fact(inner, sentence);
            }
        } else {
            add_fact(statement, sentence);
        }
        if (!sentence.empty()) {
            paragraph.sentences.push_back(std::move(sentence));
        }
    }

    /// What stands together stands in one part.
    void refuse_part(const GivenStatement& inner) {
        if (!inner.part.text.empty()) {
            reporter_.report(DiagnosticCode::fact_part_in_group, {file_, inner.part.span}, {inner.part.text});
        }
    }

    [[nodiscard]] PartId resolve_part(const rule::Name& name) const {
        return name.text.empty() ? kNoPart : PartId{symbols_.parts.resolve(name, file_, reporter_)};
    }

    /// Parts stand in the order in which they are first named.
    void note_part(PartId part, std::optional<bool> whole) {
        if (part == kNoPart) {
            return;
        }
        const auto known = std::find_if(out_.parts.begin(), out_.parts.end(),
                                        [part](const GivenPart& given) { return given.part == part; });
        if (known == out_.parts.end()) {
            out_.parts.push_back({part, whole.value_or(true)});
        } else if (whole) {
            known->whole = *whole;
        }
    }

    void add_attribute(const GivenStatement& statement) {
        const auto* const entry =
            std::find_if(kAttributes.begin(), kAttributes.end(),
                         [&](const AttributeEntry& known) { return known.name == statement.name.text; });
        if (entry == kAttributes.end()) {
            std::string names;
            for (const AttributeEntry& known : kAttributes) {
                names += (names.empty() ? "" : "、") + std::string(known.name);
            }
            reporter_.report(DiagnosticCode::given_attribute_unknown, {file_, statement.name.span},
                             {statement.name.text, names});
            return;
        }
        const bool fits = entry->sort == Sort::text   ? !statement.text.span.empty()
                          : entry->sort == Sort::year ? statement.number.has_value()
                                                      : statement.date.has_value();
        if (!fits) {
            const auto sort = static_cast<std::size_t>(entry->sort);
            if (!reporter_.unreadable({file_, statement.span})) {
                reporter_.report(DiagnosticCode::given_attribute_type, {file_, statement.span},
                                 {statement.name.text, std::string(kSortNames[sort]), std::string(kSortNamesEn[sort])});
            }
            return;
        }
        GivenAttributes& attributes = out_.attributes;
        if (entry->text != nullptr) {
            attributes.*(entry->text) = statement.text.value;
        } else if (entry->year != nullptr) {
            attributes.*(entry->year) = statement.number;
        } else if (entry->name == "数据截止") {
            attributes.cut_off = Day{statement.date->year, statement.date->month, statement.date->day};
        } else {
            attributes.sign_date = DateFact{{}, statement.date->year, statement.date->month, statement.date->day, {}};
        }
    }

    void add_fact(const GivenStatement& statement, GivenSentence& sentence) {
        GivenFact fact;
        fact.status = statement.status;
        fact.basis = statement.basis.value_or(Basis::year);
        fact.period_year = statement.year;
        bool ok = true;
        switch (statement.kind) {
        case Kind::mention:
            fact.kind = GivenFact::Kind::mention;
            fact.term = TermId{symbols_.terms.resolve(statement.name, file_, reporter_)};
            ok = fact.term != kNoTerm;
            break;
        case Kind::document:
            fact.kind = GivenFact::Kind::document;
            fact.document = statement.text.value;
            break;
        case Kind::date:
            fact.kind = GivenFact::Kind::date;
            fact.year = statement.date ? statement.date->year : statement.number.value_or(0);
            fact.month = statement.date ? statement.date->month : 0;
            fact.day = statement.date ? statement.date->day : 0;
            ok = fact.year > 0;
            break;
        case Kind::flaw: {
            const auto flaw = resolve_flaw(symbols_, statement.name, file_, reporter_);
            fact.kind = GivenFact::Kind::flaw;
            fact.flaw = flaw.value_or(FlawKind{});
            fact.doubtful = statement.doubtful;
            ok = flaw.has_value();
            break;
        }
        default: ok = add_figure(statement, fact);
        }
        if (ok) {
            sentence.push_back(std::move(fact));
        }
    }

    bool add_figure(const GivenStatement& statement, GivenFact& fact) {
        fact.kind = GivenFact::Kind::figure;
        if (!statement.name.text.empty()) {
            fact.indicator = IndicatorId{symbols_.indicators.resolve(statement.name, file_, reporter_)};
            if (fact.indicator == kNoIndicator) {
                return false;
            }
        }
        const auto measure = read_measure(statement.measure.text, lexicon_);
        if (!measure) {
            if (!statement.measure.text.empty()) {
                reporter_.report(DiagnosticCode::measure_unreadable, {file_, statement.measure.span},
                                 {statement.measure.text});
            }
            return false;
        }
        fact.measure = *measure;
        return fact.indicator == kNoIndicator || unit_fits(statement, fact);
    }

    bool unit_fits(const GivenStatement& statement, const GivenFact& fact) {
        const IndicatorEntry& indicator = lexicon_.indicators[index(fact.indicator)];
        const UnitId unit = fact.measure.unit;
        const auto goes_with = [&](UnitId own) {
            return own == unit || comparable(measure_of(own, lexicon_), measure_of(unit, lexicon_), lexicon_);
        };
        if (unit == kNoUnit || indicator.unit == kNoUnit || goes_with(indicator.unit) ||
            std::any_of(indicator.units.begin(), indicator.units.end(), goes_with)) {
            return true;
        }
        reporter_.report(DiagnosticCode::measure_of_other_unit, {file_, statement.measure.span},
                         {statement.measure.text, statement.name.text, lexicon_.units[index(indicator.unit)].name});
        return false;
    }

    const Symbols& symbols_;
    const Lexicon& lexicon_;
    std::uint32_t file_;
    Reporter& reporter_;
    GivenFacts out_;
};

} // namespace

GivenFacts lower_facts(const std::vector<GivenStatement>& facts, std::uint32_t file, const Symbols& symbols,
                       const Lexicon& lexicon, Reporter& reporter) {
    return FactsLowering(symbols, lexicon, file, reporter).run(facts);
}

} // namespace zhunsheng::lowering
