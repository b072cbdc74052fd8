// The conformance corpus: every case of every *.yaml beside this file, in every configuration of the engine.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/conformance/run_case.h"

namespace {

namespace fs = std::filesystem;
using zhunsheng::conformance::Case;

/// The corpus is not worth its name below these.
constexpr std::size_t kLeast = 1000;
constexpr std::size_t kLeastUnknown = 150;
constexpr std::size_t kLeastLayered = 100;

std::vector<Case> read_corpus(const std::string& folder, std::vector<std::string>& faults) {
    std::vector<std::string> paths;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".yaml") {
            paths.push_back(entry.path().string());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Case> cases;
    for (const std::string& path : paths) {
        const auto more = zhunsheng::conformance::read_cases(path, faults);
        cases.insert(cases.end(), more.begin(), more.end());
    }
    return cases;
}

bool expects_unknown(const Case& test) {
    return std::any_of(test.expect.begin(), test.expect.end(),
                       [](const auto& entry) { return entry.second.outcome == "待核"; });
}

bool too_few(const char* what, std::size_t found, std::size_t least) {
    std::printf("%s: %zu (at least %zu)\n", what, found, least);
    return found < least;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::puts("usage: conformance_test FOLDER [FILE.yaml]");
        return 2;
    }
    const std::string folder = argv[1];
    const std::string only = argc > 2 ? argv[2] : "";
    std::ifstream in(folder + "/vocabulary.zs", std::ios::binary);
    zhunsheng::conformance::Runner runner({std::istreambuf_iterator<char>(in), {}});
    std::vector<std::string> faults;
    const std::vector<Case> cases = read_corpus(folder, faults);
    for (const std::string& fault : faults) {
        std::printf("%s\n", fault.c_str());
    }
    std::size_t failed = 0;
    for (const Case& test : cases) {
        if (!only.empty() && test.file != only) {
            continue;
        }
        const auto wrong = runner.run(test);
        failed += wrong.empty() ? 0 : 1;
        for (const std::string& fault : wrong) {
            std::printf("%s #%zu (line %d) %s\n    %s\n", test.file.c_str(), test.number, test.line, test.note.c_str(),
                        fault.c_str());
        }
    }
    const auto unknown = static_cast<std::size_t>(std::count_if(cases.begin(), cases.end(), expects_unknown));
    const auto layered = static_cast<std::size_t>(
        std::count_if(cases.begin(), cases.end(), [](const Case& test) { return test.rules.size() > 1; }));
    bool few = too_few("cases", cases.size(), kLeast);
    few = too_few("on the unknown", unknown, kLeastUnknown) || few;
    few = too_few("on layers", layered, kLeastLayered) || few;
    std::printf("failed: %zu\n", failed);
    return failed == 0 && faults.empty() && !few ? 0 : 1;
}
