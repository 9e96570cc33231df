// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/source.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QList>

namespace earmark {

struct ParsedChapters {
    QList<Chapter> chapters; // by time
    QList<Warning> warnings;

    bool operator==(const ParsedChapters &) const = default;
};

// Reads a file of chapters: JSON Chapters 1.2 of the podcast namespace, and Podlove's list. Addresses are made absolute
// against `baseUrl`; what is neither http nor https is left out, with a warning like all that cannot be understood.
// Chapters with "toc": false are not listed. Pure; any thread. Errors: UnknownFormat where it is no such file.
[[nodiscard]] Result<ParsedChapters> parseChapters(QByteArrayView bytes, const QString &baseUrl = {});

// One list out of several that state the chapters of one episode, the most trusted first: the first that lists any wins
// whole, as lists of different sources do not cut alike. What one of its chapters lacks (title, link, picture) is taken
// from a chapter of the others that begins within two seconds. Pure; any thread.
[[nodiscard]] QList<Chapter> mergedChapters(const QList<QList<Chapter>> &bestFirst);

} // namespace earmark
