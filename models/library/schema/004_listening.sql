-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How the listener hears a show, and how loud it was heard to be. What is null is as everywhere.

CREATE TABLE listening (
    show          INTEGER PRIMARY KEY REFERENCES show (id),
    rate          REAL,
    trims_silence INTEGER,
    boost         REAL,                       -- dB
    intro         INTEGER NOT NULL DEFAULT 0, -- ms left out at the start
    outro         INTEGER NOT NULL DEFAULT 0, -- ms left out at the end
    loudness      REAL                        -- LUFS, as the show is published
) STRICT;
