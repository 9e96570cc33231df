# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every string of the window and the shell is translated, in each language that is there."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree

import sources

# Set by the build, which knows where Qt has it.
LUPDATE = os.environ.get("LUPDATE", "lupdate")
PLACE = re.compile(r"%(?:L?\d+|n)")


def breaches(root):
    found = sorted((root / "translations").glob("earmark_*.ts"))
    if not any(ts.name == "earmark_de.ts" for ts in found):
        yield "translations/earmark_de.ts: is missing"
    with tempfile.TemporaryDirectory() as folder:
        for ts in found:
            fresh = pathlib.Path(folder) / ts.name
            shutil.copy(ts, fresh)
            yield from _update(root, fresh)
            for problem in _problems(fresh):
                yield f"translations/{ts.name}: {problem}"


def _update(root, ts):
    folders = [str(root / name) for name in sources.CODE_FOLDERS if (root / name).is_dir()]
    # English is the language of the source; its file holds the plurals only.
    plural = ["-pluralonly"] if ts.stem.endswith("_en") else []
    # Classes are looked up in the headers, which are named from the root.
    options = ["-recursive", "-no-obsolete", "-locations", "none", "-I", str(root)]
    done = subprocess.run(
        [LUPDATE, "-silent", *options, *plural, *folders, "-ts", str(ts)], check=True, stderr=subprocess.PIPE, text=True
    )
    # Where lupdate cannot tell the class, the program asks for the string under another name and finds nothing.
    for line in done.stderr.splitlines():
        if "Q_OBJECT" in line or "Qualifying" in line:
            yield line.removeprefix(f"{root}/")


def _problems(ts):
    for context in xml.etree.ElementTree.parse(ts).iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            forms = [f.text or "" for f in translation.iter("numerusform")] or [translation.text or ""]
            if translation.get("type") == "unfinished" or not all(forms):
                yield f"{name}: “{source}” is not translated"
                continue
            for form in forms:
                # A plural form may leave the number out: “an episode”.
                wanted = set(PLACE.findall(source)) - ({"%n"} if message.get("numerus") else set())
                if wanted - set(PLACE.findall(form)) or set(PLACE.findall(form)) - set(PLACE.findall(source)):
                    yield f"{name}: “{form}” has other places to fill than “{source}”"
