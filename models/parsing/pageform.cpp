// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageform.h"

#include "models/parsing/frontmatter.h"
#include "models/parsing/pagecharacters.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>

namespace earmark {
namespace {

constexpr qsizetype sniffed = 64 * 1024;

qsizetype count(QByteArrayView text, QByteArrayView part)
{
    qsizetype found = 0;
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.size()))
        ++found;
    return found;
}

// Only a page has these; words about HTML may name one, but do not begin with it.
bool declaresHtml(QByteArrayView text)
{
    constexpr qsizetype latest = 2048;
    if (text.isEmpty() || text.front() != '<')
        return false;
    const QByteArray head = text.first(std::min(latest, text.size())).toByteArray().toLower();
    static constexpr std::array<QByteArrayView, 4> marks{"<!doctype html", "<html", "<head>", "<body"};
    return std::ranges::any_of(marks, [&](QByteArrayView mark) { return head.contains(mark); });
}

qsizetype tagsOf(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 15> marks{"</script>", "</p>",  "</div>", "</a>",    "</li>",
                                                          "</td>",     "</h1>", "</h2>",  "</h3>",   "</h4>",
                                                          "<br>",      "<br/>", "<br />", "</span>", "</section>"};
    qsizetype found = 0;
    for (qsizetype at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
        const QByteArrayView here = text.sliced(at);
        found += std::ranges::any_of(marks, [here](QByteArrayView mark) {
            return here.size() >= mark.size() && here.first(mark.size()).compare(mark, Qt::CaseInsensitive) == 0;
        });
    }
    return found;
}

// Headings and links: what a plain text hardly ever has by chance.
qsizetype marksOf(QByteArrayView text)
{
    qsizetype found = count(text, "](") + count(text, "\n```") + count(text, "**") / 2;
    for (qsizetype at = 0; at >= 0 && at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && end - at < 7 && text[end] == '#')
            ++end;
        found += end > at && end - at < 7 && end + 1 < text.size() && text[end] == ' ' && !isPageSpace(text[end + 1])
                     ? 1
                     : 0;
        const qsizetype line = text.indexOf('\n', at);
        at = line < 0 ? -1 : line + 1;
    }
    return found;
}

} // namespace

PageForm pageFormOf(QByteArrayView utf8)
{
    const QByteArrayView trimmed = utf8.trimmed();
    const QByteArrayView head = trimmed.first(std::min(sniffed, trimmed.size()));
    if (declaresHtml(head))
        return PageForm::Html;
    if (endOfFrontMatter(trimmed) > 0)
        return PageForm::Markdown;
    constexpr qsizetype enough = 2;
    const qsizetype tags = tagsOf(head);
    const qsizetype marks = marksOf(head);
    if (tags >= enough && tags >= marks)
        return PageForm::Html;
    return marks >= enough ? PageForm::Markdown : PageForm::Plain;
}

} // namespace earmark
