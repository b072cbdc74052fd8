#include <benchmark/benchmark.h>

#include "tests/bench/samples.h"

int main(int argc, char** argv) {
    const bool whole = zhunsheng::bench::register_stages();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return whole ? 0 : 2;
}
