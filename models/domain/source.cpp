// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/source.h"

#include <algorithm>

namespace earmark {

bool ParsedSource::isPartial() const
{
    return std::ranges::any_of(warnings, [](const Warning &w) { return w.kind == Warning::Kind::Truncated; });
}

} // namespace earmark
