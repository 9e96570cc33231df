-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the third version could hold beside that: corrections.

INSERT INTO correction (id, kind, subject, said, value, value_said, show, part, role, organisation, created_at) VALUES
    (1, 2, 'Zoë Quist', 'Zoë Quist', 'Zoë Quist-Adler', '', NULL, 0, '', '', 1700000000030),
    (2, 10, 'Harbours', 'Harbours', '', '', NULL, 0, '', '', 1700000000031);
INSERT INTO correction_episode (correction, episode) VALUES (2, 3);
INSERT INTO correction_waiting (id, line) VALUES
    (1, '{"kind": "notAPerson", "subject": "Somebody Elsewhere", "made": "2023-11-14T22:13:20Z"}');
