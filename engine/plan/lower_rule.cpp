#include "engine/plan/lower_rule.h"

#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/places/places.h"
#include "engine/plan/lower_exception.h"
#include "engine/plan/merge.h"

namespace zhunsheng::lowering {

namespace {

constexpr std::array<Severity, 3> kSeverityOfModality{Severity::major, Severity::minor, Severity::info};

template <class Enum>
std::size_t at(Enum value) {
    return static_cast<std::size_t>(value);
}

std::uint8_t level_bits(const std::vector<rule::Name>& names, std::uint32_t file, Reporter& reporter) {
    if (names.empty()) {
        return 0xff;
    }
    std::uint8_t bits = 0;
    for (const rule::Name& name : names) {
        if (const auto level = choose(kLevelWords, name, file, reporter)) {
            bits = static_cast<std::uint8_t>(bits | 1U << *level);
        }
    }
    return bits;
}

/// What a rule gives for a level; without it, what its gravest modality means: 必须 主要, 应当 次要, 宜 提示.
void lower_severity(const Located<rule::Rule>& rule, Reporter& reporter, PlanRule& out) {
    Severity severity = Severity::info;
    for (const PlanClause& clause : out.clauses) {
        severity = std::max(severity, kSeverityOfModality[at(clause.modality)]);
    }
    out.severity.fill(severity);
    // The general one first, so that one for named levels wins wherever it stands.
    for (const bool general : {true, false}) {
        for (const auto& given : rule.node->severities) {
            const std::uint8_t bits = level_bits(given.levels, rule.file, reporter);
            for (std::size_t level = 0; level < out.severity.size() && given.levels.empty() == general; ++level) {
                out.severity[level] = (bits >> level & 1U) != 0 ? given.severity : out.severity[level];
            }
        }
    }
}

void lower_bases(const Located<rule::Rule>& rule, const Symbols& symbols, Reporter& reporter, PlanRule& out) {
    if (rule.node->bases.empty() && !reporter.unreadable(rule.site())) {
        reporter.report(DiagnosticCode::rule_without_basis, rule.site(rule.node->id.span), {rule.node->id.text});
    }
    const auto add = [&](const std::vector<rule::Rule::Basis>& bases) {
        for (const rule::Rule::Basis& basis : bases) {
            out.bases.push_back(lower_basis(basis, rule.file, symbols, reporter));
        }
    };
    add(rule.node->bases);
    for (const rule::Overlay& stage : rule.node->stages) {
        add(stage.change.bases);
    }
}

void lower_years(const Located<rule::Rule>& rule, Reporter& reporter, PlanRule& out) {
    const rule::Rule& says = saying_years(*rule.node);
    out.year_from = says.year_from.value_or(0);
    out.year_to = says.year_to.value_or(0);
    out.years = says.years;
    std::sort(out.years.begin(), out.years.end());
    if (out.year_to != 0 && out.year_from > out.year_to) {
        reporter.report(DiagnosticCode::years_reversed, rule.site(rule.node->id.span),
                        {std::to_string(out.year_from), std::to_string(out.year_to)});
    }
}

/// A document holds each of its provisions once.
void check_provisions(const Located<rule::LegalSource>& source, Reporter& reporter) {
    const std::vector<rule::LegalSource::Provision>& provisions = source.node->provisions;
    std::vector<std::string> names;
    names.reserve(provisions.size()); // the table keeps views of them
    SymbolTable table({"条款", "provision"});
    for (const rule::LegalSource::Provision& provision : provisions) {
        names.push_back(locate(provision.article, provision.item, provision.note.value, false));
        table.declare(names.back(), static_cast<std::uint32_t>(names.size()), source.site(provision.span), reporter);
    }
}

/// Labels are names within their rule, and within each of its exceptions.
void check_labels(const Located<rule::Rule>& rule, Reporter& reporter) {
    std::uint32_t next = 0;
    const auto add = [&](const std::vector<rule::Clause>& clauses, SymbolTable& labels) {
        for (const rule::Clause& clause : clauses) {
            labels.declare(clause.label.text, next++, {file_of(clause.label, rule.file), clause.label.span}, reporter);
        }
    };
    const Word sort{"标号", "label"};
    SymbolTable own(sort);
    add(rule.node->clauses, own);
    for (const rule::Overlay& stage : rule.node->stages) {
        add(stage.change.clauses, own);
    }
    for (const rule::Rule::Exception& exception : rule.node->exceptions) {
        SymbolTable labels(sort);
        add(exception.clauses, labels);
    }
}

/// Clauses of the rule and of its stages; a stage keeps the modalities that hold after it.
void lower_clauses(const Located<rule::Rule>& rule, const std::string& book, ExprLowering& exprs, PlanRule& out) {
    const auto add = [&](const std::vector<rule::Clause>& clauses) {
        for (const rule::Clause& clause : clauses) {
            out.clauses.push_back({clause.modality, exprs.condition(clause.condition, rule.file), clause.label.text});
        }
    };
    const auto close_stage = [&](const std::string& layer, const PlanPlace& place) {
        PlanStage& stage = out.stages.emplace_back();
        stage.layer = layer;
        stage.place = place;
        for (const PlanClause& clause : out.clauses) {
            stage.modalities.push_back(clause.modality);
        }
    };
    add(rule.node->clauses);
    if (rule.node->stages.empty()) {
        return;
    }
    close_stage(book, {});
    for (const rule::Overlay& overlay : rule.node->stages) {
        add(overlay.change.clauses);
        for (const rule::Overlay::Shift& shift : overlay.raised) {
            for (const rule::Name& label : shift.labels) {
                for (PlanClause& clause : out.clauses) {
                    clause.modality = clause.label == label.text ? shift.modality : clause.modality;
                }
            }
        }
        close_stage(overlay.name.text, lower_place(overlay.change.place));
    }
}

} // namespace

PlanPlace lower_place(const rule::Text& place) {
    const NamedPlace* known = place_named(to_utf32(place.value));
    return {place.value, known == nullptr ? 0 : known->code};
}

PlanBasis lower_basis(const rule::Rule::Basis& basis, std::uint32_t file, const Symbols& symbols, Reporter& reporter) {
    return {symbols.sources.resolve(basis.source, file, reporter), basis.item, basis.article, basis.uncertain,
            basis.text.value};
}

void lower_rulebook(const Declarations& declarations, Reporter& reporter, Plan& plan) {
    const auto& found = declarations.rulebooks;
    if (found.empty()) {
        reporter.report(DiagnosticCode::no_rulebook, {0, {0, 0}}, {});
        return;
    }
    plan.id = found.front().node->id.text;
    plan.title = found.front().node->title.value;
    plan.version = found.front().node->version.text;
    plan.year_from = found.front().node->year_from.value_or(0);
    plan.year_to = found.front().node->year_to.value_or(0);
    if (const auto& after = found.front().node->after_expiry) {
        plan.stops = after->kind == rule::AfterExpiry::Kind::stop;
        plan.expiry_note = after->note.value;
        if (plan.year_to == 0 && !reporter.unreadable(found.front().site())) {
            reporter.report(DiagnosticCode::dates_missing, found.front().site(after->span),
                            {"到期后", "适用 年度 … 至 …", "applies years … to …"});
        }
    }
    plan.layer = found.front().node->layer.text;
    plan.place = found.front().node->place.value;
    for (std::size_t i = 1; i < found.size(); ++i) {
        reporter.report(DiagnosticCode::rulebook_twice, found[i].site(found[i].node->id.span),
                        {found[i].node->id.text, reporter.place(found[0].site(found[0].node->id.span))});
    }
}

std::vector<PlanSource> lower_sources(const Declarations& declarations, Reporter& reporter) {
    std::vector<PlanSource> sources;
    for (const auto& source : declarations.sources) {
        const rule::LegalSource& node = *source.node;
        check_provisions(source, reporter);
        sources.push_back(
            {node.id.text, node.title.value.empty() ? node.id.text : node.title.value, node.number.value});
    }
    return sources;
}

PlanRule lower_rule(const Located<rule::Rule>& rule, const std::string& book, const Symbols& symbols,
                    ExprLowering& exprs, Reporter& reporter) {
    const rule::Rule& node = *rule.node;
    PlanRule out;
    out.layer = book;
    out.id = node.id.text;
    out.title = node.title.value;
    out.group = node.group.text;
    out.all_required = node.all_required;
    out.remedy = node.remedy.value;
    out.file = rule.file;
    out.span = node.span;
    lower_bases(rule, symbols, reporter, out);
    out.levels = level_bits(saying_levels(node).levels, rule.file, reporter);
    lower_years(rule, reporter, out);
    out.place = lower_place(node.place);
    if (node.premise) {
        out.premise = exprs.condition(*node.premise, rule.file);
    }
    check_labels(rule, reporter);
    lower_clauses(rule, book, exprs, out);
    lower_severity(rule, reporter, out);
    if (out.clauses.empty() && !reporter.unreadable(rule.site())) {
        reporter.report(DiagnosticCode::rule_without_clause, rule.site(node.id.span), {node.id.text});
    }
    for (const rule::Name& part : node.belongs_in) {
        out.belongs_in.push_back(PartId{symbols.parts.resolve(part, rule.file, reporter)});
    }
    for (const rule::Rule::Message& message : node.messages) {
        out.messages[at(message.outcome)] = message.text.value;
        out.message_values[at(message.outcome)] = exprs.message_values(message.text, rule.file);
    }
    lower_force(rule, symbols, reporter, out.force);
    out.exceptions = lower_exceptions(rule, symbols, exprs, reporter);
    return out;
}

} // namespace zhunsheng::lowering
