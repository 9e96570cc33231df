// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QString>
#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QTextBrowser;

namespace earmark {

// A show offered before the library has any.
struct StarterShow {
    QString title;
    QString address; // of the feed, or of the site that names it
    QString about;   // one sentence
    QString language;

    bool operator==(const StarterShow &) const = default;
};

// Adding a show: an address, a file, or one of the starters. Non-modal; stays open and says what came of it.
class AddDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddDialog(const QList<StarterShow> &starters, QWidget *parent = nullptr);
    void setAddress(const QString &address);
    void setBusy(bool busy);
    void setOutcome(const QString &text, bool failed);

Q_SIGNALS:
    void addressRequested(const QString &address);
    void filesRequested(const QStringList &paths);
    void startersRequested(const QList<earmark::StarterShow> &shows);

private:
    QLineEdit *m_address;
    QListWidget *m_starters;
    QLabel *m_outcome;
    QWidget *m_buttons;
};

// What the settings dialog changes; read and kept by app.
struct Preferences {
    int refreshMinutes = 60; // 0: only by hand
    bool refreshAtStart = true;
    int skipBackS = 10;
    int skipForwardS = 30;
    bool playQueueOn = true; // go on with the queue at the end of an episode
    QString colourScheme;    // "", "light" or "dark"; empty follows the desktop

    bool operator==(const Preferences &) const = default;
};

// The settings, short.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Preferences &preferences, QWidget *parent = nullptr);
    [[nodiscard]] Preferences preferences() const;

private:
    QComboBox *m_interval;
    QCheckBox *m_atStart;
    QSpinBox *m_back;
    QSpinBox *m_forward;
    QCheckBox *m_queueOn;
    QComboBox *m_scheme;
};

// A note for a moment; used for a new bookmark and to change one.
class BookmarkDialog final : public QDialog
{
    Q_OBJECT

public:
    BookmarkDialog(const QString &episode, qint64 positionMs, const QString &note, QWidget *parent = nullptr);
    [[nodiscard]] QString note() const;

private:
    QLineEdit *m_note;
};

// Every action and its keys, with a field to find one.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace earmark
