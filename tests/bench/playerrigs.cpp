// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerrigs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

#include <memory>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace earmark::bench {

namespace {

constexpr int StartMs = 10'000;
constexpr int AnswerMs = 1'000;

} // namespace

Rig::Rig(QString name, QString program, QStringList arguments)
    : m_name(std::move(name))
    , m_program(std::move(program))
    , m_arguments(std::move(arguments))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
}

Rig::~Rig()
{
    stop();
}

std::unique_ptr<Rig> Rig::earmark()
{
    return std::make_unique<Rig>(u"earmark"_s, QCoreApplication::applicationFilePath(), QStringList{u"--as-player"_s});
}

std::unique_ptr<Rig> Rig::mpv()
{
    const QString program = QStandardPaths::findExecutable(u"mpv"_s);
    if (program.isEmpty())
        return {};
    return std::make_unique<Rig>(u"mpv"_s, program,
                                 QStringList{u"--no-config"_s, u"--idle=yes"_s, u"--no-video"_s, u"--ao=pulse"_s,
                                             u"--really-quiet"_s, u"--ytdl=no"_s, u"--input-ipc-server"_s});
}

QString Rig::socketPath() const
{
    return m_folder.filePath(u"control"_s);
}

bool Rig::start()
{
    stop();
    m_endReason.clear();
    m_input.clear();
    QStringList arguments = m_arguments;
    arguments.last() += u'=' + socketPath();
    m_process.start(m_program, arguments);
    for (const QDeadlineTimer patience(StartMs); !patience.hasExpired();) {
        m_control.connectToServer(socketPath());
        if (m_control.waitForConnected(AnswerMs))
            return true;
        m_process.waitForFinished(10);
    }
    return false;
}

void Rig::play(const QUrl &url, double rate)
{
    m_endReason.clear();
    send({u"set_property"_s, u"speed"_s, rate});
    send({u"loadfile"_s, url.toString()});
}

void Rig::seek(qint64 ms)
{
    send({u"seek"_s, static_cast<double>(ms) / 1000, u"absolute"_s});
}

void Rig::watchLoop()
{
    send({u"set_property"_s, u"watch-loop"_s, true});
}

void Rig::stop()
{
    m_control.abort();
    m_process.kill();
    m_process.waitForFinished();
    QFile::remove(socketPath());
}

std::optional<double> Rig::toldSeconds()
{
    return value(u"time-pos"_s);
}

std::optional<double> Rig::value(const QString &property)
{
    send({u"get_property"_s, property});
    const std::optional<QJsonValue> data = answer(m_request);
    return data && data->isDouble() ? std::optional(data->toDouble()) : std::nullopt;
}

bool Rig::claimsEnd()
{
    readLines();
    return m_endReason == "eof"_L1;
}

bool Rig::claimsError()
{
    readLines();
    return m_endReason == "error"_L1;
}

// proc(5): the 14th and 15th field, counted from 1, with the name in brackets as the second.
Rig::Cost Rig::cost() const
{
    const QString folder = u"/proc/%1/"_s.arg(m_process.processId());
    QFile stat(folder + u"stat"_s);
    QFile status(folder + u"status"_s);
    Cost cost;
    if (stat.open(QFile::ReadOnly)) {
        const QByteArray all = stat.readAll();
        const QList<QByteArray> fields = all.sliced(all.lastIndexOf(')') + 2).split(' ');
        cost.cpuS =
            (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }
    if (status.open(QFile::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                cost.residentKb = line.sliced(6).trimmed().split(' ').first().toLongLong();
        }
    }
    return cost;
}

void Rig::send(const QJsonArray &command)
{
    const QJsonObject message{{u"command"_s, command}, {u"request_id"_s, ++m_request}};
    m_control.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    m_control.flush();
}

std::optional<QJsonValue> Rig::answer(int request)
{
    for (const QDeadlineTimer patience(AnswerMs); !patience.hasExpired() && !isGone();) {
        readLines();
        if (m_answer && m_answer->first == request)
            return m_answer->second;
        m_control.waitForReadyRead(10);
    }
    return std::nullopt;
}

void Rig::readLines()
{
    m_input += m_control.readAll();
    for (qsizetype end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
        const QJsonObject message = QJsonDocument::fromJson(m_input.first(end)).object();
        m_input.remove(0, end + 1);
        if (message.contains("request_id"_L1))
            m_answer = {message.value("request_id"_L1).toInt(), message.value("data"_L1)};
        else if (message.value("event"_L1) == "end-file"_L1)
            m_endReason = message.value("reason"_L1).toString();
    }
}

} // namespace earmark::bench
