#include <algorithm>
#include <fmt/format.h>

#include "engine/handbook/writer.h"
#include "engine/inspect/references.h"

namespace zhunsheng::handbook {
namespace {

using inspect::Book;
using inspect::Entity;
using inspect::EntityKind;

std::string names(const std::vector<rule::Name>& list) {
    std::string all;
    for (const rule::Name& name : list) {
        all += (all.empty() ? "" : "、") + name.text;
    }
    return all;
}

std::string applies_to(const rule::Rule& rule) {
    const rule::Rule& timed = lowering::saying_years(rule);
    const rule::Rule& levelled = lowering::saying_levels(rule);
    const std::string years = inspect::describe_years(timed.year_from, timed.year_to, timed.years);
    const std::string place = rule.place.value.empty() ? "" : fmt::format(";{}的报告", rule.place.value);
    return fmt::format("{};{}{}", levelled.levels.empty() ? "各层级" : names(levelled.levels),
                       years.empty() ? "各年度" : years, place);
}

std::string severity(const rule::Rule& rule) {
    std::string all;
    for (const rule::Rule::SeverityAt& at : rule.severities) {
        all += fmt::format("{}{}{}", all.empty() ? "" : ";", name_of(at.severity, kSeverityNames),
                           at.levels.empty() ? "" : "(" + names(at.levels) + ")");
    }
    return all;
}

Line bases(const rule::Rule& rule, const Book& book) {
    std::vector<Line> lines;
    for (const rule::Rule::Basis& basis : rule.bases) {
        lines.push_back({{inspect::describe(basis, book), anchor_of(inspect::clause_of(basis)), false},
                         {fmt::format("({})", name_of(basis.relation, kRelationNames)), "", false}});
    }
    return joined(lines, ";");
}

void write_requirements(const Book& book, const rule::Rule& rule, std::vector<Block>& out) {
    std::vector<Line> clauses;
    for (const rule::Clause& clause : rule.clauses) {
        clauses.push_back(linked(inspect::describe(clause, book), book));
    }
    out.push_back(paragraph({{rule.premise ? "要求(前提成立时)" : "要求", "", true}}));
    out.push_back(list(std::move(clauses)));
    if (rule.all_required) {
        out.push_back(paragraph(text("缺一不可:有一项“必须”没有做到,即为不符合。")));
    }
}

/// What counts: the phrasings of every term, the indicators by name.
void write_evidence(const Book& book, const rule::Rule& rule, std::vector<Block>& out) {
    std::vector<Line> items;
    std::optional<Entity> last;
    for (const inspect::Reference& reference : inspect::references(rule, book)) {
        const EntityKind kind = reference.to.kind;
        if (last == reference.to || kind == EntityKind::part || kind == EntityKind::rule) {
            continue;
        }
        last = reference.to;
        Line item{{fmt::format("{} ", name_of(reference.to.kind, inspect::kEntityNames)), "", false}};
        append(item, link_to(reference.to, book, book.title(reference.to)));
        if (reference.to.kind == EntityKind::term) {
            const rule::Term& term = *book.declared().terms[reference.to.index].node;
            append(item, text(":" + quoted(term.phrasings)));
            append(item, text(term.excludes.empty() ? "" : ";排除 " + quoted(term.excludes)));
        } else if (kind == EntityKind::parameter) {
            const rule::Parameter& parameter = *book.declared().parameters[reference.to.index].node;
            append(item, text(parameter.value ? ":" + inspect::describe(*parameter.value) : ""));
        } else {
            append(item, text(fmt::format("({})", book.id(reference.to))));
        }
        items.push_back(std::move(item));
    }
    if (!items.empty()) {
        out.push_back(folded(text("认哪些说法"), {list(std::move(items))}));
    }
}

void write_messages(const Book& book, const rule::Rule& rule, std::vector<Block>& out) {
    std::vector<Line> items;
    for (const rule::Rule::Message& message : rule.messages) {
        items.push_back(
            labelled(fmt::format("{}时说", name_of(message.outcome, kOutcomeNames)), text(message.text.value)));
    }
    if (!rule.remedy.value.empty()) {
        items.push_back(labelled("整改", text(rule.remedy.value)));
    }
    std::vector<Line> parts;
    for (const rule::Name& name : rule.belongs_in) {
        if (const std::optional<Entity> part = book.find(EntityKind::part, name.text)) {
            parts.push_back(link_to(*part, book, name.text));
        }
    }
    if (!parts.empty()) {
        items.push_back(labelled("写入", joined(parts, "、")));
    }
    if (!items.empty()) {
        out.push_back(list(std::move(items)));
    }
}

std::string circumstances(const rule::Test& test) {
    std::string all = test.level.text;
    if (test.year) {
        all += fmt::format("{}{}年度", all.empty() ? "" : ",", *test.year);
    }
    return all.empty() ? "" : "(" + all + ")";
}

struct Example {
    const rule::Test* test = nullptr;
    Outcome outcome{};
};

/// The rule's tests, those first that speak of the fewest rules: they show best what this one is about.
std::vector<Example> examples_of(const Book& book, const rule::Rule& rule) {
    std::vector<Example> examples;
    for (const auto& test : book.declared().tests) {
        for (const rule::Expectation& expected : test.node->expectations) {
            if (expected.rule.text == rule.id.text) {
                examples.push_back({test.node, expected.outcome});
                break;
            }
        }
    }
    std::stable_sort(examples.begin(), examples.end(), [](const Example& a, const Example& b) {
        return a.test->expectations.size() < b.test->expectations.size();
    });
    return examples;
}

void write_examples(const Book& book, const rule::Rule& rule, std::vector<Block>& out) {
    constexpr std::size_t kShown = 3;
    const std::vector<Example> examples = examples_of(book, rule);
    if (examples.empty()) {
        return;
    }
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < std::min(kShown, examples.size()); ++i) {
        const rule::Test& test = *examples[i].test;
        blocks.push_back(paragraph(text(fmt::format("{}{}:{}", test.title.value, circumstances(test),
                                                    name_of(examples[i].outcome, kOutcomeNames)))));
        if (!test.input.report.value.empty()) {
            blocks.push_back(sample(test.input.report.value));
        }
    }
    if (examples.size() > kShown) {
        blocks.push_back(paragraph(text(fmt::format("另有 {} 个测试,见规则文件。", examples.size() - kShown))));
    }
    out.push_back(folded(text("例子"), std::move(blocks)));
}

} // namespace

void write_rule(const Book& book, std::uint32_t index, std::vector<Block>& out) {
    const rule::Rule& rule = *book.declared().rules[index].node;
    out.push_back(heading(4, text(fmt::format("{} {}", rule.id.text, rule.title.value)),
                          anchor_of(Entity{EntityKind::rule, index}, book)));
    std::vector<Line> facts;
    if (book.is_layered()) {
        const Entity layer = book.layer_of(book.declared().rules[index].file);
        facts.push_back(labelled("出自", link_to(layer, book, book.id(layer))));
    }
    facts.push_back(labelled("适用", text(applies_to(rule))));
    for (Line& line : validity(rule, book)) {
        facts.push_back(std::move(line));
    }
    if (!rule.severities.empty()) {
        facts.push_back(labelled("严重程度", text(severity(rule))));
    }
    if (!rule.bases.empty()) {
        facts.push_back(labelled("依据", bases(rule, book)));
    }
    if (rule.premise) {
        facts.push_back(labelled("前提", linked(inspect::describe(*rule.premise, book), book)));
    }
    out.push_back(list(std::move(facts)));
    write_requirements(book, rule, out);
    write_stages(book, rule, out);
    write_exceptions(book, rule, out);
    write_messages(book, rule, out);
    write_evidence(book, rule, out);
    write_examples(book, rule, out);
}

} // namespace zhunsheng::handbook
