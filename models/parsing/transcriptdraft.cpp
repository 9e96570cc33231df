// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/transcriptdraft.h"

#include "models/parsing/notecharacters.h"

#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype mostPassages = 100'000;
constexpr qsizetype longestPassage = 20'000; // UTF-16 units
constexpr qsizetype longestSpeaker = 60;
constexpr qsizetype mostSpeakerWords = 5;
constexpr qint64 latestMs = 1000LL * 3'600'000;

qsizetype clockDigitsAt(QStringView text, qsizetype at)
{
    qsizetype count = 0;
    while (at + count < text.size() && text.at(at + count) >= u'0' && text.at(at + count) <= u'9')
        ++count;
    return count;
}

// The name in front of "Ann Miller: Hello", with its marks of emphasis gone; where what is said begins.
struct SpeakerLabel {
    QString name;
    qsizetype end = 0; // 0: there is none
};

bool isSpeakerEmphasis(QChar c)
{
    return c == u'*' || c == u'_';
}

SpeakerLabel speakerLabelOf(const QString &text)
{
    const qsizetype colon = QStringView(text).first(std::min(text.size(), longestSpeaker + 6)).indexOf(u':');
    if (colon <= 0)
        return {};
    qsizetype end = colon + 1;
    while (end < text.size() && isSpeakerEmphasis(text.at(end)))
        ++end;
    if (end < text.size() && !text.at(end).isSpace())
        return {};
    QStringView name = QStringView(text).first(colon);
    while (!name.isEmpty() && isSpeakerEmphasis(name.front()))
        name = name.sliced(1);
    while (!name.isEmpty() && isSpeakerEmphasis(name.back()))
        name.chop(1);
    name = name.trimmed();
    const auto isOfSentence = [](QChar c) {
        return u"!?;,\"“”()[]<>/"_s.contains(c);
    };
    if (name.isEmpty() || name.size() > longestSpeaker || name.count(u' ') >= mostSpeakerWords
        || !name.front().isLetterOrNumber() || name.front().isLower() || std::ranges::any_of(name, isOfSentence))
        return {};
    return {name.toString(), end};
}

bool isSpeakerCapitalised(const QString &name)
{
    return std::ranges::none_of(name.split(u' ', Qt::SkipEmptyParts),
                                [](const QString &word) { return word.front().isLower(); });
}

} // namespace

Clock readClock(QStringView text)
{
    qint64 seconds = 0;
    qsizetype at = 0;
    int parts = 0;
    while (parts < 3) {
        const qsizetype count = clockDigitsAt(text, at);
        const bool hasFraction = at + 1 < text.size() && (text.at(at + 1) == u'.' || text.at(at + 1) == u',');
        if (count == 0 || count > 3 || (parts > 0 && count != 2 && !(count == 1 && hasFraction)))
            return {};
        seconds = seconds * 60 + text.sliced(at, count).toInt();
        at += count;
        ++parts;
        if (parts == 3 || at >= text.size() || text.at(at) != u':')
            break;
        ++at;
    }
    if (parts < 2)
        return {};
    qint64 ms = seconds * 1000;
    if (at + 1 < text.size() && (text.at(at) == u'.' || text.at(at) == u',')) {
        const qsizetype count = clockDigitsAt(text, at + 1);
        const QString fraction = text.sliced(at + 1, std::min<qsizetype>(count, 3)).toString().leftJustified(3, u'0');
        if (count > 0) {
            ms += fraction.toInt();
            at += 1 + count;
        }
    }
    if ((at < text.size() && text.at(at).isLetterOrNumber()) || ms > latestMs)
        return {};
    return {ms, at};
}

QString plainLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        const CharacterKind kind = c.isSurrogate() ? CharacterKind::Kept : kindOf(c.unicode());
        if (kind == CharacterKind::Kept && !c.isSpace())
            line += c;
        else if ((kind == CharacterKind::Space || c.isSpace()) && !line.isEmpty() && line.back() != u' ')
            line += u' ';
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

void TranscriptDraft::add(Passage passage)
{
    passage.text = plainLine(passage.text);
    passage.speaker = plainLine(passage.speaker).left(longestSpeaker);
    if (passage.text.isEmpty())
        return;
    if (m_passages.size() >= mostPassages || passage.text.size() > longestPassage) {
        if (!std::exchange(m_full, true))
            warn(Warning::Kind::Limit, 0, u"the transcript is cut at what is kept of one"_s);
        passage.text.truncate(longestPassage);
        if (m_passages.size() >= mostPassages)
            return;
    }
    if (passage.startMs && passage.endMs && *passage.endMs < *passage.startMs) {
        warn(Warning::Kind::BadDuration, 0, u"a passage ends before it begins"_s);
        passage.endMs.reset();
    }
    m_passages.append(std::move(passage));
}

void TranscriptDraft::takeSpeakersFromText(bool lasting)
{
    QHash<QString, int> labels;
    for (const Passage &passage : std::as_const(m_passages)) {
        if (const SpeakerLabel label = speakerLabelOf(passage.text); label.end > 0 && passage.speaker.isEmpty())
            ++labels[label.name];
    }
    // Who begins with a name goes on naming: then somebody who speaks but once has one, too.
    const bool namesAll = !m_passages.isEmpty() && speakerLabelOf(m_passages.constFirst().text).end > 0;
    const auto isSpeaker = [&](const SpeakerLabel &label) {
        return label.end > 0 && (labels.value(label.name) > 1 || (namesAll && isSpeakerCapitalised(label.name)));
    };
    QString speaker;
    for (Passage &passage : m_passages) {
        const SpeakerLabel label = speakerLabelOf(passage.text);
        if (passage.speaker.isEmpty() && isSpeaker(label)) {
            speaker = label.name;
            passage.text = passage.text.sliced(label.end).trimmed();
        } else if (passage.text.startsWith(">>"_L1)) { // captions' sign for another speaker
            speaker.clear();
            passage.text = passage.text.sliced(2).trimmed();
        }
        if (passage.speaker.isEmpty())
            passage.speaker = speaker;
        if (!lasting)
            speaker.clear();
    }
    m_passages.removeIf([](const Passage &passage) { return passage.text.isEmpty(); });
}

ParsedTranscript TranscriptDraft::take()
{
    const auto startOf = [](const Passage &passage) {
        return passage.startMs.value_or(-1);
    };
    const bool allTimed =
        std::ranges::all_of(m_passages, [](const Passage &passage) { return passage.startMs.has_value(); });
    if (allTimed && !std::ranges::is_sorted(m_passages, {}, startOf)) {
        warn(Warning::Kind::IllFormed, 0, u"passages are not in order of time"_s);
        std::ranges::stable_sort(m_passages, {}, startOf);
    }
    return {std::move(m_passages), m_log.take()};
}

} // namespace earmark
