#include "engine/facts/years.h"

#include <algorithm>
#include <array>

namespace zhunsheng {
namespace {

/// How a preamble hands over to the report: 现将2024年度…情况报告如下.
constexpr std::array<std::u32string_view, 6> kHandOver{U"报告如下", U"汇报如下", U"情况如下",
                                                       U"总结如下", U"报告于下", U"公布如下"};
constexpr int kEarliestYear = 2000;
constexpr int kLatestYear = 2099;

bool in_title_marks(const FactSet& facts, Span span) {
    return std::any_of(facts.documents.begin(), facts.documents.end(),
                       [&](const DocumentName& name) { return name.span.contains(span); });
}

/// The dates in `span` that name a year of their own, outside 《…》.
std::vector<const DateFact*> years_in(const FactSet& facts, Span span) {
    std::vector<const DateFact*> found;
    auto at = std::partition_point(facts.dates.begin(), facts.dates.end(),
                                   [&](const DateFact& date) { return date.span.begin < span.begin; });
    for (; at != facts.dates.end() && at->span.end <= span.end; ++at) {
        if (at->year >= kEarliestYear && at->year <= kLatestYear && !in_title_marks(facts, at->span)) {
            found.push_back(&*at);
        }
    }
    return found;
}

void set(Known<int>& known, const DateFact& date, int shift = 0) {
    known.value = date.year + shift;
    known.span = date.span;
    known.reason.clear();
}

const DateFact* most_frequent(const std::vector<const DateFact*>& dates) {
    const DateFact* best = nullptr;
    std::ptrdiff_t most = 0;
    for (const DateFact* date : dates) {
        const auto times =
            std::count_if(dates.begin(), dates.end(), [&](const DateFact* other) { return other->year == date->year; });
        if (times > most) {
            best = date;
            most = times;
        }
    }
    return best;
}

/// Where a report without preamble introduces itself: its first paragraph of text.
Span introduction(const Document& document) {
    if (!document.preamble.empty()) {
        return document.preamble;
    }
    for (const Paragraph& paragraph : document.paragraphs) {
        if (!document.title || !document.title->overlaps(paragraph.span)) {
            return paragraph.span;
        }
    }
    return {};
}

/// 现将2024年情况及2025年安排报告如下 reports 2024: the first year after 现将, or else the last of the sentence.
const DateFact* handed_over(const std::vector<const DateFact*>& years, Span sentence, std::u32string_view text) {
    const std::size_t opening = text.find(U"现将");
    const auto after = std::find_if(years.begin(), years.end(), [&](const DateFact* date) {
        return opening != std::u32string_view::npos && date->span.begin >= sentence.begin + opening;
    });
    return after == years.end() ? years.back() : *after;
}

void read_title_year(const FactSet& facts, Metadata& metadata) {
    const std::optional<Span>& title = facts.document->title;
    metadata.title_year.reason = title ? "标题未写年度" : "全文未见标题";
    if (title) {
        const std::vector<const DateFact*> years = years_in(facts, *title);
        if (!years.empty()) {
            set(metadata.title_year, *years.front());
        }
    }
}

void read_preamble_year(const FactSet& facts, Metadata& metadata) {
    const Document& document = *facts.document;
    const Span preamble = introduction(document);
    for (const Sentence& sentence : document.sentences) {
        if (!preamble.contains(sentence.span)) {
            continue;
        }
        const std::u32string_view text = document.slice(sentence.span);
        const bool hands_over = std::any_of(kHandOver.begin(), kHandOver.end(), [&](std::u32string_view words) {
            return text.find(words) != std::u32string_view::npos;
        });
        const std::vector<const DateFact*> years = years_in(facts, sentence.span);
        if (hands_over && !years.empty()) {
            set(metadata.preamble_year, *handed_over(years, sentence.span, text));
            return;
        }
    }
    if (const DateFact* date = most_frequent(years_in(facts, preamble))) {
        set(metadata.preamble_year, *date);
        return;
    }
    metadata.preamble_year.reason = "导语未写年度";
}

bool plans(const FactSet& facts, std::uint32_t heading) {
    const PartId part = facts.heading_part[heading];
    return part != kNoPart && facts.part_traits[index(part)].default_status == Status::planned;
}

/// The first year that a heading names, of those that plan or of those that do not.
const DateFact* heading_year(const FactSet& facts, bool planning) {
    const Document& document = *facts.document;
    for (std::uint32_t i = 0; i < document.headings.size(); ++i) {
        const bool top = document.headings[i].level != HeadingLevel::item;
        if (top && plans(facts, i) == planning) {
            const std::vector<const DateFact*> years = years_in(facts, document.headings[i].title);
            if (!years.empty()) {
                return years.front();
            }
        }
    }
    return nullptr;
}

void read_sign_date(const FactSet& facts, Metadata& metadata) {
    const std::optional<Span> span = facts.document->sign_date;
    if (!span) {
        metadata.sign_date.reason = "文末未见成文日期";
        return;
    }
    for (const DateFact& date : facts.dates) {
        if (date.span.overlaps(*span)) {
            metadata.sign_date.value = date;
            metadata.sign_date.span = *span;
            return;
        }
    }
    metadata.sign_date.reason = "文末的成文日期无法识读";
}

/// From the surest witness to the weakest; the span shows which one spoke.
void settle_year(const FactSet& facts, Metadata& metadata) {
    for (const Known<int>* witness : {&metadata.title_year, &metadata.preamble_year}) {
        if (witness->value) {
            metadata.year = *witness;
            return;
        }
    }
    if (const DateFact* date = heading_year(facts, false)) {
        set(metadata.year, *date);
    } else if (const DateFact* next = heading_year(facts, true)) {
        set(metadata.year, *next, -1);
    } else if (metadata.sign_date.value && metadata.sign_date.value->year != 0) {
        set(metadata.year, *metadata.sign_date.value, -1);
    } else if (!facts.document->text.empty()) {
        const Span whole{0, static_cast<std::uint32_t>(facts.document->text.size())};
        if (const DateFact* most = most_frequent(years_in(facts, whole))) {
            set(metadata.year, *most);
        } else {
            metadata.year.reason = "标题、导语、各级标题和落款均未写年度";
        }
    }
}

} // namespace

std::optional<int> stated_year(const FactSet& facts, const ReportOptions& options) {
    Metadata metadata;
    read_title_year(facts, metadata);
    read_preamble_year(facts, metadata);
    read_sign_date(facts, metadata);
    for (const std::optional<int>& year : {options.year, metadata.title_year.value, metadata.preamble_year.value}) {
        if (year) {
            return year;
        }
    }
    const std::optional<DateFact>& signed_on = metadata.sign_date.value;
    return signed_on && signed_on->year != 0 ? std::optional<int>(signed_on->year - 1) : std::nullopt;
}

void read_years(const FactSet& facts, const ReportOptions& options, Metadata& metadata) {
    read_title_year(facts, metadata);
    read_preamble_year(facts, metadata);
    metadata.plan_year.reason = "下一年度安排的标题未写明年份";
    if (const DateFact* date = heading_year(facts, true)) {
        set(metadata.plan_year, *date);
    }
    read_sign_date(facts, metadata);
    metadata.year.reason = "全文未见报告年度";
    settle_year(facts, metadata);
    if (options.year) {
        metadata.year = {options.year, {}, true, {}};
    }
}

} // namespace zhunsheng
