// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/languagefile.h"
#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/library/records.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace earmark {

class FeedUpdate;
class Fetcher;
class Library;

// What one show's refresh came to.
struct RefreshOutcome {
    ShowId show;
    int added = 0;
    bool unchanged = false; // 304, the same bytes, or nothing new in them
    std::optional<Error> error;

    bool operator==(const RefreshOutcome &) const = default;
};

struct RefreshProgress {
    int done = 0;
    int total = 0; // 0: nothing is running
    int failed = 0;

    bool operator==(const RefreshProgress &) const = default;
};

// Brings shows up to date: fetch, parse, understand, save; eight at once, two per host. What the network and the
// parser say becomes the show's fetch state; a failed show loses nothing. GUI thread; work happens on the pool.
class Refresher final : public QObject
{
    Q_OBJECT

public:
    Refresher(Fetcher &fetcher, Library &library, BuiltInLanguage language, QObject *parent = nullptr);
    ~Refresher() override;

    // By hand: Retry-After and back-off are asked for once more all the same. Shows that are waiting or running
    // already are not doubled; shows without a feed are left out.
    void refresh(const QList<ShowId> &shows);
    void refreshAll(); // the subscribed ones
    // On a schedule: every `minutes`, only what is due; 0: never. Nothing happens before start().
    void setInterval(int minutes);
    void start(); // the library is open: what is due by now is refreshed
    void cancel();
    [[nodiscard]] RefreshProgress progress() const;

Q_SIGNALS:
    void progressChanged(const earmark::RefreshProgress &progress);
    void showRefreshed(const earmark::RefreshOutcome &outcome);
    void finished();

private:
    template <class Wanted>
    void refreshWhere(Wanted wanted);
    void refreshDue();
    void enqueue(const QList<Show> &shows);
    void startWaiting();
    void take(FeedUpdate *update, const RefreshOutcome &outcome);
    void endRun();

    Fetcher &m_fetcher;
    Library &m_library;
    BuiltInLanguage m_language;
    QTimer m_schedule;
    int m_intervalMinutes = 0;
    bool m_started = false;
    std::deque<Show> m_waiting;
    std::vector<std::unique_ptr<FeedUpdate>> m_running;
    QHash<ShowId, QByteArray> m_hashes; // of bodies saved since the program started
    RefreshProgress m_progress;
    int m_asking = 0;     // answers of the library that are still to come
    int m_generation = 0; // a cancel makes older answers void
};

} // namespace earmark
