-- SPDX-FileCopyrightText: 2026 The Earmark authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What pages say is kept as it was read, apart from the episodes it is merged into: so a feed that is read later can
-- take a row over and lose nothing of the page, and an import can be taken back.

-- Pages and files beside the feeds.
CREATE TABLE source (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    show    INTEGER NOT NULL REFERENCES show (id),
    kind    INTEGER NOT NULL,  -- EpisodeSource::Kind
    name    TEXT NOT NULL,     -- an address or the name of a file; empty: pasted, or read before this was kept
    read_at INTEGER NOT NULL,
    UNIQUE (show, name)
) STRICT;

-- What one of them says of one episode.
CREATE TABLE claim (
    source  INTEGER NOT NULL REFERENCES source (id),
    episode INTEGER NOT NULL REFERENCES episode (id),
    hash    BLOB NOT NULL,  -- of the item as read
    item    BLOB NOT NULL,  -- models/library/claimcoding; empty: what the episode's row holds of pages
    PRIMARY KEY (source, episode)
) STRICT;
CREATE INDEX claim_episode ON claim (episode);

ALTER TABLE credit ADD COLUMN source INTEGER REFERENCES source (id);  -- null: the feed

INSERT INTO source (show, kind, name, read_at)
SELECT show, 1, '', min(added_at) FROM episode WHERE from_feed = 0 OR filled <> 0 GROUP BY show;

INSERT INTO claim (source, episode, hash, item)
SELECT source.id, episode.id, iif(episode.from_feed, x'', episode.content_hash), x''
FROM episode JOIN source ON source.show = episode.show WHERE episode.from_feed = 0 OR episode.filled <> 0;

-- The bits of Gap for hosts and guests, and the numbers of Part.
UPDATE credit SET source = (SELECT claim.source FROM claim WHERE claim.episode = credit.episode)
WHERE EXISTS (SELECT 1 FROM claim JOIN episode ON episode.id = claim.episode WHERE claim.episode = credit.episode
              AND (episode.from_feed = 0 OR (part = 0 AND filled & 0x100) OR (part = 1 AND filled & 0x200)));
