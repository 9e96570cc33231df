-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the tenth version could hold beside that: parts of episodes in the queue.

UPDATE queue_item SET start = 90000, "end" = 150000 WHERE id = 2;
INSERT INTO queue_item (id, episode, start) VALUES (3, 1, 30000);
