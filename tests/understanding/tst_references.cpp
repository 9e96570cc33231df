// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/references.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

ParsedEpisode withNotes(const QString &notes)
{
    ParsedEpisode episode;
    episode.description = notes;
    return episode;
}

ParsedEpisode withLink(const QString &url, const QString &text, const QString &notes)
{
    ParsedEpisode episode = withNotes(notes);
    episode.links.append({url, text});
    return episode;
}

QStringList urls(const ParsedEpisode &episode)
{
    QStringList found;
    for (const Reference &reference : referencesIn(episode))
        found += reference.url;
    return found;
}

} // namespace

class TestReferences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsText_data();
    void readsText();
    void readsLinks_data();
    void readsLinks();
    void namesEachOnce();
    void pointsAtItsEvidence();
    void endsSomewhere();
};

void TestReferences::readsText_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QStringList>("references");
    const auto row = [](const char *name, const QString &notes, const QStringList &references) {
        QTest::newRow(name) << notes << references;
    };
    row("an RFC", u"See RFC 9110, and rfc0793."_s,
        {u"https://www.rfc-editor.org/rfc/rfc9110"_s, u"https://www.rfc-editor.org/rfc/rfc793"_s});
    row("an RFC of others", u"We read the Rust RFC 2005 and the IETF RFC 2119."_s,
        {u"https://www.rfc-editor.org/rfc/rfc2119"_s});
    row("no RFC", u"An RFC was written in 2019; RFC 12ab; the RFC process; RFC 0"_s, {});
    row("a DOI", u"The paper (doi:10.1000/Harbour.12) and https://doi.org/10.1000/182."_s,
        {u"https://doi.org/10.1000/harbour.12"_s, u"https://doi.org/10.1000/182"_s});
    row("a DOI with brackets", u"10.1016/S0022-1236(05)80010-0, which is old"_s,
        {u"https://doi.org/10.1016/s0022-1236(05)80010-0"_s});
    row("no DOI", u"Version 10.2/beta, 10.15/16, a 10.5 km run"_s, {});
    row("arXiv", u"arXiv:2101.00001v3 and arXiv: hep-th/9901001."_s,
        {u"https://arxiv.org/abs/2101.00001"_s, u"https://arxiv.org/abs/hep-th/9901001"_s});
    row("a month that is none", u"arXiv:2113.00001"_s, {});
    row("arXiv's own DOI", u"https://doi.org/10.48550/arXiv.2101.00001"_s, {u"https://arxiv.org/abs/2101.00001"_s});
    row("a repository", u"Code at github.com/harbour/tide-tables (or https://codeberg.org/harbour/buoy.git)."_s,
        {u"https://github.com/harbour/tide-tables"_s, u"https://codeberg.org/harbour/buoy"_s});
    row("books", u"Low Water, ISBN 978-0-306-40615-7; High Water (ISBN-10: 0-306-40615-2); 978-3-16-148410-0"_s,
        {u"https://openlibrary.org/isbn/9780306406157"_s, u"https://openlibrary.org/isbn/9783161484100"_s});
    row("a checksum that is wrong", u"ISBN 978-0-306-40615-8 and ISBN 0-306-40615-3, 978-3-16-148410-1"_s, {});
    row("an ISBN with X", u"ISBN 0-8044-2957-X"_s, {u"https://openlibrary.org/isbn/9780804429573"_s});
    row("figures behind an ISBN", u"ISBN 9780306406157 12 pages"_s, {u"https://openlibrary.org/isbn/9780306406157"_s});
}

void TestReferences::readsText()
{
    QFETCH(const QString, notes);
    QFETCH(const QStringList, references);
    QCOMPARE(urls(withNotes(notes)), references);
}

void TestReferences::readsLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("reference"); // empty where it is none
    const auto row = [](const char *name, const QString &link, const QString &reference) {
        QTest::newRow(name) << link << reference;
    };
    const QString rfc = u"https://www.rfc-editor.org/rfc/rfc9110"_s;
    row("rfc-editor", u"https://www.rfc-editor.org/rfc/rfc9110.html#name-range"_s, rfc);
    row("datatracker", u"https://datatracker.ietf.org/doc/html/rfc9110"_s, rfc);
    row("a working group", u"https://httpwg.example/specs/rfc9110.html"_s, rfc);
    row("a publisher", u"https://publisher.example/doi/abs/10.1000/182"_s, u"https://doi.org/10.1000/182"_s);
    row("an article's full text", u"https://publisher.example/articles/10.3000/tide.2020.1/full"_s,
        u"https://doi.org/10.3000/tide.2020.1"_s);
    row("arXiv's PDF", u"https://arxiv.org/pdf/2101.00001v1.pdf"_s, u"https://arxiv.org/abs/2101.00001"_s);
    row("within a repository", u"https://github.com/harbour/tides/tree/main/docs?tab=readme"_s,
        u"https://github.com/harbour/tides"_s);
    row("a file of a repository", u"https://raw.githubusercontent.com/harbour/tides/main/README.md"_s,
        u"https://github.com/harbour/tides"_s);
    row("groups within groups", u"https://gitlab.example.org/sea/harbour/tides/-/issues/12"_s,
        u"https://gitlab.example.org/sea/harbour/tides"_s);
    row("sourcehut", u"https://git.sr.ht/~harbour/tides/log"_s, u"https://git.sr.ht/~harbour/tides"_s);
    row("a book shop", u"https://books.example/p/low-water/9780306406157?aid=1"_s,
        u"https://openlibrary.org/isbn/9780306406157"_s);
    row("a shop's number that is an ISBN", u"https://shop.example/dp/0306406152/ref=x"_s,
        u"https://openlibrary.org/isbn/9780306406157"_s);
    row("a shop's number that is none", u"https://shop.example/dp/B08FH5JBQC"_s, {});
    row("an owner alone", u"https://github.com/harbour"_s, {});
    row("a part of the site", u"https://github.com/sponsors/harbour"_s, {});
    row("a page to edit the notes", u"https://github.com/harbour/notes/edit/main/12.md"_s, {});
    row("a site made from a repository", u"https://harbour.github.io/tides/index.html"_s, {});
    row("anything", u"https://site.example/about/us"_s, {});
    row("no address", u"javascript:alert(1)"_s, {});
}

void TestReferences::readsLinks()
{
    QFETCH(const QString, link);
    QFETCH(const QString, reference);
    QCOMPARE(urls(withLink(link, {}, {})), reference.isEmpty() ? QStringList() : QStringList(reference));
    QCOMPARE(urls(withNotes(u"Read more: "_s + link + u'.')),
             reference.isEmpty() ? QStringList() : QStringList(reference));
}

void TestReferences::namesEachOnce()
{
    ParsedEpisode episode = withLink(u"https://GitHub.com/Harbour/Tides"_s, u"the code"_s,
                                     u"RFC 9110, https://www.rfc-editor.org/info/rfc9110, github.com/harbour/tides"_s);
    episode.title = u"On RFC 9110"_s;
    const QList<Reference> references = referencesIn(episode);
    QCOMPARE(references.size(), 2);
    QCOMPARE(references.first().kind, ReferenceKind::Rfc);
    QCOMPARE(references.first().identifier, u"9110"_s);
    QCOMPARE(references.first().evidence, (Evidence{u"title"_s, 3, 11, u"RFC 9110"_s}));
    QCOMPARE(references.last().identifier, u"harbour/tides"_s);
}

void TestReferences::pointsAtItsEvidence()
{
    // Two code points outside of the first plane: offsets count them once.
    const ParsedEpisode named = withNotes(u"\U0001F30A\U0001F30A RFC 9110"_s);
    QCOMPARE(referencesIn(named).value(0).evidence, (Evidence{u"description"_s, 3, 11, u"RFC 9110"_s}));

    const ParsedEpisode linked =
        withLink(u"https://github.com/harbour/tides"_s, u"tide tables"_s, u"\U0001F30A Our tide tables are open."_s);
    QCOMPARE(referencesIn(linked).value(0).evidence, (Evidence{u"description"_s, 6, 17, u"tide tables"_s}));

    const QString url = u"https://github.com/harbour/tides"_s;
    QCOMPARE(referencesIn(withLink(url, u"not in the notes"_s, u"Our tables."_s)).value(0).evidence,
             (Evidence{u"links"_s, 0, url.size(), url}));
}

void TestReferences::endsSomewhere()
{
    QString notes;
    for (int i = 1; i < 3000; ++i)
        notes += u"RFC %1 "_s.arg(i);
    QCOMPARE(referencesIn(withNotes(notes)).size(), mostReferences);
    QVERIFY(referencesIn(withNotes(QString(500'000, u'/'))).isEmpty());
    QVERIFY(referencesIn(withNotes(u"10.1000/"_s.repeated(100'000))).isEmpty());
    QVERIFY(referencesIn(withNotes(u"ISBN "_s)).isEmpty());
    QVERIFY(referencesIn(withNotes(u"RFC"_s)).isEmpty());
    QVERIFY(referencesIn({}).isEmpty());
}

QTEST_APPLESS_MAIN(TestReferences)
#include "tst_references.moc"
