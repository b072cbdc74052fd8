// What the files of one rulebook declare, by name: tables, duplicates, unknown names with a suggestion.
// Start with collect() and Symbols.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/flaw_kinds.h"
#include "engine/base/kinds.h"
#include "engine/rule/syntax.h"

namespace zhunsheng::lowering {

/// A place in the sorted files.
struct Site {
    std::uint32_t file = 0;
    Span span;
};

/// The file of a name, a text or a condition: its own where a merge gave it one, else that of what holds it.
template <class Piece>
[[nodiscard]] std::uint32_t file_of(const Piece& piece, std::uint32_t holder) {
    return piece.file == kNone ? holder : piece.file;
}

using Files = std::vector<const rule::RuleFile*>;

/// Writes diagnostics with file, place and line filled in.
class Reporter {
public:
    Reporter(const Files& files, std::vector<Diagnostic>& out) : files_(&files), out_(&out) {}

    void report(DiagnosticCode code, Site site, std::vector<std::string> args);
    /// "规则.zs:12:3", for messages that name a second place.
    [[nodiscard]] std::string place(Site site) const;
    /// What is written there.
    [[nodiscard]] std::string_view slice(Site site) const { return (*files_)[site.file]->source->slice(site.span); }
    /// True when the grammar already found fault inside `site`: what is missing there may only have been unreadable.
    [[nodiscard]] bool unreadable(Site site) const;

private:
    const Files* files_;
    std::vector<Diagnostic>* out_;
};

template <class T>
struct Located {
    const T* node = nullptr;
    std::uint32_t file = 0;
    [[nodiscard]] Site site() const { return {file, node->span}; }
    [[nodiscard]] Site site(Span span) const { return {file, span}; }
};

/// Everything declared, in order of sorted files, then as written; rules by id.
/// INVARIANT: the index of a part, term, wording, indicator, unit, source or rule is its id in plan and lexicon.
struct Declarations {
    std::vector<Located<rule::Rulebook>> rulebooks;
    std::vector<Located<rule::LegalSource>> sources;
    std::vector<Located<rule::Part>> parts;
    std::vector<Located<rule::Term>> terms;
    std::vector<Located<rule::Wording>> wordings;
    std::vector<Located<rule::Indicator>> indicators;
    std::vector<Located<rule::CueTable>> cues;
    std::vector<Located<rule::Hedge>> hedges;
    std::vector<Located<rule::Unit>> units;
    std::vector<Located<rule::Parameter>> parameters;
    std::vector<Located<rule::Rule>> rules;
    std::vector<Located<rule::Waiver>> waivers;
    std::vector<Located<rule::Overlay>> overlays;
    std::vector<Located<rule::Test>> tests;
    std::vector<Located<rule::Sample>> samples;
    std::vector<Located<rule::Mutation>> mutations;
};

[[nodiscard]] Declarations collect(const Files& files);

/// One word for people in both languages.
struct Word {
    std::string_view zh;
    std::string_view en;
};

/// The names of one sort of thing. Views into the syntax tree, which outlives compiling.
class SymbolTable {
public:
    explicit SymbolTable(Word sort) : sort_(sort) {}

    /// A name already owned by another id is reported with both places, and stays with the first.
    void declare(std::string_view name, std::uint32_t id, Site site, Reporter& reporter);
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;
    /// Reports an unknown name with the nearest known one; an empty name was reported by the grammar.
    [[nodiscard]] std::uint32_t resolve(const rule::Name& name, std::uint32_t file, Reporter& reporter) const;
    [[nodiscard]] Word sort() const { return sort_; }
    /// The declared name most like `name`, or empty.
    [[nodiscard]] std::string nearest(std::string_view name) const;

private:
    struct Entry {
        std::uint32_t id = kNone;
        Site site;
    };
    Word sort_;
    std::unordered_map<std::string_view, Entry> entries_;
};

struct Symbols {
    SymbolTable sources{{"依据", "source"}};
    SymbolTable parts{{"部分", "part"}};
    SymbolTable terms{{"词条", "term"}};
    SymbolTable wordings{{"用语", "list of wordings"}};
    SymbolTable flaws{{"瑕疵", "flaw"}}; ///< kFlawNames
    SymbolTable indicators{{"指标", "indicator"}};
    SymbolTable units{{"单位", "unit"}};
    SymbolTable rules{{"规则", "rule"}};
    SymbolTable parameters{{"参数", "parameter"}};
};

/// Units are declared with all their spellings, indicators by title and by id.
[[nodiscard]] Symbols declare_all(const Declarations& declarations, Reporter& reporter);

/// Reports an unknown flaw with the nearest, or with all there are: nobody declares one.
[[nodiscard]] std::optional<FlawKind> resolve_flaw(const Symbols& symbols, const rule::Name& name, std::uint32_t file,
                                                   Reporter& reporter);

/// How unlike two names are: edits over code points.
[[nodiscard]] std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

/// A closed vocabulary; the grammar has already made English words Chinese.
struct Vocabulary {
    Word sort;
    std::span<const std::string_view> names;
};
inline constexpr std::array<std::string_view, 8> kDimensionNames{"计数", "比率", "金额", "面积",
                                                                 "长度", "时长", "分数", "名次"};
/// In the order of PartEntry::Builtin.
inline constexpr std::array<std::string_view, 7> kBuiltinNames{"", "标题", "导语", "主送", "落款", "标题行", "其余"};

inline constexpr Vocabulary kLevelWords{{"层级", "level"}, kLevelNames};
inline constexpr Vocabulary kStatusWords{{"语态", "status"}, kStatusNames};
inline constexpr Vocabulary kBasisWords{{"口径", "basis"}, kBasisNames};
inline constexpr Vocabulary kQualifierWords{{"约数", "hedge"}, kQualifierCodes};
inline constexpr Vocabulary kDimensionWords{{"量纲", "dimension"}, kDimensionNames};
inline constexpr Vocabulary kBuiltinWords{{"取自", "origin of a part"}, kBuiltinNames};

/// The word's place in its vocabulary; reports one that is not in it.
[[nodiscard]] std::optional<std::uint32_t> choose(const Vocabulary& vocabulary, const rule::Name& name,
                                                  std::uint32_t file, Reporter& reporter);

} // namespace zhunsheng::lowering
