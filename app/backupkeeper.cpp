// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backupkeeper.h"

#include "app/settings.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace earmark {

namespace {

// The first minutes belong to what the listener came for.
constexpr auto firstLook = 2min;
constexpr auto betweenLooks = 1h;

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
    return m_writing.isRunning() || !m_next.isEmpty();
}

void BackupKeeper::look()
{
    m_hourly.start(betweenLooks);
    if (m_settings.backupDays() == 0 && m_settings.backupWeeks() == 0)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate today = now.toLocalTime().date();
    const QList<BackupFile> present = findBackups(m_places.backups, m_places.library);
    const bool isDone = std::ranges::any_of(present, [today](const BackupFile &backup) {
        return backup.kind == BackupFile::Kind::Daily && backup.madeAt.toLocalTime().date() == today;
    });
    if (!isDone)
        write({backupPath(m_places.backups, BackupFile::Kind::Daily, now), BackupFile::Kind::Daily, now});
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
    m_current = backup;
    m_writing.setFuture(QtConcurrent::run([library = m_places.library, path = backup.path, stop = m_stop.get_token()] {
        return writeBackup(library, path, stop);
    }));
}

void BackupKeeper::finish()
{
    const Result<Holdings> done = m_writing.result();
    if (done) {
        m_current.bytes = QFileInfo(m_current.path).size();
        removeSurplus();
        Q_EMIT written(m_current);
    } else {
        Q_EMIT failed(done.error());
    }
    if (!m_next.isEmpty())
        write(m_next.takeFirst());
}

// Only after one was written and checked: so a library that cannot be copied any more keeps the copies it has.
void BackupKeeper::removeSurplus()
{
    const QList<BackupFile> present = findBackups(m_places.backups, m_places.library);
    const QList<BackupFile> surplus = surplusBackups(present, m_settings.backupDays(), m_settings.backupWeeks());
    for (const BackupFile &backup : surplus)
        QFile::remove(backup.path);
}

} // namespace earmark
