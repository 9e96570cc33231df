-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the ninth version could hold beside that: folders, parts of episodes with notes, private shows.

INSERT INTO playlist_folder (id, parent, title, created_at) VALUES (1, NULL, 'Learning', 1700000000050),
    (2, 1, 'Rust', 1700000000051);
UPDATE playlist SET folder = 2 WHERE id = 1;
UPDATE playlist_item SET place = 7, note = 'from the start', start = 60000, "end" = 90000 WHERE id = 1;
INSERT INTO private_show (show, since) VALUES (1, 1700000000052);
