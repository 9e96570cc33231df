// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/http/redirect.h"
#include "models/playback/mediacache.h"
#include "models/playback/mediarecord.h"
#include "models/playback/retryschedule.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkReply>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace earmark {

// Fills one MediaCache over http or https, from where its reader is, and tries again where a server breaks off. Lives
// on the media network thread; the cache outlives it.
class MediaDownload : public QObject
{
    Q_OBJECT

public:
    // Goes on from what `known` says is in the cache already.
    MediaDownload(MediaCache &cache, QNetworkAccessManager &network, const QUrl &url, const MediaRecord &known = {},
                  QObject *parent = nullptr);
    ~MediaDownload() override;

    void wake();              // the reader wants something
    void fetchWhole(bool on); // to the end, however far that is from the reader
    // Asked where the disk is full: true where it made room.
    void setRoomMaker(std::function<bool()> makeRoom) { m_makeRoom = std::move(makeRoom); }
    [[nodiscard]] MediaRecord record() const; // to go on from in another run

private:
    struct ReplyDeleter {
        void operator()(QNetworkReply *reply) const;
    };

    void plan();
    [[nodiscard]] bool isTimeForBefore(qint64 ahead) const;
    [[nodiscard]] MediaCache::Gap gapToFill();
    void request(qint64 begin, std::optional<qint64> end);
    void advance();
    [[nodiscard]] bool readHead(); // false: this answer is dealt with
    [[nodiscard]] bool readStatus(int status);
    [[nodiscard]] bool readWholeAnswer();
    [[nodiscard]] bool readPartialAnswer();
    void readUnsatisfiable(const Error &error);
    void forgetMedium();
    [[nodiscard]] bool mediumChanged(std::optional<qint64> size) const; // since the last answer
    void follow(int status);
    void storeBody();
    [[nodiscard]] Result<void> store(const QByteArray &bytes);
    void conclude();
    void retry(const Error &error);
    void giveUp(const Error &error);
    void drop();

    MediaCache &m_cache;
    QNetworkAccessManager &m_network;
    const QUrl m_origin;
    RedirectTrail m_trail;      // where the redirects of m_origin led, followed once
    bool m_trailProven = false; // bytes have come from there
    std::unique_ptr<QNetworkReply, ReplyDeleter> m_reply;
    QTimer m_inactivity;
    QTimer m_pause; // until the next try
    RetrySchedule m_schedule;
    QByteArray m_etag;
    QByteArray m_lastModified;
    QByteArray m_contentType;
    QByteArray m_authorization; // for the origin alone
    std::optional<qint64> m_size;
    std::function<bool()> m_makeRoom;
    bool m_whole = false;
    bool m_before = false; // it fetches what lies before the reader
    bool m_rangesRefused = false;
    bool m_over = false;
    // of the current request
    qint64 m_at = 0;                    // next byte of the body
    std::optional<qint64> m_requestEnd; // asked for, exclusive
    bool m_asked = false;               // with a Range
    bool m_headRead = false;
};

} // namespace earmark
