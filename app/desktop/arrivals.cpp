// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/arrivals.h"

#include "app/network/refresher.h"
#include "models/library/library.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype mostTold = 100; // a first refresh after a long time may bring thousands

EpisodeFilter followedOnes()
{
    return {.search = u"is:followed is:unplayed"_s};
}

} // namespace

Arrivals::Arrivals(Refresher &refresher, Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    connect(&refresher, &Refresher::progressChanged, this, [this](const RefreshProgress &progress) {
        if (progress.total > 0 && !m_running)
            begin();
    });
    connect(&refresher, &Refresher::finished, this, &Arrivals::end);
}

void Arrivals::begin()
{
    m_running = true;
    m_before.reset();
    // Views are answered in the order they are asked for, so this one comes before the one that end() asks for.
    m_library.view(followedOnes()).then(this, [this](const Result<View> &view) {
        if (view)
            m_before = QSet<EpisodeId>(view->episodes.cbegin(), view->episodes.cend());
        else
            Q_EMIT failed(view.error());
    });
}

void Arrivals::end()
{
    if (!std::exchange(m_running, false))
        return;
    m_library.view(followedOnes()).then(this, [this](const Result<View> &view) {
        if (view)
            tell(view->episodes);
        else
            Q_EMIT failed(view.error());
    });
}

void Arrivals::tell(const QList<EpisodeId> &followed)
{
    if (!m_before)
        return;
    QList<EpisodeId> fresh;
    for (const EpisodeId episode : followed) {
        if (!m_before->contains(episode) && fresh.size() < mostTold)
            fresh.append(episode);
    }
    if (fresh.isEmpty())
        return;
    m_library.rows(fresh).then(this, [this](const Result<QList<EpisodeRow>> &rows) {
        if (rows)
            announce(*rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void Arrivals::announce(const QList<EpisodeRow> &rows)
{
    QList<EpisodeRow> told;
    for (const EpisodeRow &row : rows) {
        if (row.newFromFollowed) // and not just followed since
            told.append(row);
    }
    if (!told.isEmpty())
        Q_EMIT arrived(told);
}

} // namespace earmark
