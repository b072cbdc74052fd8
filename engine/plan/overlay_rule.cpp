// Changes of rules: 加严, 细化, 放宽, 停用.
#include "engine/plan/overlay.h"

#include <algorithm>
#include <iterator>

#include "engine/plan/merge.h"
#include "engine/plan/overlay_fields.h"
#include "engine/plan/witness.h"

namespace zhunsheng::lowering {
namespace {

using rule::Overlay;
using rule::Rule;

constexpr std::uint8_t kAllLevels = (1U << kLevelNames.size()) - 1U;

// ---- what a rule says ------------------------------------------------------------------------------------------------

std::uint8_t levels_of(const Rule& rule) {
    std::uint8_t bits = rule.levels.empty() ? kAllLevels : 0;
    for (const rule::Name& name : rule.levels) {
        if (const auto level = from_name<Level>(name.text, kLevelNames)) {
            bits = static_cast<std::uint8_t>(bits | 1U << static_cast<unsigned>(*level));
        }
    }
    return bits;
}

bool covers(const Rule& rule, int year) {
    return (!rule.year_from || year >= *rule.year_from) && (!rule.year_to || year <= *rule.year_to) &&
           (rule.years.empty() || std::find(rule.years.begin(), rule.years.end(), year) != rule.years.end());
}

/// Years at which one of the two may begin or end, with their neighbours.
std::vector<int> border_years(const Rule& a, const Rule& b) {
    std::vector<int> borders;
    for (const Rule* rule : {&a, &b}) {
        borders.insert(borders.end(), rule->years.begin(), rule->years.end());
        for (const std::optional<int> year : {rule->year_from, rule->year_to}) {
            if (year) {
                borders.push_back(*year);
            }
        }
    }
    std::vector<int> all;
    for (const int year : borders) {
        all.insert(all.end(), {year - 1, year, year + 1});
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// What of `upper` the change leaves out: "县", "2021年度"; empty when it covers all.
std::string left_out(const Rule& rule, const Rule& change) {
    if (!change.levels.empty()) {
        const unsigned missing = levels_of(saying_levels(rule)) & ~static_cast<unsigned>(levels_of(change));
        for (std::size_t level = 0; level < kLevelNames.size(); ++level) {
            if ((missing >> level & 1U) != 0) {
                return "层级" + std::string(kLevelNames[level]);
            }
        }
    }
    if (change.year_from || change.year_to || !change.years.empty()) {
        const Rule& upper = saying_years(rule);
        for (const int year : border_years(upper, change)) {
            if (covers(upper, year) && !covers(change, year)) {
                return std::to_string(year) + "年度";
            }
        }
    }
    return {};
}

template <class Visit>
void each_clause(Rule& rule, const Visit& visit) {
    visit(rule.clauses);
    for (Overlay& stage : rule.stages) {
        visit(stage.change.clauses);
    }
}

std::optional<Modality> modality_now(const Rule& rule, const std::string& label) {
    std::optional<Modality> now;
    const auto look = [&](const std::vector<rule::Clause>& clauses) {
        for (const rule::Clause& clause : clauses) {
            now = clause.label.text == label ? clause.modality : now;
        }
    };
    look(rule.clauses);
    for (const Overlay& stage : rule.stages) {
        look(stage.change.clauses);
        for (const Overlay::Shift& shift : stage.raised) {
            const bool named = std::any_of(shift.labels.begin(), shift.labels.end(),
                                           [&](const rule::Name& name) { return name.text == label; });
            now = named ? shift.modality : now;
        }
    }
    return now;
}

// ---- reports ---------------------------------------------------------------------------------------------------------

/// The clause's modality, or a report of a label that the rule has not.
std::optional<Modality> find_label(const Rule& rule, const rule::Name& label, const OverlaySite& from,
                                   Reporter& reporter) {
    const auto now = modality_now(rule, label.text);
    if (!now) {
        SymbolTable known({"标号", "label"});
        const auto add = [&](const std::vector<rule::Clause>& clauses) {
            for (const rule::Clause& clause : clauses) {
                known.declare(clause.label.text, 0, from.site(), reporter);
            }
        };
        add(rule.clauses);
        for (const Overlay& stage : rule.stages) {
            add(stage.change.clauses);
        }
        static_cast<void>(known.resolve(label, from.file, reporter));
    }
    return now;
}

/// Is the shift one in its direction (提为 stronger, 降为 weaker)? Reports where not.
bool check_shift(const Rule& rule, const Overlay::Shift& shift, bool raises, const OverlaySite& from,
                 Reporter& reporter) {
    bool sound = true;
    for (const rule::Name& label : shift.labels) {
        const auto now = find_label(rule, label, from, reporter);
        if (now && (raises ? shift.modality >= *now : shift.modality <= *now)) {
            reporter.report(DiagnosticCode::shift_without_effect, {from.file, label.span},
                            {label.text, std::string(name_of(*now, kModalityNames)), raises ? "提为" : "降为",
                             std::string(name_of(shift.modality, kModalityNames)), raises ? "raise" : "lower"});
        }
        sound = sound && now && (raises ? shift.modality < *now : shift.modality > *now);
    }
    return sound;
}

// ---- 加严 ------------------------------------------------------------------------------------------------------------

bool narrows(const rule::Permissions& upper, const rule::Permissions& lower) {
    return (upper.loosen || !lower.loosen) && (upper.supplement || !lower.supplement) &&
           (upper.disable || !lower.disable);
}

void tighten(Target<Rule> target, const OverlaySite& from, Reporter& reporter) {
    Rule& rule = *target.node;
    const Overlay& overlay = *from.overlay;
    if (const std::string missing = left_out(rule, overlay.change); !missing.empty()) {
        report_not_tighter(from, target.site, "“适用”比上级窄,漏了" + missing, {}, reporter);
        return;
    }
    if (overlay.change.permissions.given && !narrows(effective_permissions(rule), overlay.change.permissions)) {
        reporter.report(DiagnosticCode::permission_widened, {from.file, overlay.change.permissions.span},
                        {overlay.name.text, reporter.place(target.site)});
        return;
    }
    Overlay stage = overlay;
    stage.name = {from.book, overlay.name.span, from.file};
    stage.target = Overlay::Target::rule;
    stamp(stage.change, from.file);
    stamp(stage.fields, from.file);
    // A clause that this change adds may be raised by no field of the same change: there is nothing to raise yet.
    const bool sound = std::all_of(overlay.raised.begin(), overlay.raised.end(), [&](const Overlay::Shift& shift) {
        return check_shift(rule, shift, true, from, reporter);
    });
    if (sound) {
        rule.stages.push_back(std::move(stage));
    }
}

// ---- 细化 ------------------------------------------------------------------------------------------------------------

void refine(Target<Rule> target, const OverlaySite& from, Reporter& reporter) {
    Rule& rule = *target.node;
    Rule change = from.overlay->change;
    stamp(change, from.file);
    const bool hints = std::all_of(rule.clauses.begin(), rule.clauses.end(),
                                   [](const rule::Clause& clause) { return clause.modality == Modality::may; });
    if (hints && !change.clauses.empty()) {
        reporter.report(DiagnosticCode::refinement_counts, {from.file, change.clauses.front().span},
                        {from.overlay->name.text, reporter.place(target.site)});
        return;
    }
    append(rule.bases, change.bases);
    append(rule.clauses, change.clauses);
    for (const rule::Rule::Message& message : change.messages) {
        for (const rule::Rule::Message& old : rule.messages) {
            std::erase_if(rule.fields, [&](const rule::FieldPlace& field) {
                return old.outcome == message.outcome && field.span == old.span && field.file == old.text.file;
            });
        }
        std::erase_if(rule.messages, [&](const auto& old) { return old.outcome == message.outcome; });
    }
    append(rule.messages, change.messages);
    for (const std::string_view keyword : {"依据", "宜", "说明"}) {
        take_fields(from, keyword, rule.fields);
    }
    if (!change.remedy.span.empty()) {
        rule.remedy = change.remedy;
        replace_fields(from, "整改", rule.fields);
    }
    if (!change.belongs_in.empty()) {
        rule.belongs_in = change.belongs_in;
        replace_fields(from, "写入", rule.fields);
    }
}

// ---- 放宽 ------------------------------------------------------------------------------------------------------------

void drop_label(Rule& rule, const std::string& label) {
    each_clause(rule, [&](std::vector<rule::Clause>& clauses) {
        std::erase_if(clauses, [&](const rule::Clause& clause) { return clause.label.text == label; });
    });
}

/// Raises of the label go, and its own modality becomes the weaker one.
void forget_raises(Rule& rule, const std::string& label) {
    for (Overlay& stage : rule.stages) {
        for (Overlay::Shift& shift : stage.raised) {
            std::erase_if(shift.labels, [&](const rule::Name& name) { return name.text == label; });
        }
        std::erase_if(stage.raised, [](const Overlay::Shift& shift) { return shift.labels.empty(); });
    }
}

bool loosen_clauses(Rule& rule, const OverlaySite& from, Reporter& reporter) {
    for (const rule::Name& label : from.overlay->dropped) {
        if (!find_label(rule, label, from, reporter)) {
            return false;
        }
        drop_label(rule, label.text);
        forget_raises(rule, label.text);
    }
    for (const Overlay::Shift& shift : from.overlay->lowered) {
        if (!check_shift(rule, shift, false, from, reporter)) {
            return false;
        }
        for (const rule::Name& label : shift.labels) {
            forget_raises(rule, label.text);
            each_clause(rule, [&](std::vector<rule::Clause>& clauses) {
                for (rule::Clause& clause : clauses) {
                    clause.modality = clause.label.text == label.text ? shift.modality : clause.modality;
                }
            });
        }
    }
    return true;
}

/// What 适用 or 年度 said before, in the rule and its stages, no longer counts.
void replace_applies(Rule& rule, const Rule& change, const OverlaySite& from) {
    const bool years = change.year_from || change.year_to || !change.years.empty();
    const auto clear = [&](Rule& old, std::vector<rule::FieldPlace>& fields) {
        if (!change.levels.empty()) {
            old.levels.clear();
            std::erase_if(fields, [](const rule::FieldPlace& field) { return field.keyword == "适用"; });
        }
        if (years) {
            old.year_from.reset();
            old.year_to.reset();
            old.years.clear();
            std::erase_if(fields, [](const rule::FieldPlace& field) { return field.keyword == "年度"; });
        }
    };
    clear(rule, rule.fields);
    for (Overlay& stage : rule.stages) {
        clear(stage.change, stage.fields);
    }
    if (!change.levels.empty()) {
        rule.levels = change.levels;
        take_fields(from, "适用", rule.fields);
    }
    if (years) {
        rule.year_from = change.year_from;
        rule.year_to = change.year_to;
        rule.years = change.years;
        take_fields(from, "年度", rule.fields);
    }
}

void loosen(Target<Rule> target, const OverlaySite& from, Reporter& reporter) {
    Rule after = *target.node;
    Rule change = from.overlay->change;
    stamp(change, from.file);
    if (!loosen_clauses(after, from, reporter)) {
        return;
    }
    replace_applies(after, change, from);
    if (change.premise) {
        after.premise = change.premise;
        replace_fields(from, "前提", after.fields);
    }
    if (!change.severities.empty()) {
        after.severities = change.severities;
        replace_fields(from, "严重", after.fields);
    }
    append(after.bases, change.bases);
    append(after.exceptions, change.exceptions);
    take_fields(from, "依据", after.fields);
    take_fields(from, "例外", after.fields);
    if (!effective_permissions(*target.node).loosen) {
        report_loosening(from, target.site, "放宽", "loosen", find_witness(*target.node, after, target.site, reporter),
                         reporter);
        return;
    }
    *target.node = std::move(after);
}

} // namespace

void apply_to_rule(Target<Rule> target, const OverlaySite& from, Reporter& reporter) {
    switch (from.overlay->kind) {
    case Overlay::Kind::tighten: tighten(target, from, reporter); break;
    case Overlay::Kind::refine: refine(target, from, reporter); break;
    default:
        if (has_reason(from, reporter)) {
            loosen(target, from, reporter);
        }
    }
}

bool may_disable(const Rule& rule, Site site, const OverlaySite& from, bool of_one_layer, Reporter& reporter) {
    if (!has_reason(from, reporter)) {
        return false;
    }
    if (!of_one_layer && !effective_permissions(rule).disable) {
        report_loosening(from, site, "停用", "disable", {}, reporter);
        return false;
    }
    return true;
}

} // namespace zhunsheng::lowering
