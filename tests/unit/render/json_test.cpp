// What is written reads back the same with another library, members in their order, in the same spelling.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "engine/base/utf8.h"
#include "engine/render/json_writer.h"
#include "tests/unit/render/sample.h"

namespace zhunsheng {
namespace {

using Ordered = nlohmann::ordered_json;
using render::JsonWriter;
using test::Sample;

std::string written(std::string_view text) {
    JsonWriter json;
    json.text(text);
    return json.take();
}

/// The string that a JSON text of one string stands for.
std::string read_back(const std::string& json) {
    return Ordered::parse(json).get<std::string>();
}

TEST(JsonWriter, PlacesCommas) {
    JsonWriter json;
    json.begin_object();
    json.key("a").begin_array();
    json.integer(-1);
    json.null();
    json.begin_object();
    json.end_object();
    json.begin_array();
    json.end_array();
    json.end_array();
    json.key("b").boolean(true);
    json.key("c").decimal(Decimal(4250, 2));
    json.end_object();
    EXPECT_EQ(json.take(), "{\"a\":[-1,null,{},[]],\"b\":true,\"c\":42.5}\n");
}

TEST(JsonWriter, EscapesWhatJsonAsksFor) {
    EXPECT_EQ(written("甲“乙”…—𠮷"), "\"甲“乙”…—𠮷\"\n");
    EXPECT_EQ(written("a\"b\\c/d"), "\"a\\\"b\\\\c/d\"\n");
    EXPECT_EQ(written("\b\f\n\r\t"), "\"\\b\\f\\n\\r\\t\"\n");
    EXPECT_EQ(written(std::string_view("\0\x1f", 2)), "\"\\u0000\\u001f\"\n");
}

TEST(JsonWriter, EscapesHiddenCharacters) {
    EXPECT_EQ(written("\x7f\u009b\u061c\u200e\u2029\u202e\u2066"),
              "\"\\u007f\\u009b\\u061c\\u200e\\u2029\\u202e\\u2066\"\n");
    EXPECT_EQ(written("é\u200b\u2010\u2027\u2070ⅣАЯ"), "\"é\u200b\u2010\u2027\u2070ⅣАЯ\"\n");
}

TEST(JsonWriter, AlwaysWritesValidUtf8) {
    for (const std::string bytes :
         {"\xFF", "甲\xE6\xB3", "\xED\xA0\x80", "\xC0\x80z", "\xF4\x90\x80\x80", "\xE2\x80"}) {
        EXPECT_EQ(read_back(written(bytes)), to_utf8(to_utf32(bytes)));
    }
    JsonWriter json;
    json.text(std::u32string_view(U"\xD800\x110000"));
    EXPECT_EQ(json.take(), "\"\uFFFD\uFFFD\"\n");
}

/// Every code point, as bytes and as a code point, reads back as it was.
TEST(JsonWriter, KeepsEveryCharacter) {
    for (char32_t c = 0; c <= 0x2FFFF; ++c) {
        const std::u32string one(1, c);
        const std::string utf8 = to_utf8(one);
        JsonWriter json;
        json.text(std::u32string_view(one));
        const std::string text = json.take();
        ASSERT_EQ(read_back(text), utf8) << static_cast<std::uint32_t>(c);
        ASSERT_EQ(text, written(utf8)) << static_cast<std::uint32_t>(c);
    }
}

TEST(RenderJson, ReadsBackTheSame) {
    const Sample sample;
    ProofNode proof;
    proof.text = "提及 三项制度\n  于 举措成效";
    proof.funnel = {{"全文", 5}};
    proof.near_misses = sample.report.verdicts[0].near_misses;
    proof.children.resize(2);
    const Why why = why_of(sample);
    for (const std::string& text :
         {render_json(sample.report), render_json(sample.report, {why}),
          render_extract_json(sample.facts, sample.lexicon), render_proof_json(sample.report, why, proof)}) {
        EXPECT_EQ(Ordered::parse(text).dump() + "\n", text);
    }
}

} // namespace
} // namespace zhunsheng
