// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pageprogress.h"

#include <QtCore/QLocale>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int progressWidth = 420; // px

} // namespace

PageProgress::PageProgress(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_text->setObjectName(u"pageProgressText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setFixedWidth(progressWidth);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(progressWidth);
    m_cancel->setObjectName(u"pageProgressCancel"_s);
    connect(m_cancel, &QPushButton::clicked, this, &PageProgress::cancelRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addWidget(m_bar, 0, Qt::AlignHCenter);
    layout->addWidget(m_cancel, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setFocusProxy(m_cancel);
}

void PageProgress::setReading(const QString &name, int done, int total)
{
    const QLocale locale;
    set(total > 1 ? tr("Reading page %1 of %2 from %3…")
                        .arg(locale.toString(std::min(done + 1, total)), locale.toString(total), name)
                  : tr("Reading %1…").arg(name),
        done, total);
}

void PageProgress::setAdding(int done, int total)
{
    const QLocale locale;
    set(total > 1 ? tr("Adding page %1 of %2…").arg(locale.toString(std::min(done + 1, total)), locale.toString(total))
                  : tr("Adding episodes…"),
        done, total);
}

void PageProgress::set(const QString &text, int done, int total)
{
    m_text->setText(text);
    m_bar->setRange(0, total > 1 ? total : 0);
    m_bar->setValue(done);
}

} // namespace earmark
