#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <iconv.h>
#include <utility>

#include "engine/base/utf8.h"
#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using namespace std::string_view_literals;

constexpr char32_t kReplacement = 0xFFFD;

// Some of the commonest characters of official Chinese, in either script. A wrong encoding hardly ever hits them.
constexpr std::u32string_view kCommon = U"的一是在和政府建年工作人行法治全有不了、。设實设設国國会會务務";

std::size_t count_common(std::u32string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char32_t c) { return kCommon.find(c) != std::u32string_view::npos; }));
}

/// In readable Chinese at least one character in 40 is among the commonest ones.
bool reads_as_chinese(std::u32string_view text) {
    return count_common(text) * 40 >= text.size();
}

Decoded decode_utf16(std::string_view bytes, bool big_endian) {
    Decoded out;
    out.encoding = big_endian ? Encoding::utf16be : Encoding::utf16le;
    out.text.reserve(bytes.size() / 2 + 1);
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(big_endian ? (first << 8U) | second : (second << 8U) | first);
    };
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2) {
        const char32_t high = unit(i);
        if (high < 0xD800 || high > 0xDFFF) {
            out.text += high;
            continue;
        }
        const char32_t low = high < 0xDC00 && i + 3 < bytes.size() ? unit(i + 2) : 0;
        if (low >= 0xDC00 && low <= 0xDFFF) {
            out.text += static_cast<char32_t>(0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00));
            i += 2;
        } else {
            out.text += kReplacement;
            ++out.damaged;
        }
    }
    if (i < bytes.size()) {
        out.text += kReplacement;
        ++out.damaged;
    }
    return out;
}

class Converter {
public:
    explicit Converter(const char* from) : handle_(iconv_open("UTF-32LE", from)) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (valid()) {
            iconv_close(handle_);
        }
    }
    [[nodiscard]] bool valid() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

    /// Every byte that does not fit is one U+FFFD; gives up once over `max_damage` of them.
    [[nodiscard]] std::optional<Decoded> run(std::string_view bytes, Encoding encoding, std::size_t max_damage) {
        Decoded out;
        out.encoding = encoding;
        out.text.resize(bytes.size() + 1);
        std::size_t length = 0;
        // iconv's interface takes a mutable pointer but never writes through it.
        char* in = const_cast<char*>(bytes.data());
        std::size_t in_left = bytes.size();
        while (in_left > 0) {
            char* to = reinterpret_cast<char*>(out.text.data() + length);
            std::size_t to_left = (out.text.size() - length) * sizeof(char32_t);
            const std::size_t before = to_left;
            const std::size_t status = iconv(handle_, &in, &in_left, &to, &to_left);
            length += (before - to_left) / sizeof(char32_t);
            if (status != static_cast<std::size_t>(-1)) {
                break;
            }
            if (++out.damaged > max_damage || length >= out.text.size()) {
                return std::nullopt;
            }
            out.text[length++] = kReplacement;
            const std::size_t skip = errno == EINVAL ? in_left : 1;
            in += skip;
            in_left -= skip;
            iconv(handle_, nullptr, nullptr, nullptr, nullptr);
        }
        out.text.resize(length);
        return out;
    }

private:
    iconv_t handle_;
};

struct Legacy {
    Encoding encoding;
    const char* name;
};
constexpr std::array<Legacy, 2> kLegacy{{{Encoding::gb18030, "GB18030"}, {Encoding::big5, "BIG5"}}};

/// GB18030 and Big5 overlap: of the readings allowed `max_damage` the one with most of the commonest characters is taken.
std::optional<Decoded> decode_legacy(std::string_view bytes, std::size_t max_damage) {
    std::optional<Decoded> best;
    std::size_t best_common = 0;
    for (const auto& legacy : kLegacy) {
        Converter converter(legacy.name);
        auto decoded = converter.valid() ? converter.run(bytes, legacy.encoding, max_damage) : std::nullopt;
        if (!decoded || !reads_as_chinese(decoded->text)) {
            continue;
        }
        const std::size_t common = count_common(decoded->text);
        if (!best || common > best_common) {
            best_common = common;
            decoded->reason = (max_damage == 0 ? "严格符合 " : "大部分符合 ") +
                              std::string(name_of(legacy.encoding, kEncodingNames)) + ",常用字比例合理";
            best = std::move(decoded);
        }
    }
    return best;
}

/// Line breaks and digits of UTF-16 have a zero byte, always on the same side.
std::optional<bool> utf16_by_zeros(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    const std::size_t size = std::min<std::size_t>(bytes.size(), 4096);
    for (std::size_t i = 0; i < size; ++i) {
        zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    }
    if (zeros[0] + zeros[1] == 0) {
        return std::nullopt;
    }
    if (zeros[0] * 20 <= zeros[1]) {
        return false;
    }
    return zeros[1] * 20 <= zeros[0] ? std::optional(true) : std::nullopt;
}

std::optional<Decoded> decode_marked(std::string_view bytes) {
    std::optional<Decoded> out;
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) {
        out = decode_utf16(bytes.substr(2), bytes[0] == '\xFE');
    } else if (bytes.starts_with("\xEF\xBB\xBF"sv)) {
        out.emplace();
        out->text = to_utf32(bytes.substr(3), &out->damaged);
    }
    if (out) {
        out->reason = "文件开头有字节顺序标记(BOM)";
    }
    return out;
}

std::optional<Decoded> decode_utf8(std::string_view bytes) {
    Decoded out;
    out.text = to_utf32(bytes, &out.damaged);
    if (out.damaged == 0) {
        out.reason = "严格符合 UTF-8";
        return out;
    }
    // In another encoding hardly any sequence of bytes is well-formed UTF-8 for a Han character.
    const auto han = static_cast<std::size_t>(
        std::count_if(out.text.begin(), out.text.end(), [](char32_t c) { return c >= 0x2E80 && c != kReplacement; }));
    if (han < out.damaged * 3) {
        return std::nullopt;
    }
    out.reason = "绝大部分符合 UTF-8,有少量损坏";
    return out;
}

} // namespace

Result<Decoded> decode(std::string_view bytes, const std::string& name) {
    if (auto marked = decode_marked(bytes)) {
        return std::move(*marked);
    }
    if (const auto big_endian = utf16_by_zeros(bytes)) {
        Decoded wide = decode_utf16(bytes, *big_endian);
        if (wide.damaged * 50 <= wide.text.size() && reads_as_chinese(wide.text)) {
            wide.reason = "零字节的位置符合 UTF-16";
            return wide;
        }
    }
    if (auto utf8 = decode_utf8(bytes)) {
        return std::move(*utf8);
    }
    for (const std::size_t max_damage : {std::size_t{0}, bytes.size() / 50 + 2}) {
        if (auto legacy = decode_legacy(bytes, max_damage)) {
            return std::move(*legacy);
        }
    }
    for (const bool big_endian : {false, true}) {
        Decoded wide = decode_utf16(bytes, big_endian);
        if (wide.damaged == 0 && reads_as_chinese(wide.text)) {
            wide.reason = "按 UTF-16 读出的常用字比例合理";
            return wide;
        }
    }
    const bool zeros = bytes.substr(0, 65536).find('\0') != std::string_view::npos;
    const auto code = zeros ? DiagnosticCode::binary_input : DiagnosticCode::unknown_encoding;
    const auto count = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
    return tl::unexpected(Diagnostic{code, name, {}, {0, 0}, {std::to_string(count)}, {}});
}

} // namespace zhunsheng
