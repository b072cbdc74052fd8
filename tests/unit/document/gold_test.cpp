// The headings of real reports against their annotations. Skipped where the annotations are not at hand.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "reading.h"

namespace zhunsheng {
namespace {

std::string load(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Score {
    std::size_t hits = 0;
    std::string missed;
    std::string surplus;
};

bool same(const nlohmann::json& gold, const Document& document, const Heading& heading) {
    const auto start = static_cast<long>(document.origin[heading.number.begin]);
    return gold["level"] == name_of(heading.level, kHeadingLevelCodes) &&
           std::abs(gold["start"].get<long>() - start) <= 2;
}

Score score(const nlohmann::json& sections, const Document& document) {
    Score out;
    for (const auto& gold : sections) {
        const bool hit = std::any_of(document.headings.begin(), document.headings.end(),
                                     [&](const Heading& h) { return same(gold, document, h); });
        out.hits += hit ? 1 : 0;
        out.missed += hit ? "" : gold["number"].get<std::string>() + gold["heading"].get<std::string>() + "\n";
    }
    for (const auto& heading : document.headings) {
        const bool known = std::any_of(sections.begin(), sections.end(),
                                       [&](const auto& gold) { return same(gold, document, heading); });
        out.surplus += known ? "" : document.utf8(heading.span()) + "\n";
    }
    return out;
}

TEST(Gold, SectionsOfRealReports) {
    const std::filesystem::path shared = ZHUNSHENG_SHARED;
    if (!std::filesystem::exists(shared / "gold")) {
        GTEST_SKIP() << "no annotations at " << shared;
    }
    for (const auto& entry : std::filesystem::directory_iterator(shared / "reports")) {
        const auto gold_path = shared / "gold" / (entry.path().stem().string() + ".json");
        if (!std::filesystem::exists(gold_path)) {
            continue;
        }
        const auto gold = nlohmann::json::parse(load(gold_path));
        const Document document = read(load(entry.path()));
        const Score result = score(gold["sections"], document);
        const auto total = static_cast<double>(gold["sections"].size() + document.headings.size());
        EXPECT_GE(2.0 * static_cast<double>(result.hits) / total, 0.97) << entry.path().filename() << "\nmissed:\n"
                                                                        << result.missed << "surplus:\n"
                                                                        << result.surplus;
        EXPECT_EQ(gold["meta"]["sign_date"].is_null(), !document.sign_date.has_value());
    }
}

} // namespace
} // namespace zhunsheng
