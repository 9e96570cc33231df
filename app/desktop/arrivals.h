// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

namespace earmark {

class Library;
class Refresher;

// Says after a refresh which of the new episodes are of a show, guest or topic that the listener follows. GUI thread.
class Arrivals final : public QObject
{
    Q_OBJECT

public:
    Arrivals(Refresher &refresher, Library &library, QObject *parent = nullptr);

Q_SIGNALS:
    void arrived(const QList<earmark::EpisodeRow> &episodes); // newest first, never empty
    void failed(const earmark::Error &error);                 // what is new could not be told

private:
    void begin();
    void end();
    void tell(const QList<EpisodeId> &followed);
    void announce(const QList<EpisodeRow> &rows);

    Library &m_library;
    bool m_running = false;
    std::optional<QSet<EpisodeId>> m_before; // what was there when the refresh began, once that is known
};

} // namespace earmark
