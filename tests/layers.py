#!/usr/bin/env python3
"""Who may look into whom, and which library lives where. Fails on any other include.

usage: layers.py ROOT
"""
import pathlib
import re
import sys

ROOMS = {  # room: rooms it may include (itself is always allowed)
    "engine/base": [],
    "engine/places": ["engine/base"],
    "engine/document": ["engine/base"],
    "engine/match": ["engine/base"],
    "engine/rule": ["engine/base"],
    "engine/facts": ["engine/base", "engine/places", "engine/document", "engine/match"],
    "engine/flaws": ["engine/base", "engine/places", "engine/document", "engine/match", "engine/facts"],
    "engine/plan": ["engine/base", "engine/places", "engine/document", "engine/rule", "engine/match", "engine/facts"],
    "engine/lint": ["engine/base", "engine/document", "engine/match", "engine/rule", "engine/facts", "engine/plan"],
    "engine/eval": ["engine/base", "engine/document", "engine/match", "engine/rule", "engine/facts", "engine/plan"],
    "engine/trial": ["engine/base", "engine/document", "engine/match", "engine/rule", "engine/facts", "engine/flaws", "engine/plan", "engine/eval"],
    "engine/gap": ["engine/base", "engine/document", "engine/match", "engine/rule", "engine/facts", "engine/plan", "engine/eval"],
    "engine/why": ["engine/base", "engine/document", "engine/match", "engine/rule", "engine/facts", "engine/flaws", "engine/plan", "engine/eval", "engine/gap"],
    "engine/inspect": ["engine/base", "engine/document", "engine/match", "engine/rule", "engine/facts", "engine/plan", "engine/eval"],
    "engine/handbook": ["engine/base", "engine/rule", "engine/match", "engine/plan", "engine/inspect"],
    "engine/render": ["engine/base", "engine/document", "engine/match", "engine/rule", "engine/facts", "engine/plan", "engine/eval", "engine/gap", "engine/why", "engine/trial", "engine/lint", "engine/inspect", "engine/handbook"],
    "engine": ["engine"],
    "grammar": ["engine/base", "engine/rule"],
    "workspace": ["engine", "grammar"],
    "cli": ["engine", "grammar", "workspace"],
}
LIBRARIES = {  # include prefix: the rooms it is at home in
    "tao/": ["grammar"],
    "boost/graph/": ["engine/plan"],
    "openssl/": ["engine/plan"],
    "nlohmann/": [],
    "CLI/": ["cli"],
    "boost/multiprecision/": [],
    "yaml-cpp/": [],
    "tl/": ["engine/base"],
    "iconv.h": ["engine/document"],
    "filesystem": ["cli"],
    "fstream": ["cli"],
    "iostream": ["cli"],
    "cstdlib": ["cli"],
    "chrono": ["cli"],
    "regex": [],
}


REFERENCE = pathlib.PurePosixPath("tests/reference")
REFERENCE_LINES = 2500  # a second evaluator is worth having as long as it can be read
REFERENCE_READS = {"engine/eval/verdict.h"}  # what both evaluators answer with


def room_of(path: pathlib.PurePosixPath) -> str:
    parts = path.parts
    if parts[0] == "engine":
        return "engine" if len(parts) == 2 else "/".join(parts[:2])
    return parts[0]


def faults(root: pathlib.Path):
    for folder in ("engine", "grammar", "workspace", "cli"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            place = file.relative_to(root)
            room = room_of(pathlib.PurePosixPath(place.as_posix()))
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
                if found:
                    yield from check(place, number, room, found[1], found[2])


def reference_faults(root: pathlib.Path):
    """The reference evaluator is small, and shares no code with the one that it is held against."""
    total = 0
    for file in sorted((root / REFERENCE).rglob("*")):
        if file.suffix not in (".h", ".cpp"):
            continue
        lines = file.read_text(encoding="utf-8").splitlines()
        total += len(lines)
        for number, line in enumerate(lines, 1):
            found = re.match(r'\s*#\s*include\s*"([^"]+)"', line)
            name = found[1] if found else ""
            own = name.startswith((f"{REFERENCE}/", "engine/base/", "engine/document/", "engine/rule/", "engine/match/",
                                   "engine/facts/", "engine/plan/"))
            if found and not own and name not in REFERENCE_READS:
                yield f"{file.relative_to(root)}:{number}: the reference evaluator may not include {name}"
    if not 0 < total <= REFERENCE_LINES:
        yield f"{REFERENCE}: {total} lines, at most {REFERENCE_LINES}"


def check(place, number, room, mark, name):
    if mark == '"' and name.split("/")[0] in ("engine", "grammar", "workspace", "cli"):
        target = room_of(pathlib.PurePosixPath(name))
        allowed = [room, *ROOMS[room]]
        if not any(target == a or (a == "engine" and target.startswith("engine")) for a in allowed):
            yield f"{place}:{number}: {room} may not include {name}"
    for prefix, homes in LIBRARIES.items():
        if (name.startswith(prefix) if prefix.endswith("/") else name == prefix) and room not in homes:
            yield f"{place}:{number}: {name} is at home in {homes or 'no room'}, not in {room}"


if __name__ == "__main__":
    wrong = [fault for find in (faults, reference_faults) for fault in find(pathlib.Path(sys.argv[1]))]
    print("\n".join(wrong) or "layers hold")
    sys.exit(bool(wrong))
