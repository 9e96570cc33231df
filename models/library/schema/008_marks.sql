-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Tags that the listener put on episodes, and what a bookmark's moment is known by when the audio changes.

CREATE TABLE episode_tag (
    key     TEXT NOT NULL,     -- models/library/namefold
    episode INTEGER NOT NULL REFERENCES episode (id),
    name    TEXT NOT NULL,     -- as the listener writes it, the same for all of a key
    since   INTEGER NOT NULL,
    PRIMARY KEY (key, episode)
) STRICT, WITHOUT ROWID;
CREATE INDEX episode_tag_episode ON episode_tag (episode);

ALTER TABLE bookmark ADD COLUMN anchor TEXT NOT NULL DEFAULT ''; -- what is said there, or the chapter
ALTER TABLE bookmark ADD COLUMN duration INTEGER;                -- of the episode when it was set; null: not known
