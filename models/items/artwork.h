// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QFuture>
#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtGui/QImage>

namespace earmark {

// Pictures of shows and episodes, already scaled. GUI thread; decoding and the network happen elsewhere.
class ArtworkSource
{
public:
    virtual ~ArtworkSource() = default;
    // A square picture of `pixels` device pixels; a null image where there is none or it may not be fetched.
    // Asking twice costs one request.
    [[nodiscard]] virtual QFuture<QImage> artwork(const QString &url, int pixels) = 0;
    // The picture at once where it is in memory, else null.
    [[nodiscard]] virtual QImage cached(const QString &url, int pixels) const = 0;
};

} // namespace earmark
