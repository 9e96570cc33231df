-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first form of the library. Two halves that never write into each other: what sources say, which can be read
-- again at any time, and what the listener made, which cannot. Times are ms since 1970 UTC, lengths are ms. Empty text
-- means "not stated". Keys ("..._key") are the folded forms of models/library/identity that matching compares.

---------------------------------------------------------------------------------------------- what sources say

CREATE TABLE show (
    id           INTEGER PRIMARY KEY,
    title        TEXT NOT NULL,
    title_key    TEXT NOT NULL,
    feed_url     TEXT NOT NULL DEFAULT '',  -- where it is fetched now; empty: known from pages only
    site_url     TEXT NOT NULL DEFAULT '',
    site_key     TEXT NOT NULL DEFAULT '',
    podcast_guid TEXT NOT NULL DEFAULT '',
    author       TEXT NOT NULL DEFAULT '',
    description  TEXT NOT NULL DEFAULT '',
    image        TEXT NOT NULL DEFAULT '',
    language     TEXT NOT NULL DEFAULT '',
    medium       TEXT NOT NULL DEFAULT '',
    location     TEXT NOT NULL DEFAULT '',
    folder       TEXT NOT NULL DEFAULT '',
    categories   TEXT NOT NULL DEFAULT '',  -- one a line
    complete     INTEGER NOT NULL DEFAULT 0,
    added_at     INTEGER NOT NULL
) STRICT;

-- Every address a show ever had, so that an old one still leads to it.
CREATE TABLE show_feed_url (
    url_key TEXT PRIMARY KEY,
    show    INTEGER NOT NULL REFERENCES show (id),
    url     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX show_feed_url_show ON show_feed_url (show);

CREATE TABLE fetch_state (
    show          INTEGER PRIMARY KEY REFERENCES show (id),
    etag          TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    checked_at    INTEGER NOT NULL DEFAULT 0,
    changed_at    INTEGER NOT NULL DEFAULT 0,
    not_before    INTEGER NOT NULL DEFAULT 0,
    failures      INTEGER NOT NULL DEFAULT 0,
    error_kind    INTEGER,  -- Error::Kind; null: the last attempt went well
    error_detail  TEXT NOT NULL DEFAULT '',
    error_subject TEXT NOT NULL DEFAULT '',
    error_code    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE funding (
    show     INTEGER NOT NULL REFERENCES show (id),
    position INTEGER NOT NULL,
    url      TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (show, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id    INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    name  TEXT NOT NULL
) STRICT;

CREATE TABLE show_host (
    show     INTEGER NOT NULL REFERENCES show (id),
    position INTEGER NOT NULL,
    person   INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (show, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE episode (
    id             INTEGER PRIMARY KEY,
    show           INTEGER NOT NULL REFERENCES show (id),
    guid           TEXT NOT NULL,
    media_key      TEXT NOT NULL,               -- of the first enclosure, without query
    title          TEXT NOT NULL,
    title_key      TEXT NOT NULL,
    title_origin   INTEGER NOT NULL,            -- TitleOrigin
    url            TEXT NOT NULL,
    image          TEXT NOT NULL,
    date           INTEGER,                     -- null: not stated or unreadable
    date_offset    INTEGER NOT NULL DEFAULT 0,  -- s east of UTC, as written
    date_only      INTEGER NOT NULL DEFAULT 0,
    date_text      TEXT NOT NULL,
    duration       INTEGER,
    number         REAL,
    season         INTEGER,
    number_origin  INTEGER,                     -- NumberOrigin
    type           INTEGER NOT NULL,            -- EpisodeType
    upcoming       INTEGER NOT NULL,
    location       TEXT NOT NULL,
    chapters_url   TEXT NOT NULL,
    features       INTEGER NOT NULL,            -- bits: 1 audio, 2 chapters, 4 transcript
    from_feed      INTEGER NOT NULL,            -- 0: only pages know it
    filled         INTEGER NOT NULL,            -- bits of Gap: what a page added to the feed's item
    gone           INTEGER NOT NULL DEFAULT 0,  -- the feed no longer lists it; never deleted
    content_hash   BLOB NOT NULL,               -- of the item as read: equal means nothing to write
    added_at       INTEGER NOT NULL
) STRICT;
-- Finds a show's episodes, and holds all that the facet index reads of them.
CREATE INDEX episode_show ON episode (show, date, date_only, duration, number, upcoming, features);

-- The long texts stand apart, so that lists never read past them.
CREATE TABLE episode_text (
    episode     INTEGER PRIMARY KEY REFERENCES episode (id),
    description TEXT NOT NULL,  -- plain text
    notes_html  TEXT NOT NULL,  -- sanitised
    keywords    TEXT NOT NULL   -- one a line
) STRICT;

CREATE TABLE enclosure (
    episode  INTEGER NOT NULL REFERENCES episode (id),
    position INTEGER NOT NULL,
    url      TEXT NOT NULL,
    type     TEXT NOT NULL,
    bytes    INTEGER,
    duration INTEGER,
    PRIMARY KEY (episode, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE credit (
    episode        INTEGER NOT NULL REFERENCES episode (id),
    position       INTEGER NOT NULL,
    person         INTEGER NOT NULL REFERENCES person (id),
    part           INTEGER NOT NULL,  -- Part
    name           TEXT NOT NULL,     -- as written here
    role           TEXT NOT NULL,
    organisation   TEXT NOT NULL,
    url            TEXT NOT NULL,
    image          TEXT NOT NULL,
    confidence     REAL NOT NULL,
    evidence_field TEXT NOT NULL,
    evidence_start INTEGER NOT NULL,  -- code points
    evidence_end   INTEGER NOT NULL,
    evidence_text  TEXT NOT NULL,
    PRIMARY KEY (episode, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX credit_person ON credit (person, episode);
CREATE INDEX credit_part ON credit (part, episode, position, person);  -- for the facet index

CREATE TABLE topic (
    id    INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL
) STRICT;

CREATE TABLE topic_alias (
    key   TEXT PRIMARY KEY,
    topic INTEGER NOT NULL REFERENCES topic (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE episode_topic (
    episode        INTEGER NOT NULL REFERENCES episode (id),
    position       INTEGER NOT NULL,
    topic          INTEGER NOT NULL REFERENCES topic (id),
    weight         REAL NOT NULL,
    evidence_field TEXT NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end   INTEGER NOT NULL,
    evidence_text  TEXT NOT NULL,
    PRIMARY KEY (episode, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX episode_topic_topic ON episode_topic (topic, episode);

CREATE TABLE chapter (
    episode  INTEGER NOT NULL REFERENCES episode (id),
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER,
    title    TEXT NOT NULL,
    url      TEXT NOT NULL,
    image    TEXT NOT NULL,
    PRIMARY KEY (episode, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE transcript (
    episode  INTEGER NOT NULL REFERENCES episode (id),
    position INTEGER NOT NULL,
    url      TEXT NOT NULL,
    type     TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (episode, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    episode  INTEGER NOT NULL REFERENCES episode (id),
    position INTEGER NOT NULL,
    url      TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (episode, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE soundbite (
    episode  INTEGER NOT NULL REFERENCES episode (id),
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    duration INTEGER NOT NULL,
    title    TEXT NOT NULL,
    PRIMARY KEY (episode, position)
) STRICT, WITHOUT ROWID;

-- The words of an episode, by its id. Holds no text of its own: snippets are cut from episode_text for the few rows
-- on the screen.
CREATE VIRTUAL TABLE episode_fts USING fts5 (
    title, notes, people, organisations, topics, tags,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
-- Merging its segments while a hundred feeds are saved costs half of the time: the writer does it when it is idle, many
-- at once so that a word is moved once or twice, and a show's words make one segment.
INSERT INTO episode_fts (episode_fts, rank)
VALUES ('automerge', 0), ('crisismerge', 400), ('usermerge', 16), ('hashsize', 8388608);

---------------------------------------------------------------------------------------------- what the listener made

CREATE TABLE subscription (
    show  INTEGER PRIMARY KEY REFERENCES show (id),
    since INTEGER NOT NULL
) STRICT;

CREATE TABLE episode_state (
    episode    INTEGER PRIMARY KEY REFERENCES episode (id),
    position   INTEGER NOT NULL DEFAULT 0,
    played     INTEGER NOT NULL DEFAULT 0,
    archived   INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE favourite (
    kind  INTEGER NOT NULL,  -- 1 episode, 2 show, 3 person, 4 topic
    item  INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (kind, item)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT where undo may bring a row back: its number must not have been given away meanwhile.
CREATE TABLE bookmark (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    episode    INTEGER NOT NULL REFERENCES episode (id),
    position   INTEGER NOT NULL,
    "end"      INTEGER,
    note       TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX bookmark_episode ON bookmark (episode);

CREATE TABLE playlist (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    title      TEXT NOT NULL,
    query      TEXT NOT NULL,  -- of a smart playlist; empty: ordered by hand
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE playlist_item (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,  -- also the order
    playlist INTEGER NOT NULL REFERENCES playlist (id),
    episode  INTEGER NOT NULL REFERENCES episode (id)
) STRICT;
CREATE INDEX playlist_item_playlist ON playlist_item (playlist, id);
CREATE INDEX playlist_item_episode ON playlist_item (episode);

CREATE TABLE queue_item (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,  -- also the order
    episode INTEGER NOT NULL REFERENCES episode (id)
) STRICT;
CREATE INDEX queue_item_episode ON queue_item (episode);

CREATE TABLE correction (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,      -- notGuest, samePerson, alias, rename, added
    episode    INTEGER REFERENCES episode (id),  -- null: everywhere
    subject    TEXT NOT NULL,      -- key of the person or topic it is about
    value      TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX correction_subject ON correction (subject);

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
