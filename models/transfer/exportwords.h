// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QCoreApplication>

namespace earmark {

// The context for translators of what stands in files for people.
class ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

} // namespace earmark
