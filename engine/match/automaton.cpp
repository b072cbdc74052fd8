#include "engine/match/automaton.h"

#include <algorithm>

namespace zhunsheng::match {

ClassMap::ClassMap() : classes_(256, kOther) {
    for (const char32_t c : {U'"', U'\''}) {
        cell(c) = kTransparent;
    }
    for (char32_t c = 0x2018; c <= 0x300F; c = c == 0x201F ? 0x300C : c + 1) {
        cell(c) = kTransparent;
    }
}

std::uint16_t& ClassMap::cell(char32_t c) {
    std::uint16_t& page = page_of_[c >> 8U];
    if (page == 0) {
        page = static_cast<std::uint16_t>(classes_.size() >> 8U);
        classes_.resize(classes_.size() + 256, kOther);
    }
    return classes_[(std::size_t{page} << 8U) | (c & 0xFFU)];
}

std::uint16_t ClassMap::add(char32_t c) {
    if (c >> 8U >= kPages) {
        return kOther;
    }
    std::uint16_t& number = cell(c);
    if (number == kOther && size_ <= 0xFFFF) {
        number = static_cast<std::uint16_t>(size_++);
    }
    return number;
}

/// Builds breadth first over the sorted strings: a state is a range of strings that share a prefix, so that a state's
/// failure target is always placed before it.
class AutomatonBuilder {
public:
    AutomatonBuilder(Automaton& automaton, const AnchorPlan& plan) : a_(automaton), plan_(plan) {}

    void run() {
        classify();
        sort_strings();
        grow(a_.classes_.size() + 2);
        take(0);
        take(1);
        queue_.push_back({0, 0, static_cast<std::uint32_t>(keys_.size()), 0});
        for (std::size_t i = 0; i < queue_.size(); ++i) {
            expand(queue_[i]);
        }
        // Every state's base plus any class stays inside the array, so that scanning needs no bounds check.
        a_.cells_.resize(highest_base_ + a_.classes_.size() + 1);
        a_.links_.resize(a_.cells_.size());
    }

private:
    struct Key {
        std::uint64_t head = 0; ///< first four classes: decides most comparisons
        std::uint32_t first = 0;
        std::uint32_t size = 0;
        std::uint32_t anchoring = 0;
    };
    struct Range {
        std::uint32_t state = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t depth = 0;
    };

    void classify() {
        classes_.reserve(plan_.chars.size());
        for (const char32_t c : plan_.chars) {
            classes_.push_back(a_.classes_.add(c));
        }
        keys_.reserve(plan_.texts.size());
        for (const AnchorText& text : plan_.texts) {
            Key key{0, text.first, text.size, text.anchoring};
            for (std::uint32_t i = 0; i < 4; ++i) {
                key.head = (key.head << 16U) | (i < text.size ? classes_[text.first + i] : 0U);
            }
            keys_.push_back(key);
        }
    }

    [[nodiscard]] int compare(const Key& a, const Key& b) const {
        if (a.head != b.head) {
            return a.head < b.head ? -1 : 1;
        }
        const std::uint32_t common = std::min(a.size, b.size);
        for (std::uint32_t i = 4; i < common; ++i) {
            if (classes_[a.first + i] != classes_[b.first + i]) {
                return classes_[a.first + i] < classes_[b.first + i] ? -1 : 1;
            }
        }
        return a.size == b.size ? 0 : (a.size < b.size ? -1 : 1);
    }

    /// Equal strings become one anchor with several targets; keys_ keeps one key an anchor.
    void sort_strings() {
        std::sort(keys_.begin(), keys_.end(), [this](const Key& a, const Key& b) {
            const int order = compare(a, b);
            return order != 0 ? order < 0 : a.anchoring < b.anchoring;
        });
        std::size_t kept = 0;
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            if (kept == 0 || compare(keys_[kept - 1], keys_[i]) != 0) {
                keys_[kept++] = keys_[i];
                a_.lengths_.push_back(keys_[i].size);
                a_.first_target_.push_back(static_cast<std::uint32_t>(a_.targets_.size()));
            }
            a_.targets_.push_back(keys_[i].anchoring);
        }
        a_.first_target_.push_back(static_cast<std::uint32_t>(a_.targets_.size()));
        keys_.resize(kept);
    }

    void expand(Range range) {
        while (range.first < range.last && keys_[range.first].size == range.depth) {
            ++range.first;
        }
        children_.clear();
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            const std::uint16_t c = classes_[keys_[i].first + range.depth];
            if (children_.empty() || children_.back().state != c) {
                children_.push_back({c, i, i, range.depth + 1});
            }
            children_.back().last = i + 1;
        }
        if (children_.empty()) {
            return;
        }
        const std::uint32_t base = find_base();
        highest_base_ = std::max(highest_base_, base);
        a_.cells_[range.state].base |= base;
        for (Range child : children_) {
            const std::uint32_t c = child.state;
            child.state = base + c;
            take(child.state);
            a_.cells_[child.state].check = range.state;
            link(range.state, c, child);
            queue_.push_back(child);
        }
    }

    void link(std::uint32_t parent, std::uint32_t c, const Range& child) {
        Automaton::Link& own = a_.links_[child.state];
        for (std::uint32_t from = parent; from != 0 && own.fail == 0;) {
            from = a_.links_[from].fail;
            const std::uint32_t target = (a_.cells_[from].base & ~Automaton::kReports) + c;
            if (target < a_.cells_.size() && a_.cells_[target].check == from) {
                own.fail = target;
            }
        }
        const Automaton::Link& fail = a_.links_[own.fail];
        own.next = fail.anchor != kNone ? own.fail : fail.next;
        if (keys_[child.first].size == child.depth) {
            own.anchor = child.first;
        }
        if (own.anchor != kNone || own.next != 0) {
            a_.cells_[child.state].base |= Automaton::kReports;
        }
    }

    /// First fit among the free cells. A state with one child fits in the first that is high enough; for others the
    /// search goes on where it last gave up, and after some tries takes the untouched cells behind all that are taken.
    std::uint32_t find_base() {
        constexpr int kTries = 128;
        const std::uint32_t lowest = children_.front().state;
        const std::uint32_t width = children_.back().state - lowest;
        std::uint32_t at = width == 0 || !is_free(search_) ? next_free_[0] : search_;
        for (int tries = 0; at != 0 && tries < kTries; at = next_free_[at], ++tries) {
            if (at >= lowest && at + width < a_.cells_.size() && fits(at - lowest)) {
                return at - lowest;
            }
        }
        search_ = at;
        const std::uint32_t behind = std::max(highest_taken_ + 1, lowest);
        if (behind + width >= a_.cells_.size()) {
            grow(behind + width + 1 - static_cast<std::uint32_t>(a_.cells_.size()));
        }
        return behind - lowest;
    }

    [[nodiscard]] bool fits(std::uint32_t base) const {
        return std::all_of(children_.begin(), children_.end(),
                           [&](const Range& child) { return is_free(base + child.state); });
    }

    [[nodiscard]] bool is_free(std::uint32_t cell) const { return prev_free_[cell] != kNone; }

    /// The free cells are a ring through cell 0, which itself is taken.
    void grow(std::uint32_t by) {
        const auto from = static_cast<std::uint32_t>(a_.cells_.size());
        const std::uint32_t to = from + std::max(by, from / 2);
        a_.cells_.resize(to);
        a_.links_.resize(to);
        next_free_.resize(to);
        prev_free_.resize(to);
        std::uint32_t tail = from == 0 ? 0 : ring_tail_;
        for (std::uint32_t cell = std::max(from, 1U); cell < to; ++cell) {
            next_free_[tail] = cell;
            prev_free_[cell] = tail;
            tail = cell;
        }
        next_free_[tail] = 0;
        ring_tail_ = tail;
    }

    void take(std::uint32_t cell) {
        if (cell != 0) {
            const std::uint32_t next = next_free_[cell];
            const std::uint32_t prev = prev_free_[cell];
            next_free_[prev] = next;
            if (next != 0) {
                prev_free_[next] = prev;
            } else {
                ring_tail_ = prev;
            }
        }
        prev_free_[cell] = kNone;
        highest_taken_ = std::max(highest_taken_, cell);
    }

    Automaton& a_;
    const AnchorPlan& plan_;
    std::vector<std::uint16_t> classes_; // of plan_.chars
    std::vector<Key> keys_;
    std::vector<Range> queue_;
    std::vector<Range> children_; // of the state being placed; `state` is the class until it is placed
    std::vector<std::uint32_t> next_free_, prev_free_;
    std::uint32_t ring_tail_ = 0;
    std::uint32_t highest_base_ = 0;
    std::uint32_t highest_taken_ = 0;
    std::uint32_t search_ = 0; ///< free cell where the search for a state with several children goes on
};

Automaton::Automaton(const AnchorPlan& plan) {
    AutomatonBuilder(*this, plan).run();
}

void Automaton::scan(std::u32string_view text, std::vector<AnchorHit>& hits) const {
    const Cell* const cells = cells_.data();
    std::uint32_t state = 0;
    std::uint32_t base = cells[0].base;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint32_t c = classes_.of(text[i]);
        if (c <= ClassMap::kTransparent) {
            if (c == ClassMap::kOther) {
                state = 0;
                base = cells[0].base;
            }
            continue;
        }
        for (;;) {
            const std::uint32_t target = (base & ~kReports) + c;
            if (cells[target].check == state) {
                state = target;
                base = cells[target].base;
                break;
            }
            if (state == 0) {
                break;
            }
            state = links_[state].fail;
            base = cells[state].base;
        }
        if ((base & kReports) != 0) {
            const auto end = static_cast<std::uint32_t>(i + 1);
            for (std::uint32_t at = links_[state].anchor != kNone ? state : links_[state].next; at != 0;
                 at = links_[at].next) {
                hits.push_back({links_[at].anchor, end});
            }
        }
    }
}

} // namespace zhunsheng::match
