#!/usr/bin/env python3
"""Checks which indicators `extract` binds in the sentences of wordings/*.txt, and prints precision and recall.

usage: wordings.py ZHUNSHENG FOLDER
A row is a sentence, ` => ` and the indicators to be bound in it as ID:VALUE, or nothing for one that only looks like it.
The sentences stand as paragraphs of one report, so that the program runs once.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
from decimal import Decimal

HEAD = "清河县人民政府2024年法治政府建设年度报告\n一、主要举措和成效\n"


def read_rows(folder):
    for file in sorted(pathlib.Path(folder).glob("*.txt")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                sentence, _, wanted = line.partition(" =>")
                yield f"{file.name}:{number}", sentence, sorted(wanted.split())


def extract(program, text):
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report.txt"
        report.write_text(text, encoding="utf-8")
        done = subprocess.run([program, "extract", str(report), "--format", "json"], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)["figures"]


def name(figure):
    return f"{figure['indicator']}:{Decimal(str(figure['value'])).normalize():f}"


def common(first, second):
    rest = list(second)
    for item in first:
        if item in rest:
            rest.remove(item)
    return len(second) - len(rest)


def main(program, folder):
    rows = list(read_rows(folder))
    figures = [f for f in extract(program, HEAD + "".join(sentence + "\n" for _, sentence, _ in rows)) if f["indicator"]]
    start, wanted_count, bound_count, right, wrong_rows = len(HEAD), 0, 0, 0, 0
    for place, sentence, wanted in rows:
        end = start + len(sentence)
        bound = sorted(name(f) for f in figures if start <= f["start"] < end)
        start = end + 1
        wanted_count, bound_count, right = wanted_count + len(wanted), bound_count + len(bound), right + common(wanted, bound)
        if bound != wanted:
            wrong_rows += 1
            print(f"{place}: {sentence}\n    应为 {' '.join(wanted) or '(没有)'}\n    实为 {' '.join(bound) or '(没有)'}")
    print(f"{len(rows)} 句,指标查准 {right}/{bound_count},查全 {right}/{wanted_count},不符 {wrong_rows} 句")
    return wrong_rows != 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
