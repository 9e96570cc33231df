// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/namedworks.h"

namespace earmark {

// What a work is called: "RFC 9110", "arXiv 2101.00027", "curl/curl", "ISBN 978…". GUI thread.
[[nodiscard]] QString workTitle(const NamedWork &work);

// A Markdown list of links, a line each, to be kept elsewhere (spec.commonmark.org, 6.3). GUI thread.
[[nodiscard]] QString worksMarkdown(const QList<NamedWork> &works);

} // namespace earmark
