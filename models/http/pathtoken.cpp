// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/pathtoken.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringTokenizer>
#include <QtCore/QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype shortestToken = 20;    // 62 signs in 20 places are more than 100 bits
constexpr qsizetype shortestHexToken = 28; // of 24 digits are ids

enum class Sign { Lower, Upper, Digit };

Sign signOf(QChar c)
{
    return c.isDigit() ? Sign::Digit : c.isUpper() ? Sign::Upper : Sign::Lower;
}

// Chance changes between signs of one kind and another more often than words, names in capitals and years do: in two
// of three places where all kinds occur, in two of five where only small letters and digits do.
bool isMixed(QStringView core, bool hasSeparators)
{
    const auto has = [core](Sign sign) {
        return std::ranges::any_of(core, [sign](QChar c) { return signOf(c) == sign; });
    };
    qsizetype changes = 0;
    for (qsizetype i = 1; i < core.size(); ++i)
        changes += signOf(core[i]) != signOf(core[i - 1]) ? 1 : 0;
    if (!has(Sign::Digit))
        return false;
    if (has(Sign::Lower) && has(Sign::Upper))
        return changes * 2 >= core.size() - 1;
    return !hasSeparators && changes * 10 >= (core.size() - 1) * 3;
}

bool isToken(QStringView piece)
{
    static const QRegularExpression writing(u"^[A-Za-z0-9_=~-]+$"_s);
    static const QRegularExpression hex(u"^(?:[0-9a-f]+|[0-9A-F]+)$"_s);
    if (piece.size() < shortestToken || !writing.matchView(piece).hasMatch() || !QUuid::fromString(piece).isNull())
        return false;
    QString core = piece.toString();
    core.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    if (core.size() < shortestToken || std::ranges::all_of(core, [](QChar c) { return c.isDigit(); }))
        return false;
    if (hex.match(core).hasMatch())
        return core.size() == piece.size() && core.size() >= shortestHexToken;
    return isMixed(core, core.size() < piece.size());
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
