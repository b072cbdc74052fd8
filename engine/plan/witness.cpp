#include "engine/plan/witness.h"

#include <algorithm>

namespace zhunsheng::lowering {
namespace {

using Kind = rule::Expr::Kind;
using Op = rule::Expr::Op;

constexpr std::size_t kMostTries = 1U << 12U;

/// Something that may be so or so: a condition that is true or false, or a value compared with numbers.
struct Variable {
    std::string text;             ///< as written, without blanks
    std::string unit;             ///< of the numbers that it is compared with
    std::vector<Decimal> numbers; ///< to try; empty for a condition
    std::size_t choice = 0;       ///< of `numbers`, or 0 false, 1 true
    bool open = false;            ///< left unknown
    [[nodiscard]] std::size_t choices() const { return numbers.empty() ? 2 : numbers.size(); }
};

bool compares_with_number(const rule::Expr& e) {
    return e.kind == Kind::compare && e.operands.size() == 2 && e.operands[0].kind == Kind::value &&
           e.operands[1].kind == Kind::number && e.op != Op::about && e.op != Op::contains;
}

/// One that lacks operands could not be read; it counts as one condition.
bool is_connective(const rule::Expr& e) {
    switch (e.kind) {
    case Kind::any_of:
    case Kind::all_of:
    case Kind::negate:
    case Kind::at_least: return !e.operands.empty();
    case Kind::implies: return e.operands.size() == 2;
    default: return false;
    }
}

Truth holds(Op op, const Decimal& a, const Decimal& b) {
    switch (op) {
    case Op::equal: return a == b ? Truth::yes : Truth::no;
    case Op::not_equal: return a == b ? Truth::no : Truth::yes;
    case Op::less: return a < b ? Truth::yes : Truth::no;
    case Op::less_equal: return a <= b ? Truth::yes : Truth::no;
    case Op::greater: return a > b ? Truth::yes : Truth::no;
    default: return a >= b ? Truth::yes : Truth::no;
    }
}

Truth inverse(Truth truth) {
    return truth == Truth::yes ? Truth::no : truth == Truth::no ? Truth::yes : Truth::unknown;
}

/// 0 fails, 1 partly, 2 satisfied, 3 does not apply; nothing where it hangs on what is open.
using Grade = std::optional<int>;

class Search {
public:
    Search(const rule::Rule& upper, const rule::Rule& lower, std::uint32_t file, const Reporter& reporter)
        : upper_(upper), lower_(lower), file_(file), reporter_(reporter) {}

    std::string run() {
        collect(upper_);
        collect(lower_);
        std::size_t tries = 1;
        for (const Variable& variable : variables_) {
            tries = std::min(tries * variable.choices(), kMostTries + 1);
        }
        if (tries > kMostTries) {
            return {};
        }
        for (std::size_t i = 0; i < tries; ++i) {
            choose(i);
            if (shows()) {
                open_what_is_not_needed();
                return told();
            }
        }
        return {};
    }

private:
    // ---- variables ---------------------------------------------------------------------------------------------------

    std::string text(const rule::Expr& e, std::uint32_t file) const {
        std::string out;
        for (const char c : reporter_.slice({file, e.span})) {
            out += c == ' ' || c == '\n' || c == '\t' ? "" : std::string(1, c);
        }
        return out;
    }

    Variable& variable(const rule::Expr& e, std::uint32_t file) {
        const std::string name = compares_with_number(e) ? e.operands[0].name.text : text(e, file);
        const auto at = std::find_if(variables_.begin(), variables_.end(),
                                     [&](const Variable& known) { return known.text == name; });
        if (at != variables_.end()) {
            return *at;
        }
        variables_.push_back({name, {}, {}, 0, false});
        return variables_.back();
    }

    void collect(const rule::Expr& e, std::uint32_t file) {
        if (is_connective(e)) {
            for (const rule::Expr& operand : e.operands) {
                collect(operand, file);
            }
            return;
        }
        Variable& found = variable(e, file);
        if (compares_with_number(e)) {
            const rule::Expr& number = e.operands[1];
            found.unit = number.unit.text;
            for (const int step : {-1, 0, 1}) {
                const Decimal value = number.literal.plus(Decimal(step)).value_or(number.literal);
                if (std::find(found.numbers.begin(), found.numbers.end(), value) == found.numbers.end()) {
                    found.numbers.push_back(value);
                }
            }
        }
    }

    template <class Visit>
    void each_condition(const rule::Rule& rule, const Visit& visit) const {
        const auto give = [&](const rule::Expr& e) { visit(e, file_of(e, file_)); };
        if (rule.premise) {
            give(*rule.premise);
        }
        const auto give_all = [&](const std::vector<rule::Clause>& clauses) {
            for (const rule::Clause& clause : clauses) {
                give(clause.condition);
            }
        };
        give_all(rule.clauses);
        for (const rule::Overlay& stage : rule.stages) {
            give_all(stage.change.clauses);
        }
        for (const rule::Rule::Exception& exception : rule.exceptions) {
            if (exception.condition) {
                give(*exception.condition);
            }
            give_all(exception.clauses);
        }
    }

    void collect(const rule::Rule& rule) {
        each_condition(rule, [&](const rule::Expr& e, std::uint32_t file) { collect(e, file); });
    }

    void choose(std::size_t number) {
        for (Variable& variable : variables_) {
            variable.choice = number % variable.choices();
            number /= variable.choices();
        }
    }

    // ---- judging -----------------------------------------------------------------------------------------------------

    Truth truth(const rule::Expr& e, std::uint32_t file) {
        if (!is_connective(e)) {
            const Variable& known = variable(e, file);
            if (known.open) {
                return Truth::unknown;
            }
            return compares_with_number(e) ? holds(e.op, known.numbers[known.choice], e.operands[1].literal)
                   : known.choice == 1     ? Truth::yes
                                           : Truth::no;
        }
        std::vector<Truth> truths;
        for (const rule::Expr& operand : e.operands) {
            truths.push_back(truth(operand, file));
        }
        const auto count = [&](Truth wanted) { return std::count(truths.begin(), truths.end(), wanted); };
        const auto total = static_cast<std::int64_t>(truths.size());
        switch (e.kind) {
        case Kind::negate: return inverse(truths.at(0));
        case Kind::implies: return std::max(inverse(truths.at(0)), truths.at(1));
        case Kind::all_of: return *std::min_element(truths.begin(), truths.end());
        case Kind::any_of: return *std::max_element(truths.begin(), truths.end());
        default: break;
        }
        const Decimal yes(count(Truth::yes));
        const Decimal most(total - count(Truth::no));
        return yes >= e.literal ? Truth::yes : most < e.literal ? Truth::no : Truth::unknown;
    }

    /// Clauses with the modality that a stage gives them, as evaluation judges them.
    static Grade grade(const std::vector<std::pair<Modality, Truth>>& clauses, bool all_required) {
        bool yes = false;
        bool no = false;
        bool must_failed = false;
        const bool hints = std::all_of(clauses.begin(), clauses.end(),
                                       [](const auto& clause) { return clause.first == Modality::may; });
        for (const auto& [modality, truth] : clauses) {
            if (modality == Modality::may && !hints) {
                continue;
            }
            if (truth == Truth::unknown) {
                return std::nullopt;
            }
            yes = yes || truth == Truth::yes;
            no = no || truth == Truth::no;
            must_failed = must_failed || (truth == Truth::no && modality == Modality::must);
        }
        return !no ? 2 : !yes || (all_required && must_failed) ? 0 : 1;
    }

    Grade judge(const rule::Rule& rule) {
        if (rule.premise) {
            const Truth premise = truth(*rule.premise, file_of(*rule.premise, file_));
            if (premise != Truth::yes) {
                return premise == Truth::no ? Grade(3) : std::nullopt;
            }
        }
        return judge_branch(rule, nullptr, 0);
    }

    /// The rule, or one of its exceptions, with what departs from it; nothing where two exceptions stand against each other.
    Grade judge_branch(const rule::Rule& rule, const rule::Rule::Exception* at, std::size_t depth) {
        const rule::Rule::Exception* holding = nullptr;
        for (const rule::Rule::Exception& each : rule.exceptions) {
            if (each.parent.text != (at == nullptr ? "" : at->label.text) || !each.condition || &each == at) {
                continue;
            }
            const Truth truth = this->truth(*each.condition, file_of(*each.condition, file_));
            if (truth == Truth::unknown || (truth == Truth::yes && holding != nullptr)) {
                return std::nullopt;
            }
            holding = truth == Truth::yes ? &each : holding;
        }
        if (holding == nullptr) {
            return at == nullptr ? judge_stages(rule) : judge_exception(rule, *at);
        }
        // Labels that stand twice may lead in a circle; they are told elsewhere.
        return depth < rule.exceptions.size() ? judge_branch(rule, holding, depth + 1) : std::nullopt;
    }

    Grade judge_exception(const rule::Rule& rule, const rule::Rule::Exception& exception) {
        if (exception.clauses.empty()) {
            return 3;
        }
        std::vector<std::pair<Modality, Truth>> clauses;
        for (const rule::Clause& clause : exception.clauses) {
            const std::uint32_t file = file_of(clause.condition, file_);
            clauses.emplace_back(clause.modality, truth(clause.condition, file));
        }
        return grade(clauses, rule.all_required);
    }

    Grade judge_stages(const rule::Rule& rule) {
        std::vector<std::pair<Modality, Truth>> clauses;
        std::vector<std::string> labels;
        const auto add = [&](const std::vector<rule::Clause>& more) {
            for (const rule::Clause& clause : more) {
                const std::uint32_t file = file_of(clause.condition, file_);
                clauses.emplace_back(clause.modality, truth(clause.condition, file));
                labels.push_back(clause.label.text);
            }
        };
        add(rule.clauses);
        Grade worst = clauses.empty() ? Grade(2) : grade(clauses, rule.all_required);
        for (const rule::Overlay& stage : rule.stages) {
            add(stage.change.clauses);
            for (const auto& shift : stage.raised) {
                for (const rule::Name& name : shift.labels) {
                    for (std::size_t i = 0; i < labels.size(); ++i) {
                        clauses[i].first = labels[i] == name.text ? shift.modality : clauses[i].first;
                    }
                }
            }
            const Grade here = grade(clauses, rule.all_required);
            worst = worst && here ? Grade(std::min(*worst, *here)) : std::nullopt;
        }
        return worst;
    }

    bool shows() {
        lower_grade_ = judge(lower_);
        upper_grade_ = judge(upper_);
        return lower_grade_ && upper_grade_ && *lower_grade_ >= 2 && *upper_grade_ < 2;
    }

    void open_what_is_not_needed() {
        for (Variable& variable : variables_) {
            variable.open = true;
            variable.open = shows();
        }
        static_cast<void>(shows());
    }

    [[nodiscard]] std::string told() const {
        constexpr std::array<std::string_view, 4> kGrades{"不符合", "部分符合", "符合", "不适用"};
        std::string facts;
        for (const Variable& each : variables_) {
            if (!each.open) {
                facts += (facts.empty() ? "" : "、") + each.text + "为" +
                         (each.numbers.empty() ? each.choice == 1 ? "真" : "假"
                                               : each.numbers[each.choice].str() + each.unit);
            }
        }
        return "例:" + facts + "时,下级" + std::string(kGrades[static_cast<std::size_t>(*lower_grade_)]) + "而上级" +
               std::string(kGrades[static_cast<std::size_t>(*upper_grade_)]) + "。";
    }

    const rule::Rule& upper_;
    const rule::Rule& lower_;
    std::uint32_t file_;
    const Reporter& reporter_;
    std::vector<Variable> variables_;
    Grade lower_grade_, upper_grade_;
};

} // namespace

std::string find_witness(const rule::Rule& upper, const rule::Rule& lower, Site site, const Reporter& reporter) {
    return Search(upper, lower, site.file, reporter).run();
}

namespace {

/// The parameter's name becomes its value; true when it was there.
bool put_value(rule::Expr& e, const rule::Parameter& parameter, const Decimal& value) {
    if (e.kind == Kind::value && e.name.text == parameter.id.text) {
        e.kind = Kind::number;
        e.literal = value;
        e.unit = parameter.value->unit;
        return true;
    }
    bool found = false;
    for (rule::Expr& operand : e.operands) {
        found = put_value(operand, parameter, value) || found;
    }
    return found;
}

bool put_value(rule::Rule& rule, const rule::Parameter& parameter, const Decimal& value) {
    bool found = rule.premise && put_value(*rule.premise, parameter, value);
    const auto put_all = [&](std::vector<rule::Clause>& clauses) {
        for (rule::Clause& clause : clauses) {
            found = put_value(clause.condition, parameter, value) || found;
        }
    };
    put_all(rule.clauses);
    for (rule::Overlay& stage : rule.stages) {
        put_all(stage.change.clauses);
    }
    for (rule::Rule::Exception& exception : rule.exceptions) {
        found = (exception.condition && put_value(*exception.condition, parameter, value)) || found;
        put_all(exception.clauses);
    }
    return found;
}

} // namespace

std::string find_witness(const Located<rule::Rule>& rule, const rule::Parameter& parameter, const Decimal& moved,
                         const Reporter& reporter) {
    rule::Rule upper = *rule.node;
    rule::Rule lower = *rule.node;
    const bool used = put_value(upper, parameter, parameter.value->number) && put_value(lower, parameter, moved);
    return used ? find_witness(upper, lower, rule.site(), reporter) : std::string();
}

} // namespace zhunsheng::lowering
