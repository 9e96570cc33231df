// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/source.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QDate>
#include <QtCore/QString>

namespace earmark {

// What is known about a document beside its bytes. Only the bytes decide its format.
struct SourceContext {
    QString url;         // where it came from; base of relative links; empty for a file
    QString contentType; // of the HTTP answer; its charset is a hint
    QString name;        // file name or URL for messages
    QDate now;           // reference for relative dates on pages; invalid: they stay null
};

// Reads any document Earmark knows: RSS 2.0/1.0/0.9x, Atom, JSON Feed, OPML, pages of episodes as text.
// Pure; any thread. Broken markup is recovered with warnings; the result is an error only where nothing
// could be read: EmptySource, UnknownFormat, DamagedSource, NoFeedOnPage (HTML without episodes), TooLarge.
[[nodiscard]] Result<ParsedSource> parseSource(QByteArrayView bytes, const SourceContext &context);

// The feeds an HTML page names in <link rel="alternate">, absolute, in document order; where it names none, its links
// that end as feeds do. Pure; any thread.
[[nodiscard]] QStringList feedsNamedBy(QByteArrayView html, const QString &baseUrl);

} // namespace earmark
