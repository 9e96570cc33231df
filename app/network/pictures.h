// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtGui/QImage>

namespace earmark {

// PNG, JPEG, GIF or WebP, by their first bytes: the only formats that are ever decoded. Any thread.
[[nodiscard]] bool isPicture(const QByteArray &bytes);

// The middle square of a picture, scaled to `pixels`; null where it is no picture, is damaged, or would take more than
// 64 MiB decoded. Any thread.
[[nodiscard]] QImage squarePicture(const QByteArray &bytes, int pixels);

} // namespace earmark
