// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace earmark {

// What the settings dialog changes; read and kept by app.
struct Preferences {
    int refreshMinutes = 60; // 0: only by hand
    bool refreshAtStart = true;
    bool tellArrivals = true; // new episodes of what is followed, while the window is not looked at
    int skipBackS = 10;
    int skipForwardS = 30;
    bool trimsSilence = false; // of shows for which nothing else was chosen
    bool evensOut = false;     // all shows equally loud
    bool rewindsAfterPause = true;
    QByteArray outputDevice = {};  // AudioDevice::id; empty: the default
    bool playQueueOn = true;       // go on with the queue at the end of an episode
    int bookmarkLeadS = 5;         // a bookmark is set so long before the moment it is asked for at
    int backupDays = 7;            // of which a backup is kept; 0: none
    int backupWeeks = 4;           // likewise
    int streamedMegabytes = 2'000; // of what was streamed and stays
    int downloadsAtOnce = 2;
    bool tellsStarts = true; // that an episode begins, while the window is out of sight
    bool trayIcon = false;
    bool closesToTray = false; // instead of ending the program, where there is an icon
    QString colourScheme;      // "", "light" or "dark"; empty follows the desktop

    bool operator==(const Preferences &) const = default;
};

} // namespace earmark
