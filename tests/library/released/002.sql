-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the second version could hold beside that: which page said what.

INSERT INTO source (id, show, kind, name, read_at) VALUES (7, 2, 1, 'https://hafen.example.org/liste', 1700000000020);
INSERT INTO claim (source, episode, hash, item) VALUES (7, 3, x'03', x'');
UPDATE credit SET source = 7 WHERE episode = 3;
