// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QtCore/QList>
#include <QtCore/QMimeData>
#include <QtCore/QString>

#include <memory>

namespace earmark {

// Episodes while they are dragged within the program: application/x-earmark-episodes, one decimal id a line.
[[nodiscard]] QString episodeMimeType();
[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const QList<EpisodeId> &episodes);
// Each once, in order; what is no id is skipped, as anybody can offer data of this type.
[[nodiscard]] QList<EpisodeId> episodesOf(const QMimeData &data);

} // namespace earmark
