// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// killdriver LIBRARY LOG refresh|bookmark|playlist|import|lists|correct|made|backup: writes to a library without end,
// and puts down in the log, on disk, each thing the library said was done. restore: puts LIBRARY.backup in its place
// again and again. upgrade: brings it up to date. Made to be killed at any moment; tst_killed looks at what is left.

#include "models/library/madefile.h"
#include "models/library/playlistimport.h"
#include "models/library/restoring.h"
#include "tests/library/samples.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QTimeZone>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

constexpr int episodes = 30;

class Driver
{
public:
    Driver(Library &library, const QString &log)
        : m_library(library)
        , m_log(log)
    {
        if (!m_log.open(QIODevice::ReadWrite))
            qFatal("no log");
        for (QByteArray line = m_log.readLine(); line.endsWith('\n'); line = m_log.readLine()) {
            m_round = line.trimmed().toInt();
            m_end = m_log.pos();
        }
        m_log.resize(m_end); // without what a kill tore
        m_log.seek(m_end);
        m_show = save(m_round).show;
        m_episodes = wait(m_library.view({}))->episodes;
    }

    [[noreturn]] void run(const QString &kind)
    {
        std::puts("ready");
        std::fflush(stdout);
        for (;;) {
            ++m_round;
            if (kind == "refresh"_L1)
                save(m_round);
            else if (kind == "bookmark"_L1)
                bookmark();
            else if (kind == "import"_L1)
                importPages();
            else if (kind == "lists"_L1)
                importPlaylist();
            else if (kind == "correct"_L1)
                correct();
            else if (kind == "made"_L1)
                importMade();
            else if (kind == "backup"_L1)
                backUp();
            else
                playlist();
            m_log.write(QByteArray::number(m_round) + '\n');
            m_log.flush();
            ::fsync(m_log.handle());
        }
    }

private:
    SaveReport save(int round)
    {
        QList<ParsedEpisode> items;
        for (int i = 0; i < episodes; ++i) {
            items.append(episode(QString::number(i), u"Round %1"_s.arg(round)));
            items.last().description = u"word%1 "_s.arg(round).repeated(100);
        }
        const auto saved = wait(m_library.save(show(u"https://example.org/f"_s, u"S"_s, items), m_show));
        return check(saved);
    }

    void bookmark()
    {
        check(wait(m_library.addBookmark(m_episodes.at(m_round % episodes), m_round, QString::number(m_round))));
        check(wait(m_library.savePosition(m_episodes.at(0), m_round)));
    }

    void backUp()
    {
        check(wait(m_library.addBookmark(m_episodes.at(m_round % episodes), m_round, QString::number(m_round))));
        check(writeBackup(m_library.file(), m_library.file() + u".backup"_s, {}));
    }

    // Two pages at once, each of whose episodes says the round, and one more episode each time.
    void importPages()
    {
        QList<PageImport> pages;
        for (const QString &title : {u"First page"_s, u"Second page"_s}) {
            QList<ParsedEpisode> items;
            for (int i = 0; i < episodes + m_round % episodes; ++i) {
                items.append(ParsedEpisode());
                items.last().title = u"%1, street %2"_s.arg(title).arg(i);
                items.last().date = Timestamp{i * 86'400'000LL, 0, true};
                items.last().durationMs = m_round * 1000;
            }
            pages.append({show({}, title, items), {}, title, m_round});
        }
        check(wait(m_library.importPages(pages)));
    }

    // A playlist a round, of all episodes; every other one is taken back.
    void importPlaylist()
    {
        QList<PlaylistEntry> entries;
        for (int i = 0; i < episodes; ++i)
            entries.append({.url = u"https://media.example.org/%1.mp3?round=%2"_s.arg(i).arg(m_round)});
        const PlaylistImport done = check(wait(m_library.importPlaylist(u"Round %1"_s.arg(m_round), entries)));
        if (m_round % 2 == 0 && done.isNew) // else a round that was killed between the two left it
            check(wait(m_library.undo()));
    }

    // A tag of the round on every episode, beside a bookmark and a play, as lines of another library have them.
    void importMade()
    {
        QByteArray lines;
        const QByteArray round = QByteArray::number(m_round);
        for (int i = 0; i < episodes; ++i) {
            const QByteArray named = "\"episode\": {\"feed\": \"https://example.org/f\", \"show\": \"S\", \"guid\": \""
                                     + QByteArray::number(i) + "\"}";
            lines += "{\"kind\": \"tag\", \"tag\": \"round " + round + "\", " + named + "}\n";
            if (i > 0)
                continue;
            lines +=
                "{\"kind\": \"bookmark\", \"note\": \"" + round + "\", \"start_ms\": " + round + ", " + named + "}\n";
            lines += "{\"kind\": \"play\", \"started\": \""
                     + QDateTime::fromSecsSinceEpoch(1'700'000'000 + m_round, QTimeZone::UTC)
                           .toString(Qt::ISODateWithMs)
                           .toLatin1()
                     + "\", " + named + "}\n";
        }
        check(wait(m_library.importMade(lines)));
    }

    // Every episode gets a guest of the round, and the one of all rounds another name. The two are not alike, or they
    // would be taken for one person.
    void correct()
    {
        Correction added;
        added.kind = Correction::Kind::AddPerson;
        added.subject = u"Guest %1"_s.arg(m_round);
        added.episodes = m_episodes;
        check(wait(m_library.correct(added)));
        Correction always = added;
        always.subject = u"Regular always"_s;
        if (!check(wait(m_library.findPerson(always.subject))).isValid())
            check(wait(m_library.correct(always)));
        Correction renamed;
        renamed.kind = Correction::Kind::RenamePerson;
        renamed.subject = u"Regular always"_s;
        renamed.value = u"Regular as of %1"_s.arg(m_round);
        check(wait(m_library.correct(renamed)));
    }

    void playlist()
    {
        QList<EpisodeId> order = m_episodes;
        std::ranges::rotate(order, order.begin() + m_round % episodes);
        if (!m_playlist.isValid()) {
            const QList<Playlist> present = check(wait(m_library.playlists()));
            m_playlist = present.isEmpty() ? check(wait(m_library.addPlaylist(u"P"_s))) : present.first().id;
        }
        check(wait(m_library.setPlaylistItems(m_playlist, order)));
        check(wait(m_library.setQueue(order)));
    }

    template <class T>
    T check(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return *result;
    }

    Library &m_library;
    QFile m_log;
    qint64 m_end = 0;
    int m_round = 0;
    ShowId m_show;
    PlaylistId m_playlist;
    QList<EpisodeId> m_episodes;
};

[[noreturn]] void restoreAgainAndAgain(const QString &library)
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    std::puts("ready");
    std::fflush(stdout);
    for (;;) {
        now = now.addSecs(1);
        const auto restored = stageRestore(library, library + u".backup"_s).and_then([&](const QString &staged) {
            return finishRestore(library, staged, library + u"-backups"_s, now);
        });
        if (!restored)
            qFatal("%s", qPrintable(restored.error().detail));
        QFile::remove(*restored);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(3) == "restore"_L1)
        restoreAgainAndAgain(arguments.value(1));
    Library library(arguments.value(1));
    if (const Result<void> opened = wait(library.open()); !opened)
        qFatal("%s", qPrintable(opened.error().detail));
    Driver(library, arguments.value(2)).run(arguments.value(3));
}
