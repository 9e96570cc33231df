// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/exportdialog.h"

#include "models/items/exportwording.h"
#include "views/icons.h"

#include <QtGui/QAccessible>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// A file's name that every system takes.
QString fileNameFor(const QString &title)
{
    QString name = title.simplified();
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || c.category() == QChar::Other_Control)
            c = u'-';
    }
    while (name.startsWith(u'.') || name.startsWith(u'-'))
        name.removeFirst();
    constexpr qsizetype longest = 80;
    name = name.left(longest).trimmed();
    return name.isEmpty() ? ExportDialog::tr("Episodes") : name;
}

// A label above its field, which may be as wide as the column.
void addLabelled(QVBoxLayout &column, const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(u'&').remove(u':'));
    column.addWidget(label);
    column.addWidget(field);
}

} // namespace

ExportDialog::ExportDialog(QList<ExportOffer> offers, qsizetype chosen, const QByteArray &state, QWidget *parent)
    : QDialog(parent)
    , m_offers(std::move(offers))
    , m_what(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_use(new QLabel(this))
    , m_notes(new QCheckBox(tr("With show &notes"), this))
    , m_ticks(new QCheckBox(tr("As a list to &tick off"), this))
    , m_parts(new QCheckBox(tr("An entry for each &bookmark"), this))
    , m_audio(new QCheckBox(tr("With the audio &kept offline"), this))
    , m_private(new QCheckBox(tr("With &private addresses"), this))
    , m_previewTitle(new QLabel(this))
    , m_preview(new QPlainTextEdit(this))
    , m_remarks(new QLabel(this))
    , m_outcomeIcon(new QLabel(this))
    , m_outcome(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_save(new QPushButton(icon(u"document-save"_s), tr("&Save…"), this))
    , m_copy(new QPushButton(icon(u"edit-copy"_s), tr("&Copy"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    for (const ExportOffer &offer : std::as_const(m_offers))
        m_what->addItem(offer.label);
    m_what->setCurrentIndex(int(chosen));
    arrange();
    fillFormats();
    restore(state);
    connectParts();
    tellOutcome({}, false);
    m_progress->hide();
    resize(880, 560);
}

void ExportDialog::arrange()
{
    m_outcome->setObjectName(u"exportOutcome"_s);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setAccessibleName(tr("Writing"));
    m_save->setObjectName(u"saveExportButton"_s);
    m_save->setDefault(true);
    m_copy->setObjectName(u"copyExportButton"_s);
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Puts all of it on the clipboard"));
    m_close->setObjectName(u"closeExportButton"_s);
    m_close->setAutoDefault(false);

    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addWidget(choices());
    sides->addWidget(previewSide(), 1);
    auto *outcome = new QHBoxLayout;
    outcome->addWidget(m_outcomeIcon, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(sides, 1);
    layout->addLayout(outcome);
    layout->addLayout(buttons);
}

QWidget *ExportDialog::choices()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(270);
    m_what->setObjectName(u"exportWhatBox"_s);
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->setObjectName(u"exportFormatBox"_s);
    m_format->setMaxVisibleItems(int(exportFormats().size()));
    m_use->setObjectName(u"exportUse"_s);
    m_use->setWordWrap(true);
    m_use->setForegroundRole(QPalette::PlaceholderText);
    m_use->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_use->setMinimumHeight(3 * fontMetrics().lineSpacing()); // so that nothing below it moves
    m_notes->setObjectName(u"exportNotesBox"_s);
    m_notes->setToolTip(tr("Adds what the shows say of the episodes"));
    m_ticks->setObjectName(u"exportTicksBox"_s);
    m_ticks->setToolTip(tr("A path of learning: what you have heard is ticked"));
    m_parts->setObjectName(u"exportPartsBox"_s);
    m_parts->setToolTip(tr("Links that begin where you set the bookmark, and end where its range does"));
    m_audio->setObjectName(u"exportAudioBox"_s);
    m_audio->setToolTip(tr("Puts the sound itself into the bundle, as far as it is on this computer"));
    m_private->setObjectName(u"exportPrivateBox"_s);
    m_private->setToolTip(tr("Addresses with a key or a password give others the access that you have"));

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(6);
    addLabelled(*column, tr("&What:"), m_what);
    column->addSpacing(6);
    addLabelled(*column, tr("&Format:"), m_format);
    column->addWidget(m_use);
    column->addSpacing(6);
    for (QCheckBox *box : {m_notes, m_ticks, m_parts, m_audio, m_private})
        column->addWidget(box);
    column->addStretch();
    return side;
}

QWidget *ExportDialog::previewSide()
{
    auto *side = new QWidget(this);
    m_preview->setObjectName(u"exportPreview"_s);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setReadOnly(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_previewTitle->setObjectName(u"exportPreviewTitle"_s);
    m_previewTitle->setBuddy(m_preview);
    m_remarks->setObjectName(u"exportRemarks"_s);
    m_remarks->setWordWrap(true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_previewTitle);
    column->addWidget(m_preview, 1);
    column->addWidget(m_remarks);
    return side;
}

void ExportDialog::connectParts()
{
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        fillFormats();
        choicesChanged();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::choicesChanged);
    for (QCheckBox *box : {m_notes, m_ticks, m_parts, m_audio, m_private})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::choicesChanged);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askForPath);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT copyRequested(job());
    });
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    // The first preview is asked for once somebody listens.
    QMetaObject::invokeMethod(this, &ExportDialog::choicesChanged, Qt::QueuedConnection);
}

const ExportJob &ExportDialog::offered() const
{
    return m_offers.at(std::max(0, m_what->currentIndex())).job;
}

// Shows have one format; what is chosen stays chosen where it can.
void ExportDialog::fillFormats()
{
    const QSignalBlocker silent(m_format);
    const QVariant present = m_format->currentData();
    m_format->clear();
    for (const ExportFormatInfo &info : exportFormats()) {
        if (!offered().subscriptions || info.format == ExportFormat::Opml)
            m_format->addItem(exportFormatName(info.format), int(info.format));
    }
    m_format->setCurrentIndex(std::max(0, m_format->findData(present)));
}

ExportJob ExportDialog::job() const
{
    ExportJob job = offered();
    job.format = ExportFormat(m_format->currentData().toInt());
    const ExportFormatInfo info = infoOf(job.format);
    job.options = {.withPrivate = m_private->isChecked(),
                   .withNotes = info.hasNotes && m_notes->isChecked(),
                   .asTicks = info.hasTicks && m_ticks->isChecked(),
                   .asParts = m_parts->isEnabled() && m_parts->isChecked(),
                   .withAudio = job.format == ExportFormat::Bundle && m_audio->isChecked()};
    return job;
}

QByteArray ExportDialog::state() const
{
    QByteArrayList words{infoOf(ExportFormat(m_format->currentData().toInt())).key.toByteArray()};
    for (const auto &[box, word] :
         {std::pair{m_notes, "notes"}, {m_ticks, "ticks"}, {m_parts, "parts"}, {m_audio, "audio"}}) {
        if (box->isChecked())
            words.append(word);
    }
    return words.join(' ');
}

void ExportDialog::restore(const QByteArray &state)
{
    const QByteArrayList words = state.split(' ');
    if (const auto format = exportFormatOf(QString::fromLatin1(words.first())))
        m_format->setCurrentIndex(std::max(0, m_format->findData(int(*format))));
    m_notes->setChecked(words.contains("notes"));
    m_ticks->setChecked(words.contains("ticks"));
    m_parts->setChecked(words.contains("parts"));
    m_audio->setChecked(words.contains("audio"));
}

void ExportDialog::choicesChanged()
{
    const auto format = ExportFormat(m_format->currentData().toInt());
    const ExportFormatInfo info = infoOf(format);
    m_use->setText(exportFormatUse(format));
    m_notes->setEnabled(info.hasNotes);
    m_ticks->setEnabled(info.hasTicks);
    m_parts->setEnabled(format != ExportFormat::Opml && format != ExportFormat::ListFeed
                        && format != ExportFormat::Labels && format != ExportFormat::Bundle);
    m_audio->setEnabled(format == ExportFormat::Bundle);
    m_copy->setEnabled(format != ExportFormat::Bundle);
    tellOutcome({}, false);
    m_previewTitle->setText(tr("Preview"));
    Q_EMIT previewRequested(job());
}

void ExportDialog::showPreview(const ExportJob &job, const ExportPreview &preview)
{
    if (job != this->job())
        return;
    m_preview->setPlainText(QString::fromUtf8(preview.bytes));
    m_previewTitle->setText(preview.shown < preview.total
                                ? tr("Preview: the first %1 of %2").arg(preview.shown).arg(preview.total)
                                : tr("Preview: all %n", nullptr, int(preview.total)));
    m_remarks->setText(exportRemarks(job.format, preview.report));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
}

void ExportDialog::showPreviewProblem(const ExportJob &job, const QString &text)
{
    if (job != this->job())
        return;
    m_preview->clear();
    tellOutcome(text, true);
}

void ExportDialog::askForPath()
{
    const ExportJob asked = job();
    const ExportFormatInfo info = infoOf(asked.format);
    const QString suffix = QString::fromLatin1(info.suffix);
    auto *dialog = new QFileDialog(this, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("%1 (*.%2)", "format, ending").arg(exportFormatName(asked.format), suffix), tr("All files (*)")});
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(fileNameFor(asked.title) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, asked](const QString &path) {
        setBusy(true);
        Q_EMIT saveRequested(asked, path);
    });
    dialog->open();
}

void ExportDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *part : std::initializer_list<QWidget *>{m_what, m_format, m_save})
        part->setEnabled(!busy);
    m_copy->setEnabled(!busy && job().format != ExportFormat::Bundle);
    m_close->setText(busy ? tr("Stop") : tr("Close"));
    if (busy)
        tellOutcome({}, false);
    else
        m_progress->hide();
}

void ExportDialog::setProgress(int done, int total)
{
    if (!m_busy || total == 0)
        return;
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progress->show();
}

void ExportDialog::endWell()
{
    setBusy(false);
    accept();
}

void ExportDialog::tellCopied(const QString &text)
{
    setBusy(false);
    tellOutcome(text, false);
}

void ExportDialog::tellProblem(const QString &text)
{
    setBusy(false);
    tellOutcome(text, true);
    m_save->setFocus();
}

void ExportDialog::tellOutcome(const QString &text, bool failed)
{
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
    m_outcomeIcon->setVisible(!text.isEmpty());
    m_outcomeIcon->setPixmap(
        icon(failed ? u"dialog-warning"_s : u"object-select"_s).pixmap(QSize(16, 16), devicePixelRatio()));
    QAccessibleEvent event(m_outcome, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void ExportDialog::reject()
{
    if (m_busy)
        Q_EMIT cancelRequested();
    else
        QDialog::reject();
}

} // namespace earmark
