// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/noticebar.h"

#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace earmark {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(u"✕"_s, this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"notice"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"noticeAction"_s);
    m_close->setFlat(true);
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_close->setToolTip(m_close->accessibleName());
    m_close->setMaximumWidth(m_close->fontMetrics().horizontalAdvance(u"✕✕✕"_s));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_timer->setSingleShot(true);
    m_timer->setInterval(10'000);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_offer == Offer::Undo)
            Q_EMIT undoRequested();
        else if (m_offer == Offer::ReadAsPage)
            Q_EMIT pageRequested();
        else
            Q_EMIT retryRequested();
    });
    hide();
}

void NoticeBar::tell(const QString &text, Offer offer)
{
    tell(text, offer, false);
}

void NoticeBar::tellFailure(const QString &text, Offer offer)
{
    tell(text, offer, true);
}

void NoticeBar::offerPage()
{
    tellFailure(m_text->text(), Offer::ReadAsPage);
}

void NoticeBar::tell(const QString &text, Offer offer, bool failure)
{
    m_offer = offer;
    m_text->setText(text);
    m_action->setVisible(offer != Offer::Nothing);
    m_action->setText(offer == Offer::Undo         ? tr("Undo")
                      : offer == Offer::ReadAsPage ? tr("Read as a page")
                                                   : tr("Try again"));
    show();
    // A failure stays until it was read.
    failure ? m_timer->stop() : m_timer->start();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    setAccessibleName(text);
    QAccessible::updateAccessibility(&spoken);
}

} // namespace earmark
