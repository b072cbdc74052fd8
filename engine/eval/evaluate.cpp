#include "engine/eval/verdict.h"

#include "engine/eval/decide.h"

namespace zhunsheng {
namespace {

constexpr std::array<std::string_view, 31> kReasonTexts{
    "",
    "不适用于本层级",
    "不适用于该年度",
    "前提不成立",
    "前提无法判断",
    "报告未载明,可能在文本之外",
    "数字的区间跨过界限",
    "事实相互冲突",
    "达到计算步数上限",
    "报告层级未知",
    "报告年度未知",
    "未见相关内容",
    "所见内容不是已完成的举措",
    "不在应写的部分",
    "只有表述,没有事实",
    "数据不相符",
    "缺少这一部分",
    "这一部分不完整",
    "条件不成立",
    "相关内容不在一处",
    "各部分的先后次序不符",
    "尚未生效",
    "已失效",
    "属于例外",
    "日期未给出,不知是否有效",
    "例外相互冲突",
    "是否属于例外无法判断",
    "是否豁免无法判断",
    "已获豁免",
    "不适用于该地区",
    "报告所在省份不明,可用 --place 指明",
};

} // namespace

std::string_view reason_text(Reason reason) {
    return name_of(reason, kReasonTexts);
}

const std::vector<PlanClause>& governing_clauses(const Plan& plan, const Verdict& verdict) {
    const PlanRule& rule = plan.rules[index(verdict.rule)];
    return verdict.exception < rule.exceptions.size() ? rule.exceptions[verdict.exception].clauses : rule.clauses;
}

std::vector<Verdict> evaluate(const Plan& plan, const Lexicon& lexicon, const FactSet& facts,
                              const EvalOptions& options) {
    eval::Context context(plan, lexicon, facts, options);
    std::vector<Verdict> verdicts;
    verdicts.reserve(plan.rules.size());
    for (std::uint32_t i = 0; i < plan.rules.size(); ++i) {
        verdicts.push_back(eval::decide_rule(context, RuleId{i}));
    }
    return verdicts;
}

Verdict evaluate_rule(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, RuleId rule,
                      const EvalOptions& options) {
    eval::Context context(plan, lexicon, facts, options);
    return eval::decide_rule(context, rule);
}

} // namespace zhunsheng
