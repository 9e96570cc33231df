// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/library.h"
#include "views/placeview.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace earmark {

class MainWindow;

// Reads what home and the favourites show, when the window goes there and whenever it may differ. GUI thread.
class PlaceWiring final : public QObject
{
    Q_OBJECT

public:
    PlaceWiring(Library &library, PlaceModel &rows, MainWindow &window);
    void start(); // once the library is open

Q_SIGNALS:
    void failed(const earmark::Error &error);

private:
    void read();
    void readHome(quint64 serial);
    void readFavourites(quint64 serial);
    // Those of the sections with their rows, in front of what is there already.
    void compose(quint64 serial, const QList<std::pair<PlaceRow::Section, EpisodeId>> &episodes,
                 const QList<PlaceRow> &others);
    [[nodiscard]] bool take(const Result<void> &read, quint64 serial);

    Library &m_library;
    PlaceModel &m_rows;
    MainWindow &m_window;
    Place m_place = Place::Home;
    QTimer m_changed;     // runs while changes are gathered
    quint64 m_serial = 0; // of the newest reading; answers to older ones come too late
};

} // namespace earmark
