// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backupkeeper.h"

#include "app/settings.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLoggingCategory>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace earmark {

namespace {

Q_LOGGING_CATEGORY(backupLog, "earmark.backup")

// The first minutes belong to what the listener came for.
constexpr auto firstLook = 2min;
constexpr auto betweenLooks = 1h;

// Only after one was written and checked: so a library that cannot be copied any more keeps the copies it has.
void removeSurplus(const Places &places, int days, int weeks)
{
    for (const BackupFile &backup : surplusBackups(findBackups(places.backups, places.library), days, weeks)) {
        if (!QFile::remove(backup.path))
            qCWarning(backupLog) << "an old backup could not be removed:" << backup.path;
    }
}

} // namespace

BackupKeeper::BackupKeeper(const Places &places, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_places(places)
    , m_settings(settings)
{
    m_hourly.setSingleShot(true);
    connect(&m_hourly, &QTimer::timeout, this, &BackupKeeper::look);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &BackupKeeper::finish);
}

BackupKeeper::~BackupKeeper()
{
    m_stop.request_stop();
    m_writing.waitForFinished();
}

void BackupKeeper::start()
{
    m_hourly.start(firstLook);
}

bool BackupKeeper::isBusy() const
{
    return m_looking.isRunning() || m_writing.isRunning() || !m_next.isEmpty();
}

void BackupKeeper::look()
{
    m_hourly.start(betweenLooks);
    if (m_settings.backupDays() == 0 && m_settings.backupWeeks() == 0)
        return;
    m_looking = QtConcurrent::run([places = m_places] {
                    return findBackups(places.backups, places.library);
                }).then(this, [this](const QList<BackupFile> &present) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const bool isDone = std::ranges::any_of(present, [today = now.toLocalTime().date()](const BackupFile &backup) {
            return backup.kind == BackupFile::Kind::Daily && backup.madeAt.toLocalTime().date() == today;
        });
        if (!isDone)
            write({backupPath(m_places.backups, BackupFile::Kind::Daily, now), BackupFile::Kind::Daily, now});
    });
}

void BackupKeeper::backUp()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    write({backupPath(m_places.backups, BackupFile::Kind::ByHand, now), BackupFile::Kind::ByHand, now});
}

void BackupKeeper::backUpTo(const QString &path)
{
    write({QFileInfo(path).absoluteFilePath(), BackupFile::Kind::ByHand, QDateTime::currentDateTimeUtc()});
}

void BackupKeeper::write(const BackupFile &backup)
{
    if (m_writing.isRunning()) {
        m_next.append(backup);
        return;
    }
    m_writing.setFuture(QtConcurrent::run([backup, places = m_places, days = m_settings.backupDays(),
                                           weeks = m_settings.backupWeeks(), stop = m_stop.get_token()] {
        return writeBackup(places.library, backup.path, stop).transform([&](const Holdings &) {
            removeSurplus(places, days, weeks);
            BackupFile written = backup;
            written.bytes = QFileInfo(backup.path).size();
            return written;
        });
    }));
}

void BackupKeeper::finish()
{
    if (const Result<BackupFile> done = m_writing.result())
        Q_EMIT written(*done);
    else
        Q_EMIT failed(done.error());
    if (!m_next.isEmpty())
        write(m_next.takeFirst());
}

} // namespace earmark
