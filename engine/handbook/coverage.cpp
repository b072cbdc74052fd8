// The chapter on coverage: clause by clause which rules stand for it and how, and what no report can show.
#include <fmt/format.h>

#include "engine/handbook/writer.h"

namespace zhunsheng::handbook {
namespace {

using inspect::Book;
using inspect::ClauseOfLaw;
using inspect::EntityKind;
using inspect::StandingRule;
using RulesByClause = std::map<ClauseOfLaw, std::vector<StandingRule>>;

constexpr std::string_view kReading[] = {
    "等同:这个条款要求报告里能看出来的,规则都查;部分:规则查其中一部分;相关:规则查的是与它有关的事。",
    "“报告里查不出的”是这个条款里任何一份报告都不能证明的内容和原因,要看案卷、台账或者现场。",
    "“未见规则”是既没有规则、也没有写明查不出的原因。",
};

class CoverageChapter {
public:
    CoverageChapter(const Book& book, bool linked, std::vector<Block>& out)
        : book_(book), linked_(linked), out_(out), by_clause_(inspect::rules_by_clause(book)) {}

    void write() {
        std::vector<Line> notes;
        for (const std::string_view note : kReading) {
            notes.push_back(text(std::string(note)));
        }
        out_.push_back(list(std::move(notes)));
        for (const auto& source : book_.declared().sources) {
            if (has_table(*source.node)) {
                write_source(*source.node);
            }
        }
        write_others();
    }

private:
    /// A source that is cited as a whole is one row among the others.
    [[nodiscard]] bool has_table(const rule::LegalSource& source) const {
        return !source.provisions.empty() || inspect::clauses_of(book_, source).size() > 1;
    }

    void write_source(const rule::LegalSource& source) {
        std::vector<std::vector<Line>> rows;
        std::size_t ruled = 0;
        std::size_t explained = 0;
        for (const ClauseOfLaw& clause : inspect::clauses_of(book_, source)) {
            const rule::LegalSource::Provision* provision = inspect::provision_of(source, clause);
            const std::string unchecked = provision == nullptr ? "" : provision->unchecked.value;
            const auto rules = by_clause_.find(clause);
            const bool has_rules = rules != by_clause_.end();
            ruled += has_rules ? 1 : 0;
            explained += !has_rules && !unchecked.empty() ? 1 : 0;
            rows.push_back({text(name_of_clause(source, clause)),
                            has_rules           ? rules_line(rules->second)
                            : unchecked.empty() ? Line{{"未见规则", "", true}}
                                                : text("—"),
                            text(unchecked)});
        }
        out_.push_back(heading(3, text(source.title.value.empty() ? source.id.text : source.title.value)));
        out_.push_back(paragraph(text(fmt::format("{} 条:{} 条有规则,{} 条写明查不出的原因,{} 条未见规则。",
                                                  rows.size(), ruled, explained, rows.size() - ruled - explained))));
        out_.push_back(table({"条款", "规则", "报告里查不出的"}, std::move(rows)));
    }

    void write_others() {
        std::vector<std::vector<Line>> rows;
        for (const auto& source : book_.declared().sources) {
            if (!has_table(*source.node)) {
                rows.push_back(row_of_whole(*source.node));
            }
        }
        for (const auto& [clause, rules] : by_clause_) {
            if (!book_.find(EntityKind::source, clause.source)) {
                rows.push_back({text(clause.source), rules_line(rules)});
            }
        }
        if (!rows.empty()) {
            out_.push_back(heading(3, text("其他依据")));
            out_.push_back(table({"依据", "规则"}, std::move(rows)));
        }
    }

    [[nodiscard]] std::vector<Line> row_of_whole(const rule::LegalSource& source) const {
        const std::string& title = source.title.value.empty() ? source.id.text : source.title.value;
        const std::vector<ClauseOfLaw> clauses = inspect::clauses_of(book_, source);
        if (clauses.empty()) {
            return {text("《" + title + "》"), {{"未见规则", "", true}}};
        }
        const ClauseOfLaw& clause = clauses.front();
        return {text(cite(title, clause.article, clause.item, clause.note, false)), rules_line(by_clause_.at(clause))};
    }

    [[nodiscard]] Line rules_line(const std::vector<StandingRule>& rules) const {
        std::vector<Line> lines;
        lines.reserve(rules.size());
        for (const StandingRule& standing : rules) {
            const rule::Rule& rule = *book_.declared().rules[standing.rule].node;
            Line line =
                linked_ ? rule_link(standing.rule, book_) : text(fmt::format("{} {}", rule.id.text, rule.title.value));
            append(line, text(fmt::format("({})", name_of(standing.relation, kRelationNames))));
            lines.push_back(std::move(line));
        }
        return joined(lines, ";");
    }

    const Book& book_;
    bool linked_;
    std::vector<Block>& out_;
    RulesByClause by_clause_;
};

} // namespace

void write_coverage(const Book& book, bool linked, std::vector<Block>& out) {
    out.push_back(heading(2, text("条款覆盖"), "coverage"));
    CoverageChapter(book, linked, out).write();
}

} // namespace zhunsheng::handbook
