// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/fetcher.h"

#include <QtCore/QObject>
#include <QtNetwork/QNetworkAccessManager>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace earmark {

class FetchJob;

// The one place that speaks HTTP for feeds, pages and pictures: at most eight requests at once and two per host,
// the others wait in order. Follows redirects by the rules of models/http, keeps no cookies, sends no referrer and
// never accepts a bad certificate. GUI thread; nothing blocks.
class NetworkFetcher final : public QObject, public Fetcher
{
    Q_OBJECT

public:
    static constexpr int maxRunning = 8;
    static constexpr int maxPerHost = 2;

    explicit NetworkFetcher(QObject *parent = nullptr);
    ~NetworkFetcher() override; // ends what is running as Cancelled

    [[nodiscard]] QFuture<FetchResult> fetch(FetchRequest request) override;

private:
    void startWaiting();
    void start(FetchJob *job);

    QNetworkAccessManager m_network;
    std::vector<std::unique_ptr<FetchJob>> m_jobs;
    std::deque<FetchJob *> m_waiting; // jobs of m_jobs whose next hop has no place yet
    std::map<QString, int> m_runningPerHost;
    int m_running = 0;
};

} // namespace earmark
