// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

#include <memory>
#include <vector>

struct UBreakIterator;

namespace earmark {

// Finds the words of scripts that put no blanks between them, by ICU's dictionaries, which take a while to open: once
// for a show. Any thread, one at a time.
class WideWords
{
public:
    // The UTF-16 offsets at which words end, in order; good until the next call. Empty where ICU has no data.
    [[nodiscard]] const std::vector<qsizetype> &endsIn(QStringView text);

private:
    struct Close {
        void operator()(UBreakIterator *breaks) const;
    };

    std::unique_ptr<UBreakIterator, Close> m_breaks;
    std::vector<qsizetype> m_ends;
};

} // namespace earmark
