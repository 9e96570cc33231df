// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/notes.h"

#include "models/parsing/encoding.h"
#include "models/parsing/htmltext.h"
#include "models/parsing/sanitiser.h"
#include "models/parsing/warninglog.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestLine = 1000;

// Without those that stand in angle brackets in program code as well: object, map, select, title, link, var, option.
constexpr std::array<QStringView, 91> tags{
    u"a",       u"abbr",   u"acronym",  u"address", u"applet",     u"area",       u"article", u"aside",  u"audio",
    u"b",       u"bdo",    u"big",      u"blink",   u"blockquote", u"body",       u"br",      u"button", u"caption",
    u"center",  u"cite",   u"code",     u"col",     u"colgroup",   u"dd",         u"del",     u"dfn",    u"div",
    u"dl",      u"dt",     u"em",       u"embed",   u"fieldset",   u"figcaption", u"figure",  u"font",   u"footer",
    u"form",    u"frame",  u"frameset", u"h1",      u"h2",         u"h3",         u"h4",      u"h5",     u"h6",
    u"head",    u"header", u"hr",       u"html",    u"i",          u"iframe",     u"img",     u"input",  u"ins",
    u"kbd",     u"li",     u"main",     u"marquee", u"nav",        u"noscript",   u"ol",      u"p",      u"param",
    u"picture", u"pre",    u"q",        u"s",       u"samp",       u"script",     u"section", u"small",  u"span",
    u"strike",  u"strong", u"style",    u"sub",     u"sup",        u"svg",        u"table",   u"tbody",  u"td",
    u"tfoot",   u"th",     u"thead",    u"time",    u"tr",         u"tt",         u"u",       u"ul",     u"video",
    u"wbr"};

bool isTag(QStringView behindBracket)
{
    if (behindBracket.startsWith(u"!--"))
        return true;
    if (behindBracket.startsWith(u'/'))
        behindBracket = behindBracket.sliced(1);
    qsizetype end = 0;
    while (end < behindBracket.size() && end < 12 && behindBracket[end].isLetterOrNumber())
        ++end;
    if (end == 0 || end == behindBracket.size())
        return false;
    const QChar next = behindBracket[end];
    if (!next.isSpace() && next != u'>' && next != u'/')
        return false;
    const QString name = behindBracket.first(end).toString().toLower();
    return std::ranges::find(tags, QStringView(name)) != tags.end();
}

bool hasEntity(QStringView text)
{
    constexpr qsizetype longest = 10;
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        const qsizetype end = text.sliced(at, qMin(longest, text.size() - at)).indexOf(u';');
        if (end > 1 && (text[at + 1].isLetter() || text[at + 1] == u'#'))
            return true;
    }
    return false;
}

// Resolves entities and leaves everything that looks like a tag as it is.
QString unescaped(QStringView text)
{
    if (!hasEntity(text))
        return text.toString();
    QString guarded = text.toString().replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
    guarded.replace(u'\n', "<br>"_L1);
    return htmlToText(guarded);
}

// Characters that show nothing, or that turn what follows around (a title must not hide its end).
bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\n' && u != u'\t') || u == 0x7F || (u >= 0x202A && u <= 0x202E)
           || (u >= 0x2066 && u <= 0x2069) || u == 0xFEFF || u == 0x00AD;
}

QString tidied(QString text)
{
    // Characters of windows-1252 that went through a converter for Latin-1.
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(fromWindows1252(static_cast<unsigned char>(c.unicode())));
    }
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    text.removeIf(isHidden);
    return text.trimmed();
}

} // namespace

bool hasMarkup(QStringView text)
{
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
        if (isTag(text.sliced(at + 1)))
            return true;
    }
    return false;
}

QString oneLine(QStringView text, TextForm form)
{
    QString line = text.toString();
    if (form != TextForm::Plain) {
        line = unescaped(line); // escaped twice by many publishing systems
        if (hasMarkup(line))
            line = htmlToText(line);
        else
            line = unescaped(line);
    }
    line = tidied(std::move(line)).simplified();
    return line.size() > longestLine ? line.first(longestLine) : line;
}

QString plainText(QStringView text, TextForm form)
{
    if (form == TextForm::Html || (form == TextForm::Guess && hasMarkup(text)))
        return tidied(htmlToText(text));
    const QString plain = form == TextForm::Plain ? text.toString() : unescaped(text);
    return tidied(form == TextForm::Guess && hasMarkup(plain) ? htmlToText(plain) : plain);
}

void setNotes(ParsedEpisode &episode, const QString &notes, TextForm form, const QString &baseUrl, WarningLog &log)
{
    QString text = notes;
    if (form == TextForm::Guess && !hasMarkup(text)) {
        text = unescaped(text);
        form = hasMarkup(text) ? TextForm::Html : TextForm::Plain;
    }
    if (form == TextForm::Plain) {
        episode.links = sanitise(text, baseUrl).links; // those that stand in the text as words
        episode.description = tidied(std::move(text));
        return;
    }
    SanitisedHtml sanitised = sanitise(text, baseUrl);
    episode.notesHtml = std::move(sanitised.html);
    episode.description = std::move(sanitised.text);
    episode.links = std::move(sanitised.links);
    if (sanitised.cut)
        log.warn(Warning::Kind::Limit, episode.line, u"notes cut: too long or nested too deep"_s);
}

} // namespace earmark
