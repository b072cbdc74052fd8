#include "engine/plan/overlay_fields.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::lowering {
namespace {

using rule::Overlay;
using rule::Rule;

constexpr std::array<std::string_view, 5> kKindNames{"加严", "细化", "放宽", "停用", "补充"};

} // namespace

std::string title_of(const Overlay& overlay) {
    constexpr std::array<std::string_view, 6> kTargets{"", "参数 ", "词条 ", "指标 ", "部分 ", "用语 "};
    return std::string(kKindNames[static_cast<std::size_t>(overlay.kind)]) + " " +
           std::string(kTargets[static_cast<std::size_t>(overlay.target)]) + overlay.name.text;
}

void report_loosening(const OverlaySite& from, Site upper, std::string_view permission, std::string_view code,
                      const std::string& witness, Reporter& reporter) {
    reporter.report(
        DiagnosticCode::loosening_forbidden, from.site(),
        {title_of(*from.overlay), reporter.place(upper), std::string(permission), witness, std::string(code)});
}

void report_not_tighter(const OverlaySite& from, Site upper, std::string what, const std::string& witness,
                        Reporter& reporter) {
    reporter.report(DiagnosticCode::tightening_loosens, from.site(),
                    {title_of(*from.overlay), std::move(what), reporter.place(upper), witness});
}

bool has_reason(const OverlaySite& from, Reporter& reporter) {
    if (from.overlay->reason.value.empty() && !reporter.unreadable({from.file, from.overlay->span})) {
        reporter.report(DiagnosticCode::overlay_without_reason, from.site(), {title_of(*from.overlay)});
        return false;
    }
    return true;
}

void take_fields(const OverlaySite& from, std::string_view keyword, std::vector<rule::FieldPlace>& to) {
    for (rule::FieldPlace field : from.overlay->fields) {
        if (field.keyword == keyword) {
            field.file = from.file;
            to.push_back(field);
        }
    }
}

void replace_fields(const OverlaySite& from, std::string_view keyword, std::vector<rule::FieldPlace>& in) {
    std::erase_if(in, [&](const rule::FieldPlace& field) { return field.keyword == keyword; });
    take_fields(from, keyword, in);
}

void stamp(std::vector<rule::FieldPlace>& fields, std::uint32_t file) {
    for (rule::FieldPlace& field : fields) {
        field.file = file;
    }
}

namespace {

void put_file(std::vector<rule::Rule::Basis>& bases, std::uint32_t file) {
    for (rule::Rule::Basis& basis : bases) {
        basis.source.file = basis.text.file = file;
    }
}

void put_file(std::vector<rule::Clause>& clauses, std::uint32_t file) {
    for (rule::Clause& clause : clauses) {
        clause.condition.file = clause.label.file = file;
    }
}

void put_file(Rule::Exception& exception, std::uint32_t file) {
    exception.label.file = exception.parent.file = exception.inapplicable.file = file;
    if (exception.condition) {
        exception.condition->file = file;
    }
    put_file(exception.bases, file);
    put_file(exception.clauses, file);
    lowering::stamp(exception.fields, file);
}

} // namespace

void stamp(Rule& rule, std::uint32_t file) {
    put_file(rule.bases, file);
    for (rule::Name& name : rule.levels) {
        name.file = file;
    }
    for (auto& severity : rule.severities) {
        for (rule::Name& name : severity.levels) {
            name.file = file;
        }
    }
    if (rule.premise) {
        rule.premise->file = file;
    }
    put_file(rule.clauses, file);
    for (Rule::Exception& exception : rule.exceptions) {
        put_file(exception, file);
    }
    for (rule::Name& name : rule.belongs_in) {
        name.file = file;
    }
    for (auto& message : rule.messages) {
        message.text.file = file;
    }
    rule.remedy.file = file;
}

} // namespace zhunsheng::lowering
