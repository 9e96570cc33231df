// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/streamdoctor.h"

#include "models/http/authorization.h"
#include "models/http/contentrange.h"
#include "models/http/redact.h"
#include "models/playback/decoder.h"
#include "models/playback/mediacache.h"
#include "models/playback/mediarequest.h"
#include "models/playback/mediastore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto patience = 15s; // for an answer, and for the first sound
constexpr qint64 beginningBytes = 64 * 1024;
constexpr qint64 partBytes = 1024;

// The first sound of the medium, or why there is none. On a thread that may wait.
std::optional<Error> firstSound(MediaCache &cache)
{
    Decoder decoder(cache);
    if (const Result<Decoder::Medium> opened = decoder.open(); !opened)
        return opened.error();
    const Result<std::optional<Decoder::Block>> block = decoder.next();
    return block ? std::nullopt : std::optional(block.error());
}

} // namespace

StreamDoctor::StreamDoctor(MediaStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_network(std::make_unique<QNetworkAccessManager>())
    , m_trail(QUrl())
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        const Error error{Error::Kind::TimedOut, u"nothing came for %1 s"_s.arg(patience.count()), redact(m_url)};
        if (m_reply) {
            StreamStep step = stepNow();
            step.error = error;
            m_report.steps.append(step);
        }
        conclude(StreamFault::Silence, error);
    });
}

StreamDoctor::~StreamDoctor()
{
    cancel();
}

void StreamDoctor::cancel()
{
    ++m_examination;
    m_patience.stop();
    if (m_lookup)
        QHostInfo::abortHostLookup(*std::exchange(m_lookup, std::nullopt));
    dropReply();
    if (m_decoding)
        m_decoding->abort();
    m_decoding.reset();
}

void StreamDoctor::examine(const QUrl &url)
{
    cancel();
    m_url = url;
    m_trail = RedirectTrail(url);
    m_authorization = basicAuthorization(url);
    m_size.reset();
    m_report = {.url = redact(url)};
    Q_EMIT reportChanged();
    if (!isWebUrl(url))
        return conclude(StreamFault::Address,
                        Error{Error::Kind::SchemeRefused, u"only http and https are played"_s, redact(url)});
    lookUp();
}

void StreamDoctor::lookUp()
{
    m_clock.start();
    m_patience.start();
    m_lookup = QHostInfo::lookupHost(m_trail.url().host(), this, [this](const QHostInfo &info) {
        m_lookup.reset();
        m_report.lookupMs += m_clock.elapsed();
        if (info.error() == QHostInfo::NoError)
            return request(Part::Beginning);
        const Error error{Error::Kind::HostNotFound, info.errorString(), redact(m_trail.url())};
        m_report.steps.append({.url = redact(m_trail.url()), .elapsedMs = m_clock.elapsed(), .error = error});
        conclude(StreamFault::Name, error);
    });
}

void StreamDoctor::request(Part part)
{
    dropReply();
    m_part = part;
    m_body.clear();
    m_headRead = false;
    QNetworkRequest request = mediaRequest(m_trail.url());
    if (!m_authorization.isEmpty() && m_trail.keepsCredentials())
        request.setRawHeader("Authorization"_ba, m_authorization);
    const qint64 begin = part == Part::Beginning ? 0 : part == Part::Middle ? *m_size / 2 : *m_size - partBytes;
    const qint64 bytes = part == Part::Beginning ? beginningBytes : partBytes;
    request.setRawHeader("Range"_ba,
                         "bytes="_ba + QByteArray::number(begin) + '-' + QByteArray::number(begin + bytes - 1));
    m_clock.start();
    m_patience.start();
    m_reply = m_network->get(request);
    m_reply->setReadBufferSize(beginningBytes);
    connect(m_reply, &QNetworkReply::readyRead, this, &StreamDoctor::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &StreamDoctor::endReply);
}

void StreamDoctor::readHead()
{
    if (std::exchange(m_headRead, true))
        return;
    m_headMs = m_clock.elapsed();
    m_patience.start();
}

// As much as was asked for is enough, also of a server that sends all of it.
void StreamDoctor::readBody()
{
    readHead();
    const qint64 wanted = m_part == Part::Beginning ? beginningBytes : partBytes;
    m_body += m_reply->read(wanted - m_body.size());
    if (m_body.size() >= wanted)
        answered(m_part);
}

void StreamDoctor::endReply()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status > 0)
        readHead();
    else
        m_headMs = m_clock.elapsed();
    if (isRedirect(status))
        return followRedirect(status, m_reply->rawHeader("Location"));
    if (m_reply->bytesAvailable() > 0 && (status == 200 || status == 206))
        m_body += m_reply->readAll();
    answered(m_part);
}

void StreamDoctor::followRedirect(int status, const QByteArray &location)
{
    StreamStep step = stepNow();
    const QString host = m_trail.url().host();
    const Result<QUrl> target = m_trail.follow(status, location);
    if (!target)
        step.error = target.error();
    m_report.steps.append(step);
    Q_EMIT reportChanged();
    dropReply();
    if (!target)
        conclude(StreamFault::Redirect, target.error());
    else if (target->host() != host)
        lookUp();
    else
        request(Part::Beginning);
}

void StreamDoctor::answered(Part part)
{
    StreamStep step = stepNow();
    const bool good = step.status == 200 || step.status == 206;
    const auto partial = parseContentRange(m_reply->rawHeader("Content-Range"));
    const qint64 promised = step.status == 206 && partial ? partial->last - partial->first + 1 : step.size.value_or(0);
    const qint64 wanted = part == Part::Beginning ? beginningBytes : partBytes;
    if (step.status == 0)
        step.error = mediaError(*m_reply, m_trail.url());
    else if (!good)
        step.error = Error{Error::Kind::HttpStatus, u"the server answered %1"_s.arg(step.status), redact(m_trail.url()),
                           step.status};
    else if (m_body.isEmpty())
        step.error = Error{Error::Kind::EmptySource, u"the body is empty"_s, redact(m_trail.url())};
    else if (m_body.size() < std::min(promised, wanted))
        step.error = Error{Error::Kind::ConnectionCut, u"%1 of %2 bytes came"_s.arg(m_body.size()).arg(promised),
                           redact(m_trail.url())};
    m_report.steps.append(step);
    m_report.refusesRanges = m_report.refusesRanges || step.status != 206;
    const bool isText = part == Part::Beginning && good && looksLikeText(m_body);
    dropReply();
    Q_EMIT reportChanged();
    if (isText)
        return conclude(StreamFault::Text, Error{Error::Kind::NotAudio, u"the body is text"_s, redact(m_trail.url())});
    // A part that is refused is odd, but does not keep it from playing.
    if (step.error && (part == Part::Beginning || step.error->kind != Error::Kind::HttpStatus))
        return conclude(faultOf(*step.error), step.error);
    if (part == Part::Beginning) {
        m_size = step.size;
        m_report.strangeType = !mayBeSound(step.contentType);
    }
    next(part);
}

void StreamDoctor::next(Part after)
{
    const bool hasParts = m_size && *m_size > beginningBytes && !m_report.refusesRanges;
    if (after == Part::Beginning && hasParts)
        request(Part::Middle);
    else if (after == Part::Middle && hasParts)
        request(Part::End);
    else
        decode();
}

void StreamDoctor::decode()
{
    m_patience.start();
    m_decoding = m_store.openAnew(m_url);
    QThreadPool::globalInstance()->start(
        [doctor = QPointer(this), cache = m_decoding, examination = m_examination]() mutable {
            const std::optional<Error> error = firstSound(*cache);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                // The last pointer goes on this side, where the store is.
                [doctor, cache = std::move(cache), examination, error] {
                    if (doctor)
                        doctor->decoded(examination, error);
                },
                Qt::QueuedConnection);
        });
}

void StreamDoctor::decoded(quint64 examination, const std::optional<Error> &error)
{
    if (examination != m_examination)
        return;
    m_report.isDecoded = !error;
    conclude(error ? faultOf(*error) : StreamFault::None, error);
}

void StreamDoctor::conclude(StreamFault fault, const std::optional<Error> &error)
{
    cancel();
    m_report.fault = fault;
    m_report.error = error;
    m_report.isFinished = true;
    Q_EMIT reportChanged();
    Q_EMIT finished();
}

void StreamDoctor::dropReply()
{
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

StreamStep StreamDoctor::stepNow() const
{
    const auto range = parseContentRange(m_reply->rawHeader("Content-Range"));
    bool stated = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&stated);
    StreamStep step{.url = redact(m_trail.url()),
                    .ranged = m_part != Part::Beginning,
                    .status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                    .elapsedMs = m_headRead ? m_headMs : m_clock.elapsed(),
                    .contentType = QString::fromLatin1(m_reply->rawHeader("Content-Type")),
                    .size = {},
                    .error = {}};
    if (step.status == 206 && range)
        step.size = range->size;
    else if (step.status == 200 && stated)
        step.size = length;
    return step;
}

} // namespace earmark
