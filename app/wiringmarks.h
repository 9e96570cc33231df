// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/library.h"

#include <QtCore/QObject>

namespace earmark {

class MainWindow;

// Connects what the window asks for about tags to the library. GUI thread.
class MarkWiring final : public QObject
{
    Q_OBJECT

public:
    MarkWiring(Library &library, MainWindow &window);

Q_SIGNALS:
    void failed(const earmark::Error &error);

private:
    void openTags(const QList<EpisodeId> &episodes);
    void showTags(const QList<EpisodeId> &episodes, const QList<Tag> &known, const QList<Tag> &present);
    void setTags(const QList<EpisodeId> &episodes, const QStringList &added, const QStringList &removed);

    Library &m_library;
    MainWindow &m_window;
};

} // namespace earmark
