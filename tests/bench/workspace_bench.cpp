// A rulebook of a thousand made-up rules in twenty files: parsed and compiled whole, and again after one file was edited.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>

#include "tests/bench/samples.h"
#include "tests/generate/generate.h"
#include "workspace/workspace.h"

namespace zhunsheng::bench {
namespace {

constexpr std::size_t kFiles = 20;
constexpr std::size_t kRulesPerFile = 50;
constexpr std::size_t kBytesPerFile = 6000;

std::vector<Sample> made_up_files() {
    std::ifstream in(ZHUNSHENG_SOURCE_DIR "/tests/conformance/vocabulary.zs", std::ios::binary);
    std::vector<Sample> files{
        {"词汇.zs", "规则集 试 { 名称 \"试\"; 版本 1.0.0; }\n" + std::string{std::istreambuf_iterator<char>(in), {}}}};
    for (std::size_t i = 0; i < kFiles; ++i) {
        const auto bytes = generate::seeded_bytes(i, kBytesPerFile);
        generate::Choices choices(bytes);
        files.push_back(
            {"规则" + std::to_string(i) + ".zs", generate::rules(choices, kRulesPerFile, 1 + i * kRulesPerFile)});
    }
    return files;
}

void fill(Workspace& workspace, const std::vector<Sample>& files) {
    for (const Sample& file : files) {
        workspace.put({0, file.name}, file.bytes);
    }
}

void thousand_rules(benchmark::State& state) {
    const auto files = made_up_files();
    for (auto _ : state) {
        Workspace workspace;
        fill(workspace, files);
        const Compiled& compiled = workspace.compiled();
        if (!compiled.ok()) {
            state.SkipWithError("the made-up rulebook has errors");
            break;
        }
        benchmark::DoNotOptimize(&compiled);
        state.counters["rules"] = static_cast<double>(compiled.plan.rules.size());
    }
}

void one_file_edited(benchmark::State& state) {
    const auto files = made_up_files();
    Workspace workspace;
    fill(workspace, files);
    benchmark::DoNotOptimize(&workspace.compiled());
    std::string text = files.back().bytes;
    for (auto _ : state) {
        text += "\n";
        workspace.put({0, files.back().name}, text);
        benchmark::DoNotOptimize(&workspace.compiled());
    }
}

BENCHMARK(thousand_rules)->Unit(benchmark::kMillisecond);
BENCHMARK(one_file_edited)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace zhunsheng::bench
