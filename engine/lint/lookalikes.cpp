#include "engine/lint/lookalikes.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"
#include "engine/document/characters.h"

namespace zhunsheng::linting {
namespace {

struct Pair {
    char32_t from;
    char32_t to;
};

constexpr std::u32string_view kCyrillic = U"АВЕЅІЈКМНОРСТУХаеіјорсѕух";
constexpr std::u32string_view kCyrillicLatin = U"ABESIJKMHOPCTYXaeijopcsyx";
static_assert(kCyrillic.size() == kCyrillicLatin.size());
constexpr std::u32string_view kGreek = U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ";
constexpr std::u32string_view kGreekLatin = U"ABEZHIKMNOPTYXovp";
static_assert(kGreek.size() == kGreekLatin.size());

// Sorted by the first of each.
constexpr std::array<Pair, 17> kMarks{{
    {0x037E, U';'},
    {0x061B, U';'},
    {0x201A, U','},
    {0x2236, U':'},
    {0xA789, U':'},
    {0xFE30, U':'},
    {0xFE50, U','},
    {0xFE51, U'、'},
    {0xFE54, U';'},
    {0xFE55, U':'},
    {0xFE59, U'('},
    {0xFE5A, U')'},
    {0xFF61, U'。'},
    {0xFF62, U'「'},
    {0xFF63, U'」'},
    {0xFF64, U'、'},
    {0xFF65, U'·'},
}};

// Radicals of the supplement, U+2E80…, that are drawn like a character in use.
constexpr std::array<Pair, 31> kSupplement{{
    {0x2E8C, U'小'}, {0x2E8D, U'小'}, {0x2E95, U'彐'}, {0x2E9F, U'母'}, {0x2EA0, U'民'}, {0x2EA9, U'王'},
    {0x2EB6, U'羊'}, {0x2EC1, U'虎'}, {0x2EC4, U'西'}, {0x2EC5, U'见'}, {0x2EC6, U'角'}, {0x2EC9, U'贝'},
    {0x2ECB, U'车'}, {0x2ED1, U'長'}, {0x2ED3, U'长'}, {0x2ED4, U'门'}, {0x2ED8, U'青'}, {0x2ED9, U'韦'},
    {0x2EDA, U'页'}, {0x2EDB, U'风'}, {0x2EDC, U'飞'}, {0x2EDD, U'食'}, {0x2EE2, U'马'}, {0x2EE5, U'鱼'},
    {0x2EE6, U'鸟'}, {0x2EE8, U'麦'}, {0x2EE9, U'黄'}, {0x2EEC, U'齐'}, {0x2EEE, U'齿'}, {0x2EF0, U'龙'},
    {0x2EF3, U'龟'},
}};

// What the Kangxi radicals U+2F00…U+2FD5 stand for, in order.
constexpr std::u32string_view kRadicals = U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大"
                                          U"女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
                                          U"心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜"
                                          U"瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
                                          U"缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足"
                                          U"身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音"
                                          U"頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
static_assert(kRadicals.size() == 214);

// What the compatibility ideographs U+F900…U+FA6D stand for, in order; a few stand for themselves.
constexpr std::u32string_view kCompatibility = U"豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫"
                                               U"藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌"
                                               U"祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹"
                                               U"寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮"
                                               U"兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連"
                                               U"鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈"
                                               U"領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪"
                                               U"輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"
                                               U"藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴"
                                               U"﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼"
                                               U"館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈"
                                               U"祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸"
                                               U"難響頻恵𤋮舘";
static_assert(kCompatibility.size() == 0xFA6E - 0xF900);

// Ideographs that a quick eye takes for each other; the first of a row stands for all.
constexpr std::array<std::u32string_view, 11> kAlike{U"已己巳", U"未末", U"土士", U"日曰", U"戊戌戍", U"人入",
                                                     U"治冶",   U"候侯", U"崇祟", U"折拆", U"拔拨"};

template <std::size_t N>
char32_t mapped(const std::array<Pair, N>& table, char32_t c) {
    const auto found = std::find_if(table.begin(), table.end(), [c](const Pair& pair) { return pair.from == c; });
    return found == table.end() ? 0 : found->to;
}

char32_t plain(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFEE0;
    }
    if (const ForeignLetter letter = foreign_letter(c); letter.latin != 0) {
        c = letter.latin;
    }
    if (const char32_t han = unified_han(c); han != 0) {
        c = han;
    }
    return is_plain_han(c) ? fold(c) : c;
}

} // namespace

ForeignLetter foreign_letter(char32_t c) {
    if (const auto at = kCyrillic.find(c); at != std::u32string_view::npos) {
        return {kCyrillicLatin[at], "西里尔"};
    }
    if (const auto at = kGreek.find(c); at != std::u32string_view::npos) {
        return {kGreekLatin[at], "希腊"};
    }
    return {};
}

char32_t usual_mark(char32_t c) {
    return mapped(kMarks, c);
}

char32_t unified_han(char32_t c) {
    if (c >= 0x2F00 && c < 0x2F00 + kRadicals.size()) {
        return kRadicals[c - 0x2F00];
    }
    if (c >= 0xF900 && c < 0xF900 + kCompatibility.size()) {
        const char32_t unified = kCompatibility[c - 0xF900];
        return unified == c ? 0 : unified;
    }
    return mapped(kSupplement, c);
}

bool is_zero_lookalike(char32_t c) {
    return c == U'○' || c == U'◯' || c == U'O' || c == U'o' || c == U'0' || c == U'Ｏ' || c == U'０' || c == U'⚪';
}

bool is_bar(char32_t c) {
    return c == U'ー' || c == U'ｰ' || c == U'—' || c == U'–' || c == U'―' || c == U'－' || c == U'─' || c == U'━';
}

std::u32string skeleton(std::string_view name) {
    std::u32string out;
    for (char32_t c : to_utf32(name)) {
        c = plain(c);
        if (is_invisible(c)) {
            continue;
        }
        for (const std::u32string_view row : kAlike) {
            c = row.find(c) != std::u32string_view::npos ? row.front() : c;
        }
        if (c == U'〇' || is_zero_lookalike(c)) {
            c = U'0';
        } else if (c == U'l' || c == U'I' || c == U'|') {
            c = U'1';
        } else if (is_bar(c)) {
            c = U'一';
        }
        out += c >= U'a' && c <= U'z' ? c - U'a' + U'A' : c;
    }
    return out;
}

} // namespace zhunsheng::linting
