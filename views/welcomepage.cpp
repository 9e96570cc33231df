// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/welcomepage.h"

#include "views/flowlayout.h"
#include "views/icons.h"
#include "views/primarybutton.h"
#include "views/starterlist.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int columnWidth = 680; // px; longer lines are hard to read

QPushButton *wayIn(const QString &name, const QString &iconName, const QString &text, const QString &tip,
                   QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(name);
    button->setToolTip(tip);
    return button;
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const QList<StarterShow> &starters, QWidget *parent)
    : QWidget(parent)
    , m_list(new StarterList(starters, this))
    , m_add(new PrimaryButton(this))
    , m_catalogue(wayIn(u"catalogueButton"_s, u"view-media-playlist"_s, tr("Fill from the built-in catalogue"),
                        tr("Thousands of described episodes that come with Earmark; works without a network"), this))
    , m_file(wayIn(u"openFileButton"_s, u"document-open"_s, tr("Open OPML or file…"),
                   tr("Subscriptions of another program, a feed, or a page with episodes"), this))
    , m_address(wayIn(u"addressButton"_s, u"insert-link"_s, tr("Enter an address…"),
                      tr("The address of a feed or of a show's site"), this))
    , m_progress(new QProgressBar(this))
    , m_status(wrapped(QString(), this))
{
    m_add->setObjectName(u"addStartersButton"_s);
    m_status->setObjectName(u"welcomeStatus"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setAccessibleName(tr("Adding"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    arrange();
    connect(m_list, &StarterList::tickedChanged, this, &WelcomePage::enableParts);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT startersRequested(m_list->ticked()); });
    connect(m_catalogue, &QPushButton::clicked, this, &WelcomePage::catalogueRequested);
    connect(m_file, &QPushButton::clicked, this, &WelcomePage::fileRequested);
    connect(m_address, &QPushButton::clicked, this, &WelcomePage::addressRequested);
    setBusy(false);
}

void WelcomePage::arrange()
{
    auto *title = wrapped(tr("Welcome to Earmark"), this);
    QFont large = title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.8);
    title->setFont(large);

    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(wrapped(tr("Browse podcasts by show, by guest and by topic. Tick a few shows to begin with; more "
                                 "can follow at any time."),
                              this));
    column->addSpacing(6);
    column->addWidget(m_list, 1);
    auto *confirm = new QHBoxLayout;
    confirm->addWidget(m_status, 1);
    confirm->addWidget(m_add);
    column->addLayout(confirm);
    column->addWidget(m_progress);
    column->addSpacing(10);
    column->addWidget(wrapped(tr("Or begin another way:"), this));
    column->addLayout(otherWays());
    column->addWidget(wrapped(tr("You can also drop an OPML file, a feed or a page onto this window."), this));

    auto *centre = new QWidget(this);
    centre->setMaximumWidth(columnWidth);
    centre->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 28, 24, 24);
    layout->addStretch(1);
    layout->addWidget(centre, 20);
    layout->addStretch(1);
}

QLayout *WelcomePage::otherWays()
{
    auto *ways = new FlowLayout(nullptr, 8, 8);
    for (QPushButton *button : {m_catalogue, m_file, m_address})
        ways->addWidget(button);
    return ways;
}

void WelcomePage::setBusy(bool busy, const QString &text)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_status->setText(text);
    enableParts();
}

void WelcomePage::enableParts()
{
    const auto ticked = static_cast<int>(m_list->ticked().size());
    m_add->setText(ticked > 0 ? tr("Add %n show(s)", nullptr, ticked) : tr("Add shows"));
    m_add->setEnabled(!m_busy && ticked > 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_catalogue, m_file, m_address, m_list})
        part->setEnabled(!m_busy);
}

} // namespace earmark
