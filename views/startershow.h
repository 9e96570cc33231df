// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace earmark {

// A show offered before the library has any.
struct StarterShow {
    QString title;
    QString address; // of the feed, or of the site that names it
    QString about;   // one sentence
    QString language;

    bool operator==(const StarterShow &) const = default;
};

} // namespace earmark
