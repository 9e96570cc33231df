// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonValue>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtNetwork/QLocalSocket>

#include <memory>
#include <optional>

namespace earmark::bench {

// A player as the measurements see it: a process of its own, told what to do by mpv's way of JSON over a local socket,
// which this program speaks too where it is started with --as-player. On the thread of the event loop; asking waits for
// the answer, at most a second.
class Rig
{
public:
    struct Cost {
        double cpuS = 0;       // of all its threads, since it was started
        qint64 residentKb = 0; // now
    };

    Rig(QString name, QString program, QStringList arguments); // followed by the socket's path
    ~Rig();
    Q_DISABLE_COPY_MOVE(Rig)

    [[nodiscard]] static std::unique_ptr<Rig> earmark();
    [[nodiscard]] static std::unique_ptr<Rig> mpv(); // null where it is not installed

    [[nodiscard]] const QString &name() const { return m_name; }
    // Another process, with nothing kept of before, that is ready to play; false where it did not get there in 10 s.
    [[nodiscard]] bool start();
    void play(const QUrl &url, double rate = 1);
    void seek(qint64 ms);
    void watchLoop(); // how evenly its event loop turns, from now on: that has a cost of its own
    void stop();      // it is gone

    [[nodiscard]] std::optional<double> toldSeconds(); // where it says that it is
    [[nodiscard]] std::optional<double> value(const QString &property);
    [[nodiscard]] bool isGone() const { return m_process.state() == QProcess::NotRunning; } // nobody told it to
    [[nodiscard]] bool claimsEnd();   // it says that it heard the end
    [[nodiscard]] bool claimsError(); // it says that it failed
    [[nodiscard]] Cost cost() const;

private:
    void send(const QJsonArray &command);
    [[nodiscard]] std::optional<QJsonValue> answer(int request);
    void readLines();
    [[nodiscard]] QString socketPath() const;

    const QString m_name;
    const QString m_program;
    const QStringList m_arguments;
    QTemporaryDir m_folder;
    QProcess m_process;
    QLocalSocket m_control;
    QByteArray m_input;
    int m_request = 0;
    std::optional<std::pair<int, QJsonValue>> m_answer;
    QString m_endReason; // of the last that was played
};

} // namespace earmark::bench
