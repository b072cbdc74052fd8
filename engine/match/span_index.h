#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/base/span.h"

namespace zhunsheng::match {

/// Sorted disjoint spans asked for in roughly rising order.
class SpanIndex {
public:
    /// `whole` is the answer everywhere when there are no spans.
    SpanIndex(const std::vector<Span>* spans, Span whole) : spans_(spans), whole_(whole) {}
    /// The span that holds `position`, or an empty one there.
    [[nodiscard]] Span at(std::uint32_t position) {
        if (spans_ == nullptr) {
            return whole_;
        }
        seek(position);
        return at_ < spans_->size() && (*spans_)[at_].contains(position) ? (*spans_)[at_] : Span{position, position};
    }
    /// Begin of the first span after `position`, or the end of the text.
    [[nodiscard]] std::uint32_t next_begin(std::uint32_t position) {
        seek(position);
        return at_ < spans_->size() ? (*spans_)[at_].begin : whole_.end;
    }

private:
    /// To the first span that ends after `position`.
    void seek(std::uint32_t position) {
        while (at_ > 0 && (*spans_)[at_ - 1].end > position) {
            --at_;
        }
        while (at_ < spans_->size() && (*spans_)[at_].end <= position) {
            ++at_;
        }
    }

    const std::vector<Span>* spans_;
    Span whole_;
    std::size_t at_ = 0;
};

} // namespace zhunsheng::match
