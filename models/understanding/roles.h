// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/names.h"

namespace earmark {

// What a text says right beside a name: "Staff Engineer", "Mozilla". Empty where it says nothing.
struct RoleText {
    QString role;
    QString organisation;
};

// Behind a name that ends before word `at`: ", a staff engineer at ORG," or "from ORG". Pure; any thread.
[[nodiscard]] RoleText roleBehind(const ReadText &read, const NameReader &names, qsizetype at);

// Before a name that begins at word `at`: "ORG president NAME". Pure; any thread.
[[nodiscard]] RoleText roleBefore(const ReadText &read, const NameReader &names, qsizetype at);

// What is said of one person in several places: the first role with an organisation where `first` has none, or else
// `first` in its longest wording, with the organisation that goes with it. Pure; any thread.
[[nodiscard]] RoleText together(RoleText first, const QList<RoleText> &said);

} // namespace earmark
