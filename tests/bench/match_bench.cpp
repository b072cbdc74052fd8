// match/ alone: building the automaton, one pass over a report, verifying around the hits, for growing phrase counts.
#include <benchmark/benchmark.h>

#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/match/matcher.h"
#include "tests/bench/samples.h"

namespace zhunsheng::bench {
namespace {

std::vector<Span> cut(const std::u32string& text, std::u32string_view marks) {
    std::vector<Span> spans;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || marks.find(text[i]) != std::u32string_view::npos) {
            if (i > begin) {
                spans.push_back({begin, i});
            }
            begin = i + 1;
        }
    }
    return spans;
}

/// A run of digits with what follows up to two characters: near enough to figures for timing.
std::vector<SlotSpan> digit_runs(const std::u32string& text) {
    const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    std::vector<SlotSpan> slots;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            const std::uint32_t begin = i;
            while (i < text.size() && is_digit(text[i])) {
                ++i;
            }
            slots.push_back({{begin, i}, TemplateNode::Slot::number, static_cast<std::uint32_t>(slots.size())});
        }
    }
    return slots;
}

struct Text {
    std::u32string text = to_utf32(reports().front().bytes);
    std::vector<Span> sentences = cut(text, U"。!?\n");
    std::vector<Span> clauses = cut(text, U"。!?\n,;:");
    std::vector<SlotSpan> slots = digit_runs(text);
    [[nodiscard]] MatchInput input() const { return {text, &sentences, &clauses, &slots, nullptr}; }
};

void build(benchmark::State& state) {
    const Lexicon lexicon = templates(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        Matcher matcher(lexicon);
        benchmark::DoNotOptimize(&matcher);
    }
}
BENCHMARK(build)->Arg(150)->Arg(1500)->Arg(2000)->Arg(10000)->Unit(benchmark::kMicrosecond);

void scan(benchmark::State& state) {
    const Matcher matcher(phrases(static_cast<std::size_t>(state.range(0))));
    const Text text;
    std::size_t hits = 0;
    for (auto _ : state) {
        hits = matcher.scan(text.text).size();
        benchmark::DoNotOptimize(hits);
    }
    state.counters["hits"] = static_cast<double>(hits);
    state.counters["code_points"] = static_cast<double>(text.text.size());
}
BENCHMARK(scan)->Arg(150)->Arg(500)->Arg(2000)->Arg(10000)->Unit(benchmark::kMicrosecond);

void resolve(benchmark::State& state) {
    const Matcher matcher(templates(static_cast<std::size_t>(state.range(0))));
    const Text text;
    const auto anchors = matcher.scan(text.text);
    std::size_t hits = 0;
    for (auto _ : state) {
        hits = matcher.resolve(text.input(), anchors, ~0U).size();
        benchmark::DoNotOptimize(hits);
    }
    state.counters["hits"] = static_cast<double>(hits);
}
BENCHMARK(resolve)->Arg(150)->Arg(500)->Arg(2000)->Arg(10000)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace zhunsheng::bench
