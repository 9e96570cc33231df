// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/fetcher.h"
#include "models/http/address.h"
#include "models/http/redirect.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QTimer>

#include <optional>

class QHostInfo;
class QNetworkAccessManager;
class QNetworkReply;

namespace earmark {

// One request from its first hop to its answer. Each hop is run when NetworkFetcher has a place for its host.
// GUI thread.
class FetchJob final : public QObject
{
    Q_OBJECT

public:
    FetchJob(QNetworkAccessManager &network, FetchRequest request);
    ~FetchJob() override; // answers Cancelled where no answer was given

    [[nodiscard]] QFuture<FetchResult> future() { return m_promise.future(); }
    [[nodiscard]] QString host() const { return m_trail.url().host(); } // of the next hop
    void runHop();                                                      // ends with hopEnded
    void end(FetchResult result);

Q_SIGNALS:
    void hopEnded(); // the host's place is free; another hop may be due
    void ended();    // the future is finished or was cancelled

private:
    void checkAddress();
    void checkFeedAddress(AddressScope target);
    void send();
    void receiveHead();
    void receiveBody();
    void receiveEnd();
    void redirect(int status, const QByteArray &location);
    void finishHop();
    void fail(Error::Kind kind, const QString &detail);
    [[nodiscard]] FetchFailure failureOf(const QNetworkReply &reply, int status) const;
    [[nodiscard]] FetchFailure failureWith(Error::Kind kind, const QString &detail, int status = 0) const;
    [[nodiscard]] FetchResult answerOf(const QNetworkReply &reply, int status);

    QNetworkAccessManager &m_network;
    FetchRequest m_request;
    RedirectTrail m_trail;
    QByteArray m_authorization;
    QPromise<FetchResult> m_promise;
    QFutureWatcher<FetchResult> m_cancelWatch;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr; // of the hop that runs
    std::optional<int> m_lookup;      // the id of the host lookup that runs
    QByteArray m_body;
    QString m_tlsErrors;
    bool m_hopRunning = false;
    bool m_ended = false;
};

} // namespace earmark
