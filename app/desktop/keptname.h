// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QString>

namespace earmark {

// The name of the file that keeps an episode's audio: show and title as far as they are harmless in a name, then the
// episode's number in this library, which alone makes it unique. At most 200 bytes of UTF-8, without a leading dot.
// Pure; any thread.
[[nodiscard]] QString keptFileName(const KeptAudio &kept, const Media &media);

} // namespace earmark
