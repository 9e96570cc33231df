// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QString>

namespace earmark {

// Why a person or topic is believed, in words: where it was read, what stands there, and how sure that is. GUI thread.
[[nodiscard]] QString evidenceText(const Credit &credit);
[[nodiscard]] QString evidenceText(const TopicMention &mention);

} // namespace earmark
