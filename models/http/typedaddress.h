// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace earmark {

// The web address a listener means by what was typed or pasted: without a scheme it is https; feed:, itpc:, pcast:,
// podcast: and the like stand for https ("feed:https://..." for the inner one). Surrounding quotes, angle brackets
// and space are dropped. Errors: InvalidArgument where no address can be read, SchemeRefused for any other scheme;
// subject: the text. Pure; any thread.
[[nodiscard]] Result<QUrl> addressFromText(const QString &text);

} // namespace earmark
