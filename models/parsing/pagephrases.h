// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringView>

namespace earmark {

// What speaks for a phrase as a name, or against it, and what of it is one. All functions are pure; any thread.

// Whether it is one of the web or of mail.
[[nodiscard]] bool isAddress(QStringView text);
// Whether it is of a script without capitals.
[[nodiscard]] bool isCaseless(QStringView text);
// Whether one of its words is one for an episode.
[[nodiscard]] bool namesEpisode(QStringView text);
// Whether several of its words, and all but the short ones, have capitals.
[[nodiscard]] bool isNameLike(QStringView text);
// "Series: A Name": whether the words before the colon say that a show's name follows.
[[nodiscard]] bool labelsShow(QStringView text);
// Whether there is a digit.
[[nodiscard]] bool holdsDigit(QStringView text);
// Whether one of its words is one for podcasts or lists of episodes.
[[nodiscard]] bool saysPodcast(QStringView text);

// The part of "Episodes | A Name" that is one.
[[nodiscard]] QString withoutGenericParts(QStringView text);
// The words with a capital that the text ends with, and "&" between them.
[[nodiscard]] QString nameAtEnd(QStringView text);
// "A Name - plan of spring 2024" is of "A Name".
[[nodiscard]] QString partWithoutFigures(const QString &text);
// How many characters at their ends most of these lines share as whole sentences: a call to comment that a page glues
// to the notes. 0 where there are too few.
[[nodiscard]] qsizetype commonEnding(const QList<QStringView> &lines);

} // namespace earmark
