// The list is laid out as a report is: title and addressee, what stands under no heading, the parts with a heading each,
// signature and date.
#include "engine/facts/given.h"

#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/facts/figure_candidate.h"
#include "engine/facts/given_text.h"
#include "engine/facts/home.h"

namespace zhunsheng {
namespace {

using Builtin = PartEntry::Builtin;
constexpr std::string_view kAbsent = "给定的事实里没有";

std::string date_words(int year, int month, int day) {
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    std::string words = std::to_string(year);
    if (month > 0) {
        words += "-" + two(month);
    }
    return day > 0 ? words + "-" + two(day) : words;
}

class Builder {
public:
    Builder(const GivenFacts& given, const Lexicon& lexicon, const ReportOptions& options, GivenReport& out)
        : given_(given), lexicon_(lexicon), options_(options), document_(out.document), text_(out.document),
          facts_(out.facts) {}

    void run() {
        facts_.document = &document_;
        facts_.parts.resize(lexicon_.parts.size());
        for (const PartEntry& part : lexicon_.parts) {
            facts_.part_traits.push_back({part.builtin, part.default_status});
        }
        begin();
        const auto body = static_cast<std::uint32_t>(document_.text.size());
        plain_paragraphs();
        document_.preamble = {body, std::max(body, text_.last_end())};
        for (const PartId part : order_of_parts()) {
            add_part(part);
        }
        text_.close_heading();
        end();
        finish();
    }

private:
    // ---- what the report says of itself ----------------------------------------------------------------------------

    template <class T>
    void attribute(std::string_view name, const std::optional<T>& value, Known<T>& out) {
        if (!value) {
            out.reason = kAbsent;
            return;
        }
        std::string words;
        if constexpr (std::is_same_v<T, std::string>) {
            words = *value;
        } else if constexpr (std::is_same_v<T, Day>) {
            words = show(*value);
        } else {
            words = std::to_string(*value);
        }
        out.value = value;
        out.span = text_.line(std::string(name) + " ", words);
    }

    void begin() {
        Metadata& metadata = facts_.metadata;
        const GivenAttributes& given = given_.attributes;
        attribute("标题", given.title, metadata.title);
        if (given.title) {
            document_.title = metadata.title.span;
        }
        if (given.addressee) {
            document_.addressee = text_.line("主送 ", *given.addressee);
        }
        attribute("标题主体", given.title_subject, metadata.title_subject);
        attribute("报告地区", given.place, metadata.place);
        attribute("报告年度", given.year, metadata.year);
        attribute("标题年度", given.title_year, metadata.title_year);
        attribute("导语年度", given.preamble_year, metadata.preamble_year);
        attribute("安排年度", given.plan_year, metadata.plan_year);
        attribute("数据截止", given.cut_off, metadata.cut_off);
        take_options();
    }

    /// As with a report that is read, what the options say comes before what the text says.
    void take_options() {
        Metadata& metadata = facts_.metadata;
        if (options_.place) {
            metadata.place = {options_.place, {}, true, {}};
        }
        if (options_.year) {
            metadata.year = {options_.year, {}, true, {}};
        }
        metadata.level = {
            options_.level, {}, options_.level.has_value(), options_.level ? std::string{} : std::string(kAbsent)};
        metadata.tier.reason = kAbsent;
        metadata.as_of = options_.as_of;
        metadata.published = options_.published;
        metadata.submitted = options_.submitted;
    }

    void end() {
        Metadata& metadata = facts_.metadata;
        const GivenAttributes& given = given_.attributes;
        attribute("落款", given.signature, metadata.signature);
        if (given.signature) {
            document_.signature = metadata.signature.span;
        }
        attribute("落款主体", given.signature_subject, metadata.signature_subject);
        metadata.sign_date.reason = kAbsent;
        if (given.sign_date) {
            DateFact date = *given.sign_date;
            date.span = text_.line("成文日期 ", date_words(date.year, date.month, date.day));
            date.at = here(builtin(Builtin::signature));
            document_.sign_date = date.span;
            metadata.sign_date = {date, date.span, false, {}};
            facts_.dates.push_back(date);
        }
    }

    // ---- parts and facts -------------------------------------------------------------------------------------------

    [[nodiscard]] PartId builtin(Builtin kind) const {
        const auto at = std::find_if(lexicon_.parts.begin(), lexicon_.parts.end(),
                                     [kind](const PartEntry& part) { return part.builtin == kind; });
        return at == lexicon_.parts.end() ? kNoPart : PartId{static_cast<std::uint32_t>(at - lexicon_.parts.begin())};
    }

    /// A part that a heading opens; title, preamble and the like have their places without one.
    [[nodiscard]] bool has_heading(PartId part) const {
        return part != kNoPart && (lexicon_.parts[index(part)].builtin == Builtin::none ||
                                   lexicon_.parts[index(part)].builtin == Builtin::rest);
    }

    [[nodiscard]] std::vector<PartId> order_of_parts() const {
        std::vector<PartId> order;
        const auto add = [&](PartId part) {
            if (has_heading(part) && std::find(order.begin(), order.end(), part) == order.end()) {
                order.push_back(part);
            }
        };
        for (const GivenPart& part : given_.parts) {
            add(part.part);
        }
        for (const GivenParagraph& paragraph : given_.paragraphs) {
            add(paragraph.part);
        }
        return order;
    }

    void plain_paragraphs() {
        for (const GivenParagraph& paragraph : given_.paragraphs) {
            if (!has_heading(paragraph.part)) {
                add_paragraph(paragraph);
            }
        }
    }

    void add_part(PartId part) {
        const std::uint32_t heading = text_.open_heading(lexicon_.parts[index(part)].name);
        facts_.heading_part.push_back(part);
        facts_.parts[index(part)].headings.push_back(heading);
        facts_.parts[index(part)].evidence.push_back(document_.headings[heading].title);
        for (const GivenParagraph& paragraph : given_.paragraphs) {
            if (paragraph.part == part) {
                add_paragraph(paragraph);
            }
        }
    }

    void add_paragraph(const GivenParagraph& paragraph) {
        text_.open_paragraph();
        const bool in_headings =
            paragraph.part != kNoPart && lexicon_.parts[index(paragraph.part)].builtin == Builtin::headings;
        for (std::size_t i = 0; i < paragraph.sentences.size(); ++i) {
            text_.open_sentence(in_headings);
            for (std::size_t j = 0; j < paragraph.sentences[i].size(); ++j) {
                text_.open_clause();
                add_fact(paragraph.sentences[i][j], paragraph.part);
                text_.close_clause();
            }
        }
        if (paragraph.part != kNoPart && !has_heading(paragraph.part)) {
            facts_.parts[index(paragraph.part)].evidence.push_back(document_.paragraphs.back().span);
        }
    }

    [[nodiscard]] Position here(PartId part) const {
        Position at = text_.here();
        at.part = part;
        return at;
    }

    void add_fact(const GivenFact& fact, PartId part) {
        const Position at = here(part);
        const Status by_default = part == kNoPart ? Status::done : facts_.part_traits[index(part)].default_status;
        const Status status = fact.status.value_or(by_default);
        switch (fact.kind) {
        case GivenFact::Kind::figure: add_figure(fact, at, status); break;
        case GivenFact::Kind::mention:
            text_.write("提及 ");
            facts_.mentions.push_back({fact.term, text_.write(lexicon_.terms[index(fact.term)].name), at, status});
            break;
        case GivenFact::Kind::document:
            text_.write("文件 ");
            facts_.documents.push_back(
                {text_.write(fact.document.starts_with("《") ? fact.document : "《" + fact.document + "》"), at});
            break;
        case GivenFact::Kind::flaw: {
            Flaw flaw;
            flaw.kind = fact.flaw;
            text_.write("瑕疵 ");
            flaw.span = text_.write(name_of(fact.flaw, kFlawNames));
            flaw.at = at;
            flaw.doubtful = fact.doubtful;
            flaw.note = fact.doubtful ? "给定为存疑" : "给定的事实";
            facts_.flaws.push_back(std::move(flaw));
            break;
        }
        case GivenFact::Kind::date:
            text_.write("日期 ");
            facts_.dates.push_back(
                {text_.write(date_words(fact.year, fact.month, fact.day)), fact.year, fact.month, fact.day, at});
            break;
        }
        if (fact.status) {
            text_.write(" 语态 " + std::string(name_of(*fact.status, kStatusNames)));
        }
    }

    void add_figure(const GivenFact& fact, const Position& at, Status status) {
        Figure figure;
        figure.at = at;
        figure.status = status;
        figure.basis = fact.basis;
        figure.indicator = fact.indicator;
        figure.value = fact.measure.value;
        figure.interval = fact.measure.interval;
        figure.qualifier = fact.measure.qualifier;
        figure.decimals = fact.measure.decimals;
        figure.unit = fact.measure.unit;
        if (fact.period_year) {
            figure.period_year = fact.period_year;
            figure.period = std::to_string(*fact.period_year) + "年";
            text_.write(figure.period + " ");
        }
        if (fact.indicator == kNoIndicator) {
            text_.write("数字 ");
        } else {
            const IndicatorEntry& indicator = lexicon_.indicators[index(fact.indicator)];
            text_.write("指标 ");
            figure.indicator_span = text_.write(indicator.name);
            text_.write(" = ");
            figure.unit = figure.unit == kNoUnit ? indicator.unit : figure.unit;
        }
        figure.span = text_.write(fact.measure.words);
        if (fact.basis != Basis::year) {
            text_.write(" 口径 " + std::string(name_of(fact.basis, kBasisNames)));
        }
        facts_.figures.push_back(std::move(figure));
    }

    // ---- what is judged from all of these --------------------------------------------------------------------------

    void set_presence() {
        const auto there = [&](PartId part) {
            if (part != kNoPart) {
                facts_.parts[index(part)].presence = Presence::present;
            }
        };
        for (const GivenParagraph& paragraph : given_.paragraphs) {
            there(paragraph.part);
        }
        const auto place = [&](Builtin kind, const std::optional<Span>& span) {
            if (const PartId part = builtin(kind); span && part != kNoPart) {
                there(part);
                facts_.parts[index(part)].evidence.push_back(*span);
            }
        };
        place(Builtin::title, document_.title);
        place(Builtin::addressee, document_.addressee);
        place(Builtin::signature, document_.signature);
        for (const GivenPart& part : given_.parts) {
            there(part.part);
            if (!part.whole) {
                facts_.parts[index(part.part)].presence = Presence::partial;
                facts_.parts[index(part.part)].reason = "给定为不完整";
            }
        }
        for (PartFact& part : facts_.parts) {
            if (part.presence == Presence::absent) {
                part.reason = kAbsent;
            }
        }
    }

    void finish() {
        set_presence();
        facts_.paragraph_part.assign(document_.paragraphs.size(), kNoPart);
        for (const Sentence& sentence : document_.sentences) {
            if (sentence.heading != kNone) {
                facts_.paragraph_part[sentence.paragraph] = facts_.heading_part[sentence.heading];
            }
        }
        std::stable_sort(facts_.mentions.begin(), facts_.mentions.end(), [](const Mention& a, const Mention& b) {
            return std::pair(index(a.term), a.span) < std::pair(index(b.term), b.span);
        });
        std::stable_sort(facts_.flaws.begin(), facts_.flaws.end(), [](const Flaw& a, const Flaw& b) {
            return std::pair(a.kind, a.span) < std::pair(b.kind, b.span);
        });
        text_.finish();
        tell_home(document_, options_, facts_.metadata);
    }

    const GivenFacts& given_;
    const Lexicon& lexicon_;
    const ReportOptions& options_;
    Document& document_;
    GivenText text_;
    FactSet& facts_;
};

} // namespace

std::optional<GivenMeasure> read_measure(std::string_view words, const Lexicon& lexicon) {
    const std::u32string text = to_utf32(words);
    const auto size = static_cast<std::uint32_t>(text.size());
    const CandidateReader reader(text, lexicon);
    for (std::uint32_t at = 0; at < size; ++at) {
        if (!is_numeral(text[at])) {
            continue;
        }
        const Candidate read = reader.read(read_numeral(text, at), 0);
        const bool plain = !read.inherited || read.unit == kNoUnit;
        if (!read.value || read.span != Span{0, size} || !plain) {
            return std::nullopt;
        }
        GivenMeasure measure{std::string(words), std::nullopt,   interval_of(read),
                             read.unit,          read.qualifier, read.numeral.value ? read.numeral.value->scale() : 0};
        if (read.qualifier != Qualifier::range) {
            measure.value = read.value;
        }
        return measure;
    }
    return std::nullopt;
}

std::unique_ptr<const GivenReport> build_given(const GivenFacts& given, const Lexicon& lexicon,
                                               const ReportOptions& options) {
    auto report = std::make_unique<GivenReport>();
    Builder(given, lexicon, options, *report).run();
    return report;
}

} // namespace zhunsheng
