-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A library as the first version left it: a show with a feed and one that only a page knows, and something of
-- everything that a listener makes.

INSERT INTO show (id, title, title_key, feed_url, site_url, site_key, podcast_guid, author, description, image,
                  language, medium, location, folder, categories, complete, added_at) VALUES
    (1, 'Night Walks', 'nightwalks', 'https://walks.example.org/feed.xml', 'https://walks.example.org',
     'walks.example.org', '0b7e1d9c-6a59-5f0e-9e1f-2d2b5a6c7d8e', 'Ann Other', 'Walks at night.',
     'https://walks.example.org/i.png', 'en', 'podcast', '', 'City', 'Places' || char(10) || 'Sport', 0, 1700000000000),
    (2, 'Hafenradio', 'hafenradio', '', '', '', '', '', '', '', 'de', '', '', '', '', 0, 1700000000001);
INSERT INTO show_feed_url (url_key, show, url) VALUES
    ('walks.example.org/feed.xml', 1, 'https://walks.example.org/feed.xml'),
    ('old.example.org/walks', 1, 'https://old.example.org/walks');
INSERT INTO fetch_state (show, etag, last_modified, checked_at, changed_at, not_before, failures, error_kind,
                         error_detail, error_subject, error_code) VALUES
    (1, '"e-17"', 'Tue, 14 Nov 2023 22:13:20 GMT', 1700000100000, 1700000100000, 0, 2, 7, 'timed out', 'walks', 0);
INSERT INTO funding (show, position, url, text) VALUES (1, 0, 'https://walks.example.org/give', 'Give');
INSERT INTO person (id, key, name) VALUES (1, 'zoe quist', 'Zoë Quist'), (2, 'bo third', 'Bo Third'),
    (3, 'ann other', 'Ann Other');
INSERT INTO show_host (show, position, person) VALUES (1, 0, 3);
INSERT INTO topic (id, key, label) VALUES (1, 'bridges', 'Bridges'), (2, 'rivers', 'Rivers');
INSERT INTO topic_alias (key, topic) VALUES ('bridge', 1);

INSERT INTO episode (id, show, guid, media_key, title, title_key, title_origin, url, image, date, date_offset,
                     date_only, date_text, duration, number, season, number_origin, type, upcoming, location,
                     chapters_url, features, from_feed, filled, gone, content_hash, added_at) VALUES
    (1, 1, 'a-1', 'media.example.org/a.mp3', 'Alpha "street", at 5 🌙', 'alphastreetat5', 0,
     'https://walks.example.org/1', '', 1700086400000, 3600, 0, 'Wed, 15 Nov 2023 23:13:20 +0100', 1800000, 7, 2, 0,
     0, 0, '', '', 7, 1, 0, 0, x'01', 1700000000002),
    (2, 1, 'a-2', 'media.example.org/b.mp3', 'Beta street', 'betastreet', 0, '', '', 1700172800000, 0, 0, '', NULL,
     NULL, NULL, NULL, 1, 0, '', '', 1, 1, 0, 1, x'02', 1700000000003),
    (3, 2, '', '', 'Möwen', 'mowen', 0, '', '', 1700006400000, 0, 1, '14.11.2023', 600000, NULL, NULL, NULL, 0, 0,
     '', '', 0, 0, 0, 0, x'03', 1700000000004);
INSERT INTO episode_text (episode, description, notes_html, keywords) VALUES
    (1, 'Notes of Alpha', '<p>Notes of Alpha</p>', 'night' || char(10) || 'bridge'), (2, 'Notes of Beta', '', ''),
    (3, 'Am Kai', '', '');
INSERT INTO episode_fts (rowid, title, notes, people, organisations, topics, tags) VALUES
    (1, 'Alpha "street", at 5 🌙', 'Notes of Alpha', 'Zoë Quist', 'Bridge Club', 'Bridges', 'night' || char(10) || 'bridge'),
    (2, 'Beta street', 'Notes of Beta', '', '', '', ''), (3, 'Möwen', 'Am Kai', 'Bo Third', '', 'Rivers', '');
INSERT INTO enclosure (episode, position, url, type, bytes, duration) VALUES
    (1, 0, 'https://media.example.org/a.mp3?x=1', 'audio/mpeg', 123456789, 1800000),
    (2, 0, 'https://media.example.org/b.mp3', 'audio/mpeg', NULL, NULL);
INSERT INTO credit (episode, position, person, part, name, role, organisation, url, image, confidence,
                    evidence_field, evidence_start, evidence_end, evidence_text) VALUES
    (1, 0, 1, 1, 'Zoë Quist', 'engineer', 'Bridge Club', '', '', 0.9, 'description', 0, 5, 'Notes'),
    (3, 0, 2, 1, 'Bo Third', '', '', '', '', 0.8, 'title', 0, 5, 'Möwen');
INSERT INTO episode_topic (episode, position, topic, weight, evidence_field, evidence_start, evidence_end,
                           evidence_text) VALUES
    (1, 0, 1, 0.7, 'title', 0, 5, 'Alpha'), (3, 0, 2, 0.5, 'title', 0, 5, 'Möwen');
INSERT INTO chapter (episode, position, start, "end", title, url, image) VALUES
    (1, 0, 0, 60000, 'Hello', '', ''), (1, 1, 60000, NULL, 'The bridge', 'https://walks.example.org/b', '');
INSERT INTO transcript (episode, position, url, type, language) VALUES
    (1, 0, 'https://walks.example.org/1.vtt', 'text/vtt', 'en');
INSERT INTO link (episode, position, url, text) VALUES (1, 0, 'https://example.org/map', 'Map');
INSERT INTO soundbite (episode, position, start, duration, title) VALUES (1, 0, 61000, 9000, 'A foghorn');

INSERT INTO subscription (show, since) VALUES (1, 1700000000005);
INSERT INTO episode_state (episode, position, played, archived, changed_at) VALUES
    (1, 754321, 0, 0, 1700000000006), (2, 0, 1, 1, 1700000000007);
INSERT INTO favourite (kind, item, since) VALUES (1, 3, 1700000000008), (2, 1, 1700000000009),
    (3, 1, 1700000000010), (4, 2, 1700000000011);
INSERT INTO bookmark (id, episode, position, "end", note, created_at) VALUES
    (1, 1, 61000, 70000, 'the foghorn, again' || char(10) || 'and "quotes"', 1700000000012),
    (2, 3, 1000, NULL, '', 1700000000013);
INSERT INTO playlist (id, title, query, created_at) VALUES (1, 'Evening', '', 1700000000014),
    (2, 'Bridges, unheard', 'topic:Bridges is:unplayed', 1700000000015);
INSERT INTO playlist_item (id, playlist, episode) VALUES (1, 1, 3), (2, 1, 1), (3, 1, 3);
INSERT INTO queue_item (id, episode) VALUES (1, 2), (2, 1);
