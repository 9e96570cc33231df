// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/sanitiser.h"

#include "models/parsing/characterreferences.h"
#include "models/parsing/htmltext.h"
#include "models/parsing/noteswriter.h"

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

using Output = NotesWriter::Output;

SanitisedHtml fromMarkup(QStringView html, Output output, const QString &baseUrl)
{
    NotesWriter writer(output, baseUrl, html.size());
    HtmlTokens tokens(html);
    while (const auto token = tokens.next())
        writer.write(*token);
    return writer.finish();
}

SanitisedHtml fromPlain(QStringView text)
{
    NotesWriter writer(Output::TextOnly, {}, text.size());
    writer.writePlain(text);
    return writer.finish();
}

// Some feeds escape their markup once too often. One that only speaks of a tag does not close it.
bool isMarkupEscapedTwice(QStringView decoded)
{
    return holdsMarkup(decoded) && (decoded.contains(u"</") || decoded.contains(u"<br", Qt::CaseInsensitive));
}

SanitisedHtml convert(QStringView notes, Output output, const QString &baseUrl)
{
    if (notes.contains(u'<') && holdsMarkup(notes))
        return fromMarkup(notes, output, baseUrl);
    if (!notes.contains(u'&'))
        return fromPlain(notes);
    const QString decoded = decodeCharacterReferences(notes);
    return isMarkupEscapedTwice(decoded) ? fromMarkup(decoded, output, baseUrl) : fromPlain(decoded);
}

QStringView withinLimit(QStringView notes)
{
    if (notes.size() <= maxNotes)
        return notes;
    return notes.first(notes[maxNotes - 1].isHighSurrogate() ? maxNotes - 1 : maxNotes);
}

} // namespace

SanitisedHtml sanitise(QStringView notes, const QString &baseUrl)
{
    SanitisedHtml safe = convert(withinLimit(notes), Output::HtmlAndText, baseUrl);
    safe.cut = notes.size() > maxNotes;
    return safe;
}

QString htmlToText(QStringView html, QList<Link> *links)
{
    SanitisedHtml converted = convert(html, Output::TextOnly, {});
    if (links)
        *links += std::move(converted.links);
    return std::move(converted.text);
}

} // namespace earmark
