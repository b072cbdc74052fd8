#!/usr/bin/env python3
"""Runs the built program as a user would and compares what comes out. Standard library only.

usage: run.py PROGRAM [CASE…]     exits 0 when every case holds, 1 when one does not.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from cases import CASES, FILES

TIMEOUT = 60


def lay_out(folder):
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, int):
            content = ("报告" * (content // 6 + 1)).encode()
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    denied = folder / "无权限.txt"
    denied.write_text("报告", encoding="utf-8")
    denied.chmod(0)


def text_of(folder, name):
    return (folder / name).read_text(encoding="utf-8")


def spans(value):
    """Every object in a JSON value that claims a slice of the original."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str) and "start" in value and "end" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def words(stream, text, wanted, unwanted):
    faults = [f"{stream} lacks {word!r}" for word in wanted if word not in text]
    return faults + [f"{stream} holds {word!r}" for word in unwanted if word in text]


def json_faults(case, out, folder):
    if "json" not in case:
        return []
    try:
        value = json.loads(out)
    except ValueError as fault:
        return [f"stdout is no JSON: {fault}"]
    faults = [] if value.get("schema") == case["json"] else [f"schema {value.get('schema')!r}"]
    if case.get("spans_of"):
        original = text_of(folder, case["spans_of"])
        for item in spans(value):
            if original[item["start"]:item["end"]] != item["text"]:
                faults.append(f"text is not the slice it claims: {item}")
    return faults


def junit_faults(case, folder):
    """The file that was written is XML, and counts what its cases say."""
    if "junit" not in case:
        return []
    try:
        suite = xml.etree.ElementTree.parse(folder / case["junit"]).getroot()
    except (OSError, xml.etree.ElementTree.ParseError) as fault:
        return [f"{case['junit']} is no JUnit file: {fault}"]
    found = {name: len(suite.findall(path)) for name, path in
             [("tests", "testcase"), ("failures", "testcase/failure"), ("errors", "testcase/error")]}
    faults = [] if suite.tag == "testsuite" else [f"root {suite.tag!r}"]
    faults += [f"{name}={suite.get(name)}, but {count} written" for name, count in found.items()
               if suite.get(name) != str(count)]
    return faults + [f"{name}: {found[name]}, expected {count}" for name, count in case["counts"].items()
                     if found[name] != count]


def faults_of(case, result, folder):
    out, err = result.stdout.decode(), result.stderr.decode()
    allowed = case["exit"] if isinstance(case["exit"], tuple) else (case["exit"],)
    faults = [] if result.returncode in allowed else [f"exit {result.returncode}, expected {case['exit']}"]
    faults += words("stdout", out, case.get("out", []), case.get("not_out", []))
    faults += words("stderr", err, case.get("err", []), case.get("not_err", []))
    if case.get("out_empty") and out:
        faults.append("stdout should be empty")
    if case.get("err_empty") and err:
        faults.append("stderr should be empty")
    if "lines" in case and out.count("\n") != case["lines"]:
        faults.append(f"{out.count(chr(10))} lines on stdout, expected {case['lines']}")
    if "same_as" in case and out != text_of(folder, case["same_as"]):
        faults.append(f"stdout differs from {case['same_as']}")
    faults += json_faults(case, out, folder)
    faults += junit_faults(case, folder)
    if faults:
        faults.append("stdout: " + repr(out[:600]))
        faults.append("stderr: " + repr(err[:600]))
    return faults


def run(program, case, folder):
    if case.get("not_root") and os.geteuid() == 0:
        return None
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | case.get("env", {})
    stdin = (folder / case["stdin"]).open("rb") if "stdin" in case else subprocess.DEVNULL
    result = subprocess.run([program, *case["args"]], cwd=folder, env=environment, stdin=stdin, capture_output=True,
                            timeout=TIMEOUT)
    faults = faults_of(case, result, folder)
    if "same_output" in case:
        other = subprocess.run([program, *case["same_output"]], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                               capture_output=True, timeout=TIMEOUT)
        if (other.returncode, other.stdout, other.stderr) != (result.returncode, result.stdout, result.stderr):
            faults.append(f"{case['same_output']} prints something else")
    return faults


def main(arguments):
    if not arguments:
        print(__doc__)
        return 2
    program, chosen = str(pathlib.Path(arguments[0]).resolve()), set(arguments[1:])
    failed = skipped = passed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lay_out(folder)
        for case in CASES:
            if chosen and case["name"] not in chosen:
                continue
            faults = run(program, case, folder)
            passed, failed, skipped = passed + (faults == []), failed + bool(faults), skipped + (faults is None)
            for line in faults or []:
                print(f"{case['name']}: {line}")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
