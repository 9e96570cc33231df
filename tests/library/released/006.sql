-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the sixth version could hold beside that: what was listened to.

INSERT INTO play (started_at, episode, heard_at, "from", "to", finished) VALUES
    (1700000000060, 1, 1700000005060, 0, 5000, 0), (1700000000070, 2, 1700000009070, 1000, 10000, 1);
