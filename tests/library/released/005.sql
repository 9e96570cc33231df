-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the fifth version could hold beside that: what is said, and chapters from beside the feed.

INSERT INTO spoken (episode, url, language, read_at) VALUES (1, 'https://a.example/1.vtt', 'en', 1700000000050);
INSERT INTO passage (episode, position, start, "end", speaker, text) VALUES
    (1, 0, 0, 4000, 'Zoë Quist', 'Good evening.'), (1, 1, NULL, NULL, '', 'Credits.');
INSERT INTO spoken_fts (rowid, words) VALUES (1, 'Good evening. Credits.');
INSERT INTO chapter_file (episode, url, read_at) VALUES (1, 'https://a.example/1.json', 1700000000051);
INSERT INTO read_chapter (episode, origin, position, start, "end", title, url, image, listed) VALUES
    (1, 1, 0, 0, NULL, 'Tide', '', '', 1), (1, 2, 0, 500, 900, '', 'https://a.example/', '', 0);
