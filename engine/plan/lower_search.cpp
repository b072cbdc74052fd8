// Expressions that search the report: mentions, what stands together, counts, aggregates, 每一 and 任一, flaws and wordings,
// and where to look.
#include <algorithm>

#include "engine/plan/lower_expr.h"

namespace zhunsheng::lowering {

namespace {

using Kind = rule::Expr::Kind;
using Subject = PlanExpr::Subject;
using What = rule::Nearby::What;

constexpr std::uint8_t kAllStatuses = 0x1f;
constexpr std::uint8_t bit(Status status) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(status));
}
constexpr auto kDoneStatuses = static_cast<std::uint8_t>(bit(Status::done) | bit(Status::negated));
constexpr Measure kBoolean{};
constexpr Measure kNumber{.type = Type::quantity, .unit = kNoUnit, .zero = false, .any = false};

struct SubjectWord {
    std::string_view zh;
    Subject subject;
    Measure measure;
};
/// What 每一, 任一 and 计数 may be followed by, beside an indicator or a term.
constexpr std::array kSubjects{
    SubjectWord{"数字", Subject::figure, {.type = Type::quantity, .unit = kNoUnit, .zero = false, .any = true}},
    SubjectWord{"率", Subject::rate, {.type = Type::rate, .unit = kNoUnit, .zero = false, .any = false}},
    SubjectWord{"金额", Subject::money, {.type = Type::money, .unit = kNoUnit, .zero = false, .any = false}},
    SubjectWord{"文件", Subject::document, kNumber},
    SubjectWord{"字", Subject::character, kNumber},
    SubjectWord{"句", Subject::sentence, kNumber},
    SubjectWord{"段", Subject::paragraph, kNumber},
};

const SubjectWord* find_subject(std::string_view name) {
    const auto* const found =
        std::find_if(kSubjects.begin(), kSubjects.end(), [&](const SubjectWord& word) { return word.zh == name; });
    return found == kSubjects.end() ? nullptr : found;
}

/// 语态 of a mention, alone or as one of several.
template <class Mentioned>
std::uint8_t statuses_of(const Mentioned& mention) {
    return mention.any_status ? kAllStatuses : mention.status ? bit(*mention.status) : kDoneStatuses;
}

/// 每一 数字 looks at the figures that its bound can be compared with: 3 件 with those of 件, 5 % with rates.
void narrow_figures(const Measure& bound, PlanExpr& out) {
    if (out.subject != Subject::figure || bound.zero) {
        return;
    }
    out.subject = bound.type == Type::rate    ? Subject::rate
                  : bound.type == Type::money ? Subject::money
                                              : Subject::figure;
    out.unit = bound.unit;
}

} // namespace

bool ExprLowering::resolve_parts(const rule::Expr& expr, PlanExpr& out) {
    for (const rule::Name& name : expr.parts) {
        const PartId part{symbols_.parts.resolve(name, file_, reporter_)};
        out.parts.push_back(part);
    }
    return std::find(out.parts.begin(), out.parts.end(), kNoPart) == out.parts.end();
}

std::optional<PlanNearby::Item> ExprLowering::resolve_item(const rule::Nearby::Item& item) {
    PlanNearby::Item out{item.what, kNone, 0};
    if (item.what == What::mention || item.what == What::term) {
        out.owner = symbols_.terms.resolve(item.name, file_, reporter_);
        out.statuses = item.what == What::mention ? statuses_of(item) : kAllStatuses;
    } else if (item.what == What::indicator) {
        out.owner = symbols_.indicators.resolve(item.name, file_, reporter_);
    } else {
        return out;
    }
    return out.owner == kNone ? std::nullopt : std::optional(out);
}

bool ExprLowering::resolve_nearby(const rule::Expr& expr, PlanExpr& out) {
    bool ok = true;
    for (const rule::Nearby& nearby : expr.nearby) {
        PlanNearby& lowered = out.nearby.emplace_back();
        lowered.scope = nearby.scope;
        lowered.characters = nearby.characters;
        for (const rule::Nearby::Item& item : nearby.items) {
            const auto resolved = resolve_item(item);
            ok = ok && resolved;
            lowered.items.push_back(resolved.value_or(PlanNearby::Item{}));
        }
    }
    return ok;
}

ExprLowering::Lowered ExprLowering::lower_mention(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.subject = Subject::term;
    out.term = TermId{symbols_.terms.resolve(expr.name, file_, reporter_)};
    const bool parts = resolve_parts(expr, out);
    const bool nearby = resolve_nearby(expr, out);
    out.statuses = statuses_of(expr);
    Measure measure = kBoolean;
    measure.mention = true;
    return out.term != kNoTerm && parts && nearby ? finish(std::move(out), measure) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_together(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    return resolve_nearby(expr, out) ? finish(std::move(out), kBoolean) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_within(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    const bool parts = resolve_parts(expr, out);
    scopes_.push_back(out.parts);
    out.operands = {condition(expr.operands.at(0), file_)};
    scopes_.pop_back();
    return parts && out.operands.front() != kNoExpr ? finish(std::move(out), kBoolean) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_in_order(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.subject = Subject::part;
    if (!resolve_parts(expr, out)) {
        return {};
    }
    std::vector<PartId> distinct = out.parts;
    std::sort(distinct.begin(), distinct.end());
    const bool repeated = std::adjacent_find(distinct.begin(), distinct.end()) != distinct.end();
    if (repeated || distinct.size() < 2) {
        reporter_.report(DiagnosticCode::order_of_few, {file_, expr.span}, {});
        return {};
    }
    return finish(std::move(out), kBoolean);
}

ExprLowering::Lowered ExprLowering::lower_count(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.statuses = kAllStatuses;
    bool ok = resolve_parts(expr, out);
    if (const SubjectWord* word = find_subject(expr.name.text)) {
        out.subject = word->subject;
    } else {
        out.subject = Subject::term;
        out.term = TermId{symbols_.terms.resolve(expr.name, file_, reporter_)};
        out.statuses = kDoneStatuses;
        ok = ok && out.term != kNoTerm;
    }
    return ok ? finish(std::move(out), kNumber) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_sighted(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    const bool counts = expr.kind == Kind::count_flaws || expr.kind == Kind::count_wordings;
    bool ok = resolve_parts(expr, out);
    if (expr.kind == Kind::has_flaw || expr.kind == Kind::count_flaws) {
        const auto flaw = resolve_flaw(symbols_, expr.name, file_, reporter_);
        out.subject = Subject::flaw;
        out.flaw = flaw.value_or(FlawKind{});
        ok = ok && flaw;
    } else {
        out.subject = Subject::wording;
        out.wording = WordingId{symbols_.wordings.resolve(expr.name, file_, reporter_)};
        ok = ok && out.wording != kNoWording;
    }
    out.kind = counts ? Kind::count : expr.kind;
    return ok ? finish(std::move(out), counts ? kNumber : kBoolean) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_aggregate(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    const bool parts = resolve_parts(expr, out);
    const auto measure = resolve_indicator(expr.name, out);
    if (!measure || !parts) {
        return {};
    }
    if (expr.kind == Kind::total && measure->type == Type::rate) {
        reporter_.report(DiagnosticCode::total_of_rates, {file_, expr.span}, {expr.name.text});
        return {};
    }
    if (expr.kind == Kind::count_figures) {
        return finish(std::move(out), kNumber);
    }
    out.unit = measure->unit;
    return finish(std::move(out), *measure);
}

ExprLowering::Lowered ExprLowering::lower_quantified(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    const bool parts = resolve_parts(expr, out);
    Lowered subject{static_cast<ExprId>(0), {}, expr.name.span};
    if (const SubjectWord* word = find_subject(expr.name.text); word != nullptr && word->subject < Subject::document) {
        out.subject = word->subject;
        subject.measure = word->measure;
    } else if (const auto measure = resolve_indicator(expr.name, out)) {
        subject.measure = *measure;
    } else {
        return {};
    }
    const Lowered bound = lower(expr.operands.at(0));
    if (!bound.ok() || !parts) {
        return {};
    }
    if (!bound.measure.numeric() || !comparable(subject.measure, bound.measure, lexicon_)) {
        report_mismatch(subject, bound, expr.span);
        return {};
    }
    if (!op_fits(expr.op, Type::quantity)) {
        report_unfit(expr.op, subject, bound, expr.span);
        return {};
    }
    narrow_figures(bound.measure, out);
    out.operands = {bound.id};
    return finish(std::move(out), kBoolean);
}

} // namespace zhunsheng::lowering
