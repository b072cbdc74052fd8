// Any bytes as a rule file: reading never fails, and what reads without errors is the same after formatting.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "grammar/grammar.h"
#include "tests/support/rule_dump.h"

namespace {

zhunsheng::rule::RuleFile read(std::string text) {
    return zhunsheng::grammar::parse(std::make_shared<const zhunsheng::Source>("fuzz.zs", std::move(text)));
}

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = read(std::string(reinterpret_cast<const char*>(data), size));
    require(file.diagnostics.size() <= zhunsheng::Limits{}.diagnostics_per_file);
    if (!file.diagnostics.empty()) {
        return 0;
    }
    const std::string formatted = zhunsheng::grammar::format(file);
    const auto again = read(formatted);
    require(again.diagnostics.empty());
    require(zhunsheng::test_support::dump(again) == zhunsheng::test_support::dump(file));
    require(again.comments.size() == file.comments.size());
    require(zhunsheng::grammar::format(again) == formatted);
    return 0;
}
