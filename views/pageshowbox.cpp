// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pageshowbox.h"

#include <QtWidgets/QInputDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int showNameWidth = 28; // average characters

} // namespace

PageShowBox::PageShowBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"pageShow"_s);
    setAccessibleName(tr("Show of these episodes"));
    setToolTip(tr("The show that these episodes are added to"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(showNameWidth);
    connect(this, &QComboBox::activated, this, &PageShowBox::choose);
    fill();
}

void PageShowBox::setShows(const QList<Show> &shows)
{
    m_known.clear();
    for (const Show &show : shows)
        m_known.append({.known = show.id, .title = show.title});
    fill();
}

void PageShowBox::setPage(const PageEntry &page)
{
    if (!page.draft)
        return;
    m_named = page.draft->reading().show.title;
    if (page.draft->show())
        m_chosen = *page.draft->show();
    else if (page.comparison && page.comparison->show.isValid())
        m_chosen = {.known = page.comparison->show, .title = page.comparison->title};
    else
        m_chosen = {.known = {}, .title = m_named};
    fill();
}

void PageShowBox::fill()
{
    const QSignalBlocker silent(this);
    clear();
    QString fresh = m_chosen.known.isValid() ? m_named : m_chosen.title;
    if (fresh.isEmpty())
        fresh = tr("without a name");
    addItem(tr("New show: %1").arg(fresh));
    if (!m_known.isEmpty())
        insertSeparator(count());
    const int firstKnown = count();
    for (const ShowChoice &show : std::as_const(m_known))
        addItem(show.title);
    insertSeparator(count());
    addItem(tr("New show with another name…"));
    const auto chosen = std::ranges::find(std::as_const(m_known), m_chosen.known, &ShowChoice::known);
    const bool known = m_chosen.known.isValid() && chosen != m_known.cend();
    setCurrentIndex(known ? firstKnown + static_cast<int>(chosen - m_known.cbegin()) : 0);
}

void PageShowBox::choose(int index)
{
    const int firstKnown = m_known.isEmpty() ? 1 : 2; // after the new show and a line
    ShowChoice wanted = m_chosen;
    if (index == count() - 1)
        askForName();
    else if (index >= firstKnown)
        wanted = m_known.at(index - firstKnown);
    else
        wanted = {.known = {}, .title = m_chosen.known.isValid() ? m_named : m_chosen.title};
    fill(); // the draft decides what is shown
    if (wanted != m_chosen)
        Q_EMIT showChosen(wanted);
}

void PageShowBox::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New show"));
    dialog->setLabelText(tr("Name of the show:"));
    dialog->setTextValue(m_chosen.title);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        if (const QString name = text.simplified(); !name.isEmpty())
            Q_EMIT showChosen({.known = {}, .title = name});
    });
    dialog->open();
}

} // namespace earmark
