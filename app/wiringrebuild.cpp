// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringrebuild.h"

#include "app/session.h"
#include "views/mainwindow.h"

#include <QtConcurrent/QtConcurrentRun>

namespace earmark {

RebuildWiring::RebuildWiring(Session &session, MainWindow &window)
    : m_library(session.library())
    , m_window(window)
    , m_language(session.language())
{
    connect(&m_window, &MainWindow::rebuildRequested, this, &RebuildWiring::start);
    connect(&m_window, &MainWindow::rebuildCancelRequested, &m_rebuilding, [this] { m_rebuilding.cancel(); });
    connect(&m_rebuilding, &QFutureWatcherBase::progressValueChanged, this, &RebuildWiring::showProgress);
    connect(&m_rebuilding, &QFutureWatcherBase::finished, this, &RebuildWiring::finish);
}

void RebuildWiring::startWhereNeeded()
{
    m_library.needsRebuild().then(this, [this](const Result<bool> &needed) {
        if (!needed)
            Q_EMIT failed(needed.error());
        else if (*needed)
            start();
    });
}

void RebuildWiring::start()
{
    if (m_rebuilding.isRunning())
        return;
    QtConcurrent::run([language = m_language] {
        return language.data();
    }).then(this, [this](const std::shared_ptr<const LanguageData> &language) {
        m_rebuilding.setFuture(m_library.rebuild(language));
    });
}

void RebuildWiring::showProgress()
{
    m_window.setRebuildProgress(m_rebuilding.progressValue(), m_rebuilding.progressMaximum());
}

void RebuildWiring::finish()
{
    m_window.setRebuildProgress(0, 0);
    if (m_rebuilding.isCanceled())
        return;
    if (const Result<RebuildReport> report = m_rebuilding.result(); !report)
        Q_EMIT failed(report.error());
}

} // namespace earmark
