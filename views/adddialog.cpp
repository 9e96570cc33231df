// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/adddialog.h"

#include "views/icons.h"
#include "views/starterlist.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

AddDialog::AddDialog(const QList<StarterShow> &starters, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_file(new QPushButton(icon(u"document-open"_s), tr("Choose a &file…"), this))
    , m_starters(new StarterList(starters, this))
    , m_addTicked(new QPushButton(this))
    , m_outcomeIcon(new QLabel(this))
    , m_outcome(new QLabel(this))
    , m_asPage(new QPushButton(tr("&Read as a page"), this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"addDialog"_s);
    setWindowTitle(tr("Add shows"));
    arrange(!starters.isEmpty());
    connectParts();
    setOutcome({}, false);
    setBusy(false);
    resize(sizeHint().expandedTo(QSize(520, starters.isEmpty() ? 0 : 520)));
}

void AddDialog::arrange(bool withStarters)
{
    m_address->setObjectName(u"addressField"_s);
    m_address->setPlaceholderText(tr("example.org or https://example.org/feed.xml"));
    m_address->setClearButtonEnabled(true);
    m_add->setObjectName(u"addButton"_s);
    m_add->setDefault(true);
    m_file->setObjectName(u"fileButton"_s);
    m_file->setAutoDefault(false);
    m_file->setToolTip(tr("A list of shows (OPML), a feed, or a page with episodes"));
    m_addTicked->setObjectName(u"addTickedButton"_s);
    m_addTicked->setAutoDefault(false);
    m_outcome->setObjectName(u"outcomeLabel"_s);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_asPage->setObjectName(u"asPageButton"_s);
    m_asPage->setAutoDefault(false);
    m_asPage->setToolTip(tr("Looks for episodes in the text of the page, and shows them before anything is added"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setAccessibleName(tr("Adding"));

    auto *addressLabel = new QLabel(tr("A&ddress of a feed or of a show's site:"), this);
    addressLabel->setBuddy(m_address);
    m_address->setAccessibleName(tr("Address of a feed or of a show's site"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_address, 1);
    line->addWidget(m_add);
    auto *outcome = new QHBoxLayout;
    outcome->addWidget(m_outcomeIcon, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(addressLabel);
    layout->addLayout(line);
    layout->addLayout(outcome);
    layout->addWidget(m_asPage, 0, Qt::AlignLeft);
    layout->addWidget(m_progress);
    layout->addSpacing(8);
    auto *startersLabel = new QLabel(tr("Or &tick shows to start with:"), this);
    startersLabel->setBuddy(m_starters);
    layout->addWidget(startersLabel);
    layout->addWidget(m_starters, 1);
    layout->addWidget(m_addTicked, 0, Qt::AlignRight);
    startersLabel->setVisible(withStarters);
    m_starters->setVisible(withStarters);
    m_addTicked->setVisible(withStarters);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_file);
    bottom->addWidget(buttons, 1);
    layout->addSpacing(4);
    layout->addLayout(bottom);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AddDialog::connectParts()
{
    connect(m_address, &QLineEdit::textChanged, this, &AddDialog::enableParts);
    connect(m_starters, &StarterList::tickedChanged, this, &AddDialog::enableParts);
    connect(m_file, &QPushButton::clicked, this, &AddDialog::chooseFiles);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addressRequested(m_address->text().trimmed()); });
    connect(m_asPage, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(m_page); });
    connect(m_addTicked, &QPushButton::clicked, this, [this] { Q_EMIT startersRequested(m_starters->ticked()); });
}

void AddDialog::setAddress(const QString &address)
{
    m_address->setText(address);
    m_address->selectAll();
    m_address->setFocus();
}

void AddDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    enableParts();
}

void AddDialog::setOutcome(const QString &text, bool failed)
{
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
    m_outcomeIcon->setVisible(!text.isEmpty());
    m_asPage->hide();
    m_outcomeIcon->setPixmap(
        icon(failed ? u"dialog-warning"_s : u"object-select"_s).pixmap(QSize(16, 16), devicePixelRatio()));
    QAccessibleEvent event(m_outcome, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void AddDialog::offerPage(const QString &address)
{
    m_page = address;
    m_asPage->show();
}

void AddDialog::enableParts()
{
    const auto ticked = static_cast<int>(m_starters->ticked().size());
    m_addTicked->setText(ticked > 0 ? tr("Add %n ticked show(s)", nullptr, ticked) : tr("Add ticked shows"));
    m_addTicked->setEnabled(!m_busy && ticked > 0);
    m_add->setEnabled(!m_busy && !m_address->text().trimmed().isEmpty());
    m_file->setEnabled(!m_busy);
    m_address->setReadOnly(m_busy);
}

void AddDialog::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open shows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Shows and pages (*.opml *.xml *.rss *.atom *.json *.txt *.md *.html *.htm)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &AddDialog::filesRequested);
    dialog->open();
}

} // namespace earmark
