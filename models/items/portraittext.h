// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correction.h"
#include "models/library/portrait.h"
#include "models/library/records.h"

#include <QtCore/QStringList>

namespace earmark {

// The words on the page of a person, topic or show, in the current locale. GUI thread.

[[nodiscard]] QString portraitTitle(const Portrait &portrait); // "Ann Field", "Ann Field on QUIC"
// Below it: what a person was called, with the years; where a topic or a show stands.
[[nodiscard]] QString portraitSubtitle(const Portrait &portrait);
[[nodiscard]] QString roleText(const QString &role, const QString &organisation); // "engineer, Mozilla"
[[nodiscard]] QString roleText(const StatedRole &role);                           // with its years
// "7 appearances in 4 shows · 8 h 04 min"; `shows`: how many the episodes are of.
[[nodiscard]] QString countsText(PortraitSubject::Kind kind, int episodes, int shows, qint64 durationMs);
[[nodiscard]] QStringList habitLines(const ShowHabits &habits); // a sentence each
[[nodiscard]] QStringList evidenceLines(const PortraitEvidence &evidence);
[[nodiscard]] QString confidenceText(double confidence); // "Very likely"
// The second line of a row: show, number and guests, and on a page what the person was called, the topics and where
// the page's topic is spoken of; without what the page says of all its rows.
[[nodiscard]] QString originText(const EpisodeRow &row, PortraitSubject::Kind page);
[[nodiscard]] QString reasonText(const SamePersonSuggestion &suggestion); // "Spelt alike, both at Mozilla"
[[nodiscard]] QString yearsSpoken(const QList<YearCount> &years);         // "2015: 1, 2019: 3"

} // namespace earmark
