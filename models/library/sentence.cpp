// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/sentence.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

namespace earmark {

namespace {

constexpr qsizetype longestSentence = 220; // UTF-16 units of a sentence that is shown whole
constexpr qsizetype leadOfSentence = 70;   // what of a longer one stands before the evidence

struct Range {
    qsizetype start = 0;
    qsizetype end = 0;
};

Range lineAround(QStringView text, const Range &inner)
{
    const qsizetype before = text.first(inner.start).lastIndexOf(u'\n');
    const qsizetype after = text.indexOf(u'\n', inner.end);
    return {before + 1, after < 0 ? text.size() : after};
}

Range sentenceAround(QStringView text, const Range &line, const Range &inner)
{
    const QStringView words = text.sliced(line.start, line.end - line.start);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, words.data(), words.size());
    finder.setPosition(inner.start - line.start);
    Range sentence{finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary(), 0};
    finder.setPosition(inner.end - line.start);
    sentence.end = finder.isAtBoundary() ? finder.position() : finder.toNextBoundary();
    return {line.start + std::max<qsizetype>(0, sentence.start),
            sentence.end < 0 ? line.end : line.start + sentence.end};
}

// The part of a long sentence around the evidence, on the borders of words.
Range cutAround(QStringView text, Range sentence, const Range &inner)
{
    if (inner.start - sentence.start > leadOfSentence) {
        const qsizetype space = text.sliced(inner.start - leadOfSentence, leadOfSentence).indexOf(u' ');
        sentence.start = inner.start - leadOfSentence + space + 1;
    }
    const qsizetype end = std::max(inner.end, sentence.start + longestSentence);
    if (sentence.end > end) {
        const qsizetype space = text.first(end).lastIndexOf(u' ');
        sentence.end = space > inner.end ? space : end;
    }
    return sentence;
}

// Whether the character belongs to a word that spaces set apart from the next.
bool isLetter(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size() || !text.at(at).isLetterOrNumber())
        return false;
    switch (text.at(at).script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return false;
    default:
        return true;
    }
}

} // namespace

qsizetype utf16Units(QStringView text, qsizetype codePoints)
{
    qsizetype at = 0;
    while (codePoints > 0 && at < text.size()) {
        at += text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        --codePoints;
    }
    return at;
}

Match sentenceOf(const QString &notes, const Evidence &evidence)
{
    const Range inner{utf16Units(notes, evidence.start), utf16Units(notes, evidence.end)};
    const QStringView text(notes);
    if (inner.end <= inner.start || text.sliced(inner.start, inner.end - inner.start) != evidence.text)
        return {};
    const Range whole = sentenceAround(text, lineAround(text, inner), inner);
    const Range shown = whole.end - whole.start > longestSentence ? cutAround(text, whole, inner) : whole;
    Match match;
    const auto squeezed = [&text](qsizetype start, qsizetype end) {
        return text.sliced(start, end - start).toString().simplified();
    };
    QString before = squeezed(shown.start, inner.start);
    if (shown.start > whole.start)
        before.prepend(u'…');
    if (inner.start > shown.start && text.at(inner.start - 1).isSpace() && !before.isEmpty())
        before += u' ';
    const QString hit = squeezed(inner.start, inner.end);
    QString after = squeezed(inner.end, shown.end);
    if (inner.end < shown.end && text.at(inner.end).isSpace() && !after.isEmpty())
        after.prepend(u' ');
    if (shown.end < whole.end)
        after += u'…';
    match.snippet = before + hit + after;
    match.inSnippet = {{before.size(), hit.size()}};
    return match;
}

QList<Match::Span> spansOf(const QString &words, const QString &text)
{
    QList<Match::Span> spans;
    if (words.isEmpty())
        return spans;
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive)) {
        const bool opens = !isLetter(words, 0) || !isLetter(text, at - 1);
        const bool closes = !isLetter(words, words.size() - 1) || !isLetter(text, at + words.size());
        if (opens && closes)
            spans.append({at, words.size()});
    }
    return spans;
}

} // namespace earmark
