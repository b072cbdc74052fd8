// Runs a fuzz target over every file of a folder, and over each file's prefixes: what libFuzzer once found stays found.
// Then over as many made-up inputs as asked, the same every time.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/generate/choices.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::puts("usage: replay FOLDER [COUNT]");
        return 2;
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    constexpr std::size_t kPrefixes = 16;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        run(bytes);
        for (std::size_t i = 1; i < kPrefixes; ++i) {
            run(bytes.substr(0, bytes.size() * i / kPrefixes));
        }
    }
    const std::size_t count = argc > 2 ? std::stoul(argv[2]) : 0;
    constexpr std::size_t kBytes = 4000;
    for (std::size_t seed = 0; seed < count; ++seed) {
        const auto bytes = zhunsheng::generate::seeded_bytes(seed, kBytes);
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    std::printf("replayed %zu files and %zu made-up inputs\n", files.size(), count);
    return files.empty() ? 1 : 0;
}
