// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <future>
#include <memory>

namespace earmark {

class LanguageData;

// The language data that is built into the program (the target earmark_resources, which every program links): read at
// its first use, once for all copies, so that starting does not wait for it. Any thread; who comes while another reads
// waits.
class BuiltInLanguage
{
public:
    BuiltInLanguage();

    [[nodiscard]] const LanguageData &operator*() const { return *data(); }
    [[nodiscard]] std::shared_ptr<const LanguageData> data() const { return m_data.get(); }

private:
    std::shared_future<std::shared_ptr<const LanguageData>> m_data;
};

} // namespace earmark
