// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/samplepage.h"
#include "tests/app/sampleweb.h"
#include "tests/transfer/handmadearchive.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace earmark::test;
using namespace Qt::StringLiterals;

class TestCli final : public QObject
{
    Q_OBJECT

    struct Run {
        int code = -1;
        QByteArray out;
        QByteArray err;

        [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    };

    // The real program, in a home of its own.
    Run run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *home : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME"})
            environment.insert(QString::fromLatin1(home), m_home.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(EARMARK_CLI), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QFile::WriteOnly))
            qFatal("cannot write a fixture");
        file.write(bytes);
        return file.fileName();
    }

    // The library of most tests: one show of six episodes from the loopback server.
    [[nodiscard]] QString filledLibrary()
    {
        const QString library = m_home.filePath(u"filled.db"_s);
        if (!QFileInfo::exists(library)) {
            m_server.route(u"/f"_s, feedReply(sampleFeed("Harbour", 6)));
            const Run added = run({u"add"_s, m_server.url(u"/f"_s).toString(), u"--library"_s, library});
            if (added.code != 0)
                qFatal("cannot fill the library: %s", added.err.constData());
        }
        return library;
    }

    QTemporaryDir m_home;
    HttpServer m_server;

private Q_SLOTS:
    void helpsPeople()
    {
        const Run overview = run({u"--help"_s});
        QCOMPARE(overview.code, 0);
        for (const char *command : {"inspect", "add", "refresh", "shows", "guests", "topics", "episodes", "export",
                                    "import", "check", "bookmark", "playlist", "correct", "corrections", "rebuild"})
            QVERIFY2(overview.out.contains(command), command);
        const Run episodes = run({u"episodes"_s, u"--help"_s});
        QCOMPARE(episodes.code, 0);
        QVERIFY(episodes.out.startsWith("Usage: earmark-cli episodes"));
        QVERIFY(episodes.out.contains("--limit"));
        QVERIFY(run({u"--version"_s}).out.startsWith("earmark-cli "));
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"dance"_s};
        QTest::newRow("unknown option") << QStringList{u"shows"_s, u"--loud"_s};
        QTest::newRow("missing argument") << QStringList{u"inspect"_s};
        QTest::newRow("too many") << QStringList{u"check"_s, u"this"_s};
        QTest::newRow("no date") << QStringList{u"inspect"_s, u"--now"_s, u"soon"_s, u"-"_s};
        QTest::newRow("no date for pages") << QStringList{u"import"_s, u"--now"_s, u"soon"_s, u"-"_s};
        QTest::newRow("no number") << QStringList{u"guests"_s, u"--limit"_s, u"few"_s};
        QTest::newRow("no kind of correction") << QStringList{u"correct"_s, u"dance"_s, u"Bruno Tarn"_s};
        QTest::newRow("nobody to correct") << QStringList{u"correct"_s, u"not-a-person"_s};
        QTest::newRow("no part") << QStringList{u"correct"_s, u"move-part"_s, u"Bruno"_s, u"--part"_s, u"chief"_s};
        QTest::newRow("no ID") << QStringList{u"correct"_s, u"hide-topic"_s, u"x"_s, u"--episode"_s, u"first"_s};
        QTest::newRow("nothing to do with corrections") << QStringList{u"corrections"_s, u"dance"_s};
        QTest::newRow("no format") << QStringList{u"export"_s};
        QTest::newRow("no known format") << QStringList{u"export"_s, u"--format"_s, u"cassette"_s};
        QTest::newRow("two things to export")
            << QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--queue"_s, u"--guest"_s, u"Ada"_s};
        QTest::newRow("subscriptions as a table")
            << QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--subscriptions"_s};
        QTest::newRow("no order") << QStringList{u"episodes"_s, u"--sort"_s, u"taste"_s};
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const Run wrong = run(arguments);
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY(wrong.err.startsWith("earmark-cli: "));
    }

    void inspectsWithoutAHome()
    {
        const QString file = write(u"f.xml"_s, sampleFeed("Harbour", 2));
        const Run run1 = run({u"inspect"_s, u"--json"_s, file});
        QCOMPARE(run1.code, 0);
        const QJsonObject show = run1.json()["shows"_L1][0].toObject();
        QCOMPARE(show["title"_L1].toString(), u"Harbour"_s);
        QCOMPARE(show["episodes"_L1].toArray().size(), 2);
        QVERIFY(show["episodes"_L1][0]["duration_s"_L1].isNull()); // missing values are there, as null
        QCOMPARE(show["episodes"_L1][0]["guests"_L1][0]["name"_L1].toString(), u"Bruno Tarn"_s);
        QVERIFY(!QFileInfo::exists(m_home.filePath(u"earmark"_s))); // and it left nothing behind
    }

    // A page and an archive of pages; the page that cannot be read is told and does not spoil the rest.
    void importsPages()
    {
        const QString library = m_home.filePath(u"pages.db"_s);
        const QByteArray zip = zipOf({{.name = "one.txt", .content = samplePage("Harbour Talk", 1, 4)},
                                      {.name = "two.txt", .content = samplePage("Harbour Talk", 5, 4)},
                                      {.name = "note.txt", .content = "Buy rope."}});
        const Run imported = run({u"import"_s, u"--json"_s, write(u"rope.txt"_s, samplePage("Rope Hour", 1, 3)),
                                  write(u"pages.zip"_s, zip), u"--library"_s, library});
        QCOMPARE(imported.code, 0);
        const QJsonArray pages = imported.json()["pages"_L1].toArray();
        QCOMPARE(pages.size(), 3);
        QCOMPARE(pages[0]["title"_L1].toString(), u"Rope Hour"_s);
        QCOMPARE(pages[1]["name"_L1].toString(), u"one.txt"_s);
        QCOMPARE(pages[1]["added"_L1].toInt(), 4);
        QCOMPARE(pages[2]["id"_L1], pages[1]["id"_L1]);
        const QJsonArray skipped = imported.json()["skipped"_L1].toArray();
        QCOMPARE(skipped.size(), 1);
        QCOMPARE(skipped[0]["name"_L1].toString(), u"note.txt"_s);

        // Again, from standard input: nothing is doubled.
        const Run again = run({u"import"_s, u"-"_s, u"--library"_s, library}, zip);
        QCOMPARE(again.code, 0);
        QCOMPARE(again.out.count('\n'), 2); // titles, and a row for both pages of the show
        QVERIFY(again.out.contains("Harbour Talk"));
        QVERIFY(again.err.contains("note.txt"));
        QCOMPARE(run({u"episodes"_s, u"--json"_s, u"--limit"_s, u"0"_s, u"--library"_s, library}).json().array().size(),
                 11);
        QCOMPARE(run({u"import"_s, u"-"_s, u"--library"_s, library}, sampleFeed("Lantern", 2)).code, 0);
        QCOMPARE(run({u"shows"_s, u"--json"_s, u"--library"_s, library}).json().array().size(), 3);
    }

    void importsNothingOfABrokenArchive()
    {
        const QString library = m_home.filePath(u"broken.db"_s);
        const QByteArray zip = zipOf({{.name = "one.txt", .content = samplePage("Harbour Talk", 1, 4)}});
        const Run broken =
            run({u"import"_s, u"--json"_s, write(u"broken.zip"_s, zip.chopped(9)), u"--library"_s, library});
        QCOMPARE(broken.code, 1);
        QVERIFY(broken.err.contains("broken.zip"));
        QVERIFY(run({u"shows"_s, u"--json"_s, u"--library"_s, library}).json().array().isEmpty());
        QCOMPARE(run({u"import"_s, u"--library"_s, library, write(u"note.txt"_s, "Buy rope.")}).code, 1);
    }

    void corrects()
    {
        const QString library = m_home.filePath(u"corrected.db"_s);
        QCOMPARE(run({u"import"_s, u"-"_s, u"--library"_s, library}, sampleFeed("Harbour", 3)).code, 0);
        const auto guests = [&](const QString &file) {
            QStringList names;
            const QJsonArray rows = run({u"guests"_s, u"--json"_s, u"--library"_s, file}).json().array();
            for (const auto row : rows)
                names.append(row["name"_L1].toString());
            return names;
        };
        const QStringList before = guests(library);
        QVERIFY(before.contains(u"Bruno Tarn"_s));
        const Run renamed = run({u"correct"_s, u"rename-person"_s, u"Bruno Tarn"_s, u"Bruno T. Tarn"_s, u"--json"_s,
                                 u"--library"_s, library});
        QCOMPARE(renamed.code, 0);
        QCOMPARE(renamed.json()["kind"_L1].toString(), u"renamePerson"_s);
        QCOMPARE(renamed.json()["subject"_L1].toString(), u"Bruno Tarn"_s);
        QVERIFY(renamed.json()["show"_L1].isNull());
        QCOMPARE(run({u"correct"_s, u"not-a-person"_s, u"Nobody"_s, u"--library"_s, library}).code, 1);
        QVERIFY(guests(library).contains(u"Bruno T. Tarn"_s));
        const Run rebuilt = run({u"rebuild"_s, u"--json"_s, u"--library"_s, library});
        QCOMPARE(rebuilt.code, 0);
        QCOMPARE(rebuilt.json()["episodes"_L1].toInt(), 3);
        const QStringList after = guests(library);
        QVERIFY(after.contains(u"Bruno T. Tarn"_s));

        const QString file = m_home.filePath(u"corrections.txt"_s);
        QCOMPARE(run({u"corrections"_s, u"export"_s, file, u"--library"_s, library}).code, 0);
        const QString other = m_home.filePath(u"other.db"_s);
        QCOMPARE(run({u"import"_s, u"-"_s, u"--library"_s, other}, sampleFeed("Harbour", 3)).code, 0);
        const Run imported = run({u"corrections"_s, u"import"_s, file, u"--json"_s, u"--library"_s, other});
        QCOMPARE(imported.json()["added"_L1].toInt(), 1);
        QCOMPARE(guests(other), after);
        const Run damaged = run({u"corrections"_s, u"import"_s, u"-"_s, u"--library"_s, other}, "\n{\n");
        QCOMPARE(damaged.code, 1);
        QVERIFY(damaged.err.contains("line 2"));

        const QString id = QString::number(renamed.json()["id"_L1].toInt());
        QVERIFY(run({u"corrections"_s, u"--library"_s, library}).out.contains("Bruno T. Tarn"));
        QCOMPARE(run({u"corrections"_s, u"remove"_s, id, u"--library"_s, library}).code, 0);
        QCOMPARE(guests(library), before);
        QCOMPARE(run({u"corrections"_s, u"list"_s, u"--json"_s, u"--library"_s, library}).json().array().size(), 0);
        QCOMPARE(run({u"corrections"_s, u"remove"_s, id, u"--library"_s, library}).code, 1);
    }

    void inspectsArchives()
    {
        const QByteArray zip = zipOf({{.name = "one.txt", .content = samplePage("Harbour Talk", 1, 4)},
                                      {.name = "two.txt", .content = samplePage("Rope Hour", 1, 3)},
                                      {.name = "note.txt", .content = "Buy rope."}});
        const Run inspected = run({u"inspect"_s, u"--json"_s, u"-"_s}, zip);
        QCOMPARE(inspected.code, 0);
        const QJsonArray shows = inspected.json()["shows"_L1].toArray();
        QCOMPARE(shows.size(), 2);
        QCOMPARE(shows[0]["episodes"_L1].toArray().size(), 4);
        QCOMPARE(shows[1]["title"_L1].toString(), u"Rope Hour"_s);
        QVERIFY(inspected.out.contains("note.txt"));

        const Run nothing = run({u"inspect"_s, u"-"_s}, zipOf({{.name = "note.txt", .content = "Buy rope."}}));
        QCOMPARE(nothing.code, 1);
        QVERIFY(nothing.err.contains("note.txt"));
    }

    void inspectsStandardInput()
    {
        const Run table = run({u"inspect"_s, u"-"_s}, sampleFeed("Harbour", 2));
        QCOMPARE(table.code, 0);
        QVERIFY(table.out.contains("Talk 2 of Harbour"));
        QVERIFY(table.out.contains("2024-01-01"));
    }

    void saysWhatIsWrongWithAFile()
    {
        const Run missing = run({u"inspect"_s, u"nowhere.xml"_s});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains("nowhere.xml"));
        QCOMPARE(run({u"inspect"_s, u"-"_s}, {}).code, 1);
    }

    void aFeedCannotSteerTheTerminal()
    {
        const Run table = run({u"inspect"_s, u"-"_s},
                              "<rss version=\"2.0\"><channel><title>A&#x9b;31m</title><item><title>B&#x202e;C&#x85;D"
                              "</title></item></channel></rss>");
        const QString text = QString::fromUtf8(table.out);
        QVERIFY(!text.contains(QChar(0x9b)));
        QVERIFY(!text.contains(QChar(0x202e)));
        QVERIFY(!text.contains(QChar(0x85)));
    }

    void addsAndBrowses()
    {
        const QString library = filledLibrary();
        const QJsonArray shows = run({u"shows"_s, u"--json"_s, u"--library"_s, library}).json().array();
        QCOMPARE(shows.size(), 1);
        QCOMPARE(shows[0]["title"_L1].toString(), u"Harbour"_s);
        QCOMPARE(shows[0]["episode_count"_L1].toInt(), 6);
        QVERIFY(shows[0]["error"_L1].isNull());

        const QJsonArray guests = run({u"guests"_s, u"--json"_s, u"--library"_s, library}).json().array();
        QCOMPARE(guests.size(), 5);
        QCOMPARE(guests[0]["name"_L1].toString(), u"Ada Quill"_s);
        QCOMPARE(guests[0]["episodes"_L1].toInt(), 2);

        const QJsonArray found =
            run({u"episodes"_s, u"guest:\"Ada Quill\""_s, u"--json"_s, u"--library"_s, library}).json().array();
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0]["id"_L1].toInteger() > 0);
        QCOMPARE(found[0]["title"_L1].toString(), u"Talk 6 of Harbour"_s);
        QCOMPARE(found[0]["guests"_L1][0]["name"_L1].toString(), u"Ada Quill"_s);

        const Run table = run({u"episodes"_s, u"--limit"_s, u"2"_s, u"--library"_s, library});
        QCOMPARE(table.code, 0);
        QCOMPARE(table.out.count('\n'), 3); // titles and two rows
        QVERIFY(table.err.contains("2 of 6"));
        QVERIFY(run({u"check"_s, u"--library"_s, library}).code == 0);
    }

    void refreshTellsOfEachShow()
    {
        const QString library = m_home.filePath(u"refresh.db"_s);
        m_server.route(u"/good"_s, feedReply(sampleFeed("Harbour", 2)));
        m_server.route(u"/bad"_s, feedReply(sampleFeed("Lamps", 2)));
        QCOMPARE(run({u"add"_s, m_server.url(u"/good"_s).toString(), m_server.url(u"/bad"_s).toString(), u"--library"_s,
                      library})
                     .code,
                 0);
        m_server.route(u"/good"_s, feedReply(sampleFeed("Harbour", 3)));
        HttpReply broken;
        broken.status = 500;
        m_server.route(u"/bad"_s, broken);
        const Run refreshed = run({u"refresh"_s, u"--json"_s, u"--library"_s, library});
        QCOMPARE(refreshed.code, 1);
        int added = 0;
        int failed = 0;
        for (const QJsonValue &show : refreshed.json().array()) {
            added += show["added"_L1].toInt();
            failed += show["error"_L1].isObject();
        }
        QCOMPARE(added, 1);
        QCOMPARE(failed, 1);
        QVERIFY(refreshed.err.contains("Lamps"));
        QCOMPARE(run({u"refresh"_s, u"harbour"_s, u"--library"_s, library}).code, 0);
        QCOMPARE(run({u"refresh"_s, u"no such show"_s, u"--library"_s, library}).code, 1);
    }

    void importsAndExports()
    {
        const QString library = filledLibrary();
        const Run m3u8 =
            run({u"export"_s, u"--format"_s, u"m3u8"_s, u"guest:\"Ada Quill\""_s, u"--library"_s, library});
        QCOMPARE(m3u8.code, 0);
        QVERIFY(m3u8.out.startsWith("#EXTM3U"));
        QCOMPARE(m3u8.out.count("https://media.test/"), 2);

        const QString opml = m_home.filePath(u"out.opml"_s);
        QCOMPARE(run({u"export"_s, u"-o"_s, opml, u"--library"_s, library}).code, 0);
        const QString other = m_home.filePath(u"other.db"_s);
        const Run imported = run({u"import"_s, u"--json"_s, opml, u"--library"_s, other});
        QCOMPARE(imported.code, 0);
        QCOMPARE(imported.json()["shows"_L1][0]["feed_url"_L1].toString(), m_server.url(u"/f"_s).toString());
        QCOMPARE(run({u"export"_s, u"--format"_s, u"cassette"_s, u"--library"_s, library}).code, 2);
    }

    void keepsBookmarksAndPlaylists()
    {
        const QString library = filledLibrary();
        const QString id =
            QString::number(run({u"episodes"_s, u"--limit"_s, u"1"_s, u"--json"_s, u"--library"_s, library})
                                .json()[0]["id"_L1]
                                .toInteger());
        QCOMPARE(run({u"bookmark"_s, id, u"1:02:03"_s, u"the"_s, u"lamp"_s, u"--library"_s, library}).code, 0);
        const QJsonArray bookmarks = run({u"bookmarks"_s, u"--json"_s, u"--library"_s, library}).json().array();
        QCOMPARE(bookmarks[0]["position_s"_L1].toInt(), 3723);
        QCOMPARE(bookmarks[0]["note"_L1].toString(), u"the lamp"_s);
        QCOMPARE(run({u"bookmark"_s, id, u"1:99"_s, u"--library"_s, library}).code, 2);

        const Run marks = run({u"export"_s, u"--bookmarks"_s, u"--format"_s, u"m3u8"_s, u"--library"_s, library});
        QCOMPARE(marks.out.count("#t=3723\n"), 1);

        QCOMPARE(run({u"playlist"_s, u"Sea"_s, id, u"--library"_s, library}).code, 0);
        const Run xspf =
            run({u"export"_s, u"--playlist"_s, u"Sea"_s, u"--format"_s, u"xspf"_s, u"--library"_s, library});
        QCOMPARE(xspf.code, 0);
        QCOMPARE(xspf.out.count("<track>"), 1);
        QCOMPARE(run({u"export"_s, u"--playlist"_s, u"None"_s, u"--format"_s, u"xspf"_s, u"--library"_s, library}).code,
                 1);
    }

    void knowsFoldersNotesAndParts()
    {
        const QString library = filledLibrary();
        const QStringList at{u"--library"_s, library};
        const QJsonValue episode = run(QStringList{u"episodes"_s, u"--limit"_s, u"1"_s, u"--json"_s} + at).json()[0];
        const QString id = QString::number(episode["id"_L1].toInteger());
        QCOMPARE(run(QStringList{u"playlist"_s, u"Steps"_s, id, u"--folder"_s, u"Learning/Boats"_s, u"--note"_s,
                                 u"how planks fit"_s, u"--start"_s, u"1:00"_s, u"--end"_s, u"2:30"_s}
                     + at)
                     .code,
                 0);
        QCOMPARE(run(QStringList{u"playlist"_s, u"Steps"_s, id, u"--start"_s, u"3:00"_s} + at).code, 0);

        const auto steps = [&]() -> QJsonValue {
            const QJsonArray all = run(QStringList{u"playlist"_s, u"--json"_s} + at).json().array();
            const auto found = std::ranges::find_if(
                all, [](const QJsonValue &list) { return list["title"_L1].toString() == "Steps"_L1; });
            return found == all.end() ? QJsonValue() : QJsonValue(*found);
        };
        QCOMPARE(steps()["folder"_L1].toString(), u"Learning / Boats"_s);
        QCOMPARE(steps()["items"_L1].toInt(), 2);
        QVERIFY(run(QStringList{u"playlist"_s} + at).out.contains("Learning / Boats"));
        const QString path = u"Learning / Boats / Steps"_s;
        const QJsonArray items =
            run(QStringList{u"playlist"_s, path, u"--json"_s} + at).json()[0]["episodes"_L1].toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0]["note"_L1].toString(), u"how planks fit"_s);
        QCOMPARE(items[0]["start_s"_L1].toInt(), 60);
        QCOMPARE(items[0]["end_s"_L1].toInt(), 150);
        QCOMPARE(items[0]["title"_L1], episode["title"_L1]);
        QCOMPARE(items[1]["start_s"_L1].toInt(), 180);
        QVERIFY(items[1]["end_s"_L1].isNull());
        const QByteArray told = run(QStringList{u"playlist"_s, u"Steps"_s} + at).out;
        QVERIFY2(told.contains("1:00–2:30") && told.contains("how planks fit"), told.constData());

        const Run out = run(QStringList{u"export"_s, u"--playlist"_s, path, u"--format"_s, u"xspf"_s} + at);
        QVERIFY(out.out.contains("#t=60,150") && out.out.contains("how planks fit"));
        QCOMPARE(run(QStringList{u"playlist"_s, u"Steps"_s, u"--folder"_s, u"Elsewhere"_s} + at).code, 0);
        QCOMPARE(steps()["folder"_L1].toString(), u"Elsewhere"_s);
        // What cannot be is wrong usage, and a list that is not there a failure.
        QCOMPARE(run(QStringList{u"playlist"_s, u"Steps"_s, id, u"--start"_s, u"1:99"_s} + at).code, 2);
        QCOMPARE(run(QStringList{u"playlist"_s, u"Steps"_s, id, id, u"--note"_s, u"x"_s} + at).code, 2);
        QCOMPARE(run(QStringList{u"playlist"_s, u"None"_s} + at).code, 1);
    }

    void exportsWhatIsNamed_data()
    {
        QTest::addColumn<QStringList>("what");
        QTest::addColumn<int>("entries");
        QTest::newRow("everything") << QStringList() << 6;
        QTest::newRow("a search") << QStringList{u"guest:\"Ada Quill\""_s} << 2;
        QTest::newRow("a guest") << QStringList{u"--guest"_s, u"Ada Quill"_s} << 2;
        QTest::newRow("a show") << QStringList{u"--show"_s, u"harbour"_s} << 6;
        QTest::newRow("episodes") << QStringList{u"--episode"_s, u"2,1"_s} << 2;
        QTest::newRow("the queue") << QStringList{u"--queue"_s} << 0;
        QTest::newRow("nobody") << QStringList{u"--guest"_s, u"Nobody Known"_s} << -1;
    }

    void exportsWhatIsNamed()
    {
        QFETCH(QStringList, what);
        QFETCH(int, entries);
        const QString library = filledLibrary();
        const QString file = m_home.filePath(u"named.jspf"_s);
        const Run exported =
            run(QStringList{u"export"_s, u"--out"_s, file, u"--json"_s, u"--library"_s, library} + what);
        QCOMPARE(exported.code, entries < 0 ? 1 : 0);
        if (entries < 0)
            return;
        QCOMPARE(exported.json()["written"_L1].toInt(), entries);
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        const QJsonDocument list = QJsonDocument::fromJson(written.readAll());
        QCOMPARE(list["playlist"_L1]["track"_L1].toArray().size(), entries);
    }

    void importsPlaylists_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *const format : {"m3u8", "pls", "xspf", "jspf", "csv", "podcast-list", "rss", "json-feed"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    // What was exported is imported again, as the same episodes in the same order.
    void importsPlaylists()
    {
        QFETCH(QString, format);
        const QString library = filledLibrary();
        const QString file = m_home.filePath(u"list-of.%1"_s.arg(format));
        const QStringList at{u"--library"_s, library};
        QCOMPARE(
            run(QStringList{u"export"_s, u"--format"_s, format, u"--episode"_s, u"5,2,4"_s, u"-o"_s, file} + at).code,
            0);
        const QString name = u"From "_s + format;
        const Run imported = run(QStringList{u"import"_s, u"--json"_s, u"--playlist"_s, name, file} + at);
        QVERIFY2(imported.code == 0, imported.err.constData());
        const QJsonValue list = imported.json()["playlists"_L1][0];
        QCOMPARE(list["added"_L1].toInt(), 3);
        QCOMPARE(list["unmatched"_L1].toArray().size(), 0);
        const Run back = run(QStringList{u"export"_s, u"--format"_s, u"jspf"_s, u"--playlist"_s, name} + at);
        QStringList guids;
        for (const QJsonValue &track : QJsonDocument::fromJson(back.out)["playlist"_L1]["track"_L1].toArray())
            guids.append(track["title"_L1].toString());
        const Run straight = run(QStringList{u"export"_s, u"--format"_s, u"jspf"_s, u"--episode"_s, u"5,2,4"_s} + at);
        QStringList expected;
        for (const QJsonValue &track : QJsonDocument::fromJson(straight.out)["playlist"_L1]["track"_L1].toArray())
            expected.append(track["title"_L1].toString());
        QCOMPARE(guids, expected);
        QCOMPARE(guids.size(), 3);
    }

    void aBundleComesBackWithItsBookmarks()
    {
        const QString library = filledLibrary();
        const QStringList at{u"--library"_s, library};
        QCOMPARE(run(QStringList{u"bookmark"_s, u"3"_s, u"0:42"_s, u"the"_s, u"rope"_s} + at).code, 0);
        const QString file = m_home.filePath(u"all.zip"_s);
        QCOMPARE(run(QStringList{u"export"_s, u"--format"_s, u"bundle"_s, u"-o"_s, file} + at).code, 0);
        const QString other = m_home.filePath(u"other-home.db"_s);
        QCOMPARE(run({u"add"_s, m_server.url(u"/f"_s).toString(), u"--library"_s, other}).code, 0);
        const Run imported = run({u"import"_s, u"--json"_s, file, u"--library"_s, other});
        QVERIFY2(imported.code == 0, imported.err.constData());
        const QJsonValue list = imported.json()["playlists"_L1][0];
        QCOMPARE(list["added"_L1].toInt(), 6);
        QVERIFY(list["bookmarks"_L1].toInt() >= 1);
        const QByteArray marks = run({u"bookmarks"_s, u"--library"_s, other}).out;
        QVERIFY(marks.contains("the rope"));
        QCOMPARE(run({u"import"_s, u"--json"_s, file, u"--library"_s, other})
                     .json()["playlists"_L1][0]["bookmarks"_L1]
                     .toInt(),
                 0); // nothing is doubled
    }

    void namesWhatAPlaylistHasBeside()
    {
        const QString library = filledLibrary();
        const QString file = write(u"evening.m3u"_s, "#EXTM3U\n#EXTINF:1,Elsewhere\nhttps://nowhere.test/x.mp3\n");
        const Run unknown = run({u"import"_s, file, u"--library"_s, library});
        QCOMPARE(unknown.code, 1); // brought nothing
        QVERIFY(unknown.err.contains("line 3"));
        QVERIFY(unknown.err.contains("Elsewhere"));
        const Run damaged =
            run({u"import"_s, write(u"cut.xspf"_s, "<playlist xmlns=\"http://xspf.org/ns/0/\">\n<track"),
                 u"--library"_s, library});
        QCOMPARE(damaged.code, 1);
        QVERIFY(damaged.err.contains("cut.xspf"));
    }

    void anExportThatFailsLeavesTheFile()
    {
        const QString library = filledLibrary();
        QVERIFY(QDir(m_home.path()).mkpath(u"folder.m3u8"_s));
        const Run failed = run({u"export"_s, u"--out"_s, m_home.filePath(u"folder.m3u8"_s), u"--library"_s, library});
        QCOMPARE(failed.code, 1);
        QVERIFY(failed.err.contains("folder.m3u8"));
    }

    void readingMakesNoLibrary()
    {
        const QString library = m_home.filePath(u"absent.db"_s);
        const Run shows = run({u"shows"_s, u"--library"_s, library});
        QCOMPARE(shows.code, 1);
        QVERIFY(shows.err.contains("absent.db"));
        QVERIFY(!QFileInfo::exists(library));
    }

    void aForeignFileIsLeftAlone()
    {
        const QString file = write(u"foreign.db"_s, "this is no database, whatever its name says");
        QCOMPARE(run({u"shows"_s, u"--library"_s, file}).code, 1);
        QCOMPARE(run({u"add"_s, u"https://nowhere.invalid/f"_s, u"--library"_s, file}).code, 1);
        QFile kept(file);
        QVERIFY(kept.open(QFile::ReadOnly));
        QVERIFY(kept.readAll().startsWith("this is no database"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
