-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the seventh version could hold beside that: audio that is kept for when there is no network.

INSERT INTO kept_audio (episode, since, state, url, file, bytes) VALUES
    (1, 70, 4, 'https://walks.example.org/a.mp3', 'Night Walks - Alpha street [1].mp3', 1000);
INSERT INTO kept_audio (episode, since, state, url, error_kind, error_code) VALUES
    (2, 71, 3, 'https://walks.example.org/b.mp3', 11, 404);
