// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringView>

namespace earmark {

// Notes made safe to show, and the same notes as plain text.
struct SanitisedHtml {
    QString html;      // empty where the notes are plain text: show `text` then
    QString text;      // as htmlToText() gives it
    QList<Link> links; // in order of the text, each URL once; also those that stand in the text as words
    bool cut = false;  // the notes were longer than maxNotes

    bool operator==(const SanitisedHtml &) const = default;
};

// Notes longer than this are cut, in UTF-16 code units (1 MiB of Latin text).
constexpr qsizetype maxNotes = 1 << 20;

// Makes the notes of a feed safe in one pass. `html` in the answer is well-formed and holds nothing but the elements
// p br a ul ol li b strong i em code pre blockquote h1 to h6 hr, and on a nothing but href (absolute http, https or
// mailto) and title; no image, style or script, so showing it loads nothing. Bidirectional overrides and control
// characters are gone. Sanitising the result again changes nothing. Never fails; pure; any thread.
[[nodiscard]] SanitisedHtml sanitise(QStringView notes, const QString &baseUrl);

} // namespace earmark
