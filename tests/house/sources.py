# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The files of the project, and C++ text without what is not code."""

import os
import pathlib
import re

CODE_FOLDERS = ("app", "models", "views")


def files(root):
    """Every file of the project, by relative path; nothing that was built."""
    for folder, names, entries in os.walk(root):
        relative = pathlib.Path(folder).relative_to(root)
        names[:] = sorted(n for n in names if n == ".ci" or not n.startswith((".", "build", "__pycache__")))
        for entry in sorted(entries):
            if not entry.startswith(".") or entry.startswith(".clang"):
                yield relative / entry


def is_fixture(path):
    """Data of tests, whose bytes are what a test is about."""
    return path.parts[0] == "tests" and any(p in ("fixtures", "data", "corpus") for p in path.parts)


def cpp(root, *folders):
    """C++ files below the given folders: (path, text)."""
    for path in files(root):
        if path.parts[0] in folders and path.suffix in (".h", ".cpp"):
            yield path, (root / path).read_text(encoding="utf-8")


_NOT_CODE = re.compile(
    r"""R"(?P<tag>[^()\s\\]{0,16})\(.*?\)(?P=tag)"   # raw strings
      | //[^\n]*
      | /\*.*?\*/
      | "(?:[^"\\\n]|\\.)*"
      | (?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)+'          # not the digit separator of 1'000
    """,
    re.DOTALL | re.VERBOSE,
)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"][^>"\n]+[>"])', re.MULTILINE)


def code(text):
    """The text with comments and literals blanked; lines keep their numbers."""
    return _NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def includes(text):
    """(line, '<QtCore/QString>' or '"models/domain/ids.h"') of each include."""
    for match in _INCLUDE.finditer(text):
        yield line_of(text, match.start()), match.group(1)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1
