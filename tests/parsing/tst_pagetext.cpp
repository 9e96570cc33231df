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
    void readsHtmlInLines();
};

void TestPageText::keepsPlainText()
{
    const PageText page = read("Knots\r\n3 May 2024 | 29 min\r\n\r\nOn knots.\rTwo\n");
    QCOMPARE(page.form, PageForm::Plain);
    QCOMPARE(page.text, u"Knots\n3 May 2024 | 29 min\n\nOn knots.\nTwo\n"_s);
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

void TestPageText::readsHtmlInLines()
{
    const PageText page =
        read("<!DOCTYPE html><html lang=nl><head><title>Ropes</title></head><body><h1>Knots &amp; ropes</h1>\n"
             "<p>Some <b>soft</b>ware\n  talk.<br>On <a href='/k?a=1&amp;b=2'>the knot</a>.",
             u"https://ropes.example/list/"_s);
    QCOMPARE(page.form, PageForm::Html);
    QCOMPARE(page.text, u"Knots & ropes\nSome software talk.\nOn the knot."_s);
    QCOMPARE(page.head.title, u"Ropes"_s);
    QCOMPARE(page.head.language, u"nl"_s);
    QCOMPARE(page.links.size(), 1);
    QCOMPARE(words(page, 0), u"the knot"_s);
    QCOMPARE(page.links[0].url, u"https://ropes.example/k?a=1&b=2"_s);
}

QTEST_APPLESS_MAIN(TestPageText)
#include "tst_pagetext.moc"
