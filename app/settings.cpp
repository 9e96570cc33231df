// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int oneWeekInMinutes = 7 * 24 * 60;

int boundedInt(const SettingsFile &file, const QString &key, int fallback, int low, int high)
{
    bool isNumber = false;
    const int value = file.value(key).toInt(&isNumber);
    return isNumber && value >= low && value <= high ? value : fallback;
}

double boundedReal(const SettingsFile &file, const QString &key, double fallback, double low, double high)
{
    bool isNumber = false;
    const double value = file.value(key).toDouble(&isNumber);
    return isNumber && value >= low && value <= high ? value : fallback;
}

// A path is no key: slashes make groups.
QString currentKey(const QString &libraryFile)
{
    const QByteArray hash = QCryptographicHash::hash(libraryFile.toUtf8(), QCryptographicHash::Sha1).toHex().first(12);
    return u"player/current-"_s + QString::fromLatin1(hash);
}

} // namespace

Settings::Settings(const QString &file)
    : m_file(file)
{
}

int Settings::refreshMinutes() const
{
    return boundedInt(m_file, u"network/refreshMinutes"_s, 60, 0, oneWeekInMinutes);
}

void Settings::setRefreshMinutes(int minutes)
{
    m_file.setValue("network/refreshMinutes"_L1, minutes);
}

double Settings::volume() const
{
    return boundedReal(m_file, u"player/volume"_s, 1.0, 0.0, 1.0);
}

void Settings::setVolume(double linear)
{
    m_file.setValue("player/volume"_L1, linear);
}

double Settings::rate() const
{
    return boundedReal(m_file, u"player/rate"_s, 1.0, 0.5, 3.5);
}

void Settings::setRate(double rate)
{
    m_file.setValue("player/rate"_L1, rate);
}

int Settings::skipBackSeconds() const
{
    return boundedInt(m_file, u"player/skipBackSeconds"_s, 10, 1, 600);
}

void Settings::setSkipBackSeconds(int seconds)
{
    m_file.setValue("player/skipBackSeconds"_L1, seconds);
}

int Settings::skipForwardSeconds() const
{
    return boundedInt(m_file, u"player/skipForwardSeconds"_s, 30, 1, 600);
}

void Settings::setSkipForwardSeconds(int seconds)
{
    m_file.setValue("player/skipForwardSeconds"_L1, seconds);
}

bool Settings::refreshAtStart() const
{
    return m_file.value("network/refreshAtStart"_L1, true).toBool();
}

void Settings::setRefreshAtStart(bool on)
{
    m_file.setValue("network/refreshAtStart"_L1, on);
}

bool Settings::tellArrivals() const
{
    return m_file.value("desktop/tellArrivals"_L1, true).toBool();
}

void Settings::setTellArrivals(bool on)
{
    m_file.setValue("desktop/tellArrivals"_L1, on);
}

bool Settings::playQueueOn() const
{
    return m_file.value("player/playQueueOn"_L1, true).toBool();
}

void Settings::setPlayQueueOn(bool on)
{
    m_file.setValue("player/playQueueOn"_L1, on);
}

int Settings::streamedMegabytes() const
{
    return boundedInt(m_file, u"media/streamedMegabytes"_s, 2'000, 0, 1'000'000);
}

void Settings::setStreamedMegabytes(int megabytes)
{
    m_file.setValue("media/streamedMegabytes"_L1, megabytes);
}

int Settings::downloadsAtOnce() const
{
    return boundedInt(m_file, u"media/downloadsAtOnce"_s, 2, 1, 8);
}

void Settings::setDownloadsAtOnce(int most)
{
    m_file.setValue("media/downloadsAtOnce"_L1, most);
}

bool Settings::tellsStarts() const
{
    return m_file.value("desktop/tellStarts"_L1, true).toBool();
}

void Settings::setTellsStarts(bool on)
{
    m_file.setValue("desktop/tellStarts"_L1, on);
}

bool Settings::showsTrayIcon() const
{
    return m_file.value("desktop/trayIcon"_L1, false).toBool();
}

void Settings::setShowsTrayIcon(bool on)
{
    m_file.setValue("desktop/trayIcon"_L1, on);
}

bool Settings::closesToTray() const
{
    return m_file.value("desktop/closeToTray"_L1, false).toBool();
}

void Settings::setClosesToTray(bool on)
{
    m_file.setValue("desktop/closeToTray"_L1, on);
}

bool Settings::trimsSilence() const
{
    return m_file.value("player/trimsSilence"_L1, false).toBool();
}

void Settings::setTrimsSilence(bool on)
{
    m_file.setValue("player/trimsSilence"_L1, on);
}

bool Settings::evensOut() const
{
    return m_file.value("player/evensOut"_L1, false).toBool();
}

void Settings::setEvensOut(bool on)
{
    m_file.setValue("player/evensOut"_L1, on);
}

bool Settings::rewindsAfterPause() const
{
    return m_file.value("player/rewindsAfterPause"_L1, true).toBool();
}

void Settings::setRewindsAfterPause(bool on)
{
    m_file.setValue("player/rewindsAfterPause"_L1, on);
}

QByteArray Settings::outputDevice() const
{
    return m_file.value("player/outputDevice"_L1).toByteArray();
}

void Settings::setOutputDevice(const QByteArray &id)
{
    m_file.setValue("player/outputDevice"_L1, id);
}

int Settings::backupDays() const
{
    return boundedInt(m_file, u"backups/days"_s, 7, 0, 90);
}

void Settings::setBackupDays(int days)
{
    m_file.setValue("backups/days"_L1, days);
}

int Settings::backupWeeks() const
{
    return boundedInt(m_file, u"backups/weeks"_s, 4, 0, 52);
}

void Settings::setBackupWeeks(int weeks)
{
    m_file.setValue("backups/weeks"_L1, weeks);
}

int Settings::bookmarkLeadSeconds() const
{
    return boundedInt(m_file, u"player/bookmarkLeadSeconds"_s, 5, 0, 60);
}

void Settings::setBookmarkLeadSeconds(int seconds)
{
    m_file.setValue("player/bookmarkLeadSeconds"_L1, seconds);
}

QString Settings::colourScheme() const
{
    const QString scheme = m_file.value("window/colourScheme"_L1).toString();
    return scheme == "light"_L1 || scheme == "dark"_L1 ? scheme : QString();
}

void Settings::setColourScheme(const QString &scheme)
{
    m_file.setValue("window/colourScheme"_L1, scheme);
}

// The episode's number and, of a part, where that begins and ends: "12", "12 0 90000".
QueueEntry Settings::current(const QString &libraryFile) const
{
    const QStringList words = m_file.value(currentKey(libraryFile)).toString().split(u' ');
    QueueEntry entry{.episode = EpisodeId{std::max<qint64>(0, words.constFirst().toLongLong())}};
    const qint64 start = words.value(1).toLongLong();
    const qint64 end = words.value(2).toLongLong();
    if (0 <= start && start < end) {
        entry.startMs = start;
        entry.endMs = end;
    }
    return entry;
}

void Settings::setCurrent(const QString &libraryFile, const QueueEntry &entry)
{
    QString words = QString::number(entry.episode.value);
    if (entry.endMs)
        words += u" %1 %2"_s.arg(entry.startMs.value_or(0)).arg(*entry.endMs);
    m_file.setValue(currentKey(libraryFile), words);
}

QByteArray Settings::windowState(const QString &name) const
{
    return m_file.value("window/state/"_L1 + name).toByteArray();
}

void Settings::setWindowState(const QString &name, const QByteArray &state)
{
    m_file.setValue("window/state/"_L1 + name, state);
}

} // namespace earmark
