# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the code does not do, with the few places that may."""

import dataclasses
import re

import sources


@dataclasses.dataclass(frozen=True)
class Ban:
    pattern: str
    reason: str
    places: str = r"$^"  # paths where it is right
    folders: tuple = sources.CODE_FOLDERS


EVERYWHERE = (*sources.CODE_FOLDERS, "tests")

BANS = (
    Ban(r"\bQProcess\b|(?<![\w.>])(std::)?system\s*\(|\bpopen\s*\(|\bexec(l|v)p?e?\s*\(|\bfork\s*\(", "starts a program"),
    Ban(r"\bignoreSslErrors\b|\bVerifyNone\b|\bQueryPeer\b", "accepts a wrong certificate"),
    Ban(r"setDecompressedSafetyCheckThreshold\s*\(\s*-", "lets a compressed bomb through"),
    Ban(r"[.>]copyTo\s*\(", "unpacks an archive without looking at its names and sizes"),
    Ban(r"\bQSaveFile\b", "can lose data on a full disk; AtomicFile checks each write", r"models/transfer/atomicfile\."),
    Ban(
        r"\bQNetworkAccessManager\b",
        "makes requests past the rules of the fetcher and the media cache",
        r"app/network/|models/playback/",
    ),
    Ban(r"\bQSql\w+\b|<sqlite3\.h>|\bsqlite3_\w+", "reaches for SQL outside the library", r"models/library/"),
    Ban(r"[.>]setHtml\s*\(|\binsertHtml\s*\(", "shows HTML outside the notes view, which alone sanitises it", r"views/notesview\."),
    Ban(r"\bQt::(RichText|AutoText|MarkdownText)\b", "lets the text of a feed act as markup", r"views/notesview\."),
    Ban(r"\bQDomDocument\b", "builds a tree of input of any size"),
    Ban(r"\bprocessEvents\b|\bQEventLoop\b", "runs an event loop inside another"),
    Ban(
        r"\bQMutex\w*|\bQReadWriteLock\b|\bQ(Read|Write)Locker\b|\bstd::(\w+_)?mutex\b",
        "locks outside the audio path; hand over values",
        r"models/playback/",
    ),
    Ban(r"\bstatic\s+[\w:<>]+\s*[&*]\s*instance\s*\(|\bQ_GLOBAL_STATIC\b", "is a singleton"),
    Ban(r"(?<![\w])throw\b(?!\s*\()", "throws; return a Result"),
    Ban(r"\bSIGNAL\s*\(|\bSLOT\s*\(", "connects by name; use pointers to members", folders=EVERYWHERE),
    Ban(r"\bqDebug\s*\(|\bqInfo\s*\(\)|\bstd::c(out|err)\b", "logs without a category", r"app/cli/|app/main"),
    Ban(r"\b(class|struct)\s+(?!Q[A-Z])\w*(Manager|Helper|Helpers|Utils|Impl)\b", "has a name that says nothing", folders=EVERYWHERE),
    Ban(r"(?<![\w.>:])get[A-Z]\w*\s*\(", "is named get...; the noun is enough"),
    Ban(r"\bQTest::q(Wait|Sleep)\s*\(|\bQThread::(m|u)?sleep\s*\(|\bsleep_for\s*\(|\busleep\s*\(", "sleeps; wait for what is expected", folders=EVERYWHERE),
)
# Rules for one folder.
CORE_BANS = (
    Ban(r"\bcurrent(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\s*\(|\b(system|steady)_clock\b|\bstd::time\s*\(", "asks the clock; `now` is a parameter"),
    Ban(r"\bQ_OBJECT\b|\bpublic\s+QObject\b", "is an object; core has values and functions"),
    Ban(r"\bQFile\b|\bfopen\s*\(|\bstd::[io]?fstream\b", "opens a file"),
)
CORE = r"models/(domain|http|parsing|understanding)/"
# Marks of unfinished work are in comments, so these look at the whole text.
TEXT_BANS = (Ban(r"\b(TODO|FIXME|XXX|HACK)\b", "is not finished", folders=EVERYWHERE),)


def breaches(root):
    for path, text in sources.cpp(root, *EVERYWHERE):
        if sources.is_fixture(path):
            continue
        bare = sources.code(text)
        bans = BANS + CORE_BANS if re.match(CORE, path.as_posix()) else BANS
        yield from _found(path, bare, bans)
        yield from _found(path, text, TEXT_BANS)
        if path.suffix == ".h" and "#pragma once" not in bare:
            yield f"{path}:1: has no #pragma once"


def _found(path, text, bans):
    for ban in bans:
        if path.parts[0] not in ban.folders or re.match(ban.places, path.as_posix()):
            continue
        for match in re.finditer(ban.pattern, text):
            yield f"{path}:{sources.line_of(text, match.start())}: {match.group().strip()} {ban.reason}"
