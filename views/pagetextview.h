// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedraft.h"
#include "views/shownlines.h"

#include <QtWidgets/QPlainTextEdit>

namespace earmark {

// The text of a page with what was understood of it in colours, which are put on only where one looks: a page may have
// a hundred thousand lines. The pointer or the text cursor on a part says what it is and why; the cursor chooses the
// episode. GUI thread.
class PageTextView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PageTextView(QWidget *parent = nullptr);

    // The same text keeps its place and its cursor.
    void setDraft(const PageDraft &draft);
    void showEpisode(int episode); // in sight, with the cursor at its beginning; -1: none
    void showOffset(qsizetype offset);
    void goToPart(bool next);                     // the next or the previous one that was understood
    [[nodiscard]] qsizetype cursorOffset() const; // UTF-16 units in the page's text
    [[nodiscard]] bool isCut() const;             // the page is longer than what is shown

Q_SIGNALS:
    void episodeChosen(int episode);         // by the cursor; -1: none
    void explained(const QString &sentence); // of the part at the cursor; empty: there is none
    void cursorMoved();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] const PageSpan *spanAt(qsizetype offset) const;
    [[nodiscard]] std::pair<qsizetype, qsizetype> offsetsInSight() const;
    void moveCursor(qsizetype offset);
    void colourWhatIsInSight();
    void takeCursor();

    PageDraft m_draft;
    ShownLines m_lines;
    int m_episode = -1;
    bool m_moving = false; // the cursor, by us
};

} // namespace earmark
