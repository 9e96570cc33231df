-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What files beside an episode's sound say of it, and the sound itself. They are read when the listener opens or plays
-- the episode, not when its feed is read.

CREATE TABLE spoken (
    episode  INTEGER PRIMARY KEY REFERENCES episode (id),
    url      TEXT NOT NULL,     -- where it was read
    language TEXT NOT NULL,
    read_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE passage (
    episode  INTEGER NOT NULL REFERENCES episode (id),
    position INTEGER NOT NULL,
    start    INTEGER,           -- ms; null: the transcript does not say
    "end"    INTEGER,
    speaker  TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (episode, position)
) STRICT, WITHOUT ROWID;

-- The words of a transcript, by its episode's id; the text itself stands in passage.
CREATE VIRTUAL TABLE spoken_fts USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

-- Which file of chapters was read; another address in the feed means another file.
CREATE TABLE chapter_file (
    episode INTEGER PRIMARY KEY REFERENCES episode (id),
    url     TEXT NOT NULL,
    read_at INTEGER NOT NULL
) STRICT;

CREATE TABLE read_chapter (
    episode  INTEGER NOT NULL REFERENCES episode (id),
    origin   INTEGER NOT NULL,  -- ChapterOrigin
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER,
    title    TEXT NOT NULL,
    url      TEXT NOT NULL,
    image    TEXT NOT NULL,
    listed   INTEGER NOT NULL,  -- 0: a picture or link of its own, no chapter to go to
    PRIMARY KEY (episode, origin, position)
) STRICT, WITHOUT ROWID;
