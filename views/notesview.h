// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QTextBrowser>

namespace earmark {

// Shows sanitised notes, or plain text in their place, and reaches for nothing: no file, no address, no picture.
// Moments become links into the episode, addresses links out (http, https, mailto). As tall as its text, for use in
// a page that scrolls. GUI thread.
class NotesView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit NotesView(QWidget *parent = nullptr);

    // `html` as models/parsing/sanitiser made it; where empty, `plain` is shown. Moments past `durationMs` are words.
    void setNotes(const QString &html, const QString &plain, std::optional<qint64> durationMs);

    // Puts a wash behind `words` where they stand for the `nth` time, from 0, and scrolls there; none: takes it away.
    void highlight(const QString &words, int nth = 0);

    QVariant loadResource(int type, const QUrl &name) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void momentChosen(qint64 ms);
    void linkActivated(const QUrl &url); // http, https, mailto only
    void cursorShown(const QRect &area); // what the page should scroll to, in this widget's coordinates

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;

private:
    void render();
    void spaceLines();
    void linkAddresses();
    void linkMoments();
    void makeLink(qsizetype start, qsizetype end, const QString &address);
    void followText();
    void showStatus(const QString &text);
    void follow(const QUrl &address);

    QString m_html;
    QString m_plain;
    std::optional<qint64> m_durationMs;
};

} // namespace earmark
