// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace earmark {

// Opens the desktop's file manager with that file chosen (freedesktop.org, File Manager DBus Interface); where there is
// none, the folder by whatever opens folders. GUI thread; does not wait.
void showInFileManager(const QString &path);

} // namespace earmark
