#include "engine/plan/merge.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/plan/bind_places.h"
#include "engine/plan/overlay.h"

namespace zhunsheng::lowering {
namespace {

using rule::Overlay;

constexpr std::array<Word, 6> kTargetWords{{{"规则", "rule"},
                                            {"参数", "parameter"},
                                            {"词条", "term"},
                                            {"指标", "indicator"},
                                            {"部分", "part"},
                                            {"用语", "list of wordings"}}};

Word word_of(Overlay::Target target) {
    return kTargetWords[static_cast<std::size_t>(target)];
}

class Merger {
public:
    Merger(const Layers& layers, Reporter& reporter) : layers_(layers), reporter_(reporter) {}

    Merged run() {
        merged_.declarations = collect(layers_.files());
        Declarations& all = merged_.declarations;
        keep_lowest(all.rulebooks);
        keep_lowest(all.tests);
        keep_lowest(all.samples);
        keep_lowest(all.mutations);
        const std::vector<Located<Overlay>> overlays = std::exchange(all.overlays, {});
        if (layers_.books().size() > 1) {
            flatten_rulebook();
            refuse_redefinitions();
            refuse_cues();
        }
        apply_own_stages();
        std::vector<Located<Overlay>> sound;
        std::copy_if(overlays.begin(), overlays.end(), std::back_inserter(sound),
                     [&](const Located<Overlay>& overlay) { return check_target(overlay); });
        for (const Located<Overlay>& overlay : without_collisions(std::move(sound))) {
            apply(overlay);
        }
        bind_to_places(layers_, merged_);
        check_waivers();
        return std::move(merged_);
    }

private:
    [[nodiscard]] std::uint32_t layer(std::uint32_t file) const { return layers_.layer_of(file); }

    template <class Node>
    void keep_lowest(std::vector<Located<Node>>& list) {
        std::erase_if(list, [&](const Located<Node>& each) { return layer(each.file) != layers_.lowest(); });
    }

    /// The flat rulebook stands on its own.
    void flatten_rulebook() {
        for (auto& book : merged_.declarations.rulebooks) {
            rule::Rulebook& copy = merged_.rulebooks.emplace_back(*book.node);
            copy.inherits.clear();
            copy.yields.clear();
            std::erase_if(copy.fields, [](const rule::FieldPlace& field) {
                return field.keyword == "继承" || field.keyword == "让位";
            });
            book.node = &copy;
        }
    }

    // ---- names declared again ----------------------------------------------------------------------------------------

    template <class Node, class NameOf>
    void refuse_again(std::vector<Located<Node>>& list, Word sort, const NameOf& name_of) {
        std::map<std::string_view, Site> first;
        // By layer: rules are sorted by id, and files by layer.
        std::vector<const Located<Node>*> ordered;
        ordered.reserve(list.size());
        for (const auto& each : list) {
            ordered.push_back(&each);
        }
        std::stable_sort(ordered.begin(), ordered.end(), [](auto* a, auto* b) { return a->file < b->file; });
        std::vector<const Node*> refused;
        for (const Located<Node>* each : ordered) {
            const rule::Name& name = name_of(*each->node);
            const auto [at, added] = first.try_emplace(name.text, each->site(name.span));
            if (!added && layer(at->second.file) != layer(each->file) && !name.text.empty()) {
                reporter_.report(DiagnosticCode::redefines_upper, each->site(name.span),
                                 {name.text, std::string(sort.zh), layers_.id(layer(at->second.file)),
                                  reporter_.place(at->second), std::string(sort.en)});
                refused.push_back(each->node);
            }
        }
        std::erase_if(list, [&](const Located<Node>& each) {
            return std::find(refused.begin(), refused.end(), each.node) != refused.end();
        });
    }

    void refuse_redefinitions() {
        Declarations& all = merged_.declarations;
        const auto id = [](const auto& node) -> const rule::Name& { return node.id; };
        refuse_again(all.sources, {"依据", "source"}, id);
        refuse_again(all.parts, word_of(Overlay::Target::part), id);
        refuse_again(all.terms, word_of(Overlay::Target::term), id);
        refuse_again(all.wordings, word_of(Overlay::Target::wording), id);
        refuse_again(all.indicators, word_of(Overlay::Target::indicator), id);
        refuse_again(all.indicators, word_of(Overlay::Target::indicator),
                     [](const rule::Indicator& node) -> const rule::Name& { return node.name; });
        refuse_again(all.units, {"单位", "unit"}, id);
        refuse_again(all.parameters, word_of(Overlay::Target::parameter), id);
        refuse_again(all.rules, word_of(Overlay::Target::rule), id);
        refuse_again(all.waivers, {"豁免", "waiver"},
                     [](const rule::Waiver& node) -> const rule::Name& { return node.label; });
    }

    /// The tables by which every report is read belong to the book that inherits nothing.
    void refuse_cues() {
        const auto refuse = [&](auto& list, std::string_view zh, std::string_view en) {
            std::erase_if(list, [&](const auto& each) {
                const auto& above = layers_.books()[layer(each.file)].above;
                if (std::find(above.begin(), above.end(), true) == above.end()) {
                    return false;
                }
                reporter_.report(DiagnosticCode::lower_cues, each.site(), {std::string(zh), std::string(en)});
                return true;
            });
        };
        refuse(merged_.declarations.cues, "语态、口径、不计", "status, basis and not_figure tables");
        refuse(merged_.declarations.hedges, "约数", "hedges");
    }

    // ---- which changes count -----------------------------------------------------------------------------------------

    template <class Node>
    static Located<Node>* find_in(std::vector<Located<Node>>& list, const std::string& name) {
        const auto at = std::find_if(list.begin(), list.end(), [&](const Located<Node>& each) {
            if constexpr (std::is_same_v<Node, rule::Indicator>) {
                return each.node->id.text == name || each.node->name.text == name;
            } else {
                return each.node->id.text == name;
            }
        });
        return at == list.end() ? nullptr : &*at;
    }

    template <class Visit>
    void with_list(Overlay::Target target, const Visit& visit) {
        Declarations& all = merged_.declarations;
        switch (target) {
        case Overlay::Target::rule: visit(all.rules); break;
        case Overlay::Target::parameter: visit(all.parameters); break;
        case Overlay::Target::term: visit(all.terms); break;
        case Overlay::Target::indicator: visit(all.indicators); break;
        case Overlay::Target::part: visit(all.parts); break;
        case Overlay::Target::wording: visit(all.wordings); break;
        }
    }

    /// It must be declared in a book above; reports what is not, with the nearest name.
    bool check_target(const Located<Overlay>& overlay) {
        const Overlay& node = *overlay.node;
        bool sound = false;
        with_list(node.target, [&](auto& list) {
            const auto* found = find_in(list, node.name.text);
            if (found == nullptr) {
                SymbolTable table(word_of(node.target));
                std::vector<Diagnostic> unused;
                Reporter quiet(layers_.files(), unused);
                for (std::uint32_t i = 0; i < list.size(); ++i) {
                    table.declare(list[i].node->id.text, i, list[i].site(), quiet);
                }
                static_cast<void>(table.resolve(node.name, overlay.file, reporter_));
                return;
            }
            sound = layers_.is_above(layer(found->file), layer(overlay.file));
            if (!sound) {
                const Word sort = word_of(node.target);
                reporter_.report(DiagnosticCode::overlay_not_upper, overlay.site(node.name.span),
                                 {std::string(sort.zh), node.name.text, layers_.id(layer(found->file)),
                                  reporter_.place(found->site(found->node->id.span)), std::string(sort.en)});
            }
        });
        return sound;
    }

    /// Changes of one thing in one book go together only where one of them cannot change an outcome.
    static bool clash_in_one_book(const Overlay& a, const Overlay& b) {
        return a.kind == b.kind || (a.kind != Overlay::Kind::refine && b.kind != Overlay::Kind::refine) ||
               a.kind == Overlay::Kind::disable || b.kind == Overlay::Kind::disable;
    }

    /// Where two books that know nothing of each other touch one thing, one must give way by name.
    std::vector<Located<Overlay>> without_collisions(std::vector<Located<Overlay>> overlays) {
        std::stable_sort(overlays.begin(), overlays.end(),
                         [](const auto& a, const auto& b) { return a.file < b.file; });
        std::vector<bool> out(overlays.size(), false);
        for (std::size_t i = 0; i < overlays.size(); ++i) {
            for (std::size_t j = i + 1; j < overlays.size(); ++j) {
                if (same_target(*overlays[i].node, *overlays[j].node)) {
                    settle(overlays[i], overlays[j], i, j, out);
                }
            }
        }
        std::vector<Located<Overlay>> left;
        for (std::size_t i = 0; i < overlays.size(); ++i) {
            if (!out[i]) {
                left.push_back(overlays[i]);
            }
        }
        return left;
    }

    bool same_target(const Overlay& a, const Overlay& b) {
        if (a.target != b.target) {
            return false;
        }
        bool same = false;
        with_list(a.target, [&](auto& list) { same = find_in(list, a.name.text) == find_in(list, b.name.text); });
        return same;
    }

    void settle(const Located<Overlay>& a, const Located<Overlay>& b, std::size_t i, std::size_t j,
                std::vector<bool>& out) {
        const std::uint32_t first = layer(a.file);
        const std::uint32_t second = layer(b.file);
        if (layers_.is_above(first, second) || layers_.is_above(second, first)) {
            return;
        }
        const bool one_book = first == second;
        const bool first_yields = !one_book && layers_.yields(first, second);
        const bool second_yields = !one_book && layers_.yields(second, first);
        if (first_yields != second_yields) {
            out[first_yields ? i : j] = true;
        } else if (!one_book || clash_in_one_book(*a.node, *b.node)) {
            reporter_.report(DiagnosticCode::overlays_collide, b.site(b.node->name.span),
                             {b.node->name.text, title_of(*b.node), layers_.id(second), title_of(*a.node),
                              layers_.id(first), reporter_.place(a.site(a.node->name.span))});
            out[j] = true;
        }
    }

    // ---- applying ----------------------------------------------------------------------------------------------------

    template <class Node>
    static Node& own_copy(Located<Node>& at, std::deque<Node>& copies) {
        for (Node& copy : copies) {
            if (&copy == at.node) {
                return copy;
            }
        }
        Node& copy = copies.emplace_back(*at.node);
        at.node = &copy;
        return copy;
    }

    /// To waive an upper rule is to loosen it.
    void check_waivers() {
        std::erase_if(merged_.declarations.waivers, [&](const Located<rule::Waiver>& waiver) {
            bool sound = true;
            for (const rule::Name& name : waiver.node->rules) {
                const Located<rule::Rule>* rule = find_in(merged_.declarations.rules, name.text);
                if (rule != nullptr && layer(rule->file) != layer(waiver.file) &&
                    !effective_permissions(*rule->node).loosen) {
                    reporter_.report(DiagnosticCode::loosening_forbidden, {waiver.file, name.span},
                                     {"豁免 " + waiver.node->label.text,
                                      reporter_.place(rule->site(rule->node->id.span)), "放宽", "", "loosen"});
                    sound = false;
                }
            }
            return !sound;
        });
    }

    template <class Node, class Apply>
    void change(std::vector<Located<Node>>& list, std::deque<Node>& copies, const OverlaySite& from,
                const Apply& apply_to) {
        Located<Node>& at = *find_in(list, from.overlay->name.text);
        Node& node = own_copy(at, copies);
        apply_to(Target<Node>{&node, {at.file, node.id.span}}, from, reporter_);
        merged_.changes.push_back({node.id.text, from.overlay, from.file});
    }

    /// A rule that was resolved before holds its stages; they are held to the same as any other.
    void apply_own_stages() {
        for (Located<rule::Rule>& rule : merged_.declarations.rules) {
            if (rule.node->stages.empty()) {
                continue;
            }
            const rule::Rule& written = *rule.node;
            rule::Rule& node = own_copy(rule, merged_.rules);
            node.stages.clear();
            for (const Overlay& stage : written.stages) {
                apply_to_rule({&node, rule.site(node.id.span)}, {&stage, rule.file, stage.name.text}, reporter_);
            }
        }
    }

    void apply(const Located<Overlay>& overlay) {
        const OverlaySite from{overlay.node, overlay.file, layers_.id(layer(overlay.file))};
        Declarations& all = merged_.declarations;
        switch (overlay.node->target) {
        case Overlay::Target::rule: apply_rule(from); break;
        case Overlay::Target::parameter:
            change(all.parameters, merged_.parameters, from,
                   [&](auto target, const OverlaySite& site, Reporter& reporter) {
                       apply_to_parameter(target, site, all.rules, reporter);
                   });
            break;
        case Overlay::Target::term: change(all.terms, merged_.terms, from, apply_to_term); break;
        case Overlay::Target::indicator: change(all.indicators, merged_.indicators, from, apply_to_indicator); break;
        case Overlay::Target::part: change(all.parts, merged_.parts, from, apply_to_part); break;
        case Overlay::Target::wording: change(all.wordings, merged_.wordings, from, apply_to_wording); break;
        }
    }

    /// A book of the same 层次 is no lower one: a successor may end what it follows.
    [[nodiscard]] bool of_one_layer(std::uint32_t a, std::uint32_t b) const {
        const rule::Rulebook* first = layers_.books()[layer(a)].node;
        const rule::Rulebook* second = layers_.books()[layer(b)].node;
        return first != nullptr && second != nullptr && !first->layer.text.empty() &&
               first->layer.text == second->layer.text;
    }

    void apply_rule(const OverlaySite& from) {
        auto& rules = merged_.declarations.rules;
        Located<rule::Rule>* at = find_in(rules, from.overlay->name.text);
        if (at == nullptr) {
            reporter_.report(DiagnosticCode::overlay_of_disabled, from.site(),
                             {from.overlay->name.text, disabled_[from.overlay->name.text]});
        } else if (from.overlay->kind != Overlay::Kind::disable) {
            change(rules, merged_.rules, from, apply_to_rule);
        } else if (may_disable(*at->node, at->site(at->node->id.span), from, of_one_layer(at->file, from.file),
                               reporter_)) {
            disabled_[at->node->id.text] = reporter_.place(from.site());
            merged_.changes.push_back({at->node->id.text, from.overlay, from.file});
            rules.erase(rules.begin() + (at - rules.data()));
        }
    }

    const Layers& layers_;
    Reporter& reporter_;
    Merged merged_;
    std::map<std::string, std::string> disabled_; ///< rule → where
};

} // namespace

Merged merge(const Layers& layers, Reporter& reporter) {
    return Merger(layers, reporter).run();
}

const rule::Permissions& effective_permissions(const rule::Rule& rule) {
    const rule::Permissions* last = &rule.permissions;
    for (const Overlay& stage : rule.stages) {
        last = stage.change.permissions.given ? &stage.change.permissions : last;
    }
    return *last;
}

const rule::Rule& saying_levels(const rule::Rule& rule) {
    const rule::Rule* last = &rule;
    for (const Overlay& stage : rule.stages) {
        last = stage.change.levels.empty() ? last : &stage.change;
    }
    return *last;
}

const rule::Rule& saying_years(const rule::Rule& rule) {
    const rule::Rule* last = &rule;
    for (const Overlay& stage : rule.stages) {
        const bool says = stage.change.year_from || stage.change.year_to || !stage.change.years.empty();
        last = says ? &stage.change : last;
    }
    return *last;
}

} // namespace zhunsheng::lowering
