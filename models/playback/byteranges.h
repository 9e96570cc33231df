// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <map>
#include <optional>

namespace earmark {

// A set of bytes of one file, kept as runs that neither touch nor overlap. A plain value; ends are exclusive.
class ByteRanges
{
public:
    using Runs = std::map<qint64, qint64>; // begin -> end

    void add(qint64 begin, qint64 end);
    [[nodiscard]] bool contains(qint64 begin, qint64 end) const;
    // Where the run that holds `position` ends; `position` itself where that byte is missing.
    [[nodiscard]] qint64 endOfRun(qint64 position) const;
    // The first byte at or after `position` that is there.
    [[nodiscard]] std::optional<qint64> nextPresent(qint64 position) const;
    [[nodiscard]] qint64 count() const; // of bytes
    [[nodiscard]] const Runs &runs() const { return m_runs; }

    bool operator==(const ByteRanges &) const = default;

private:
    Runs m_runs;
};

} // namespace earmark
