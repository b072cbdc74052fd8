#include "engine/plan/lower_lexicon.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"
#include "engine/plan/order.h"

namespace zhunsheng::lowering {

namespace {

char32_t half_width(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

} // namespace

std::string half_width(std::string_view text) {
    std::u32string out = to_utf32(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char32_t c) { return half_width(c); });
    return to_utf8(out);
}

std::u32string normalise_literal(std::string_view text) {
    static constexpr std::u32string_view kLeftOut = U"“”‘’\"'＂＇「」『』 \t\r\n\u3000";
    std::u32string out = to_utf32(text);
    std::erase_if(out, [](char32_t c) { return kLeftOut.find(c) != std::u32string_view::npos; });
    std::transform(out.begin(), out.end(), out.begin(), [](char32_t c) { return half_width(c); });
    return out;
}

namespace {

struct SlotWord {
    std::string_view zh;
    TemplateNode::Slot slot;
};
constexpr std::array kSlots{
    SlotWord{"数", TemplateNode::Slot::number},     SlotWord{"率", TemplateNode::Slot::rate},
    SlotWord{"日期", TemplateNode::Slot::date},     SlotWord{"机构", TemplateNode::Slot::organ},
    SlotWord{"文件", TemplateNode::Slot::document}, SlotWord{"年", TemplateNode::Slot::year},
};

bool is_value(TemplateNode::Slot slot) {
    return slot == TemplateNode::Slot::number || slot == TemplateNode::Slot::rate;
}

/// Fewest and most value slots that a match can fill.
struct SlotCount {
    std::size_t least = 0;
    std::size_t most = 0;
};

SlotCount count_value_slots(const Template& pattern) {
    SlotCount total;
    for (const TemplateNode& node : pattern) {
        SlotCount here;
        if (node.kind == TemplateNode::Kind::slot && is_value(node.slot)) {
            here = {1, 1};
        }
        for (std::size_t i = 0; i < node.branches.size(); ++i) {
            const SlotCount branch = count_value_slots(node.branches[i]);
            here.least = i == 0 ? branch.least : std::min(here.least, branch.least);
            here.most = std::max(here.most, branch.most);
        }
        total.least += node.kind == TemplateNode::Kind::optional ? 0 : here.least;
        total.most += here.most;
    }
    return total;
}

class LexiconLowering {
public:
    LexiconLowering(const Declarations& declarations, const Symbols& symbols, Reporter& reporter)
        : declarations_(declarations), symbols_(symbols), reporter_(reporter) {}

    Lexicon run() {
        lower_units();
        lower_hedges();
        for (std::uint32_t i = 0; i < declarations_.parts.size(); ++i) {
            lower_part(declarations_.parts[i], i);
        }
        for (std::uint32_t i = 0; i < declarations_.terms.size(); ++i) {
            lower_term(declarations_.terms[i], i);
        }
        for (std::uint32_t i = 0; i < declarations_.wordings.size(); ++i) {
            lower_wording(declarations_.wordings[i], WordingId{i});
        }
        for (std::uint32_t i = 0; i < declarations_.indicators.size(); ++i) {
            lower_indicator(declarations_.indicators[i], i);
        }
        for (const auto& cues : declarations_.cues) {
            lower_cues(cues);
        }
        for (const auto& source : declarations_.sources) {
            lexicon_.known_titles.push_back(normalise_literal(source.node->title.value));
        }
        return std::move(lexicon_);
    }

private:
    using Kind = TemplateNode::Kind;

    // ---- phrasings ---------------------------------------------------------------------------------------------------

    Template lower_nodes(const std::vector<rule::PhrasingNode>& nodes) {
        Template out;
        out.reserve(nodes.size());
        for (const rule::PhrasingNode& node : nodes) {
            TemplateNode lowered = lower_node(node);
            if (lowered.kind == Kind::literal && lowered.text.empty()) {
                continue;
            }
            if (lowered.kind == Kind::literal && !out.empty() && out.back().kind == Kind::literal) {
                out.back().text += lowered.text;
                continue;
            }
            out.push_back(std::move(lowered));
        }
        return out;
    }

    TemplateNode lower_node(const rule::PhrasingNode& node) {
        TemplateNode out;
        out.kind = static_cast<Kind>(node.kind);
        if (out.kind == Kind::literal) {
            out.text = normalise_literal(node.text);
        } else if (out.kind == Kind::gap || out.kind == Kind::wide_gap) {
            out.limit = node.limit != 0 ? node.limit : out.kind == Kind::gap ? kGapLimit : kWideGapLimit;
        } else if (out.kind == Kind::slot) {
            for (const SlotWord& word : kSlots) {
                out.slot = word.zh == node.text ? word.slot : out.slot;
            }
        }
        out.branches.reserve(node.branches.size());
        for (const auto& branch : node.branches) {
            out.branches.push_back(lower_nodes(branch));
        }
        return out;
    }

    void add(const std::vector<rule::Phrasing>& phrasings, const Phrase& model, std::uint32_t file) {
        for (const rule::Phrasing& phrasing : phrasings) {
            Phrase phrase = model;
            phrase.pattern = lower_nodes(phrasing.nodes);
            check(phrase, phrasing, file);
            lexicon_.phrases.push_back(std::move(phrase));
        }
    }

    void check(const Phrase& phrase, const rule::Phrasing& phrasing, std::uint32_t file) {
        const Site site{file_of(phrasing.source, file), phrasing.source.span};
        const std::vector<std::string> args{phrasing.source.value};
        const std::size_t required = required_length(phrase.pattern);
        const bool is_cue = phrase.role >= PhraseRole::status_cue;
        if (required == 0) {
            reporter_.report(DiagnosticCode::phrasing_without_anchor, site, args);
        } else if (required == 1 && !is_cue && !phrase.excludes) {
            reporter_.report(DiagnosticCode::phrasing_too_general, site, args);
        }
        const SlotCount slots = count_value_slots(phrase.pattern);
        if (phrase.role == PhraseRole::indicator && !phrase.excludes && slots.least == 0) {
            reporter_.report(DiagnosticCode::phrasing_without_slot, site, args);
        } else if (slots.most > 1) {
            reporter_.report(DiagnosticCode::phrasing_with_slots, site, args);
        }
    }

    // ---- declarations ------------------------------------------------------------------------------------------------

    void lower_part(const Located<rule::Part>& part, std::uint32_t id) {
        PartEntry entry;
        entry.name = part.node->id.text;
        entry.title = part.node->title.value.empty() ? entry.name : part.node->title.value;
        entry.default_status = part.node->status.value_or(Status::done);
        entry.required = part.node->required;
        entry.element = TermId{symbols_.terms.resolve(part.node->element, part.file, reporter_)};
        entry.scattered = TermId{symbols_.terms.resolve(part.node->scattered, part.file, reporter_)};
        if (const auto builtin = choose(kBuiltinWords, part.node->builtin, part.file, reporter_)) {
            entry.builtin = static_cast<PartEntry::Builtin>(*builtin);
        }
        lexicon_.parts.push_back(std::move(entry));
        Phrase model{PhraseRole::part_title, id, false, false, {}};
        add(part.node->titles, model, part.file);
        model.weak = true;
        add(part.node->weak_titles, model, part.file);
    }

    void lower_term(const Located<rule::Term>& term, std::uint32_t id) {
        lexicon_.terms.push_back({term.node->id.text, term.node->inside_titles});
        if (term.node->phrasings.empty() && !reporter_.unreadable(term.site())) {
            reporter_.report(DiagnosticCode::no_phrasing, term.site(term.node->id.span),
                             {term.node->id.text, "词条", "term"});
        }
        add(term.node->phrasings, {PhraseRole::term, id, false, false, {}}, term.file);
        add(term.node->excludes, {PhraseRole::term, id, true, false, {}}, term.file);
    }

    void lower_wording(const Located<rule::Wording>& wording, WordingId id) {
        const rule::Wording& node = *wording.node;
        lexicon_.wordings.push_back(node.title.value.empty() ? node.id.text : node.title.value);
        if (node.items.empty() && !reporter_.unreadable(wording.site())) {
            reporter_.report(DiagnosticCode::no_phrasing, wording.site(node.id.span),
                             {node.id.text, "用语", "list of wordings"});
        }
        const auto day = [](const std::optional<rule::Date>& date) {
            return date ? std::optional(Day{date->year, date->month, date->day}) : std::nullopt;
        };
        for (const rule::Wording::Item& item : node.items) {
            const auto owner = static_cast<std::uint32_t>(lexicon_.wording_items.size());
            lexicon_.wording_items.push_back(
                {id, item.prefer.value, day(item.from_day), day(item.until_day), item.inside_titles});
            add(item.phrasings, {PhraseRole::wording, owner, false, false, {}}, wording.file);
            add(item.excludes, {PhraseRole::wording, owner, true, false, {}}, wording.file);
        }
    }

    void lower_indicator(const Located<rule::Indicator>& indicator, std::uint32_t id) {
        const rule::Indicator& node = *indicator.node;
        IndicatorEntry entry;
        entry.name = node.name.text;
        entry.id = node.id.text;
        for (const rule::Name& name : node.units) {
            const UnitId unit{resolve_unit(symbols_, name, indicator.file, reporter_)};
            (entry.unit == kNoUnit ? entry.unit : entry.units.emplace_back()) = unit;
        }
        if (!node.silent && !reporter_.unreadable(indicator.site())) {
            reporter_.report(DiagnosticCode::silence_undecided, indicator.site(node.name.span), {node.name.text});
        }
        entry.silent = node.silent.value_or(Truth::unknown);
        lexicon_.indicators.push_back(std::move(entry));
        add(node.phrasings, {PhraseRole::indicator, id, false, false, {}}, indicator.file);
        add(node.excludes, {PhraseRole::indicator, id, true, false, {}}, indicator.file);
    }

    void lower_cues(const Located<rule::CueTable>& cues) {
        using Table = rule::CueTable::Kind;
        Phrase model{PhraseRole::not_figure, 0, false, false, {}};
        if (cues.node->kind != Table::not_figure) {
            const bool is_status = cues.node->kind == Table::status;
            const auto owner = choose(is_status ? kStatusWords : kBasisWords, cues.node->id, cues.file, reporter_);
            model.role = is_status ? PhraseRole::status_cue : PhraseRole::basis_cue;
            model.owner = owner.value_or(0);
        }
        add(cues.node->phrasings, model, cues.file);
        model.excludes = true;
        add(cues.node->excludes, model, cues.file);
    }

    void lower_hedges() {
        using Side = HedgeEntry::Side;
        for (const auto& hedge : declarations_.hedges) {
            const auto qualifier = choose(kQualifierWords, hedge.node->id, hedge.file, reporter_);
            const auto add_side = [&](const std::vector<rule::Text>& texts, Side side) {
                for (const rule::Text& text : texts) {
                    lexicon_.hedges.push_back(
                        {static_cast<Qualifier>(qualifier.value_or(0)), side, normalise_literal(text.value)});
                }
            };
            add_side(hedge.node->before, Side::before);
            add_side(hedge.node->after_number, Side::after_number);
            add_side(hedge.node->after_unit, Side::after_unit);
        }
    }

    // ---- units -------------------------------------------------------------------------------------------------------

    void lower_units() {
        std::vector<Dependency> dependencies;
        for (std::uint32_t i = 0; i < declarations_.units.size(); ++i) {
            const auto& unit = declarations_.units[i];
            lexicon_.units.push_back(lower_unit(unit));
            const std::uint32_t family = resolve_unit(symbols_, unit.node->family, unit.file, reporter_);
            if (family != kNone) {
                dependencies.push_back({i, family});
            }
        }
        const auto count = static_cast<std::uint32_t>(lexicon_.units.size());
        const DependencyOrder order = dependency_order(count, dependencies);
        report_cycles(order);
        std::vector<std::uint32_t> family_of(count, kNone);
        for (const Dependency& dependency : dependencies) {
            family_of[dependency.from] = dependency.to;
        }
        for (const std::uint32_t unit : order.order) {
            inherit(unit, family_of[unit]);
        }
    }

    UnitEntry lower_unit(const Located<rule::Unit>& unit) {
        UnitEntry entry;
        entry.name = to_utf8(normalise_literal(unit.node->id.text));
        entry.family = entry.name;
        const auto add_spelling = [&](const std::string& text, int scale) {
            const std::u32string spelling = normalise_literal(text);
            if (std::find(entry.spellings.begin(), entry.spellings.end(), spelling) == entry.spellings.end()) {
                entry.spellings.push_back(spelling);
                entry.scales.push_back(scale);
            }
        };
        add_spelling(unit.node->id.text, 0);
        for (const rule::Text& spelling : unit.node->spellings) {
            add_spelling(spelling.value, 0);
        }
        for (const auto& [spelling, power] : unit.node->scaled) {
            add_spelling(spelling.value, power);
        }
        if (const auto dimension = choose(kDimensionWords, unit.node->dimension, unit.file, reporter_)) {
            entry.dimension = static_cast<Dimension>(*dimension);
        } else if (unit.node->dimension.text.empty() && unit.node->family.text.empty() &&
                   !reporter_.unreadable(unit.site())) {
            reporter_.report(DiagnosticCode::unit_without_dimension, unit.site(unit.node->id.span),
                             {unit.node->id.text});
        }
        return entry;
    }

    /// A unit of a family has the family's root name, and its dimension where it gives none.
    void inherit(std::uint32_t unit, std::uint32_t family) {
        if (family == kNone || family == unit) {
            return;
        }
        UnitEntry& entry = lexicon_.units[unit];
        const UnitEntry& root = lexicon_.units[family];
        const auto& declared = declarations_.units[unit];
        entry.family = root.family;
        if (declared.node->dimension.text.empty()) {
            entry.dimension = root.dimension;
        } else if (entry.dimension != root.dimension) {
            reporter_.report(DiagnosticCode::family_of_other_dimension, declared.site(declared.node->family.span),
                             {entry.name, root.name});
        }
    }

    void report_cycles(const DependencyOrder& order) {
        for (const auto& cycle : order.cycles) {
            std::vector<std::string> names;
            names.reserve(cycle.size());
            for (const std::uint32_t unit : cycle) {
                names.push_back(declarations_.units[unit].node->id.text);
            }
            const auto& first = declarations_.units[cycle.front()];
            reporter_.report(DiagnosticCode::dependency_cycle, first.site(first.node->id.span), {cycle_text(names)});
        }
    }

    const Declarations& declarations_;
    const Symbols& symbols_;
    Reporter& reporter_;
    Lexicon lexicon_;
};

} // namespace

std::uint32_t resolve_unit(const Symbols& symbols, const rule::Name& name, std::uint32_t file, Reporter& reporter) {
    const auto half_width = symbols.units.find(to_utf8(normalise_literal(name.text)));
    return half_width ? *half_width : symbols.units.resolve(name, file, reporter);
}

Lexicon lower_lexicon(const Declarations& declarations, const Symbols& symbols, Reporter& reporter) {
    return LexiconLowering(declarations, symbols, reporter).run();
}

} // namespace zhunsheng::lowering
