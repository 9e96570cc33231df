// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/languagefile.h"
#include "app/network/fetcher.h"
#include "models/domain/source.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

namespace earmark {

// A document read and understood, and the answer it came in, without its body.
struct FoundSource {
    ParsedSource source;
    FetchAnswer answer;
};

// Finds what there is to subscribe to behind an address: the feed there, the feed its page names, or else the episodes
// of the page itself. Lives on the GUI thread; reading happens on the pool.
class SourceFinder final : public QObject
{
    Q_OBJECT

public:
    SourceFinder(Fetcher &fetcher, BuiltInLanguage language, QObject *parent = nullptr);

    // Errors: those of fetching, of parseSource, and NoFeedOnPage.
    [[nodiscard]] QFuture<Result<FoundSource>> find(const QUrl &address);

private:
    using Found = Result<FoundSource>;

    [[nodiscard]] QFuture<Found> tryFeeds(QStringList candidates, const QUrl &page, Found fallback);

    Fetcher &m_fetcher;
    BuiltInLanguage m_language;
};

} // namespace earmark
