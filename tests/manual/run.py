#!/usr/bin/env python3
"""Runs every example of the authors' documents with the built program. Standard library only.

usage: run.py PROGRAM RULES DOCUMENT.md [DOCUMENT.md …]     exits 0 when every example holds, 1 when one does not.

A fenced block whose first word is `zs` is an example; what follows the word says of which kind:
  zs               belongs to the rulebook of its chapter (a `## ` heading begins one); all such blocks of a chapter, after the
                   opening block, must be free of errors and warnings, formatted, and pass their tests
  zs 开头          the opening block, put in front of every later chapter that does not open a rulebook of its own
  zs 文件=省/a.zs   belongs to that file of the chapter's folder; a folder is a rulebook (a layer)
  zs 报错=ZS2012   stands behind the chapter's blocks so far, for itself, and must give that diagnostic
  zs 改好=ZS2012   the cure of the block before: must not give it
A README.md is an example's: the files beside it stand in the folder of its commands.
`text 文件=报告.txt` is a file for the commands of the chapter's `console` blocks: each `$ zhunsheng …` must print the lines that
follow it, where a line … stands for any number of lines.
"""
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field

TIMEOUT = 60
OWN = "本章/本章.zs"


@dataclass
class Block:
    line: int
    kind: str
    options: dict
    text: str


@dataclass
class Chapter:
    title: str
    blocks: list = field(default_factory=list)


def chapters_of(document):
    """The chapters of a Markdown text with their fenced blocks."""
    chapters, fence, head = [Chapter("")], None, None
    for number, line in enumerate(document.splitlines(), 1):
        if fence is None and line.startswith("## "):
            chapters.append(Chapter(line[3:].strip()))
        elif line.startswith("```"):
            if fence is None:
                fence, head = [], (number, line[3:].split())
            else:
                kind, *words = head[1] or [""]
                options = dict((w.split("=", 1) + [""])[:2] for w in words)
                chapters[-1].blocks.append(Block(head[0], kind, options, "\n".join(fence) + "\n"))
                fence = None
        elif fence is not None:
            fence.append(line)
    return chapters


class Checker:
    def __init__(self, program, rules, document):
        self.program, self.rules, self.document = program, rules, document
        self.opening, self.faults, self.examples = "", [], 0

    def fault(self, line, text):
        self.faults.append(f"{self.document}:{line}: {text}")

    def call(self, folder, *arguments):
        return subprocess.run([self.program, *arguments], cwd=folder, capture_output=True, timeout=TIMEOUT,
                              env={"ZHUNSHENG_RULES": self.rules, "LANG": "C.UTF-8"})

    def write(self, folder, path, text):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        return place

    def errors(self, folder, block, codes):
        """Diagnostics of the chapter so far together with one block that belongs to no file of it."""
        name = block.options.get("文件", "本章/另例.zs")
        extra = self.write(folder, name, block.text)
        result = self.call(folder, "rules", "check", name.split("/")[0])
        extra.unlink()
        text = result.stderr.decode()
        return [code for code in codes if code in text], text

    def check_block(self, folder, files, block):
        self.examples += 1
        for option, wanted in (("报错", True), ("改好", False)):
            if option in block.options:
                codes = block.options[option].split(",")
                found, text = self.errors(folder, block, codes)
                if wanted and len(found) != len(codes):
                    self.fault(block.line, f"expected {codes}, found:\n{text}")
                if not wanted and found:
                    self.fault(block.line, f"still gives {found}:\n{text}")
                return
        name = block.options.get("文件", OWN)
        files[name] = files[name] + "\n" + block.text if name in files else block.text
        self.write(folder, name, files[name])

    def check_books(self, folder, files, line):
        for book in sorted({name.split("/")[0] for name in files}):
            result = self.call(folder, "rules", "check", book)
            if result.returncode or result.stderr:
                self.fault(line, f"rules check {book}:\n{result.stderr.decode()}")
            result = self.call(folder, "rules", "fmt", "--check", book)
            if result.returncode or result.stdout:
                self.fault(line, f"rules fmt --check {book}: {self.difference(folder, files, book)}")
            if any("测试 “" in t or "测试 \"" in t or "变异 " in t for n, t in files.items() if n.startswith(book)):
                result = self.call(folder, "rules", "test", book)
                if result.returncode:
                    self.fault(line, f"rules test {book}:\n{result.stdout.decode()}{result.stderr.decode()}")

    def difference(self, folder, files, book):
        lines = []
        for name, text in files.items():
            if name.startswith(book + "/"):
                self.call(folder, "rules", "fmt", name)
                after = (folder / name).read_text(encoding="utf-8")
                if after != text:
                    old, new = text.splitlines(), after.splitlines()
                    at = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
                    lines.append(f"\n  {name}:{at + 1}\n  - {old[at:at + 1]}\n  + {new[at:at + 1]}")
                    self.write(folder, name, text)
        return "".join(lines)

    def check_console(self, folder, block):
        self.examples += 1
        for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block.text, re.M):
            words = shlex.split(command)
            if words[0] != "zhunsheng":
                self.fault(block.line, f"only zhunsheng can be shown: {command}")
                continue
            result = self.call(folder, *words[1:])
            printed = result.stdout.decode() + result.stderr.decode()
            pattern = "".join(".*" if line == "…" else re.escape(line + "\n") for line in expected.splitlines()).replace("…", ".*")
            if not re.fullmatch(pattern, printed, re.S):
                self.fault(block.line, f"$ {command}\nprints\n{printed}")

    def check_chapter(self, chapter):
        examples = [b for b in chapter.blocks if b.kind in ("zs", "console", "text")]
        beside = self.document.name == "README.md"
        if not any(b.kind == "zs" or (beside and b.kind == "console") for b in examples):
            return
        with tempfile.TemporaryDirectory() as name:
            folder, files = pathlib.Path(name), {}
            if beside:
                shutil.copytree(self.document.parent, folder, dirs_exist_ok=True)
            if not any("开头" in b.options for b in examples) and self.opening:
                files[OWN] = self.opening
                self.write(folder, OWN, self.opening)
            for block in examples:
                if block.kind == "zs":
                    if "开头" in block.options:
                        self.opening = block.text
                    self.check_block(folder, files, block)
                elif block.kind == "text" and "文件" in block.options:
                    self.write(folder, block.options["文件"], block.text)
            self.check_books(folder, files, examples[0].line)
            for block in examples:
                if block.kind == "console":
                    self.check_console(folder, block)

    def run(self):
        for chapter in chapters_of(self.document.read_text(encoding="utf-8")):
            self.check_chapter(chapter)


def main(arguments):
    if len(arguments) < 3:
        print(__doc__)
        return 2
    program, rules = (str(pathlib.Path(a).resolve()) for a in arguments[:2])
    faults = examples = 0
    for document in arguments[2:]:
        checker = Checker(program, rules, pathlib.Path(document))
        checker.run()
        print("\n".join(checker.faults))
        faults, examples = faults + len(checker.faults), examples + checker.examples
    print(f"{examples} examples, {faults} faults")
    return 1 if faults or not examples else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
