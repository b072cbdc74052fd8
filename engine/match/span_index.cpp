#include "engine/match/span_index.h"

namespace zhunsheng::match {

void SpanIndex::seek(std::uint32_t position) {
    while (at_ > 0 && (*spans_)[at_ - 1].end > position) {
        --at_;
    }
    while (at_ < spans_->size() && (*spans_)[at_].end <= position) {
        ++at_;
    }
}

Span SpanIndex::at(std::uint32_t position) {
    if (spans_ == nullptr) {
        return whole_;
    }
    seek(position);
    return at_ < spans_->size() && (*spans_)[at_].contains(position) ? (*spans_)[at_] : Span{position, position};
}

std::uint32_t SpanIndex::next_begin(std::uint32_t position) {
    seek(position);
    return at_ < spans_->size() ? (*spans_)[at_].begin : whole_.end;
}

} // namespace zhunsheng::match
