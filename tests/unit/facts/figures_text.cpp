#include "tests/unit/facts/figures_text.h"

#include <algorithm>

#include "engine/document/document.h"
#include "engine/facts/figures.h"
#include "engine/facts/titles.h"
#include "tests/support/standard_units.h"

namespace zhunsheng::test {
namespace {

struct Reading {
    Lexicon lexicon = standard_units();
    std::optional<Document> document;
    FigureScan scan;

    explicit Reading(std::string_view text) {
        auto read = read_text(text, "样例");
        if (!read) {
            return;
        }
        document = std::move(*read);
        const std::vector<Span> titles = outermost_titles(*document);
        const std::vector<Span> names = names_in(document->text);
        scan = read_figures({*document, lexicon, names, titles});
    }

    /// A few of the names that the lexicon's 不计 would find.
    static std::vector<Span> names_in(std::u32string_view text) {
        std::vector<Span> names;
        for (const std::u32string_view name : {U"110", U"12345", U"12348", U"三项制度", U"百家", U"一件事", U"八五"}) {
            for (auto at = text.find(name); at != std::u32string_view::npos; at = text.find(name, at + 1)) {
                names.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())});
            }
        }
        std::sort(names.begin(), names.end());
        return names;
    }
};

std::string interval(const Figure& figure) {
    const auto& range = figure.interval;
    if (range.is_point()) {
        return range.low->str();
    }
    return (range.low_open || !range.low ? "(" : "[") + (range.low ? range.low->str() : "-∞") + "," +
           (range.high ? range.high->str() : "∞") + (range.high_open || !range.high ? ")" : "]");
}

std::string joined(const Document& document, const std::vector<Span>& spans) {
    std::string out;
    for (const Span span : spans) {
        out += (out.empty() ? "" : " ") + document.utf8(span);
    }
    return out;
}

} // namespace

std::string figures(std::string_view text) {
    const Reading reading(text);
    std::string out;
    for (const Figure& figure : reading.scan.figures) {
        out += out.empty() ? "" : "; ";
        out += reading.document->utf8(figure.span) + "=" + interval(figure);
        out += figure.unit == kNoUnit ? "?" : reading.lexicon.units[index(figure.unit)].name;
        out += figure.unit_inherited ? "*" : "";
        if (figure.basis != Basis::year) {
            out += "[" + std::string(name_of(figure.basis, kBasisNames)) + "]";
        }
        out += figure.period.empty() ? "" : "@" + figure.period;
    }
    return out;
}

std::string lookalikes(std::string_view text) {
    const Reading reading(text);
    return reading.document ? joined(*reading.document, reading.scan.lookalikes) : "";
}

std::string dates(std::string_view text) {
    const Reading reading(text);
    std::string out;
    for (const DateFact& date : reading.scan.dates) {
        out += (out.empty() ? "" : " ") + std::to_string(date.year) + "-" + std::to_string(date.month) + "-" +
               std::to_string(date.day);
    }
    return out;
}

} // namespace zhunsheng::test
