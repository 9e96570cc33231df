-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was listened to and when. Only the listener takes something out of it.

CREATE TABLE play (
    started_at INTEGER PRIMARY KEY,           -- ms UTC
    episode    INTEGER NOT NULL REFERENCES episode (id),
    heard_at   INTEGER NOT NULL,              -- when it was heard last
    "from"     INTEGER NOT NULL,              -- ms of the episode
    "to"       INTEGER NOT NULL,
    finished   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX play_episode ON play (episode);
