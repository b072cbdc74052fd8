#!/usr/bin/env python3
"""Runs extract and check over the real reports and prints the table of accuracy; writes nothing but to a temporary folder.

usage: measure.py [--bars] ZHUNSHENG SHARED
--bars also fails (exit status 1) where a figure falls below the bar it has to keep.
SHARED holds reports/*.txt, gold/*.json, gold/verdicts.json and tools/score.py; where it is absent this says so and ends well.
"""
import pathlib
import re
import subprocess
import sys
import tempfile


SKIPPED = 77  # CTest shows the test as skipped


def run(program, verb, report, out):
    with open(out, "wb") as file:
        done = subprocess.run([program, verb, str(report), "--format", "json"], stdout=file, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{verb} {report.name}: exit status {done.returncode}")


# What a line `total …` of score.py must keep: pattern of the figure, least (or, negative, most) value.
BARS = [
    (r"figures strict .*? F1 ([0-9.]+)", 0.95),
    (r"sections F1 ([0-9.]+)", 0.97),
    (r"total same \S+ \(([0-9.]+)%\)", 75.0),
    (r"false alarms ([0-9.]+)%", -5.0),
    (r"misses ([0-9.]+)%", -5.0),
]


def below(text):
    for pattern, bar in BARS:
        for total in (line for line in text.splitlines() if line.startswith("total")):
            found = re.search(pattern, total)
            if found and (float(found[1]) < bar if bar > 0 else float(found[1]) > -bar):
                yield f"低于要求:{found[0]}(要求 {abs(bar)})"


def main(*arguments):
    bars = "--bars" in arguments
    program, shared = (a for a in arguments if a != "--bars")
    shared = pathlib.Path(shared)
    score = shared / "tools" / "score.py"
    reports = sorted((shared / "reports").glob("*.txt"))
    if not score.exists() or not reports:
        print("没有 ../shared(真实报告和标注),跳过准确率测量")
        return SKIPPED if bars else 0
    with tempfile.TemporaryDirectory() as folder:
        extracts, checks = [], []
        for report in reports:
            extract = pathlib.Path(folder) / f"{report.stem}.extract.json"
            check = pathlib.Path(folder) / f"{report.stem}.check.json"
            run(program, "extract", report, extract)
            run(program, "check", report, check)
            extracts += [str(shared / "gold" / f"{report.stem}.json"), str(extract)]
            checks += [report.stem, str(check)]
        text = "".join(
            subprocess.run([sys.executable, str(score), *part], check=True, capture_output=True, encoding="utf-8").stdout
            for part in (extracts, ["--verdicts", str(shared / "gold" / "verdicts.json"), *checks]))
    print(text, end="")
    wrong = list(below(text)) if bars else []
    print("\n".join(wrong), end="\n" if wrong else "")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
