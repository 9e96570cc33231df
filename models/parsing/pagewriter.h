// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagetext.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QStringView>

namespace earmark {

// Puts the words of a marked-up page into lines, the way a browser's innerText does but without empty lines, and notes
// where its links stand. Not thread-safe.
class PageWriter
{
public:
    // Running text: any white space is one blank, none at the ends of a line.
    void addText(QStringView words);
    // Text that keeps its line breaks and the blanks within its lines.
    void addPreformatted(QStringView words);
    // What follows begins a line.
    void breakLine();

    void openLink(const QString &url);
    void closeLink();
    // A player: something to hear, without words. It stands before the words that come next, unless it is settled first
    // behind those already written.
    void addPlayer(const QString &url);
    void settlePlayers();
    // UTF-16 units written so far.
    [[nodiscard]] qsizetype size() const { return m_text.size(); }

    // The text and links written so far, and a new beginning.
    [[nodiscard]] QString takeText();
    [[nodiscard]] QList<PageLink> takeLinks();

private:
    enum class Gap : quint8 { None, Blank, Line };

    void widenGap(Gap gap);
    void append(QStringView word);

    QString m_text;
    QList<PageLink> m_links;
    QString m_url; // of the link that is open
    qsizetype m_linkStart = -1;
    QStringList m_players; // not settled yet
    Gap m_gap = Gap::None; // between what is written and what comes
};

} // namespace earmark
