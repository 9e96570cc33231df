// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

namespace earmark {

// The address where it is one a browser or mail program may be given: http, https, mailto. Nothing else leaves the
// program. Pure.
[[nodiscard]] std::optional<QUrl> webLink(const QString &address);

} // namespace earmark
