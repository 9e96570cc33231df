// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session.h"

namespace earmark {

Session::Session(Places places)
    : m_places(std::move(places))
    , m_settings(m_places.settings)
    , m_library(m_places.library)
    , m_refresher(m_fetcher, m_library, m_language)
    , m_adder(m_fetcher, m_library, m_language)
    , m_pageOpener(m_fetcher, m_library, m_language)
    , m_artwork(m_fetcher, m_places.artwork)
{
}

Session::~Session() = default;

} // namespace earmark
