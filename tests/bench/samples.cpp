#include "tests/bench/samples.h"

#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "engine/base/utf8.h"

namespace zhunsheng::bench {
namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Sample> read_folder(const std::filesystem::path& folder, const std::string& ending) {
    std::vector<Sample> samples;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        if (entry.path().extension() == ending) {
            samples.push_back({entry.path().filename().string(), read(entry.path())});
        }
    }
    std::sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    return samples;
}

/// The same numbers on every machine.
class Random {
public:
    std::size_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33U) % n;
    }

private:
    std::uint64_t state_ = 20240101;
};

/// A run of two to six Han characters of `text`, or nothing.
std::u32string piece(const std::u32string& text, Random& random) {
    const std::u32string found = text.substr(random.below(text.size()), 2 + random.below(5));
    return std::all_of(found.begin(), found.end(), is_han) && found.size() > 1 ? found : U"";
}

} // namespace

const std::vector<Sample>& reports() {
    static const std::vector<Sample> kReports = [] {
        std::vector<Sample> all{{"report.txt", read(ZHUNSHENG_SOURCE_DIR "/tests/bench/report.txt")}};
        auto shared = read_folder(ZHUNSHENG_SHARED "/reports", ".txt");
        all.insert(all.end(), shared.begin(), shared.end());
        return all;
    }();
    return kReports;
}

const std::vector<Sample>& rule_files() {
    static const std::vector<Sample> kFiles = read_folder(ZHUNSHENG_SOURCE_DIR "/rules/national", ".zs");
    return kFiles;
}

Lexicon phrases(std::size_t count) {
    const std::u32string text = to_utf32(reports().front().bytes);
    Random random;
    std::set<std::u32string> seen;
    Lexicon lexicon;
    while (lexicon.phrases.size() < count) {
        std::u32string words = piece(text, random);
        if (!words.empty() && lexicon.phrases.size() % 4 != 0) {
            words += piece(text, random);
        }
        if (words.size() < 2 || !seen.insert(words).second) {
            continue;
        }
        Phrase phrase;
        phrase.role = PhraseRole::term;
        phrase.owner = static_cast<std::uint32_t>(lexicon.phrases.size());
        phrase.pattern.push_back({TemplateNode::Kind::literal, {}, 0, std::move(words), {}});
        lexicon.phrases.push_back(std::move(phrase));
    }
    lexicon.terms.resize(count);
    return lexicon;
}

Lexicon templates(std::size_t count) {
    Lexicon lexicon = phrases(count);
    for (std::size_t i = 0; i < count; i += 8) {
        Template& pattern = lexicon.phrases[i].pattern;
        pattern.push_back({TemplateNode::Kind::gap, {}, kGapLimit, {}, {}});
        pattern.push_back({TemplateNode::Kind::slot, TemplateNode::Slot::number, 0, {}, {}});
    }
    return lexicon;
}

double peak_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

} // namespace zhunsheng::bench
