// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QStringView>

namespace earmark {

// The evidence for what stands at the UTF-16 offsets [start, end) of a field's text. Pure; any thread.
[[nodiscard]] Evidence evidenceAt(QStringView text, const QString &field, qsizetype start, qsizetype end);

} // namespace earmark
