// Every lint has its page in docs/lints; its examples are linted as they stand there.
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>

#include "cli/io/lint_pages.h"
#include "engine/base/utf8.h"
#include "tests/unit/lint/linting.h"

namespace zhunsheng::test {
namespace {

const std::filesystem::path kFolder = ZHUNSHENG_SOURCE_DIR "/docs/lints";

std::string read(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// ⟨U+200B⟩ stands for a character that a page cannot show.
std::string with_unseen(std::string text) {
    const std::string open = "⟨U+";
    const std::string close = "⟩";
    for (auto at = text.find(open); at != std::string::npos; at = text.find(open)) {
        const auto end = text.find(close, at);
        std::uint32_t value = 0;
        std::from_chars(text.data() + at + open.size(), text.data() + end, value, 16);
        text.replace(at, end + close.size() - at, to_utf8(std::u32string(1, static_cast<char32_t>(value))));
    }
    return text;
}

/// The fenced example under a heading.
std::string example(const std::string& page, const std::string& heading) {
    const std::string fence = "```zs\n";
    const auto under = page.find("\n## " + heading + "\n");
    const auto begin = page.find(fence, std::min(under, page.size()));
    if (begin == std::string::npos) {
        return {};
    }
    const auto end = page.find("\n```", begin);
    return with_unseen(page.substr(begin + fence.size(), end + 1 - begin - fence.size()));
}

std::string errors(const std::string& text) {
    std::string out;
    for (const Diagnostic& diagnostic : compile_book(read_book(text)).diagnostics) {
        if (level(diagnostic.code) == DiagnosticLevel::error) {
            out += format(diagnostic, Language::chinese);
        }
    }
    return out;
}

std::string with(const std::string& listed, std::string_view code) {
    std::set<std::string> all{std::string(code)};
    for (std::size_t at = 0; at < listed.size(); at += 7) {
        all.insert(listed.substr(at, 6));
    }
    std::string out;
    for (const std::string& one : all) {
        out += (out.empty() ? "" : " ") + one;
    }
    return out;
}

class LintPage : public testing::TestWithParam<std::size_t> {
protected:
    [[nodiscard]] static const LintInfo& info() { return all_lints()[GetParam()]; }
    [[nodiscard]] static std::string code() { return std::string(info().code); }
    [[nodiscard]] static std::string page() { return read(kFolder / (code() + ".md")); }
};

TEST_P(LintPage, IsHeadedAsTheTableSays) {
    EXPECT_EQ(page().substr(0, page().find('\n')), "# " + code() + " " + std::string(info().title));
    const std::string level(name_of(info().level, kLintLevelNames));
    EXPECT_NE(page().find("\n级别:" + level + "\n"), std::string::npos);
    for (const char* heading : {"是什么", "为什么", "反例", "正例", "能否自动修复"}) {
        EXPECT_NE(page().find("\n## " + std::string(heading) + "\n\n"), std::string::npos) << heading;
    }
    EXPECT_EQ(page().find("\n能。") != std::string::npos, info().fixable);
    EXPECT_EQ(cli::lint_page(code()), page());
}

TEST_P(LintPage, BadExampleTriggersItAndNothingThatTheGoodOneDoesNot) {
    const std::string bad = example(page(), "反例");
    const std::string good = example(page(), "正例");
    ASSERT_FALSE(bad.empty() || good.empty());
    EXPECT_EQ(errors(good), "");
    EXPECT_EQ(errors(bad), "");
    EXPECT_EQ(codes(good).find(code()), std::string::npos) << findings(good);
    EXPECT_EQ(codes(bad), with(codes(good), code())) << findings(bad);
}

TEST_P(LintPage, FixMakesTheBadExampleClean) {
    const std::string bad = example(page(), "反例");
    const std::string after = fixed(bad);
    if (!info().fixable) {
        return;
    }
    EXPECT_EQ(errors(after), "") << after;
    EXPECT_EQ(codes(after).find(code()), std::string::npos) << after;
    EXPECT_EQ(fixed(after), after);
}

std::string name_of_case(const testing::TestParamInfo<std::size_t>& of) {
    return std::string(all_lints()[of.param].code);
}
INSTANTIATE_TEST_SUITE_P(All, LintPage, testing::Range(std::size_t{0}, all_lints().size()), name_of_case);

TEST(LintPages, AreOfKnownLintsAndListedInTheIndex) {
    const std::string index = read(kFolder / "README.md");
    std::size_t pages = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
        const std::string name = entry.path().stem().string();
        if (name == "README") {
            continue;
        }
        ++pages;
        EXPECT_TRUE(lint_named(name)) << name;
        EXPECT_NE(index.find("[" + name + "](" + name + ".md)"), std::string::npos) << name;
    }
    EXPECT_EQ(pages, all_lints().size());
}

TEST(Lints, AreManyAndOftenFixable) {
    const auto fixable =
        std::count_if(all_lints().begin(), all_lints().end(), [](const LintInfo& info) { return info.fixable; });
    EXPECT_GE(all_lints().size(), 30U);
    EXPECT_GE(fixable, 15);
    EXPECT_TRUE(std::is_sorted(all_lints().begin(), all_lints().end(),
                               [](const LintInfo& a, const LintInfo& b) { return a.code < b.code; }));
}

} // namespace
} // namespace zhunsheng::test
