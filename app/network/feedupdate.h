// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/languagefile.h"
#include "app/network/fetcher.h"
#include "app/network/refresher.h"
#include "models/domain/source.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

namespace earmark {

// Brings one show up to date, once: fetch, follow where the feed says it lives now and on which further pages,
// understand, save. Ends with exactly one `ended`, unless it is cancelled. GUI thread; reading happens on the pool.
class FeedUpdate final : public QObject
{
    Q_OBJECT

public:
    // `knownHash` is that of the last body that was saved in this run of the program; empty: unknown.
    FeedUpdate(Fetcher &fetcher, Library &library, BuiltInLanguage language, Show show, QByteArray knownHash,
               QObject *parent);
    ~FeedUpdate() override;

    void start();
    [[nodiscard]] const Show &show() const { return m_show; }
    [[nodiscard]] QByteArray bodyHash() const { return m_hash; }

Q_SIGNALS:
    void ended(const earmark::RefreshOutcome &outcome);

private:
    struct Read {
        ParsedSource source;
        QByteArray hash;
        bool unchanged = false; // nothing was parsed
    };

    void fetch(const FetchRequest &request, void (FeedUpdate::*next)(const FetchResult &));
    void receiveFeed(const FetchResult &result);
    void receiveNewHome(const FetchResult &result);
    void receivePage(const FetchResult &result);
    void takeFeed(const FetchAnswer &answer, const Result<Read> &read);
    void takeNewHome(const FetchAnswer &answer, const Result<ParsedSource> &source);
    void takePage(const Result<ParsedSource> &source);
    void followNewHome();
    void followPages();
    void understandAndSave();
    void moveFeed();
    void storeUnchanged();
    void fail(const FetchFailure &failure);
    void end(const RefreshOutcome &outcome);
    [[nodiscard]] FetchRequest linkedRequest(const QUrl &url) const;

    Fetcher &m_fetcher;
    Library &m_library;
    BuiltInLanguage m_language;
    Show m_show;
    QByteArray m_knownHash;
    QByteArray m_hash;
    QFuture<FetchResult> m_fetch;
    FetchAnswer m_answer; // of the feed; without its body
    ParsedShow m_parsed;
    QSet<QUrl> m_pages;
    bool m_partial = false;
};

} // namespace earmark
