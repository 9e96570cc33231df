// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace earmark {

// What is left of a title without what directories put around it: the show's name, a number, the dots of a cut.
struct CoreTitle {
    QString key;               // titleKey() of what is left
    QString plainKey;          // the same with a number that may belong to the title: "12 angry men"
    std::vector<size_t> words; // hashes, ascending, each once
    std::vector<size_t> parts; // of those words that count parts: "2", "II", "b"
    bool isCut = false;
    std::optional<double> number; // that stood in the title
};

// "#12 Foo", "Ep. 12: Foo", "Foo | Show", "Show 12 - Foo" and "Foo (12)" are all about "Foo" where 12 is the number
// or marked as one. `showKeys`: titleKey() of the show's names. Pure; any thread.
[[nodiscard]] CoreTitle coreTitle(const QString &title, const QStringList &showKeys, std::optional<double> number);

// The same words, the beginning of a cut title, one within the other, or mostly the same words; never two parts of one
// series.
[[nodiscard]] bool titlesAgree(const CoreTitle &a, const CoreTitle &b);

} // namespace earmark
