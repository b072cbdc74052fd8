#include <algorithm>
#include <array>
#include <utility>

#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    std::string_view what;
    std::string_view mend;
};

constexpr std::string_view kSaveAsText = "请用办公软件打开,另存为纯文本(TXT,UTF-8 编码)后再检查。";
constexpr std::string_view kRecognise = "请先做文字识别(OCR),存成纯文本(TXT)后再检查。";
constexpr std::string_view kUnpack = "请先解压,再检查其中的报告文本。";

constexpr std::array<Magic, 16> kMagics{{
    {"PK\x03\x04"sv, "压缩包格式的文档(DOCX、WPS、OFD、XLSX 或 ZIP)", kSaveAsText},
    {"%PDF"sv, "PDF 文档", "请用 pdftotext 或阅读器导出纯文本(TXT)后再检查。"},
    {"\xD0\xCF\x11\xE0"sv, "旧版 Office 文档(DOC、WPS 或 XLS)", kSaveAsText},
    {"{\\rtf"sv, "RTF 文档", kSaveAsText},
    {"\x7F"
     "ELF"sv,
     "可执行程序", "请确认选对了文件。"},
    {"MZ\x90"sv, "可执行程序", "请确认选对了文件。"},
    {"\x89PNG"sv, "PNG 图片", kRecognise},
    {"\xFF\xD8\xFF"sv, "JPEG 图片", kRecognise},
    {"GIF8"sv, "GIF 图片", kRecognise},
    {"II*\0"sv, "TIFF 图片", kRecognise},
    {"MM\0*"sv, "TIFF 图片", kRecognise},
    {"\x1F\x8B"sv, "GZIP 压缩包", kUnpack},
    {"Rar!"sv, "RAR 压缩包", kUnpack},
    {"7z\xBC\xAF"sv, "7z 压缩包", kUnpack},
    {"SQLite format 3"sv, "数据库文件", "请确认选对了文件。"},
    {"ID3"sv, "音频文件", "请确认选对了文件。"},
}};

// Shares are of all characters, in percent.
constexpr std::size_t kMaxControlShare = 1;
constexpr std::size_t kFewControls = 4; // never refused for these alone
constexpr std::size_t kMinHanShare = 20;

Diagnostic whole_file(DiagnosticCode code, const std::string& name, std::vector<std::string> args) {
    return {code, name, {}, {0, 0}, std::move(args), {}};
}

bool all_blank(std::string_view bytes) {
    return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos || bytes == "\xEF\xBB\xBF"sv ||
           bytes == "\xFF\xFE"sv || bytes == "\xFE\xFF"sv;
}

} // namespace

std::optional<Diagnostic> refuse_bytes(std::string_view bytes, const std::string& name, const Limits& limits) {
    if (bytes.size() > limits.report_bytes) {
        return whole_file(DiagnosticCode::too_large, name,
                          {std::to_string(bytes.size()), std::to_string(limits.report_bytes)});
    }
    if (all_blank(bytes)) {
        return whole_file(DiagnosticCode::empty_input, name, {});
    }
    for (const auto& magic : kMagics) {
        if (bytes.starts_with(magic.bytes)) {
            return whole_file(DiagnosticCode::other_format, name, {std::string(magic.what), std::string(magic.mend)});
        }
    }
    return std::nullopt;
}

std::optional<Diagnostic> refuse_text(const std::u32string& text, const std::string& name, const Limits& limits) {
    if (text.size() > limits.report_code_points) {
        return whole_file(DiagnosticCode::too_long, name,
                          {std::to_string(text.size()), std::to_string(limits.report_code_points)});
    }
    std::size_t han = 0;
    std::size_t latin = 0;
    std::size_t controls = 0;
    for (const char32_t c : text) {
        if (is_han(c) || (c >= 0x2E80 && c <= 0x2FD5)) {
            ++han;
            continue;
        }
        latin += is_latin(c) ? 1 : 0;
        controls += is_control(c) ? 1 : 0;
    }
    if (controls > kFewControls && controls * 100 > text.size() * kMaxControlShare) {
        return whole_file(DiagnosticCode::binary_input, name, {std::to_string(controls)});
    }
    if (han == 0 && latin == 0) {
        return whole_file(DiagnosticCode::no_words, name, {});
    }
    if (han * 100 < (han + latin) * kMinHanShare) {
        return whole_file(DiagnosticCode::not_chinese, name, {std::to_string(han), std::to_string(latin)});
    }
    return std::nullopt;
}

} // namespace zhunsheng
