// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/facetview.h"

#include "models/items/facetmodel.h"
#include "views/choosealone.h"
#include "views/facetdelegate.h"

#include <QtCore/QItemSelectionModel>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QWidget *makeHeader(const QString &title, QLabel *counts, QWidget *parent)
{
    auto *header = new QWidget(parent);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 8, 12, 4);
    auto *name = new QLabel(title.toUpper(), header);
    name->setTextFormat(Qt::PlainText);
    QFont font = name->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 0.88);
    for (QLabel *label : {name, counts}) {
        label->setFont(font);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setAttribute(Qt::WA_TransparentForMouseEvents); // the dock is dragged by its header
    }
    layout->addWidget(name);
    layout->addStretch();
    layout->addWidget(counts);
    return header;
}

} // namespace

FacetView::FacetView(FacetModel &model, const QString &title, const QString &filterHint, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_counts(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_delegate(new FacetDelegate(this))
{
    m_header = makeHeader(title, m_counts, this);

    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(filterHint);
    m_filter->setAccessibleName(filterHint);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, &m_model, &FacetModel::setNameFilter);

    // Rows come and go with every keystroke in the search; what is chosen stays chosen until it comes back. Connected
    // before the view's own selection hears of it, or the loss of a row would pass for the listener's wish.
    const auto hold = [this] {
        m_selecting = true;
    };
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, hold);
    connect(&m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, hold);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, hold);

    m_list->setObjectName(u"list"_s);
    m_list->setAccessibleName(title);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FacetView::selectionChanged);
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_list->indexAt(at);
        if (index.isValid() && !index.data(FacetModel::IsAllRole).toBool())
            Q_EMIT menuRequested(index.data(FacetModel::ValueIdRole).toLongLong(), m_list->viewport()->mapToGlobal(at));
    });
    const auto reselect = [this] {
        select(m_chosen);
    };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, reselect);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, reselect);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, reselect);
    connect(&m_model, &QAbstractItemModel::modelReset, this, reselect);

    auto *field = new QHBoxLayout;
    field->setContentsMargins(8, 0, 8, 4);
    field->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(field);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
}

QWidget *FacetView::header() const
{
    return m_header;
}

void FacetView::updateCounts()
{
    const QLocale locale;
    const QString known = locale.toString(m_model.known());
    m_counts->setText(
        m_model.present() == m_model.known() ? known : tr("%1 of %2").arg(locale.toString(m_model.present()), known));
    select(m_chosen);
}

void FacetView::setChosen(const QList<qint64> &values)
{
    m_chosen = values;
    select(values);
}

QList<qint64> FacetView::chosen() const
{
    return m_chosen;
}

qint64 FacetView::current() const
{
    return m_list->currentIndex().data(FacetModel::ValueIdRole).toLongLong();
}

void FacetView::select(const QList<qint64> &values)
{
    QItemSelection selection;
    for (const qint64 value : values) {
        if (const QModelIndex index = m_model.indexOf(value); index.isValid())
            selection.select(index, index);
    }
    if (values.isEmpty() && m_model.rowCount() > 0)
        selection.select(m_model.index(0), m_model.index(0));
    m_selecting = true;
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!m_list->currentIndex().isValid() && !selection.isEmpty())
        m_list->selectionModel()->setCurrentIndex(selection.indexes().constFirst(), QItemSelectionModel::NoUpdate);
    m_selecting = false;
}

void FacetView::selectionChanged()
{
    if (m_selecting)
        return;
    QList<qint64> values;
    bool all = false;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        if (index.data(FacetModel::IsAllRole).toBool())
            all = true;
        else
            values.append(index.data(FacetModel::ValueIdRole).toLongLong());
    }
    // Adding rows to "All" means those rows; going back to "All" alone means none.
    if (all && !m_chosen.isEmpty() && m_list->currentIndex().data(FacetModel::IsAllRole).toBool())
        values.clear();
    std::ranges::sort(values);
    if (values == m_chosen) {
        select(values);
        return;
    }
    m_chosen = values;
    select(values);
    Q_EMIT chosenChanged(values);
}

void FacetView::setProblems(const QHash<qint64, QString> &problems)
{
    m_delegate->setProblems(problems);
}

void FacetView::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void FacetView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool FacetView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_filter) {
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            // The first row that fits, so that typing a name and Return chooses it.
            if (m_model.rowCount() > 1 && !m_filter->text().isEmpty())
                chooseAlone(*m_list, m_model.index(1));
            focusList();
            return true;
        }
    } else if (watched == m_list) {
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (key->modifiers() == Qt::NoModifier) {
                Q_EMIT activated();
                return true;
            }
            break;
        case Qt::Key_Escape:
            if (!m_chosen.isEmpty()) {
                m_chosen.clear();
                select({});
                Q_EMIT chosenChanged({});
                return true;
            }
            break;
        case Qt::Key_Asterisk:
            if (const QModelIndex index = m_list->currentIndex();
                index.isValid() && !index.data(FacetModel::IsAllRole).toBool()) {
                Q_EMIT favouriteRequested(current(), !index.data(FacetModel::FavouriteRole).toBool());
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace earmark
