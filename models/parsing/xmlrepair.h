// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace earmark {

struct RepairedXml {
    QByteArray xml;         // well-formed but for namespaces; without declarations, comments and document types
    bool changed = false;   // something had to be put right; a document type alone does not count
    bool truncated = false; // the document ended inside of what holds its items; what was open last is left out
    int lines = 0;          // in the document; line numbers stay what they were
};

// Makes a feed or an OPML that broke the rules of XML readable, as far as it can be told what was meant: bare & and <,
// HTML's entities without a declaration, characters XML does not have, attributes without quotes, twice or without a
// blank between them, end tags that are missing, misspelt in case or too many, CDATA that does not end, junk before and
// behind. Entities of a document type are not expanded, they stay as text. Takes and gives UTF-8. Pure; any thread.
[[nodiscard]] RepairedXml repairXml(QByteArrayView utf8);

} // namespace earmark
