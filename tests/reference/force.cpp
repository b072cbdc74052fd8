#include "tests/reference/force.h"

#include <algorithm>

#include "tests/reference/exact.h"

namespace zhunsheng::reference {
namespace {

Rational number_of(const Day& day) {
    return day.year * 10'000 + day.month * 100 + day.day;
}

/// The days that a date may be.
Set days_of(const World& world, DateKind kind) {
    const Metadata& m = world.facts.metadata;
    const auto given = [](const std::optional<Day>& day) { return day ? Set::only(number_of(*day)) : Set::all(); };
    const auto& signed_on = m.sign_date.value;
    Set text = Set::all();
    if (signed_on) {
        const int low = signed_on->year * 10'000 + std::max(signed_on->month, 1) * 100 + std::max(signed_on->day, 1);
        const int month = signed_on->month == 0 ? 12 : signed_on->month;
        const int day = signed_on->day == 0 ? days_in(signed_on->year, month) : signed_on->day;
        text = Set::between(low, signed_on->year * 10'000 + month * 100 + day);
    }
    switch (kind) {
    case DateKind::published: return given(m.published);
    case DateKind::submitted: return given(m.submitted);
    case DateKind::signed_on: return text;
    case DateKind::as_of: break;
    }
    return m.as_of ? given(m.as_of) : Set{text.low, std::nullopt}; // judged no sooner than it was signed
}

Possible from_day(const Set& date, const Day& day) {
    return related(date, rule::Expr::Op::greater_equal, Set::only(number_of(day)));
}

void put_over(Verdict& verdict, Outcome outcome, Reason reason) {
    verdict.underlying = std::make_shared<const Verdict>(verdict);
    verdict.outcome = outcome;
    verdict.reason = reason;
    verdict.status.reset();
}

/// Whether some text before `name` is that of a place above it: 临江市 before 清河县.
bool told_in_full(const std::string& full, const std::string& name) {
    if (full.size() <= name.size() || full.substr(full.size() - name.size()) != name) {
        return false;
    }
    const std::string above = full.substr(0, full.size() - name.size());
    for (const std::string ending : {"省", "市", "州", "盟", "区", "县", "旗", "兵团"}) {
        if (above.size() > ending.size() && above.substr(above.size() - ending.size()) == ending) {
            return true;
        }
    }
    return false;
}

Possible concerns(const World& world, const PlanWaiver& waiver) {
    const auto& place = world.facts.metadata.place.value;
    if (!place) {
        return kEither;
    }
    const bool same = *place == waiver.subject || told_in_full(*place, waiver.subject);
    return {same || told_in_full(waiver.subject, *place), !same};
}

} // namespace

void apply_force(const World& world, const PlanRule& rule, Verdict& verdict) {
    const PlanForce& force = rule.force;
    const Set date = days_of(world, force.dated_by);
    const Possible begun = force.from ? from_day(date, *force.from) : Possible{true, false};
    const bool goes_on = force.after == rule::AfterExpiry::Kind::go_on;
    const Possible ended = force.until && !goes_on ? from_day(date, *force.until) : Possible{false, true};
    if (!begun.yes) {
        put_over(verdict, Outcome::inapplicable, Reason::not_yet_in_force);
    } else if (!ended.no) {
        put_over(verdict, Outcome::inapplicable, Reason::expired);
    } else if ((begun.no || ended.yes) && verdict.outcome != Outcome::inapplicable) {
        put_over(verdict, Outcome::undetermined, Reason::in_force_unknown);
    }
    const auto& year = world.facts.metadata.year.value;
    if (world.plan.stops && world.plan.year_to != 0) {
        if (year && *year > world.plan.year_to) {
            put_over(verdict, Outcome::inapplicable, Reason::expired);
        } else if (!year && verdict.outcome != Outcome::inapplicable) {
            put_over(verdict, Outcome::undetermined, Reason::in_force_unknown);
        }
    }
}

void apply_waivers(const World& world, Verdict& verdict) {
    if (!std::set{Outcome::violated, Outcome::partial, Outcome::undetermined}.contains(verdict.outcome)) {
        return;
    }
    const Set date = days_of(world, DateKind::as_of);
    bool perhaps = false;
    for (std::uint32_t i = 0; i < world.plan.waivers.size(); ++i) {
        const PlanWaiver& waiver = world.plan.waivers[i];
        const Possible here = concerns(world, waiver);
        const Possible then = member(date, Set::between(number_of(waiver.from), number_of(waiver.to)));
        const bool covers = std::find(waiver.rules.begin(), waiver.rules.end(), verdict.rule) != waiver.rules.end();
        if (!covers || !here.yes || !then.yes) {
            continue;
        }
        if (!here.no && !then.no) {
            put_over(verdict, Outcome::waived, Reason::waived);
            verdict.waiver = i;
            return;
        }
        perhaps = true;
    }
    if (perhaps && verdict.outcome != Outcome::undetermined) {
        put_over(verdict, Outcome::undetermined, Reason::waiver_unknown);
    }
}

} // namespace zhunsheng::reference
