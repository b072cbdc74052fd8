// The matcher against the slow definition of what it promises, on generated templates and texts over a small alphabet.
#include <gtest/gtest.h>

#include <random>

#include "engine/base/utf8.h"
#include "tests/unit/match/template_text.h"

namespace zhunsheng::testing {
namespace {

class Generator {
public:
    explicit Generator(std::uint32_t seed) : random_(seed) {}

    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }

    std::string word() {
        static const std::vector<std::string> kLetters{"法", "治", "政", "府", "建", "设", ","};
        std::string out;
        for (std::uint32_t i = 1 + below(3); i > 0; --i) {
            out += kLetters[below(below(20) == 0 ? 7 : 5)];
        }
        return out;
    }

    /// Begins and ends with something that is no gap; at most one slot.
    std::string pattern() {
        std::string out = below(6) == 0 ? "[" + word() + "]" : "";
        const std::uint32_t slot_at = below(8);
        for (std::uint32_t i = 0, n = 1 + below(4); i < n; ++i) {
            out += i == slot_at ? (below(3) == 0 ? "{率}" : "{数}") : piece(1);
            if (i + 1 < n && below(3) == 0) {
                out += below(3) == 0 ? "……{6}" : below(2) == 0 ? "…" : "…{3}";
            }
        }
        return out;
    }

    std::string text() {
        std::string out;
        for (std::uint32_t i = 10 + below(60); i > 0; --i) {
            switch (below(16)) {
            case 0: out += "〔3件〕"; break;
            case 1: out += "〔率:9%〕"; break;
            case 2: out += "“"; break;
            case 3: out += "”"; break;
            case 4: out += below(3) == 0 ? "。" : ","; break;
            case 5: out += below(3) == 0 ? "《" + word() + "》" : word(); break;
            default: out += word(); break;
            }
        }
        return out;
    }

private:
    std::string piece(std::uint32_t depth) {
        switch (below(5)) {
        case 0: return "[" + branch(depth) + (below(2) == 0 ? "" : "|" + branch(depth)) + "]" + word();
        case 1: return "(" + branch(depth) + "|" + branch(depth) + ")";
        default: return word();
        }
    }

    std::string branch(std::uint32_t depth) {
        if (depth > 0 && below(3) == 0) {
            return below(2) == 0 ? piece(depth - 1) : word() + "…{4}" + word();
        }
        return word();
    }

    std::mt19937 random_;
};

TEST(Property, MatcherAgreesWithItsDefinition) {
    std::size_t hits = 0;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        Generator generate(seed);
        std::vector<std::string> templates;
        for (std::uint32_t i = 1 + generate.below(12); i > 0; --i) {
            std::string pattern = generate.pattern();
            if (anchorable(parse_template(pattern))) {
                templates.push_back(std::move(pattern));
            }
        }
        const Lexicon lexicon = lexicon_of(templates);
        const Matcher matcher(lexicon);
        for (int round = 0; round < 5; ++round) {
            const std::string source = generate.text();
            const MarkedText marked = parse_text(source);
            const auto expected = naive_hits(lexicon, marked.input());
            const auto actual = matcher.resolve(marked.input(), matcher.scan(marked.text), ~0U);
            hits += expected.size();
            for (std::size_t i = 0; i < templates.size() && actual != expected; ++i) {
                ADD_FAILURE_AT("template", static_cast<int>(i)) << templates[i];
            }
            ASSERT_EQ(describe(actual, marked), describe(expected, marked)) << "seed " << seed << ": " << source;
            ASSERT_EQ(actual, expected);
        }
    }
    EXPECT_GT(hits, 10'000U); // the generator still makes texts that match
}

} // namespace
} // namespace zhunsheng::testing
