#include "engine/plan/names.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "engine/base/utf8.h"

namespace zhunsheng::lowering {

void Reporter::report(DiagnosticCode code, Site site, std::vector<std::string> args) {
    const Source& source = *(*files_)[site.file]->source;
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.file = source.name();
    diagnostic.span = site.span;
    diagnostic.place = source.locate(site.span.begin);
    diagnostic.args = std::move(args);
    diagnostic.source_line = std::string(source.line(diagnostic.place.line));
    out_->push_back(std::move(diagnostic));
}

std::string Reporter::place(Site site) const {
    const Source& source = *(*files_)[site.file]->source;
    const LineColumn at = source.locate(site.span.begin);
    return source.name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

bool Reporter::unreadable(Site site) const {
    const auto& diagnostics = (*files_)[site.file]->diagnostics;
    return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& diagnostic) {
        return level(diagnostic.code) == DiagnosticLevel::error && diagnostic.span.begin >= site.span.begin &&
               diagnostic.span.begin <= site.span.end;
    });
}

namespace {

/// Adds each declaration to the list of its type.
struct Collector {
    Declarations& out;
    std::uint32_t file;

    void operator()(const rule::Rulebook& node) { out.rulebooks.push_back({&node, file}); }
    void operator()(const rule::LegalSource& node) { out.sources.push_back({&node, file}); }
    void operator()(const rule::Part& node) { out.parts.push_back({&node, file}); }
    void operator()(const rule::Term& node) { out.terms.push_back({&node, file}); }
    void operator()(const rule::Wording& node) { out.wordings.push_back({&node, file}); }
    void operator()(const rule::Indicator& node) { out.indicators.push_back({&node, file}); }
    void operator()(const rule::CueTable& node) { out.cues.push_back({&node, file}); }
    void operator()(const rule::Hedge& node) { out.hedges.push_back({&node, file}); }
    void operator()(const rule::Unit& node) { out.units.push_back({&node, file}); }
    void operator()(const rule::Parameter& node) { out.parameters.push_back({&node, file}); }
    void operator()(const rule::Overlay& node) { out.overlays.push_back({&node, file}); }
    void operator()(const rule::Rule& node) { out.rules.push_back({&node, file}); }
    void operator()(const rule::Waiver& node) { out.waivers.push_back({&node, file}); }
    void operator()(const rule::Test& node) { out.tests.push_back({&node, file}); }
    void operator()(const rule::Sample& node) { out.samples.push_back({&node, file}); }
    void operator()(const rule::Mutation& node) { out.mutations.push_back({&node, file}); }
};

} // namespace

Declarations collect(const Files& files) {
    Declarations out;
    for (std::uint32_t file = 0; file < files.size(); ++file) {
        for (const rule::Declaration& declaration : files[file]->declarations) {
            std::visit(Collector{out, file}, declaration);
        }
    }
    std::stable_sort(out.rules.begin(), out.rules.end(),
                     [](const auto& a, const auto& b) { return a.node->id.text < b.node->id.text; });
    return out;
}

// ---- symbol tables ---------------------------------------------------------------------------------------------------

void SymbolTable::declare(std::string_view name, std::uint32_t id, Site site, Reporter& reporter) {
    if (name.empty()) {
        return;
    }
    const auto [entry, added] = entries_.try_emplace(name, Entry{id, site});
    if (added || entry->second.id == id) {
        return;
    }
    Site first = entry->second.site;
    Site second = site;
    if (std::tie(second.file, second.span) < std::tie(first.file, first.span)) {
        std::swap(first, second);
    }
    reporter.report(DiagnosticCode::duplicate_name, second,
                    {std::string(name), std::string(sort_.zh), reporter.place(first), std::string(sort_.en)});
}

std::optional<std::uint32_t> SymbolTable::find(std::string_view name) const {
    const auto entry = entries_.find(name);
    return entry == entries_.end() ? std::nullopt : std::optional(entry->second.id);
}

std::uint32_t SymbolTable::resolve(const rule::Name& name, std::uint32_t file, Reporter& reporter) const {
    if (name.text.empty()) {
        return kNone;
    }
    if (const auto id = find(name.text)) {
        return *id;
    }
    const std::string near = nearest(name.text);
    const std::string zh = near.empty() ? "先声明它,或改用已声明的名称。" : "是不是想写“" + near + "”?";
    const std::string en = near.empty() ? "declare it, or use a declared name." : "did you mean “" + near + "”?";
    reporter.report(DiagnosticCode::unknown_name, {file_of(name, file), name.span},
                    {name.text, std::string(sort_.zh), zh, std::string(sort_.en), en});
    return kNone;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

namespace {

/// Characters the two names have in common, order aside: 化解率 and 率化解 are alike though their edits are many.
std::size_t shared_characters(std::u32string_view a, std::u32string b) {
    std::size_t shared = 0;
    for (const char32_t c : a) {
        if (const auto at = b.find(c); at != std::u32string::npos) {
            b.erase(at, 1);
            ++shared;
        }
    }
    return shared;
}

} // namespace

std::string SymbolTable::nearest(std::string_view name) const {
    const std::u32string wanted = to_utf32(name);
    std::string_view best;
    std::size_t best_score = 0;
    for (const auto& [known, entry] : entries_) {
        const std::u32string other = to_utf32(known);
        const std::size_t longer = std::max(wanted.size(), other.size());
        const std::size_t distance = edit_distance(wanted, other);
        const std::size_t shared = shared_characters(wanted, other);
        if (distance * 2 > longer && shared * 3 < longer * 2) {
            continue;
        }
        // INVARIANT: ties go to the smaller name, so that the table's hash order is never seen.
        const std::size_t score = 1000 + shared * 100 / longer - distance * 100 / longer;
        if (best.empty() || score > best_score || (score == best_score && known < best)) {
            best = known;
            best_score = score;
        }
    }
    return std::string(best);
}

namespace {

/// A parameter stands where an indicator could: one name, one thing.
void tell_parameters_apart(const Declarations& declarations, const Symbols& symbols, Reporter& reporter) {
    for (const auto& parameter : declarations.parameters) {
        const rule::Name& name = parameter.node->id;
        if (const auto other = symbols.indicators.find(name.text)) {
            const auto& indicator = declarations.indicators[*other];
            reporter.report(DiagnosticCode::duplicate_name, parameter.site(name.span),
                            {name.text, "指标、参数", reporter.place(indicator.site(indicator.node->name.span)),
                             "indicator or parameter"});
        }
    }
}

} // namespace

Symbols declare_all(const Declarations& declarations, Reporter& reporter) {
    Symbols symbols;
    const auto declare_ids = [&](SymbolTable& table, const auto& list) {
        for (std::uint32_t i = 0; i < list.size(); ++i) {
            table.declare(list[i].node->id.text, i, list[i].site(list[i].node->id.span), reporter);
        }
    };
    declare_ids(symbols.sources, declarations.sources);
    declare_ids(symbols.parts, declarations.parts);
    declare_ids(symbols.terms, declarations.terms);
    declare_ids(symbols.wordings, declarations.wordings);
    declare_ids(symbols.indicators, declarations.indicators);
    declare_ids(symbols.units, declarations.units);
    declare_ids(symbols.rules, declarations.rules);
    declare_ids(symbols.parameters, declarations.parameters);
    for (std::uint32_t i = 0; i < declarations.indicators.size(); ++i) {
        const auto& indicator = declarations.indicators[i];
        symbols.indicators.declare(indicator.node->name.text, i, indicator.site(indicator.node->name.span), reporter);
    }
    for (std::uint32_t i = 0; i < kFlawNames.size(); ++i) {
        symbols.flaws.declare(kFlawNames[i], i, {}, reporter);
    }
    tell_parameters_apart(declarations, symbols, reporter);
    for (std::uint32_t i = 0; i < declarations.units.size(); ++i) {
        const auto& unit = declarations.units[i];
        for (const rule::Text& spelling : unit.node->spellings) {
            symbols.units.declare(spelling.value, i, unit.site(spelling.span), reporter);
        }
        for (const auto& [spelling, power] : unit.node->scaled) {
            symbols.units.declare(spelling.value, i, unit.site(spelling.span), reporter);
        }
    }
    return symbols;
}

std::optional<FlawKind> resolve_flaw(const Symbols& symbols, const rule::Name& name, std::uint32_t file,
                                     Reporter& reporter) {
    if (const auto flaw = from_name<FlawKind>(name.text, kFlawNames)) {
        return flaw;
    }
    if (name.text.empty()) {
        return std::nullopt;
    }
    std::string all;
    for (const std::string_view known : kFlawNames) {
        all += (all.empty() ? "" : "、") + std::string(known);
    }
    const std::string near = symbols.flaws.nearest(name.text);
    const Word sort = symbols.flaws.sort();
    reporter.report(DiagnosticCode::unknown_name, {file_of(name, file), name.span},
                    {name.text, std::string(sort.zh),
                     near.empty() ? "能用的有:" + all + "。" : "是不是想写“" + near + "”?", std::string(sort.en),
                     near.empty() ? "there are: " + all + "." : "did you mean “" + near + "”?"});
    return std::nullopt;
}

// ---- closed vocabularies ---------------------------------------------------------------------------------------------

std::optional<std::uint32_t> choose(const Vocabulary& vocabulary, const rule::Name& name, std::uint32_t file,
                                    Reporter& reporter) {
    if (name.text.empty()) {
        return std::nullopt;
    }
    std::string all;
    for (std::uint32_t i = 0; i < vocabulary.names.size(); ++i) {
        if (vocabulary.names[i] == name.text) {
            return i;
        }
        if (!vocabulary.names[i].empty()) {
            all += (all.empty() ? "" : "、") + std::string(vocabulary.names[i]);
        }
    }
    reporter.report(DiagnosticCode::unknown_word, {file_of(name, file), name.span},
                    {name.text, std::string(vocabulary.sort.zh), all, std::string(vocabulary.sort.en)});
    return std::nullopt;
}

} // namespace zhunsheng::lowering
