-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Parts of episodes in the queue.

ALTER TABLE queue_item ADD COLUMN start INTEGER;  -- ms; null: where the listener left the episode
ALTER TABLE queue_item ADD COLUMN "end" INTEGER;  -- ms; null: to the end
