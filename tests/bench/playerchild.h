// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace earmark::bench {

// This process is nothing but the player, told what to do over a local socket at that path, until it is killed: so that
// its costs, its stalls and its crashes are its own. The exit status.
[[nodiscard]] int runAsPlayer(const QString &socketPath);

} // namespace earmark::bench
