// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/transfer/exportjob.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace earmark {

// Something that may be exported, as the dialog lists it.
struct ExportOffer {
    enum class What { View, Selection, Queue, Playlist, Bookmarks, Shows };
    What what = What::View;
    QString label{}; // "Queue (5)"
    ExportJob job{}; // its format and options are the dialog's to choose
};

// Asks what to export, as what and where to, and shows the beginning as it would be written. Stays until that has gone
// well; what has not is told in place. GUI thread.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    // `chosen`: the place of the offer to begin with. `state`: what state() said the last time.
    ExportDialog(QList<ExportOffer> offers, qsizetype chosen, const QByteArray &state, QWidget *parent = nullptr);

    [[nodiscard]] ExportJob job() const;
    [[nodiscard]] QByteArray state() const; // format and options, but for private addresses: those are asked every time

    void showPreview(const ExportJob &job, const ExportPreview &preview); // late answers are dropped
    void showPreviewProblem(const ExportJob &job, const QString &text);
    void setProgress(int done, int total); // from a request until its end
    void endWell();                        // a file was written
    void tellCopied(const QString &text);
    void tellProblem(const QString &text);

    void reject() override; // while it writes, stops that instead

Q_SIGNALS:
    void previewRequested(const earmark::ExportJob &job);
    void saveRequested(const earmark::ExportJob &job, const QString &path);
    void copyRequested(const earmark::ExportJob &job);
    void cancelRequested();

private:
    void arrange();
    [[nodiscard]] QWidget *choices();
    [[nodiscard]] QWidget *previewSide();
    void connectParts();
    void fillFormats();
    void restore(const QByteArray &state);
    void choicesChanged();
    void askForPath();
    void setBusy(bool busy);
    void tellOutcome(const QString &text, bool failed);
    [[nodiscard]] const ExportJob &offered() const;

    QList<ExportOffer> m_offers;
    QComboBox *m_what;
    QComboBox *m_format;
    QLabel *m_use;
    QCheckBox *m_notes;
    QCheckBox *m_ticks;
    QCheckBox *m_parts;
    QCheckBox *m_audio;
    QCheckBox *m_private;
    QLabel *m_previewTitle;
    QPlainTextEdit *m_preview;
    QLabel *m_remarks;
    QLabel *m_outcomeIcon;
    QLabel *m_outcome;
    QProgressBar *m_progress;
    QPushButton *m_save;
    QPushButton *m_copy;
    QPushButton *m_close;
    bool m_busy = false;
};

} // namespace earmark
