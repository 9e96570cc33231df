-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the listener put right about people and topics. What sources say of them is kept apart from what is shown, so
-- that a correction can be taken back; whose name stands for whom is worked out from both.

DROP TABLE correction;  -- nothing ever wrote it

-- Oldest first: what came later counts.
CREATE TABLE correction (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         INTEGER NOT NULL,        -- Correction::Kind
    subject      TEXT NOT NULL,           -- as the library showed it
    said         TEXT NOT NULL,           -- as sources said it
    value        TEXT NOT NULL,
    value_said   TEXT NOT NULL,
    show         INTEGER REFERENCES show (id),
    part         INTEGER NOT NULL,        -- Part
    role         TEXT NOT NULL,
    organisation TEXT NOT NULL,
    created_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE correction_episode (
    correction INTEGER NOT NULL REFERENCES correction (id),
    episode    INTEGER NOT NULL REFERENCES episode (id),
    PRIMARY KEY (correction, episode)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_episode_episode ON correction_episode (episode);

-- Imported, about episodes or a show that this library does not have yet.
CREATE TABLE correction_waiting (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    line TEXT NOT NULL  -- models/library/correctionfile
) STRICT;

-- What was said of an episode's people and topics, where something else is shown.
CREATE TABLE said (
    episode INTEGER PRIMARY KEY REFERENCES episode (id),
    item    BLOB NOT NULL,  -- models/library/claimcoding; credits and topics only
    sources TEXT NOT NULL   -- of the credits, in order, each on a line: source.id, 0 for the feed
) STRICT;

-- Names that stand for the person of another name.
CREATE TABLE person_alias (
    key    TEXT PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_alias_person ON person_alias (person);
CREATE INDEX topic_alias_topic ON topic_alias (topic);

ALTER TABLE person ADD COLUMN said TEXT;                       -- by sources, where the listener changed `name`
ALTER TABLE person ADD COLUMN family TEXT NOT NULL DEFAULT ''; -- what all spellings of the name share; empty: not known yet
CREATE INDEX person_family ON person (family) WHERE family <> '';
CREATE INDEX credit_url ON credit (url, person) WHERE url <> '';
ALTER TABLE topic ADD COLUMN said TEXT;                        -- by sources, where the listener changed `label`

-- The hosts that sources name, one a line, of which show_host has what is shown.
ALTER TABLE show ADD COLUMN hosts TEXT NOT NULL DEFAULT '';
UPDATE show SET hosts = coalesce((SELECT group_concat(name, char(10)) FROM
    (SELECT name FROM show_host JOIN person ON person.id = person WHERE show_host.show = show.id ORDER BY position)), '');
-- The show's own credits; models/library/claimcoding. Null: not read since this is kept.
ALTER TABLE show ADD COLUMN credits BLOB;
