// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageanchors.h"

#include <QtCore/QHash>

#include <algorithm>
#include <functional>
#include <utility>

namespace earmark {
namespace {

constexpr qsizetype mostAnchorsOfAKind = 8;

bool isDated(const PageLine &line)
{
    return !line.dates.isEmpty() && line.kind != LineKind::Stamp
           && (line.kind != LineKind::Prose || line.dates.first().start == 0);
}

bool isTimed(const PageLine &line)
{
    return !line.durations.isEmpty() && line.kind != LineKind::Stamp && line.kind != LineKind::Prose;
}

// Keys of one kind of anchor, the frequent ones first, and of these the first of the page: hashes differ from run to
// run.
class Counter
{
public:
    void count(size_t key)
    {
        const auto known = m_known.constFind(key);
        if (known == m_known.cend()) {
            m_known.insert(key, m_counts.size());
            m_counts.append({key, 1});
        } else {
            ++m_counts[*known].times;
        }
    }

    void addTo(QList<PageAnchor> &anchors, PageAnchor::Kind kind, int fewest) const
    {
        QList<Counted> frequent = m_counts;
        frequent.removeIf([fewest](const Counted &counted) { return counted.times < fewest; });
        std::ranges::stable_sort(frequent, std::ranges::greater(), &Counted::times);
        for (const Counted &counted : std::as_const(frequent).first(std::min(mostAnchorsOfAKind, frequent.size())))
            anchors.append({kind, counted.key, false});
    }

private:
    struct Counted {
        size_t key = 0;
        int times = 0;
    };

    QHash<size_t, qsizetype> m_known; // keys, into m_counts
    QList<Counted> m_counts;          // in the order of the page
};

} // namespace

size_t formOfDate(const PageLine &line)
{
    return qHashMulti(1, int(line.dates.first().form), line.kind == LineKind::Meta ? line.residue : 1);
}

size_t formOfNumber(const PageLine &line)
{
    return size_t(line.label.form);
}

bool isAnchor(const QList<PageLine> &lines, qsizetype index, const PageAnchor &anchor)
{
    const PageLine &line = lines[index];
    switch (anchor.kind) {
    case PageAnchor::Kind::Date:
        return isDated(line) && (anchor.any || formOfDate(line) == anchor.key);
    case PageAnchor::Kind::Duration:
        return isTimed(line);
    case PageAnchor::Kind::Number:
        return line.label.form != PageNumber::Form::None && formOfNumber(line) == anchor.key && line.ordinal < 0;
    case PageAnchor::Kind::Ordinal:
        return anchor.any ? line.ordinal >= 0 : line.ordinal == 1;
    case PageAnchor::Kind::Counter:
        return line.like == anchor.key && line.kind != LineKind::Meta;
    case PageAnchor::Kind::Words:
        return line.same == anchor.key;
    case PageAnchor::Kind::Opening:
        return line.opening == anchor.key;
    case PageAnchor::Kind::Closing:
        return line.closing == anchor.key;
    case PageAnchor::Kind::Gap:
        return line.gap >= int(anchor.key);
    case PageAnchor::Kind::Rule:
        return line.kind == LineKind::Rule;
    case PageAnchor::Kind::Heading:
        return line.kind == LineKind::Short && line.repeats == 1 && index + 1 < lines.size()
               && lines[index + 1].kind != LineKind::Short && (index == 0 || line.gap > 0);
    }
    return false;
}

QList<PageAnchor> anchorsOf(const QList<PageLine> &lines, qsizetype count)
{
    Counter dates;
    Counter numbers;
    Counter counters;
    Counter words;
    Counter openings;
    Counter closings;
    Counter gaps;
    for (const PageLine &line : lines.first(count)) {
        if (isDated(line))
            dates.count(formOfDate(line));
        if (line.label.form != PageNumber::Form::None)
            numbers.count(formOfNumber(line));
        if (line.alikes > line.repeats && line.kind == LineKind::Short && line.label.form == PageNumber::Form::None)
            counters.count(line.like);
        if (line.repeats > 1 && line.kind != LineKind::Rule && line.dates.isEmpty())
            words.count(line.same);
        if (line.opening != 0)
            openings.count(line.opening);
        if (line.closing != 0)
            closings.count(line.closing);
        if (line.gap > 1)
            gaps.count(size_t(line.gap));
    }
    QList<PageAnchor> anchors{{PageAnchor::Kind::Date, 0, true}};
    dates.addTo(anchors, PageAnchor::Kind::Date, 2);
    anchors.append({PageAnchor::Kind::Duration, 0, true});
    numbers.addTo(anchors, PageAnchor::Kind::Number, 2);
    anchors.append({PageAnchor::Kind::Ordinal, 0, true});
    anchors.append({PageAnchor::Kind::Ordinal, 0, false});
    counters.addTo(anchors, PageAnchor::Kind::Counter, 2);
    words.addTo(anchors, PageAnchor::Kind::Words, 2);
    openings.addTo(anchors, PageAnchor::Kind::Opening, 3);
    closings.addTo(anchors, PageAnchor::Kind::Closing, 3);
    gaps.addTo(anchors, PageAnchor::Kind::Gap, 2);
    anchors.append({PageAnchor::Kind::Rule, 0, true});
    anchors.append({PageAnchor::Kind::Heading, 0, true});
    return anchors;
}

} // namespace earmark
