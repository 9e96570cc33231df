// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/screenshot.h"

#include "app/wiring.h"
#include "models/items/browser.h"
#include "views/mainwindow.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPixmap>

#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto interval = 50ms;
constexpr int mostLooks = 200; // ten seconds

} // namespace

Screenshot::Screenshot(MainWindow &window, const Wiring &wiring, Browser &browser, QString file)
    : m_window(window)
    , m_wiring(wiring)
    , m_browser(browser)
    , m_file(std::move(file))
{
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    m_timer.start(interval);
}

void Screenshot::look()
{
    const EpisodeModel &episodes = m_browser.episodes();
    const bool complete =
        m_wiring.isFilled() && (episodes.rowCount() == 0 || (episodes.rowAt(0) && m_window.pageEpisode().isValid()));
    if (!complete && ++m_looks < mostLooks)
        return;
    m_timer.stop();
    const bool saved = m_window.grab().save(m_file, "PNG");
    if (!saved)
        std::fprintf(stderr, "earmark: cannot write %s\n", qPrintable(m_file));
    QCoreApplication::exit(saved ? 0 : 1);
}

} // namespace earmark
