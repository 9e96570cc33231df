// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>

namespace earmark::test {

// Stands in for the desktop's notifications on a real bus.
class NotificationServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint replaces = 0;
        QString summary;
        QString body;
    };
    QList<Shown> shown;

public Q_SLOTS:
    // The eight arguments of the specification.
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int timeoutMs)
    {
        Q_UNUSED(program)
        Q_UNUSED(icon)
        Q_UNUSED(actions)
        Q_UNUSED(hints)
        Q_UNUSED(timeoutMs)
        shown.append({replaces, summary, body});
        return 7;
    }
};

// Stands in for the desktop's file manager on a real bus.
class FileManagerServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    QStringList shown; // addresses

public Q_SLOTS:
    // The two arguments of the specification.
    void ShowItems(const QStringList &uris, const QString &startupId)
    {
        Q_UNUSED(startupId)
        shown += uris;
    }
};

} // namespace earmark::test

// The main() of a story with such services: the desktop's own parts of a QApplication look for the session bus at once,
// and never again.
#define EARMARK_DESKTOP_STORY_MAIN(Test)                                                                               \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);                                                       \
        Desktop desktop;                                                                                               \
        const bool started = Desktop::whyUnavailable().isEmpty() && desktop.start();                                   \
        QApplication application(argc, argv);                                                                          \
        Test test(started ? &desktop : nullptr);                                                                       \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
