// Any bytes are refused with a diagnostic or give a Document that keeps the promises of engine/document/document.h.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/document/document.h"

namespace {

using zhunsheng::Document;
using zhunsheng::kNone;
using zhunsheng::Span;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void check_origin(const Document& document) {
    require(document.origin.size() == document.text.size() + 1);
    require(document.origin.back() == document.original.size());
    for (std::size_t i = 1; i < document.origin.size(); ++i) {
        require(document.origin[i - 1] <= document.origin[i]);
    }
}

void check_span(const Document& document, Span span) {
    require(span.begin <= span.end && span.end <= document.text.size());
    const Span original = document.original_span(span);
    require(original.begin <= original.end && original.end <= document.original.size());
}

template <class Items>
void check_order(const Document& document, const Items& items, bool apart) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        check_span(document, items[i].span);
        require(i == 0 || items[i - 1].span.begin <= items[i].span.begin);
        require(i == 0 || !apart || items[i - 1].span.end <= items[i].span.begin);
    }
}

void check_headings(const Document& document) {
    for (std::uint32_t i = 0; i < document.headings.size(); ++i) {
        const auto& heading = document.headings[i];
        check_span(document, heading.number);
        check_span(document, heading.title);
        check_span(document, heading.body);
        require(heading.number.end <= heading.title.begin && heading.title.end <= heading.body.begin);
        require(i == 0 || document.headings[i - 1].number.begin < heading.number.begin);
        require(heading.parent == kNone || heading.parent < i);
        require(heading.parent == kNone || document.headings[heading.parent].level < heading.level);
        require(heading.parent == kNone || document.headings[heading.parent].body.contains(heading.span()));
    }
}

void check_sentences(const Document& document) {
    for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
        const auto& sentence = document.sentences[i];
        require(sentence.paragraph < document.paragraphs.size());
        require(document.paragraphs[sentence.paragraph].span.contains(sentence.span));
        require(sentence.heading == kNone || sentence.heading < document.headings.size());
        require(sentence.first_clause + sentence.clause_count <= document.clauses.size());
        require(document.sentence_at(sentence.span.begin) == i);
    }
    for (const auto& clause : document.clauses) {
        require(clause.sentence < document.sentences.size());
        require(document.sentences[clause.sentence].span.contains(clause.span));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto document = zhunsheng::read_text(bytes, "报告.txt");
    if (!document) {
        require(!zhunsheng::format(document.error(), zhunsheng::Language::chinese).empty());
        return 0;
    }
    check_origin(*document);
    check_order(*document, document->paragraphs, true);
    check_order(*document, document->sentences, true);
    check_order(*document, document->clauses, true);
    check_headings(*document);
    check_sentences(*document);
    check_span(*document, document->preamble);
    for (const auto& part : {document->title, document->addressee, document->signature, document->sign_date}) {
        if (part) {
            check_span(*document, *part);
        }
    }
    for (const auto& span : document->debris) {
        require(span.begin < span.end && span.end <= document->original.size());
    }
    require(document->whole || !document->diagnostics.empty());
    return 0;
}
