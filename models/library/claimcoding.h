// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QByteArray>

namespace earmark {

// An item as bytes that later versions can read: a CBOR map (RFC 8949) of what is stated, by name. The line it stood
// on is left out. Pure; any thread.
[[nodiscard]] QByteArray encodeItem(const ParsedEpisode &item);

// Names that are not known are skipped; what cannot be read is an item that states nothing. Pure; any thread.
[[nodiscard]] ParsedEpisode decodeItem(const QByteArray &bytes);

} // namespace earmark
