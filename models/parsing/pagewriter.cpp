// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagewriter.h"

#include "models/parsing/pagecharacters.h"

#include <algorithm>
#include <utility>

namespace earmark {

void PageWriter::widenGap(Gap gap)
{
    m_gap = std::max(m_gap, gap);
}

void PageWriter::append(QStringView word)
{
    if (word.isEmpty())
        return;
    if (!m_text.isEmpty()) {
        if (m_gap == Gap::Line)
            m_text += u'\n';
        else if (m_gap == Gap::Blank)
            m_text += u' ';
    }
    m_gap = Gap::None;
    settlePlayers();
    if (m_linkStart < 0)
        m_linkStart = m_text.size();
    m_text += word;
}

void PageWriter::addText(QStringView words)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar c = words[i];
        if (!isPageSpace(c) && !isPageNoise(c))
            continue;
        append(words.sliced(start, i - start));
        if (isPageSpace(c))
            widenGap(Gap::Blank);
        start = i + 1;
    }
    append(words.sliced(start));
}

void PageWriter::addPreformatted(QStringView words)
{
    while (!words.isEmpty()) {
        const qsizetype end = words.indexOf(u'\n');
        addText(end < 0 ? words : words.first(end));
        if (end < 0)
            return;
        breakLine();
        words = words.sliced(end + 1);
    }
}

void PageWriter::breakLine()
{
    widenGap(Gap::Line);
}

void PageWriter::openLink(const QString &url)
{
    closeLink();
    m_url = url;
    m_linkStart = -1;
}

void PageWriter::closeLink()
{
    // A link around a picture has no words; what it leads to is told by others.
    if (!m_url.isEmpty() && m_linkStart >= 0)
        m_links.append({m_linkStart, m_text.size(), m_url});
    m_url.clear();
}

void PageWriter::addPlayer(const QString &url)
{
    m_players.append(url);
}

void PageWriter::settlePlayers()
{
    for (const QString &url : std::as_const(m_players))
        m_links.append({m_text.size(), m_text.size(), url});
    m_players.clear();
}

QString PageWriter::takeText()
{
    closeLink();
    settlePlayers();
    m_gap = Gap::None;
    return std::exchange(m_text, {});
}

QList<PageLink> PageWriter::takeLinks()
{
    std::ranges::stable_sort(m_links, {}, &PageLink::start);
    return std::exchange(m_links, {});
}

} // namespace earmark
