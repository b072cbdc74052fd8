#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "engine/document/characters.h"

namespace zhunsheng {
namespace {

struct PhrasePair {
    std::u16string_view from;
    std::u16string_view to;
};

} // namespace

#include "opencc_table.inc"

namespace {

struct Mapping {
    char32_t from;
    char32_t to;
};

// Beside the full-width forms of ASCII (U+FF01…U+FF5E), which are an offset away.
constexpr std::array<Mapping, 61> kSymbols{{
    {0x2010, U'-'},  {0x2011, U'-'},  {0x2012, U'–'},  {0x2015, U'—'},  {0x201F, U'“'},  {0x2022, U'·'},
    {0x2027, U'·'},  {0x2212, U'-'},  {0x2236, U':'},  {0x223C, U'~'},  {0x25CB, U'〇'}, {0x25EF, U'〇'},
    {0x2E9F, U'母'}, {0x2EA0, U'民'}, {0x2EC4, U'西'}, {0x2EC5, U'见'}, {0x2EC6, U'角'}, {0x2EC9, U'贝'},
    {0x2ECB, U'车'}, {0x2ED3, U'长'}, {0x2ED4, U'门'}, {0x2ED8, U'青'}, {0x2ED9, U'韦'}, {0x2EDA, U'页'},
    {0x2EDB, U'风'}, {0x2EDC, U'飞'}, {0x2EDD, U'食'}, {0x2EE2, U'马'}, {0x2EE5, U'鱼'}, {0x2EE6, U'鸟'},
    {0x2EE8, U'麦'}, {0x2EE9, U'黄'}, {0x2EEC, U'齐'}, {0x2EEE, U'齿'}, {0x2EF0, U'龙'}, {0x2EF3, U'龟'},
    {0x300C, U'“'},  {0x300D, U'”'},  {0x300E, U'‘'},  {0x300F, U'’'},  {0x301C, U'~'},  {0x301D, U'“'},
    {0x301E, U'”'},  {0x30FB, U'·'},  {0xFE30, U':'},  {0xFE50, U','},  {0xFE51, U'、'}, {0xFE52, U'.'},
    {0xFE54, U';'},  {0xFE55, U':'},  {0xFE56, U'?'},  {0xFE57, U'!'},  {0xFE58, U'—'},  {0xFE59, U'('},
    {0xFE5A, U')'},  {0xFE63, U'-'},  {0xFE6A, U'%'},  {0xFF61, U'。'}, {0xFF64, U'、'}, {0xFF65, U'·'},
    {0xFFE5, U'¥'},
}};

// Copied PDF text writes common characters as Kangxi radicals, U+2F00…U+2FD5.
constexpr std::u32string_view kRadicals =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋"
    U"弓"
    U"彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示"
    U"禸"
    U"禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜"
    U"隶"
    U"隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
static_assert(kRadicals.size() == 214);

// In these the dictionary leaves 著, which is right in 著名 but not after a preposition.
constexpr std::array<PhrasePair, 5> kOwnPhrases{{
    {u"隨著", u"随着"},
    {u"随著", u"随着"},
    {u"沿著", u"沿着"},
    {u"朝著", u"朝着"},
    {u"味著", u"味着"},
}};

bool starts_with(std::u32string_view text, std::u16string_view phrase) {
    return text.size() >= phrase.size() &&
           std::equal(phrase.begin(), phrase.end(), text.begin(), [](char16_t a, char32_t b) { return a == b; });
}

} // namespace

char32_t fold_symbol(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
        return c - 0xFEE0;
    }
    if (c >= 0x2F00 && c <= 0x2FD5) {
        return kSimplifiedTable[kRadicals[c - 0x2F00]];
    }
    const auto* found = std::lower_bound(kSymbols.begin(), kSymbols.end(), c,
                                         [](const Mapping& m, char32_t value) { return m.from < value; });
    return found != kSymbols.end() && found->from == c ? found->to : c;
}

std::u16string_view simplified_phrase(std::u32string_view text) {
    if (text.size() < 2 || text[0] < 0x3400 || text[0] >= 0xA000) {
        return {};
    }
    const auto first = static_cast<char16_t>(text[0]);
    const auto* begin = std::lower_bound(std::begin(kPhrases), std::end(kPhrases), first,
                                         [](const PhrasePair& p, char16_t c) { return p.from[0] < c; });
    std::u16string_view best;
    for (const auto* p = begin; p != std::end(kPhrases) && p->from[0] == first; ++p) {
        if (p->from.size() > best.size() && starts_with(text, p->from)) {
            best = p->to;
        }
    }
    for (const auto& own : kOwnPhrases) {
        if (best.empty() && starts_with(text, own.from)) {
            best = own.to;
        }
    }
    return best;
}

} // namespace zhunsheng
