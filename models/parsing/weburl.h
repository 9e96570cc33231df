// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringView>

namespace earmark {

// The address a source wrote, made absolute against `base` (may be empty), percent-encoded where it needs to be, and
// only if it is http or https; "feed:", "itpc:" and "pcast:" addresses are feeds over http. Blanks and control
// characters around and inside are dropped as browsers do. Empty for everything else. Pure; any thread.
[[nodiscard]] QString webUrl(QStringView text, QStringView base);

} // namespace earmark
