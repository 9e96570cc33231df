// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/library/records.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <memory>

namespace earmark {

class Fetcher;
class LanguageData;
class Library;

// What adding one thing came to: a result per show.
struct AddOutcome {
    struct Item {
        QString title; // of the show, else the address
        QString feedUrl;
        ShowId show;        // invalid where it failed
        bool known = false; // was in the library already
        int episodes = 0;
        std::optional<Error> error;
    };
    QList<Item> items;
    QList<Warning> warnings;
};

// Turns what the listener gives into shows: a feed's address, a site's address (its feed is found), a file
// (feed, OPML, page). GUI thread; work happens on the pool.
class Adder final : public QObject
{
    Q_OBJECT

public:
    Adder(Fetcher &fetcher, Library &library, std::shared_ptr<const LanguageData> language, QObject *parent = nullptr);

    // "example.org/show", "feed://...", "https://...": a missing scheme is https.
    [[nodiscard]] QFuture<Result<AddOutcome>> addAddress(const QString &text);
    // An OPML's shows are added unread: refreshing them is the next step.
    [[nodiscard]] QFuture<Result<AddOutcome>> addFile(const QString &path);

private:
    Fetcher &m_fetcher;
    Library &m_library;
    std::shared_ptr<const LanguageData> m_language;
};

} // namespace earmark
