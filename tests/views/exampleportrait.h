// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/portrait.h"

namespace earmark::test {

// The pages of an invented guest, topic and show, each with something of everything.
[[nodiscard]] Portrait examplePerson();
[[nodiscard]] Portrait exampleTopic();
[[nodiscard]] Portrait exampleShow();

} // namespace earmark::test
