// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/icons.h"

#include "views/symbolengine.h"

namespace earmark {

QIcon icon(const QString &name)
{
    return QIcon::fromTheme(name, icon(name, QPalette::ButtonText));
}

QIcon icon(const QString &name, QPalette::ColorRole role)
{
    return QIcon(new SymbolEngine(name, role));
}

} // namespace earmark
