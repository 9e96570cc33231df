// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

// check, backup and restore, as a shell calls them.
class TestUpkeepCli final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBackupIsMadeListedAndRestored();
    void aPreviewChangesNothing();
    void damageIsToldAndMended();
    void whatIsNotThereIsAFailure();
    void tagsAreSetAndFound();
    void whatWasMadeGoesAlong();
    void listsSayWhatWasMade();
    void privateAddressesStayAtHome();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QByteArray err;
        [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    };
    Run run(const QStringList &arguments) const;
    [[nodiscard]] qsizetype bookmarks() const;
    void addBookmark(const QString &note);

    QTemporaryDir m_home;
    QString m_library = m_home.filePath(u"mine.db"_s);
};

TestUpkeepCli::Run TestUpkeepCli::run(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral(EARMARK_CLI), arguments + QStringList{u"--library"_s, m_library});
    if (!process.waitForFinished(30'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestUpkeepCli::initTestCase()
{
    Library library(m_library);
    QVERIFY(library.open().result());
    ParsedShow show;
    show.title = u"The Boat Shed"_s;
    show.feedUrl = u"https://feeds.example.org/boats"_s;
    for (int i = 0; i < 3; ++i) {
        ParsedEpisode episode;
        episode.guid = QString::number(i);
        episode.title = u"Planks, part %1"_s.arg(i);
        show.episodes.append(episode);
    }
    QVERIFY(library.save(show).result());
    QVERIFY(library.addBookmark(EpisodeId{1}, 1000, u"first"_s).result());
}

qsizetype TestUpkeepCli::bookmarks() const
{
    Library library(m_library);
    return library.open().result() ? library.bookmarks().result()->size() : -1;
}

void TestUpkeepCli::addBookmark(const QString &note)
{
    QCOMPARE(run({u"bookmark"_s, u"2"_s, u"0:05"_s, note}).code, 0);
}

void TestUpkeepCli::aBackupIsMadeListedAndRestored()
{
    const Run made = run({u"backup"_s, u"--json"_s});
    QCOMPARE(made.code, 0);
    const QString file = made.object()["file"_L1].toString();
    QVERIFY(QFile::exists(file));
    QCOMPARE(made.object()["holds"_L1]["episodes"_L1].toInt(), 3);
    QCOMPARE(made.object()["holds"_L1]["bookmarks"_L1].toInt(), 1);
    const QJsonArray listed = QJsonDocument::fromJson(run({u"backup"_s, u"--list"_s, u"--json"_s}).out).array();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.at(0)["file"_L1].toString(), file);
    QCOMPARE(listed.at(0)["kind"_L1].toString(), u"by-hand"_s);

    addBookmark(u"second"_s);
    QCOMPARE(bookmarks(), 2);
    const Run restored = run({u"restore"_s, file, u"--json"_s});
    QCOMPARE(restored.code, 0);
    QVERIFY(restored.object()["restored"_L1].toBool());
    QCOMPARE(bookmarks(), 1);
    // And back.
    QCOMPARE(run({u"restore"_s, restored.object()["kept_as"_L1].toString()}).code, 0);
    QCOMPARE(bookmarks(), 2);
    // To a file of one's own, twice.
    const QString along = m_home.filePath(u"along.earmark"_s);
    QCOMPARE(run({u"backup"_s, along}).code, 0);
    QCOMPARE(run({u"backup"_s, along}).code, 0);
    QCOMPARE(run({u"restore"_s, along}).code, 0);
    QCOMPARE(bookmarks(), 2);
}

void TestUpkeepCli::aPreviewChangesNothing()
{
    const QString along = m_home.filePath(u"before.earmark"_s);
    QCOMPARE(run({u"backup"_s, along}).code, 0);
    addBookmark(u"third"_s);
    const qsizetype present = bookmarks();
    const Run preview = run({u"restore"_s, along, u"--preview"_s, u"--json"_s});
    QCOMPARE(preview.code, 0);
    QVERIFY(!preview.object()["restored"_L1].toBool());
    const QJsonArray changes = preview.object()["changes"_L1].toArray();
    const auto marks = std::ranges::find_if(
        changes, [](const QJsonValue &change) { return change["kind"_L1].toString() == "bookmarks"_L1; });
    QVERIFY(marks != changes.end());
    QCOMPARE((*marks)["lost"_L1].toInt(), 1);
    QCOMPARE((*marks)["gained"_L1].toInt(), 0);
    QVERIFY(run({u"restore"_s, along, u"--preview"_s}).out.contains("1 lost"));
    QCOMPARE(bookmarks(), present);
}

void TestUpkeepCli::damageIsToldAndMended()
{
    QCOMPARE(run({u"check"_s, u"--json"_s}).object()["sound"_L1].toBool(), true);
    const QString whole = m_home.filePath(u"whole.earmark"_s);
    QCOMPARE(run({u"backup"_s, whole}).code, 0);
    QFile file(m_library);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    file.close();
    QCOMPARE(run({u"check"_s}).code, 1);
    const Run restored = run({u"restore"_s, whole});
    QVERIFY2(restored.code == 0, restored.err.constData());
    const Run sound = run({u"check"_s, u"--repair"_s});
    QCOMPARE(sound.code, 0);
    QVERIFY(sound.out.contains("sound"));
}

void TestUpkeepCli::whatIsNotThereIsAFailure()
{
    const Run missing = run({u"restore"_s, m_home.filePath(u"none.db"_s)});
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.err.contains("none.db"));
    QCOMPARE(run({u"restore"_s, u"a"_s, u"b"_s}).code, 2);
    QFile text(m_home.filePath(u"text.db"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(4096, 'x'));
    text.close();
    const qsizetype present = bookmarks();
    QCOMPARE(run({u"restore"_s, text.fileName()}).code, 1);
    QCOMPARE(run({u"backup"_s, u"/proc/nowhere/copy.db"_s}).code, 1);
    QCOMPARE(bookmarks(), present);
}

void TestUpkeepCli::tagsAreSetAndFound()
{
    QCOMPARE(run({u"tag"_s, u"to quote"_s, u"1"_s, u"3"_s}).code, 0);
    const QJsonArray tags = QJsonDocument::fromJson(run({u"tag"_s, u"--json"_s}).out).array();
    QCOMPARE(tags.size(), 1);
    QCOMPARE(tags.first()["tag"_L1].toString(), u"to quote"_s);
    QCOMPARE(tags.first()["episodes"_L1].toInt(), 2);
    const auto found = [this](const QString &query) {
        return QJsonDocument::fromJson(run({u"episodes"_s, u"--json"_s, query}).out).array().size();
    };
    QCOMPARE(found(u"tag:quote"_s), 2);
    QCOMPARE(run({u"tag"_s, u"to quote"_s, u"3"_s, u"--remove"_s}).code, 0);
    QCOMPARE(found(u"tag:quote"_s), 1);
    QCOMPARE(run({u"tag"_s, u"to quote"_s, u"--rename"_s, u"funny"_s}).code, 0);
    QCOMPARE(found(u"tag:funny"_s), 1);
    QCOMPARE(run({u"tag"_s, u"x"_s, u"nine"_s}).code, 2);
    QCOMPARE(run({u"tag"_s, u"x"_s, u"99"_s}).code, 1);
}

void TestUpkeepCli::whatWasMadeGoesAlong()
{
    QCOMPARE(run({u"tag"_s, u"along"_s, u"2"_s}).code, 0);
    const QString lines = m_home.filePath(u"made.jsonl"_s);
    QCOMPARE(run({u"made"_s, u"export"_s, lines}).code, 0);
    QCOMPARE(run({u"tag"_s, u"along"_s, u"2"_s, u"--remove"_s}).code, 0);
    const Run taken = run({u"made"_s, u"import"_s, lines, u"--json"_s});
    QCOMPARE(taken.code, 0);
    QCOMPARE(taken.object()["added"_L1].toInt(), 1);
    QCOMPARE(run({u"made"_s, u"import"_s, lines, u"--json"_s}).object()["added"_L1].toInt(), 0);
    // As any other file, too.
    QCOMPARE(run({u"tag"_s, u"along"_s, u"2"_s, u"--remove"_s}).code, 0);
    const Run imported = run({u"import"_s, lines, u"--json"_s});
    QCOMPARE(imported.code, 0);
    QCOMPARE(imported.object()["made"_L1][0]["added"_L1].toInt(), 1);
    QVERIFY(!run({u"import"_s, lines}).out.isEmpty());
    QVERIFY(run({u"tag"_s}).out.contains("along"));
    QCOMPARE(run({u"made"_s, u"import"_s}).code, 2);
    QCOMPARE(run({u"made"_s, u"dance"_s}).code, 2);
}

void TestUpkeepCli::listsSayWhatWasMade()
{
    QCOMPARE(run({u"tag"_s, u"in lists"_s, u"1"_s}).code, 0);
    QCOMPARE(run({u"correct"_s, u"add-topic"_s, u"rope"_s, u"--episode"_s, u"1"_s}).code, 0);
    const Run table = run({u"export"_s, u"--topic"_s, u"rope"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(table.code, 0);
    QCOMPARE(table.out.count("\r\n"), 2); // names and one row
    QVERIFY(table.out.first(table.out.indexOf("\r\n")).endsWith("favourite,tags,stopped_s,bookmarks"));
    QVERIFY2(table.out.contains("in lists") && table.out.contains("0:01 first"), table.out.constData());
    QCOMPARE(run({u"export"_s, u"--topic"_s, u"nothing like it"_s, u"--format"_s, u"csv"_s}).code, 1);
}

void TestUpkeepCli::privateAddressesStayAtHome()
{
    {
        Library library(m_library);
        QVERIFY(library.open().result());
        ParsedShow members;
        members.title = u"For Members"_s;
        members.feedUrl = u"https://ada:s3cret@feeds.example.org/members?token=s3cret"_s;
        ParsedEpisode one;
        one.guid = u"https://media.example.org/m1?token=s3cret"_s;
        one.title = u"Behind the door"_s;
        one.media = {{u"https://media.example.org/m1.mp3?key=s3cret"_s, u"audio/mpeg"_s, {}, {}}};
        members.episodes = {one};
        const auto saved = library.save(members).result();
        QVERIFY(saved);
        QVERIFY(library.setTagged(library.view({.search = u"behind"_s}).result()->episodes, u"kept"_s, true).result());
    }
    const QList<QStringList> leaving{{u"shows"_s, u"--json"_s},
                                     {u"episodes"_s, u"--json"_s, u"behind"_s},
                                     {u"made"_s, u"export"_s},
                                     {u"corrections"_s, u"export"_s},
                                     {u"export"_s, u"--format"_s, u"csv"_s},
                                     {u"export"_s, u"--format"_s, u"opml"_s}};
    for (const QStringList &command : leaving) {
        const Run kept = run(command);
        QCOMPARE(kept.code, 0);
        QVERIFY2(!kept.out.contains("s3cret") && !kept.err.contains("s3cret"), qPrintable(command.join(u' ')));
        const Run all = run(command + QStringList{u"--with-private"_s});
        QCOMPARE(all.code, 0);
        QVERIFY2(all.out.contains("s3cret") || command.first() == "corrections"_L1, qPrintable(command.join(u' ')));
    }
    QVERIFY(run({u"made"_s, u"export"_s}).err.contains("--with-private"));
    // Without its address a show is known by its title.
    const QString lines = m_home.filePath(u"public.jsonl"_s);
    QCOMPARE(run({u"made"_s, u"export"_s, lines}).code, 0);
    QCOMPARE(run({u"made"_s, u"import"_s, lines, u"--json"_s}).object()["unknown"_L1].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestUpkeepCli)
#include "tst_upkeepcli.moc"
