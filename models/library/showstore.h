// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/episodestore.h"

namespace earmark {

// Writes what sources say of shows themselves, and finds them again. Inside a transaction of the caller; errors stick
// to the database. On the library's thread.
class ShowStore
{
public:
    ShowStore(Database &database, EpisodeStore &episodes);

    // What describe() writes, in an order of its own.
    struct Description {
        QStringList texts;
        QStringList hosts;
        QList<Link> funding;

        bool operator==(const Description &) const = default;
    };
    enum class Manner {
        Replace,  // a feed's word counts
        FillOnly, // a page's only where nothing was said
    };

    [[nodiscard]] ShowId insert(const QString &title, const QString &feedUrl, const QString &siteUrl, qint64 nowMs);
    [[nodiscard]] bool exists(ShowId show);
    [[nodiscard]] bool hasFeed(ShowId show);
    [[nodiscard]] QList<KnownShow> known();
    [[nodiscard]] QList<KnownShow> knownFromPagesOnly();
    void addFeedUrl(ShowId show, const QString &url);

    // A source that says nothing takes nothing away, and one that says the same again writes nothing.
    void describe(ShowId show, const ParsedShow &parsed, Manner manner);
    [[nodiscard]] Description description(ShowId show);
    // What stands as in `after` stands as in `before` again.
    void takeBack(ShowId show, const Description &before, const Description &after);

    // Its hosts as sources name them, shown as the listener has it now.
    void showHostsAgain(ShowId show);
    void showHostsAgain(); // of all
    [[nodiscard]] QStringList hosts(ShowId show);
    void setHosts(ShowId show, const QStringList &hosts);

    // All that pages said of `pages` is said of `show` from now on, where that says nothing itself. `pages` is left
    // without episodes.
    void moveEpisodes(ShowId pages, ShowId show);
    // A show without episodes, and without the listener's marks.
    void remove(ShowId show);

private:
    void adoptFeed(ShowId show, const QString &feedUrl);
    [[nodiscard]] QStringList texts(ShowId show);
    void writeTexts(ShowId show, const QStringList &texts);
    void writeCredits(ShowId show, const QList<Credit> &credits);
    [[nodiscard]] QList<Link> funding(ShowId show);
    void writeFunding(ShowId show, const QList<Link> &funding);

    Database &m_database;
    EpisodeStore &m_episodes;
};

} // namespace earmark
