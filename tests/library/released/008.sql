-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the eighth version could hold beside that: tags, and what a bookmark's moment is known by.

INSERT INTO episode_tag (key, episode, name, since) VALUES ('to quote', 1, 'To quote', 1700000000040),
    ('cafe', 3, 'Café', 1700000000041);
UPDATE bookmark SET anchor = 'The bridge', duration = 1800000 WHERE id = 1;
