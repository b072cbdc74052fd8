#include "tests/unit/flaws/flaws_text.h"

#include <gtest/gtest.h>

#include "tests/support/rulebook.h"

namespace zhunsheng::testing {
namespace {

const Matcher& matcher() {
    static const Matcher value(lexicon());
    return value;
}

std::string listed(const FactSet& facts, FlawKind kind) {
    std::string list;
    for (const Flaw& flaw : facts.flaws) {
        if (flaw.kind == kind) {
            list += (list.empty() ? "" : " | ") + std::string(flaw.doubtful ? "? " : "") +
                    facts.document->utf8(flaw.span) + ": " + flaw.note;
        }
    }
    return list;
}

} // namespace

const Lexicon& lexicon() {
    static const Lexicon value = [] {
        Lexicon made = test::national().lexicon;
        made.flaws_asked.set();
        made.known_titles = {U"法治政府建设实施纲要(2021-2025年)", U"法治政府建设与责任落实督察工作规定",
                             U"中华人民共和国行政处罚法", U"重大行政决策程序暂行条例"};
        return made;
    }();
    return value;
}

FactSet read(const Document& document) {
    return read_facts(document, lexicon(), matcher());
}

std::string flaws(FlawKind kind, std::string_view text, const ReportOptions& options) {
    const auto document = read_text(text, "报告.txt");
    return document ? listed(read_facts(*document, lexicon(), matcher(), options), kind) : "无法读取";
}

std::string flaws_after(FlawKind kind, std::string_view previous, std::string_view text) {
    const auto before = read_text(previous, "上年.txt");
    const auto document = read_text(text, "报告.txt");
    if (!before || !document) {
        return "无法读取";
    }
    const FactSet last = read_facts(*before, lexicon(), matcher());
    return listed(read_facts(*document, lexicon(), matcher(), {}, &last), kind);
}

void expect_flaws(FlawKind kind, const std::vector<FlawCase>& cases) {
    for (const FlawCase& one : cases) {
        EXPECT_EQ(flaws(kind, one.text), one.flaws) << one.text;
    }
}

} // namespace zhunsheng::testing
