#include "engine/render/differences.h"

#include <algorithm>
#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "engine/render/json_value.h"
#include "engine/render/page.h"

namespace zhunsheng {
namespace {

using inspect::DeclarationChange;
using inspect::FieldChange;
using inspect::kChangeCodes;
using inspect::kChangeNames;
using inspect::VerdictChange;
using render::JsonWriter;

constexpr std::string_view kNoRule = "没有这条规则";

std::string field_line(const FieldChange& change) {
    if (change.grade != 0) {
        return fmt::format("由“{}”改为“{}”(要求{})", change.before, change.after, change.grade > 0 ? "提高" : "降低");
    }
    if (change.before.empty()) {
        return fmt::format("增加“{}”", change.after);
    }
    return change.after.empty() ? fmt::format("删去“{}”", change.before)
                                : fmt::format("由“{}”改为“{}”", change.before, change.after);
}

std::string declaration_line(const DeclarationChange& change) {
    std::string line = fmt::format("{} {} ", name_of(change.kind, kChangeNames), change.sort);
    line += change.old_id.empty() ? "" : change.old_id + " → ";
    line += change.id;
    line += change.title.empty() ? "" : " “" + change.title + "”";
    return line + "  " + (change.place_after.empty() ? change.place_before : change.place_after);
}

std::string outcome_text(const std::optional<Outcome>& outcome) {
    return std::string(outcome ? name_of(*outcome, kOutcomeNames) : kNoRule);
}

std::string verdict_lines(const VerdictChange& change) {
    std::string lines = fmt::format("  {} “{}”:{} → {}\n", change.rule, change.title, outcome_text(change.before),
                                    outcome_text(change.after));
    lines += change.why.empty() ? "" : fmt::format("    原因 {}\n", change.why);
    for (const std::string& text : change.evidence) {
        lines += fmt::format("    证据 “{}”\n", text);
    }
    return lines;
}

std::string escaped_lines(const std::string& text) {
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t stop = std::min(text.find('\n', begin), text.size());
        out += escape_controls(std::string_view(text).substr(begin, stop - begin)) + "\n";
        begin = stop + 1;
    }
    return out;
}

/// Text of a rulebook or report on one line.
std::string one_line(std::string text) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
        text.replace(at, 1, " ");
    }
    return text;
}

std::string counts(const std::vector<DeclarationChange>& changes) {
    std::vector<std::string> parts;
    for (std::size_t kind = 0; kind < kChangeNames.size(); ++kind) {
        const auto count = std::count_if(changes.begin(), changes.end(), [&](const DeclarationChange& change) {
            return static_cast<std::size_t>(change.kind) == kind;
        });
        parts.push_back(fmt::format("{} {}", kChangeNames[kind], count));
    }
    return render::join(parts, "、");
}

void write_text_or_null(JsonWriter& json, std::string_view key, std::string_view text) {
    render::write_text(json.key(key), text);
}

void write_declaration(JsonWriter& json, const DeclarationChange& change) {
    json.begin_object();
    json.key("change").text(name_of(change.kind, kChangeCodes));
    json.key("sort").text(change.sort);
    json.key("id").text(change.id);
    write_text_or_null(json, "old_id", change.old_id);
    write_text_or_null(json, "title", change.title);
    write_text_or_null(json, "place_before", change.place_before);
    write_text_or_null(json, "place_after", change.place_after);
    json.key("fields").begin_array();
    for (const FieldChange& field : change.fields) {
        json.begin_object();
        json.key("field").text(field.label);
        write_text_or_null(json, "before", field.before);
        write_text_or_null(json, "after", field.after);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_outcome(JsonWriter& json, std::string_view key, const std::optional<Outcome>& outcome) {
    write_text_or_null(json, key, outcome ? name_of(*outcome, kOutcomeNames) : std::string_view{});
}

void write_report(JsonWriter& json, const ReportDifference& report) {
    json.begin_object();
    json.key("file").text(report.name);
    json.key("verdicts").begin_array();
    for (const VerdictChange& change : report.verdicts) {
        json.begin_object();
        json.key("rule").text(change.rule);
        json.key("title").text(change.title);
        write_outcome(json, "before", change.before);
        write_outcome(json, "after", change.after);
        write_text_or_null(json, "reason", change.why);
        json.key("evidence").begin_array();
        for (const std::string& text : change.evidence) {
            json.text(text);
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

} // namespace

bool RulebookDifference::same() const {
    return declarations.empty() && std::all_of(reports.begin(), reports.end(),
                                               [](const ReportDifference& report) { return report.verdicts.empty(); });
}

std::string render_difference(const RulebookDifference& difference) {
    std::string out =
        fmt::format("{} → {}\n", render::rulebook_text(*difference.before), render::rulebook_text(*difference.after));
    for (const DeclarationChange& change : difference.declarations) {
        out += "\n" + one_line(declaration_line(change)) + "\n";
        for (const FieldChange& field : change.fields) {
            out += fmt::format("  {} {}\n", field.label, one_line(field_line(field)));
        }
        if (change.kind == DeclarationChange::Kind::changed && change.fields.empty()) {
            out += "  内容有改动,但不在以上各字段里,请对照规则文件\n";
        }
    }
    out += difference.declarations.empty() ? "两套规则集没有差别。\n"
                                           : fmt::format("\n共 {}。\n", counts(difference.declarations));
    for (const ReportDifference& report : difference.reports) {
        out += fmt::format("\n报告 {}:{}\n", report.name,
                           report.verdicts.empty() ? "结论都相同"
                                                   : fmt::format("{} 条规则结论不同", report.verdicts.size()));
        for (const VerdictChange& change : report.verdicts) {
            out += verdict_lines({change.rule, one_line(change.title), change.before, change.after,
                                  one_line(change.why), change.evidence});
        }
    }
    return escaped_lines(out);
}

std::string render_difference_json(const RulebookDifference& difference) {
    JsonWriter json;
    json.begin_object();
    json.key("schema").text(std::string_view("zhunsheng.diff/1"));
    json.key("same").boolean(difference.same());
    render::write_rulebook(json.key("before"), *difference.before);
    render::write_rulebook(json.key("after"), *difference.after);
    json.key("changes").begin_array();
    for (const DeclarationChange& change : difference.declarations) {
        write_declaration(json, change);
    }
    json.end_array();
    json.key("reports").begin_array();
    for (const ReportDifference& report : difference.reports) {
        write_report(json, report);
    }
    json.end_array();
    json.end_object();
    return json.take();
}

} // namespace zhunsheng
