#!/usr/bin/env python3
"""Rulebooks and reports of hostile size and shape: each ends in bounded memory, with an answer or a plain refusal. Standard library only.

usage: run.py PROGRAM MEGABYTES     exits 0 when every case holds. MEGABYTES bounds the memory of one run (sanitizers want more).
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

SECONDS = 600  # of the processor: what hangs is ended
HEAD = '规则集 大 { 名称 "大"; 版本 1.0.0; }\n依据 办法 { 名称 "办法"; }\n单位 件 { 量纲 计数; }\n'
REPORT = "清河县2024年法治政府建设年度报告\n一、主要工作\n办理甲类事项12件,公示甲类信息。\n二、存在的不足\n由于人手不足,进展不快。\n"


FLAWS = ("小标题年份 文件名年份 文件名有误 重复语句 自称不符 标题序号 空话 不足空泛 安排雷同 量词混用 约数误用 比率写法 数字写法 "
         "身份证号 电话号码 银行卡号 车牌号 涉案姓名 占位符 标题粘连 只写上级 分项合计 满百比率 事件日期 同比数值 累计数 照抄上年").split()


def one_rule(condition, before='词条 甲 "甲类";\n'):
    return HEAD + before + f'规则 R-1 "一条" {{ 依据 办法; 应当 {condition}; }}\n'


def rules(count):
    declarations = [HEAD]
    for i in range(count):
        declarations.append(
            f'词条 事项{i} "甲类事项{i}号[工作]" | "(开展|组织)事项{i}…活动";\n'
            f'指标 指标{i} 编号 ZB-{i:05} 单位 件 {{ 说法 "办理事项{i}{{数}}"; 未载明即 未知; }}\n'
            f'规则 GZ-{i:05} "反映事项{i}" {{ 依据 办法 第{i % 90 + 1}条; 应当 提及 事项{i} 同句 有 数字; 整改 "补写____件。"; }}\n')
    return declarations


def megabyte(text, piece, tail):
    """`text`, as many `piece` as fit in one megabyte, `tail`."""
    room = 1024 * 1024 - len((text + tail).encode())
    return text + piece * (room // len(piece.encode())) + tail


def split(declarations, per_file):
    return {f"{i:03}.zs": "".join(declarations[i:i + per_file]) for i in range(0, len(declarations), per_file)}


# name, files of the rulebook, report, exit statuses that may come, words that must stand in the output
CASES = [
    ("rules_10000", split(rules(10_000), 1_500), REPORT, (0,), ["共 10000 条规则"]),
    ("rules_10001", split(rules(10_001), 1_500), REPORT, (2,), ["10000"]),
    ("rule_of_a_megabyte", {"a.zs": megabyte(one_rule("提及 甲")[:-4], " 且 提及 甲", "; }\n")}, REPORT, (0,), ["符合 1"]),
    ("file_over_a_megabyte", {"a.zs": HEAD + "#" * 1024 * 1024}, REPORT, (2,), ["1048576"]),
    ("nesting", {"a.zs": one_rule("(" * 100_000 + "提及 甲" + ")" * 100_000)}, REPORT, (2,), ["ZS1006"]),
    ("negations", {"a.zs": one_rule("非 " * 100_000 + "提及 甲")}, REPORT, (2,), ["ZS1006"]),
    ("clauses", {"a.zs": HEAD + '词条 甲 "甲类";\n规则 R-1 "一条" { 依据 办法; ' + "应当 提及 甲;\n" * 40_000 + "}\n"}, REPORT, (0,),
     ["符合 1"]),
    ("sum", {"a.zs": one_rule(" + ".join(["A-1"] * 80_000) + " ≥ 3", '指标 甲 编号 A-1 单位 件 { 说法 "甲类事项{数}"; 未载明即 未知; }\n')},
     REPORT, (2,), ["ZS1016"]),
    ("phrasings", {"a.zs": one_rule("提及 甲", "词条 甲 " + " | ".join(f'"甲{i}类"' for i in range(40_000)) + ";\n")}, REPORT, (0,),
     ["不符合 1"]),
    ("choices", {"a.zs": one_rule("提及 甲", '词条 甲 "总' + "[甲][乙][丙][丁]" * 3_000 + '结";\n')}, REPORT, (0,), ["不符合 1"]),
    ("unclosed", {"a.zs": HEAD + '词条 甲 "' + "甲" * 300_000}, REPORT, (2,), ["ZS1005"]),
    ("rubbish", {"a.zs": HEAD + "甲;\n" * 100_000}, REPORT, (2,), ["ZS1007"]),
    # every kind of flaw in a text of nothing but equal sentences, or of nothing but what detectors look at
    ("equal_sentences", {"a.zs": one_rule(" 且 ".join(f"非 有 瑕疵 {name}" for name in FLAWS))},
     "一、主要工作\n" + "组织各村开展法治文艺巡演活动12场。" * 100_000, (0,), ["不符合 1"]),
    ("one_sentence_of_flaws", {"a.zs": one_rule(" 且 ".join(f"非 有 瑕疵 {name}" for name in FLAWS))},
     "一、主要工作\n" + "其中约20余件、××达100%,村民张大山与13800138000," * 40_000, (0,), ["不符合 1"]),
    # a sentence of 600,000 characters under a phrasing of 16,000 gaps: the step budget ends it, and nothing is judged
    ("gaps_in_one_sentence", {"a.zs": one_rule("提及 甲", '词条 甲 "总' + "…甲…{30}乙……丙" * 8_000 + '结";\n')},
     "一、主要工作\n总" + "甲乙丙" * 200_000 + "结。\n", (5,), ["ZS5014", "待核 1"]),
]


def run(program, folder, megabytes, case):
    name, files, report, exits, wanted = case
    place = folder / name
    place.mkdir()
    for file, text in files.items():
        (place / file).write_text(text, encoding="utf-8")
    (folder / "报告.txt").write_text(report, encoding="utf-8")
    process = subprocess.Popen([program, "check", "报告.txt", "--rulebook", name], cwd=folder, stdin=subprocess.DEVNULL,
                               stdout=(folder / "out").open("wb"), stderr=subprocess.STDOUT,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS)))
    _, status, usage = os.wait4(process.pid, 0)
    output = (folder / "out").read_text(encoding="utf-8")
    code = os.waitstatus_to_exitcode(status)
    faults = [] if code in exits else [f"exit {code}, expected {exits}"]
    faults += [f"lacks {word!r}" for word in wanted if word not in output]
    if usage.ru_maxrss > megabytes * 1024:
        faults.append(f"{usage.ru_maxrss // 1024} MB, over {megabytes}")
    if faults:
        faults.append("prints " + repr(output[-400:]))
    return faults


def main(arguments):
    if len(arguments) < 2:
        print(__doc__)
        return 2
    program, megabytes = str(pathlib.Path(arguments[0]).resolve()), int(arguments[1])
    failed = 0
    for case in CASES:
        if arguments[2:] and case[0] not in arguments[2:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            for fault in run(program, pathlib.Path(folder), megabytes, case):
                print(f"{case[0]}: {fault}")
                failed += 1
    print(f"{len(CASES)} cases, {failed} faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
