// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/languagefile.h"
#include "app/network/adder.h"
#include "app/network/artworkcache.h"
#include "app/network/networkfetcher.h"
#include "app/network/pageopener.h"
#include "app/network/refresher.h"
#include "app/places.h"
#include "app/settings.h"
#include "models/library/library.h"

namespace earmark {

// Builds the services of one run in order and takes them down in reverse; the window and the shell stand on it alike.
// Opens nothing: that is for Library::open. GUI thread.
class Session
{
public:
    explicit Session(Places places);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] const Places &places() const { return m_places; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] BuiltInLanguage language() const { return m_language; }
    [[nodiscard]] Library &library() { return m_library; }
    [[nodiscard]] Fetcher &fetcher() { return m_fetcher; }
    [[nodiscard]] Refresher &refresher() { return m_refresher; }
    [[nodiscard]] Adder &adder() { return m_adder; }
    [[nodiscard]] PageOpener &pageOpener() { return m_pageOpener; }
    [[nodiscard]] ArtworkSource &artwork() { return m_artwork; }

private:
    Places m_places;
    Settings m_settings;
    BuiltInLanguage m_language;
    Library m_library;
    NetworkFetcher m_fetcher;
    Refresher m_refresher;
    Adder m_adder;
    PageOpener m_pageOpener;
    ArtworkCache m_artwork;
};

} // namespace earmark
