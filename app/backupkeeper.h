// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/places.h"
#include "models/library/backup.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace earmark {

class Settings;

// Keeps a copy of the library of each of the last days and weeks, made in the background while the program runs, and
// removes those that are older. What it has begun when it goes is given up, and leaves nothing. GUI thread.
class BackupKeeper final : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(const Places &places, const Settings &settings, QObject *parent = nullptr);
    ~BackupKeeper() override;

    void start();                       // from now on, once the library is open
    void look();                        // now: one for today, where there is none yet
    void backUp();                      // one by hand, now
    void backUpTo(const QString &path); // to be taken along
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void written(const earmark::BackupFile &backup);
    void failed(const earmark::Error &error);

private:
    void write(const BackupFile &backup);
    void finish();

    Places m_places;
    const Settings &m_settings;
    QTimer m_hourly;
    QFuture<void> m_looking;
    QFutureWatcher<Result<BackupFile>> m_writing;
    QList<BackupFile> m_next; // asked for while one is being written
    std::stop_source m_stop;
};

} // namespace earmark
