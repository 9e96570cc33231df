// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/library/records.h"

#include <QtCore/QObject>

#include <memory>

namespace earmark {

class Fetcher;
class LanguageData;
class Library;

// What one show's refresh came to.
struct RefreshOutcome {
    ShowId show;
    int added = 0;
    bool unchanged = false; // 304, or the same bytes as last time
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
    Refresher(Fetcher &fetcher, Library &library, std::shared_ptr<const LanguageData> language,
              QObject *parent = nullptr);
    ~Refresher() override;

    // By hand: Retry-After and back-off are asked for once more all the same.
    void refresh(const QList<ShowId> &shows);
    void refreshAll();
    // On a schedule: every `minutes`, only what is due; 0: never.
    void setInterval(int minutes);
    void cancel();
    [[nodiscard]] RefreshProgress progress() const;

Q_SIGNALS:
    void progressChanged(const earmark::RefreshProgress &progress);
    void showRefreshed(const earmark::RefreshOutcome &outcome);
    void finished();

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace earmark
