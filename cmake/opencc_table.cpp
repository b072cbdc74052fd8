// Build tool: OpenCC's text dictionaries → a C++ include file with one 64K table and the phrases that differ from it.
// usage: opencc_table TSCharacters.txt TSPhrases.txt OUT.inc
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using Entry = std::pair<std::u16string, std::u16string>;

// Only what lies in the basic plane; an empty result means "leave this entry out".
std::u16string decode(const std::string& bytes) {
    std::u16string out;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto at = [&](std::size_t k) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i + k]));
        };
        if (at(0) < 0x80) {
            out += static_cast<char16_t>(at(0));
            i += 1;
        } else if (at(0) >= 0xE0 && at(0) < 0xF0 && i + 2 < bytes.size()) {
            out += static_cast<char16_t>(((at(0) & 0x0FU) << 12U) | ((at(1) & 0x3FU) << 6U) | (at(2) & 0x3FU));
            i += 3;
        } else {
            return {};
        }
    }
    return out;
}

/// "from<TAB>to other …": the first choice, kept only where it is as long as what it replaces.
std::vector<Entry> read(const char* path) {
    std::vector<Entry> entries;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const auto tab = line.find('\t');
        if (tab == std::string::npos) {
            continue;
        }
        const auto end = line.find_first_of(" \r", tab);
        Entry entry{decode(line.substr(0, tab)), decode(line.substr(tab + 1, end - tab - 1))};
        if (!entry.first.empty() && entry.first.size() == entry.second.size()) {
            entries.push_back(std::move(entry));
        }
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

void write_literal(std::ofstream& out, const std::u16string& text) {
    static const char* const kHex = "0123456789abcdef";
    out << "u\"";
    for (const char16_t unit : text) {
        out << "\\x";
        for (int shift = 12; shift >= 0; shift -= 4) {
            out << kHex[(unit >> shift) & 0xF];
        }
    }
    out << '"';
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        return 2;
    }
    const auto characters = read(argv[1]);
    const auto phrases = read(argv[2]);
    if (characters.size() < 1000) {
        return 1;
    }
    std::vector<char16_t> table(0x10000);
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = static_cast<char16_t>(i);
    }
    for (const auto& [from, to] : characters) {
        if (from.size() == 1) {
            table[from[0]] = to[0];
        }
    }
    std::ofstream out(argv[3]);
    out << "extern const char16_t kSimplifiedTable[0x10000] = {";
    for (std::size_t i = 0; i < table.size(); ++i) {
        out << (i % 16 == 0 ? "\n" : "") << static_cast<unsigned>(table[i]) << ',';
    }
    out << "\n};\nconstexpr PhrasePair kPhrases[] = {\n";
    for (const auto& [from, to] : phrases) {
        std::u16string plain = from;
        std::transform(plain.begin(), plain.end(), plain.begin(), [&](char16_t c) { return table[c]; });
        if (plain != to) {
            out << '{';
            write_literal(out, from);
            out << ", ";
            write_literal(out, to);
            out << "},\n";
        }
    }
    out << "};\n";
    return out.good() ? 0 : 1;
}
