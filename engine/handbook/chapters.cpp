#include <fmt/format.h>

#include "engine/handbook/writer.h"
#include "engine/inspect/references.h"

namespace zhunsheng::handbook {
namespace {

using inspect::Book;
using inspect::Entity;
using inspect::EntityKind;

/// For each thing of a kind, the rules that speak of it.
std::vector<std::vector<Line>> rules_using(EntityKind kind, std::size_t count, const Book& book) {
    std::vector<std::vector<Line>> users(count);
    for (std::uint32_t i = 0; i < book.declared().rules.size(); ++i) {
        const rule::Rule& rule = *book.declared().rules[i].node;
        std::optional<Entity> last;
        for (const inspect::Reference& reference : inspect::references(rule, book)) {
            if (reference.to.kind == kind && last != reference.to) {
                last = reference.to;
                users[reference.to.index].push_back(link_to({EntityKind::rule, i}, book, rule.id.text));
            }
        }
    }
    return users;
}

Line users_line(const std::vector<Line>& users) {
    return users.empty() ? text("没有规则用到") : joined(users, "、");
}

std::string phrasing_text(const std::vector<rule::Phrasing>& phrasings, const std::vector<rule::Phrasing>& excludes) {
    return quoted(phrasings) + (excludes.empty() ? "" : ";排除 " + quoted(excludes));
}

} // namespace

void write_indicators(const Book& book, std::vector<Block>& out) {
    const auto& indicators = book.declared().indicators;
    if (indicators.empty()) {
        return;
    }
    const auto users = rules_using(EntityKind::indicator, indicators.size(), book);
    out.push_back(heading(2, text("指标"), "indicators"));
    for (std::uint32_t i = 0; i < indicators.size(); ++i) {
        const rule::Indicator& node = *indicators[i].node;
        out.push_back(heading(4, text(fmt::format("{} {}", node.id.text, node.name.text)),
                              anchor_of(Entity{EntityKind::indicator, i}, book)));
        std::string units;
        for (const rule::Name& unit : node.units) {
            units += (units.empty() ? "" : "、") + unit.text;
        }
        out.push_back(list({labelled("单位", text(units)),
                            labelled("报告没有载明时", text(node.silent == Truth::no ? "视为没有" : "视为未知,待核")),
                            labelled("用到它的规则", users_line(users[i]))}));
        out.push_back(folded(text("认哪些说法"), {paragraph(text(phrasing_text(node.phrasings, node.excludes)))}));
    }
}

void write_parts(const Book& book, std::vector<Block>& out) {
    const auto& parts = book.declared().parts;
    if (parts.empty()) {
        return;
    }
    out.push_back(heading(2, text("报告的部分"), "parts"));
    for (std::uint32_t i = 0; i < parts.size(); ++i) {
        const rule::Part& node = *parts[i].node;
        out.push_back(heading(4, text(node.id.text), anchor_of(Entity{EntityKind::part, i}, book)));
        std::vector<Line> facts;
        if (!node.title.value.empty()) {
            facts.push_back(labelled("全称", text(node.title.value)));
        }
        if (node.required) {
            facts.push_back(labelled("必备", text("是")));
        }
        if (node.status) {
            facts.push_back(
                labelled("其中的话默认", text(fmt::format("语态为{}", name_of(*node.status, kStatusNames)))));
        }
        if (!node.builtin.text.empty()) {
            facts.push_back(labelled("取自", text(node.builtin.text)));
        }
        if (const std::optional<Entity> term = book.find(EntityKind::term, node.element.text)) {
            facts.push_back(labelled("没有它就不完整", link_to(*term, book, node.element.text)));
        }
        if (const std::optional<Entity> term = book.find(EntityKind::term, node.scattered.text)) {
            facts.push_back(labelled("散见于别处也算写到一部分", link_to(*term, book, node.scattered.text)));
        }
        if (!node.titles.empty()) {
            facts.push_back(labelled("标题", text(phrasing_text(node.titles, {}))));
        }
        if (!node.weak_titles.empty()) {
            facts.push_back(labelled("较弱的标题", text(quoted(node.weak_titles))));
        }
        if (!facts.empty()) {
            out.push_back(list(std::move(facts)));
        }
    }
}

void write_terms(const Book& book, std::vector<Block>& out) {
    const auto& terms = book.declared().terms;
    if (terms.empty()) {
        return;
    }
    const auto users = rules_using(EntityKind::term, terms.size(), book);
    out.push_back(heading(2, text("词条索引"), "terms"));
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        const rule::Term& node = *terms[i].node;
        out.push_back(heading(4, text(node.id.text), anchor_of(Entity{EntityKind::term, i}, book)));
        out.push_back(list({labelled("用到它的规则", users_line(users[i]))}));
        out.push_back(folded(text("认哪些说法"), {paragraph(text(phrasing_text(node.phrasings, node.excludes)))}));
    }
}

void write_wordings(const Book& book, std::vector<Block>& out) {
    const auto& wordings = book.declared().wordings;
    if (wordings.empty()) {
        return;
    }
    const auto users = rules_using(EntityKind::wording, wordings.size(), book);
    out.push_back(heading(2, text("用语索引"), "wordings"));
    for (std::uint32_t i = 0; i < wordings.size(); ++i) {
        const Entity entity{EntityKind::wording, i};
        std::vector<Line> items;
        for (const rule::Wording::Item& item : wordings[i].node->items) {
            items.push_back(text(inspect::describe(item)));
        }
        out.push_back(heading(4, text(book.title(entity)), anchor_of(entity, book)));
        out.push_back(list({labelled("用到它的规则", users_line(users[i]))}));
        out.push_back(folded(text("找哪些说法"), {list(std::move(items))}));
    }
}

} // namespace zhunsheng::handbook
