#include "engine/inspect/references.h"

#include <algorithm>

#include "engine/plan/lower_lexicon.h"

namespace zhunsheng::inspect {
namespace {

using Kind = rule::Expr::Kind;
using What = rule::Nearby::What;
using Clauses = std::vector<rule::Clause>;

template <class T>
void sort_once(std::vector<T>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

class Gatherer {
public:
    explicit Gatherer(const Book& book) : book_(book) {}

    void visit(const rule::Expr& expr) {
        if (const std::optional<EntityKind> kind = named_kind(expr.kind)) {
            add(*kind == EntityKind::indicator ? book_.find_value(expr.name.text) : book_.find(*kind, expr.name.text));
        }
        if (expr.kind == Kind::consistent && (expr.name.text.empty() || expr.name.text == "指标")) {
            for (std::uint32_t i = 0; i < book_.declared().indicators.size(); ++i) {
                add(Entity{EntityKind::indicator, i});
            }
        }
        for (const rule::Name& part : expr.parts) {
            add(book_.find(EntityKind::part, part.text));
        }
        for (const rule::Nearby& nearby : expr.nearby) {
            for (const rule::Nearby::Item& item : nearby.items) {
                if (!item.name.text.empty()) {
                    add(book_.find(item.what == What::indicator ? EntityKind::indicator : EntityKind::term,
                                   item.name.text));
                }
            }
        }
        for (const rule::Expr& operand : expr.operands) {
            visit(operand);
        }
    }

    /// The names inside a message's braces: {TJ-03}, {值(TJ-02 / TJ-01)}.
    void visit_message(std::string_view wide) {
        constexpr std::string_view kMarks = " \t()/+*";
        const std::string narrow = lowering::half_width(wide);
        const std::string_view text = narrow;
        for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open)) {
            const auto close = std::min(text.find('}', open), text.size());
            std::string_view inside = text.substr(open + 1, close - open - 1);
            while (!inside.empty()) {
                const auto stop = std::min(inside.find_first_of(kMarks), inside.size());
                add(book_.find_value(inside.substr(0, stop)));
                inside.remove_prefix(std::min(stop + 1, inside.size()));
            }
            open = close;
        }
    }

    [[nodiscard]] std::vector<Entity> take() {
        sort_once(found_);
        return std::move(found_);
    }

private:
    void add(std::optional<Entity> entity) {
        if (entity) {
            found_.push_back(*entity);
        }
    }
    const Book& book_;
    std::vector<Entity> found_;
};

void add_all(std::vector<Reference>& out, const std::vector<Entity>& entities, Role role) {
    for (const Entity entity : entities) {
        out.push_back({entity, role});
    }
}

void add_named(std::vector<Reference>& out, const Book& book, EntityKind kind, const rule::Name& name, Role role) {
    if (const std::optional<Entity> entity = book.find(kind, name.text)) {
        out.push_back({*entity, role});
    }
}

} // namespace

/// No default: of a new kind of expression somebody has to say what it names.
std::optional<EntityKind> named_kind(Kind kind) {
    switch (kind) {
    case Kind::mention:
    case Kind::count: return EntityKind::term;
    case Kind::has_part:
    case Kind::part_whole: return EntityKind::part;
    case Kind::has_wording:
    case Kind::count_wordings: return EntityKind::wording;
    case Kind::known:
    case Kind::consistent:
    case Kind::every:
    case Kind::any:
    case Kind::total:
    case Kind::greatest:
    case Kind::least:
    case Kind::count_figures:
    case Kind::value: return EntityKind::indicator;
    case Kind::any_of:
    case Kind::all_of:
    case Kind::negate:
    case Kind::implies:
    case Kind::at_least:
    case Kind::compare:
    case Kind::add:
    case Kind::subtract:
    case Kind::multiply:
    case Kind::divide:
    case Kind::number:
    case Kind::date:
    case Kind::text:
    case Kind::within:
    case Kind::together:
    case Kind::in_order:
    case Kind::has_flaw:
    case Kind::count_flaws: break;
    }
    return std::nullopt;
}

std::vector<Entity> entities_in(const rule::Expr& expr, const Book& book) {
    Gatherer gatherer(book);
    gatherer.visit(expr);
    return gatherer.take();
}

std::vector<Reference> references(const rule::Rule& rule, const Book& book) {
    std::vector<Reference> out;
    const auto add_clauses = [&](const Clauses& clauses, Role role) {
        for (const rule::Clause& clause : clauses) {
            add_all(out, entities_in(clause.condition, book), role);
        }
    };
    if (rule.premise) {
        add_all(out, entities_in(*rule.premise, book), Role::premise);
    }
    add_clauses(rule.clauses, Role::clause);
    for (const rule::Overlay& stage : rule.stages) {
        add_clauses(stage.change.clauses, Role::tighten);
    }
    for (const rule::Rule::Exception& exception : rule.exceptions) {
        if (exception.condition) {
            add_all(out, entities_in(*exception.condition, book), Role::exception);
        }
        add_clauses(exception.clauses, Role::exception);
    }
    for (const rule::Rule::Message& message : rule.messages) {
        Gatherer gatherer(book);
        gatherer.visit_message(message.text.value);
        add_all(out, gatherer.take(), Role::message);
    }
    for (const rule::Name& part : rule.belongs_in) {
        add_named(out, book, EntityKind::part, part, Role::belongs_in);
    }
    if (rule.after_expiry) {
        add_named(out, book, EntityKind::rule, rule.after_expiry->successor, Role::successor);
    }
    sort_once(out);
    return out;
}

std::vector<Reference> references(const rule::Part& part, const Book& book) {
    std::vector<Reference> out;
    add_named(out, book, EntityKind::term, part.element, Role::element);
    add_named(out, book, EntityKind::term, part.scattered, Role::scattered);
    return out;
}

} // namespace zhunsheng::inspect
