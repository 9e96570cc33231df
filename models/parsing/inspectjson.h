// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QJsonObject>

namespace earmark {

// The document of `earmark-cli inspect --json`: every field present, missing values null, seconds as numbers; its
// form stands in the man page. Pure; any thread.
[[nodiscard]] QJsonObject toInspectJson(const ParsedSource &source);
[[nodiscard]] QJsonObject toJson(const ParsedEpisode &episode);

} // namespace earmark
