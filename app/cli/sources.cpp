// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/importing.h"
#include "app/cli/input.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/records.h"
#include "app/session.h"
#include "models/items/errortext.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

Ending tell(const Call &call, const QList<Result<AddOutcome>> &outcomes)
{
    QJsonArray objects;
    QJsonArray warnings;
    QList<QStringList> rows;
    bool allWell = true;
    bool unread = false;
    for (const Result<AddOutcome> &outcome : outcomes) {
        if (!outcome) {
            complain(outcome.error());
            allWell = false;
            continue;
        }
        for (const auto warning : cli::toJson(outcome->warnings))
            warnings.append(warning);
        for (const AddOutcome::Item &item : outcome->items) {
            objects.append(cli::toJson(item));
            rows.append(
                {item.show.isValid() ? QString::number(item.show.value) : QString(), item.title, wordsOf(item)});
            allWell = allWell && !item.error;
            unread = unread || (!item.error && item.episodes == 0);
        }
    }
    if (call.json)
        writeJson(QJsonObject{{u"shows"_s, objects}, {u"warnings"_s, warnings}});
    else if (!rows.isEmpty())
        writeTable({{Cli::tr("ID"), true}, {Cli::tr("Show"), false, true}, {Cli::tr("Result"), false, true}}, rows);
    if (unread && !call.json)
        complain(Cli::tr("earmark-cli refresh reads the episodes of new shows."));
    return allWell ? Done : Failed;
}

// Keeps the session until the last answer is there.
QFuture<Ending> tellWhenDone(const Call &call, std::shared_ptr<Session> session,
                             QList<QFuture<Result<AddOutcome>>> outcomes)
{
    return QtFuture::whenAll(outcomes.begin(), outcomes.end())
        .then(qApp, [call, session = std::move(session)](const QList<QFuture<Result<AddOutcome>>> &done) {
            QList<Result<AddOutcome>> results;
            for (const auto &outcome : done)
                results.append(outcome.result());
            return tell(call, results);
        });
}

QFuture<Ending> add(const Call &call)
{
    const auto session = std::make_shared<Session>(call.places);
    if (const auto opened = openToWrite(session->library(), call.places); !opened)
        return ended(std::unexpected(opened.error()));
    QList<QFuture<Result<AddOutcome>>> outcomes;
    for (const QString &source : call.arguments) {
        const bool isFile = QFileInfo(source).isFile();
        outcomes.append(isFile ? session->adder().addFile(source) : session->adder().addAddress(source));
    }
    return tellWhenDone(call, session, outcomes);
}

// The shows that the arguments name, by id or by title; none named: all that are subscribed.
Result<QList<Show>> chosenShows(Library &library, const QStringList &names)
{
    const auto all = await(library.shows());
    if (!all)
        return std::unexpected(all.error());
    QList<Show> chosen;
    if (names.isEmpty())
        std::ranges::copy_if(*all, std::back_inserter(chosen), &Show::subscribed);
    for (const QString &name : names) {
        const auto show = std::ranges::find_if(*all, [&](const Show &candidate) {
            return QString::number(candidate.id.value) == name
                   || candidate.title.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (show == all->end())
            return failure(Error::Kind::NotFound, u"no such show"_s, name);
        chosen.append(*show);
    }
    return chosen;
}

// One run of the refresher, told as it goes.
class RefreshRun final : public QObject
{
public:
    RefreshRun(const Call &call, std::shared_ptr<Session> session, const QList<Show> &shows)
        : m_session(std::move(session))
        , m_json(call.json)
    {
        m_promise.start();
        QList<ShowId> ids;
        for (const Show &show : shows) {
            m_titles.insert(show.id, show.title.isEmpty() ? show.feedUrl : show.title);
            ids.append(show.id);
        }
        Refresher &refresher = m_session->refresher();
        connect(&refresher, &Refresher::showRefreshed, this, &RefreshRun::take);
        connect(&refresher, &Refresher::finished, this, &RefreshRun::finish);
        refresher.refresh(ids);
    }

    [[nodiscard]] QFuture<Ending> future() { return m_promise.future(); }

private:
    void take(const RefreshOutcome &outcome)
    {
        const QString title = m_titles.value(outcome.show);
        m_failed = m_failed || outcome.error;
        m_outcomes.append(
            QJsonObject{{u"id"_s, outcome.show.value},
                        {u"title"_s, title},
                        {u"added"_s, outcome.added},
                        {u"unchanged"_s, outcome.unchanged},
                        {u"error"_s, outcome.error ? QJsonValue(cli::toJson(*outcome.error)) : QJsonValue()}});
        if (outcome.error)
            complain(u"%1: %2"_s.arg(title, errorText(*outcome.error)));
        else if (!m_json)
            writeLine(outcome.unchanged ? Cli::tr("%1: nothing new").arg(title)
                                        : Cli::tr("%1: %n new episode(s)", nullptr, outcome.added).arg(title));
    }

    void finish()
    {
        if (m_json)
            writeJson(m_outcomes);
        m_promise.addResult(Ending(m_failed ? Failed : Done));
        m_promise.finish();
        deleteLater();
    }

    std::shared_ptr<Session> m_session;
    QPromise<Ending> m_promise;
    QHash<ShowId, QString> m_titles;
    QJsonArray m_outcomes;
    bool m_json = false;
    bool m_failed = false;
};

QFuture<Ending> refresh(const Call &call)
{
    auto session = std::make_shared<Session>(call.places);
    if (const auto opened = openToWrite(session->library(), call.places); !opened)
        return ended(std::unexpected(opened.error()));
    const auto shows = chosenShows(session->library(), call.arguments);
    if (!shows)
        return ended(std::unexpected(shows.error()));
    auto *run = new RefreshRun(call, std::move(session), *shows); // deletes itself when it is finished
    return run->future();
}

} // namespace

QList<Command> sourceCommands()
{
    return {{.name = u"add"_s,
             .arguments = u"URL|FILE..."_s,
             .summary = Cli::tr("Subscribe to feeds, sites, or what a file lists."),
             .options = {},
             .fewest = 1,
             .run = add},
            {.name = u"import"_s,
             .arguments = u"FILE|-..."_s,
             .summary = Cli::tr("Take in files: OPML, a feed, a playlist, a bundle, a page of episodes, an archive of "
                                "pages, the database of AntennaPod or gPodder, or lines of \"made export\"."),
             .options = {nowOption(),
                         {u"playlist"_s, Cli::tr("Take the files, feeds too, as playlists of this name."),
                          Cli::tr("NAME")}},
             .fewest = 1,
             .run = importFiles},
            {.name = u"refresh"_s,
             .arguments = u"[SHOW...]"_s,
             .summary = Cli::tr("Read the feeds again: of all shows, or of those given by ID or title."),
             .options = {},
             .run = refresh}};
}

} // namespace earmark::cli
