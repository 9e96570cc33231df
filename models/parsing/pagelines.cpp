// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagelines.h"

#include "models/parsing/pagebadges.h"
#include "models/parsing/pagedays.h"
#include "models/parsing/pagefields.h"
#include "models/parsing/pagelinesigns.h"
#include "models/parsing/pagesheets.h"
#include "models/parsing/pagetokens.h"

#include <QtCore/QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace earmark {
namespace {

constexpr qsizetype mostLines = 200'000;
// What no title is as short as; longer words beside a date are chrome only where they recur.
constexpr int fewLetters = 3;

class Classifier
{
public:
    explicit Classifier(const QString &page)
        : m_page(page)
    {
    }

    PageLines read()
    {
        const QList<RawLine> raw = rawLines();
        const bool numbered = numbersItems(raw);
        const bool stamped = holdsMessages(raw);
        m_read.lines.reserve(raw.size());
        for (const RawLine &here : raw) {
            const ListMark mark = numbered && !here.badge ? withoutBullet(here.text) : here.mark;
            PageLine line;
            line.text = mark.text;
            line.ordinal = mark.ordinal;
            line.bullet = mark.bullet;
            line.number = here.number;
            line.gap = here.gap;
            if (stamped)
                takeStamp(line);
            if (here.badge)
                line.dates = {*here.badge};
            add(std::move(line));
        }
        for (PageLine &line : m_read.lines) {
            line.repeats = m_same.value(line.same);
            line.alikes = m_like.value(line.like);
            // A text that a button goes on from is no title.
            if (line.kind == LineKind::Short && m_closings.value(line.closing) > 2)
                line.kind = LineKind::Prose;
            line.credit = m_credits.value(line.opening) > 1;
            decideMeta(line);
        }
        markSheets(m_read.lines);
        markDays(m_read.lines);
        findStamps();
        joinSentences();
        return std::move(m_read);
    }

private:
    struct RawLine {
        QStringView text;
        ListMark mark;
        int number = 0;
        int gap = 0;
        std::optional<PageDate> badge; // what it is, if it is several lines that make one date
    };

    // Those with something in them.
    QList<RawLine> rawLines()
    {
        QList<RawLine> raw;
        int number = 0;
        int gap = 0;
        for (const QStringView text : QStringView(m_page).tokenize(u'\n')) {
            ++number;
            const ListMark mark = withoutListMark(text);
            if (mark.text.isEmpty()) {
                ++gap;
                continue;
            }
            if (raw.size() == mostLines) {
                m_read.cut = true;
                break;
            }
            raw.append({text, mark, number, std::exchange(gap, 0), {}});
        }
        joinBadges(raw);
        return raw;
    }

    // A day that stands in several lines is one.
    static void joinBadges(QList<RawLine> &raw)
    {
        QList<QStringView> texts;
        for (const RawLine &line : std::as_const(raw))
            texts.append(line.mark.text);
        QList<DateBadge> badges = dateBadges(texts);
        if (badges.isEmpty())
            return;
        QList<RawLine> joined;
        auto badge = badges.cbegin();
        for (qsizetype i = 0; i < raw.size(); ++i) {
            joined.append(raw[i]);
            if (badge == badges.cend() || badge->first != i)
                continue;
            i += badge->count - 1;
            joined.last().text = {raw[badge->first].mark.text.begin(), raw[i].mark.text.end()};
            joined.last().mark = {joined.last().text, -1, false};
            joined.last().badge = badge->date;
            ++badge;
        }
        raw = std::move(joined);
    }

    // "12.", "11.", "8." in front of lines are the numbers of episodes; a list that counts up from one is its own.
    static bool numbersItems(const QList<RawLine> &raw)
    {
        constexpr int fewest = 3;
        int last = -1;
        int marked = 0;
        int listed = 0;
        int down = 0;
        for (const RawLine &line : raw) {
            const int ordinal = line.mark.ordinal;
            if (ordinal < 0)
                continue;
            ++marked;
            listed += ordinal == 1 || (last >= 0 && ordinal == last + 1);
            down += last >= 0 && ordinal < last;
            last = ordinal;
        }
        return marked >= fewest && listed * 2 < marked && down * 3 >= marked;
    }

    // Whether the page is a conversation, with a stamp before each message.
    static bool holdsMessages(const QList<RawLine> &raw)
    {
        constexpr qsizetype fewest = 3;
        const auto stamped =
            std::ranges::count_if(raw, [](const RawLine &line) { return stampOf(line.text.trimmed()).length > 0; });
        return stamped >= fewest && stamped * 4 >= raw.size();
    }

    // Messages are blocks, whether blank lines part them or not.
    static void takeStamp(PageLine &line)
    {
        const MessageStamp stamp = stampOf(line.text);
        if (stamp.length == 0 || stamp.length == line.text.size())
            return;
        line.stamp = stamp.date;
        line.text = line.text.sliced(stamp.length).trimmed();
        line.gap = std::max(line.gap, 1);
    }

    void add(PageLine &&line)
    {
        line.start = line.text.data() - m_page.constData();
        const QStringView head = line.text.first(std::min(line.text.size(), longestReadLine));
        line.same = qHash(head, size_t(line.text.size()));
        ++m_same[line.same];
        line.opening = openingOf(head);
        line.closing = closingOf(line.text);
        if (line.closing != 0)
            ++m_closings[line.closing];
        line.like = likeOf(head);
        ++m_like[line.like];
        if (line.text.first(std::max<qsizetype>(line.text.indexOf(u' '), 0)).endsWith(u':'))
            ++m_credits[line.opening];
        line.label = numberAtFront(line.text);
        const bool numbered = line.label.form != PageNumber::Form::None && line.label.form != PageNumber::Form::Plain;
        if (line.dates.isEmpty()) {
            PageTokens tokens = tokensOf(line.text);
            line.dates = std::move(tokens.dates);
            line.durations = std::move(tokens.durations);
        }
        const bool bare = line.durations.isEmpty() && line.dates.isEmpty();
        if (const auto length = bare ? bareLengthOf(line.text) : std::nullopt)
            line.durations.append(*length);
        // The point of "58 min." ends no sentence.
        const auto ends = [&](const auto &found) {
            constexpr qsizetype marks = 2;
            return !found.isEmpty() && found.last().end + marks >= line.text.size();
        };
        line.kind = kindByWords(line.text, numbered || ends(line.dates) || ends(line.durations));
        if (!line.dates.isEmpty() || !line.durations.isEmpty()) {
            const LineResidue residue = residueOf(line);
            line.residue = residue.key;
            if (line.text.size() <= longestReadLine)
                ++m_residues[residue.key];
        }
        m_read.lines.append(std::move(line));
    }

    void decideMeta(PageLine &line) const
    {
        if ((line.dates.isEmpty() && line.durations.isEmpty()) || line.kind == LineKind::Link)
            return;
        const auto begins = [&](const auto &tokens) {
            return !tokens.isEmpty() && tokens.first().start <= line.label.start;
        };
        if (line.label.form == PageNumber::Form::Plain && (begins(line.dates) || begins(line.durations)))
            line.label = {};
        if (line.text.size() > longestReadLine)
            return;
        const int letters = residueOf(line).letters;
        if (letters <= fewLetters
            || (m_residues.value(line.residue) > 1 && line.repeats < m_residues.value(line.residue)))
            line.kind = LineKind::Meta;
        else if (line.kind != LineKind::Prose)
            line.kind = LineKind::Mixed;
        if (isStamp(line))
            line.kind = LineKind::Stamp;
    }

    // Lines that a sentence runs on over are no titles, however short.
    void joinSentences()
    {
        constexpr qsizetype shortest = 30;
        QList<PageLine> &lines = m_read.lines;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            PageLine &above = lines[i - 1];
            PageLine &line = lines[i];
            const bool texts = (above.kind == LineKind::Short || above.kind == LineKind::Prose)
                               && (line.kind == LineKind::Short || line.kind == LineKind::Prose);
            if (!texts || line.gap > 0 || line.bullet || fieldOf(line.text) != 0 || line.ordinal >= 0
                || !line.text.front().isLower() || endsSentence(above.text) || above.text.size() < shortest)
                continue;
            above.kind = LineKind::Prose;
            line.kind = LineKind::Prose;
        }
    }

    // Moments in a row that ascend are the chapters of one episode; lengths of episodes do not.
    void findStamps()
    {
        QList<PageLine> &lines = m_read.lines;
        const auto momentOf = [](const PageLine &line) {
            const bool front = !line.durations.isEmpty() && line.durations.first().clockParts > 0
                               && line.durations.first().start <= 1 && line.dates.isEmpty()
                               && line.durations.first().end + 2 < line.text.size();
            return front ? line.durations.first().ms : line.kind == LineKind::Stamp ? 0 : -1;
        };
        for (qsizetype from = 0; from < lines.size();) {
            qsizetype to = from;
            qint64 last = -1;
            while (to < lines.size() && momentOf(lines[to]) > last)
                last = momentOf(lines[to++]);
            if (to - from >= 3 || (to - from >= 2 && momentOf(lines[from]) < 60'000)) {
                for (qsizetype i = from; i < to; ++i)
                    lines[i].kind = LineKind::Stamp;
            }
            from = std::max(to, from + 1);
        }
    }

    const QString &m_page;
    PageLines m_read;
    QHash<size_t, int> m_same;
    QHash<size_t, int> m_like;
    QHash<size_t, int> m_closings;
    QHash<size_t, int> m_residues;
    QHash<size_t, int> m_credits; // lines with the same word and a colon in front
};

} // namespace

PageLines classifyLines(const QString &page)
{
    return Classifier(page).read();
}

} // namespace earmark
