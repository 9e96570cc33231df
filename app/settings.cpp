// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int oneWeekInMinutes = 7 * 24 * 60;

int boundedInt(const QSettings &file, const QString &key, int fallback, int low, int high)
{
    bool isNumber = false;
    const int value = file.value(key).toInt(&isNumber);
    return isNumber && value >= low && value <= high ? value : fallback;
}

double boundedReal(const QSettings &file, const QString &key, double fallback, double low, double high)
{
    bool isNumber = false;
    const double value = file.value(key).toDouble(&isNumber);
    return isNumber && value >= low && value <= high ? value : fallback;
}

// A path is no key: slashes make groups.
QString currentEpisodeKey(const QString &libraryFile)
{
    const QByteArray hash = QCryptographicHash::hash(libraryFile.toUtf8(), QCryptographicHash::Sha1).toHex().first(12);
    return u"player/current-"_s + QString::fromLatin1(hash);
}

} // namespace

Settings::Settings(const QString &file)
    : m_file(file, QSettings::IniFormat)
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
    return boundedInt(m_file, u"player/skipBackSeconds"_s, 15, 1, 600);
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

Settings::Theme Settings::theme() const
{
    const QString name = m_file.value("window/theme"_L1).toString();
    if (name == "light"_L1)
        return Theme::Light;
    return name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const QString name = theme == Theme::Light ? u"light"_s : theme == Theme::Dark ? u"dark"_s : u"system"_s;
    m_file.setValue("window/theme"_L1, name);
}

bool Settings::remoteImages() const
{
    return m_file.value("network/remoteImages"_L1, false).toBool();
}

void Settings::setRemoteImages(bool on)
{
    m_file.setValue("network/remoteImages"_L1, on);
}

bool Settings::closeToTray() const
{
    return m_file.value("window/closeToTray"_L1, false).toBool();
}

void Settings::setCloseToTray(bool on)
{
    m_file.setValue("window/closeToTray"_L1, on);
}

bool Settings::notifications() const
{
    return m_file.value("window/notifications"_L1, true).toBool();
}

void Settings::setNotifications(bool on)
{
    m_file.setValue("window/notifications"_L1, on);
}

EpisodeId Settings::currentEpisode(const QString &libraryFile) const
{
    return EpisodeId{std::max<qint64>(0, m_file.value(currentEpisodeKey(libraryFile)).toLongLong())};
}

void Settings::setCurrentEpisode(const QString &libraryFile, EpisodeId episode)
{
    m_file.setValue(currentEpisodeKey(libraryFile), episode.value);
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
