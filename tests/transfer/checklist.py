#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""checklist.py jspf|json-feed|csv|rss|podcast-list < FILE: reads a list as strictly as its format is defined and says what is wrong.

For csv it prints what it read, as JSON, so that a test can compare."""

import csv
import io
import email.utils
import json
import re
import sys
import urllib.parse
import uuid
import xml.etree.ElementTree

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
MARK = closed(
    ["start_s"],
    start_s={"type": "number", "minimum": 0},
    end_s={"type": "number", "exclusiveMinimum": 0},
    note=TEXT,
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
    _earmark=closed(
        [],
        show=LINE,
        guid=LINE,
        feed_guid=LINE,
        feed_url=ADDRESS,
        start_s={"type": "number", "minimum": 0},
        end_s={"type": "number", "exclusiveMinimum": 0},
        heard={"const": True},
        favourite={"const": True},
        stopped_s={"type": "number", "exclusiveMinimum": 0},
        tags={"type": "array", "items": LINE, "minItems": 1},
        bookmarks={"type": "array", "items": MARK, "minItems": 1},
    ),
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


ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
# rssboard.org/rss-specification: what a channel and an item may hold of RSS itself.
OF_CHANNEL = {"title", "link", "description", "generator", "lastBuildDate", "item"}
OF_ITEM = {"title", "guid", "link", "pubDate", "description", "enclosure"}


def need(fine, words):
    if not fine:
        sys.exit(words)


def need_address(text):
    parts = urllib.parse.urlsplit(text)
    need(parts.scheme in ("http", "https") and parts.hostname, f"{text!r} is no web address")
    need(re.fullmatch(r"[!-~]+", text), f"{text!r} has to be encoded")


def need_date(text):
    need(re.fullmatch(r"([A-Z][a-z]{2}, )?\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d(:\d\d)? [+-]\d{4}", text), f"{text!r}: RFC 822")
    email.utils.parsedate_to_datetime(text)


def single(element, name):
    found = element.findall(name)
    need(len(found) == 1 and (found[0].text or "").strip(), f"{element.tag} needs one {name} that says something")
    return found[0].text


def read_channel(text):
    """What the validator of the W3C asks of any feed of RSS 2.0."""
    rss = xml.etree.ElementTree.fromstring(text)
    need(rss.tag == "rss" and rss.get("version") == "2.0" and len(rss) == 1, "no RSS 2.0")
    channel = rss[0]
    need(channel.tag == "channel", "no channel")
    for name in ("title", "link", "description"):
        single(channel, name)
    need_address(channel.findtext("link"))
    for date in channel.iter("lastBuildDate"):
        need_date(date.text)
    own = {child.tag for child in channel if not child.tag.startswith("{")}
    need(own <= OF_CHANNEL, f"{own - OF_CHANNEL} are none of a channel's")
    uuid.UUID(single(channel, PODCAST + "guid"))
    return channel


def read_item(item):
    own = [child.tag for child in item if not child.tag.startswith("{")]
    need(set(own) <= OF_ITEM and len(own) == len(set(own)), f"{own}: unknown, or twice")
    need(item.findtext("title") or item.findtext("description"), "an item without title and description")
    for name in ("title", ITUNES + "author"):
        need("\n" not in (item.findtext(name) or ""), f"{name} on several lines")
    if item.find("link") is not None:
        need_address(item.findtext("link"))
    if item.find("pubDate") is not None:
        need_date(item.findtext("pubDate"))
    need(item.find("guid").get("isPermaLink") == "false", "a guid that is taken for an address")
    enclosure = item.find("enclosure")
    if enclosure is not None:
        need(set(enclosure.attrib) == {"url", "length", "type"}, "an enclosure has url, length and type")
        need_address(enclosure.get("url"))
        need(enclosure.get("length").isdigit(), "a length in bytes")
        need(re.fullmatch(r"[a-z]+/[\w.+-]+", enclosure.get("type")), "a MIME type")
    duration = item.findtext(ITUNES + "duration")
    need(duration is None or duration.isdigit(), "a duration in seconds")
    for image in item.iter(ITUNES + "image"):
        need_address(image.get("href"))
    return item.findtext("guid")


def read_rss(text):
    guids = [read_item(item) for item in read_channel(text).iter("item")]
    need(len(guids) == len(set(guids)), "a guid stands twice")


def read_list_feed(text):
    channel = read_channel(text)
    need(single(channel, PODCAST + "medium") == "podcastL", "no list of podcasts")
    need(channel.find("item") is None, "a list that points elsewhere has no items")
    for remote in channel.iter(PODCAST + "remoteItem"):
        need({"feedGuid", "itemGuid"} <= set(remote.attrib) <= {"feedGuid", "itemGuid", "feedUrl", "title"}, "attributes")
        need(all(value.strip() for value in remote.attrib.values()), "an attribute that says nothing")
        if remote.get("feedUrl"):
            need_address(remote.get("feedUrl"))


def main():
    data = sys.stdin.buffer.read()
    if data.startswith(b"\xef\xbb\xbf"):
        sys.exit("has a byte order mark")
    text = data.decode("utf-8")
    if sys.argv[1] == "csv":
        if not text.endswith("\r\n"):
            sys.exit("does not end with its last line")
        read_csv(text)
    elif sys.argv[1] == "rss":
        read_rss(text)
    elif sys.argv[1] == "podcast-list":
        read_list_feed(text)
    else:
        read_json(text, {"jspf": JSPF, "json-feed": JSON_FEED}[sys.argv[1]])


main()
