// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QLatin1StringView>

#include <array>

namespace earmark {

// What a favourite may be, in the words of models/library/madefile.h; from 1, as stored.
inline constexpr std::array favouriteKinds{QLatin1StringView("episode"), QLatin1StringView("show"),
                                           QLatin1StringView("person"), QLatin1StringView("topic")};

} // namespace earmark
