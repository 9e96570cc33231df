// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringView>

namespace earmark {

// HTML, or text that may hold some, as plain text: entities decoded, whitespace folded, blocks on lines of their own,
// a blank line between paragraphs, list items behind "- ". Text without markup keeps its line breaks. Absolute http,
// https and mailto links are added to `links`. Never fails; pure; any thread.
[[nodiscard]] QString htmlToText(QStringView html, QList<Link> *links = nullptr);

} // namespace earmark
