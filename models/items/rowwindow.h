// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/portrait.h"
#include "models/library/records.h"

#include <QtCore/QCache>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>

namespace earmark {

class Library;

// The rows of a list of episodes as far as they were looked at: what is missing is read from the library in windows,
// all that one turn of the event loop asked for in one go. GUI thread.
class RowWindow final : public QObject
{
    Q_OBJECT

public:
    // `order` is the owner's list, whatever stands in it at the time; it outlives this.
    RowWindow(const Library &library, const QList<EpisodeId> &order, QObject *parent = nullptr);

    // Decides the rows' matches and, for the rows of a page, their appearances; true where it differs from before. Rows
    // read for another search or page are shown until they are read again.
    bool setContext(const QString &search, const PortraitSubject &subject);
    // The row as last read, or null; a missing or outdated one is asked for. Valid until the next turn of the loop.
    [[nodiscard]] const EpisodeRow *row(qsizetype place);
    // Reads those of them again that were looked at; empty: all.
    void reread(const QList<EpisodeId> &episodes);

Q_SIGNALS:
    void arrived(const QList<earmark::EpisodeId> &episodes);
    void outdated(); // all rows: ask again for what is on screen
    void failed(const earmark::Error &error);

private:
    struct Entry {
        EpisodeRow row;
        quint64 generation = 0;
    };

    void want(qsizetype window);
    void read();
    void take(const QList<EpisodeId> &asked, quint64 serial, const Result<QList<EpisodeRow>> &answer);

    const Library &m_library;
    const QList<EpisodeId> &m_order;
    QString m_search;
    PortraitSubject m_subject;
    QCache<EpisodeId, Entry> m_rows;
    QSet<qsizetype> m_windows;         // to read at the next turn
    QSet<EpisodeId> m_again;           // likewise, wherever they stand
    QHash<EpisodeId, quint64> m_asked; // by the read that will answer
    quint64 m_generation = 1;          // of the search and of what is known to have changed
    quint64 m_serial = 0;
    bool m_scheduled = false;
};

} // namespace earmark
