// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/pathtoken.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringTokenizer>
#include <QtCore/QUuid>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype shortestToken = 20;    // 62 signs in 20 places are more than 100 bits
constexpr qsizetype shortestHexToken = 28; // of 24 digits are ids

// What follows a letter from a to z in words of languages that are written with them, and what each pair of neighbours
// speaks for chance: learnt by tests/bench/learntokens.py, which says how often that is right.
constexpr std::array<std::string_view, 26> commonAfter{
    "abcdghijklmnprstuvwyz",
    "abeiloruy",
    "acehikorstuz",
    "adeilnortuyz",
    "abcdeghijklmnprstuvwyz",
    "aefilor",
    "aeinortuy",
    "aeilortu",
    "acdegijklmnorstuvyz",
    "adeikot",
    "aeijklorstuy",
    "adehilmostuy",
    "aeimopuy",
    "acdeghiklnostuy",
    "abcdeghijklmnoprstuvwz",
    "aehilopru",
    "u",
    "adeiklmorstuz",
    "acehiklopstuvz",
    "aehikmorstuy",
    "acdefhijklmnoprstuwxyz",
    "aeioy",
    "aeiosy",
    "",
    "aceimnos",
    "aeinoy",
};
constexpr int commonPair = -59;
constexpr int rarePair = 125;
constexpr int risingPair = 49; // "aB"
constexpr int capitals = -25;  // "AB"
constexpr int rareCapitals = 57;
constexpr int digits = -61;
constexpr int letterAndDigit = 72;
constexpr int separator = -72;

bool isCommon(QChar first, QChar second)
{
    const std::string_view after = commonAfter.at(static_cast<size_t>(first.toLower().unicode() - u'a'));
    return after.contains(second.toLower().toLatin1());
}

int chanceOf(QChar first, QChar second)
{
    if (first.isDigit() && second.isDigit())
        return digits;
    if (first.isDigit() || second.isDigit())
        return letterAndDigit;
    if (first.isLower() && second.isUpper())
        return risingPair;
    const bool common = isCommon(first, second);
    if (first.isUpper() && second.isUpper())
        return common ? capitals : rareCapitals;
    return common ? commonPair : rarePair;
}

// Of a piece of ASCII.
bool isOfChance(QStringView piece)
{
    int chance = 0;
    for (qsizetype i = 0; i < piece.size(); ++i) {
        if (!piece[i].isLetterOrNumber())
            chance += separator;
        else if (i > 0 && piece[i - 1].isLetterOrNumber())
            chance += chanceOf(piece[i - 1], piece[i]);
    }
    return chance > 0;
}

bool isToken(QStringView piece)
{
    static const QRegularExpression writing(u"^[A-Za-z0-9_=~-]+$"_s);
    static const QRegularExpression hex(u"^(?:[0-9a-f]+|[0-9A-F]+)$"_s);
    if (piece.size() < shortestToken || !writing.matchView(piece).hasMatch() || !QUuid::fromString(piece).isNull())
        return false;
    QString core = piece.toString();
    core.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    if (std::ranges::all_of(core, [](QChar c) { return c.isDigit(); }))
        return false;
    if (hex.match(core).hasMatch())
        return core.size() == piece.size() && core.size() >= shortestHexToken;
    return isOfChance(piece);
}

} // namespace

bool hasPathToken(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    for (const QStringView segment : QStringTokenizer(path, u'/')) {
        for (const QStringView piece : QStringTokenizer(segment, u'.')) {
            if (isToken(piece))
                return true;
        }
    }
    return false;
}

} // namespace earmark
