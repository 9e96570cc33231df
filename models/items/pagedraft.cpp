// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pagedraft.h"

#include <algorithm>
#include <utility>

namespace earmark {

namespace {

QStringList guestsOf(const ParsedEpisode &episode)
{
    QStringList names;
    for (const Credit &credit : episode.credits) {
        if (credit.part == Part::Guest)
            names.append(credit.name);
    }
    return names;
}

// Guests who stay keep what was read of them.
void setGuests(ParsedEpisode &episode, const QStringList &names)
{
    QList<Credit> credits;
    for (const Credit &credit : std::as_const(episode.credits)) {
        if (credit.part != Part::Guest || names.contains(credit.name))
            credits.append(credit);
    }
    const QStringList known = guestsOf(episode);
    for (const QString &name : names) {
        if (known.contains(name))
            continue;
        Credit credit;
        credit.name = name;
        credits.append(credit);
    }
    episode.credits = credits;
}

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar character) { return character.isSpace(); });
}

bool isOutside(const PageSpan &span)
{
    return span.episode < 0 || span.role == PageRole::Chrome || span.role == PageRole::Repeated
           || span.role == PageRole::Rejected;
}

// The lines that consist of nothing an episode has, each told once.
QList<LeftOutLine> linesOutside(const PageReading &reading)
{
    const QString &text = reading.page.text;
    QList<LeftOutLine> lines;
    QHash<QStringView, qsizetype> known;
    auto span = reading.spans.cbegin();
    const auto last = reading.spans.cend();
    int number = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        ++number;
        while (span != last && span->end <= start)
            ++span;
        const auto first = span;
        auto within = span;
        while (within != last && within->start < end && isOutside(*within))
            ++within;
        const bool outside = first != last && first->start < end && (within == last || within->start >= end);
        if (outside) {
            const QStringView words = QStringView(text).sliced(start, end - start).trimmed();
            if (const auto it = known.constFind(words); it != known.cend()) {
                ++lines[*it].times;
            } else {
                known.insert(words, lines.size());
                lines.append({.start = start, .end = end, .line = number, .times = 1, .role = first->role});
            }
        }
        start = end + 1;
    }
    return lines;
}

// A feed has no text of its own: the titles of its episodes stand for it.
void listTitles(PageReading &reading)
{
    QString &text = reading.page.text;
    for (qsizetype i = 0; i < reading.items.size(); ++i) {
        PageItem &item = reading.items[i];
        item.start = text.size();
        text += item.episode.title.simplified();
        reading.spans.append({.start = item.start,
                              .end = text.size(),
                              .role = PageRole::Title,
                              .reason = PageReason::Stated,
                              .episode = static_cast<int>(i),
                              .clues = {}});
        text += u'\n';
        item.end = text.size();
    }
}

} // namespace

PageFields fieldsOf(const ParsedEpisode &episode)
{
    return {.title = episode.title,
            .date = episode.date,
            .durationMs = episode.durationMs,
            .number = episode.number,
            .guests = guestsOf(episode)};
}

PageDraft::PageDraft()
    : PageDraft(PageReading())
{
}

PageDraft::PageDraft(PageReading reading)
    : m_state{.read = read(std::move(reading)), .edits = {}, .leftOut = {}, .show = {}}
{
}

std::shared_ptr<const PageDraft::Read> PageDraft::read(PageReading reading)
{
    if (reading.page.text.isEmpty())
        listTitles(reading);
    QList<LeftOutLine> leftOut = linesOutside(reading);
    return std::make_shared<const Read>(Read{.reading = std::move(reading), .leftOut = std::move(leftOut)});
}

const PageReading &PageDraft::reading() const
{
    return m_state.read->reading;
}

const QList<LeftOutLine> &PageDraft::linesLeftOut() const
{
    return m_state.read->leftOut;
}

int PageDraft::count() const
{
    return static_cast<int>(reading().items.size());
}

const PageItem &PageDraft::item(int index) const
{
    return reading().items.at(index);
}

ParsedEpisode PageDraft::episode(int index) const
{
    ParsedEpisode episode = item(index).episode;
    const auto edit = m_state.edits.constFind(item(index).start);
    if (edit == m_state.edits.cend())
        return episode;
    if (edit->title) {
        episode.title = *edit->title;
        episode.titleOrigin = TitleOrigin::Stated;
    }
    if (edit->date)
        episode.date = *edit->date;
    if (edit->durationMs)
        episode.durationMs = *edit->durationMs;
    if (edit->number) {
        episode.number = *edit->number;
        episode.numberOrigin = episode.number ? std::optional(NumberOrigin::Stated) : std::nullopt;
    }
    if (edit->guests)
        setGuests(episode, *edit->guests);
    return episode;
}

bool PageDraft::isLeftOut(int index) const
{
    return m_state.leftOut.contains(item(index).start);
}

bool PageDraft::isChangedByHand(int index) const
{
    return m_state.edits.contains(item(index).start);
}

const std::optional<ShowChoice> &PageDraft::show() const
{
    return m_state.show;
}

int PageDraft::episodeAt(qsizetype offset) const
{
    const QList<PageItem> &items = reading().items;
    const auto after = std::ranges::upper_bound(items, offset, {}, &PageItem::start);
    if (after == items.cbegin())
        return -1;
    const auto before = std::prev(after);
    return offset < before->end ? static_cast<int>(before - items.cbegin()) : -1;
}

ParsedShow PageDraft::result(bool all) const
{
    ParsedShow result = reading().show;
    if (m_state.show)
        result.title = m_state.show->title;
    result.episodes.clear();
    for (int i = 0; i < count(); ++i) {
        if (all || !isLeftOut(i))
            result.episodes.append(episode(i));
    }
    return result;
}

void PageDraft::edit(int index, const PageFields &fields)
{
    const PageFields before = fieldsOf(episode(index));
    if (fields == before)
        return;
    State next = m_state;
    Edit &edit = next.edits[item(index).start];
    if (fields.title != before.title)
        edit.title = fields.title;
    if (fields.date != before.date)
        edit.date = fields.date;
    if (fields.durationMs != before.durationMs)
        edit.durationMs = fields.durationMs;
    if (fields.number != before.number)
        edit.number = fields.number;
    if (fields.guests != before.guests)
        edit.guests = fields.guests;
    step(std::move(next));
}

void PageDraft::setLeftOut(const QList<int> &indexes, bool leftOut)
{
    State next = m_state;
    for (const int index : indexes) {
        if (leftOut)
            next.leftOut.insert(item(index).start);
        else
            next.leftOut.remove(item(index).start);
    }
    if (next.leftOut != m_state.leftOut)
        step(std::move(next));
}

void PageDraft::setShow(const ShowChoice &show)
{
    if (m_state.show == show)
        return;
    State next = m_state;
    next.show = show;
    step(std::move(next));
}

QList<PageBounds> PageDraft::boundsMerged(int index) const
{
    if (index <= 0 || index >= count())
        return {};
    QList<PageBounds> bounds;
    for (int i = 0; i < count(); ++i) {
        if (i == index)
            bounds.last().end = item(i).end;
        else
            bounds.append({.start = item(i).start, .end = item(i).end});
    }
    return bounds;
}

QList<PageBounds> PageDraft::boundsSplit(qsizetype offset) const
{
    const QString &text = reading().page.text;
    if (offset < 0 || offset >= text.size())
        return {};
    const qsizetype start = offset == 0 ? 0 : text.lastIndexOf(u'\n', offset - 1) + 1;
    const QList<PageItem> &items = reading().items;
    const auto next = std::ranges::upper_bound(items, start, {}, &PageItem::start);
    qsizetype end = next == items.cend() ? text.size() : next->start;

    QList<PageBounds> bounds;
    for (auto it = items.cbegin(); it != next; ++it)
        bounds.append({.start = it->start, .end = it->end});
    if (!bounds.isEmpty() && start < bounds.constLast().end) {
        if (start == bounds.constLast().start)
            return {}; // begins there already
        end = std::exchange(bounds.last().end, start);
    }
    if (isBlank(QStringView(text).sliced(start, end - start)))
        return {};
    bounds.append({.start = start, .end = end});
    for (auto it = next; it != items.cend(); ++it)
        bounds.append({.start = it->start, .end = it->end});
    return bounds;
}

void PageDraft::rearrange(PageReading reading)
{
    State next = m_state;
    next.read = read(std::move(reading));
    step(std::move(next));
}

bool PageDraft::canUndo() const
{
    return !m_done.isEmpty();
}

bool PageDraft::canRedo() const
{
    return !m_undone.isEmpty();
}

void PageDraft::step(State next)
{
    m_done.append(std::exchange(m_state, std::move(next)));
    m_undone.clear();
}

void PageDraft::undo()
{
    if (canUndo())
        m_undone.append(std::exchange(m_state, m_done.takeLast()));
}

void PageDraft::redo()
{
    if (canRedo())
        m_done.append(std::exchange(m_state, m_undone.takeLast()));
}

} // namespace earmark
