// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/playlistreaders.h"

#include <QtCore/QHash>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr std::array textColumns{
    std::pair{"show"_L1, &PlaylistEntry::show},          std::pair{"title"_L1, &PlaylistEntry::title},
    std::pair{"audio_url"_L1, &PlaylistEntry::url},      std::pair{"page_url"_L1, &PlaylistEntry::pageUrl},
    std::pair{"guid"_L1, &PlaylistEntry::guid},          std::pair{"feed_url"_L1, &PlaylistEntry::feedUrl},
    std::pair{"feed_guid"_L1, &PlaylistEntry::feedGuid}, std::pair{"note"_L1, &PlaylistEntry::note}};
constexpr std::array timeColumns{std::pair{"duration_s"_L1, &PlaylistEntry::durationMs},
                                 std::pair{"start_s"_L1, &PlaylistEntry::startMs},
                                 std::pair{"end_s"_L1, &PlaylistEntry::endMs}};

// The rows of RFC 4180, one at a time; cells may hold line breaks.
class CsvRows
{
public:
    explicit CsvRows(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; } // where the last row began
    [[nodiscard]] bool isTorn() const { return m_isTorn; }

    QStringList next()
    {
        m_line = m_nextLine;
        QStringList cells{QString()};
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'\n')
                ++m_nextLine;
            if (c == u'"' && quoted && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
                cells.last() += c;
                ++m_at;
            } else if (c == u'"' && (quoted || cells.constLast().isEmpty())) {
                quoted = !quoted;
            } else if (c == u',' && !quoted) {
                cells.append(QString());
            } else if (c == u'\n' && !quoted) {
                ++m_at;
                break;
            } else if (c != u'\r' || quoted) {
                cells.last() += c;
            }
        }
        m_isTorn = quoted;
        return cells;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 0;
    int m_nextLine = 1;
    bool m_isTorn = false; // the last row ended within quotes
};

// The apostrophe that keeps a spreadsheet from reading a formula is not part of the text.
QString withoutGuard(const QString &text)
{
    const bool guarded = text.size() > 1 && text.front() == u'\'' && QStringView(u"=+-@\t\r'").contains(text.at(1));
    return guarded ? text.sliced(1) : text;
}

} // namespace

bool namesPlaylistColumns(QStringView line)
{
    const auto names = line.trimmed().split(u',');
    return names.contains(u"title") && (names.contains(u"audio_url") || names.contains(u"guid"));
}

Result<void> readPlaylistCsv(const QString &text, PlaylistDraft &draft)
{
    CsvRows rows(text);
    const QStringList names = rows.next();
    while (!rows.atEnd()) {
        const QStringList cells = rows.next();
        if (rows.isTorn())
            return failure(Error::Kind::DamagedSource, u"a quoted cell has no end"_s, {}, rows.line());
        PlaylistEntry entry;
        entry.line = rows.line();
        for (const auto &[name, member] : textColumns)
            entry.*member = withoutGuard(cells.value(names.indexOf(name)));
        for (const auto &[name, member] : timeColumns) {
            if (const QString cell = cells.value(names.indexOf(name)); !cell.isEmpty())
                entry.*member = playTime(cell);
        }
        draft.add(std::move(entry));
    }
    return {};
}

} // namespace earmark
