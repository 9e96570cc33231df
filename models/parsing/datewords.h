// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// 1..12 of a month's name or abbreviation, in English or one of the languages of datewords.cpp (data of CLDR, through
// QLocale); 0 for any other word and where languages disagree ("lis" is October here and November there). Any thread.
[[nodiscard]] int monthOfName(QStringView word);

// Seconds east of UTC of a zone's name, as far as it means one offset: RFC 822's, the European ones, and the common
// meaning where a name has several (IST is India's, BST Britain's). Any thread.
[[nodiscard]] std::optional<int> zoneOfName(QStringView word);

// A word that stands between the parts of a date and says nothing: "at", "de", "um". Any thread.
[[nodiscard]] bool isFillerWord(QStringView word);

} // namespace earmark
