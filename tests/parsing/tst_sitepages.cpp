// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/encoding.h"
#include "models/parsing/pagereading.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

QString siteFolder()
{
    return qEnvironmentVariable("EARMARK_SHARED") + u"/site-pages"_s;
}

QStringList filesNamed(const QStringList &patterns)
{
    QStringList files;
    QDirIterator it(siteFolder(), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    files.sort();
    return files;
}

SourceContext contextOf(const QString &path)
{
    SourceContext context;
    context.name = path;
    return context;
}

Result<PageText> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::FileUnreadable, file.errorString(), path);
    const QByteArray bytes = file.readAll();
    const DecodedText decoded = decodeText(bytes, {});
    return readPageText(decoded.utf8, contextOf(path));
}

// What two forms of one page have to agree on.
enum class Statement { Heard, Ignored };

QStringList episodesOf(const QString &path, Statement statement = Statement::Heard)
{
    Result<PageText> text = textOf(path);
    if (!text)
        return {};
    if (statement == Statement::Ignored)
        text->head.self = {};
    const Result<PageReading> reading = readPage(*std::move(text), contextOf(path));
    QStringList episodes;
    for (const PageItem &item : reading ? reading->items : QList<PageItem>())
        episodes.append((item.episode.date ? toIso(*item.episode.date) : u"no date"_s) + u' ' + item.episode.title);
    return episodes;
}

QStringList linesOf(const QString &path)
{
    const Result<PageText> page = textOf(path);
    QStringList lines;
    for (const QString &line : page ? page->text.split(u'\n') : QStringList()) {
        if (!line.trimmed().isEmpty())
            lines.append(line.simplified());
    }
    return lines;
}

QString dumpOf(const QString &html)
{
    return html.chopped(QLatin1StringView("html").size()) + u"txt"_s;
}

} // namespace

// Real pages, each as HTML and as the text somebody copied from it.
class TestSitePages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsTheWordsOfTheText_data();
    void showsTheWordsOfTheText();
    void givesTheSameEpisodes();
    void readsEveryPage();
};

void TestSitePages::initTestCase()
{
    if (!QFile::exists(siteFolder()))
        QSKIP("the pages beside the project are not here (EARMARK_SHARED)");
}

void TestSitePages::showsTheWordsOfTheText_data()
{
    QTest::addColumn<QString>("html");
    for (const QString &html : filesNamed({u"*.html"_s})) {
        if (QFile::exists(dumpOf(html)))
            QTest::newRow(qPrintable(html.section(u'/', -2))) << html;
    }
}

// All that the page shows stands in the text on a line of its own, too, in the same order; what the page has less is
// its furniture.
void TestSitePages::showsTheWordsOfTheText()
{
    QFETCH(const QString, html);
    const QStringList shown = linesOf(html);
    const QStringList copied = linesOf(dumpOf(html));
    qsizetype found = 0;
    qsizetype from = 0;
    for (const QString &line : shown) {
        const qsizetype at = copied.indexOf(line, from);
        if (at < 0)
            continue;
        from = at + 1;
        ++found;
    }
    // One line in a form that scripts fill, and one that a style sheet cuts in two.
    QVERIFY2(found + 3 >= shown.size(), qPrintable(u"%1 of %2 lines"_s.arg(found).arg(shown.size())));
}

void TestSitePages::givesTheSameEpisodes()
{
    int pairs = 0;
    int stated = 0;
    for (const QString &html : filesNamed({u"*.html"_s})) {
        if (!QFile::exists(dumpOf(html)))
            continue;
        ++pairs;
        QStringList fromHtml = episodesOf(html);
        const QStringList fromText = episodesOf(dumpOf(html));
        // Two articles of a site that has news beside its episodes state in their head alone, which no text holds, that
        // they are an episode. What both forms hold is the list beside the article.
        if (fromHtml != fromText && fromHtml.size() == 1) {
            ++stated;
            fromHtml = episodesOf(html, Statement::Ignored);
        }
        QVERIFY2(fromHtml == fromText,
                 qPrintable(html.section(u'/', -2) + u"\n  html "_s + fromHtml.join(u"\n       "_s) + u"\n  text "_s
                            + fromText.join(u"\n       "_s)));
    }
    QCOMPARE(pairs, 45);
    QCOMPARE(stated, 2);
}

void TestSitePages::readsEveryPage()
{
    const QStringList files = filesNamed({u"*.html"_s, u"*.txt"_s, u"*.md"_s, u"*.markdown"_s, u"*.adoc"_s});
    QVERIFY(files.size() > 300);
    for (const QString &path : files) {
        const Result<PageText> page = textOf(path);
        if (!page) {
            QCOMPARE(page.error().kind, Error::Kind::EmptySource);
            continue;
        }
        for (const PageLink &link : page->links) {
            QVERIFY2(link.start <= link.end && link.end <= page->text.size(), qPrintable(path));
            QVERIFY2(link.url.startsWith("http"_L1), qPrintable(path + u' ' + link.url));
        }
        QVERIFY2(std::ranges::is_sorted(page->links, {}, &PageLink::start), qPrintable(path));
    }
}

QTEST_APPLESS_MAIN(TestSitePages)
#include "tst_sitepages.moc"
