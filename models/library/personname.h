// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>

namespace earmark {

// The parts of a name, as foldName() makes them: of "Dr. Robert T. Quist", and of "Quist, Robert T.", the family name
// "quist", the given name "robert" and in the middle "t". Titles and degrees are left out.
struct PersonName {
    QString given;
    QString family; // empty where there is one word only
    QStringList middle;
    int extras = 0; // what was left out or out of order

    bool operator==(const PersonName &) const = default;
};

// Honorifics, degrees and short forms are those of resources/names. Pure; any thread.
[[nodiscard]] PersonName personName(const QString &name);

// What all spellings of a name share that may be one person's: the family name and how the given name begins where it
// is not shortened. Empty where nothing is sure. Pure; any thread.
[[nodiscard]] QString familyKey(const PersonName &name);

// From the surest to the least.
enum class Likeness : std::uint8_t {
    Same,      // but for order, titles and degrees
    Middle,    // one has a middle name or initial
    ShortName, // "Bob" and "Robert"
    Initial,   // "R." and "Robert"
    Spelling,  // a letter of the given name
    None,
};
[[nodiscard]] bool isSameGiven(const PersonName &a, const PersonName &b); // or short for it
[[nodiscard]] Likeness likeness(const PersonName &a, const PersonName &b);

} // namespace earmark
