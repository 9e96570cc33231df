// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/emptystate.h"

#include "views/icons.h"
#include "views/shades.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace earmark {

namespace {

constexpr int iconPixels = 32;

QLabel *centredLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::WindowText); // also on a page in the base colour
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(const QString &icon, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_iconName(icon)
    , m_icon(centredLabel({}, this))
    , m_title(centredLabel(title, this))
    , m_sentence(centredLabel(sentence, this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(6);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addStretch(3);
    takeColours();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        takeColours();
}

void EmptyState::takeColours()
{
    QPalette quiet = m_sentence->palette();
    quiet.setColor(QPalette::WindowText, mutedText(palette()));
    m_sentence->setPalette(quiet);
    m_icon->setPixmap(icon(m_iconName).pixmap(QSize(iconPixels, iconPixels), devicePixelRatio(), QIcon::Disabled));
}

} // namespace earmark
