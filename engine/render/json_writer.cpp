#include "engine/render/json_writer.h"

#include <array>
#include <charconv>
#include <utility>

#include "engine/base/utf8.h"

namespace zhunsheng::render {
namespace {

bool is_plain_ascii(char32_t c) {
    return c >= U' ' && c < 0x7F && c != U'"' && c != U'\\';
}

/// Characters of three bytes that stand for themselves beyond doubt: Han and CJK punctuation, dashes, curly quotes, the
/// ellipsis. Others are looked at one by one; among them are all that must be escaped.
bool is_plain_wide(char32_t c) {
    return (c >= 0x3000 && c < 0xD800) || (c >= 0x2010 && c <= 0x2027) || (c >= 0xE000 && c <= 0xFFFF);
}

bool continues(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Bytes at `at` that may be copied as they are: 1 or 3, and 0 where the character needs a closer look.
std::size_t plain_length(std::string_view utf8, std::size_t at) {
    const auto byte = [&](std::size_t ahead) { return static_cast<unsigned char>(utf8[at + ahead]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) {
        return is_plain_ascii(lead) ? 1 : 0;
    }
    if (lead < 0xE2 || lead > 0xEF || lead == 0xED || utf8.size() - at < 3 || !continues(byte(1)) ||
        !continues(byte(2))) {
        return 0;
    }
    return lead > 0xE2 || (byte(1) == 0x80 && byte(2) >= 0x90 && byte(2) <= 0xA7) ? 3 : 0;
}

void append_rare(std::string& out, char32_t c) {
    switch (c) {
    case U'"': out += "\\\""; return;
    case U'\\': out += "\\\\"; return;
    case U'\b': out += "\\b"; return;
    case U'\f': out += "\\f"; return;
    default: out += escape_controls(to_utf8({&c, 1})); return;
    }
}

} // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
    text(name);
    out_ += ':';
    follows_ = false;
    return *this;
}

void JsonWriter::text(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t length = plain_length(utf8, i);
        if (length == 0) {
            text(to_utf32(utf8));
            return;
        }
        i += length;
    }
    separate();
    out_ += '"';
    out_ += utf8;
    out_ += '"';
    follows_ = true;
}

void JsonWriter::text(std::u32string_view code_points) {
    separate();
    out_ += '"';
    std::array<char, 256> chunk{};
    std::size_t used = 0;
    const auto put = [&](char32_t byte) { chunk[used++] = static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto flush = [&] { out_.append(chunk.data(), std::exchange(used, 0)); };
    for (const char32_t c : code_points) {
        if (used + 3 > chunk.size()) {
            flush();
        }
        if (is_plain_wide(c)) {
            put(0xE0U | (c >> 12U));
            put(0x80U | ((c >> 6U) & 0x3FU));
            put(0x80U | (c & 0x3FU));
        } else if (is_plain_ascii(c)) {
            put(c);
        } else {
            flush();
            append_rare(out_, c);
        }
    }
    flush();
    out_ += '"';
    follows_ = true;
}

void JsonWriter::integer(std::int64_t value) {
    std::array<char, 24> digits{};
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

std::string JsonWriter::take() {
    out_ += '\n';
    return std::move(out_);
}

} // namespace zhunsheng::render
