// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagetext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

PageText read(const QByteArray &bytes, const QString &url = {})
{
    SourceContext context;
    context.url = url;
    const Result<PageText> page = readPageText(bytes, context);
    return page ? *page : PageText{};
}

QString words(const PageText &page, qsizetype link)
{
    return page.text.sliced(page.links[link].start, page.links[link].end - page.links[link].start);
}

} // namespace

class TestPageText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsPlainText();
    void findsLinksInPlainText();
    void tellsTheForm_data();
    void tellsTheForm();
    void refuses_data();
    void refuses();
    void readsHtmlInLines();
    void readsBlocks_data();
    void readsBlocks();
    void leavesOutFurniture_data();
    void leavesOutFurniture();
    void keepsWhatMayBeEpisodes_data();
    void keepsWhatMayBeEpisodes();
    void readsTheHead();
    void resolvesLinks();
    void placesPlayers_data();
    void placesPlayers();
    void closesAsBrowsersDo_data();
    void closesAsBrowsersDo();
    void readsMarkdown();
    void keepsLinesOfMarkdown();
    void readsFrontMatter_data();
    void readsFrontMatter();
    void survives_data();
    void survives();
};

void TestPageText::keepsPlainText()
{
    const PageText page = read("Knots\r\n3 May 2024 | 29 min\r\n\r\nOn\tkn\xC2\xADots.\rTwo\n");
    QCOMPARE(page.form, PageForm::Plain);
    QCOMPARE(page.text, u"Knots\n3 May 2024 | 29 min\n\nOn\tknots.\nTwo\n"_s);
}

void TestPageText::findsLinksInPlainText()
{
    const PageText page = read("More on https://ropes.example/a_(b). Or [the book](http://book.example), see\n"
                               "ftp://no.example javascript://x (https://c.example/d?e=f)");
    QCOMPARE(page.links.size(), 3);
    QCOMPARE(words(page, 0), u"https://ropes.example/a_(b)"_s);
    QCOMPARE(words(page, 1), u"the book"_s);
    QCOMPARE(page.links[1].url, u"http://book.example"_s);
    QCOMPARE(page.links[2].url, u"https://c.example/d?e=f"_s);
}

void TestPageText::tellsTheForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<PageForm>("form");
    QTest::newRow("document type") << QByteArray("\n<!DOCTYPE html>\n<p>x") << PageForm::Html;
    QTest::newRow("late html") << QByteArray("<!-- saved -->\n<html><p>x") << PageForm::Html;
    QTest::newRow("fragment") << QByteArray("<h2>Knots</h2><p>Ropes</p><p>and hooks</p>") << PageForm::Html;
    QTest::newRow("front matter") << QByteArray("---\ntitle: Knots\n---\nRopes") << PageForm::Markdown;
    QTest::newRow("headings") << QByteArray("# Knots\n\nRopes\n\n## Hooks\n") << PageForm::Markdown;
    QTest::newRow("links") << QByteArray("See [a](http://a.example) and [b](http://b.example)") << PageForm::Markdown;
    QTest::newRow("words about HTML") << QByteArray("Why <b> is not </b>, with Ann\n3 May 2024") << PageForm::Plain;
    QTest::newRow("numbers") << QByteArray("#12 Knots\n#11 Ropes\n#10 Hooks\n") << PageForm::Plain;
    QTest::newRow("rules") << QByteArray("---\nKnots\n---\nRopes\n---\n") << PageForm::Plain;
    QTest::newRow("huge") << QByteArray("# Knots\n# Ropes\n").repeated(1'200'000) << PageForm::Plain;
    QTest::newRow("list") << QByteArray("- Knots\n- Ropes\n* Hooks\n1. Eyes\n") << PageForm::Plain;
}

void TestPageText::tellsTheForm()
{
    QFETCH(const QByteArray, bytes);
    QTEST(read(bytes).form, "form");
}

void TestPageText::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("nothing") << QByteArray() << Error::Kind::EmptySource;
    QTest::newRow("blanks") << QByteArray(" \n\t\n") << Error::Kind::EmptySource;
    QTest::newRow("only a script") << QByteArray("<html><script>let words = 1;</script>") << Error::Kind::EmptySource;
    QTest::newRow("zeros") << QByteArray(4096, '\0') << Error::Kind::UnknownFormat;
    QByteArray noise;
    for (int i = 0; i < 4096; ++i)
        noise.append(static_cast<char>(i * 7 % 32));
    QTest::newRow("controls") << noise << Error::Kind::UnknownFormat;
    QTest::newRow("more elements than a tree may have")
        << QByteArray("<html>") + QByteArray("<hr>").repeated(1'200'001) << Error::Kind::TooLarge;
    QTest::newRow("more bytes than a tree may have")
        << QByteArray("<html>") + QByteArray("word ").repeated(14'000'000) << Error::Kind::TooLarge;
    QTest::newRow("more bytes than a page of text may have")
        << QByteArray("Ropes, 3 May\n").repeated(6'000'000) << Error::Kind::TooLarge;
}

void TestPageText::refuses()
{
    QFETCH(const QByteArray, bytes);
    const Result<PageText> page = readPageText(bytes, {});
    QVERIFY(!page);
    QTEST(page.error().kind, "kind");
}

void TestPageText::readsHtmlInLines()
{
    const PageText page = read("<!DOCTYPE html><html lang=nl><head><title>Ropes</title></head><body>"
                               "<h1>Knots &amp; ropes</h1>\n<p>Some <b>soft</b>ware\n  talk.<br>On "
                               "<a href='/k?a=1&amp;b=2'>the knot</a>.",
                               u"https://ropes.example/list/"_s);
    QCOMPARE(page.form, PageForm::Html);
    QCOMPARE(page.text, u"Knots & ropes\nSome software talk.\nOn the knot."_s);
    QCOMPARE(page.head.title, u"Ropes"_s);
    QCOMPARE(page.head.language, u"nl"_s);
    QCOMPARE(page.links.size(), 1);
    QCOMPARE(words(page, 0), u"the knot"_s);
    QCOMPARE(page.links[0].url, u"https://ropes.example/k?a=1&b=2"_s);
}

void TestPageText::readsBlocks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("inline") << QByteArray("<span>One</span><i>two</i> <u>three</u>") << u"Onetwo three"_s;
    QTest::newRow("list") << QByteArray("<ul><li>One<li>Two<ol><li>Three</ol></ul>") << u"One\nTwo\nThree"_s;
    QTest::newRow("table") << QByteArray("<table><tr><td>3 May 2024<td>Knots<tr><td>4 May 2024<td>Ropes</table>")
                           << u"3 May 2024\nKnots\n4 May 2024\nRopes"_s;
    QTest::newRow("terms") << QByteArray("<dl><dt>Knots<dd>Ropes<dt>Eyes</dl>x") << u"Knots\nRopes\nEyes\nx"_s;
    QTest::newRow("preformatted") << QByteArray("<pre>One\n\n  two</pre>three\nfour") << u"One\ntwo\nthree four"_s;
    QTest::newRow("blanks") << QByteArray("One&nbsp;two\xE2\x80\x8B, th&shy;ree") << u"One two, three"_s;
    QTest::newRow("never shown") << QByteArray(
        "One<script>no</script><style>no</style><noscript>no</noscript><svg><title>no"
        "</title><path d='no'/></svg><textarea>no</textarea><!-- no --> two")
                                 << u"One two"_s;
    QTest::newRow("drawing left open") << QByteArray("One<svg><g>no<p>Two") << u"One\nTwo"_s;
    QTest::newRow("noscript left open") << QByteArray("One<noscript>two") << u"Onetwo"_s;
    QTest::newRow("comment closed early") << QByteArray("One<!--> two") << u"One two"_s;
    QTest::newRow("less than") << QByteArray("1 < 2 <3 <") << u"1 < 2 <3 <"_s;
    QTest::newRow("quoted mark") << QByteArray("<p title='a>b' data-x=\"'>\">One</p>") << u"One"_s;
    QTest::newRow("cut in a tag") << QByteArray("One<a href='x") << u"One"_s;
    QTest::newRow("relative time") << QByteArray("<time datetime='2024-05-06T10:00Z'>3 days ago</time>")
                                   << u"2024-05-06"_s;
    QTest::newRow("date in words") << QByteArray("<time datetime='2024-05-06'>6 May 2024</time>") << u"6 May 2024"_s;
    QTest::newRow("length") << QByteArray("<time datetime='PT5M'>5 min</time>") << u"5 min"_s;
}

void TestPageText::readsBlocks()
{
    QFETCH(const QByteArray, body);
    QTEST(read("<html><body>" + body).text, "text");
}

void TestPageText::leavesOutFurniture_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("menu") << QByteArray("<nav><a href=/>Home</a></nav>%1");
    QTest::newRow("menu by role") << QByteArray("<div role=navigation>Home</div>%1");
    QTest::newRow("menu in the header") << QByteArray("<header><ul><li><a>Home</a><li><a>About</a></ul></header>%1");
    QTest::newRow("footer") << QByteArray("%1<footer>\xC2\xA9 2024 Ann</footer>");
    QTest::newRow("side") << QByteArray("%1<aside>Write to us</aside>");
    QTest::newRow("form") << QByteArray("%1<form>Your name <input></form>");
    QTest::newRow("hidden") << QByteArray("<div hidden>Menu</div>%1");
    QTest::newRow("hidden by style") << QByteArray("<div style='color: red; Display : none'>Menu</div>%1");
    QTest::newRow("hidden from readers") << QByteArray("<span aria-hidden=true>play_arrow</span>%1");
}

void TestPageText::leavesOutFurniture()
{
    QFETCH(QByteArray, body);
    body.replace("%1",
                 "<main><h1>Knots</h1><article><header>Ropes with Ann Bell</header><p>A talk about ropes and how they "
                 "are made today.</p><footer>3 May 2024</footer></article></main>");
    QCOMPARE(read("<html><body>" + body).text,
             u"Knots\nRopes with Ann Bell\nA talk about ropes and how they are made today.\n3 May 2024"_s);
}

void TestPageText::keepsWhatMayBeEpisodes_data()
{
    QTest::addColumn<QByteArray>("opening");
    for (const char *opening : {"<nav>", "<footer>", "<aside>", "<form>", "<div hidden>", "<div role=contentinfo>",
                                "<div style='display:none'>"})
        QTest::newRow(opening) << QByteArray(opening);
}

void TestPageText::keepsWhatMayBeEpisodes()
{
    QFETCH(const QByteArray, opening);
    const QByteArray about(
        QByteArray("<p>All about ropes, week after week, with those who make them.</p>").repeated(9));
    // Three dates in a small part of the page.
    const PageText dated =
        read("<html><body>" + about + opening + "Ropes 1 May 2024<br>Hooks 8 May 2024<br>Eyes 15 May 2024");
    QVERIFY(dated.text.endsWith(u"\nRopes 1 May 2024\nHooks 8 May 2024\nEyes 15 May 2024"_s));
    // Without a date, but all there is.
    const PageText whole = read("<html><body><h1>Knots</h1>" + opening + "<p>Ropes with Ann<p>Hooks with Ben<p>Eyes");
    QCOMPARE(whole.text, u"Knots\nRopes with Ann\nHooks with Ben\nEyes"_s);
}

void TestPageText::readsTheHead()
{
    const PageText page =
        read("<html lang='pt-BR'><head><title> Cordas\n &amp; <b>n\xC3\xB3s</title>"
             "<meta property='og:site_name' content='Cordas'><meta name=description content='Sobre cordas'>"
             "<meta property='og:image' content='/c.png'><link rel=canonical href='https://c.example/e/1'>"
             "</head><body><p>Um<title>No</title>");
    QCOMPARE(page.head, (PageHead{u"Cordas & <b>n\u00F3s"_s, u"Cordas"_s, u"Sobre cordas"_s, u"pt-BR"_s,
                                  u"https://c.example/e/1"_s, u"https://c.example/c.png"_s, QString(), PageSelf()}));
    QCOMPARE(page.text, u"Um"_s);
}

void TestPageText::resolvesLinks()
{
    const QByteArray links(
        "<a href='b'>B</a> <a href='#top'>Top</a> <a href='javascript:x()'>X</a> <a href='mailto:a@b'>M</a>"
        " <a href='//c.example/'>C</a> <a href='http://d.example'><img src=x></a>");
    const PageText based = read("<html><base href='/a/'>" + links, u"https://r.example/z/"_s);
    QCOMPARE(based.links.size(), 2);
    QCOMPARE(based.links[0].url, u"https://r.example/a/b"_s);
    QCOMPARE(words(based, 1), u"C"_s);
    const PageText saved = read("<html><link rel=canonical href='https://r.example/z/y'>" + links);
    QCOMPARE(saved.links[0].url, u"https://r.example/z/b"_s);
    QCOMPARE(read("<html>" + links).links.size(), 1);
}

void TestPageText::placesPlayers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("line"); // of "One", "Two", "Three"
    const QByteArray player("<audio controls><source src='https://a.example/2'>No sound here</audio>");
    QTest::newRow("before its words") << "<ul><li>One<li>" + player + "Two<li>Three" << 1;
    QTest::newRow("behind its words") << "<ul><li>One<li>Two" + player + "<li>Three" << 1;
    QTest::newRow("in a box before") << "<div>One</div><div><div>" + player + "</div>Two</div><div>Three" << 1;
    QTest::newRow("in a box behind") << "<div>One</div><div>Two<div>" + player + "</div></div><div>Three" << 1;
    QTest::newRow("between headings") << "<h2>One</h2><h2>Two</h2><div>" + player + "</div><h2>Three" << 1;
    QTest::newRow("last") << "<h2>One</h2><h2>Two</h2><h2>Three</h2><div>" + player << 2;
}

void TestPageText::placesPlayers()
{
    QFETCH(const QByteArray, body);
    const PageText page = read("<html><body>" + body);
    QCOMPARE(page.text, u"One\nTwo\nThree"_s);
    QCOMPARE(page.links.size(), 1);
    QCOMPARE(page.links[0].url, u"https://a.example/2"_s);
    QCOMPARE(page.links[0].start, page.links[0].end);
    QTEST(static_cast<int>(page.text.first(page.links[0].start).count(u'\n')), "line");
}

void TestPageText::closesAsBrowsersDo_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("end tag out of a cell")
        << QByteArray("<div><table><tr><td>One</div><td>Two</table>Three") << u"One\nTwo\nThree"_s;
    QTest::newRow("crossed") << QByteArray("<b><p>One</b> two</p>three") << u"One two\nthree"_s;
    QTest::newRow("paragraph alone") << QByteArray("One</p>two") << u"One\ntwo"_s;
    QTest::newRow("open links") << QByteArray("<a href=http://a.example>One<a href=http://b.example>Two")
                                << u"OneTwo"_s;
    QTest::newRow("words in a table") << QByteArray("<table>One<tr><td>Two</table>") << u"One\nTwo"_s;
    QTest::newRow("end tags only") << QByteArray("</div></ul></b>One</table></a>") << u"One"_s;
}

void TestPageText::closesAsBrowsersDo()
{
    QFETCH(const QByteArray, body);
    QTEST(read("<html><body>" + body).text, "text");
}

void TestPageText::readsMarkdown()
{
    const PageText page =
        read("# Knots\n\nOn **ropes** &amp; [hooks](https://h.example/a_b \"T\") ![pic](p.png).\n\n"
             "- One\n- Two `code <b>`\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
             "<audio src=\"https://a.example/1.mp3\"></audio>\n\n{% include player.html id=3 %}\n{: .big}\n");
    QCOMPARE(page.form, PageForm::Markdown);
    QCOMPARE(page.text, u"Knots\nOn ropes & hooks .\nOne\nTwo code <b>\nA\nB\n1\n2"_s);
    QCOMPARE(page.links.size(), 2);
    QCOMPARE(words(page, 0), u"hooks"_s);
    QCOMPARE(page.links[0].url, u"https://h.example/a_b"_s);
    QCOMPARE(page.links[1].url, u"https://a.example/1.mp3"_s);
}

void TestPageText::keepsLinesOfMarkdown()
{
    const PageText page =
        read("# Ropes\n# All episodes\n\nKnots with Ann Bell\n3 May 2024 | 29 min\nA talk about ropes and "
             "how they are made in towns without\nany harbour.");
    QCOMPARE(page.text,
             u"Ropes\nAll episodes\nKnots with Ann Bell\n3 May 2024 | 29 min\nA talk about ropes and how they are "
             "made in towns without any harbour."_s);
}

void TestPageText::readsFrontMatter_data()
{
    QTest::addColumn<QByteArray>("matter");
    QTest::addColumn<QString>("lines");
    QTest::newRow("YAML")
        << QByteArray("---\nlayout: post\ndate: 2024-05-03 10:00:00 +0200\ntitle: \"Knots: \\\"all\\\" of them\"\n"
                      "duration: '29:10' # about\nguests:\n- Ann Bell\n- Ben 'B' Orr\n---\n")
        << u"Knots: \"all\" of them\ndate: 2024-05-03 10:00:00 +0200\nduration: 29:10\nguests: Ann Bell, "
           "Ben 'B' Orr"_s;
    QTest::newRow("people") << QByteArray(
        "---\nhosts:\n  - name: Ann Bell\n    url: http://a.example\n  - name: Ben\n---\n")
                            << u"hosts: Ann Bell, Ben"_s;
    QTest::newRow("folded") << QByteArray("---\nsummary: >\n  On ropes\n  and hooks\npermalink: /a\n---\n")
                            << u"summary: On ropes and hooks"_s;
    QTest::newRow("flow") << QByteArray("---\ntags: [ropes, 'hooks, eyes']\n---\n") << u"tags: ropes, hooks, eyes"_s;
    QTest::newRow("TOML") << QByteArray(
        "+++\ntitle = \"Knots\"\ndraft = false\n[extra]\nguest = \"Ann Bell\"\ntags = [\n"
        " \"ropes\",\n \"hooks\",\n]\nepisode = 4\n+++\n")
                          << u"Knots\nguest: Ann Bell\ntags: ropes, hooks\nepisode: 4"_s;
    QTest::newRow("milliseconds") << QByteArray("---\ndate: 1714730400000\n---\n") << u"date: 2024-05-03T10:00:00Z"_s;
}

void TestPageText::readsFrontMatter()
{
    QFETCH(const QByteArray, matter);
    QFETCH(const QString, lines);
    const PageText page = read(matter + "Some **words** [here](http://h.example).\n");
    QCOMPARE(page.form, PageForm::Markdown);
    QCOMPARE(page.text, lines + u"\nSome words here."_s);
    QCOMPARE(words(page, 0), u"here"_s);
}

void TestPageText::survives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("lines");
    const auto html = [](const char *part, qsizetype times) {
        return "<html><body>" + QByteArray(part).repeated(times);
    };
    QTest::newRow("nested blocks") << html("<div>x", 100'000) << qsizetype(100'000);
    QTest::newRow("nested type") << html("<b><i><font color=a>", 50'000) + "x" << qsizetype(1);
    QTest::newRow("nested lists") << html("<ul><li><b>x", 50'000) << qsizetype(50'000);
    QTest::newRow("nested tables") << html("<table><tr><td>x", 30'000) << qsizetype(30'000);
    QTest::newRow("crossed tags") << html("<a href=x><div><p>x", 30'000) + QByteArray("</a></div>").repeated(30'000)
                                  << qsizetype(30'000);
    QTest::newRow("unclosed items") << html("<li><a href='http://a.example'><b>x", 50'000) << qsizetype(50'000);
    QTest::newRow("noscripts") << html("<noscript><p>x", 50'000) << qsizetype(50'000);
    QTest::newRow("titles") << html("<title><p>x", 50'000) << qsizetype(50'000);
    QByteArray attributes("<html><body><p");
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=b";
    QTest::newRow("attributes") << attributes + ">x" << qsizetype(1);
    QTest::newRow("long attribute") << "<html><body><a href='" + QByteArray(5'000'000, 'x') + "'>x" << qsizetype(1);
    QTest::newRow("zeros")
        << html("<p>some words here and there, and more than enough of th0em", 10'000).replace('0', '\0')
        << qsizetype(10'000);
    QTest::newRow("one line") << QByteArray("word ").repeated(1'000'000) << qsizetype(1);
    QTest::newRow("quotes of Markdown") << "# a\n\n# b\n\n" + QByteArray(500'000, '>') + " x" << qsizetype(3);
    QTest::newRow("lists of Markdown") << "# a\n\n# b\n\n" + QByteArray("- ").repeated(200'000) + " x" << qsizetype(3);
    QTest::newRow("brackets of Markdown") << "# a\n\n# b\n\n" + QByteArray("[").repeated(500'000) << qsizetype(3);
}

// Time that grew with the square of these would be minutes.
void TestPageText::survives()
{
    QFETCH(const QByteArray, bytes);
    const PageText page = read(bytes);
    QTEST(page.text.isEmpty() ? 0 : page.text.count(u'\n') + 1, "lines");
}

QTEST_APPLESS_MAIN(TestPageText)
#include "tst_pagetext.moc"
