#include "engine/flaws/likeness.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "engine/base/utf8.h"
#include "engine/facts/numerals.h"
#include "engine/facts/word_list.h"

namespace zhunsheng::flaws {
namespace {

constexpr std::size_t kLongestNear = 300; ///< letters; longer texts are only compared whole
constexpr std::size_t kEnds = 10;         ///< letters at either end by which nearly equal texts are found
constexpr std::size_t kSameEnds = 4;      ///< how many texts with one such end are compared

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

} // namespace

std::u32string letters(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (const char32_t c : text) {
        const bool latin = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
        if (is_han(c) || is_ascii_digit(c) || latin || c == U'%' || c == U'.') {
            out.push_back(c);
        }
    }
    return out;
}

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

bool differ_by_at_most(std::u32string_view a, std::u32string_view b, std::size_t most) {
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
        std::size_t least = most + 1;
        for (std::size_t j = low; j <= high; ++j) {
            const std::size_t above = j == i + most ? most + 1 : row[j];
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            const std::size_t best = std::min({diagonal + cost, above + 1, row[j - 1] + 1});
            diagonal = row[j];
            row[j] = best;
            least = std::min(least, best);
        }
        if (least > most) {
            return false;
        }
    }
    return row[b.size()] <= most;
}

std::size_t TextIndex::add(std::u32string text) {
    const std::size_t id = texts_.size();
    exact_.try_emplace(text, id);
    for (const std::u32string& end : ends_of(text)) {
        auto& same = ends_[end];
        if (same.size() < kSameEnds) {
            same.push_back(id);
        }
    }
    texts_.push_back(std::move(text));
    return id;
}

std::optional<std::size_t> TextIndex::equal(const std::u32string& text) const {
    const auto found = exact_.find(text);
    return found == exact_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> TextIndex::near(const std::u32string& text, std::size_t most) const {
    if (most == 0 || text.size() > kLongestNear) {
        return std::nullopt;
    }
    for (const std::u32string& end : ends_of(text)) {
        const auto found = ends_.find(end);
        if (found == ends_.end()) {
            continue;
        }
        for (const std::size_t id : found->second) {
            if (differ_by_at_most(text, texts_[id], most) && numerals_of(text) == numerals_of(texts_[id])) {
                return id;
            }
        }
    }
    return std::nullopt;
}

std::vector<std::u32string> TextIndex::ends_of(const std::u32string& text) {
    if (text.size() < kEnds) {
        return {};
    }
    return {text.substr(0, kEnds), text.substr(text.size() - kEnds) + U"$"};
}

} // namespace zhunsheng::flaws
