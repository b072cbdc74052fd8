#include "tests/unit/eval/verdict_text.h"

#include <gtest/gtest.h>

#include "tests/support/rulebook.h"

namespace zhunsheng::test {
namespace {

constexpr std::string_view kLexicon = R"(
规则集 试验 { 名称 "试验"; 版本 1.0.0; }
部分 标题 { 取自 标题; }
部分 导语 { 取自 导语; }
部分 落款 { 取自 落款; }
部分 标题行 { 取自 标题行; }
部分 第一责任人 { 必备; 标题 "第一责任人"; }
部分 不足原因 { 名称 "存在的不足和原因"; 必备; 语态 自认; 标题 "存在[的]不足"; 要素 原因说明; }
部分 下年安排 { 名称 "下一年度安排"; 必备; 语态 计划; 标题 "下一年度"; }
部分 举措成效 { 名称 "主要举措和成效"; 必备; 标题 "举措和成效"; 取自 其余; }
词条 三项制度 "三项制度";
词条 考核 "考核";
词条 述法 "述法";
词条 结转 "结转";
词条 原因说明 "由于";
单位 件 { 量纲 计数; 同类 件; }
单位 宗 { 量纲 计数; 同类 件; }
单位 次 { 量纲 计数; }
单位 人 { 量纲 计数; 同类 人; }
单位 人次 { 量纲 计数; }
单位 % { 量纲 比率; }
指标 纠纷受理数 编号 TJ-01 单位 件 { 说法 "受理矛盾纠纷{数}"; 未载明即 未知; }
指标 纠纷化解数 编号 TJ-02 单位 件 { 说法 "化解{数}"; 未载明即 未知; }
指标 化解率 编号 TJ-03 单位 % { 说法 "化解率[达|为]{率}"; 未载明即 未知; }
指标 复议收到数 编号 FY-01 单位 件 { 说法 "收到行政复议[申请]{数}"; 未载明即 未知; }
指标 复议审结数 编号 FY-03 单位 件 { 说法 "审结{数}"; 未载明即 未知; }
指标 上年结转数 编号 FY-04 单位 件 { 说法 "上年结转{数}"; 未载明即 未知; }
指标 出庭数 编号 YS-04 单位 件 | 人次 { 说法 "出庭{数}"; 未载明即 未知; }
指标 开庭数 编号 YS-02 单位 件 { 说法 "开庭{数}"; 未载明即 未知; }
指标 执法督查数 编号 DC-91 单位 次 { 说法 "督查{数}"; 未载明即 假; }
语态 计划 { 说法 "拟"; }
语态 要求 { 说法 "要求各"; }
语态 自认 { 说法 "不到位"; }
语态 否定 { 说法 "未发生" | "没有"; }
口径 同比 { 说法 "同比"; }
口径 累计 { 说法 "累计"; }
约数 余 { 数后 "余"; }
约数 约 { 数前 "约"; }
约数 以上 { 单位后 "以上"; }
)";

void add(std::string& list, const std::string& item, std::string_view separator) {
    list += (list.empty() ? "" : std::string(separator)) + item;
}

void print(const ProofNode& node, int depth, std::string& out) {
    out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + std::string(name_of(node.truth, kTruthNames)) + " " +
           node.text + (node.note.empty() ? "" : " 〔" + node.note + "〕") + "\n";
    std::string funnel;
    for (const auto& [label, count] : node.funnel) {
        add(funnel, label + " " + std::to_string(count), " → ");
    }
    if (!funnel.empty()) {
        out += std::string(static_cast<std::size_t>(depth) * 2 + 2, ' ') + funnel + "\n";
    }
    for (const ProofNode& child : node.children) {
        print(child, depth + 1, out);
    }
}

} // namespace

Case judge(std::string_view report, std::string_view rules, const CaseOptions& options) {
    Case made;
    made.compiled = compile_text(std::string(kLexicon) + std::string(rules));
    EXPECT_EQ(listing(made.compiled.diagnostics), "");
    auto document = read_text(report, "报告.txt");
    EXPECT_TRUE(document.has_value());
    if (!document || !made.compiled.ok()) {
        return made;
    }
    made.document = std::make_unique<Document>(std::move(*document));
    const Matcher matcher(made.compiled.lexicon);
    made.facts = std::make_unique<FactSet>(extract_facts(
        *made.document, made.compiled.lexicon, matcher,
        {options.level, options.year, options.place, {}, options.as_of, options.published, options.submitted}));
    if (!options.year) {
        made.facts->metadata.year = {};
    }
    if (!options.level) {
        made.facts->metadata.level = {};
    }
    made.verdicts = evaluate(made.compiled.plan, made.compiled.lexicon, *made.facts, options.eval);
    return made;
}

std::string verdicts(std::string_view report, std::string_view rules, const CaseOptions& options) {
    const Case made = judge(report, rules, options);
    std::string list;
    for (const Verdict& verdict : made.verdicts) {
        std::string line = made.compiled.plan.rules[index(verdict.rule)].id + " " +
                           std::string(name_of(verdict.outcome, kOutcomeNames));
        if (verdict.status) {
            line += " " + std::string(name_of(*verdict.status, kStatusNames));
        }
        add(list, line, "; ");
    }
    return list;
}

std::string reason(std::string_view report, std::string_view rules, const CaseOptions& options) {
    const Case made = judge(report, rules, options);
    if (made.verdicts.empty()) {
        return {};
    }
    const Verdict& verdict = made.verdicts.front();
    return std::string(reason_text(verdict.reason)) + (verdict.detail.empty() ? "" : ":" + verdict.detail);
}

std::string evidence(std::string_view report, std::string_view rules) {
    const Case made = judge(report, rules);
    std::string list;
    for (const Evidence& each : made.verdicts.empty() ? std::vector<Evidence>{} : made.verdicts.front().evidence) {
        EXPECT_TRUE(each.span.contains(each.focus));
        add(list, made.document->utf8(each.focus), "|");
    }
    return list;
}

std::string misses(std::string_view report, std::string_view rules) {
    const Case made = judge(report, rules);
    std::string list;
    for (const NearMiss& miss : made.verdicts.empty() ? std::vector<NearMiss>{} : made.verdicts.front().near_misses) {
        add(list, made.document->utf8(miss.focus) + ":" + miss.lacks, "|");
    }
    return list;
}

std::string filled(std::string_view report, std::string_view rules) {
    const Case made = judge(report, rules);
    return made.verdicts.empty() ? ""
                                 : fill_message(made.compiled.plan, made.compiled.lexicon, *made.facts, RuleId{0},
                                                made.verdicts.front().outcome);
}

std::string proof(std::string_view report, std::string_view rules) {
    const Case made = judge(report, rules);
    std::string out;
    if (made.facts) {
        print(prove(made.compiled.plan, made.compiled.lexicon, *made.facts, RuleId{0}), 0, out);
    }
    return out;
}

std::string report_with(std::string_view work, std::string_view failings, std::string_view plans) {
    return "清河县2024年法治政府建设年度报告\n2024年,清河县扎实推进法治政府建设。\n一、主要举措和成效\n(一)规范执法\n" +
           std::string(work) + "\n二、存在的不足和原因\n" + std::string(failings) + "\n三、下一年度安排\n" +
           std::string(plans) + "\n清河县人民政府\n2025年1月20日\n";
}

} // namespace zhunsheng::test
