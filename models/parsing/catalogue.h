// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/source.h"

#include <QtCore/QByteArrayView>

namespace earmark {

// Reads back a document in the form of `earmark-cli inspect --json`, such as the built-in catalogue. Members that are
// null or missing stay empty; other types than the form has count as missing. Errors: DamagedSource where it is no
// JSON, UnknownFormat where it is no such document. Pure; any thread.
[[nodiscard]] Result<ParsedSource> readCatalogue(QByteArrayView json);

} // namespace earmark
