#include "engine/gap/wording.h"

namespace zhunsheng::gap {
namespace {

constexpr std::array<std::string_view, 5> kStatusReasons{
    "所见内容不足以说明已经开展", "只写在下一步安排里,不能算已完成的举措", "只是对下级提出的要求,未见本级的做法",
    "仅见于存在的不足,未见举措", "写明没有发生或没有开展"};

constexpr std::string_view kUnstated = "(未载明)"; ///< as fill_message() writes it
constexpr std::string_view kAddFacts = "请核对台账、据实补充。";
constexpr std::string_view kCheckNumbers = "请核对台账,据实更正或说明口径。";

std::string level_reason(const FactSet& facts) {
    const auto& level = facts.metadata.level.value;
    return level ? "不适用于" + std::string(name_of(*level, kLevelNames)) + "报告"
                 : std::string(reason_text(Reason::level_excluded));
}

std::string year_reason(const FactSet& facts) {
    const auto& year = facts.metadata.year.value;
    return year ? "不适用于" + std::to_string(*year) + "年度" : std::string(reason_text(Reason::year_excluded));
}

constexpr std::string_view kPartlySeen = "要求的内容只见到一部分";

std::string with_detail(std::string_view text, const std::string& detail) {
    return detail.empty() ? std::string(text) : std::string(text) + ":" + detail;
}

std::string nearest_lack(const Verdict& verdict) {
    return verdict.near_misses.empty() ? std::string(reason_text(verdict.reason))
                                       : "有相关表述,但" + verdict.near_misses.front().lacks;
}

/// 反映三项制度的落实 → 三项制度的落实
std::string topic(const std::string& title) {
    constexpr std::string_view kReflect = "反映";
    return title.starts_with(kReflect) ? title.substr(kReflect.size()) : title;
}

bool is_about_numbers(Reason reason) {
    return reason == Reason::relation_false || reason == Reason::interval_crosses || reason == Reason::facts_conflict ||
           reason == Reason::condition_false;
}

} // namespace

bool is_generic(std::string_view reason) {
    return reason == kPartlySeen || reason == reason_text(Reason::condition_false);
}

std::string reason_sentence(const Plan& plan, const FactSet& facts, const Verdict& verdict) {
    (void)plan;
    switch (verdict.reason) {
    case Reason::none: return verdict.outcome == Outcome::satisfied ? "报告已有反映" : "";
    case Reason::level_excluded: return level_reason(facts);
    case Reason::year_excluded: return year_reason(facts);
    case Reason::premise_false: return with_detail("没有需要检查的情形", verdict.detail);
    case Reason::absent:
        return !verdict.detail.empty()
                   ? verdict.detail
                   : std::string(verdict.outcome == Outcome::partial ? kPartlySeen : "全文未见相关表述");
    case Reason::wrong_status:
        return with_detail(verdict.status ? name_of(*verdict.status, kStatusReasons) : reason_text(verdict.reason),
                           verdict.detail);
    case Reason::wrong_part:
    case Reason::no_fact:
    case Reason::apart: return with_detail(nearest_lack(verdict), verdict.detail);
    case Reason::level_unknown: return "报告的层级看不出来,请用 --level 给出";
    case Reason::year_unknown: return "报告年度看不出来,请用 --year 给出";
    case Reason::not_yet_in_force:
    case Reason::expired:
    case Reason::excepted:
    case Reason::in_force_unknown:
    case Reason::exceptions_conflict:
    case Reason::exception_unknown:
    case Reason::waiver_unknown:
    case Reason::waived:
    case Reason::place_excluded:
    case Reason::place_unknown:
    case Reason::premise_unknown:
    case Reason::fact_unknown:
    case Reason::interval_crosses:
    case Reason::facts_conflict:
    case Reason::step_limit:
    case Reason::relation_false:
    case Reason::part_missing:
    case Reason::part_partial:
    case Reason::out_of_order:
    case Reason::condition_false: break;
    }
    return verdict.detail.empty() ? std::string(reason_text(verdict.reason)) : verdict.detail;
}

std::string finding_text(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, const Verdict& verdict,
                         const EvalOptions& options) {
    const PlanRule& rule = plan.rules[index(verdict.rule)];
    if (!rule.messages[static_cast<std::size_t>(verdict.outcome)].empty()) {
        std::string text = fill_message(plan, lexicon, facts, verdict.rule, verdict.outcome, options);
        // A sentence about numbers says nothing where the report does not state them; the bound below does.
        const bool hollow = verdict.outcome == Outcome::undetermined && text.find(kUnstated) != std::string::npos;
        if (!hollow) {
            return text;
        }
    }
    const bool numbers = is_about_numbers(verdict.reason);
    switch (verdict.outcome) {
    case Outcome::violated: return numbers ? rule.title + ":" + verdict.detail : "未见反映" + topic(rule.title);
    case Outcome::partial: return topic(rule.title) + ":" + reason_sentence(plan, facts, verdict);
    case Outcome::undetermined: return topic(rule.title) + ":" + reason_sentence(plan, facts, verdict);
    case Outcome::satisfied:
    case Outcome::inapplicable:
    case Outcome::waived: break;
    }
    return rule.title;
}

std::string remedy_text(const PlanRule& rule, const Verdict& verdict) {
    std::string text =
        !rule.remedy.empty() ? rule.remedy : std::string(is_about_numbers(verdict.reason) ? kCheckNumbers : kAddFacts);
    if (!verdict.missing.empty()) {
        text += "尚缺:";
        for (const std::string& name : verdict.missing) {
            text += (&name == &verdict.missing.front() ? "" : "、") + name;
        }
        text += "。";
    }
    return text;
}

} // namespace zhunsheng::gap
