// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settingsfile.h"
#include "models/library/queueentry.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace earmark {

// What the listener chose about the program itself, in one INI file. A value that is missing or makes no sense reads
// as its default. GUI thread.
class Settings
{
public:
    explicit Settings(const QString &file);

    [[nodiscard]] int refreshMinutes() const; // 0: only by hand
    void setRefreshMinutes(int minutes);
    [[nodiscard]] double volume() const; // 0..1
    void setVolume(double linear);
    [[nodiscard]] double rate() const; // 0.5..3.5
    void setRate(double rate);
    [[nodiscard]] int skipBackSeconds() const; // 1..600
    void setSkipBackSeconds(int seconds);
    [[nodiscard]] int skipForwardSeconds() const; // 1..600
    void setSkipForwardSeconds(int seconds);
    [[nodiscard]] bool refreshAtStart() const;
    void setRefreshAtStart(bool on);
    [[nodiscard]] bool tellArrivals() const; // by the desktop's notifications
    void setTellArrivals(bool on);
    [[nodiscard]] bool playQueueOn() const; // go on with the queue at the end of an episode
    void setPlayQueueOn(bool on);
    [[nodiscard]] int streamedMegabytes() const; // of what was streamed and stays; 0..1,000,000
    void setStreamedMegabytes(int megabytes);
    [[nodiscard]] int downloadsAtOnce() const; // 1..8
    void setDownloadsAtOnce(int most);
    [[nodiscard]] bool tellsStarts() const; // that an episode begins, while the window is out of sight
    void setTellsStarts(bool on);
    [[nodiscard]] bool showsTrayIcon() const;
    void setShowsTrayIcon(bool on);
    [[nodiscard]] bool closesToTray() const; // instead of ending the program, where there is an icon
    void setClosesToTray(bool on);
    [[nodiscard]] bool trimsSilence() const; // of shows for which nothing else was chosen
    void setTrimsSilence(bool on);
    [[nodiscard]] bool evensOut() const; // all shows equally loud
    void setEvensOut(bool on);
    [[nodiscard]] bool rewindsAfterPause() const; // goes on a little earlier after a long pause
    void setRewindsAfterPause(bool on);
    [[nodiscard]] QByteArray outputDevice() const; // AudioDevice::id; empty: the default
    void setOutputDevice(const QByteArray &id);
    [[nodiscard]] int backupDays() const; // 0..90 days of which a backup is kept
    void setBackupDays(int days);
    [[nodiscard]] int backupWeeks() const; // 0..52, likewise
    void setBackupWeeks(int weeks);
    [[nodiscard]] int bookmarkLeadSeconds() const; // 0..60 before the moment a bookmark is set at
    void setBookmarkLeadSeconds(int seconds);
    [[nodiscard]] QString colourScheme() const; // "light" or "dark"; empty: as the desktop
    void setColourScheme(const QString &scheme);

    // What played last in that library; invalid: nothing. Ids mean nothing in any other library.
    [[nodiscard]] QueueEntry current(const QString &libraryFile) const;
    void setCurrent(const QString &libraryFile, const QueueEntry &entry);

    // Geometry and the like of a named part of the window, as the part itself wrote it.
    [[nodiscard]] QByteArray windowState(const QString &name) const;
    void setWindowState(const QString &name, const QByteArray &state);

private:
    SettingsFile m_file;
};

} // namespace earmark
