// 重复语句: a sentence, or a long clause, that stands in the text before. Equal ones are found by their letters, nearly
// equal ones among those that begin or end alike; so the search costs no more than the text is long.
#include <array>
#include <utility>

#include "engine/flaws/detectors.h"
#include "engine/flaws/likeness.h"

namespace zhunsheng::flaws {
namespace {

constexpr std::size_t kSentence = 12;       ///< letters of its own that a sentence must have to be compared
constexpr std::size_t kClause = 16;         ///< … a clause
constexpr std::size_t kLettersPerSlip = 20; ///< nearly equal: one letter in so many differs, 0.95

struct Passage {
    Span span;
    std::uint32_t first = 0, last = 0; ///< its clauses
    bool sentence = false;
};

struct Twin {
    Passage passage;
    Passage other;
    bool near = false;
};

/// What has been told so far in parts of one status.
struct Told {
    TextIndex index;
    std::vector<Passage> seen; ///< by number in the index
};

class Repetitions {
public:
    explicit Repetitions(Search& search) : search_(search), document_(search.document) {}

    void run() {
        for (const Sentence* sentence : search_.sentences()) {
            const std::uint32_t last = sentence->first_clause + sentence->clause_count - 1;
            const Status side = search_.side_of(sentence->span.begin);
            if (look_at(sentence->span, sentence->first_clause, last, true, side) || sentence->clause_count == 1) {
                continue;
            }
            for (std::uint32_t i = sentence->first_clause; i <= last; ++i) {
                look_at(document_.clauses[i].span, i, i, false, side);
            }
        }
        tell();
    }

private:
    /// True when the passage stood before; else it is remembered. What is told, admitted and planned are kept apart.
    bool look_at(Span span, std::uint32_t first, std::uint32_t last, bool sentence, Status side) {
        const std::u32string_view text = document_.slice(span);
        if (span.size() < kSentence || own_letters(text) < (sentence ? kSentence : kClause)) {
            return false;
        }
        const Passage passage{span, first, last, sentence};
        Told& told = told_[static_cast<std::size_t>(side)];
        std::u32string key = letters(text);
        const auto same = told.index.equal(key);
        const auto near = same || !sentence ? std::nullopt : told.index.near(key, key.size() / kLettersPerSlip);
        if (same || (near && told.seen[*near].sentence)) {
            add({passage, told.seen[same ? *same : *near], !same});
            return true;
        }
        told.index.add(std::move(key));
        told.seen.push_back(passage);
        return false;
    }

    /// A passage that goes on where the one before it ended, and its twin likewise, is one repetition with it.
    void add(Twin twin) {
        if (!twins_.empty()) {
            Twin& before = twins_.back();
            const bool adjoins = before.passage.last + 1 == twin.passage.first;
            if (adjoins && before.other.first == twin.other.first) { // the same once more
                before.passage.span.end = twin.passage.span.end;
                before.passage.last = twin.passage.last;
                return;
            }
            if (adjoins && before.other.last + 1 == twin.other.first) {
                before.passage.span.end = twin.passage.span.end;
                before.passage.last = twin.passage.last;
                before.passage.sentence = true;
                before.other.span.end = twin.other.span.end;
                before.other.last = twin.other.last;
                before.near = before.near || twin.near;
                return;
            }
        }
        twins_.push_back(twin);
    }

    void tell() {
        for (const Twin& twin : twins_) {
            const Sentence& here = document_.sentences[document_.clauses[twin.passage.first].sentence];
            const Sentence& there = document_.sentences[document_.clauses[twin.other.first].sentence];
            const bool together = here.paragraph == there.paragraph ||
                                  document_.section_of(here.heading) == document_.section_of(there.heading);
            const std::string at =
                here.paragraph == there.paragraph ? "本段前文" : "第" + std::to_string(there.paragraph + 1) + "段";
            const std::string with = "与" + at + search_.quoted(twin.other.span);
            if (twin.near) {
                search_.doubtful(twin.passage.span, with + "几乎相同,是否重复", twin.other.span);
            } else if (!twin.passage.sentence && !together) {
                search_.doubtful(twin.passage.span, with + "相同,两处说的是否为同一件事", twin.other.span);
            } else {
                search_.sure(twin.passage.span, with + "重复", twin.other.span);
            }
        }
    }

    Search& search_;
    const Document& document_;
    std::array<Told, kStatusNames.size()> told_;
    std::vector<Twin> twins_;
};

} // namespace

void find_repeated_text(Search& search) {
    Repetitions(search).run();
}

void find_repeated_plans(Search& search) {
    constexpr std::size_t kSlips = 7; // one letter in seven, 0.85
    TextIndex told;
    std::vector<Span> where;
    for (const bool planned : {false, true}) {
        for (const Sentence* sentence : search.sentences()) {
            const Status side = search.side_of(sentence->span.begin);
            if (side != (planned ? Status::planned : Status::done) ||
                own_letters(search.document.slice(sentence->span)) < kSentence) {
                continue;
            }
            std::u32string key = letters(search.document.slice(sentence->span));
            if (!planned) {
                told.add(std::move(key));
                where.push_back(sentence->span);
                continue;
            }
            const auto same = told.equal(key);
            const auto near = same ? std::nullopt : told.near(key, key.size() / kSlips);
            if (same || near) {
                const Span other = where[same ? *same : *near];
                search.add(sentence->span,
                           "与已做的" + search.quoted(other) + (same ? "一字不差" : "几乎相同") +
                               ",下一年的安排宜写新的任务",
                           other, !same);
            }
        }
    }
}

void find_copied_text(Search& search) {
    constexpr std::size_t kShortest = 30; // letters of its own
    constexpr std::size_t kSlips = 10;    // one letter in ten, 0.9
    if (search.previous == nullptr) {
        return;
    }
    const Document& last = *search.previous->document;
    TextIndex before;
    for (const Paragraph& paragraph : last.paragraphs) {
        before.add(letters(last.slice(paragraph.span)));
    }
    for (const Paragraph& paragraph : search.document.paragraphs) {
        if (search.figures_in(paragraph.span).empty() ||
            own_letters(search.document.slice(paragraph.span)) < kShortest) {
            continue;
        }
        const std::u32string key = letters(search.document.slice(paragraph.span));
        const auto same = before.equal(key);
        const auto near = same ? std::nullopt : before.near(key, key.size() / kSlips);
        if (same || near) {
            search.add(paragraph.span,
                       "与上一年度报告第" + std::to_string((same ? *same : *near) + 1) + "段" +
                           (same ? "一字不差" : "几乎相同") + ",数字也没有变" + (same ? "" : ",是否忘了更新"),
                       {}, !same);
        }
    }
}

} // namespace zhunsheng::flaws
