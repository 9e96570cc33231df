-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A library as AntennaPod 3 exports it, of invented shows: the tables and columns by their names and types in the
-- program's own schema, as far as anything of a listener stands in them.

PRAGMA user_version = 3080000;

CREATE TABLE Feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, custom_title TEXT, file_url TEXT, download_url TEXT,
    downloaded INTEGER, link TEXT, description TEXT, payment_link TEXT, last_update TEXT, language TEXT, author TEXT,
    image_url TEXT, type TEXT, feed_identifier TEXT, username TEXT, password TEXT, keep_updated INTEGER DEFAULT 1,
    feed_playback_speed REAL DEFAULT -1, tags TEXT, feed_skip_intro INTEGER DEFAULT 0,
    feed_skip_ending INTEGER DEFAULT 0, state INTEGER DEFAULT 0);
CREATE TABLE FeedItems (
    id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, pubDate INTEGER, read INTEGER, link TEXT, description TEXT,
    payment_link TEXT, media INTEGER, feed INTEGER, has_simple_chapters INTEGER, item_identifier TEXT, image_url TEXT,
    auto_download INTEGER, podcastindex_chapter_url TEXT);
CREATE TABLE FeedMedia (
    id INTEGER PRIMARY KEY AUTOINCREMENT, duration INTEGER, file_url TEXT, download_url TEXT, downloaded INTEGER,
    position INTEGER, filesize INTEGER, mime_type TEXT, playback_completion_date INTEGER, feeditem INTEGER,
    played_duration INTEGER, has_embedded_picture INTEGER, last_played_time INTEGER);
CREATE TABLE Queue (id INTEGER PRIMARY KEY, feeditem INTEGER, feed INTEGER);
CREATE TABLE Favorites (id INTEGER PRIMARY KEY, feeditem INTEGER, feed INTEGER);

INSERT INTO Feeds (id, title, custom_title, download_url, link, description, language, author, username, password,
                   feed_playback_speed, feed_skip_intro, feed_skip_ending, state) VALUES
    (1, 'Harbour Talk', NULL, 'https://feeds.example.org/harbour', 'https://harbour.example.org/', 'Boats &amp; ropes',
     'en', 'Ada Quill', NULL, NULL, 1.25, 30, 15, 0),
    (2, 'For Members', 'The Back Room', 'https://feeds.example.org/members', 'https://harbour.example.org/', '', 'en',
     '', 'ada', 'lamp', -1, 0, 0, 0),
    (3, 'Only Looked At', NULL, 'https://feeds.example.org/looked', '', '', 'en', '', NULL, NULL, -1, 0, 0, 1),
    (4, 'A folder on the phone', NULL, 'antennapod_local:content://tree/primary', '', '', '', '', NULL, NULL, -1, 0, 0,
     0);

-- read: -1 new, 0 not heard, 1 heard; times and lengths in ms
INSERT INTO FeedItems (id, title, pubDate, read, link, description, feed, item_identifier, image_url) VALUES
    (11, 'Fog and bells', 1700000000000, 1, 'https://harbour.example.org/1', '<p>How bells <b>carry</b>.</p>', 1,
     'harbour-1', NULL),
    (12, 'Tide tables', 1700086400000, 0, 'https://harbour.example.org/2', '<script>alert(1)</script>Half a page.', 1,
     'harbour-2', NULL),
    (13, 'Ropes in winter', 1700172800000, -1, 'javascript:alert(1)', NULL, 1, 'harbour-3', NULL),
    (21, 'Tide tables', 1700086400000, 0, '', '', 2, 'back-1', NULL),
    (31, 'Once', 1700000000000, 0, '', '', 3, 'looked-1', NULL),
    (41, 'recording.mp3', 1700000000000, 0, '', '', 4, 'file', NULL);
INSERT INTO FeedMedia (id, duration, download_url, position, filesize, mime_type, feeditem) VALUES
    (1, 1800000, 'https://media.example.org/fog.mp3', 0, 1000, 'audio/mpeg', 11),
    (2, 1800000, 'https://media.example.org/tide.mp3', 600000, 0, 'audio/mpeg', 12),
    (3, -1, 'file:///sdcard/ropes.mp3', 0, 0, 'audio/mpeg', 13),
    (4, 2400000, 'https://media.example.org/back.mp3', 5000, 0, 'audio/mpeg', 21);
INSERT INTO Queue VALUES (0, 21, 2), (1, 12, 1);
INSERT INTO Favorites VALUES (1, 12, 1);
