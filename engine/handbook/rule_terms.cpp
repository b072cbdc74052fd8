// What a rule says beside its requirements: from when to when, by whom it was changed, its exceptions.
#include <fmt/format.h>

#include "engine/handbook/writer.h"
#include "engine/inspect/references.h"

namespace zhunsheng::handbook {
namespace {

using inspect::Book;
using inspect::Entity;
using inspect::EntityKind;

/// 《办法》第三条;《意见》第二条
Line cited(const std::vector<rule::Rule::Basis>& bases, const Book& book) {
    std::vector<Line> lines;
    lines.reserve(bases.size());
    for (const rule::Rule::Basis& basis : bases) {
        lines.push_back({{inspect::describe(basis, book), anchor_of(inspect::clause_of(basis)), false}});
    }
    return joined(lines, ";");
}

void add_clauses(std::vector<Line>& items, const std::vector<rule::Clause>& clauses, const Book& book) {
    for (const rule::Clause& clause : clauses) {
        items.push_back(linked(inspect::describe(clause, book), book));
    }
}

std::string names(const std::vector<rule::Name>& list) {
    std::string all;
    for (const rule::Name& name : list) {
        all += (all.empty() ? "“" : "、“") + name.text + "”";
    }
    return all;
}

void write_stage(const rule::Overlay& stage, const Book& book, std::vector<Block>& out) {
    const rule::Rule& change = stage.change;
    std::vector<Line> items;
    if (!change.bases.empty()) {
        items.push_back(labelled("依据", cited(change.bases, book)));
    }
    add_clauses(items, change.clauses, book);
    for (const rule::Overlay::Shift& shift : stage.raised) {
        items.push_back(text(fmt::format("{}提为“{}”", names(shift.labels), name_of(shift.modality, kModalityNames))));
    }
    const std::string years = inspect::describe_years(change.year_from, change.year_to, change.years);
    if (!change.levels.empty() || !years.empty()) {
        items.push_back(labelled("适用扩大到", text(names(change.levels) + years)));
    }
    const std::optional<Entity> rulebook = book.find(EntityKind::rulebook, stage.name.text);
    Line by = rulebook ? link_to(*rulebook, book, stage.name.text) : text(stage.name.text);
    append(by, {{" 加严(结论取原来的和加严后的较严的一个)", "", true}});
    out.push_back(paragraph(std::move(by)));
    out.push_back(list(std::move(items)));
}

class ExceptionTree {
public:
    ExceptionTree(const rule::Rule& rule, const Book& book) : rule_(rule), book_(book) {}

    std::vector<Line> lines() {
        add_under("", 0);
        return std::move(lines_);
    }

private:
    void add_under(const std::string& parent, std::size_t depth) {
        for (const rule::Rule::Exception& exception : rule_.exceptions) {
            // A label that leads back to itself is an error elsewhere; here no branch is longer than there are exceptions.
            if (exception.parent.text == parent && depth < rule_.exceptions.size()) {
                lines_.push_back(line_of(exception, depth));
                add_under(exception.label.text, depth + 1);
            }
        }
    }

    Line line_of(const rule::Rule::Exception& exception, std::size_t depth) {
        std::string marks;
        for (std::size_t i = 0; i < depth; ++i) {
            marks += "→ ";
        }
        Line line{{fmt::format("{}{}:", marks, exception.label.text), "", true}};
        if (exception.condition) {
            append(line, text("报告"));
            append(line, linked(inspect::describe(*exception.condition, book_), book_));
            append(line, text("的,"));
        }
        if (exception.clauses.empty()) {
            append(line, text("不适用:" + exception.inapplicable.value));
        } else {
            std::vector<Line> asked;
            add_clauses(asked, exception.clauses, book_);
            append(line, text("改为"));
            append(line, joined(asked, ";"));
        }
        if (!exception.bases.empty()) {
            append(line, text("(依据"));
            append(line, cited(exception.bases, book_));
            append(line, text(")"));
        }
        return line;
    }

    const rule::Rule& rule_;
    const Book& book_;
    std::vector<Line> lines_;
};

} // namespace

std::vector<Line> validity(const rule::Rule& rule, const Book& book) {
    std::vector<Line> lines;
    if (rule.effective) {
        lines.push_back(labelled("生效", text(inspect::describe(*rule.effective) + "起")));
    }
    if (rule.expires) {
        lines.push_back(labelled("失效", text(inspect::describe(*rule.expires) + "起不再有效")));
    }
    if (rule.dated_by) {
        lines.push_back(labelled("是否有效看", text(std::string(name_of(*rule.dated_by, kDateKindNames)))));
    }
    if (rule.after_expiry) {
        const auto successor = book.find(EntityKind::rule, rule.after_expiry->successor.text);
        const std::string words = inspect::describe(*rule.after_expiry);
        lines.push_back(labelled("到期后", successor ? link_to(*successor, book, words) : text(words)));
    }
    if (const std::string may = inspect::describe(lowering::effective_permissions(rule)); !may.empty()) {
        lines.push_back(labelled("下级可以", text(may)));
    }
    return lines;
}

void write_exceptions(const Book& book, const rule::Rule& rule, std::vector<Block>& out) {
    if (rule.exceptions.empty()) {
        return;
    }
    out.push_back(paragraph({{"例外", "", true}}));
    out.push_back(list(ExceptionTree(rule, book).lines()));
}

void write_stages(const Book& book, const rule::Rule& rule, std::vector<Block>& out) {
    for (const rule::Overlay& stage : rule.stages) {
        write_stage(stage, book, out);
    }
}

} // namespace zhunsheng::handbook
