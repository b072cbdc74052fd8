#include "engine/render/lint_json.h"

#include "engine/render/json_writer.h"

namespace zhunsheng {
namespace {

void write_edit(render::JsonWriter& json, const Edit& edit) {
    json.begin_object();
    json.key("start").count(edit.span.begin);
    json.key("end").count(edit.span.end);
    json.key("text").text(edit.text);
    json.end_object();
}

void write_finding(render::JsonWriter& json, const LintFinding& finding, const Source& source) {
    const LintInfo& info = about(finding.code);
    const LineColumn at = source.locate(finding.span.begin);
    json.begin_object();
    json.key("code").text(info.code);
    json.key("level").text(name_of(info.level, kLintLevelNames));
    json.key("title").text(info.title);
    json.key("message").text(message(finding));
    json.key("file").text(source.name());
    json.key("line").count(at.line);
    json.key("column").count(at.column);
    json.key("start").count(finding.span.begin);
    json.key("end").count(finding.span.end);
    json.key("fix").begin_array();
    for (const Edit& edit : finding.fix) {
        write_edit(json, edit);
    }
    json.end_array();
    json.end_object();
}

} // namespace

std::string render_lint_json(const std::vector<LintFinding>& findings, std::span<const rule::RuleFile> files) {
    render::JsonWriter json;
    json.begin_object();
    json.key("schema").text("zhunsheng.lint/1");
    json.key("findings").begin_array();
    for (const LintFinding& finding : findings) {
        write_finding(json, finding, *files[finding.file].source);
    }
    json.end_array();
    json.end_object();
    return json.take();
}

} // namespace zhunsheng
