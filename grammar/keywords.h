// The words of the language: keywords and closed vocabularies, each with its Chinese and its ASCII spelling.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "engine/base/kinds.h"

namespace zhunsheng::grammar {

enum class Kw : std::uint8_t {
#define ZS_KEYWORD(name, zh, en, use) name,
#include "grammar/keywords.def"
#undef ZS_KEYWORD
};

/// What could stand at a place: shown in diagnostics, and compared with what was written for a did-you-mean.
struct Expectation {
    std::string_view zh, en;
    std::span<const std::string_view> words; ///< literal spellings; empty for a category such as "a name"
};

enum class WordUse : std::uint8_t { free, clause, expression };

struct Keyword {
    std::array<std::string_view, 2> spellings; ///< Chinese, ASCII
    WordUse use;
};

inline constexpr auto kKeywords = std::to_array<Keyword>({
#define ZS_KEYWORD(name, zh, en, use) {{zh, en}, WordUse::use},
#include "grammar/keywords.def"
#undef ZS_KEYWORD
});

[[nodiscard]] constexpr const Keyword& keyword(Kw kw) {
    return kKeywords[static_cast<std::size_t>(kw)];
}
[[nodiscard]] constexpr std::string_view chinese(Kw kw) {
    return keyword(kw).spellings[0];
}
[[nodiscard]] bool is_reserved(std::string_view word);

/// A closed list of words; a node of it carries the index.
struct Vocabulary {
    std::span<const std::string_view> zh;
    std::span<const std::string_view> en;
    Expectation expectation;
};

namespace words {
using std::string_view;
inline constexpr std::array<string_view, 3> kBasis{"同比", "累计", "标准"};
inline constexpr std::array<string_view, 3> kBasisEn{"comparative", "cumulative", "norm"};
inline constexpr std::array<string_view, 6> kQualifier{"约", "余", "近", "超", "以上", "以下"};
inline constexpr std::array<string_view, 6> kQualifierEn{"about", "more", "nearly", "over", "at_least", "at_most"};
inline constexpr std::array<string_view, 5> kLevelEn{"province", "city", "county", "township", "department"};
inline constexpr std::array<string_view, 6> kOutcomeEn{"satisfied",    "partial",      "violated",
                                                       "undetermined", "inapplicable", "waived"};
inline constexpr std::array<string_view, 4> kDateKindEn{"as_of", "signed", "made_public", "submitted"};
inline constexpr std::array<string_view, 2> kSilent{"假", "未知"};
inline constexpr std::array<string_view, 2> kSilentEn{"false", "unknown"};
inline constexpr std::array<string_view, 8> kDimension{"计数", "比率", "金额", "面积", "长度", "时长", "分数", "名次"};
inline constexpr std::array<string_view, 8> kDimensionEn{"counting", "ratio",    "money", "area",
                                                         "length",   "duration", "score", "rank"};
inline constexpr std::array<string_view, 6> kBuiltin{"标题", "导语", "主送", "落款", "标题行", "其余"};
inline constexpr std::array<string_view, 6> kBuiltinEn{"title",     "preamble", "addressee",
                                                       "signature", "headings", "rest"};
inline constexpr std::array<string_view, 5> kLayer{"国家", "省", "市", "县", "部门"};
inline constexpr std::array<string_view, 5> kLayerEn{"national", "province", "city", "county", "department"};
inline constexpr std::array<string_view, 2> kStrict{"增大", "减小"};
inline constexpr std::array<string_view, 2> kStrictEn{"larger", "smaller"};
inline constexpr std::array<string_view, 4> kPermission{"放宽", "补充", "停用", "无"};
inline constexpr std::array<string_view, 4> kPermissionEn{"loosen", "supplement", "disable", "nothing"};
inline constexpr std::array<string_view, 3> kModalityEn{"must", "should", "may"};
} // namespace words

inline constexpr Vocabulary kStatusWords{
    kStatusNames, kStatusCodes, {"语态(完成、计划、要求、自认、否定)", "a status", kStatusNames}};
inline constexpr Vocabulary kBasisWords{
    words::kBasis, words::kBasisEn, {"口径(同比、累计、标准)", "a basis", words::kBasis}};
inline constexpr Vocabulary kQualifierWords{
    words::kQualifier, words::kQualifierEn, {"约数(约、余、近、超、以上、以下)", "a hedge", words::kQualifier}};
inline constexpr Vocabulary kLevelWords{
    kLevelNames, words::kLevelEn, {"层级(省、市、县、乡镇、部门)", "a level", kLevelNames}};
inline constexpr Vocabulary kSeverityWords{
    kSeverityNames, kSeverityCodes, {"严重程度(提示、次要、主要、严重)", "a severity", kSeverityNames}};
inline constexpr Vocabulary kOutcomeWords{
    kOutcomeNames,
    words::kOutcomeEn,
    {"结论(符合、部分符合、不符合、待核、不适用、豁免)", "an outcome", kOutcomeNames}};
inline constexpr Vocabulary kDateKindWords{
    kDateKindNames, words::kDateKindEn, {"日期(评估时点、成文日、公开日、报送日)", "a date to go by", kDateKindNames}};
inline constexpr Vocabulary kSilentWords{words::kSilent, words::kSilentEn, {"未知或假", "a truth", words::kSilent}};
inline constexpr Vocabulary kDimensionWords{
    words::kDimension,
    words::kDimensionEn,
    {"量纲(计数、比率、金额、面积、长度、时长、分数、名次)", "a dimension", words::kDimension}};
inline constexpr Vocabulary kBuiltinWords{
    words::kBuiltin, words::kBuiltinEn, {"来处(标题、导语、主送、落款、标题行、其余)", "an origin", words::kBuiltin}};
inline constexpr Vocabulary kLayerWords{
    words::kLayer, words::kLayerEn, {"层次(国家、省、市、县、部门)", "a layer", words::kLayer}};
inline constexpr Vocabulary kStrictWords{
    words::kStrict, words::kStrictEn, {"方向(增大、减小)", "a direction", words::kStrict}};
inline constexpr Vocabulary kPermissionWords{
    words::kPermission, words::kPermissionEn, {"放宽、补充、停用或无", "a permission", words::kPermission}};
inline constexpr Vocabulary kRelationWords{
    kRelationNames, kRelationCodes, {"等同、部分或相关", "a relation", kRelationNames}};
inline constexpr Vocabulary kModalityWords{
    kModalityNames, words::kModalityEn, {"必须、应当或宜", "a modality", kModalityNames}};

/// Index in the vocabulary by either spelling, or -1.
[[nodiscard]] int find_word(const Vocabulary& vocabulary, std::string_view word);

} // namespace zhunsheng::grammar
