// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rowwindow.h"

#include "models/library/library.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace earmark {

namespace {

constexpr qsizetype windowSize = 64;
constexpr qsizetype rowsKept = 4096;

} // namespace

RowWindow::RowWindow(const Library &library, const QList<EpisodeId> &order, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_order(order)
    , m_rows(rowsKept)
{
}

bool RowWindow::setContext(const QString &search, const PortraitSubject &subject)
{
    if (m_search == search && m_subject == subject)
        return false;
    m_search = search;
    m_subject = subject;
    ++m_generation;
    m_asked.clear();
    return true;
}

const EpisodeRow *RowWindow::row(qsizetype place)
{
    const Entry *entry = m_rows.object(m_order.at(place));
    if (!entry || entry->generation != m_generation)
        want(place / windowSize);
    return entry ? &entry->row : nullptr;
}

void RowWindow::reread(const QList<EpisodeId> &episodes)
{
    if (episodes.isEmpty()) {
        ++m_generation;
        m_asked.clear();
        Q_EMIT outdated();
        return;
    }
    for (const EpisodeId id : episodes) {
        m_asked.remove(id);
        if (m_rows.contains(id))
            m_again.insert(id);
    }
    if (!m_again.isEmpty())
        want(-1);
}

// A window below 0 is none: only what has to be read again.
void RowWindow::want(qsizetype window)
{
    if (window >= 0)
        m_windows.insert(window);
    if (m_scheduled)
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, &RowWindow::read);
}

void RowWindow::read()
{
    m_scheduled = false;
    QList<EpisodeId> ids = m_again.values();
    for (const qsizetype window : std::as_const(m_windows)) {
        const qsizetype end = std::min(m_order.size(), (window + 1) * windowSize);
        for (qsizetype i = window * windowSize; i < end; ++i) {
            const EpisodeId id = m_order.at(i);
            const Entry *entry = m_rows.object(id);
            if ((!entry || entry->generation != m_generation) && !m_asked.contains(id) && !m_again.contains(id))
                ids.append(id);
        }
    }
    m_windows.clear();
    m_again.clear();
    if (ids.isEmpty())
        return;
    const quint64 serial = ++m_serial;
    for (const EpisodeId id : std::as_const(ids))
        m_asked.insert(id, serial);
    m_library.rows(ids, m_search, m_subject).then(this, [this, ids, serial](const Result<QList<EpisodeRow>> &answer) {
        take(ids, serial, answer);
    });
}

void RowWindow::take(const QList<EpisodeId> &asked, quint64 serial, const Result<QList<EpisodeRow>> &answer)
{
    QSet<EpisodeId> awaited; // the others were outdated or asked for anew since
    for (const EpisodeId id : asked) {
        if (const auto it = m_asked.constFind(id); it != m_asked.cend() && *it == serial) {
            awaited.insert(id);
            m_asked.erase(it);
        }
    }
    if (!answer) {
        if (!awaited.isEmpty())
            Q_EMIT failed(answer.error());
        return;
    }
    QList<EpisodeId> read;
    for (const EpisodeRow &row : *answer) {
        if (!awaited.contains(row.id))
            continue;
        m_rows.insert(row.id, new Entry{.row = row, .generation = m_generation});
        read.append(row.id);
    }
    if (!read.isEmpty())
        Q_EMIT arrived(read);
}

} // namespace earmark
