# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who may include whom: the targets of ARCHITECTURE.md as a table."""

import dataclasses
import re

import sources


@dataclasses.dataclass(frozen=True)
class Target:
    folders: str  # of its files, as a pattern of their paths
    uses: tuple  # other targets
    qt: tuple  # modules
    single: tuple = ()  # headers of other targets, each allowed for itself


TARGETS = {
    "core": Target(r"models/(domain|http|parsing|understanding)/", (), ("QtCore",)),
    "library": Target(r"models/library/", ("core",), ("QtCore", "QtConcurrent")),
    # Playlists are written from the library's plain records; nothing else of the library is in reach.
    "transfer": Target(
        r"models/transfer/", ("core",), ("QtCore",), ("models/library/records.h", "models/library/filter.h")
    ),
    "playback": Target(r"models/playback/", ("core",), ("QtCore", "QtNetwork", "QtConcurrent")),
    "items": Target(
        r"models/items/", ("core", "library", "transfer", "playback"), ("QtCore", "QtGui", "QtConcurrent")
    ),
    "views": Target(
        r"views/", ("core", "library", "transfer", "playback", "items"), ("QtCore", "QtGui", "QtWidgets", "QtSvg")
    ),
    # Pictures are asked for by an interface that the models own.
    "session": Target(
        r"app/(network/|(session|places|settings|settingsfile|languagefile|listexport)\.)",
        ("core", "library", "transfer"),
        ("QtCore", "QtGui", "QtNetwork", "QtConcurrent"),
        ("models/items/artwork.h",),
    ),
    "desktop": Target(
        r"app/desktop/",
        ("core", "library", "transfer", "playback", "items", "session"),
        ("QtCore", "QtGui", "QtDBus", "QtNetwork", "QtConcurrent"),
    ),
    "earmark-cli": Target(
        r"app/cli/", ("core", "library", "transfer", "items", "session"), ("QtCore", "QtGui", "QtConcurrent")
    ),
    "earmark": Target(
        r"app/",
        ("core", "library", "transfer", "playback", "items", "views", "session", "desktop"),
        ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtDBus", "QtConcurrent"),
    ),
}

# Headers that show nothing of what is behind them: pattern of the path -> what must not be included.
OPAQUE_HEADERS = (
    (r"models/library/.*\.h$", r"<sqlite3\.h>"),
    (r"models/playback/(player|mediastore)\.h$", r"<pulse/|<sonic\.h>|<lib(av|sw)"),
)
# What core has no business with, in whatever module: files, threads, timers, objects.
NOT_IN_CORE = re.compile(
    r"<QtCore/Q(Object|File|FileInfo|Dir|SaveFile|TemporaryFile|Settings|Timer|ElapsedTimer|Thread|Process|StandardPaths)>"
    r"|<(fstream|filesystem|thread|mutex)>"
)
# The icon engine reads icons, which are embedded.
NOT_IN_VIEWS_BUT = "views/symbolengine.cpp"
NOT_IN_VIEWS = re.compile(r"<QtCore/Q(File|SaveFile|Dir|TemporaryFile)>|<(fstream|filesystem)>")


def target_of(path):
    """The first match counts, so the folders of app come before app itself."""
    return next((name for name, target in TARGETS.items() if re.match(target.folders, path)), None)


def breaches(root):
    for path, text in sources.cpp(root, *sources.CODE_FOLDERS):
        name = target_of(path.as_posix())
        if name is None:
            yield f"{path}: belongs to no target"
            continue
        for line, included in sources.includes(text):
            problem = _problem(path.as_posix(), name, TARGETS[name], included)
            if problem:
                yield f"{path}:{line}: {included} {problem}"


def _problem(path, name, target, included):
    if included.startswith('"'):
        header = included.strip('"')
        if header.endswith(".moc"):
            return None
        other = target_of(header)
        if other is None:
            return "is not written from the project's root"
        if other != name and other not in target.uses and header not in target.single:
            return f"is of {other}, which {name} may not use"
    elif module := re.match(r"<(Qt[A-Z]\w*)/", included):
        if module.group(1) not in target.qt:
            return f"is of a module that {name} may not use"
    elif re.match(r"<Q[A-Z]", included):
        return "does not name its Qt module"
    for pattern, hidden in OPAQUE_HEADERS:
        if re.match(pattern, path) and re.match(hidden, included):
            return "shows what this header has to hide"
    if name == "core" and NOT_IN_CORE.match(included):
        return "has no place in core: no objects, files, threads or clock"
    if name == "views" and path != NOT_IN_VIEWS_BUT and NOT_IN_VIEWS.match(included):
        return "has no place in views: they read and write no files"
    return None
