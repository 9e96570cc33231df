// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageslots.h"

#include "models/parsing/pageanchors.h"
#include "models/parsing/pagecells.h"
#include "models/parsing/pageconstants.h"
#include "models/parsing/pagefilenames.h"
#include "models/parsing/pagewords.h"

#include <algorithm>
#include <utility>

namespace earmark {
namespace {

QStringView withoutCut(QStringView text)
{
    while (!text.isEmpty() && (text.back() == u'.' || text.back() == u'\u2026'))
        text.chop(1);
    return text.trimmed();
}

bool isCut(QStringView text)
{
    return text.endsWith(u"..") || text.endsWith(u'\u2026');
}

// Whether the line says that its date is not the one of publication; a title may say anything, but for the last words
// before the date.
bool isRecorded(const PageLine &line)
{
    constexpr qsizetype near = 24;
    QStringView text = line.text;
    if (line.kind != LineKind::Meta && !line.dates.isEmpty()) {
        text = text.first(line.dates.first().start);
        text = text.last(std::min(near, text.size()));
    }
    for (const QStringView word : text.tokenize(u' ')) {
        QStringView bare = word;
        while (!bare.isEmpty() && !bare.back().isLetter())
            bare.chop(1);
        if (pageWord(bare) == PageWord::Recorded)
            return true;
    }
    return false;
}

// "29 min · A sentence of the notes."; a moment in front is a chapter.
bool opensWithLength(const PageLine &line)
{
    if (line.kind != LineKind::Prose || line.durations.isEmpty() || line.durations.first().start > 0
        || line.durations.first().clockParts > 0)
        return false;
    const QStringView behind = line.text.sliced(line.durations.first().end).trimmed();
    return !behind.isEmpty() && QStringView(u"|\u2022\u00B7\u2013\u2014-").contains(behind.front());
}

} // namespace

PageSlots::PageSlots(const QList<PageLine> &lines, const QList<LineRange> &items)
    : m_lines(lines)
    , m_items(items)
    , m_dates(lines, items)
{
    countPhrases();
}

// Whether it begins with a number of the form that titles have, and says more.
bool PageSlots::isLabelled(const PageLine &line) const
{
    return m_labels != PageNumber::Form::None && line.label.form == m_labels && !isCounter(line)
           && (line.kind == LineKind::Short || line.kind == LineKind::Mixed)
           && lettersIn(line.text.sliced(line.label.end)) >= 2;
}

// Where about half of the titles begin with a number of one form, the others are looked for by it.
void PageSlots::countLabels(const Slot &slot)
{
    for (const PageNumber::Form form :
         {PageNumber::Form::Hash, PageNumber::Form::Word, PageNumber::Form::Season, PageNumber::Form::Counter}) {
        m_labels = form;
        const auto labelled = std::ranges::count_if(m_items, [&](LineRange item) {
            const qsizetype line = lineAt(item, slot);
            return line >= 0 && isLabelled(m_lines[line]);
        });
        if (labelled * 5 >= m_items.size() * 2)
            return;
    }
    m_labels = PageNumber::Form::None;
}

void PageSlots::countPhrases()
{
    QHash<size_t, qsizetype> lastSeen;
    QHash<size_t, int> forms;
    QHash<size_t, int> befores;
    qsizetype datesAlone = 0;
    qsizetype durationsAlone = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        bool dated = false;
        bool timed = false;
        for (qsizetype line = m_items[i].begin; line < m_items[i].end; ++line) {
            const PageLine &here = m_lines[line];
            if (lastSeen.value(here.same, -1) != i)
                ++m_itemsWith[here.same];
            lastSeen.insert(here.same, i);
            if (here.kind != LineKind::Meta)
                continue;
            if (!here.dates.isEmpty() && !std::exchange(dated, true) && !isRecorded(here)) {
                ++forms[formOfDate(here)];
                ++befores[qHash(here.text.first(here.dates.first().start))];
            }
            timed = timed || !here.durations.isEmpty();
        }
        datesAlone += dated;
        durationsAlone += timed;
    }
    m_datesAlone = datesAlone * 2 >= m_items.size();
    m_durationsAlone = durationsAlone * 2 >= m_items.size();
    for (auto before = befores.cbegin(); before != befores.cend(); ++before) {
        if (before.key() != qHash(QStringView()) && *before > 1 && *before * 2 > m_items.size())
            m_beforeDate = before.key();
    }
    int most = 0;
    for (auto form = forms.cbegin(); form != forms.cend(); ++form) {
        if (*form > most) {
            most = *form;
            m_dateForm = form.key();
        }
    }
}

bool PageSlots::isPhrase(const PageLine &line) const
{
    const int items = m_itemsWith.value(line.same);
    return items >= 2 && items * 5 >= m_items.size() * 2;
}

// "A Show - Episode 12": the same in most episodes, but for the number.
bool PageSlots::isCounter(const PageLine &line) const
{
    return line.alikes > line.repeats && qsizetype(line.alikes) * 2 >= m_items.size();
}

// The line of the episode whose date counts; of a page where dates stand alone only such a line.
qsizetype PageSlots::dateLine(LineRange item) const
{
    qsizetype other = -1;
    for (qsizetype line = item.begin; line < item.end; ++line) {
        const PageLine &here = m_lines[line];
        if (here.dates.isEmpty() || here.kind == LineKind::Stamp || isRecorded(here))
            continue;
        if (here.kind == LineKind::Meta && formOfDate(here) == m_dateForm)
            return line;
        const bool asOthers = m_beforeDate != 0 && qHash(here.text.first(here.dates.first().start)) == m_beforeDate;
        const bool usable = here.kind == LineKind::Meta || asOthers
                            || (!m_datesAlone && (here.kind == LineKind::Mixed || here.dates.first().start == 0));
        if (other < 0 && usable)
            other = line;
    }
    return other;
}

double PageSlots::titleScore(LineRange item, qsizetype index) const
{
    const PageLine &line = m_lines[index];
    if (isPhrase(line))
        return 0;
    double score = 0;
    if (isCounter(line))
        score = 0.45; // a title where there is no other
    else if (line.kind == LineKind::Short)
        score = 1;
    else if (line.kind == LineKind::Mixed)
        score = 0.9;
    else
        return 0;
    if (line.label.form != PageNumber::Form::None && !isCounter(line))
        score += 0.2;
    if (line.credit)
        score -= 0.4;
    for (qsizetype other = item.begin; other < std::min(item.end, item.begin + deepestTitle + 2); ++other) {
        const PageLine &there = m_lines[other];
        if (other == index || there.text.size() < 4)
            continue;
        if (other < index && there.same == line.same)
            score -= 0.4;
        if (isCut(line.text) && !isCut(there.text) && there.text.startsWith(withoutCut(line.text)))
            score -= 0.6;
        if (other < index && there.kind == LineKind::Short && there.text.size() < line.text.size()
            && lettersIn(there.text) > 3 && !isPhrase(there) && line.text.contains(there.text))
            score -= 0.5;
        // Said again without what stands around it here.
        if (other > index && there.kind == LineKind::Short && there.text.size() < line.text.size()
            && line.text.contains(there.text) && lettersIn(there.text) > 3)
            score -= 0.5;
    }
    return score;
}

qsizetype PageSlots::lineAt(LineRange item, const Slot &slot) const
{
    if (slot.field != 0) {
        const auto begin = m_lines.cbegin() + item.begin;
        const auto end = m_lines.cbegin() + item.end;
        const auto found =
            std::find_if(begin, end, [&](const PageLine &line) { return fieldOf(line.text) == slot.field; });
        return found == end ? -1 : found - m_lines.cbegin();
    }
    const qsizetype base = slot.besideDate ? dateLine(item) : item.begin;
    const qsizetype line = base + slot.offset;
    return base >= 0 && line >= item.begin && line < item.end ? line : -1;
}

// Whether what could be the title, too, stands above the line.
bool PageSlots::isPassedOver(LineRange item, qsizetype line) const
{
    for (qsizetype above = item.begin; above < line; ++above) {
        if (m_lines[above].kind == LineKind::Short && m_lines[above].label.form == PageNumber::Form::None
            && !isPhrase(m_lines[above]) && m_lines[above].alikes == m_lines[above].repeats)
            return true;
    }
    return false;
}

// Bulletins go by the same few titles over and over.
PageSlots::Slot PageSlots::recurringSlot() const
{
    for (qsizetype depth = 0; depth < deepestTitle; ++depth) {
        const Slot slot{false, depth, 0, true, 1};
        QHash<size_t, int> titles;
        qsizetype having = 0;
        for (const LineRange &item : m_items) {
            const qsizetype line = lineAt(item, slot);
            if (line < 0 || m_lines[line].kind != LineKind::Short)
                continue;
            ++titles[m_lines[line].same];
            ++having;
        }
        // A phrase of all episodes is none.
        if (having * 5 >= m_items.size() * 4 && titles.size() > 1 && std::ranges::max(titles) * 4 <= m_items.size() * 3)
            return slot;
    }
    return {};
}

qsizetype PageSlots::titleOf(LineRange item, const Slot &slot) const
{
    if (slot.again) {
        const qsizetype line = lineAt(item, slot);
        return line >= 0 && m_lines[line].kind == LineKind::Short ? line : -1;
    }
    constexpr double leastShare = 0.4;
    constexpr qsizetype longestWithPoint = 120;
    if (slot.score < leastShare)
        return -1;
    const qsizetype usual = lineAt(item, slot);
    for (qsizetype line = item.begin; line < std::min(item.end, item.begin + deepestTitle); ++line) {
        if (isLabelled(m_lines[line]) && (usual < 0 || !isLabelled(m_lines[usual])))
            return line;
    }
    if (usual >= 0) {
        const PageLine &line = m_lines[usual];
        // A title may end with a point where most do not.
        const bool pointed = line.kind == LineKind::Prose && line.text.size() <= longestWithPoint && slot.score > 0.6;
        if (titleScore(item, usual) > 0 || pointed || line.kind == LineKind::Label)
            return usual;
    }
    for (qsizetype line = item.begin; line < std::min(item.end, item.begin + deepestTitle); ++line) {
        if (titleScore(item, line) > 0.5)
            return line;
    }
    return -1;
}

void PageSlots::chooseDate(ItemSlots &item) const
{
    item.date = dateLine(item.lines);
    if (const DatePlace better = m_dates.betterThan({item.date, 0}, item.lines); better.line >= 0) {
        item.date = better.line;
        item.dateIndex = better.index;
    }
}

// "12 Mar 2024, 18:30" is a length only where there is no other.
bool PageSlots::isClockBehindDate(const PageLine &line)
{
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    const PageDuration &clock = line.durations.first();
    return line.durations.size() == 1 && !line.dates.isEmpty() && clock.clockParts == 2 && clock.ms * 60 < dayMs
           && clock.start >= line.dates.first().end && clock.start - line.dates.first().end <= 3;
}

void PageSlots::chooseDuration(ItemSlots &item) const
{
    qsizetype other = -1;
    for (qsizetype index = item.lines.begin; index < item.lines.end; ++index) {
        const PageLine &line = m_lines[index];
        if (line.durations.isEmpty() || line.kind == LineKind::Stamp)
            continue;
        if (line.kind == LineKind::Meta) {
            other = other < 0 ? index : other;
            if (!isClockBehindDate(line)) {
                other = index;
                break;
            }
            continue;
        }
        const bool ends = line.durations.last().end + 1 >= line.text.size();
        if (other < 0 && (!m_durationsAlone || index == item.date)
            && (line.kind == LineKind::Mixed || ends || opensWithLength(line)))
            other = index;
    }
    item.duration = other;
    const bool last = other >= 0 && m_lines[other].kind != LineKind::Meta && !opensWithLength(m_lines[other]);
    item.durationIndex = last ? m_lines[other].durations.size() - 1 : 0;
}

bool PageSlots::isTitleAgain(const PageLine &line, QStringView title) const
{
    if (title.isEmpty() || line.kind == LineKind::Prose)
        return false;
    if (line.text == title || (isCut(line.text) && title.startsWith(withoutCut(line.text))))
        return true;
    return line.kind == LineKind::Short && lettersIn(title) > 3 && line.text.contains(title);
}

void PageSlots::sortRest(ItemSlots &item) const
{
    const QStringView title = item.title < 0
                                  ? QStringView()
                                  : m_lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart);
    for (qsizetype index = item.lines.begin; index < item.lines.end; ++index) {
        const PageLine &line = m_lines[index];
        if (index == item.title || line.kind == LineKind::Rule)
            continue;
        const bool read = (index == item.date || index == item.duration) && line.kind == LineKind::Meta;
        const bool near = index < item.lines.begin + deepestTitle + 3;
        if (read)
            continue;
        if (isPhrase(line) || isCounter(line) || (near && isTitleAgain(line, title)))
            item.repeated.append(index);
        else
            item.notes.append(index);
    }
}

QList<ItemSlots> PageSlots::read()
{
    const Slot slot = bestSlot();
    countLabels(slot);
    QList<ItemSlots> all;
    all.reserve(m_items.size());
    for (const LineRange &range : m_items) {
        ItemSlots item;
        item.lines = range;
        chooseDate(item);
        chooseDuration(item);
        item.title = titleOf(range, slot);
        all.append(item);
    }
    cutTitles(all);
    removePlaces(all, readFileNames(m_lines, all));
    cutConstants(m_lines, all);
    for (ItemSlots &item : all)
        sortRest(item);
    return all;
}

} // namespace earmark
