// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/warninglog.h"

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype mostWarnings = 1000;

} // namespace

void WarningLog::warn(Warning::Kind kind, int line, const QString &message)
{
    // Truncation always gets through: others conclude from it.
    if (m_warnings.size() < mostWarnings || kind == Warning::Kind::Truncated) {
        m_warnings.append({kind, line, message});
    } else if (!m_full) {
        m_full = true;
        m_warnings.append({Warning::Kind::Limit, line, u"more warnings left out"_s});
    }
}

} // namespace earmark
