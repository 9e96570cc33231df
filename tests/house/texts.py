# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Licences, lengths, and words that have no place in the project's files."""

import re

import sources

COMMENTED = {".h", ".cpp", ".py", ".sh", ".sql", ".cmake", ".svg", ".xml", ".desktop", ".qrc", ".1", ".yml"}
SPDX = ("SPDX-FileCopyrightText: ", "SPDX-License-Identifier: GPL-3.0-or-later")

# Written so that this file does not find itself.
FOREIGN = re.compile(
    r"(?<![\w.$}])/(wor[k]|opt/de[v]|hom[e]/\w|roo[t]/\w|Use[r]s/\w)"
    r"|\bin1[3]\b"
    r"|\b(iss[u]e|tick[e]t|P[R]) ?#?\d+"
    r"|\b(deb\.debia[n]\.org|pyp[i]\.org|registry\.npmj[s]|proxy\.golan[g]|crate[s]\.io)"
)
LONG, TOO_LONG = 400, 800


def licence_breaches(root):
    for path in sources.files(root):
        if sources.is_fixture(path):
            continue
        head = (root / path).read_bytes()[:1000]
        needed = path.suffix in COMMENTED or path.name == "CMakeLists.txt" or head.startswith(b"#!")
        if needed and not all(line.encode() in head for line in SPDX):
            yield f"{path}:1: has no SPDX lines"
    if "GNU GENERAL PUBLIC LICENSE" not in _text(root / "LICENSE"):
        yield "LICENSE: is not the licence"


def foreign_breaches(root):
    for path in sources.files(root):
        text = _text(root / path)
        for match in FOREIGN.finditer(text):
            yield f"{path}:{sources.line_of(text, match.start())}: {match.group()} is of some machine, not of the project"


def length_breaches(root):
    for path, text in sources.cpp(root, *sources.CODE_FOLDERS, "tests"):
        lines = text.count("\n")
        if lines > TOO_LONG:
            yield f"{path}:{lines}: is longer than {TOO_LONG} lines"
        elif lines > LONG:
            print(f"note: {path} has {lines} lines and asks to be split")


def _text(path):
    """Nothing of what is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, FileNotFoundError):
        return ""
