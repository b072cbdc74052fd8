#!/usr/bin/env python3
"""Runs extract and check over the real reports and prints the table of accuracy; writes nothing but to a temporary folder.

usage: measure.py ZHUNSHENG SHARED
SHARED holds reports/*.txt, gold/*.json, gold/verdicts.json and tools/score.py; where it is absent this says so and ends well.
"""
import pathlib
import subprocess
import sys
import tempfile


def run(program, verb, report, out):
    with open(out, "wb") as file:
        done = subprocess.run([program, verb, str(report), "--format", "json"], stdout=file, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{verb} {report.name}: exit status {done.returncode}")


def main(program, shared):
    shared = pathlib.Path(shared)
    score = shared / "tools" / "score.py"
    reports = sorted((shared / "reports").glob("*.txt"))
    if not score.exists() or not reports:
        print("没有 ../shared(真实报告和标注),跳过准确率测量")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        extracts, checks = [], []
        for report in reports:
            extract = pathlib.Path(folder) / f"{report.stem}.extract.json"
            check = pathlib.Path(folder) / f"{report.stem}.check.json"
            run(program, "extract", report, extract)
            run(program, "check", report, check)
            extracts += [str(shared / "gold" / f"{report.stem}.json"), str(extract)]
            checks += [report.stem, str(check)]
        subprocess.run([sys.executable, str(score), *extracts], check=True)
        subprocess.run([sys.executable, str(score), "--verdicts", str(shared / "gold" / "verdicts.json"), *checks], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
