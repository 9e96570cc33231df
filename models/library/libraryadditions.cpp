// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"
#include "models/library/libraryworker.h"
#include "models/library/writingtime.h"

using namespace Qt::StringLiterals;

namespace earmark {

using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

namespace {

// A show of one addition, by what makes it again once it is gone.
struct Addition {
    AddedShow added;
    QString title;
    QString feedUrl;
    QString siteUrl;
};

// Those that were not subscribed to already.
QList<Addition> additionsOf(Database &database, const QList<AddedShow> &shows)
{
    QList<Addition> additions;
    for (const AddedShow &added : shows) {
        if (added.subscribed)
            continue;
        Query row = database.query("SELECT title, feed_url, site_url FROM show WHERE id = ?1", added.show);
        if (row.next())
            additions.append({added, row.text(0), row.text(1), row.text(2)});
    }
    return additions;
}

void takeAdditionsBack(Writing &writing, const QList<Addition> &additions)
{
    for (const Addition &one : additions) {
        std::ignore = writing.marks.setSubscribed(one.added.show, false, writingTime()); // it may be gone already
        if (one.added.isNew)
            writing.sources.removeUnmarked(one.added.show);
    }
    writing.sources.corrections().joinPersons();
}

UndoBeside besideAdditions(Writing &writing, const QList<Addition> &additions);

Result<UndoBeside> addAgain(Writing &writing, QList<Addition> additions)
{
    for (Addition &one : additions) {
        if (!one.feedUrl.isEmpty()) {
            const Result<ShowId> show = writing.sources.addShow(one.feedUrl, one.title, one.siteUrl, writingTime());
            if (!show)
                return std::unexpected(show.error());
            one.added.show = *show;
        }
        std::ignore = writing.marks.setSubscribed(one.added.show, true, writingTime()); // a page's show may be gone
    }
    return besideAdditions(writing, additions);
}

UndoBeside besideAdditions(Writing &writing, const QList<Addition> &additions)
{
    if (additions.isEmpty())
        return {};
    QList<qint64> made;
    for (const Addition &one : additions)
        made.append(one.added.show.value);
    return {[&writing, additions] { takeAdditionsBack(writing, additions); },
            [&writing, additions] { return addAgain(writing, additions); }, made};
}

} // namespace

QFuture<Result<void>> Library::keepAdded(const QList<AddedShow> &shows)
{
    return m_worker->write<void>(
        LibraryWorker::Kind::Listener,
        [shows](Writing &writing, Touched &touched) -> Result<void> {
            for (const AddedShow &added : shows) {
                const Result<void> done = writing.marks.setSubscribed(added.show, true, writingTime());
                if (!done)
                    return done;
                touched.names.append({Facet::Shows, added.show.value});
            }
            touched.change.states = true;
            touched.beside = besideAdditions(writing, additionsOf(*writing.database, shows));
            return {};
        },
        u"addShows"_s);
}

} // namespace earmark
