// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/parse.h"
#include "tests/support/filecontent.h"

#include <QtCore/QDirIterator>

namespace earmark::bench {

// The shows of all feeds in a folder and those below it, in the order of their paths, so that two runs do the same.
[[nodiscard]] inline QList<ParsedShow> showsIn(const QString &folder)
{
    QStringList paths;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        paths += walk.next();
    paths.sort();
    QList<ParsedShow> shows;
    for (const QString &path : std::as_const(paths)) {
        if (const Result<ParsedSource> source = parseSource(test::contentOf(path), {{}, {}, path, {}}))
            shows += source->shows;
    }
    return shows;
}

} // namespace earmark::bench
