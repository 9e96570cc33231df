// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagetext.h"

#include "models/parsing/htmlpage.h"
#include "models/parsing/markdownpage.h"
#include "models/parsing/pagecharacters.h"
#include "models/parsing/pageform.h"
#include "models/parsing/pagelinks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// A page of words this long has 400,000 episodes. What is made of it takes ten times its size.
constexpr qsizetype largestPage = 64 * 1024 * 1024;

// The parser of Markdown takes up to 60 bytes for each; nobody writes by hand what is larger, and it can be read as it
// stands.
constexpr qsizetype largestMarkdown = 16 * 1024 * 1024;

// Text has no controls; a few stray ones are repaired. U+FFFD is EF BF BD in UTF-8.
bool isText(QByteArrayView utf8)
{
    constexpr qsizetype looked = 64 * 1024;
    const QByteArrayView head = utf8.first(std::min(looked, utf8.size()));
    qsizetype odd = 0;
    for (const char c : head)
        odd += (c >= 0 && c < ' ' && !(c >= '\t' && c <= '\r')) || c == '\x7f' || c == '\xef' ? 1 : 0;
    // A third of many scripts begins with EF: count what is a replacement only.
    for (qsizetype at = head.indexOf('\xef'); at >= 0; at = head.indexOf('\xef', at + 1))
        odd -= head.sliced(at).startsWith("\xef\xbf\xbd") ? 0 : 1;
    return odd * 50 <= head.size();
}

// The text with LF for all ends of lines and without what nobody sees.
QString cleaned(QByteArrayView utf8)
{
    QString text = QString::fromUtf8(utf8);
    QChar *const characters = text.data();
    qsizetype written = 0;
    QChar before;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = characters[i];
        const bool secondOfTwo = c == u'\n' && before == u'\r';
        before = c;
        if (secondOfTwo || (c != u'\n' && c != u'\r' && c != u'\t' && isPageNoise(c)))
            continue;
        characters[written++] =
            c == u'\r' || c == u'\f' || c == u'\v' || c == u'\u2028' || c == u'\u2029' ? QChar(u'\n') : c;
    }
    text.truncate(written);
    return text;
}

PageText readPlainPage(QByteArrayView utf8)
{
    PageText page;
    page.text = cleaned(utf8);
    page.links = linksWrittenIn(page.text);
    return page;
}

Result<PageText> readAs(PageForm form, QByteArrayView utf8, const SourceContext &context)
{
    switch (form) {
    case PageForm::Html:
        return readHtmlPage(utf8, context);
    case PageForm::Markdown:
        if (utf8.size() <= largestMarkdown)
            return readMarkdownPage(utf8, context);
        break;
    case PageForm::Plain:
        break;
    }
    return readPlainPage(utf8);
}

} // namespace

Result<PageText> readPageText(QByteArrayView utf8, const SourceContext &context)
{
    if (!isText(utf8))
        return failure(Error::Kind::UnknownFormat, u"neither text nor markup"_s, context.name);
    if (utf8.size() > largestPage)
        return failure(Error::Kind::TooLarge, u"%1 bytes"_s.arg(utf8.size()), context.name);
    Result<PageText> page = readAs(pageFormOf(utf8), utf8, context);
    const auto isBlank = [](QChar c) {
        return isPageSpace(c);
    };
    if (page && std::ranges::all_of(page->text, isBlank))
        return failure(Error::Kind::EmptySource, u"no words on it"_s, context.name);
    return page;
}

} // namespace earmark
