// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/streamdialog.h"

#include "models/http/redact.h"
#include "models/items/format.h"
#include "models/items/streamtext.h"
#include "views/flowlayout.h"
#include "views/icons.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

enum Column { Address, Answer, Time, Columns };

constexpr QSize signSize(32, 32);

QLabel *wordsLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

StreamDialog::StreamDialog(EpisodeId episode, const QString &title, const QList<QUrl> &urls, QWidget *parent)
    : QDialog(parent)
    , m_episode(episode)
    , m_sign(new QLabel(this))
    , m_verdict(wordsLabel(u"verdict"_s, this))
    , m_advice(wordsLabel(u"advice"_s, this))
    , m_busy(new QProgressBar(this))
    , m_address(new QComboBox(this))
    , m_steps(new QTreeWidget(this))
    , m_play(button(u"playAgainButton"_s, u"media-playback-start"_s, tr("&Play")))
    , m_anew(button(u"playAnewButton"_s, u"edit-clear"_s, tr("Play &Without What Is Stored")))
    , m_again(button(u"examineButton"_s, u"view-refresh"_s, tr("&Look Again")))
    , m_keep(button(u"keepButton"_s, u"folder-download"_s, tr("&Keep Offline")))
    , m_browser(button(u"browserButton"_s, u"internet-web-browser"_s, tr("Open in &Browser")))
    , m_copy(button(u"copyReportButton"_s, u"edit-copy"_s, tr("&Copy Report")))
{
    setObjectName(u"streamDialog"_s);
    setWindowTitle(tr("Why does it not play?"));
    for (const QUrl &url : urls)
        m_address->addItem(redact(url), url);
    arrange(title);
    connectParts();
    setReport({});
    resize(680, 520);
}

QPushButton *StreamDialog::button(const QString &name, const QString &iconName, const QString &text)
{
    auto *made = new QPushButton(icon(iconName), text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void StreamDialog::arrange(const QString &title)
{
    QFont bold = m_verdict->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_verdict->setFont(bold);
    auto *episode = wordsLabel(u"examinedEpisode"_s, this);
    episode->setText(title);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(6);
    m_busy->setAccessibleName(tr("Looking for what is wrong"));
    m_address->setObjectName(u"streamAddress"_s);
    m_address->setAccessibleName(tr("Address of the audio"));
    m_address->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_address->setMinimumContentsLength(20);
    m_steps->setObjectName(u"streamSteps"_s);
    m_steps->setAccessibleName(tr("Requests"));
    m_steps->setColumnCount(Columns);
    m_steps->setHeaderLabels({tr("Address"), tr("Answer"), tr("Time")});
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setTextElideMode(Qt::ElideMiddle);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(Address, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(Answer, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(Time, QHeaderView::ResizeToContents);

    auto *heading = new QVBoxLayout;
    heading->setSpacing(2);
    heading->addWidget(m_verdict);
    heading->addWidget(episode);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_sign, 0, Qt::AlignTop);
    top->addLayout(heading, 1);
    auto *actions = new FlowLayout(nullptr, 6, 6);
    for (QPushButton *each : {m_play, m_anew, m_keep, m_browser, m_again, m_copy})
        actions->addWidget(each);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_advice);
    layout->addWidget(m_busy);
    layout->addWidget(m_address);
    layout->addWidget(m_steps, 1);
    layout->addLayout(actions);
    layout->addWidget(buttons);
    m_address->setVisible(m_address->count() > 1);
}

void StreamDialog::connectParts()
{
    connect(m_address, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT examinationRequested(url()); });
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT examinationRequested(url()); });
    connect(m_play, &QPushButton::clicked, this, [this] { Q_EMIT playRequested(m_episode, url(), false); });
    connect(m_anew, &QPushButton::clicked, this, [this] { Q_EMIT playRequested(m_episode, url(), true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT keepRequested(m_episode); });
    connect(m_browser, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated(url()); });
    connect(m_copy, &QPushButton::clicked, this, &StreamDialog::copyReport);
}

QUrl StreamDialog::url() const
{
    return m_address->currentData().toUrl();
}

void StreamDialog::setReport(const StreamReport &report)
{
    m_report = report;
    const bool plays = report.isFinished && report.fault == StreamFault::None;
    const QString sign = !report.isFinished ? u"edit-find"_s : plays ? u"object-select"_s : u"dialog-warning"_s;
    m_sign->setPixmap(icon(sign).pixmap(signSize, devicePixelRatio()));
    m_verdict->setText(verdictText(report));
    m_advice->setText((QStringList{adviceText(report)} + remarkTexts(report)).join(u'\n'));
    m_advice->setVisible(report.isFinished);
    m_busy->setVisible(!report.isFinished);
    m_copy->setEnabled(report.isFinished);
    m_again->setEnabled(report.isFinished);
    showSteps();
}

void StreamDialog::showSteps()
{
    m_steps->clear();
    for (const StreamStep &step : std::as_const(m_report.steps)) {
        auto *row = new QTreeWidgetItem(m_steps);
        row->setText(Address, step.url);
        row->setText(Answer, answerText(step));
        row->setText(Time, tr("%1 ms", "milliseconds").arg(step.elapsedMs));
        row->setTextAlignment(Time, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(Address, plainToolTip(step.url));
        row->setToolTip(Answer, plainToolTip(answerText(step)));
        row->setData(Address, Qt::AccessibleTextRole,
                     tr("%1, %2, %3", "address, answer, time").arg(step.url, row->text(Answer), row->text(Time)));
    }
}

void StreamDialog::copyReport()
{
    QGuiApplication::clipboard()->setText(reportText(m_report));
}

} // namespace earmark
