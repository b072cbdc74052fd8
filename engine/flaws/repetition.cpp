// 重复语句: a sentence, or a long clause, that stands in the text before. Equal ones are found by their letters, nearly
// equal ones among those that begin or end alike; so the search costs no more than the text is long.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "engine/facts/numerals.h"
#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

constexpr std::size_t kSentence = 12;       ///< letters of its own that a sentence must have to be compared
constexpr std::size_t kClause = 16;         ///< … a clause
constexpr std::size_t kLongestNear = 600;   ///< longer sentences are only compared whole
constexpr std::size_t kEnds = 10;           ///< letters at either end by which nearly equal sentences are found
constexpr std::size_t kSameEnds = 4;        ///< how many sentences with one such end are compared
constexpr std::size_t kLettersPerSlip = 20; ///< nearly equal: one letter in so many differs, 0.95

/// What many sentences must say in the same words: guiding thoughts, names of duties, formulas of the law.
constexpr auto kFixed = word_list({
    U"坚持以习近平新时代中国特色社会主义思想为指导",
    U"习近平新时代中国特色社会主义思想",
    U"习近平法治思想",
    U"习近平总书记",
    U"重要讲话精神",
    U"重要指示批示精神",
    U"关于全面依法治国的重要论述",
    U"中国共产党",
    U"二十大精神",
    U"两个确立",
    U"决定性意义",
    U"四个意识",
    U"四个自信",
    U"两个维护",
    U"全会精神",
    U"中央全面依法治国工作会议精神",
    U"党政主要负责人履行推进法治建设第一责任人职责",
    U"履行推进法治建设第一责任人职责",
    U"党政主要负责人",
    U"推进法治建设第一责任人职责",
    U"公众参与",
    U"专家论证",
    U"风险评估",
    U"合法性审查",
    U"集体讨论决定",
    U"谁执法谁普法",
    U"行政机关负责人出庭应诉",
    U"严格规范公正文明执法",
    U"理论学习中心组",
});

/// How many letters are left of a passage without names in 《》 and without what everybody says in the same words.
std::size_t own_letters(std::u32string_view text) {
    std::u32string open;
    int depth = 0;
    for (const char32_t c : text) {
        depth += c == U'《' ? 1 : 0;
        if (depth == 0) {
            open.push_back(c);
        }
        depth -= c == U'》' && depth > 0 ? 1 : 0;
    }
    const std::u32string plain = letters(open);
    std::size_t own = 0;
    for (std::uint32_t i = 0; i < plain.size();) {
        const std::uint32_t fixed = longest_start(plain, i, kFixed);
        own += fixed > 0 ? 0 : 1;
        i += std::max<std::uint32_t>(fixed, 1);
    }
    return own;
}

std::u32string numerals_of(std::u32string_view text) {
    std::u32string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_numeral);
    return out;
}

/// Whether the two differ by at most `most` letters put in, left out or changed.
bool within(std::u32string_view a, std::u32string_view b, std::size_t most) {
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) {
        return false;
    }
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t low = i > most ? i - most : 1;
        const std::size_t high = std::min(b.size(), i + most);
        std::size_t diagonal = row[low - 1];
        row[low - 1] = low == 1 ? i : most + 1;
        for (std::size_t j = low; j <= high; ++j) {
            const std::size_t above = j == i + most ? most + 1 : row[j];
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            const std::size_t best = std::min({diagonal + cost, above + 1, row[j - 1] + 1});
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[b.size()] <= most;
}

struct Passage {
    Span span;
    std::uint32_t first = 0, last = 0; ///< its clauses
    bool sentence = false;
    Status side{};
    std::u32string letters;
};

struct Twin {
    Passage passage;
    Passage other;
    bool near = false;
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
    /// True when the passage stood before; else it is remembered.
    bool look_at(Span span, std::uint32_t first, std::uint32_t last, bool sentence, Status side) {
        const std::u32string_view text = document_.slice(span);
        if (span.size() < kSentence || own_letters(text) < (sentence ? kSentence : kClause)) {
            return false;
        }
        Passage passage{span, first, last, sentence, side, letters(text)};
        std::u32string key = passage.letters;
        key.push_back(static_cast<char32_t>(side));
        const auto [found, fresh] = exact_.try_emplace(std::move(key), seen_.size());
        if (!fresh) {
            add({std::move(passage), seen_[found->second], false});
            return true;
        }
        const Passage* near = sentence ? nearly_equal(passage) : nullptr;
        if (near != nullptr) {
            add({passage, *near, true});
        }
        seen_.push_back(std::move(passage));
        return near != nullptr;
    }

    /// An earlier sentence that differs by a slip; one with another number says another thing.
    const Passage* nearly_equal(const Passage& passage) {
        const std::size_t size = passage.letters.size();
        const std::size_t most = size / kLettersPerSlip;
        if (most == 0 || size > kLongestNear) {
            return nullptr;
        }
        const std::u32string head = passage.letters.substr(0, kEnds);
        const std::u32string tail = passage.letters.substr(size - kEnds) + U"$";
        for (const std::u32string& end : {head, tail}) {
            for (const std::size_t i : ends_[end]) {
                const Passage& other = seen_[i];
                if (other.side == passage.side && within(passage.letters, other.letters, most) &&
                    numerals_of(passage.letters) == numerals_of(other.letters)) {
                    return &other;
                }
            }
        }
        for (const std::u32string& end : {head, tail}) {
            if (ends_[end].size() < kSameEnds) {
                ends_[end].push_back(seen_.size());
            }
        }
        return nullptr;
    }

    /// A passage that goes on where the one before it ended, and its twin likewise, is one repetition with it.
    void add(Twin twin) {
        if (!twins_.empty()) {
            Twin& before = twins_.back();
            if (before.passage.last + 1 == twin.passage.first && before.other.last + 1 == twin.other.first) {
                before.passage.span.end = twin.passage.span.end;
                before.passage.last = twin.passage.last;
                before.passage.sentence = true;
                before.other.span.end = twin.other.span.end;
                before.other.last = twin.other.last;
                before.near = before.near || twin.near;
                return;
            }
        }
        twins_.push_back(std::move(twin));
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
    std::vector<Passage> seen_;
    std::unordered_map<std::u32string, std::size_t> exact_;             ///< letters and side → seen_
    std::unordered_map<std::u32string, std::vector<std::size_t>> ends_; ///< of sentences → seen_
    std::vector<Twin> twins_;
};

} // namespace

void find_repeated_text(Search& search) {
    Repetitions(search).run();
}

} // namespace zhunsheng::flaws
