// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settingsfile.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QSettings>

#include <tuple>
#include <utility>

namespace earmark {

SettingsFile::SettingsFile(const QString &path)
    : m_path(path)
    , m_values(written(path, {}))
{
}

SettingsFile::~SettingsFile()
{
    m_writing.waitForFinished();
    if (!m_changed.isEmpty())
        std::ignore = written(m_path, m_changed);
}

QVariant SettingsFile::value(QAnyStringView key, const QVariant &fallback) const
{
    return m_values.value(key.toString(), fallback);
}

void SettingsFile::setValue(QAnyStringView key, const QVariant &value)
{
    m_values.insert(key.toString(), value);
    m_changed.insert(key.toString(), value);
    if (!m_isWriting)
        write();
}

void SettingsFile::write()
{
    m_isWriting = true;
    m_writing = QtConcurrent::run(&SettingsFile::written, m_path, std::exchange(m_changed, {}));
    m_writing.then(&m_context, [this](Values inFile) {
        inFile.insert(m_changed);
        m_values = std::move(inFile);
        m_isWriting = false;
        if (!m_changed.isEmpty())
            write();
    });
}

SettingsFile::Values SettingsFile::written(const QString &path, const Values &changed)
{
    QSettings file(path, QSettings::IniFormat);
    for (const auto &[key, value] : changed.asKeyValueRange())
        file.setValue(key, value);
    file.sync();
    if (file.status() != QSettings::NoError)
        qWarning("the settings in %s cannot be read or written", qPrintable(path));
    Values all;
    for (const QString &key : file.allKeys())
        all.insert(key, file.value(key));
    return all;
}

} // namespace earmark
