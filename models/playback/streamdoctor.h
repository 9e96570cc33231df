// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/http/redirect.h"
#include "models/playback/streamreport.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace earmark {

class MediaCache;
class MediaStore;

// Finds out why an address does not play: looks up the name, follows the redirects, reads the beginning, a part of the
// middle and the end, and decodes the first sound, by the rules that the player goes by. Nothing that is stored is
// used. GUI thread; nothing here blocks.
class StreamDoctor final : public QObject
{
    Q_OBJECT

public:
    explicit StreamDoctor(MediaStore &store, QObject *parent = nullptr);
    ~StreamDoctor() override;

    void examine(const QUrl &url); // gives up what it was at
    void cancel();
    [[nodiscard]] const StreamReport &report() const { return m_report; }

Q_SIGNALS:
    void reportChanged(); // after each step
    void finished();

private:
    enum class Part { Beginning, Middle, End };

    void lookUp();
    void request(Part part);
    void readHead();
    void readBody();
    void endReply();
    void answered(Part part);
    void followRedirect(int status, const QByteArray &location);
    void next(Part after);
    void decode();
    void decoded(quint64 examination, const std::optional<Error> &error);
    void conclude(StreamFault fault, const std::optional<Error> &error);
    void dropReply();
    [[nodiscard]] StreamStep stepNow() const;

    MediaStore &m_store;
    std::unique_ptr<QNetworkAccessManager> m_network;
    StreamReport m_report;
    QUrl m_url;
    RedirectTrail m_trail;
    QByteArray m_authorization; // for the origin alone
    quint64 m_examination = 0;
    std::optional<int> m_lookup;
    QNetworkReply *m_reply = nullptr;
    Part m_part = Part::Beginning;
    QByteArray m_body;
    std::optional<qint64> m_size;
    bool m_headRead = false;
    QElapsedTimer m_clock;
    qint64 m_headMs = 0;
    QTimer m_patience;
    std::shared_ptr<MediaCache> m_decoding;
};

} // namespace earmark
