#include "grammar/state.h"

#include <algorithm>

namespace zhunsheng::grammar {

void State::rewind(const Mark& to) {
    nodes.resize(to.nodes);
    token_end = to.token_end;
    space_end = to.space_end;
}

std::size_t State::open(NodeKind kind, std::uint32_t at) {
    nodes.push_back({kind, 0, at, at, 0});
    return nodes.size() - 1;
}

void State::close(std::size_t node, std::uint32_t at) {
    Node& closed = nodes[node];
    // White space read last belongs to no node.
    closed.end = at == space_end && token_end >= closed.begin ? token_end : at;
    closed.next = static_cast<std::uint32_t>(nodes.size());
}

void State::expect(std::uint32_t at, const Expectation& what) {
    if (quiet > 0 || at < far) {
        return;
    }
    if (at > far) {
        far = at;
        expected.clear();
    }
    if (std::find(expected.begin(), expected.end(), &what) == expected.end()) {
        expected.push_back(&what);
    }
}

void State::comment(Span span) {
    // The same comment is read again after backtracking.
    if (comments.empty() || comments.back().span.begin < span.begin) {
        comments.push_back({span});
    }
}

void State::report(DiagnosticCode code, Span span, std::vector<std::string> args) {
    // One more than the limit is kept, so that the caller sees there were more.
    if (full()) {
        ++dropped;
        return;
    }
    const LineColumn place = source.locate(span.begin);
    diagnostics.push_back({code, source.name(), span, place, std::move(args), std::string(source.line(place.line))});
}

} // namespace zhunsheng::grammar
