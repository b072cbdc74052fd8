"""What the built program must do: each case is one command line, and what must come of it."""

GOOD = """清河县2024年法治政府建设年度报告

2024年,清河县坚持以习近平新时代中国特色社会主义思想为指导,深入推进法治政府建设。现将有关情况报告如下:
一、主要举措和成效
(一)完善行政执法。全面落实行政执法公示制度,公示执法信息320条;办理行政处罚案件86件。
(二)化解矛盾纠纷。受理各类矛盾纠纷500件,成功化解490件,化解率98%。
二、党政主要负责人履行第一责任人职责情况
县长主持召开县政府常务会议专题研究法治政府建设3次。
三、存在的不足和原因
由于基层执法力量不足,部分乡镇执法规范化水平还有待提高。
四、2025年主要安排
2025年,清河县将继续推进法治政府建设,举办行政执法培训2期。

清河县人民政府
2025年1月20日
"""

SPARSE = """东湾市云岭镇2024年法治政府建设年度报告
一、主要工作
全镇认真落实上级部署,各项工作有序推进,干部群众法治意识不断增强。
"""

ZHOUCUN = """淄博市周村区人民政府2024年法治政府建设年度报告
一、主要举措和成效
印发《周村区2024年法治政府建设工作计划》。公布重大行政决策事项5项。
周村区人民政府
2025年1月20日
"""

ENGLISH = "This is an annual report about the rule of law. " * 40

BROKEN_RULES = '规则集 坏 { 名称 "坏的规则集"; 版本 1.0.0; }\n' + "".join(
    f'规则 GY-99-{i:02} "第{i}条" {{ 应当 提及 没有这个词{i} 于 没有这个部分; }}\n' for i in range(1, 51)
)

YEARLY_RULES = """规则集 逐年 { 名称 "逐年核对"; 版本 1.0.0; }
单位 件 { 量纲 计数; }
指标 受理数 编号 TJ-01 单位 件 { 说法 "受理[各类]矛盾纠纷{数}"; 未载明即 未知; }
规则 ZN-01 "受理数与上年相比" { 依据 "数据勾稽"; 应当 TJ-01 ≤ 上年.TJ-01; }
"""

DATED_RULES = """规则集 试.有效 { 名称 "有效期示例"; 版本 1.0.0; 适用 年度 2020 至 2023; 到期后 继续 "新版未出"; }
依据 办法 { 名称 "示例办法"; }
词条 述法 "述法";
词条 公示 "公示制度";
规则 YX-01 "反映述法" { 依据 办法 第1条; 应当 提及 述法; 生效 2025-07-01; 整改 "据实补充。"; }
规则 YX-02 "反映年终述法" { 依据 办法 第2条; 应当 提及 述法; 整改 "据实补充。"; }
规则 YX-03 "反映公示" {
  依据 办法 第3条; 必须 提及 述法;
  例外 新设 { 当 提及 公示; 依据 办法 第4条; 必须 提及 公示; }
}
"""

WAIVER = """豁免 改革期间 {
  对象 "清河县"; 规则 YX-02; 自 2025-01-01 至 2025-12-31; 批准 "东江市委依法治市办"; 理由 "机构改革尚未完成";
}
"""

TESTED_RULES = """规则集 试 { 名称 "试"; 版本 1.0.0; }
部分 举措成效 { 标题 "举措和成效"; 取自 其余; }
词条 述法 "述法";
单位 件 { 量纲 计数; }
指标 受理数 编号 SL-01 单位 件 { 说法 "受理{数}"; 未载明即 未知; }
规则 R-1 "述法" { 依据 "示例"; 必须 提及 述法 于 举措成效; }
规则 R-2 "受理" { 依据 "示例"; 应当 SL-01 ≥ 100 件; }
测试 "事实" { 事实 { 指标 SL-01 = 120件; } 期望 R-2 符合; }
样例 县报告 {
  报告 "一、举措和成效
        【应过 R-1】组织述法。受理120件。";
}
变异 "不述法" 自 县报告 { 删 "组织述法。"; 期望 R-1 不符合; }
"""

# Marks of what was known to be wrong and is not any more, text that XML must escape, and a test that cannot be run.
MENDED_RULES = """规则集 试 { 名称 "试"; 版本 1.0.0; }
词条 述法 "述法";
规则 R-1 "述法" { 依据 "示例"; 必须 提及 述法; }
样例 漏报 { 报告 "【已知漏报 R-1】加强领导。【已知漏报 R-1】"; }
样例 误报 { 报告 "【已知误报 R-1】组织述法。"; }
测试 "<写了> & ]]>" { 报告 "组织述法 <b> & '。"; 期望 R-1 不符合; }
测试 "空的" { 报告 ""; 期望 R-1 不符合; }
"""

# A rule in force for a time, with an exception and a waiver; one that reads last year's report.
GIVEN_RULES = """规则集 试 { 名称 "试"; 版本 1.0.0; }
部分 不足原因 { 标题 "存在的不足"; 语态 自认; }
词条 述法 "述法";
词条 公示 "公示";
单位 件 { 量纲 计数; }
参数 受理上限 { 名称 "受理上限"; 值 500 件; 从严 减小; }
指标 受理数 编号 SL-01 单位 件 { 说法 "受理{数}"; 未载明即 未知; }
规则 R-1 "述法" {
  依据 "示例"; 生效 2025-03-01; 必须 提及 述法;
  例外 新设 { 当 提及 公示; 依据 "示例"; 必须 提及 公示 同句 有 数字; }
}
规则 R-2 "逐年" { 依据 "示例"; 前提 已知 SL-01; 应当 SL-01 ≤ 上年.SL-01; 应当 SL-01 ≤ 受理上限; }
豁免 改革 { 对象 "清河县"; 规则 R-1; 自 2025-06-01 至 2025-06-30; 批准 "示例"; 理由 "示例"; }
测试 "还没有生效" { 评估时点 2025-02-28; 报告 "组织述法。"; 期望 R-1 不适用 原因 "尚未生效"; }
测试 "已经生效" { 评估时点 2025-03-01; 报告 "组织述法。"; 期望 R-1 符合; }
测试 "豁免" { 地区 "清河县"; 评估时点 2025-06-30; 报告 "加强领导。"; 期望 R-1 豁免 原因 "改革"; }
测试 "豁免到期" { 地区 "清河县"; 评估时点 2025-07-01; 报告 "加强领导。"; 期望 R-1 不符合; }
测试 "上年多" { 年度 2024; 报告 "受理90件。"; 上年 "受理100件。"; 期望 R-2 符合; }
测试 "上年少" { 年度 2024; 报告 "受理110件。"; 上年 { 指标 SL-01 = 100件; } 期望 R-2 部分符合; }
"""

LINTED_RULES = """规则集 例 { 名称 "例"; 版本 1.0.0; }
词条 公示 "執法公示" | "执法公示[制度]";
规则 GY-01 "公示执法信息" {
  依据 "示例";
  应当 提及 公示;
  整改 "写明公示的条数。";
}
测试 "写了公示" { 层级 县; 年度 2024; 报告 "本年度开展执法公示。"; 期望 GY-01 符合; }
测试 "没有写公示" { 层级 县; 年度 2024; 报告 "本年度开展执法检查。"; 期望 GY-01 不符合; }
"""

OLD_RULES = """规则集 清河.规则 { 名称 "清河规则"; 版本 1.0.0; }
依据 办法 { 名称 "工作办法"; }
词条 公示 "公示";
规则 GY-01 "公示" { 依据 办法 第1条; 应当 提及 公示; }
"""
NEW_RULES = """# 换了文件名,改了先后
词条 公示 "信息公开" | "公示";
词条 化解 "化解";
规则 GY-02 "化解" { 依据 办法 第3条; 应当 提及 化解; }
规则 GY-01 "公示" { 依据 办法 第1条; 必须 提及 公示; 整改 "补写。"; }
依据 办法 { 名称 "工作办法"; }
规则集 清河.规则 { 名称 "清河规则"; 版本 1.0.0; }
"""

# A national, a provincial and a county rulebook, side by side.
UPPER_BOOK = """规则集 国.示例 { 名称 "国家示例"; 版本 1.0.0; 层次 国家; }
依据 办法 { 名称 "示例办法"; }
单位 期 { 量纲 计数; }
部分 正文 { 标题 "主要举措和成效"; 语态 完成; }
词条 执法公示 "行政执法公示";
指标 培训期数 编号 PX-01 单位 期 { 说法 "培训{数}"; 未载明即 假; }
参数 培训下限 { 值 1 期; 从严 增大; }
规则 T-01 "公示" { 依据 办法; 必须 甲:提及 执法公示; }
规则 T-02 "培训" { 依据 办法; 应当 PX-01 ≥ 培训下限; }
"""
PROVINCE_BOOK = """规则集 省.示例 { 名称 "省示例"; 版本 2.0.0; 层次 省; 继承 国.示例; }
加严 T-01 { 应当 PX-01 ≥ 1 期; }
测试 "没有培训,公示也只是部分符合" { 层级 县; 年度 2024; 报告 "一、主要举措和成效
全面落实行政执法公示制度。"; 期望 T-01 部分符合; }
"""
COUNTY_BOOK = """规则集 县.示例 { 名称 "县示例"; 版本 1.0.0; 层次 县; 继承 省.示例; }
加严 参数 培训下限 = 3 期;
"""
LOOSE_BOOK = """规则集 县.松 { 名称 "县示例"; 版本 1.0.0; 层次 县; 继承 省.示例; }
放宽 T-01 { 理由 "难"; 删去 甲; }
"""

# Files that every case finds in its folder. bytes or text (UTF-8); an int is a file of so many bytes of 报告.
FILES = {
    "好报告.txt": GOOD,
    "gbk.txt": GOOD.encode("gb18030"),
    "utf16.txt": GOOD.encode("utf-16"),
    "周村.txt": ZHOUCUN,
    "空缺.txt": SPARSE,
    "空文件.txt": b"",
    "空白.txt": " \n\t\n",
    "二进制.txt": bytes(range(256)) * 64,
    "坏字节.txt": GOOD.encode().replace("乡镇".encode(), b"\xff\xfe\xff", 1),
    "英文.txt": ENGLISH,
    "超限.txt": 21 * 1024 * 1024,
    "逃逸.txt": GOOD.replace("公示执法信息", "公示\x1b[31m执法信息\u202e"),
    "坏规则/a.zs": BROKEN_RULES,
    "旧规则/a.zs": OLD_RULES,
    "新规则/b.zs": NEW_RULES,
    "空规则/说明.txt": "没有规则",
    "逐年规则/a.zs": YEARLY_RULES,
    "上年.txt": GOOD.replace("2024年", "2023年").replace("2025年", "2024年").replace("500件", "400件"),
    "有效期/a.zs": DATED_RULES,
    "豁免.zs": WAIVER,
    "不是豁免.zs": '词条 甲 "甲乙";',
    "有测试/a.zs": TESTED_RULES,
    "有失败/a.zs": TESTED_RULES.replace("期望 R-2 符合", "期望 R-2 不符合"),
    "有改正/a.zs": MENDED_RULES,
    "有给定/a.zs": GIVEN_RULES,
    "可修复/规则.zs": LINTED_RULES,
    "层/国/国.zs": UPPER_BOOK,
    "层/省/省.zs": PROVINCE_BOOK,
    "层/县/县.zs": COUNTY_BOOK,
    "层/松/松.zs": LOOSE_BOOK,
}

# name, arguments, and what to expect: exit, out/err (words that must occur), not_out (must not), json (must parse)
CASES = [
    dict(name="help", args=["--help"], exit=0, out=["用法:zhunsheng <命令>", "check", "explain"], err_empty=True),
    dict(name="help_of_check", args=["check", "--help"], exit=0, out=["--fail-on", "退出状态"]),
    dict(name="version", args=["--version"], exit=0, out=["准绳 zhunsheng", "规则集", "哈希"]),
    dict(name="no_command", args=[], exit=2, out=["用法:"]),
    dict(name="wrong_command", args=["chek", "好报告.txt"], exit=2, err=["不认识的命令 chek", "是不是想写 check?"]),
    dict(name="wrong_option", args=["check", "好报告.txt", "--formt", "json"], exit=2,
         err=["不认识的参数", "--formt", "是不是想写 --format?"]),
    dict(name="wrong_choice", args=["check", "好报告.txt", "--level", "村"], exit=2, err=["“村”不在可选的值里"]),
    dict(name="wrong_year", args=["check", "好报告.txt", "--year", "二〇二四"], exit=2, err=["不是年度"]),
    dict(name="wrong_day", args=["check", "好报告.txt", "--as-of", "2025-02-30"], exit=2,
         err=["“2025-02-30”不是日期,应写成 2025-03-01 的样子"]),
    dict(name="no_report", args=["check"], exit=2, err=["缺少", "报告"]),
    dict(name="option_without_value", args=["check", "好报告.txt", "--level"], exit=2, err=["--level 后面缺少值"]),
    dict(name="wrong_rules_command", args=["rules", "tst"], exit=2, err=["不认识的命令 tst", "是不是想写 test?"]),
    dict(name="too_many_reports", args=["extract", "好报告.txt", "空缺.txt"], exit=2, err=["不认识的参数 空缺.txt"]),
    dict(name="no_rules_command", args=["rules"], exit=2, err=["缺少命令"]),

    dict(name="gaps", args=["check", "空缺.txt"], exit=1,
         out=["东湾市云岭镇2024年法治政府建设年度报告", "规则集", "需要整改", "建议"], not_out=["\x1b"]),
    dict(name="gaps_but_never_fail", args=["check", "空缺.txt", "--fail-on", "none"], exit=0, out=["需要整改"]),
    dict(name="fail_on_in_english", args=["check", "空缺.txt", "--fail-on", "minor"], exit=1),
    dict(name="text_is_plain_in_a_pipe", args=["check", "好报告.txt", "--fail-on", "none"], exit=0, not_out=["\x1b"],
         out=["清河县"], err_empty=True),
    dict(name="colour_on_request", args=["check", "好报告.txt", "--fail-on", "none", "--color", "always"], exit=0,
         out=["\x1b["]),
    dict(name="check_json", args=["check", "好报告.txt", "--format", "json", "--fail-on", "none"], exit=0,
         json="zhunsheng.check/1", spans_of="好报告.txt"),
    dict(name="check_markdown", args=["check", "空缺.txt", "--format", "md"], exit=1, out=["# 缺口报告", "- **["]),
    dict(name="two_reports_two_documents", args=["check", "好报告.txt", "空缺.txt", "--format", "json"], exit=1, lines=2),
    dict(name="one_missing_of_two", args=["check", "没有.txt", "空缺.txt", "--format", "json"], exit=3, lines=1,
         err=["没有.txt", "找不到这个文件"]),
    dict(name="standard_input", args=["check", "-", "--fail-on", "none"], stdin="好报告.txt", exit=0, out=["标准输入"]),
    dict(name="gb18030", args=["extract", "gbk.txt"], exit=0, json="zhunsheng.extract/1", out=['"GB18030"', "清河县"]),
    dict(name="utf16", args=["extract", "utf16.txt"], exit=0, json="zhunsheng.extract/1", out=["清河县"]),
    dict(name="given_on_the_command_line",
         args=["check", "空缺.txt", "--level", "县", "--year", "2023", "--place", "清河县"], exit=1,
         out=["清河县(命令行给定)", "县(命令行给定)", "2023(命令行给定)"]),

    dict(name="extract_json", args=["extract", "好报告.txt"], exit=0, json="zhunsheng.extract/1", spans_of="好报告.txt",
         out=['"place":"清河县"', '"level":"县"', '"year":2024', '"sign_date":"2025-01-20"']),
    dict(name="extract_text", args=["extract", "好报告.txt", "--format", "text"], exit=0, same_as="好报告.txt"),
    dict(name="explain", args=["explain", "好报告.txt", "DC-10"], exit=0, out=["DC-10", "结论", "推理"]),
    dict(name="explain_json", args=["explain", "好报告.txt", "dc-10", "--format", "json"], exit=0,
         json="zhunsheng.explain/1"),
    dict(name="explain_what_blocks_a_gap", args=["explain", "空缺.txt", "GY-13-04", "--level", "县"], exit=0,
         out=["卡在哪里", "最少改", "差距", "走到", "全文句数", "怎样改", "若在", "据实补写", "(已复算)", "34-纲要-行政执法-体制和重点领域.zs:"],
         not_out=["调整为", "提高到"]),
    dict(name="explain_what_holds", args=["explain", "好报告.txt", "GY-15-01"], exit=0,
         out=["一句话", "凭它们就够", "靠什么成立", "只凭"], not_out=["卡在哪里", "怎样改"]),
    dict(name="explain_the_bound_of_what_is_open", args=["explain", "好报告.txt", "DC-06"], exit=0,
         out=["未知→真", "公开日期不在报告文本内"]),
    dict(name="check_json_tells_what_blocks", args=["check", "空缺.txt", "--format", "json"], exit=1,
         json="zhunsheng.check/1", out=['"blocking_sets":[[{"text":', '"counterfactual":null'], not_out=["已复算"]),
    dict(name="check_json_with_changes", args=["check", "空缺.txt", "--format", "json", "--why"], exit=1,
         json="zhunsheng.check/1", out=['"counterfactual":{"text":', "已复算"]),
    dict(name="why_is_for_json", args=["check", "空缺.txt", "--why"], exit=2, err=["--why 只用于 --format json"]),
    dict(name="check_against_last_year", args=["check", "好报告.txt", "--rulebook", "逐年规则", "--previous", "上年.txt"],
         exit=0, out=["上年报告(2023年度)写“受理各类矛盾纠纷400件”"], err_empty=True),
    dict(name="check_without_last_year", args=["check", "好报告.txt", "--rulebook", "逐年规则"], exit=0,
         out=["待核", "未提供上年报告(--previous)"]),
    dict(name="explain_against_last_year",
         args=["explain", "好报告.txt", "ZN-01", "--rulebook", "逐年规则", "--previous", "上年.txt"], exit=0,
         out=["上年报告(2023年度)写“受理各类矛盾纠纷400件”"]),
    dict(name="previous_of_another_year",
         args=["check", "好报告.txt", "--rulebook", "逐年规则", "--previous", "好报告.txt"], exit=0, out=["待核"],
         err=["作为上年报告给出的这一份是2024年度的,应为2023年度"]),
    dict(name="previous_missing", args=["check", "好报告.txt", "--rulebook", "逐年规则", "--previous", "没有.txt"],
         exit=3, err=["没有.txt", "找不到这个文件"]),
    dict(name="explain_unknown_rule", args=["explain", "好报告.txt", "DC-100"], exit=2,
         err=["没有编号为“DC-100”的规则", "是不是想写 DC-10"]),

    dict(name="not_in_force_yet", args=["check", "好报告.txt", "--rulebook", "有效期", "--as-of", "2025-06-30"], exit=0,
         out=["请注意", "规则集适用于2020至2023年度", "新版未出", "预警", "反映述法 (YX-01", "本规则自2025-07-01起生效"]),
    dict(name="in_force", args=["check", "好报告.txt", "--rulebook", "有效期", "--as-of", "2025-07-01"], exit=0,
         not_out=["预警"], out=["(YX-01"]),
    dict(name="without_a_date", args=["check", "好报告.txt", "--rulebook", "有效期"], exit=0,
         out=["待核", "评估时点没有给出,请用 --as-of 写明"]),
    dict(name="waived", exit=0, out=["已获豁免", "东江市委依法治市办批准豁免“改革期间”", "机构改革尚未完成", "不符合"],
         args=["check", "好报告.txt", "--rulebook", "有效期", "--as-of", "2025-06-30", "--waivers", "豁免.zs"]),
    dict(name="waived_markdown", exit=0, out=["## 已获豁免", "## 预警", "**请注意**"],
         args=["check", "好报告.txt", "--rulebook", "有效期", "--as-of", "2025-06-30", "--waivers", "豁免.zs", "--format",
               "md"]),
    dict(name="waived_json", exit=0, json="zhunsheng.check/1",
         out=['"as_of":"2025-06-30"', '"published":null', '"label":"改革期间"', '"underlying":{"outcome":"不符合"',
              '"warnings":["YX-01"]', '"exception":"新设"'],
         args=["check", "好报告.txt", "--rulebook", "有效期", "--as-of", "2025-06-30", "--waivers", "豁免.zs", "--format",
               "json"]),
    dict(name="waiver_expired", exit=0, out=["豁免“改革期间”已于2025-12-31到期"],
         args=["check", "好报告.txt", "--rulebook", "有效期", "--as-of", "2026-01-01", "--waivers", "豁免.zs"]),
    dict(name="only_waivers", exit=2, out_empty=True, err=["这个文件只能写 豁免"],
         args=["check", "好报告.txt", "--rulebook", "有效期", "--waivers", "不是豁免.zs"]),
    dict(name="exception_explained", exit=0, out=["例外 新设", "依此判断", "第四条;《示例办法》第三条"],
         args=["explain", "好报告.txt", "YX-03", "--rulebook", "有效期"]),

    dict(name="escapes_of_input_are_shown", args=["check", "逃逸.txt", "--all", "--fail-on", "none"], exit=(0, 3),
         not_out=["\x1b", "\u202e"], not_err=["\x1b", "\u202e"]),
    dict(name="missing_file", args=["check", "没有.txt"], exit=3, out_empty=True, err=["没有.txt", "找不到这个文件"]),
    dict(name="directory", args=["check", "坏规则"], exit=3, out_empty=True, err=["坏规则", "文件夹"]),
    dict(name="device", args=["check", "/dev/zero"], exit=3, out_empty=True, err=["/dev/zero", "不是普通文件"]),
    dict(name="no_permission", args=["check", "无权限.txt"], exit=3, out_empty=True, err=["无权限.txt", "没有读取权限"],
         not_root=True),
    dict(name="empty_file", args=["check", "空文件.txt"], exit=3, out_empty=True, err=["空文件.txt", "空"]),
    dict(name="blank_file", args=["check", "空白.txt"], exit=3, out_empty=True, err=["空白.txt"]),
    dict(name="binary_file", args=["check", "二进制.txt"], exit=3, out_empty=True, err=["二进制.txt"]),
    dict(name="english_report", args=["check", "英文.txt"], exit=3, out_empty=True, err=["英文.txt"]),
    dict(name="over_the_limit", args=["check", "超限.txt"], exit=3, out_empty=True, err=["超限.txt", "超过上限"]),
    dict(name="over_the_limit_from_a_pipe", args=["check", "-"], stdin="超限.txt", exit=3, out_empty=True,
         err=["标准输入", "超过上限"]),
    dict(name="damaged_but_checked", args=["check", "坏字节.txt"], exit=3, out=["清河县", "损坏"],
         err=["坏字节.txt", "没有能全部读出"]),
    dict(name="damaged_json", args=["check", "坏字节.txt", "--format", "json"], exit=3, json="zhunsheng.check/1",
         out=['"whole":false'], spans_of=None),

    dict(name="rulebook_with_fifty_errors", args=["check", "好报告.txt", "--rulebook", "坏规则"], exit=2, out_empty=True,
         err=["坏规则/a.zs:2:", "坏规则/a.zs:51:", "处错误"]),
    dict(name="rules_check_finds_them_too", args=["rules", "check", "坏规则"], exit=2, err=["坏规则/a.zs:2:"]),
    dict(name="rulebook_missing", args=["check", "好报告.txt", "--rulebook", "没有"], exit=2, out_empty=True,
         err=["找不到规则集“没有”"]),
    dict(name="rulebook_without_rules", args=["check", "好报告.txt", "--rulebook", "空规则"], exit=2, out_empty=True,
         err=["没有 .zs 规则文件"]),
    dict(name="layers_are_found_side_by_side", args=["rules", "check", "层/县"], exit=0, out=["2 条规则,0 个测试,0 处错误"],
         err_empty=True),
    dict(name="a_lower_rulebook_tests_itself", args=["rules", "test", "层/省"], exit=0, out=["1 通过, 0 未通过"]),
    dict(name="report_against_layers", args=["check", "好报告.txt", "--rulebook", "层/县", "--all"], exit=(0, 1),
         out=["T-01", "T-02"], err_empty=True),
    dict(name="resolve", args=["rules", "resolve", "层/县"], exit=0, err_empty=True,
         out=["# 规则集 国.示例 1.0.0 层次 国家", "# 内容哈希 ", "  值 3 期; # 来源 县.示例 县.zs:2", "  加严 省.示例 {",
              "    应当 PX-01 ≥ 1 期; # 来源 省.示例 省.zs:2"]),
    dict(name="loosening_is_refused", args=["rules", "check", "层/松"], exit=2,
         err=["ZS2107", "层/松/松.zs:2:4", "层/国/国.zs:8:4", "下级不得抵触上级", "例:提及执法公示为假"]),
    dict(name="national_rules_are_sound", args=["rules", "check"], exit=0, out=["个测试,0 处错误"]),
    dict(name="national_rules_pass_their_tests", args=["rules", "test"], exit=0, out=[" 通过, 0 未通过"]),
    dict(name="rules_test", args=["rules", "test", "有测试"], exit=0, out=["3 通过, 0 未通过"]),
    dict(name="rules_test_fails", args=["rules", "test", "有失败"], exit=1,
         out=["未通过 有失败/a.zs:8:1 “事实”", "期望 不符合", "实际 符合", "2 通过, 1 未通过"]),
    dict(name="rules_test_filter", args=["rules", "test", "有失败", "--filter", "R-1"], exit=0, out=["2 通过, 0 未通过"]),
    dict(name="rules_test_coverage", args=["rules", "test", "有测试", "--coverage"], exit=0,
         out=["覆盖:2 个条件的 5 种真值", "有测试/a.zs:7:27 R-2 “SL-01 ≥ 100 件” 没有测到 假、未知"]),
    dict(name="rules_test_coverage_too_low", args=["rules", "test", "有测试", "--coverage", "--coverage-min", "99.5"], exit=1,
         out=["3 通过, 0 未通过"], err=["低于要求的 99.5%"]),
    dict(name="coverage_min_is_a_percentage", args=["rules", "test", "有测试", "--coverage", "--coverage-min", "多"], exit=2,
         err=["“多”不是 0 到 100 的数"]),
    dict(name="rules_test_mutate", args=["rules", "test", "有测试", "--mutate"], exit=0,
         out=["变异:改动规则", "没有发现:“≥”改为“>”"]),
    dict(name="rules_test_json", args=["rules", "test", "有失败", "--json", "--coverage", "--mutate"], exit=1,
         json="zhunsheng.rules-test/1", lines=1, out=['"passed":2,"failed":1', '"coverage":{', '"survivors":[']),
    dict(name="rules_test_junit", args=["rules", "test", "有失败", "--junit", "结果.xml"], exit=1, out=["1 未通过"],
         junit="结果.xml", counts={"tests": 3, "failures": 1, "errors": 0}),
    dict(name="junit_of_marks_and_faults", args=["rules", "test", "有改正", "--junit", "改正.xml"], exit=1,
         junit="改正.xml", counts={"tests": 4, "failures": 3, "errors": 1},
         out=["不符合,漏报已经改正,请把标记改成 应报", "符合,误报已经改正,请把标记改成 应过 或删去", "没有运行:文件是空的",
              "0 通过, 4 未通过"]),
    dict(name="rules_test_with_dates_and_last_year", args=["rules", "test", "有给定"], exit=0, out=["6 通过, 0 未通过"]),
    dict(name="rules_test_coverage_of_exceptions", args=["rules", "test", "有给定", "--coverage"], exit=0,
         out=["例外:1 个,测到适用 0 个", "R-1 例外“新设” 没有测到 适用", "不适用 1、豁免 1"]),
    dict(name="rules_test_mutates_what_the_layers_and_dates_add", args=["rules", "test", "有给定", "--mutate"], exit=0,
         out=["没有发现:删去例外“新设”", "没有发现:参数加一:“受理上限”"], not_out=["去掉“上年”", "生效改为"]),
    dict(name="rules_test_json_of_exceptions", args=["rules", "test", "有给定", "--json", "--coverage"], exit=0,
         json="zhunsheng.rules-test/1", out=['"exceptions":[{"label":"新设","taken":0,"not_taken":4']),
    dict(name="rules_test_with_any_number_of_threads",
         args=["rules", "test", "--filter", "CR-", "--coverage", "--mutate", "--jobs", "1"], exit=0,
         same_output=["rules", "test", "--filter", "CR-", "--coverage", "--mutate", "--jobs", "7"]),
    dict(name="jobs_are_a_number", args=["rules", "test", "有测试", "--jobs", "0"], exit=2, err=["“0”不是 1 到 256 的整数"]),
    dict(name="coverage_min_is_reached", args=["rules", "test", "有测试", "--coverage", "--coverage-min", "50"], exit=0),
    dict(name="junit_where_nothing_can_be_written", args=["rules", "test", "有测试", "--junit", "没有/结果.xml"], exit=2,
         err=["没有/结果.xml"]),
    dict(name="no_test_is_no_pass", args=["rules", "test", "--filter", "XX-"], exit=2, err=["没有测试"]),

    dict(name="province_rulebook_is_chosen", args=["check", "周村.txt"], exit=1,
         out=["省份    山东省(据第1行", "规则集  法治政府建设年度报告检查规则(山东省)", "选用    报告在山东省,用山东省的规则集"],
         not_out=["GD-01", "AH-01"]),
    dict(name="province_rulebook_is_chosen_json", args=["check", "周村.txt", "--format", "json", "--fail-on", "none"], exit=0,
         json="zhunsheng.check/1", spans_of="周村.txt",
         out=['"rulebook":{"id":"山东省.年度报告"', '"rulebook_choice":"报告在山东省,用山东省的规则集"', '"rule":"SD-01"',
              '"reason":"只适用于广东省的报告"', '"reason":"只适用于安徽省的报告"']),
    dict(name="no_rulebook_of_the_province", args=["check", "好报告.txt", "--fail-on", "none"], exit=0,
         out=["规则集  法治政府建设年度报告检查规则(国家)", "选用    没有河北省的规则集,用国家.年度报告"]),
    dict(name="province_unknown", args=["check", "空缺.txt", "--fail-on", "none"], exit=0,
         out=["省份    未知(", "选用    报告所在省份不明,用国家.年度报告"]),
    dict(name="province_unknown_json", args=["check", "空缺.txt", "--format", "json", "--fail-on", "none"], exit=0,
         json="zhunsheng.check/1",
         out=['"rule":"GD-01"', '"outcome":"不适用","reason":"报告所在省份不明,可用 --place 指明"', '"province":null']),
    dict(name="place_decides", args=["check", "空缺.txt", "--place", "广东省清河县云岭镇", "--fail-on", "none"], exit=0,
         out=["选用    报告在广东省,用广东省的规则集", "GD-04"]),
    dict(name="rulebook_overrides", args=["check", "周村.txt", "--rulebook", "guangdong", "--format", "json", "--fail-on", "none"],
         exit=0, json="zhunsheng.check/1",
         out=['"rulebook":{"id":"广东省.年度报告"', '"rulebook_choice":null', '"reason":"只适用于广东省的报告"'],
         not_out=['"rule":"SD-01"']),
    dict(name="explain_of_another_province", args=["explain", "周村.txt", "GD-01"], exit=0,
         out=["不适用", "只适用于广东省的报告"]),
    dict(name="explain_of_the_province", args=["explain", "周村.txt", "sd-01"], exit=0, out=["SD-01", "符合"]),
    dict(name="extract_province", args=["extract", "周村.txt", "--format", "json"], exit=0, json="zhunsheng.extract/1",
         out=['"province":"山东省"']),

    dict(name="lint", args=["rules", "lint", "可修复"], exit=1, err_empty=True,
         out=["可修复/规则.zs:2:8: 警告 ZSL305: 读报告时“執”一律换成“执”", "可以自动修复:rules lint --fix",
              "可修复:1 处警告,1 处提示,其中 2 处可以自动修复"]),
    dict(name="lint_json", args=["rules", "lint", "可修复", "--json"], exit=1, json="zhunsheng.lint/1",
         out=['"code":"ZSL305"', '"fix":[{"start":']),
    dict(name="lint_diff", args=["rules", "lint", "可修复", "--diff"], exit=0,
         out=["可修复/规则.zs:修复 3 处", '-2 词条 公示 "執法公示" | "执法公示[制度]";', '+2 词条 公示 "执法公示";',
              "可修复:0 处警告,0 处提示"]),
    dict(name="lint_explain", args=["rules", "lint", "--explain", "zsl305"], exit=0, err_empty=True,
         out=["# ZSL305 繁体字、异体字的说法", "## 为什么", "## 反例", "## 正例"]),
    dict(name="lint_explain_unknown", args=["rules", "lint", "--explain", "ZSL999"], exit=2,
         err=["没有编号为 ZSL999 的检查"]),
    dict(name="lint_of_broken_rules", args=["rules", "lint", "坏规则"], exit=2, err=["错误 ZS2004"]),
    dict(name="lint_fixes", args=["rules", "lint", "可修复", "--fix"], exit=0, out=["可修复/规则.zs:修复 3 处"]),
    dict(name="lint_has_fixed", args=["rules", "lint", "可修复"], exit=0, out=["可修复:0 处警告,0 处提示"]),
    dict(name="graph_dot", args=["rules", "graph"], exit=0, out=["digraph", "规则 GY-15-01", "条款 纲要 第15项"]),
    dict(name="graph_mermaid", args=["rules", "graph", "--format", "mermaid", "--impact", "TJ-01"], exit=0,
         out=["flowchart LR", "规则 CR-01", "指标 TJ-01"], not_out=["规则 GY-15-01"]),
    dict(name="graph_impact_of_a_clause", args=["rules", "graph", "--impact", "纲要第15项"], exit=0,
         out=["条款 纲要 第15项", "  规则 GY-15-01", "依赖它的共有:规则"]),
    dict(name="graph_impact_of_nothing", args=["rules", "graph", "--impact", "TJ-o1"], exit=2, out_empty=True,
         err=["没有叫“TJ-o1”的", "是不是想写 TJ-01?"]),
    dict(name="graph_svg_without_graphviz", args=["rules", "graph", "--format", "svg", "--impact", "TJ-01"],
         env={"PATH": "/没有"}, exit=2, out_empty=True, err=["graphviz", "--format dot"]),

    dict(name="diff_of_the_same", args=["rules", "diff", "旧规则", "旧规则"], exit=0, out=["两套规则集没有差别"]),
    dict(name="diff_in_words", args=["rules", "diff", "旧规则", "新规则", "好报告.txt"], exit=1,
         out=["改动 规则 GY-01", "条款 由“应当写明“公示””改为“必须写明“公示””(要求提高)", "整改 增加“补写。”",
              "改动 词条 公示", "说法 增加“信息公开”", "新增 规则 GY-02", "报告 好报告.txt:1 条规则结论不同",
              "GY-02 “化解”:没有这条规则 → 符合", "证据 “"]),
    dict(name="diff_json", args=["rules", "diff", "旧规则", "新规则", "好报告.txt", "--json"], exit=1,
         json="zhunsheng.diff/1", out=['"same":false', '"change":"added"', '"rule":"GY-02"']),
    dict(name="diff_with_a_broken_rulebook", args=["rules", "diff", "旧规则", "坏规则"], exit=2, out_empty=True,
         err=["坏规则/a.zs:2:"]),
    dict(name="diff_on_a_missing_report", args=["rules", "diff", "旧规则", "旧规则", "没有.txt"], exit=3,
         err=["没有.txt", "找不到这个文件"]),
    dict(name="doc_html", args=["rules", "doc"], exit=0,
         out=["<!DOCTYPE html>", "<meta name=\"viewport\"", 'id="rule-GY-15-01"', 'href="#rule-GY-15-01"', "@media print"],
         not_out=["http://", "https://", "<script"]),
    dict(name="doc_markdown", args=["rules", "doc", "旧规则", "--format", "md", "-o", "手册.md"], exit=0, out_empty=True),
    dict(name="doc_markdown_is_written", args=["rules", "doc", "旧规则", "--format", "md"], exit=0, same_as="手册.md"),

    dict(name="new", args=["rules", "new", "新建", "--place", "清源省"], exit=0, out=["规则集 清源.年度报告 的 4 个文件"]),
    dict(name="new_refuses_to_overwrite", args=["rules", "new", "新建"], exit=2, out_empty=True, err=["不会被覆盖"]),
    dict(name="new_refuses_a_name_that_is_none", args=["rules", "new", "另建", "--name", "a b"], exit=2, out_empty=True,
         err=["不能用作规则集的编号"]),
    dict(name="new_is_sound", args=["rules", "check", "新建"], exit=0, out=["0 处错误,0 处警告"]),
    dict(name="new_is_formatted", args=["rules", "fmt", "--check", "新建"], exit=0, out_empty=True),
    dict(name="new_has_nothing_to_lint", args=["rules", "lint", "新建"], exit=0, out=["新建:0 处警告,0 处提示"]),
    dict(name="new_passes_its_tests", args=["rules", "test", "新建"], exit=0, out=["9 通过, 0 未通过"]),
    dict(name="new_below_a_new_one", args=["rules", "new", "新市", "--place", "云岭市", "--level", "市", "--inherit", "清源.年度报告"],
         exit=0, out=["规则集 云岭.年度报告 的 4 个文件"]),
    dict(name="new_below_a_new_one_is_sound", args=["rules", "check", "新市"], exit=0, out=["0 处错误,0 处警告"]),
    dict(name="new_below_a_new_one_has_nothing_to_lint", args=["rules", "lint", "新市"], exit=0, out=["新市:0 处警告,0 处提示"]),
    dict(name="new_below_a_new_one_passes_its_tests", args=["rules", "test", "新市"], exit=0, out=[" 通过, 0 未通过"]),

    dict(name="graph_of_a_parameter", args=["rules", "graph", "新市", "--impact", "清源法治体检下限"], exit=0,
         out=["参数 清源法治体检下限", "  规则 SL-02 “法治体检不少于规定次数” [条款]  新建/20-规则.zs:"]),
    dict(name="graph_of_a_layer", args=["rules", "graph", "新市", "--impact", "规则集 云岭.年度报告"], exit=0,
         out=["规则集 云岭.年度报告", "  规则 GY-15-01 “行政执法“三项制度”落实” [改动]", "  规则 DS-01 “反映法治夜校” [出自]"],
         not_out=["规则 SL-01"]),
    dict(name="diff_between_layers", args=["rules", "diff", "新建", "新市"], exit=1,
         out=["新增 规则 DS-01", "新增 参数 云岭法治夜校下限", "改动 规则 GY-15-01",
              "云岭.年度报告加严的条款 增加“应当在“举措成效”部分写明“行政执法三项制度落实”,且同句有文件名称”"],
         not_out=["CR-01"]),
    dict(name="doc_of_layers", args=["rules", "doc", "新市", "--format", "md"], exit=0,
         out=["层级与参数", "- **继承:**[清源.年度报告](#rulebook-清源.年度报告)", "- 加严 规则 [GY-15-01](#rule-GY-15-01)",
              "- **用到它的规则:**[DS-02](#rule-DS-02)", "- **出自:**[国家.年度报告](#rulebook-国家.年度报告)",
              "**园区代办:**报告在“[举措成效](#part-举措成效)”部分写明“[云岭园区代办](#term-云岭园区代办)”的,不适用:由园区统一报告",
              "[云岭.年度报告](#rulebook-云岭.年度报告)** 加严"]),
]
