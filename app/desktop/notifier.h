// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtDBus/QDBusConnection>

namespace earmark {

// Shows notifications of the desktop (specifications.freedesktop.org/notification-spec, 1.2): a newer one takes the
// place of the older. Silent where the desktop has none. GUI thread.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(QObject *parent = nullptr);

    // Plain text; of many lines the first few are shown.
    void notify(const QString &summary, const QStringList &lines);

private:
    QDBusConnection m_bus;
    uint m_shown = 0; // 0: none
};

} // namespace earmark
