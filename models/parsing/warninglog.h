// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

namespace earmark {

// Collects the warnings of one document, and no more than 1000 of them: a damaged feed must not fill the memory with
// complaints. Not thread-safe.
class WarningLog
{
public:
    void warn(Warning::Kind kind, int line, const QString &message);
    [[nodiscard]] QList<Warning> take() { return std::move(m_warnings); }

private:
    QList<Warning> m_warnings;
    bool m_full = false;
};

} // namespace earmark
