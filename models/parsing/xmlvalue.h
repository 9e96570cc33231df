// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>

namespace earmark {

constexpr qsizetype longestXmlValue = 64 * 1024; // bytes of an attribute's value; libxml2 stops at 10 MB

// The value of an attribute, as it was meant.
struct XmlValue {
    QByteArrayView text; // without its quotes; a view into the document
    qsizetype end = 0;   // where reading goes on, in bytes
    bool sound = true;   // nothing had to be guessed
};

// Reads the value that begins at `at` of a document that may break the rules of XML: quotes inside of it that are not
// escaped, none around it, or one that never ends. Pure; any thread.
[[nodiscard]] XmlValue readXmlValue(QByteArrayView document, qsizetype at);

} // namespace earmark
