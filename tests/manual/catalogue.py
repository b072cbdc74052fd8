#!/usr/bin/env python3
"""Every requirement, relation and check of the catalogue stands in the rulebooks as a rule of its id, or as a 条款 that says
why not.

usage: catalogue.py RULES CATALOGUE
RULES holds a folder a rulebook; CATALOGUE holds requirements.yaml, consistency.yaml and quality.yaml. Where it is absent this says so.
"""
import pathlib
import re
import sys

SKIPPED = 77  # CTest shows the test as skipped

RULE = re.compile(r"^规则 (\S+) ", re.MULTILINE)
REASON = re.compile(r'^\s*条款 "([A-Z]+-[0-9-]+)"[^;]*?\s不查\s', re.MULTILINE)


def asked(catalogue):
    """Ids of the catalogue, in its order; each entry of its lists begins so."""
    for name in ("requirements.yaml", "consistency.yaml", "quality.yaml"):
        text = (catalogue / name).read_text(encoding="utf-8")
        yield from re.findall(r"^- id: ([A-Z]+-[0-9-]+)$", text, re.MULTILINE)


def main():
    rules, catalogue = map(pathlib.Path, sys.argv[1:])
    if not catalogue.is_dir():
        print(f"没有 {catalogue},跳过")
        return SKIPPED
    texts = [path.read_text(encoding="utf-8") for path in sorted(rules.glob("*/*.zs"))]
    ruled = {rule for text in texts for rule in RULE.findall(text)}
    explained = {rule for text in texts for rule in REASON.findall(text)}
    wanted = list(asked(catalogue))
    missing = [each for each in wanted if each not in ruled | explained]
    both = sorted(ruled & explained)
    print(f"{len(wanted)} 项:{len(ruled & set(wanted))} 项有规则,{len(explained & set(wanted))} 项写明原因,{len(missing)} 项都没有")
    print(*(f"没有规则也没有原因:{each}" for each in missing), sep="\n", end="\n" if missing else "")
    print(*(f"既有规则又写了原因:{each}" for each in both), sep="\n", end="\n" if both else "")
    return 1 if missing or both or not wanted else 0


if __name__ == "__main__":
    sys.exit(main())
