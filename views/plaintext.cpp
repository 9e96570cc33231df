// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/plaintext.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int longestWord = 20;    // characters that stay together
constexpr int pieceAfter = 4;      // and beyond them
constexpr QChar breakHere(0x200b); // zero width space

} // namespace

QString asLabel(const QString &plain)
{
    return QString(plain).replace(u'&', "&&"_L1);
}

QString breakable(const QString &plain)
{
    QString result;
    int run = 0;
    for (const QChar character : plain) {
        run = character.isSpace() ? 0 : run + 1;
        if (run > longestWord && !character.isLowSurrogate() && !character.isMark()) {
            result += breakHere;
            run = longestWord - pieceAfter + 1;
        }
        result += character;
    }
    return result;
}

QString withKeys(const QString &tip, const QKeySequence &keys)
{
    return keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys.toString(QKeySequence::NativeText));
}

} // namespace earmark
