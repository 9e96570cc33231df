// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

namespace earmark {

// True for an address that gives access to what is not public: one with a user name or password, with a parameter that
// looks like a secret (models/http/redact has the list), or with a folder named "private". Pure; any thread.
[[nodiscard]] bool isPrivateAddress(const QString &address);

// Takes out of an item what is private: of a show whose feed is private all addresses of its media and what its notes
// say, of others the addresses that are private themselves; a user name and password alone are cut off. True where
// there was anything. Pure; any thread.
[[nodiscard]] bool withholdPrivate(ExportItem &item);

} // namespace earmark
