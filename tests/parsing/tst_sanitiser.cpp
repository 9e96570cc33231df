// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/htmltext.h"
#include "models/parsing/sanitiser.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

const QString base = u"https://show.example/feed.xml"_s;

// Why the HTML breaks the promise of sanitise(); empty where it keeps it.
QString breach(const QString &html)
{
    static const QSet<QString> allowed = {u"p"_s,      u"br"_s, u"a"_s,  u"ul"_s,   u"ol"_s,  u"li"_s,         u"b"_s,
                                          u"strong"_s, u"i"_s,  u"em"_s, u"code"_s, u"pre"_s, u"blockquote"_s, u"h1"_s,
                                          u"h2"_s,     u"h3"_s, u"h4"_s, u"h5"_s,   u"h6"_s,  u"hr"_s};
    QString xml = html;
    xml.replace(u"<br>"_s, u"<br/>"_s).replace(u"<hr>"_s, u"<hr/>"_s);
    QXmlStreamReader reader(u"<notes>"_s + xml + u"</notes>"_s);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::Comment || token == QXmlStreamReader::ProcessingInstruction
            || token == QXmlStreamReader::DTD)
            return u"a comment or declaration"_s;
        if (token != QXmlStreamReader::StartElement || reader.name() == u"notes")
            continue;
        if (!allowed.contains(reader.name().toString()))
            return u"element "_s + reader.name().toString();
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QStringView value = attribute.value();
            const bool href = attribute.name() == u"href"
                              && (value.startsWith(u"http://", Qt::CaseInsensitive)
                                  || value.startsWith(u"https://", Qt::CaseInsensitive)
                                  || value.startsWith(u"mailto:", Qt::CaseInsensitive));
            if (reader.name() != u"a" || (!href && attribute.name() != u"title"))
                return u"attribute "_s + attribute.name().toString() + u'=' + value.toString();
        }
    }
    return reader.hasError() ? reader.errorString() : QString();
}

// Text that might be anything, made of what HTML is made of. The seed makes it the same in every run.
QString soup(quint32 seed)
{
    static const QStringList pieces = {
        u"<p>"_s,
        u"</p>"_s,
        u"<b>"_s,
        u"</b>"_s,
        u"<i"_s,
        u">"_s,
        u"<"_s,
        u"</"_s,
        u"<a href=\"https://a.example/?x=1&amp;y=2\">"_s,
        u"<a href='x' title=\"q&quot;\">"_s,
        u"</a>"_s,
        u"<ul>"_s,
        u"<li>"_s,
        u"</li>"_s,
        u"</ul>"_s,
        u"<ol>"_s,
        u"</ol>"_s,
        u"<div>"_s,
        u"</div>"_s,
        u"<br>"_s,
        u"<br/>"_s,
        u"<hr>"_s,
        u"<pre>"_s,
        u"</pre>"_s,
        u"<blockquote>"_s,
        u"</blockquote>"_s,
        u"<h2>"_s,
        u"</h2>"_s,
        u"<table><tr><td>"_s,
        u"</td></tr></table>"_s,
        u"<script>"_s,
        u"</script>"_s,
        u"<!--"_s,
        u"-->"_s,
        u"<![CDATA["_s,
        u"]]>"_s,
        u" "_s,
        u"\n"_s,
        u"\n\n"_s,
        u"word"_s,
        u"https://b.example/p_(q)."_s,
        u"&"_s,
        u"&amp;"_s,
        u"&lt;"_s,
        u"&#60;"_s,
        u"&nbsp;"_s,
        u"\""_s,
        u"'"_s,
        u"="_s,
        u"\u202E"_s,
        u"\u00A0"_s,
        u"\U0001F600"_s,
        u"é"_s,
        u"<em>"_s,
        u"</em>"_s,
        u"<img src=x alt=\"a <b> c\">"_s,
        u"<svg>"_s,
        u"</svg>"_s,
        QString(QChar(u'\0')),
        u"\u0007"_s,
        u"(12:34)"_s,
        u"&bogus;"_s,
    };
    QString text;
    for (int i = 0; i < 40; ++i) {
        seed = seed * 1664525U + 1013904223U;
        text += pieces[qsizetype((seed >> 8) % quint32(pieces.size()))];
    }
    return text;
}

} // namespace

class TestSanitiser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsAllowed_data();
    void keepsWhatIsAllowed();
    void turnsIntoText_data();
    void turnsIntoText();
    void refusesWhatIsHostile_data();
    void refusesWhatIsHostile();
    void isSafeAndSettledForAnything();
    void listsLinks();
    void findsLinksInPlainText();
    void survivesDepth();
    void survivesUnclosedThings();
    void cutsWhatIsTooLong();
};

void TestSanitiser::keepsWhatIsAllowed_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &notes, const QString &html) {
        QTest::newRow(name) << notes << html;
    };
    row("paragraph", u"<p>One &amp; two</p>"_s, u"<p>One &amp; two</p>"_s);
    row("formats", u"<p><b>b</b> <i>i</i><em>e</em> <code>c</code></p>"_s,
        u"<p><b>b</b> <i>i</i><em>e</em> <code>c</code></p>"_s);
    row("list", u"<ul><li>a<li>b</ul>"_s, u"<ul><li>a</li><li>b</li></ul>"_s);
    row("nested list", u"<ul><li>a<ul><li>b</li></ul></li></ul>"_s, u"<ul><li>a<ul><li>b</li></ul></li></ul>"_s);
    row("link", u"<a href=\"https://x.example/?a=1&amp;b=2\" title='T' onclick='x()'>x</a>"_s,
        u"<p><a href=\"https://x.example/?a=1&amp;b=2\" title=\"T\">x</a></p>"_s);
    row("relative link", u"<a href=\"/e/1\">x</a>"_s, u"<p><a href=\"https://show.example/e/1\">x</a></p>"_s);
    row("mail", u"<a href=\"mailto:a@b.example\">x</a>"_s, u"<p><a href=\"mailto:a@b.example\">x</a></p>"_s);
    row("URL in the text", u"<p>See https://x.example/a.</p>"_s,
        u"<p>See <a href=\"https://x.example/a\">https://x.example/a</a>.</p>"_s);
    row("divs become paragraphs", u"<div>a</div><div>b</div>"_s, u"<p>a</p><p>b</p>"_s);
    row("table", u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s, u"<p>a b</p><p>c</p>"_s);
    row("line breaks", u"<br>a<br><br><br><br>b<br></p>"_s, u"<p>a<br><br>b</p>"_s);
    row("pre", u"<pre>a\n  b</pre>"_s, u"<pre>a\n  b</pre>"_s);
    row("misnested", u"<b>a<i>b</b>c</i>"_s, u"<p><b>a<i>b</i></b><i>c</i></p>"_s);
    row("format across blocks", u"<b><p>a</p><p>b</p></b>"_s, u"<p><b>a</b></p><p><b>b</b></p>"_s);
    row("empty elements", u"<p></p><p>&nbsp;</p><b></b><ul></ul><p>a</p>"_s, u"<p>a</p>"_s);
    row("spaces", u"<p> a <b> b </b> c </p>"_s, u"<p>a <b>b</b> c</p>"_s);
    row("escaped once too often", u"&lt;p&gt;a &amp;amp; b&lt;/p&gt;"_s, u"<p>a &amp; b</p>"_s);
    row("upper case", u"<P>a<BR>b</P>"_s, u"<p>a<br>b</p>"_s);
    row("plain text has no HTML", u"a\nb"_s, QString());
    row("an address is no tag", u"Ask <me@x.example>, 1 < 2"_s, QString());
}

void TestSanitiser::keepsWhatIsAllowed()
{
    QFETCH(QString, notes);
    QFETCH(QString, html);
    QCOMPARE(sanitise(notes, base).html, html);
}

void TestSanitiser::turnsIntoText_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &notes, const QString &text) {
        QTest::newRow(name) << notes << text;
    };
    row("plain", u"a b"_s, u"a b"_s);
    row("plain keeps its lines", u"a \r\n b\n\n\n\nc\n"_s, u"a\nb\n\nc"_s);
    row("entities in plain text", u"Q&amp;A &mdash; caf&eacute; &#8220;x&#x201D; &#146;"_s,
        u"Q&A \u2014 café \u201Cx\u201D \u2019"_s);
    row("no entity", u"AT&T &copy &nosuch; &"_s, u"AT&T &copy &nosuch; &"_s);
    row("paragraphs", u"<p>a</p>\n<p>b</p>"_s, u"a\n\nb"_s);
    row("line break", u"<p>a<br>b<br/><br/>c</p>"_s, u"a\nb\n\nc"_s);
    row("list", u"<p>x</p><ul>\n<li>a</li>\n<li><p>b</p></li></ul><p>y</p>"_s, u"x\n\n- a\n- b\n\ny"_s);
    row("nested list", u"<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"_s, u"- a\n- b\n- c"_s);
    row("heading", u"<h1>a</h1>b"_s, u"a\n\nb"_s);
    row("inline", u"a<b>b</b> <span>c</span>"_s, u"ab c"_s);
    row("white space folds", u"<p>a\n   b\t c</p>"_s, u"a b c"_s);
    row("CDATA", u"<p>a <![CDATA[b & <c>]]></p>"_s, u"a b & <c>"_s);
    row("comments", u"<p>a<!-- <b>x</b> -->b<!-->c<!DOCTYPE html><?php x?></p>"_s, u"abc"_s);
    row("conditional comment", u"<!--[if gte mso 9]><xml>x</xml><![endif]--><p>a</p>"_s, u"a"_s);
    row("script and style", u"<style>p{}</style>a<script>if (a</b) x('</p>')</script>b<p>"_s, u"ab"_s);
    row("picture in a link", u"<a href='https://x.example/'><img src=x alt='Logo'></a><img alt='gone'><p>a"_s,
        u"[Logo]\n\na"_s);
    row("page head", u"<html><head><title>T</title><meta x></head><body>a</body></html>"_s, u"a"_s);
    row("controls", u"<p>a\u0000\u0007b\u202Ec\u2066d\uFEFF</p>"_s, u"abcd"_s);
    row("stray end tags", u"</div></b></ul>a</p></p>b"_s, u"a\n\nb"_s);
    row("tag cut by the end", u"<p>a <b hre"_s, u"a"_s);
    row("quote in an attribute", u"<p title='>'>a</p>"_s, u"a"_s);
    row("emoji", u"<p>\U0001F3A7 &#x1F3A7;</p>"_s, u"\U0001F3A7 \U0001F3A7"_s);
    row("nothing", QString(), QString());
}

void TestSanitiser::turnsIntoText()
{
    QFETCH(QString, notes);
    QFETCH(QString, text);
    QCOMPARE(htmlToText(notes), text);
    QCOMPARE(sanitise(notes, base).text, text);
}

void TestSanitiser::refusesWhatIsHostile_data()
{
    QTest::addColumn<QString>("notes");
    const QStringList hostile = {
        u"<img src=file:///etc/passwd>"_s,
        u"<img src=\"https://tracker.example/p.gif\" width=1>"_s,
        u"<a href=\"javascript:alert(1)\">x</a>"_s,
        u"<a href=\"JaVaScRiPt:alert(1)\">x</a>"_s,
        u"<a href=\"java\nscript:alert(1)\">x</a>"_s,
        u"<a href=\"java&#x0A;script:alert(1)\">x</a>"_s,
        u"<a href=\" &#14; javascript:alert(1)\">x</a>"_s,
        u"<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">x</a>"_s,
        u"<a href=\"&#0000106avascript&colon;alert(1)\">x</a>"_s,
        u"<a href=\"\u0001javascript:alert(1)\">x</a>"_s,
        u"<a href=\"java\u200Bscript:alert(1)\">x</a>"_s,
        u"<a href=\"vbscript:x\">x</a>"_s,
        u"<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>"_s,
        u"<a href=\"file:///etc/passwd\">x</a>"_s,
        u"<a href=\"https://\">x</a>"_s,
        u"<a href=\"blob:https://x.example/1\">x</a>"_s,
        u"<p style=\"background:url(https://t.example)\">x</p>"_s,
        u"<script>alert(1)</script>"_s,
        u"<scr<script>ipt>alert(1)</script>"_s,
        u"<script/src=x>alert(1)</script/x>"_s,
        u"<<script>alert(1);//<</script>"_s,
        u"<svg/onload=alert(1)>"_s,
        u"<svg><style><img src=x onerror=alert(1)></style></svg>"_s,
        u"<math><mi xlink:href=\"data:x\">x</mi></math>"_s,
        u"<iframe src=\"javascript:alert(1)\"></iframe>"_s,
        u"<iframe srcdoc='<script>x</script>'><p>x"_s,
        u"<form action=https://x.example><input name=q><button>x</button></form>"_s,
        u"<object data=x><embed src=x></object>"_s,
        u"<template><script>x</script></template>"_s,
        u"<meta http-equiv=refresh content='0;url=https://x.example'><base href='javascript:'><link rel=stylesheet href=x>"_s,
        u"<a href=\"https://x.example/\" style=\"position:fixed\" onmouseover=\"x\">x</a>"_s,
        u"<a href='https://x.example/\"onclick=\"alert(1)'>x</a>"_s,
        u"<a title='\"><script>x</script>' href='https://x.example'>x</a>"_s,
        u"<!--><script>x</script>-->"_s,
        u"<!--[if IE]><script>x</script><![endif]-->"_s,
        u"<![CDATA[<script>x</script>]]><b>x</b>"_s,
        u"<b>&lt;script&gt;x&lt;/script&gt;</b>"_s,
        u"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">"_s,
        u"<textarea><p title=\"</textarea><script>x</script>\">"_s,
        u"<video><source onerror=x></video><audio src=x></audio>"_s,
        u"<p>a\u0000<scr\u0000ipt>x</scr\u0000ipt></p>"_s,
        u"<xss:thing xmlns:xss='x'><b:p>x</b:p></xss:thing><p>"_s,
    };
    for (qsizetype i = 0; i < hostile.size(); ++i)
        QTest::addRow("%lld %s", i, qPrintable(hostile[i].left(40).simplified())) << hostile[i];
}

void TestSanitiser::refusesWhatIsHostile()
{
    QFETCH(QString, notes);
    const QString html = sanitise(notes, base).html;
    QCOMPARE(breach(html), QString());
    static const QRegularExpression traces(
        u"href=\"(javascript|vbscript|data|file|blob)|<[^>]*(onclick=\"|style=)|<script|tracker"_s,
        QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(!traces.match(html).hasMatch(), qPrintable(html));
}

void TestSanitiser::isSafeAndSettledForAnything()
{
    for (quint32 seed = 1; seed <= 20000; ++seed) {
        const QString notes = soup(seed);
        const SanitisedHtml once = sanitise(notes, base);
        const QString why = breach(once.html);
        QVERIFY2(why.isEmpty(), qPrintable(why + u": "_s + notes + u"\n-> "_s + once.html));
        if (!once.html.isEmpty() && once.html != sanitise(once.html, base).html) {
            qWarning() << "from" << notes;
            QCOMPARE(sanitise(once.html, base).html, once.html);
        }
        QCOMPARE(htmlToText(notes), once.text);
        for (const QChar c : once.text)
            QVERIFY(c == u'\n' || c.unicode() >= 0x20);
    }
}

void TestSanitiser::listsLinks()
{
    const SanitisedHtml safe = sanitise(u"<p><a href='https://a.example/'>A <b>word</b></a>, https://b.example/x, "
                                        "<a href='https://a.example/'>again</a> <a href='javascript:1'>no</a></p>"_s,
                                        base);
    const QList<Link> expected = {{u"https://a.example/"_s, u"A word"_s},
                                  {u"https://b.example/x"_s, u"https://b.example/x"_s}};
    QCOMPARE(safe.links, expected);
}

void TestSanitiser::findsLinksInPlainText()
{
    QList<Link> links;
    const QString text = htmlToText(
        u"See https://a.example/wiki/X_(y), (http://b.example/?q=1&r=2).\nNot ftp://c.example or ://"_s, &links);
    QCOMPARE(text, u"See https://a.example/wiki/X_(y), (http://b.example/?q=1&r=2).\nNot ftp://c.example or ://"_s);
    QCOMPARE(links.size(), 2);
    QCOMPARE(links[0].url, u"https://a.example/wiki/X_(y)"_s);
    QCOMPARE(links[1].url, u"http://b.example/?q=1&r=2"_s);
}

void TestSanitiser::survivesDepth()
{
    const QString deep = u"<div><blockquote><ul><li>"_s.repeated(20000) + u"deep"_s;
    const SanitisedHtml safe = sanitise(deep, base);
    QVERIFY(safe.text.endsWith(u"deep"_s));
    QCOMPARE(breach(safe.html), QString());
    QVERIFY(safe.html.count(u"<blockquote>"_s) <= 64);
}

// Each of these would take minutes if a part of it were searched again for every tag.
void TestSanitiser::survivesUnclosedThings()
{
    QElapsedTimer timer;
    timer.start();
    const QStringList pieces = {
        u"<!--"_s,       u"<a href=\""_s, u"<a b='"_s, u"<"_s,        u"</"_s,     u"<script></scrip"_s,
        u"<![CDATA["_s,  u"&"_s,          u"<b>"_s,    u"<a <"_s,     u"<p>://"_s, u"http://"_s,
        u"<a href=x>"_s, u"&#"_s,         u"<svg>"_s,  u"</b></p>"_s, u"<i></b>"_s};
    for (const QString &piece : pieces) {
        const QString notes = u"<p>a"_s + piece.repeated(maxNotes / piece.size());
        QCOMPARE(breach(sanitise(notes, base).html), QString());
    }
    QVERIFY2(timer.elapsed() < 90000, qPrintable(QString::number(timer.elapsed())));
}

void TestSanitiser::cutsWhatIsTooLong()
{
    QVERIFY(!sanitise(u"<p>short"_s, base).cut);
    const SanitisedHtml safe = sanitise(u"<p>"_s + QString(maxNotes, u'x'), base);
    QVERIFY(safe.cut);
    QCOMPARE(safe.text.size(), maxNotes - 3);
}

QTEST_APPLESS_MAIN(TestSanitiser)
#include "tst_sanitiser.moc"
