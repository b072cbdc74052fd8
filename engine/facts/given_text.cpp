#include "engine/facts/given_text.h"

#include "engine/base/utf8.h"

namespace zhunsheng {

Span GivenText::write(std::string_view words) {
    const std::uint32_t begin = size();
    document_->text += to_utf32(words);
    return {begin, size()};
}

void GivenText::open_paragraph() {
    if (!document_->text.empty()) {
        document_->text += U'\n';
    }
    document_->paragraphs.push_back({{size(), size()}});
}

void GivenText::open_sentence(bool is_heading) {
    if (!document_->paragraphs.back().span.empty()) {
        document_->text += U'。';
    }
    Sentence sentence;
    sentence.span = {size(), size()};
    sentence.paragraph = static_cast<std::uint32_t>(document_->paragraphs.size() - 1);
    sentence.heading = heading_;
    sentence.first_clause = static_cast<std::uint32_t>(document_->clauses.size());
    sentence.is_heading = is_heading;
    document_->sentences.push_back(sentence);
}

void GivenText::open_clause() {
    if (!document_->sentences.back().span.empty()) {
        document_->text += U',';
    }
    document_->clauses.push_back({{size(), size()}, static_cast<std::uint32_t>(document_->sentences.size() - 1)});
    ++document_->sentences.back().clause_count;
}

void GivenText::close_clause() {
    document_->clauses.back().span.end = size();
    document_->sentences.back().span.end = size();
    document_->paragraphs.back().span.end = size();
}

Span GivenText::line(std::string_view before, std::string_view value, bool is_heading) {
    open_paragraph();
    open_sentence(is_heading);
    open_clause();
    write(before);
    const Span span = write(value);
    close_clause();
    return span;
}

std::uint32_t GivenText::open_heading(std::string_view title) {
    close_heading();
    heading_ = static_cast<std::uint32_t>(document_->headings.size());
    Heading heading;
    heading.title = line("", title, true);
    heading.number = {heading.title.begin, heading.title.begin};
    heading.body = {heading.title.end, heading.title.end};
    document_->headings.push_back(heading);
    return heading_;
}

void GivenText::close_heading() {
    if (heading_ != kNone) {
        document_->headings[heading_].body.end = last_end();
        heading_ = kNone;
    }
}

Position GivenText::here() const {
    Position at;
    at.clause = static_cast<std::uint32_t>(document_->clauses.size() - 1);
    at.sentence = static_cast<std::uint32_t>(document_->sentences.size() - 1);
    at.paragraph = static_cast<std::uint32_t>(document_->paragraphs.size() - 1);
    at.heading = heading_;
    return at;
}

std::uint32_t GivenText::last_end() const {
    return document_->sentences.empty() ? 0 : document_->sentences.back().span.end;
}

void GivenText::finish() {
    Document& document = *document_;
    document.name = "事实";
    document.original = document.text;
    document.origin.resize(document.text.size() + 1);
    document.line_starts.push_back(0);
    for (std::uint32_t i = 0; i < document.origin.size(); ++i) {
        document.origin[i] = i;
        if (i < document.text.size() && document.text[i] == U'\n') {
            document.line_starts.push_back(i + 1);
        }
    }
}

} // namespace zhunsheng
