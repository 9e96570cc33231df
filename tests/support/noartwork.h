// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/artwork.h"

namespace earmark::test {

// There are no pictures.
class NoArtwork final : public ArtworkSource
{
public:
    [[nodiscard]] QFuture<QImage> artwork(const QString &, int) override
    {
        return QtFuture::makeReadyValueFuture(QImage());
    }
    [[nodiscard]] QImage cached(const QString &, int) const override { return {}; }
};

} // namespace earmark::test
