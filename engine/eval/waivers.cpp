#include <algorithm>

#include "engine/eval/decide.h"

namespace zhunsheng::eval {
namespace {

/// 临江市, which may stand before 清河县.
bool is_upper_place(std::string_view text) {
    constexpr std::array<std::string_view, 8> kEndings{"省", "市", "州", "盟", "区", "县", "旗", "兵团"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return text.size() > ending.size() && text.ends_with(ending); });
}

bool with_upper_name(std::string_view full, std::string_view name) {
    return full.size() > name.size() && full.ends_with(name) &&
           is_upper_place(full.substr(0, full.size() - name.size()));
}

/// Whether a waiver speaks of the report's place. A place told more closely than the report tells its own may be another
/// of the same name.
Truth concerns(const PlanWaiver& waiver, const std::optional<std::string>& place) {
    if (!place) {
        return Truth::unknown;
    }
    if (*place == waiver.subject || with_upper_name(*place, waiver.subject)) {
        return Truth::yes;
    }
    return with_upper_name(waiver.subject, *place) ? Truth::unknown : Truth::no;
}

std::string terms(const PlanWaiver& waiver) {
    return waiver.approval + "批准豁免“" + waiver.label + "”(" + show(waiver.from) + "至" + show(waiver.to) +
           "):" + waiver.reason;
}

std::string what_is_missing(const PlanWaiver& waiver, Truth concerned) {
    const std::string text = "豁免“" + waiver.label + "”(" + waiver.subject + "," + show(waiver.from) + "至" +
                             show(waiver.to) + ")是否适用要看";
    return concerned == Truth::unknown ? text + "报告的地区,请用 --place 写全称" : text + "评估时点,请用 --as-of 写明";
}

bool may_be_waived(Outcome outcome) {
    return outcome == Outcome::violated || outcome == Outcome::partial || outcome == Outcome::undetermined;
}

bool covers(const PlanWaiver& waiver, RuleId rule) {
    return std::find(waiver.rules.begin(), waiver.rules.end(), rule) != waiver.rules.end();
}

} // namespace

void apply_waivers(const Context& context, Verdict& verdict) {
    if (!may_be_waived(verdict.outcome)) {
        return;
    }
    const Metadata& metadata = context.facts.metadata;
    const DayRange date = known_date(metadata, DateKind::as_of);
    std::vector<std::string> lapsed;
    const PlanWaiver* open = nullptr;
    Truth open_concerned = Truth::yes;
    for (std::uint32_t i = 0; i < context.plan.waivers.size(); ++i) {
        const PlanWaiver& waiver = context.plan.waivers[i];
        const Truth concerned = concerns(waiver, metadata.place.value);
        if (!covers(waiver, verdict.rule) || concerned == Truth::no) {
            continue;
        }
        const Truth begun = on_or_after(date, waiver.from);
        const Truth ended = after(date, waiver.to);
        if (begun == Truth::no || ended == Truth::yes) {
            lapsed.push_back(
                "豁免“" + waiver.label + "”" +
                (ended == Truth::yes ? "已于" + show(waiver.to) + "到期" : "自" + show(waiver.from) + "起才有效") +
                ",不能适用");
        } else if (concerned == Truth::yes && begun == Truth::yes && ended == Truth::no) {
            overlay(verdict, Outcome::waived, Reason::waived, terms(waiver));
            verdict.waiver = i;
            return;
        } else if (open == nullptr) {
            open = &waiver;
            open_concerned = concerned;
        }
    }
    verdict.notices.insert(verdict.notices.end(), lapsed.begin(), lapsed.end());
    if (open == nullptr) {
        return;
    }
    if (verdict.outcome == Outcome::undetermined) {
        verdict.notices.push_back(what_is_missing(*open, open_concerned));
    } else {
        overlay(verdict, Outcome::undetermined, Reason::waiver_unknown, what_is_missing(*open, open_concerned));
    }
}

} // namespace zhunsheng::eval
