// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace earmark {

// Appends text of a broken document as text or attribute value of a sound one: known entities and character references
// resolved (those of windows-1252 as browsers read them), bare & kept as characters, characters that XML does not have
// left out. True if something had to be put right. Pure; any thread.
bool appendRepaired(QByteArray &out, QByteArrayView utf8);

// The same for the content of CDATA, where an & is just that.
bool appendEscapedXml(QByteArray &out, QByteArrayView utf8);

} // namespace earmark
