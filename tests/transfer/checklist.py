#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""checklist.py jspf|json-feed|csv < FILE: reads a list as strictly as its format is defined and says what is wrong.

For csv it prints what it read, as JSON, so that a test can compare."""

import csv
import io
import json
import sys

import jsonschema

TEXT = {"type": "string", "minLength": 1}
LINE = {"type": "string", "pattern": r"^[^\x00-\x1f\x7f]+$"}
ADDRESS = {"type": "string", "pattern": r"^https?://[!#$%&'()*+,\-./:;=?@A-Z\[\]_a-z~0-9]+$"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}


def closed(required, **properties):
    return {"type": "object", "additionalProperties": False, "required": required, "properties": properties}


# wiki.xiph.org/JSPF_Draft: lists for location and identifier of a track, whole milliseconds, no nulls.
TRACK = closed(
    ["identifier", "trackNum"],
    location={"type": "array", "items": ADDRESS, "minItems": 1},
    identifier={"type": "array", "items": {"type": "string", "pattern": "^urn:uuid:[0-9a-f-]{36}$"}, "minItems": 1},
    title=LINE,
    creator=LINE,
    annotation=TEXT,
    info=ADDRESS,
    image=ADDRESS,
    trackNum={"type": "integer", "minimum": 1},
    duration={"type": "integer", "minimum": 0},
    meta={
        "type": "array",
        "items": {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": TEXT},
    },
)
JSPF = closed(
    ["playlist"],
    playlist=closed(["track"], title=LINE, date=MOMENT, track={"type": "array", "items": TRACK}),
)

# jsonfeed.org/version/1.1: an id and content in each item; keys of one's own begin with an underscore.
ATTACHMENT = closed(
    ["url", "mime_type"],
    url=ADDRESS,
    mime_type={"type": "string", "pattern": "^[a-z]+/[^ ]+$"},
    size_in_bytes={"type": "integer", "minimum": 1},
    duration_in_seconds={"type": "number", "minimum": 0},
)
ITEM = closed(
    ["id", "content_text"],
    id=LINE,
    title=LINE,
    url=ADDRESS,
    image=ADDRESS,
    content_text={"type": "string"},
    date_published=MOMENT,
    authors={"type": "array", "items": closed(["name"], name=TEXT)},
    tags={"type": "array", "items": {"type": "string"}},
    attachments={"type": "array", "items": ATTACHMENT},
    _earmark={"type": "object"},
)
JSON_FEED = closed(
    ["version", "title", "items"],
    version={"const": "https://jsonfeed.org/version/1.1"},
    title=LINE,
    items={"type": "array", "items": ITEM},
)


def read_json(text, schema):
    document = json.loads(text, parse_constant=lambda name: sys.exit(f"{name} is not JSON"))
    for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
        sys.exit(f"{list(error.absolute_path)}: {error.message[:300]}")
    ids = [item["id"] for item in document.get("items", [])]
    if len(ids) != len(set(ids)):
        sys.exit("an id stands twice")


def read_csv(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            sys.exit(f"row {number} has {len(row)} cells")
        for cell in row:
            if cell[:1] in "=+-@\t\r" and cell:
                sys.exit(f"row {number}: a spreadsheet would take {cell!r} for a formula")
    json.dump([dict(zip(rows[0], row)) for row in rows[1:]], sys.stdout)


def main():
    data = sys.stdin.buffer.read()
    if data.startswith(b"\xef\xbb\xbf"):
        sys.exit("has a byte order mark")
    text = data.decode("utf-8")
    if sys.argv[1] == "csv":
        if not text.endswith("\r\n"):
            sys.exit("does not end with its last line")
        read_csv(text)
    else:
        read_json(text, {"jspf": JSPF, "json-feed": JSON_FEED}[sys.argv[1]])


main()
