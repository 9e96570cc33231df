// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/library/records.h"

#include <QtCore/QObject>

namespace earmark {

class Browser;
class Downloads;
class KeptModel;
class MainWindow;
class MediaStore;
class QueueControl;
class Settings;

// Connects what the window asks about audio without a network to the downloads and the media on disk, and shows how far
// they are. GUI thread.
class OfflineWiring final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Settings &settings;
        MediaStore &media;
        Downloads &downloads;
        KeptModel &kept;
    };

    OfflineWiring(const Parts &parts, QueueControl &queue, Browser &browser, MainWindow &window);

    void start(); // once the library is open
    void applySettings();

Q_SIGNALS:
    void failed(const earmark::Error &error);

private:
    void wireWindow();
    void showKept();
    void usePlayed(const Playable &playable);

    Settings &m_settings;
    MediaStore &m_media;
    Downloads &m_downloads;
    KeptModel &m_kept;
    Browser &m_browser;
    MainWindow &m_window;
    bool m_isReady = false; // it is known what must not be removed
};

} // namespace earmark
