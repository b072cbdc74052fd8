// 生效, 失效, 按, 到期后, and the years that the rulebook is made for.
#include <array>

#include "engine/eval/decide.h"

namespace zhunsheng::eval {
namespace {

/// By DateKind: what the user may write where the date is not known.
constexpr std::array<std::string_view, 4> kOptions{"--as-of", "", "--published", "--submitted"};

Day at_least(const DateFact& date) {
    return {date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day};
}

Day at_most(const DateFact& date) {
    const int month = date.month == 0 ? 12 : date.month;
    return {date.year, month, date.day == 0 ? days_in(date.year, month) : date.day};
}

std::string ask_for(DateKind kind) {
    const std::string name(name_of(kind, kDateKindNames));
    const auto option = name_of(kind, kOptions);
    return option.empty() ? name + "未见于报告" : name + "没有给出,请用 " + std::string(option) + " 写明";
}

std::string expiry(const Context& context, const PlanForce& force) {
    std::string text = "本规则已于" + show(*force.until) + "失效";
    if (force.after == rule::AfterExpiry::Kind::successor && index(force.successor) < context.plan.rules.size()) {
        const PlanRule& successor = context.plan.rules[index(force.successor)];
        text += ",由 " + successor.id + "“" + successor.title + "”接替";
    }
    return text;
}

/// A rule that goes on after its end says so.
void note_continuing(const PlanForce& force, Truth ended, Verdict& verdict) {
    if (ended != Truth::no) {
        verdict.notices.push_back((ended == Truth::yes ? "本规则已于" : "本规则于") + show(*force.until) +
                                  "失效,按规定继续适用" + (force.note.empty() ? "" : ":" + force.note));
    }
}

/// Past the years of a rulebook that stops there nothing is judged.
void apply_rulebook_years(const Context& context, Verdict& verdict) {
    const Plan& plan = context.plan;
    if (!plan.stops || plan.year_to == 0) {
        return;
    }
    const auto& year = context.facts.metadata.year.value;
    if (!year && verdict.outcome != Outcome::inapplicable) {
        overlay(verdict, Outcome::undetermined, Reason::in_force_unknown,
                "规则集只用到" + std::to_string(plan.year_to) + "年度,报告年度看不出来,请用 --year 写明");
    } else if (year && *year > plan.year_to) {
        overlay(verdict, Outcome::inapplicable, Reason::expired,
                "规则集只用到" + std::to_string(plan.year_to) + "年度");
    }
}

} // namespace

DayRange known_date(const Metadata& metadata, DateKind kind) {
    const auto given = [](const std::optional<Day>& day) { return day ? DayRange::exactly(*day) : DayRange{}; };
    const auto& sign_date = metadata.sign_date.value;
    switch (kind) {
    case DateKind::published: return given(metadata.published);
    case DateKind::submitted: return given(metadata.submitted);
    case DateKind::signed_on: return sign_date ? DayRange{at_least(*sign_date), at_most(*sign_date)} : DayRange{};
    case DateKind::as_of: break;
    }
    if (metadata.as_of || !sign_date) {
        return given(metadata.as_of);
    }
    return {at_least(*sign_date), std::nullopt};
}

void apply_force(const Context& context, Verdict& verdict) {
    const PlanForce& force = context.plan.rules[index(verdict.rule)].force;
    const DayRange date = known_date(context.facts.metadata, force.dated_by);
    const Truth begun = force.from ? on_or_after(date, *force.from) : Truth::yes;
    Truth ended = force.until ? on_or_after(date, *force.until) : Truth::no;
    if (force.after == rule::AfterExpiry::Kind::go_on) {
        if (begun != Truth::no) {
            note_continuing(force, ended, verdict);
        }
        ended = Truth::no;
    }
    if (begun == Truth::no) {
        overlay(verdict, Outcome::inapplicable, Reason::not_yet_in_force, "本规则自" + show(*force.from) + "起生效");
    } else if (ended == Truth::yes) {
        overlay(verdict, Outcome::inapplicable, Reason::expired, expiry(context, force));
    } else if ((begun == Truth::unknown || ended == Truth::unknown) && verdict.outcome != Outcome::inapplicable) {
        const std::string bound =
            begun == Truth::unknown ? "自" + show(*force.from) + "起生效" : "自" + show(*force.until) + "起失效";
        overlay(verdict, Outcome::undetermined, Reason::in_force_unknown,
                "本规则" + bound + ",而" + ask_for(force.dated_by));
    }
    apply_rulebook_years(context, verdict);
}

} // namespace zhunsheng::eval
