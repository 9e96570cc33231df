// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace earmark {

class LanguageData;

// The language data that is built into the program (the target
// earmark_resources, which every program links). Any thread.
[[nodiscard]] std::shared_ptr<const LanguageData> builtInLanguage();

} // namespace earmark
