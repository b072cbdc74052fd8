#include "engine/lint/tokens.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace zhunsheng::linting {
namespace {

struct Pair {
    char32_t open;
    char32_t close;
};
constexpr std::array<Pair, 3> kQuotes{{{U'"', U'"'}, {U'“', U'”'}, {U'「', U'」'}}};

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x3000 || c == 0xFEFF || c == 0xA0;
}

char32_t partner(char32_t c) {
    const auto* found = std::find_if(kQuotes.begin(), kQuotes.end(), [c](const Pair& pair) { return pair.open == c; });
    return found == kQuotes.end() ? 0 : found->close;
}

class Cutter {
public:
    explicit Cutter(std::string_view text) : text_(to_utf32(text)) {
        bytes_.reserve(text_.size() + 1);
        std::uint32_t at = 0;
        std::string one;
        for (const char32_t c : text_) {
            bytes_.push_back(at);
            one.clear();
            append_utf8(one, c);
            at += static_cast<std::uint32_t>(one.size());
        }
        bytes_.push_back(at);
    }

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            const char32_t c = text_[at_];
            if (is_blank(c)) {
                ++at_;
            } else if (c == U'#' || c == U'＃') {
                take(Token::Kind::comment, line_end());
            } else if (const char32_t close = partner(c); close != 0) {
                take(Token::Kind::string, string_end(close));
            } else if (narrow_mark(c) != 0) {
                take(Token::Kind::mark, at_ + 1);
            } else {
                take(Token::Kind::word, word_end());
            }
        }
        return std::move(tokens_);
    }

private:
    void take(Token::Kind kind, std::size_t end) {
        tokens_.push_back({kind, {bytes_[at_], bytes_[end]}});
        at_ = end;
    }
    [[nodiscard]] std::size_t line_end() const { return std::min(text_.find_first_of(U"\r\n", at_), text_.size()); }
    [[nodiscard]] std::size_t string_end(char32_t close) const {
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != close) {
            end += text_[end] == U'\\' ? 2 : 1;
        }
        return std::min(end + 1, text_.size());
    }
    [[nodiscard]] std::size_t word_end() const {
        std::size_t end = at_ + 1;
        while (end < text_.size() && !is_blank(text_[end]) && narrow_mark(text_[end]) == 0 && text_[end] != U'#' &&
               text_[end] != U'＃' && partner(text_[end]) == 0) {
            ++end;
        }
        return end;
    }

    std::u32string text_;
    std::vector<std::uint32_t> bytes_; ///< where each character begins
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

} // namespace

char32_t narrow_mark(char32_t c) {
    constexpr std::u32string_view kMarks = U"{}():;,|<>=/[]";
    if (c == U'、' || c == U'≤' || c == U'≥' || c == U'≠' || c == U'+' || c == U'*' || c == U'×') {
        return c;
    }
    const char32_t narrow = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    return kMarks.find(narrow) != std::u32string_view::npos ? narrow : 0;
}

std::vector<Token> tokens_of(std::string_view text) {
    return Cutter(text).run();
}

} // namespace zhunsheng::linting
