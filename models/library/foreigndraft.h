// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/foreignlibrary.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace earmark {

// A foreign library while it is read: what the programs have in common. On the thread of its database.
class ForeignDraft
{
public:
    explicit ForeignDraft(const QString &program) { m_read.program = program; }

    struct Login {
        QString user;
        QString password;
    };
    // Left out where `feed` is no web address. `id` is the program's own number of it.
    void addShow(qint64 id, ParsedShow show, const QString &feed, const Login &login, bool isSubscribed);

    // What was done with an episode.
    struct Listened {
        qint64 positionMs = 0;
        bool played = false;
        bool favourite = false;
    };
    // Left out with its show. `notes` may be HTML.
    void addEpisode(qint64 show, qint64 id, ParsedEpisode episode, const QString &notes, const Listened &listened);
    void queue(qint64 episode); // in order
    // How the show is heard; `rate` 0: as everywhere.
    void setHearing(qint64 show, double rate, qint64 introMs, qint64 outroMs);

    [[nodiscard]] ForeignLibrary take();

private:
    void put(QJsonObject line, QLatin1StringView kind);
    [[nodiscard]] QJsonObject nameOf(const ParsedShow &show) const;

    ForeignLibrary m_read;
    QHash<qint64, qsizetype> m_places;     // of shows, by the program's number
    QHash<qint64, QJsonObject> m_episodes; // their names, by the program's number
    QJsonArray m_queue;
    qsizetype m_count = 0; // episodes
};

// Text of a column, as long as a title or an address may be.
[[nodiscard]] QString shortText(const Query &row, int column);

// In files of their own, one a program.
[[nodiscard]] ForeignLibrary readAntennaPod(Database &database);
[[nodiscard]] ForeignLibrary readGPodder(Database &database);

} // namespace earmark
