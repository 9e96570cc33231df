// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/offlinedialog.h"

#include "models/items/format.h"
#include "models/items/keptmodel.h"
#include "views/choosealone.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/keptlines.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

OfflineDialog::OfflineDialog(KeptModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_pages(new QStackedWidget(this))
    , m_play(button(u"playKeptButton"_s, u"media-playback-start"_s, tr("&Play")))
    , m_pause(button(u"pauseKeptButton"_s, u"media-playback-pause"_s, tr("P&ause")))
    , m_remove(button(u"removeKeptButton"_s, u"edit-delete"_s, tr("&Remove")))
    , m_file(button(u"showFileButton"_s, u"document-open"_s, tr("Show in &File Manager")))
    , m_keptTotal(new QLabel(this))
    , m_streamedTotal(new QLabel(this))
    , m_clear(button(u"clearStreamedButton"_s, {}, tr("&Empty")))
{
    setObjectName(u"offlineDialog"_s);
    setWindowTitle(tr("Offline audio"));
    arrange();
    connectParts();
    showTotals();
    if (m_model.rowCount() > 0)
        chooseAlone(*m_list, m_model.index(0));
    enableParts();
    resize(640, 480);
}

QPushButton *OfflineDialog::button(const QString &name, const QString &iconName, const QString &text)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName));
    return made;
}

void OfflineDialog::arrange()
{
    m_list->setObjectName(u"keptList"_s);
    m_list->setAccessibleName(tr("Audio kept offline"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new KeptLines(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_keptTotal->setObjectName(u"keptTotal"_s);
    m_streamedTotal->setObjectName(u"streamedTotal"_s);
    m_clear->setToolTip(tr("Removes what was streamed; what is kept offline or playing stays"));
    m_clear->setAccessibleDescription(m_clear->toolTip());

    auto *actions = new QHBoxLayout;
    for (QPushButton *each : {m_play, m_pause, m_remove, m_file})
        actions->addWidget(each);
    actions->addStretch(1);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->addWidget(m_list, 1);
    column->addLayout(actions);
    m_pages->addWidget(list);
    m_pages->addWidget(new EmptyState(u"folder-download"_s, tr("Nothing is kept offline"),
                                      tr("Choose “Keep Offline” for an episode, and it plays where there is no "
                                         "network."),
                                      this));

    auto *streamed = new QHBoxLayout;
    streamed->addWidget(m_streamedTotal);
    streamed->addWidget(m_clear);
    streamed->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addSpacing(4);
    layout->addWidget(m_keptTotal);
    layout->addLayout(streamed);
    layout->addWidget(buttons);
}

void OfflineDialog::connectParts()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OfflineDialog::enableParts);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &OfflineDialog::enableParts);
    connect(&m_model, &KeptModel::totalsChanged, this, &OfflineDialog::showTotals);
    connect(m_list, &QListView::activated, this, [this] { m_play->click(); });
    connect(m_play, &QPushButton::clicked, this, [this] {
        if (const QList<EpisodeId> episodes = chosen(); !episodes.isEmpty())
            Q_EMIT playRequested(episodes.constFirst());
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (pauses())
            Q_EMIT pauseRequested(chosen());
        else
            Q_EMIT keepRequested(chosen());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const QList<EpisodeId> episodes = chosen(); !episodes.isEmpty())
            Q_EMIT releaseRequested(episodes);
    });
    connect(new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            m_remove, &QPushButton::click);
    connect(m_file, &QPushButton::clicked, this, [this] {
        if (const QList<EpisodeId> episodes = chosen(); !episodes.isEmpty())
            Q_EMIT fileRequested(episodes.constFirst());
    });
    connect(m_clear, &QPushButton::clicked, this, &OfflineDialog::clearRequested);
}

QList<EpisodeId> OfflineDialog::chosen() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<EpisodeId> episodes;
    for (const QModelIndex &row : std::as_const(rows))
        episodes.append(m_model.lines().at(row.row()).kept.episode);
    return episodes;
}

bool OfflineDialog::pauses() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    return std::ranges::any_of(rows, [this](const QModelIndex &row) {
        return m_model.lines().at(row.row()).kept.progress.state == Offline::Waiting;
    });
}

void OfflineDialog::enableParts()
{
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    const auto isKept = [this](const QModelIndex &row) {
        return m_model.lines().at(row.row()).kept.progress.state == Offline::Kept;
    };
    const bool any = !rows.isEmpty();
    m_play->setEnabled(any);
    m_remove->setEnabled(any);
    m_file->setEnabled(any && isKept(rows.constFirst()));
    m_pause->setEnabled(any && !std::ranges::all_of(rows, isKept));
    const bool goesOn = any && !pauses();
    m_pause->setText(goesOn ? tr("Go &On") : tr("P&ause"));
    m_pause->setIcon(icon(goesOn ? u"folder-download"_s : u"media-playback-pause"_s));
}

void OfflineDialog::showTotals()
{
    m_pages->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    const auto whole = std::ranges::count(m_model.lines(), Offline::Kept,
                                          [](const KeptLine &line) { return line.kept.progress.state; });
    m_keptTotal->setText(tr("Kept offline: %n episode(s), %1", nullptr, int(whole)).arg(sizeText(m_model.keptBytes())));
    m_keptTotal->setVisible(m_model.rowCount() > 0);
    const StreamedAudio &streamed = m_model.streamed();
    m_streamedTotal->setText(
        streamed.budget
            ? tr("Streamed and still here: %1 of %2").arg(sizeText(streamed.used), sizeText(*streamed.budget))
            : tr("Streamed and still here: %1").arg(sizeText(streamed.used)));
    m_clear->setEnabled(streamed.used > 0);
    enableParts();
}

} // namespace earmark
