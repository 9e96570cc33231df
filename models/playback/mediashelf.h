// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/mediarecord.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

namespace earmark {

// The folder of streamed media: each a file of bytes and a record, named after a hash of the address so that no address
// can choose a name or be read off one. Keeps them within a budget, least recently heard first. One thread.
class MediaShelf
{
public:
    // The folder is made where it is missing, and what earlier runs left half-made goes.
    explicit MediaShelf(QString folder);

    [[nodiscard]] static QString nameOf(const QUrl &url);
    [[nodiscard]] QString fileOf(const QString &name) const;

    // In use from now on, so that it stays; what is there of it, as far as another request can go on from there.
    [[nodiscard]] MediaRecord take(const QString &name);
    [[nodiscard]] bool isTaken(const QString &name) const { return m_taken.contains(name); }
    void note(const QString &name, const MediaRecord &record); // how far it is; the bytes go to the disk first
    void putBack(const QString &name);                         // no longer in use
    void remove(const QString &name);

    // Bytes; nothing: all stays. What is taken or pinned does not count and is never removed.
    void setBudget(std::optional<qint64> bytes);
    void setPinned(const QSet<QString> &names);
    // Removes all that is neither taken nor pinned, for a disk that is full or a listener who asks for it. False where
    // there was nothing.
    [[nodiscard]] bool clear();
    [[nodiscard]] qint64 used() const; // bytes on disk that the budget is for, and of what is taken

private:
    struct Item {
        qint64 bytes = 0;  // on disk; the file is sparse
        qint64 usedAt = 0; // ms UTC
    };

    [[nodiscard]] QString recordOf(const QString &name) const;
    void scan();
    void makeRoom();

    QString m_folder;
    QHash<QString, Item> m_items;
    QSet<QString> m_taken;
    QSet<QString> m_pinned;
    std::optional<qint64> m_budget;
};

} // namespace earmark
