#include "engine/handbook/handbook.h"

#include <fmt/format.h>
#include <set>

#include "engine/handbook/writer.h"

namespace zhunsheng::handbook {
namespace {

using inspect::Book;
using inspect::ClauseOfLaw;
using inspect::EntityKind;

constexpr std::string_view kReading[] = {
    "每条规则的要求分三等:“必须”“应当”决定结论,“宜”只作提示。",
    ("“必须”“应当”都做到为符合,都没有做到为不符合,做到一部分为部分符合;报告里看不出来的为待核,"
     "前提不成立或不在适用范围的为不适用。"),
    "“写明”指报告把这件事作为已经完成的工作写出来;只写在计划、不足里的,不算写明,除非要求里另说了语态。",
    "规则旁写有“加严”的,是下级在上级的要求之外另加的要求;写有“例外”的,例外情形成立时改按例外的要求检查。",
    "说法里 (甲|乙) 是任选其一,[甲] 可有可无,… 和 …… 是中间隔着别的字,{数}{率}{日期} 等是要填的内容。",
};

void write_opening(const Book& book, const Plan& plan, std::vector<Block>& out) {
    const lowering::Declarations& declared = book.declared();
    std::vector<Line> facts{labelled("编号", text(plan.id)), labelled("版本", text(plan.version))};
    for (const auto& rulebook : declared.rulebooks) {
        const std::string years = inspect::describe_years(rulebook.node->year_from, rulebook.node->year_to, {});
        if (!years.empty()) {
            facts.push_back(labelled("适用", text(years)));
        }
    }
    facts.push_back(labelled("内容哈希", text(plan.hash)));
    facts.push_back(
        labelled("内容", text(fmt::format("{} 条规则、{} 个指标、{} 个词条、{} 个部分、{} 个测试",
                                          declared.rules.size(), declared.indicators.size(), declared.terms.size(),
                                          declared.parts.size(), declared.tests.size()))));
    out.push_back(list(std::move(facts)));
    out.push_back(heading(2, text("怎样读这本手册"), "reading"));
    std::vector<Line> notes;
    for (const std::string_view note : kReading) {
        notes.push_back(text(std::string(note)));
    }
    out.push_back(list(std::move(notes)));
}

std::string day(const std::optional<rule::Date>& date) {
    return date ? inspect::describe(*date) : "";
}

void write_sources(const Book& book, std::vector<Block>& out) {
    std::vector<std::vector<Line>> rows;
    for (const auto& source : book.declared().sources) {
        const rule::LegalSource& node = *source.node;
        rows.push_back({text(node.id.text), text(node.title.value), text(node.number.value), text(day(node.published)),
                        text(day(node.effective))});
    }
    if (!rows.empty()) {
        out.push_back(heading(2, text("依据"), "sources"));
        out.push_back(table({"简称", "名称", "文号", "发布", "施行"}, std::move(rows)));
    }
}

/// Rules under each clause that they stand for: in full where they are met first, later as a link.
class RuleChapters {
public:
    RuleChapters(const Book& book, std::vector<Block>& out)
        : book_(book), out_(out), by_clause_(inspect::rules_by_clause(book)) {}

    void write() {
        for (const auto& source : book_.declared().sources) {
            write_source(*source.node);
        }
        write_others();
        write_without_basis();
    }

private:
    void write_source(const rule::LegalSource& source) {
        bool first = true;
        for (const ClauseOfLaw& clause : inspect::clauses_of(book_, source)) {
            const auto rules = by_clause_.find(clause);
            if (rules == by_clause_.end()) {
                continue;
            }
            if (first) {
                const std::string& title = source.title.value;
                out_.push_back(heading(2, text(fmt::format("规则:{}", title.empty() ? source.id.text : title))));
                first = false;
            }
            write_clause(clause, name_of_clause(source, clause), rules->second);
        }
    }

    void write_clause(const ClauseOfLaw& clause, const std::string& title,
                      const std::vector<inspect::StandingRule>& rules) {
        out_.push_back(heading(3, text(title), anchor_of(clause)));
        for (const inspect::StandingRule& standing : rules) {
            if (written_.insert(standing.rule).second) {
                write_rule(book_, standing.rule, out_);
            } else {
                Line line = text("另见 ");
                append(line, rule_link(standing.rule, book_));
                out_.push_back(paragraph(std::move(line)));
            }
        }
    }

    void write_others() {
        bool first = true;
        for (const auto& [clause, rules] : by_clause_) {
            if (!book_.find(EntityKind::source, clause.source)) {
                if (first) {
                    out_.push_back(heading(2, text("规则:其他依据")));
                    first = false;
                }
                write_clause(clause, clause.source, rules);
            }
        }
    }

    void write_without_basis() {
        bool first = true;
        for (std::uint32_t i = 0; i < book_.declared().rules.size(); ++i) {
            if (written_.insert(i).second) {
                if (first) {
                    out_.push_back(heading(2, text("规则:没有写依据")));
                    first = false;
                }
                write_rule(book_, i, out_);
            }
        }
    }

    const Book& book_;
    std::vector<Block>& out_;
    std::map<ClauseOfLaw, std::vector<inspect::StandingRule>> by_clause_;
    std::set<std::uint32_t> written_;
};

} // namespace

Manuscript write_handbook(const Book& book, const Plan& plan) {
    Manuscript manuscript;
    manuscript.title = plan.title.empty() ? plan.id : plan.title;
    std::vector<Block>& out = manuscript.blocks;
    write_opening(book, plan, out);
    write_sources(book, out);
    write_layers(book, out);
    RuleChapters(book, out).write();
    write_indicators(book, out);
    write_parts(book, out);
    write_coverage(book, true, out);
    write_terms(book, out);
    write_wordings(book, out);
    return manuscript;
}

Manuscript write_coverage_page(const Book& book, const Plan& plan) {
    Manuscript manuscript;
    manuscript.title = "条款覆盖:" + (plan.title.empty() ? plan.id : plan.title);
    write_coverage(book, false, manuscript.blocks);
    return manuscript;
}

} // namespace zhunsheng::handbook
