// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/showphrases.h"

#include "models/parsing/pagephrases.h"

#include <algorithm>

namespace earmark {
namespace {

// "the podcast Ring Road", "Ring Road, a podcast".
bool isNearPodcast(QStringView line, QStringView part)
{
    constexpr qsizetype near = 14;
    const qsizetype start = part.data() - line.data();
    const qsizetype end = start + part.size();
    const qsizetype from = std::max<qsizetype>(start - near, 0);
    return saysPodcast(line.sliced(from, start - from))
           || saysPodcast(line.sliced(end, std::min(near, line.size() - end)));
}

} // namespace

PhraseLine::PhraseLine(const PageLine &of)
    : line(of)
    , saysPodcast(earmark::saysPodcast(of.text))
    , namesEpisode(earmark::namesEpisode(of.text))
{
}

void judgePiece(ShowClues &clues, const PhraseLine &phrases, const PagePiece &piece)
{
    const PageLine &line = phrases.line;
    setClue(clues, ShowClue::Strong, piece.strong && !piece.whole);
    setClue(clues, ShowClue::Joined, !piece.strong && !piece.whole);
    setClue(clues, ShowClue::Quoted, piece.quoted);
    setClue(clues, ShowClue::Labels, piece.labels);
    const bool called = piece.labelled && labelsShow(line.text);
    setClue(clues, ShowClue::Called, called);
    setClue(clues, ShowClue::Labelled, piece.labelled && !called);
    setClue(clues, ShowClue::InSentence, line.kind == LineKind::Prose);
    setClue(clues, ShowClue::WithFigures, !line.dates.isEmpty() || !line.durations.isEmpty());
    setClue(clues, ShowClue::WithPodcast, phrases.saysPodcast && !saysPodcast(piece.text));
    setClue(clues, ShowClue::NearPodcast, isNearPodcast(line.text, piece.text));
    setClue(clues, ShowClue::WithEpisode, phrases.namesEpisode && !namesEpisode(piece.text));
}

void judgeMentions(ShowClues &clues, const MentionCounts &said, qsizetype items)
{
    constexpr int often = 3;
    setClue(clues, ShowClue::Again, said.above >= 2);
    setClue(clues, ShowClue::Often, said.above >= often);
    setClue(clues, ShowClue::Below, said.below > 0);
    setClue(clues, ShowClue::ItemsMost, said.items > 1 && said.items * 5 >= items * 4);
    setClue(clues, ShowClue::ItemsSome, said.items > 0);
    setClue(clues, ShowClue::ItemsOnly, said.items > 0 && said.above + said.below == 0);
    setClue(clues, ShowClue::Button,
            clues[size_t(ShowClue::ItemsOnly)] && clues[size_t(ShowClue::ItemBelow)] && clues[size_t(ShowClue::Alone)]
                && !clues[size_t(ShowClue::Varied)]);
    setClue(clues, ShowClue::TitlesMost, said.titles > 1 && said.titles * 5 >= items * 3);
    setClue(clues, ShowClue::TitlesSome, said.titles > 0);
}

void judgeWords(ShowClues &clues, const QString &text)
{
    setClue(clues, ShowClue::Digits, holdsDigit(text));
    setClue(clues, ShowClue::Capitals, isNameLike(text));
    setClue(clues, ShowClue::Caseless, isCaseless(text));
    constexpr qsizetype manyBlanks = 6;
    const bool oneWord = !text.contains(u' ');
    setClue(clues, ShowClue::OneWord, oneWord);
    ShowClues standing;
    for (const ShowClue clue : {ShowClue::Whole, ShowClue::Strong, ShowClue::Quoted, ShowClue::Called, ShowClue::Alone,
                                ShowClue::SiteName, ShowClue::PageTitle, ShowClue::Heading})
        setClue(standing, clue, true);
    setClue(clues, ShowClue::Mere, oneWord && (clues & standing).none());
    setClue(clues, ShowClue::ManyWords, text.count(u' ') >= manyBlanks);
    setClue(clues, ShowClue::Lower, text.front().isLower());
    setClue(clues, ShowClue::Shouted, text == text.toUpper() && !isCaseless(text));
    const bool podcast = saysPodcast(text);
    setClue(clues, ShowClue::SaysPodcast, podcast);
    const qsizetype last = text.lastIndexOf(u' ');
    setClue(clues, ShowClue::EndsPodcast,
            podcast && last > 0 && saysPodcast(QStringView(text).sliced(last + 1)) && text[last + 1].isUpper());
    setClue(clues, ShowClue::SaysEpisode, namesEpisode(text));
    constexpr qsizetype fewCommas = 2;
    setClue(clues, ShowClue::Listed, text.count(u',') > fewCommas);
    setClue(clues, ShowClue::Address, isAddress(text));
}

QStringView longestRun(QStringView one, QStringView other)
{
    const QList<QStringView> words = one.split(u' ');
    const QList<QStringView> others = other.split(u' ');
    QStringView best;
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype j = 0; j < others.size(); ++j) {
            qsizetype count = 0;
            while (i + count < words.size() && j + count < others.size() && words[i + count] == others[j + count])
                ++count;
            if (count > 0) {
                const QStringView last = words[i + count - 1];
                const QStringView run(words[i].begin(), last.end());
                best = run.size() > best.size() ? run : best;
            }
        }
    }
    return best.size() == std::min(one.size(), other.size()) ? QStringView() : best;
}

} // namespace earmark
