// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagetext.h"
#include "models/parsing/parse.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

// Markdown with HTML of its own goes by way of a tree, all other goes without: nobody may notice which.
class TestMarkdownPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAlikeWithAndWithoutATree_data();
    void readsAlikeWithAndWithoutATree();
    void readsWhatIsNestedDeep();
};

void TestMarkdownPage::readsAlikeWithAndWithoutATree_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("blocks")
        << "# Boats\n\n> quoted *words*\n> go on\n\n1. one\n2. two\n   - deeper\n\n***\n\n## Next\n"_ba;
    QTest::newRow("table") << "## T\n\n| Date | Title |\n|---|---|\n| 3 May | [Oars](/3) |\n| 2 May | **Sails** |\n"_ba;
    QTest::newRow("code") << "## C\n\n```\nline  one\n\n\tline two\n```\n\nand `in  line` code\n"_ba;
    QTest::newRow("lines")
        << "## L\n\nshort\nlines stay\n\nA long line of a paragraph that was wrapped by its editor at\n"
           "some column goes on here,\\\nand breaks where it says so.  \nTwice.\n"_ba;
    QTest::newRow("links") << "## A\n\n[one](https://a.example/1?x=1&y=2) [two](</a b> 't') [three](#here) [four]( ) "
                              "<https://a.example/5> www.a.example/6 [seven](?a=1&amp;b=2) ![words](p.png) "
                              "[![pic](p.png)](https://a.example/8)\n"_ba;
    QTest::newRow("references")
        << "## R\n\nFish &amp; chips &#8211; &nbsp;&hearts; &nosuch; &hellip; a&b <3 \"q\" 'r' &#150;\n"_ba;
    QTest::newRow("addresses HTML reads itself")
        << "## A\n\n[one](https://a.example/?a&copy) [two](https://a.example/?a&copy=2) [three](https://a.example/&ampx)\n"_ba;
    QTest::newRow("noise") << "## N\n\nsoft\xC2\xADhyphen \xE2\x80\x8Bzero \xC2\xA0 blank\tand\xEF\xBB\xBF mark\n"_ba;
    QTest::newRow("windows lines") << "## W\r\n\r\nshort\r\nlines\r\n\r\n- one\r\n- two\r\n"_ba;
    QTest::newRow("front matter") << "---\ntitle: Oars\ndate: 2024-05-03\n---\n\n## Notes\n\nTwo [oars](/2).\n"_ba;
    QTest::newRow("struck and marked")
        << "## S\n\n~~old~~ new, __both__ and _one_, a_b_c, 2 * 3\n\n- [x] done\n- [ ] not\n"_ba;
}

void TestMarkdownPage::readsAlikeWithAndWithoutATree()
{
    QFETCH(const QByteArray, markdown);
    const SourceContext context{u"https://shed.example/notes/"_s, {}, u"notes.md"_s, {}};
    const QByteArray page = markdown + "\n\n## Two headings\n\n## make it Markdown\n";
    const Result<PageText> plain = readPageText(page, context);
    const Result<PageText> tree = readPageText(page + "\n<!-- -->\n", context);
    QVERIFY(plain && tree);
    QCOMPARE(plain->form, PageForm::Markdown);
    QCOMPARE(plain->text, tree->text);
    QCOMPARE(plain->links.size(), tree->links.size());
    QVERIFY(plain->links == tree->links);
    QVERIFY(*plain == *tree);
}

// Deeper than a tree is built, the words are still there.
void TestMarkdownPage::readsWhatIsNestedDeep()
{
    const QByteArray markdown = "# Deep\n\n## Deeper\n\n" + QByteArray(150, '>') + " the floor\n";
    const Result<PageText> page = readPageText(markdown, {});
    QVERIFY(page);
    QVERIFY(page->text.contains(u"the floor"));
}

QTEST_APPLESS_MAIN(TestMarkdownPage)
#include "tst_markdownpage.moc"
