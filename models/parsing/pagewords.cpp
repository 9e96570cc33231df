// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagewords.h"

#include "models/parsing/foldedword.h"

#include <QtCore/QHash>
#include <QtCore/QString>

#include <algorithm>
#include <array>

namespace earmark {
namespace {

struct Entry {
    QStringView word;
    PageWord meaning;
};

// Where a list counts, its numbers are told by that alone, in whatever language; these are for a single clue.
constexpr std::array pageWords{
    Entry{u"episode", PageWord::Episode},
    Entry{u"ep", PageWord::Episode},
    Entry{u"eps", PageWord::Episode},
    Entry{u"no", PageWord::Episode},
    Entry{u"nr", PageWord::Episode},
    Entry{u"num", PageWord::Episode},
    Entry{u"number", PageWord::Episode},
    Entry{u"n\u00BA", PageWord::Episode},
    Entry{u"n\u00B0", PageWord::Episode},
    Entry{u"\u2116", PageWord::Episode},
    Entry{u"folge", PageWord::Episode},
    Entry{u"ausgabe", PageWord::Episode},
    Entry{u"episodio", PageWord::Episode},
    Entry{u"epis\u00F3dio", PageWord::Episode},
    Entry{u"cap\u00EDtulo", PageWord::Episode},
    Entry{u"\u00E9pisode", PageWord::Episode},
    Entry{u"puntata", PageWord::Episode},
    Entry{u"aflevering", PageWord::Episode},
    Entry{u"avsnitt", PageWord::Episode},
    Entry{u"afsnit", PageWord::Episode},
    Entry{u"jakso", PageWord::Episode},
    Entry{u"odcinek", PageWord::Episode},
    Entry{u"epizoda", PageWord::Episode},
    Entry{u"d\u00EDl", PageWord::Episode},
    Entry{u"epiz\u00F3d", PageWord::Episode},
    Entry{u"r\u00E9sz", PageWord::Episode},
    Entry{u"b\u00F6l\u00FCm", PageWord::Episode},
    Entry{u"episodul", PageWord::Episode},
    Entry{u"\u0432\u044B\u043F\u0443\u0441\u043A", PageWord::Episode},
    Entry{u"\u044D\u043F\u0438\u0437\u043E\u0434", PageWord::Episode},
    Entry{u"\u0432\u0438\u043F\u0443\u0441\u043A", PageWord::Episode},
    Entry{u"\u0435\u043F\u0456\u0437\u043E\u0434", PageWord::Episode},
    Entry{u"\u03B5\u03C0\u03B5\u03B9\u03C3\u03CC\u03B4\u03B9\u03BF", PageWord::Episode},
    Entry{u"season", PageWord::Season},
    Entry{u"series", PageWord::Season},
    Entry{u"staffel", PageWord::Season},
    Entry{u"temporada", PageWord::Season},
    Entry{u"saison", PageWord::Season},
    Entry{u"stagione", PageWord::Season},
    Entry{u"seizoen", PageWord::Season},
    Entry{u"s\u00E4song", PageWord::Season},
    Entry{u"sezon", PageWord::Season},
    Entry{u"\u0441\u0435\u0437\u043E\u043D", PageWord::Season},
    Entry{u"trailer", PageWord::Trailer},
    Entry{u"teaser", PageWord::Trailer},
    Entry{u"bonus", PageWord::Bonus},
    Entry{u"podcast", PageWord::Podcast},
    Entry{u"podcasts", PageWord::Podcast},
    Entry{u"podcastu", PageWord::Podcast},
    Entry{u"\u043F\u043E\u0434\u043A\u0430\u0441\u0442", PageWord::Podcast},
    Entry{u"\u043F\u043E\u0434\u043A\u0430\u0441\u0442\u0430", PageWord::Podcast},
    Entry{u"episodes", PageWord::Podcast},
    Entry{u"folgen", PageWord::Podcast},
    Entry{u"episodios", PageWord::Podcast},
    Entry{u"\u00E9pisodes", PageWord::Podcast},
    Entry{u"show", PageWord::Show},
    Entry{u"reihe", PageWord::Show},
    Entry{u"sendung", PageWord::Show},
    Entry{u"serie", PageWord::Show},
    Entry{u"émission", PageWord::Show},
    Entry{u"abonnement", PageWord::Show},
    Entry{u"subscription", PageWord::Show},
    Entry{u"작품", PageWord::Show},
    Entry{u"프로그램", PageWord::Show},
    Entry{u"방송", PageWord::Show},
    Entry{u"porad", PageWord::Show},
    Entry{u"pořad", PageWord::Show},
    Entry{u"programa", PageWord::Show},
    Entry{u"programma", PageWord::Show},
    Entry{u"trasmissione", PageWord::Show},
    Entry{u"reeks", PageWord::Show},
    Entry{u"audycja", PageWord::Show},
    Entry{u"seria", PageWord::Show},
    Entry{u"program", PageWord::Show},
    Entry{u"番組", PageWord::Show},
    Entry{u"节目", PageWord::Show},
    Entry{u"節目", PageWord::Show},
    Entry{u"передача", PageWord::Show},
    Entry{u"программа", PageWord::Show},
    Entry{u"шоу", PageWord::Show},
    Entry{u"програма", PageWord::Show},
    Entry{u"برنامج", PageWord::Show},
    Entry{u"البرنامج", PageWord::Show},
    Entry{u"תוכנית", PageWord::Show},
    Entry{u"תכנית", PageWord::Show},
    Entry{u"emisión", PageWord::Show},
    Entry{u"emissão", PageWord::Show},
    Entry{u"emisiune", PageWord::Show},
    Entry{u"műsor", PageWord::Show},
    Entry{u"ohjelma", PageWord::Show},
    Entry{u"sarja", PageWord::Show},
    Entry{u"udsendelse", PageWord::Show},
    Entry{u"εκπομπή", PageWord::Show},
    Entry{u"yayın", PageWord::Show},
    Entry{u"duration", PageWord::Length},
    Entry{u"length", PageWord::Length},
    Entry{u"runtime", PageWord::Length},
    Entry{u"dauer", PageWord::Length},
    Entry{u"länge", PageWord::Length},
    Entry{u"durée", PageWord::Length},
    Entry{u"durata", PageWord::Length},
    Entry{u"duração", PageWord::Length},
    Entry{u"duración", PageWord::Length},
    Entry{u"duur", PageWord::Length},
    Entry{u"längd", PageWord::Length},
    Entry{u"varighed", PageWord::Length},
    Entry{u"varighet", PageWord::Length},
    Entry{u"kesto", PageWord::Length},
    Entry{u"delka", PageWord::Length},
    Entry{u"délka", PageWord::Length},
    Entry{u"długość", PageWord::Length},
    Entry{u"hossz", PageWord::Length},
    Entry{u"durată", PageWord::Length},
    Entry{u"süre", PageWord::Length},
    Entry{u"время", PageWord::Length},
    Entry{u"длительность", PageWord::Length},
    Entry{u"тривалість", PageWord::Length},
    Entry{u"时长", PageWord::Length},
    Entry{u"時長", PageWord::Length},
    Entry{u"長さ", PageWord::Length},
    Entry{u"再生時間", PageWord::Length},
    Entry{u"재생시간", PageWord::Length},
    Entry{u"مدة", PageWord::Length},
    Entry{u"المدة", PageWord::Length},
    Entry{u"משך", PageWord::Length},
    Entry{u"अवधि", PageWord::Length},
    Entry{u"duracao", PageWord::Length},
    Entry{u"duracion", PageWord::Length},
    Entry{u"dlzka", PageWord::Length},
    Entry{u"dĺžka", PageWord::Length},
    Entry{u"διάρκεια", PageWord::Length},
    Entry{u"trajanje", PageWord::Length},
    Entry{u"recorded", PageWord::Recorded},
    Entry{u"aufgenommen", PageWord::Recorded},
    Entry{u"aufnahme", PageWord::Recorded},
    Entry{u"grabado", PageWord::Recorded},
    Entry{u"enregistr\u00E9", PageWord::Recorded},
    Entry{u"registrato", PageWord::Recorded},
    Entry{u"opgenomen", PageWord::Recorded},
    Entry{u"inspelat", PageWord::Recorded},
    Entry{u"gravado", PageWord::Recorded},
    Entry{u"nagrano", PageWord::Recorded},
};

constexpr std::array<QStringView, 27> upcomingWords{
    u"upcoming",
    u"coming up",
    u"coming soon",
    u"coming next",
    u"next episode",
    u"next up",
    u"up next",
    u"scheduled for",
    u"demn\u00E4chst",
    u"in k\u00FCrze",
    u"kommende",
    u"n\u00E4chste folge",
    u"pr\u00F3ximamente",
    u"pr\u00F3ximos episodios",
    u"pr\u00F3ximo episodio",
    u"\u00E0 venir",
    u"bient\u00F4t",
    u"prossimamente",
    u"in arrivo",
    u"em breve",
    u"binnenkort",
    u"kommande",
    u"wkr\u00F3tce",
    u"\u0441\u043A\u043E\u0440\u043E",
    u"\u8FD1\u65E5\u516C\u958B",
    u"\u5373\u5C06\u63A8\u51FA",
    u"\u4E88\u5B9A",
};

constexpr std::array<QStringView, 10> firstWords{
    u"first episode",         u"debut",          u"inaugural",
    u"erste folge",           u"erste episode",  u"primer episodio",
    u"premier \u00E9pisode",  u"primo episodio", u"eerste aflevering",
    u"f\u00F6rsta avsnittet",
};

// Whether one of the phrases stands at the beginning of the text as words of their own; those of scripts without blanks
// anywhere.
template <size_t N>
bool holdsAny(QStringView written, const std::array<QStringView, N> &phrases)
{
    constexpr qsizetype longest = 120;
    const QString text = written.first(std::min(longest, written.size())).toString().toCaseFolded();
    return std::ranges::any_of(phrases, [&](QStringView phrase) {
        const qsizetype at = text.indexOf(phrase);
        if (at < 0 || phrase.front().script() == QChar::Script_Han)
            return at >= 0;
        const qsizetype end = at + phrase.size();
        return (at == 0 || !text[at - 1].isLetterOrNumber()) && (end == text.size() || !text[end].isLetterOrNumber());
    });
}

bool isPodcastWord(QStringView word)
{
    while (!word.isEmpty() && !word.back().isLetter())
        word.chop(1);
    const PageWord meaning = pageWord(word);
    return meaning == PageWord::Podcast || meaning == PageWord::Episode;
}

} // namespace

PageWord pageWord(QStringView word)
{
    static const QHash<QString, PageWord> meanings = [] {
        QHash<QString, PageWord> table;
        for (const Entry &entry : pageWords)
            table.insert(entry.word.toString(), entry.meaning);
        return table;
    }();
    if (word.size() > 12 || word.isEmpty())
        return PageWord::None;
    const auto found = meanings.constFind(FoldedWord(word).view());
    return found == meanings.cend() ? PageWord::None : *found;
}

bool saysUpcoming(QStringView text)
{
    return holdsAny(text, upcomingWords);
}

bool saysFirst(QStringView text)
{
    return holdsAny(text, firstWords);
}

bool isOfTrade(QStringView text)
{
    qsizetype letters = 0;
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        const bool said = std::ranges::any_of(word, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
        if (said && !isPodcastWord(word) && word.size() > 3)
            return false;
        letters += said && !isPodcastWord(word) && word.size() <= 3 ? 1 : 0;
    }
    // A name may be of short words alone.
    return !std::ranges::any_of(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); }) || letters == 0
           || (letters <= 1 && text.contains(u' '));
}

} // namespace earmark
