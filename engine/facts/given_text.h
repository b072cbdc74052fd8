// The document that given facts stand in: text written clause by clause, with its paragraphs, sentences and headings.
#pragma once

#include <string_view>

#include "engine/facts/fact_set.h"

namespace zhunsheng {

class GivenText {
public:
    explicit GivenText(Document& document) : document_(&document) {}

    Span write(std::string_view words);
    void open_paragraph();
    /// After the first of a paragraph with a stop before it.
    void open_sentence(bool is_heading);
    /// After the first of a sentence with a comma before it.
    void open_clause();
    void close_clause();
    /// A paragraph of one clause: what is before the value, then the value, whose span is given back.
    Span line(std::string_view before, std::string_view value, bool is_heading = false);
    /// Closes the heading before it, and gives its index.
    std::uint32_t open_heading(std::string_view title);
    void close_heading();
    /// The clause last opened.
    [[nodiscard]] Position here() const;
    [[nodiscard]] std::uint32_t last_end() const;
    /// Original and origin of the whole text.
    void finish();

private:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(document_->text.size()); }

    Document* document_;
    std::uint32_t heading_ = kNone;
};

} // namespace zhunsheng
