// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace earmark {

// A page with only the tags and attributes that its reading needs, cut into tokens by the HTML Standard's rules, so
// that a tree builder meets neither the nesting nor the attributes that cost it more than their number: elements are
// closed in the order they were opened, those nested more than 128 deep become line breaks, what only sets type becomes
// a span, and scripts, styles, comments and drawings are gone. Reading ends behind `limit` elements.
// One pass; pure; any thread.
struct ThinHtml {
    QByteArray html;
    bool cut = false;       // something was nested too deep
    qsizetype elements = 0; // begun in it
};
[[nodiscard]] ThinHtml thinHtml(QByteArrayView utf8, qsizetype limit);

} // namespace earmark
