#include "engine/trial/edit.h"

#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/facts/fact_set.h"
#include "engine/trial/prepare.h"

namespace zhunsheng::trial {
namespace {

using EditKind = rule::Mutation::Edit::Kind;

/// Every place where `text` stands; false when there is none.
bool replace_all(std::string& in, const std::string& text, const std::string& with) {
    std::size_t at = text.empty() ? std::string::npos : in.find(text);
    const bool found = at != std::string::npos;
    while (at != std::string::npos) {
        in.replace(at, text.size(), with);
        at = in.find(text, at + with.size());
    }
    return found;
}

/// The headings that open a part, but those inside another one of it.
std::vector<Span> sections(const Document& document, const PartFact& part) {
    std::vector<Span> spans;
    for (const std::uint32_t i : part.headings) {
        const Heading& heading = document.headings[i];
        const Span whole{heading.number.begin, std::max(heading.body.end, heading.title.end)};
        const bool inside =
            std::any_of(spans.begin(), spans.end(), [&](const Span& outer) { return outer.contains(whole); });
        if (!inside) {
            spans.push_back(whole);
        }
    }
    return spans.empty() && part.presence != Presence::absent ? part.evidence : spans;
}

Span without_last_breaks(const Document& document, Span span) {
    while (!span.empty() && document.text[span.end - 1] == U'\n') {
        --span.end;
    }
    return span;
}

bool delete_part(const GivenReport& read, PartId part, std::string& text) {
    std::vector<Span> spans = sections(read.document, read.facts.parts[index(part)]);
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin > b.begin; });
    std::u32string original = read.document.original;
    for (const Span span : spans) {
        const Span cut = read.document.original_span(span);
        original.erase(cut.begin, cut.size());
    }
    text = to_utf8(original);
    return !spans.empty();
}

/// As a paragraph of its own, at the part's end or before the signature.
bool add(const GivenReport& read, const PlanTest::Edit& edit, std::string& text) {
    const Document& document = read.document;
    std::u32string original = document.original;
    const std::u32string paragraph = to_utf32(edit.text);
    if (edit.part != kNoPart) {
        const std::vector<Span> spans = sections(document, read.facts.parts[index(edit.part)]);
        if (spans.empty()) {
            return false;
        }
        const Span section = document.original_span(without_last_breaks(document, spans.front()));
        original.insert(section.end, U"\n" + paragraph);
    } else if (document.signature || document.sign_date) {
        const Span last = document.original_span(document.signature.value_or(document.sign_date.value_or(Span{})));
        original.insert(last.begin, paragraph + U"\n");
    } else {
        original += U"\n" + paragraph;
    }
    text = to_utf8(original);
    return true;
}

bool apply(const Compiled& compiled, const Matcher& matcher, const PlanTest& mutation, const PlanTest::Edit& edit,
           std::string& text) {
    if (edit.kind == EditKind::delete_text || edit.kind == EditKind::replace) {
        return replace_all(text, edit.text, edit.with);
    }
    const Result<std::unique_ptr<const GivenReport>> read = read_report(compiled, matcher, mutation, text);
    if (!read) {
        return false;
    }
    return edit.kind == EditKind::delete_part ? delete_part(**read, edit.part, text) : add(**read, edit, text);
}

std::string complaint(const Compiled& compiled, const PlanTest::Edit& edit) {
    if (edit.kind == EditKind::delete_part || edit.kind == EditKind::add) {
        return edit.part == kNoPart ? "样例读不出来,无法添加文字"
                                    : "样例里没有部分“" + compiled.lexicon.parts[index(edit.part)].name + "”";
    }
    return "做到这一步时,样例里已经没有“" + edit.text + "”";
}

} // namespace

Edited apply_edits(const Compiled& compiled, const Matcher& matcher, const PlanTest& mutation) {
    Edited edited{mutation.report, {}, {}};
    for (const PlanTest::Edit& edit : mutation.edits) {
        if (!apply(compiled, matcher, mutation, edit, edited.text)) {
            edited.fault = complaint(compiled, edit);
            edited.fault_span = edit.span;
            return edited;
        }
    }
    return edited;
}

} // namespace zhunsheng::trial
