// Bytes → a made-up rulebook, or the seed rulebook with some of its words moved about: what parses is the same tree after
// formatting, and formatting twice changes nothing more.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "grammar/grammar.h"
#include "tests/generate/generate.h"
#include "tests/support/rule_dump.h"

namespace {

using namespace zhunsheng;

rule::RuleFile read(std::string text) {
    return grammar::parse(std::make_shared<const Source>("试.zs", std::move(text)));
}

void require(bool holds, const std::string& text) {
    if (!holds) {
        std::fprintf(stderr, "%s\n", text.c_str());
        std::abort();
    }
}

void require_round_trip(const rule::RuleFile& file) {
    const std::string formatted = grammar::format(file);
    const auto again = read(formatted);
    require(again.diagnostics.empty(), formatted);
    require(test_support::dump(again) == test_support::dump(file), formatted);
    require(grammar::format(again) == formatted, formatted);
}

const std::string& seed() {
    static const std::string text = [] {
        std::ifstream in(ZHUNSHENG_SOURCE_DIR "/tests/fuzz/corpus/grammar_fuzz/rules.zs", std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(in), {}};
    }();
    return text;
}

/// Lines of the seed, some of them left out, doubled, or moved.
std::string shuffled(generate::Choices& choices) {
    std::string text;
    std::string held;
    std::size_t at = 0;
    while (at < seed().size()) {
        const std::size_t end = std::min(seed().find('\n', at), seed().size() - 1) + 1;
        const std::string line = seed().substr(at, end - at);
        at = end;
        switch (choices.below(32)) {
        case 29: held = line; break;
        case 30: text += line + line; break;
        case 31: text += held + line; break;
        default: text += line;
        }
    }
    return text;
}

/// Other spellings of the same: wide marks, blanks, comments.
std::string respelled(generate::Choices& choices, const std::string& text) {
    std::string out;
    bool quoted = false;
    for (const char c : text) {
        quoted = quoted != (c == '"');
        const bool plain = quoted || !choices.once_in(4);
        if (c == ' ' && !plain) {
            out += "\u3000";
        } else if (c == '\n' && !plain) {
            out += " # 注\n";
        } else if (c == ';' && !plain) {
            out += "\uFF1B";
        } else if (c == '{' && !plain) {
            out += "\uFF5B";
        } else if (c == '(' && !plain) {
            out += "\uFF08";
        } else {
            out += c;
        }
    }
    return out;
}

/// Plain rules with waivers and tests, or one of two layers.
std::string made_up_file(generate::Choices& choices) {
    constexpr std::size_t kRules = 3;
    if (choices.once_in(3)) {
        const auto layers = generate::layered_rules(choices, kRules);
        return choices.once_in(2) ? layers.upper : layers.lower;
    }
    std::string text = generate::rules(choices, kRules) + generate::waivers(choices, kRules);
    return text + generate::tests(choices, 2);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    generate::Choices choices({data, size});
    const bool made_up = choices.once_in(2);
    const std::string rules = made_up_file(choices);
    const auto plain = read(rules);
    require(plain.diagnostics.empty(), rules);
    require_round_trip(plain);
    const auto spelled = read(respelled(choices, rules));
    require(test_support::dump(spelled) == test_support::dump(plain), rules);
    require_round_trip(spelled);
    if (!made_up) {
        if (const auto file = read(shuffled(choices)); file.diagnostics.empty()) {
            require_round_trip(file);
        }
    }
    return 0;
}
