// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/showclues.h"

#include <QtCore/QResource>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// A static library's resources have to be asked for by the linker, and outside of any namespace.
static void initShowWeights()
{
    Q_INIT_RESOURCE(core_pagewords);
}

namespace earmark {
namespace {

constexpr size_t clueCount = size_t(ShowClue::Count);

constexpr std::array<QStringView, clueCount> clueNames{
    u"whole",        u"first",        u"second",       u"third",      u"later",      u"near",         u"opens",
    u"subject",      u"of_subject",   u"strong",       u"joined",     u"quoted",     u"labelled",     u"labels",
    u"called",       u"announced",    u"introduces",   u"precedes",   u"above_list", u"with_podcast", u"near_podcast",
    u"with_episode", u"with_figures", u"in_sentence",  u"in_menu",    u"again",      u"often",        u"shared",
    u"below",        u"only_below",   u"items_most",   u"items_some", u"items_only", u"button",       u"alone",
    u"item_above",   u"item_next",    u"item_below",   u"varied",     u"leads",      u"titles_most",  u"titles_some",
    u"is_title",     u"credited",     u"site_name",    u"page_title", u"heading",    u"in_address",   u"digits",
    u"capitals",     u"caseless",     u"one_word",     u"mere",       u"many_words", u"lower",        u"shouted",
    u"says_podcast", u"ends_podcast", u"says_episode", u"listed",     u"address",    u"part",         u"around",
};

struct Weights {
    double always = 0;
    std::array<double, clueCount> of{};
};

// Lines of "weight NAME VALUE"; "always" is of every name.
Weights readWeights()
{
    initShowWeights();
    const QString text = QString::fromUtf8(QResource(u":/earmark/language/showweights.txt"_s).uncompressedData());
    Weights weights;
    for (const QStringView line : text.tokenize(u'\n')) {
        const QList<QStringView> parts = line.split(u' ');
        if (parts.size() != 3 || parts.first() != u"weight")
            continue;
        const auto name = std::ranges::find(clueNames, parts[1]);
        (name == clueNames.end() ? weights.always : weights.of[size_t(name - clueNames.begin())]) = parts[2].toDouble();
    }
    return weights;
}

} // namespace

QStringView clueName(ShowClue clue)
{
    return clueNames[size_t(clue)];
}

double showBelief(const ShowClues &clues)
{
    static const Weights weights = readWeights();
    double sum = weights.always;
    for (size_t clue = 0; clue < clueCount; ++clue)
        sum += clues.test(clue) ? weights.of[clue] : 0;
    return sum;
}

} // namespace earmark
