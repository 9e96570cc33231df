// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QSet>
#include <QtCore/QUrl>

namespace earmark {

// Lets through the links of notes that can do no harm, and keeps each once. Any thread, one at a time.
class NoteLinks
{
public:
    explicit NoteLinks(const QString &baseUrl); // relative addresses are resolved against it

    // Absolute, of a scheme that can do no harm, without characters that hide something; empty where it is not.
    [[nodiscard]] QString safeUrl(const QString &written) const;
    // The place of a new link among those kept; -1 where it is known, or there are too many.
    [[nodiscard]] qsizetype remember(const QString &url);
    // Names a link by what stands in it, where nothing has named it.
    void name(qsizetype link, const QString &text);
    [[nodiscard]] QList<Link> take() { return std::move(m_links); }

private:
    QUrl m_base;
    QList<Link> m_links;
    QSet<QString> m_known;
};

} // namespace earmark
