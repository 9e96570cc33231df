-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Folders of playlists, what the listener says of an item and which part of its episode it is, and shows whose
-- addresses are nobody else's business.

CREATE TABLE playlist_folder (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    parent     INTEGER REFERENCES playlist_folder (id),  -- null: at the top
    title      TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

ALTER TABLE playlist ADD COLUMN folder INTEGER REFERENCES playlist_folder (id);  -- null: at the top

ALTER TABLE playlist_item ADD COLUMN place INTEGER NOT NULL DEFAULT 0;  -- in its playlist; of equal ones by id
ALTER TABLE playlist_item ADD COLUMN note  TEXT NOT NULL DEFAULT '';
ALTER TABLE playlist_item ADD COLUMN start INTEGER;                     -- ms; null: of the episode
ALTER TABLE playlist_item ADD COLUMN "end" INTEGER;

CREATE TABLE private_show (
    show  INTEGER PRIMARY KEY REFERENCES show (id),
    since INTEGER NOT NULL
) STRICT;
