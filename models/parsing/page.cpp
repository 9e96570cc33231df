// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/page.h"

#include "models/parsing/htmltext.h"
#include "models/parsing/htmltokens.h"
#include "models/parsing/pagereading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// Text has letters and no controls.
bool isText(QStringView text)
{
    const QStringView head = text.first(std::min<qsizetype>(text.size(), 4096));
    const auto odd = std::ranges::count_if(
        head, [](QChar c) { return (c.unicode() < 0x20 && !c.isSpace()) || c == QChar::ReplacementCharacter; });
    return odd * 50 <= head.size();
}

} // namespace

Result<ParsedSource> parsePage(QByteArrayView utf8, const SourceContext &context)
{
    QString text = QString::fromUtf8(utf8);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (text.trimmed().isEmpty())
        return failure(Error::Kind::EmptySource, u"nothing in it"_s, context.name);
    if (!isText(text))
        return failure(Error::Kind::UnknownFormat, u"no text"_s, context.name);
    PageText page;
    page.text = holdsMarkup(text) ? htmlToText(text) : text;
    return readPage(std::move(page), context).transform(sourceOf);
}

} // namespace earmark
