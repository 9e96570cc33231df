// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QAnyStringView>
#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariant>

namespace earmark {

// Values by key of one INI file, as QSettings has it, that hold nobody up: they are read when this is made, changed in
// memory, and written by another thread, which may wait long for a disk. On one thread with an event loop; the
// destructor waits until all is written.
class SettingsFile
{
public:
    explicit SettingsFile(const QString &path);
    ~SettingsFile();
    SettingsFile(const SettingsFile &) = delete;
    SettingsFile &operator=(const SettingsFile &) = delete;

    [[nodiscard]] QVariant value(QAnyStringView key, const QVariant &fallback = {}) const;
    void setValue(QAnyStringView key, const QVariant &value);

private:
    using Values = QHash<QString, QVariant>;

    // All that is in the file afterwards: another program may have it open, too.
    [[nodiscard]] static Values written(const QString &path, const Values &changed);
    void write();

    const QString m_path;
    Values m_values;
    Values m_changed; // and not on its way to the disk
    QFuture<Values> m_writing;
    bool m_isWriting = false;
    QObject m_context; // first to go: nothing is told to what has gone
};

} // namespace earmark
