#include "grammar/lexical.h"

#include <algorithm>
#include <iterator>

namespace zhunsheng::grammar {
namespace {

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::size_t spaces_at(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at < text.size() && is_space(character_at(text, at).value)) {
        at += character_at(text, at).size;
    }
    return at - begin;
}

/// Length of a pattern where 9 stands for a digit, nothing else for itself; 0 when it does not fit.
std::size_t fit(std::string_view rest, std::string_view pattern) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '9' ? !is_digit(rest, i) : i >= rest.size() || rest[i] != pattern[i]) {
            return 0;
        }
    }
    return pattern.size();
}

bool ends_word(std::string_view rest, std::size_t at) {
    return word_length(rest, at) == 0;
}

/// Byte of the file behind the closing quote, kNone when there is none. `base` is where `rest` begins. A second “
/// inside “…” shows that the first one's partner is missing.
std::uint32_t find_closer(std::string_view rest, Character opener, char32_t closer, std::uint32_t base) {
    std::size_t at = opener.size;
    while (at < rest.size()) {
        const Character c = character_at(rest, at);
        at += c.size;
        if (c.value == closer) {
            return base + static_cast<std::uint32_t>(at);
        }
        if (c.value == opener.value) {
            return kNone;
        }
        if (c.value == U'\\' && at < rest.size()) {
            at += character_at(rest, at).size;
        }
    }
    return kNone;
}

} // namespace

std::size_t space_length(std::string_view rest, State& state) {
    std::size_t at = 0;
    while (at < rest.size()) {
        const Character c = character_at(rest, at);
        if (is_space(c.value)) {
            at += c.size;
        } else if (c.value == U'#' || c.value == 0xFF03) {
            const std::size_t begin = at;
            at = std::min(rest.find('\n', at), rest.size());
            const auto base = static_cast<std::uint32_t>(rest.data() - state.text().data());
            const std::size_t end = at > begin && rest[at - 1] == '\r' ? at - 1 : at;
            state.comment({base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)});
        } else {
            break;
        }
    }
    return at;
}

std::size_t string_length(std::string_view rest, State& state) {
    if (rest.empty()) {
        return 0;
    }
    const Character opener = character_at(rest, 0);
    const char32_t closer = closing_quote(opener.value);
    if (closer == 0) {
        return 0;
    }
    const auto base = static_cast<std::uint32_t>(rest.data() - state.text().data());
    auto known = std::find_if(state.searched.begin(), state.searched.end(),
                              [closer](const State::Searched& entry) { return entry.closer == closer; });
    if (known == state.searched.end()) {
        known = state.searched.insert(known, {closer, 0, 0});
    }
    // Only where one mark both opens and closes can a search from inside the last string run as far again.
    if (closer != opener.value || base < known->begin || base + opener.size >= known->end) {
        *known = {closer, base, find_closer(rest, opener, closer, base)};
    }
    if (known->end == kNone) {
        state.unclosed = base;
        return 0;
    }
    state.last_string = {base, known->end};
    return known->end - base;
}

std::size_t id_length(std::string_view rest) {
    std::size_t end = word_length(rest, 0);
    bool joined = false;
    while (end > 0 && end < rest.size() && rest[end] == '-') {
        const std::size_t next = word_length(rest, end + 1);
        if (next == 0) {
            break;
        }
        end += 1 + next;
        joined = true;
    }
    return joined ? end : 0;
}

std::size_t dotted_length(std::string_view rest) {
    std::size_t end = word_length(rest, 0);
    while (end > 0 && end < rest.size()) {
        const Character c = character_at(rest, end);
        const std::size_t next = c.value == U'.' || c.value == 0xFF0E ? word_length(rest, end + c.size) : 0;
        if (next == 0) {
            break;
        }
        end += c.size + next;
    }
    return end;
}

std::size_t digits_length(std::string_view rest) {
    std::size_t end = 0;
    while (is_digit(rest, end)) {
        ++end;
    }
    return end;
}

std::size_t number_length(std::string_view rest) {
    const std::size_t whole = digits_length(rest);
    if (whole == 0 || whole >= rest.size() || rest[whole] != '.') {
        return whole;
    }
    const std::size_t decimals = digits_length(rest.substr(whole + 1));
    return decimals == 0 ? whole : whole + 1 + decimals;
}

std::size_t date_length(std::string_view rest) {
    constexpr std::string_view kAnchors[] = {"本年", "次年", "this_year", "next_year"};
    std::size_t end = fit(rest, "9999-99-99");
    for (const std::string_view anchor : kAnchors) {
        if (rest.starts_with(anchor)) {
            const std::size_t tail = fit(rest.substr(anchor.size()), "-99-99");
            end = tail > 0 ? anchor.size() + tail : end;
        }
    }
    return end > 0 && ends_word(rest, end) && !(end < rest.size() && rest[end] == '-') ? end : 0;
}

std::size_t version_length(std::string_view rest) {
    std::size_t end = 0;
    for (int part = 0; part < 3; ++part) {
        const std::size_t digits = digits_length(rest.substr(end));
        if (digits == 0) {
            return 0;
        }
        end += digits;
        if (part < 2) {
            if (end >= rest.size() || rest[end] != '.') {
                return 0;
            }
            ++end;
        }
    }
    return ends_word(rest, end) ? end : 0;
}

std::size_t locator_length(std::string_view rest, std::string_view unit) {
    constexpr std::string_view kOrdinal = "第";
    if (!rest.starts_with(kOrdinal)) {
        return 0;
    }
    std::size_t at = kOrdinal.size();
    at += spaces_at(rest, at);
    const std::size_t digits = digits_length(rest.substr(at));
    at += digits;
    at += spaces_at(rest, at);
    if (digits == 0 || !rest.substr(at).starts_with(unit) || !ends_word(rest, at + unit.size())) {
        return 0;
    }
    return at + unit.size();
}

std::size_t free_name_length(std::string_view rest) {
    const std::size_t size = id_length(rest) > 0 ? 0 : word_length(rest, 0);
    return is_reserved(rest.substr(0, size)) ? 0 : size;
}

std::size_t reference_length(std::string_view rest) {
    const std::size_t size = id_length(rest);
    return size > 0 ? size : free_name_length(rest);
}

namespace {

constexpr std::u32string_view kHanDigits = U"零〇一二两三四五六七八九十百千万亿";

bool ends_measure(char32_t c) {
    return is_space(c) || closing_quote(c) != 0 ||
           std::u32string_view(U";{}#、,\uFF1B\uFF5B\uFF5D\uFF03\uFF0C").find(c) != std::u32string_view::npos;
}

/// A thousands comma stands between digits.
bool thousands_comma(std::string_view rest, std::size_t at) {
    return rest[at] == ',' && at > 0 && is_digit(rest, at - 1) && is_digit(rest, at + 1);
}

bool begins_tail(std::string_view word) {
    constexpr Kw kTails[] = {Kw::in, Kw::status, Kw::basis, Kw::years};
    return std::any_of(std::begin(kTails), std::end(kTails),
                       [word](Kw kw) { return keyword(kw).spellings[0] == word || keyword(kw).spellings[1] == word; });
}

} // namespace

std::size_t measure_length(std::string_view rest) {
    bool numeral = false;
    std::size_t end = 0;
    while (end < rest.size()) {
        const Character c = character_at(rest, end);
        if (ends_measure(c.value) && !thousands_comma(rest, end)) {
            break;
        }
        numeral = numeral || (c.value >= U'0' && c.value <= U'9') || (c.value >= 0xFF10 && c.value <= 0xFF19) ||
                  kHanDigits.find(c.value) != std::u32string_view::npos;
        end += c.size;
    }
    if (!numeral) {
        return 0;
    }
    const std::size_t unit = end + spaces_at(rest, end);
    const std::size_t length = unit > end ? unit_length(rest.substr(unit)) : 0;
    return length > 0 && !begins_tail(rest.substr(unit, length)) ? unit + length : end;
}

std::size_t unit_length(std::string_view rest) {
    if (rest.empty()) {
        return 0;
    }
    const Character c = character_at(rest, 0);
    if (c.value == U'%' || c.value == 0xFF05 || c.value == 0x2030) {
        return c.size;
    }
    return free_name_length(rest);
}

} // namespace zhunsheng::grammar
