-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Audio that the listener wants to have without a network. What was merely streamed stands nowhere here.

CREATE TABLE kept_audio (
    episode       INTEGER PRIMARY KEY REFERENCES episode (id),
    since         INTEGER NOT NULL,            -- ms UTC; also the order of fetching
    state         INTEGER NOT NULL,            -- Offline
    url           TEXT NOT NULL DEFAULT '',    -- of the enclosure that is fetched
    file          TEXT NOT NULL DEFAULT '',    -- name in the folder of kept audio, once all of it is there
    bytes         INTEGER NOT NULL DEFAULT 0,  -- of the file
    error_kind    INTEGER,                     -- why it failed
    error_detail  TEXT NOT NULL DEFAULT '',
    error_subject TEXT NOT NULL DEFAULT '',
    error_code    INTEGER NOT NULL DEFAULT 0
) STRICT;
