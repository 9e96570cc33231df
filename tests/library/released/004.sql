-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the fourth version could hold beside that: how a show is heard.

INSERT INTO listening (show, rate, trims_silence, boost, intro, outro, loudness) VALUES (1, 1.4, 1, NULL, 30000, 0, -21.5);
