// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/references.h"

#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// What identifies a work, before it is known where it was read.
struct WorkName {
    ReferenceKind kind = ReferenceKind::Doi;
    QString identifier;
    QString url;
};

// Each answers nothing where the text is no such identifier as a whole. Pure; any thread.

// "9110", "0793": the number of an RFC.
[[nodiscard]] std::optional<WorkName> rfc(QStringView number);
// "10.1145/3377811": ISO 26324, of which what follows the slash may be anything. A DOI of arXiv's is an arXiv id.
[[nodiscard]] std::optional<WorkName> doi(QStringView written);
// "2101.00001v2", "hep-th/9901001": https://info.arxiv.org/help/arxiv_identifier.html
[[nodiscard]] std::optional<WorkName> arxiv(QStringView written);
// "978-0-262-03384-8", "0-262-03384-4": ISO 2108, with its checksum.
[[nodiscard]] std::optional<WorkName> book(QStringView written);
// A web address, with or without "https://", by its form.
[[nodiscard]] std::optional<WorkName> workAt(QStringView address);

} // namespace earmark
