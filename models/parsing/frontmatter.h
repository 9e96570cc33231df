// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace earmark {

// One key of front matter with its values: one of a scalar, several of a list. Of a list of maps the names.
struct FrontMatterEntry {
    QString key; // lower case
    QStringList values;

    bool operator==(const FrontMatterEntry &) const = default;
};

// Where the text behind the front matter of a page begins, in bytes; 0 where it has none. Front matter is YAML between
// lines of "---" or TOML between lines of "+++", at the very beginning. Pure; any thread.
[[nodiscard]] qsizetype endOfFrontMatter(QByteArrayView utf8);

// The keys and values of front matter, in its order; of YAML and TOML only what front matter is written in: scalars,
// quoted or not, lists and tables; a table's keys stand for themselves. Pure; any thread.
[[nodiscard]] QList<FrontMatterEntry> readFrontMatter(QByteArrayView utf8);

} // namespace earmark
