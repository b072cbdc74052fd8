// 文件名年份 and 文件名有误: names in 《》 held against those that the rulebook knows.
#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/utf8.h"
#include "engine/facts/numerals.h"
#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"
#include "engine/flaws/likeness.h"

namespace zhunsheng::flaws {
namespace {

/// A name apart from the years behind it: 法治政府建设实施纲要 and 2021, 2025.
struct Title {
    std::u32string name;
    std::u32string years; ///< as written between the brackets
    int first = 0, last = 0;
};

Title read_title(std::u32string_view text) {
    Title title;
    const std::size_t open = text.rfind(U'(');
    const bool closed = open != std::u32string_view::npos && text.back() == U')';
    const auto inner = closed ? text.substr(open + 1, text.size() - open - 2) : std::u32string_view{};
    if (inner.ends_with(U"年")) {
        title.years = std::u32string(inner);
        std::replace(title.years.begin(), title.years.end(), U'—', U'-');
        int number = 0;
        for (const char32_t c : inner) {
            if (is_ascii_digit(c)) {
                constexpr int kYearEnd = 10000;
                number = number * 10 + static_cast<int>(c - U'0');
                number %= kYearEnd;
            } else if (number > 0) {
                (title.first == 0 ? title.first : title.last) = number;
                number = 0;
            }
        }
        text = text.substr(0, open);
    }
    title.name = letters(text);
    return title;
}

constexpr std::size_t kShortest = 8; ///< letters; shorter names are too near to one another
constexpr std::size_t kLong = 20;
constexpr std::u32string_view kRepublic = U"中华人民共和国";

/// The known name that `title` must mean: all but one or two letters are the same.
const Title* nearly(const std::vector<Title>& known, const Title& title) {
    for (const Title& other : known) {
        const std::size_t size = other.name.size() - (other.name.starts_with(kRepublic) ? kRepublic.size() : 0);
        const std::size_t most = other.name.size() >= kLong ? 2 : 1;
        if (size >= kShortest && title.name != other.name && differ_by_at_most(title.name, other.name, most) &&
            numerals_of(title.name) == numerals_of(other.name)) {
            return &other;
        }
    }
    return nullptr;
}

/// Endings that a legal document does not have, and those that were meant.
struct Ending {
    std::u32string_view wrong, right;
};
constexpr std::array<Ending, 5> kEndings{{
    {U"管理方法", U"管理办法"},
    {U"实施方法", U"实施办法"},
    {U"暂行方法", U"暂行办法"},
    {U"试行方法", U"试行办法"},
    {U"工作规责", U"工作规则"},
}};

constexpr auto kKinds = word_list(
    {U"意见", U"方案", U"通知", U"办法",   U"规定",       U"决定", U"措施", U"规划",   U"细则",   U"指引", U"制度",
     U"函",   U"公告", U"通告", U"报告",   U"批复",       U"请示", U"纪要", U"计划",   U"要点",   U"清单", U"条例",
     U"建议", U"目录", U"协议", U"规则",   U"办法(试行)", U"决议", U"通报", U"命令",   U"若干",   U"规程", U"标准",
     U"指南", U"解释", U"复函", U"备忘录", U"规范",       U"工作", U"分工", U"责任书", U"倡议书", U"须知", U"回头看",
     U"流程", U"台账", U"十条", U"条",     U"公约",       U"实施", U"说明", U"安排",   U"批示",   U"讲话", U"论述",
     U"摘编", U"问答", U"纲要", U"简报",   U"提案",       U"议案"});

/// 《关于……机制》: begins as a paper of an office does, and does not say what kind it is.
bool lacks_kind(std::u32string_view name) {
    if (!name.starts_with(U"关于")) {
        return false;
    }
    if (!name.empty() && name.back() == U')') {
        name = name.substr(0, name.rfind(U'('));
    }
    return !ends_with_any(name, static_cast<std::uint32_t>(name.size()), kKinds);
}

std::u32string_view inner_name(const Search& search, const DocumentName& document) {
    return search.document.slice({document.span.begin + 1, document.span.end - 1});
}

std::vector<Title> known_titles(const Search& search) {
    std::vector<Title> known;
    for (const std::u32string& title : search.lexicon.known_titles) {
        known.push_back(read_title(title));
    }
    return known;
}

} // namespace

void find_title_years(Search& search) {
    const std::vector<Title> known = known_titles(search);
    for (const DocumentName& document : search.facts.documents) {
        const Title title = read_title(inner_name(search, document));
        const Title* other = nullptr;
        for (const Title& one : known) {
            if (one.name != title.name || one.first == 0 || title.first == 0) {
                continue;
            }
            const bool same = one.first == title.first && one.last == title.last;
            // one that ended before, or begins after, is another document of that name
            const bool elsewhen =
                (title.last != 0 && title.last < one.first) || (one.last != 0 && title.first > one.last);
            if (same || elsewhen) {
                other = nullptr;
                break;
            }
            other = &one;
        }
        if (other != nullptr) {
            search.sure(document.span,
                        "文件名称的年份应为“" + to_utf8(other->years) + "”,文中为“" + to_utf8(title.years) + "”");
        }
    }
}

void find_document_names(Search& search) {
    const std::vector<Title> known = known_titles(search);
    for (const DocumentName& document : search.facts.documents) {
        const auto inner = inner_name(search, document);
        const Title title = read_title(inner);
        const bool exact =
            std::any_of(known.begin(), known.end(), [&title](const Title& one) { return one.name == title.name; });
        const Title* meant = exact ? nullptr : nearly(known, title);
        const auto ending = std::find_if(kEndings.begin(), kEndings.end(),
                                         [inner](const Ending& one) { return inner.ends_with(one.wrong); });
        if (meant != nullptr) {
            search.doubtful(document.span, "与“" + to_utf8(meant->name) + "”只差一两个字,是否写错了文件名称");
        } else if (ending != kEndings.end()) {
            search.doubtful(document.span,
                            "文件名称以“" + to_utf8(ending->wrong) + "”结尾,是否应为“" + to_utf8(ending->right) + "”");
        } else if (lacks_kind(inner)) {
            search.doubtful(document.span, "以“关于”开头的文件名称没有写出文种,是否漏了“通知”“意见”等字");
        }
    }
}

} // namespace zhunsheng::flaws
