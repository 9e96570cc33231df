// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/playlist.h"

namespace earmark {

// A playlist while it is read: what all forms have in common. Pure; any thread.
class PlaylistDraft
{
public:
    void setTitle(const QString &title);
    // Takes an entry whose address is as the file has it: makes it a web address, reads a media fragment off it, or
    // warns and leaves it out. An entry without any word or address is left out too.
    void add(PlaylistEntry entry);
    void warn(Warning::Kind kind, int line, const QString &message);

    [[nodiscard]] bool isFull() const; // no more entries are taken
    [[nodiscard]] ParsedPlaylist take() { return std::move(m_read); }

private:
    ParsedPlaylist m_read;
};

// "91.5", "npt:91.5", "1:31.5" as ms (W3C Media Fragments 1.0, 4.2.1; RFC 2326, 3.6).
[[nodiscard]] std::optional<qint64> playTime(QStringView text);

// "start-time=91.5" or "stop-time=95" of VLC; others are passed over.
void takeVlcOption(PlaylistEntry &entry, QStringView option);

} // namespace earmark
