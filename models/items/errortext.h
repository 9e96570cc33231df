// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QString>

namespace earmark {

// One translated sentence, or two, that say what happened, to what, and what to do. GUI thread.
[[nodiscard]] QString errorText(const Error &error);

} // namespace earmark
