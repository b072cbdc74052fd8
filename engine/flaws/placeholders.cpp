// 占位符: what a template left to be filled in. Names withheld on purpose (张某某, ×某) and numbers of documents whose
// year or number is left open on purpose are not.

#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

constexpr bool is_cross(char32_t c) {
    return c == U'×' || c == U'X' || c == U'x' || c == U'✕' || c == U'╳' || c == U'Χ' || c == U'Х';
}

constexpr bool is_latin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

template <class Is>
std::uint32_t run_of(std::u32string_view text, std::uint32_t begin, Is is) {
    std::uint32_t end = begin;
    while (end < text.size() && is(text[end])) {
        ++end;
    }
    return end - begin;
}

/// 案例: a person, a company or a place of a case told without its name, on purpose.
bool withheld_name(std::u32string_view text, Span span) {
    constexpr auto kAfter = word_list({U"公司", U"企业", U"某", U"有限", U"商行", U"商店", U"超市", U"餐饮", U"案",
                                       U"小区", U"村民", U"先生", U"女士", U"诉", U"厂", U"店"});
    constexpr auto kBefore = word_list({U"某", U"当事人", U"申请人", U"原告", U"第三人", U"居民", U"村民", U"老板",
                                        U"如", U"以", U"诉", U"查处", U"对"});
    return starts_with_any(text, span.end, kAfter) || ends_with_any(text, span.begin, kBefore);
}

/// ×政发〔2024〕×号, 〔××××〕: inside the number of a document.
bool in_document_number(std::u32string_view text, Span span) {
    const char32_t before = span.begin > 0 ? text[span.begin - 1] : U'\0';
    return before == U'〔' || before == U'〕' || before == U'[' || before == U']' || at(text, span.end) == U'〕';
}

class Placeholders {
public:
    explicit Placeholders(Search& search) : search_(search), text_(search.text) {}

    void run() {
        for (std::uint32_t i = 0; i < text_.size();) {
            i = std::max(look_at(i), i + 1);
        }
    }

private:
    /// Where to go on.
    std::uint32_t look_at(std::uint32_t i) {
        const char32_t c = text_[i];
        if (is_cross(c)) {
            return crosses(i);
        }
        if (c == U'_') {
            return blanks(i);
        }
        if (c == U'【') {
            return brackets(i);
        }
        if (c == U'某' || c == U'待' || c == U'(') {
            return words(i);
        }
        return i + 1;
    }

    /// ××, XX; with the digits before it: 20××.
    std::uint32_t crosses(std::uint32_t begin) {
        const std::uint32_t end = begin + run_of(text_, begin, is_cross);
        const bool latin = text_[begin] == U'X' || text_[begin] == U'x';
        const char32_t before = begin > 0 ? text_[begin - 1] : U'\0';
        const bool in_word = latin && (is_latin(before) || is_latin(at(text_, end)));
        std::uint32_t first = begin;
        while (first > 0 && text_[first - 1] >= U'0' && text_[first - 1] <= U'9' && begin - first < 4) {
            --first;
        }
        const bool year = first < begin && end - first == 4 && at(text_, first) == U'2' && at(text_, end) == U'年';
        const Span span{first, end};
        const bool digits_after = at(text_, end) >= U'0' && at(text_, end) <= U'9';
        if (in_word || digits_after || (end - begin < 2 && !year) || (first < begin && !year) ||
            in_document_number(text_, span)) {
            return end;
        }
        if (withheld_name(text_, span)) {
            return end;
        }
        search_.sure(span, "占位符" + search_.quoted(span) + "没有换成实际内容");
        return end;
    }

    std::uint32_t blanks(std::uint32_t begin) {
        constexpr std::uint32_t kLeast = 2;
        const std::uint32_t end = begin + run_of(text_, begin, [](char32_t c) { return c == U'_'; });
        const char32_t before = begin > 0 ? text_[begin - 1] : U'\0';
        if (end - begin >= kLeast && !is_latin(before) && !is_latin(at(text_, end))) {
            search_.sure({begin, end}, "空格横线没有填写");
        }
        return end;
    }

    /// 【待补充】, 【此处填写…】
    std::uint32_t brackets(std::uint32_t begin) {
        constexpr std::uint32_t kLongest = 14;
        constexpr auto kAsk = word_list({U"填", U"补", U"待", U"此处", U"请", U"插入", U"单位名称"});
        const std::size_t close = text_.substr(begin, kLongest).find(U'】');
        if (close == std::u32string_view::npos) {
            return begin + 1;
        }
        const Span span{begin, begin + static_cast<std::uint32_t>(close) + 1};
        for (std::uint32_t i = span.begin + 1; i < span.end; ++i) {
            if (starts_with_any(text_, i, kAsk)) {
                search_.sure(span, "模板提示" + search_.quoted(span) + "没有换成实际内容");
                break;
            }
        }
        return span.end;
    }

    /// 某某县, 待补充, (此处填写…)
    std::uint32_t words(std::uint32_t begin) {
        constexpr auto kPlaces =
            word_list({U"某某市", U"某某县", U"某某区", U"某某镇", U"某某乡", U"某某局", U"某某街道"});
        constexpr auto kNotes = word_list({U"待补充", U"待填写", U"待核实补", U"(此处", U"(待补", U"(请填", U"(填写"});
        const std::uint32_t place = longest_start(text_, begin, kPlaces);
        const std::uint32_t note = longest_start(text_, begin, kNotes);
        const Span span{begin, begin + std::max(place, note)};
        if (note > 0) {
            search_.sure(span, "编写提示" + search_.quoted(span) + "没有换成实际内容");
        } else if (place > 0) {
            search_.doubtful(span, search_.quoted(span) + "像模板里没有换成实际名称的地方,是否有意隐去");
        }
        return std::max(span.end, begin + 1);
    }

    Search& search_;
    std::u32string_view text_;
};

} // namespace

void find_placeholders(Search& search) {
    Placeholders(search).run();
}

} // namespace zhunsheng::flaws
