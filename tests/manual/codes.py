#!/usr/bin/env python3
"""Every diagnostic of the table has its place in the document of diagnostics, and no other code has.

usage: codes.py diagnostics.def 诊断.md
"""
import pathlib
import re
import sys

if __name__ == "__main__":
    table = set(re.findall(r'^ZS_DIAGNOSTIC\(\w+, "(ZS\d{4})"', pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"), re.M))
    documented = set(re.findall(r"^### (ZS\d{4}) ", pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"), re.M))
    for code in sorted(table ^ documented):
        print(f"{code}: {'not documented' if code in table else 'no such diagnostic'}")
    print(f"{len(table)} diagnostics")
    sys.exit(table != documented or not table)
