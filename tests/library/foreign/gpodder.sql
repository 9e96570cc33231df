-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A library as gPodder 3 keeps it (schema 7), of invented shows.

CREATE TABLE version (version INTEGER);
INSERT INTO version VALUES (7);
CREATE TABLE podcast (
    id INTEGER PRIMARY KEY NOT NULL, title TEXT NOT NULL DEFAULT '', url TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '', cover_url TEXT, auth_username TEXT,
    auth_password TEXT, pause_subscription INTEGER NOT NULL DEFAULT 0, section TEXT NOT NULL DEFAULT '');
CREATE TABLE episode (
    id INTEGER PRIMARY KEY NOT NULL, podcast_id INTEGER NOT NULL, title TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '', url TEXT NOT NULL, published INTEGER NOT NULL DEFAULT 0, guid TEXT NOT NULL,
    link TEXT NOT NULL DEFAULT '', file_size INTEGER NOT NULL DEFAULT 0,
    mime_type TEXT NOT NULL DEFAULT 'application/octet-stream', state INTEGER NOT NULL DEFAULT 0,
    is_new INTEGER NOT NULL DEFAULT 0, archive INTEGER NOT NULL DEFAULT 0, total_time INTEGER NOT NULL DEFAULT 0,
    current_position INTEGER NOT NULL DEFAULT 0, last_playback INTEGER NOT NULL DEFAULT 0);

INSERT INTO podcast (id, title, url, link) VALUES
    (1, 'Harbour Talk', 'https://feeds.example.org/harbour', 'https://harbour.example.org/'),
    (2, 'Night Walks', 'https://feeds.example.org/walks', '');

-- times and lengths in s
INSERT INTO episode (id, podcast_id, title, description, url, published, guid, mime_type, is_new, total_time,
                     current_position, last_playback) VALUES
    (1, 1, 'Fog and bells', 'How bells carry.', 'https://media.example.org/fog.mp3', 1700000000, 'harbour-1',
     'audio/mpeg', 0, 1800, 1795, 1700100000),
    (2, 1, 'Tide tables', '', 'https://media.example.org/tide.mp3', 1700086400, 'harbour-2', 'audio/mpeg', 0, 1800, 600,
     1700100000),
    (3, 1, 'Ropes in winter', '', 'https://media.example.org/ropes.mp3', 1700172800, 'harbour-3', 'audio/mpeg', 0, 0, 0,
     0),
    (4, 2, 'Under the bridge', '', 'https://media.example.org/bridge.mp3', 1700000000, 'walks-1', 'audio/mpeg', 0, 0, 0,
     1700100000);
