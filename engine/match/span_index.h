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
    [[nodiscard]] Span at(std::uint32_t position);
    /// Begin of the first span after `position`, or the end of the text.
    [[nodiscard]] std::uint32_t next_begin(std::uint32_t position);

private:
    void seek(std::uint32_t position); // to the first span that ends after position
    const std::vector<Span>* spans_;
    Span whole_;
    std::size_t at_ = 0;
};

} // namespace zhunsheng::match
