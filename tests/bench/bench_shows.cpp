// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the weights of the names of shows are learnt from: bench_shows PAGE... writes a line per phrase that may be one:
//   page <tab> phrase <tab> clues, separated by blanks
// learnshows.py reads it.

#include "models/parsing/pagesections.h"
#include "models/parsing/pagetables.h"
#include "models/parsing/parse.h"
#include "models/parsing/showclues.h"

#include <QtCore/QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

QList<ItemSlots> itemsOf(QList<PageLine> &lines)
{
    QList<ItemSlots> items;
    const QList<TableRow> table = readTable(lines);
    for (const TableRow &row : table)
        items.append(row.parts);
    return table.isEmpty() ? PageSlots(lines, findSections(lines, findStructure(lines).items).items).read() : items;
}

void writeNames(const QString &path, const PageText &page)
{
    PageLines read = classifyLines(page.text);
    const QList<ItemSlots> items = itemsOf(read.lines);
    for (const ShowName &name : items.isEmpty() ? QList<ShowName>() : showNames(read.lines, items, page.head)) {
        QStringList clues;
        for (size_t clue = 0; clue < size_t(ShowClue::Count); ++clue) {
            if (name.clues.test(clue))
                clues += clueName(ShowClue(clue)).toString();
        }
        std::fputs((path + u'\t' + name.text.simplified() + u'\t' + clues.join(u' ') + u'\n').toUtf8().constData(),
                   stdout);
    }
}

} // namespace

int main(int count, char **arguments)
{
    for (int i = 1; i < count; ++i) {
        QFile file(QString::fromLocal8Bit(arguments[i]));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        if (const Result<PageText> page = readPageText(file.readAll(), {{}, {}, file.fileName(), {}}))
            writeNames(file.fileName(), *page);
    }
    return 0;
}
