// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/match.h"

#include "models/library/namefold.h"

#include <QtCore/QSet>

#include <algorithm>

namespace earmark {

namespace {

constexpr qsizetype snippetLength = 160;  // UTF-16 units
constexpr qsizetype lead = 40;            // what stands before the first hit
constexpr qsizetype maxSearched = 65'536; // hits further down are shown by opening the episode

struct Token {
    qsizetype start = 0;
    qsizetype length = 0;
    QString folded;
};

bool belongsToWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

// Words as FTS5's unicode61 tokenizer cuts them (sqlite.org/fts5.html, 4.3.1), so that what is marked is what matched.
QList<Token> tokens(QStringView text)
{
    QList<Token> list;
    for (qsizetype at = 0; at < text.size();) {
        if (!belongsToWord(text.at(at))) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < text.size() && belongsToWord(text.at(at)))
            ++at;
        list.append({start, at - start, foldName(text.sliced(start, at - start).toString())});
    }
    return list;
}

struct Needle {
    QStringList words;
    bool isPrefix = false;
};

QList<Needle> needles(const SearchQuery &query, bool inTitle)
{
    QList<Needle> list;
    for (const QueryTerm &term : query.terms) {
        const bool looksHere =
            term.field == QueryTerm::Field::Text || (inTitle && term.field == QueryTerm::Field::Name);
        if (!looksHere || term.negated)
            continue;
        Needle needle{{}, term.shape == QueryTerm::Shape::Prefix};
        for (const Token &token : tokens(term.text))
            needle.words.append(token.folded);
        if (!needle.words.isEmpty())
            list.append(std::move(needle));
    }
    return list;
}

struct Hit {
    Match::Span span;
    qsizetype needle = 0;
};

bool standsAt(const Needle &needle, const QList<Token> &text, qsizetype at)
{
    if (at + needle.words.size() > text.size())
        return false;
    for (qsizetype i = 0; i < needle.words.size(); ++i) {
        const bool prefix = needle.isPrefix && i == needle.words.size() - 1;
        const QString &word = text.at(at + i).folded;
        if (prefix ? !word.startsWith(needle.words.at(i)) : word != needle.words.at(i))
            return false;
    }
    return true;
}

QList<Hit> hits(QStringView text, const QList<Needle> &needles)
{
    QList<Hit> found;
    const QList<Token> words = tokens(text);
    for (qsizetype at = 0; at < words.size(); ++at) {
        for (qsizetype n = 0; n < needles.size(); ++n) {
            if (!standsAt(needles.at(n), words, at))
                continue;
            const Token &last = words.at(at + needles.at(n).words.size() - 1);
            found.append({{words.at(at).start, last.start + last.length - words.at(at).start}, n});
        }
    }
    return found;
}

// Overlapping hits become one, as display needs it.
QList<Match::Span> spans(const QList<Hit> &hits)
{
    QList<Match::Span> list;
    for (const Hit &hit : hits) {
        if (!list.isEmpty() && hit.span.start < list.last().start + list.last().length) {
            Match::Span &last = list.last();
            last.length = std::max(last.length, hit.span.start + hit.span.length - last.start);
        } else {
            list.append(hit.span);
        }
    }
    return list;
}

// The first hit of the window with the most different needles.
qsizetype bestStart(const QList<Hit> &hits)
{
    qsizetype best = 0;
    qsizetype bestCount = 0;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        QSet<qsizetype> within;
        for (qsizetype k = i; k < hits.size() && hits.at(k).span.start - hits.at(i).span.start < snippetLength - lead;
             ++k)
            within.insert(hits.at(k).needle);
        if (within.size() > bestCount) {
            bestCount = within.size();
            best = i;
        }
    }
    return hits.at(best).span.start;
}

// The window of the text around `hitStart`, on word borders.
std::pair<qsizetype, qsizetype> windowAround(QStringView text, qsizetype hitStart)
{
    qsizetype start = std::max<qsizetype>(0, hitStart - lead);
    while (start > 0 && start < hitStart && belongsToWord(text.at(start - 1)))
        ++start;
    qsizetype end = std::min(text.size(), start + snippetLength);
    const qsizetype cut = end;
    while (end < text.size() && end > hitStart + lead && belongsToWord(text.at(end)))
        --end;
    return {start, end > hitStart + lead ? end : cut};
}

void cutSnippet(QStringView notes, const QList<Hit> &hits, Match &match)
{
    const auto [start, end] = windowAround(notes, bestStart(hits));
    if (start > 0)
        match.snippet = QChar(u'…');
    // Line breaks and runs of spaces are one space on the screen; spans move along.
    QList<qsizetype> placeOf;
    for (qsizetype at = start; at < end; ++at) {
        placeOf.append(match.snippet.size());
        const QChar c = notes.at(at);
        if (!c.isSpace())
            match.snippet += c;
        else if (!match.snippet.isEmpty() && !match.snippet.back().isSpace())
            match.snippet += u' ';
    }
    placeOf.append(match.snippet.size());
    for (const Match::Span &span : spans(hits)) {
        if (span.start < start || span.start + span.length > end)
            continue;
        const qsizetype from = placeOf.at(span.start - start);
        match.inSnippet.append({from, placeOf.at(span.start + span.length - start) - from});
    }
    if (end < notes.size())
        match.snippet += u'…';
}

} // namespace

Match matchIn(const QString &title, const QString &notes, const SearchQuery &query)
{
    Match match;
    match.inTitle = spans(hits(title, needles(query, true)));
    const QList<Needle> wanted = needles(query, false);
    if (wanted.isEmpty())
        return match;
    const QStringView searched = QStringView(notes).first(std::min(notes.size(), maxSearched));
    if (const QList<Hit> found = hits(searched, wanted); !found.isEmpty())
        cutSnippet(searched, found, match);
    return match;
}

} // namespace earmark
