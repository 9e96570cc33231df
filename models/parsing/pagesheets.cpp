// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagesheets.h"

#include "models/parsing/pagetokens.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <algorithm>
#include <utility>

namespace earmark {
namespace {

// Whether "1 of 3", "2 of 3", "3 of 3" is all that these lines differ in.
bool countsSheets(const QList<PageLine> &lines, const QList<qsizetype> &sheets)
{
    const auto digitsOf = [&lines](qsizetype sheet) {
        QString digits;
        for (const QChar c : lines[sheet].text)
            digits += c.isDigit() ? c : QChar(u' ');
        return digits.simplified().split(u' ');
    };
    const QStringList first = digitsOf(sheets.first());
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QStringList here = digitsOf(sheets[i]);
        qsizetype apart = 0;
        bool next = false;
        for (qsizetype k = 0; k < std::min(first.size(), here.size()); ++k) {
            apart += here[k] != first[k];
            next = next || here[k].toInt() == i + 1;
        }
        if (here.size() != first.size() || apart != (i == 0 ? 0 : 1) || !next
            || here.last().toInt() != int(sheets.size()))
            return false;
    }
    return true;
}

} // namespace

void markSheets(QList<PageLine> &lines)
{
    QHash<size_t, QList<qsizetype>> alike;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const PageLine &line = lines[i];
        if (!line.dates.isEmpty() && line.alikes > 1 && line.repeats == 1 && line.text.size() <= longestReadLine)
            alike[line.like].append(i);
    }
    for (const QList<qsizetype> &sheets : std::as_const(alike)) {
        for (qsizetype i = 0; i < sheets.size() && countsSheets(lines, sheets); ++i) {
            PageLine &sheet = lines[sheets[i]];
            sheet.kind = LineKind::Rule;
            sheet.dates.clear();
            sheet.durations.clear();
            for (const qsizetype beside : {sheets[i] - 1, sheets[i] + 1}) {
                if (beside >= 0 && beside < lines.size() && lines[beside].repeats == int(sheets.size()))
                    lines[beside].kind = LineKind::Rule;
            }
        }
    }
}

} // namespace earmark
