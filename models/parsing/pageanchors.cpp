// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageanchors.h"

#include <QtCore/QHash>

#include <algorithm>

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

// Keys of one kind of anchor, the frequent ones first.
class Counter
{
public:
    void count(size_t key) { ++m_counts[key]; }

    void addTo(QList<PageAnchor> &anchors, PageAnchor::Kind kind, int fewest) const
    {
        QList<std::pair<int, size_t>> keys;
        for (auto key = m_counts.cbegin(); key != m_counts.cend(); ++key) {
            if (*key >= fewest)
                keys.append({-*key, key.key()});
        }
        std::ranges::sort(keys);
        for (const auto &[count, key] : std::as_const(keys).first(std::min(mostAnchorsOfAKind, keys.size())))
            anchors.append({kind, key, false});
    }

private:
    QHash<size_t, int> m_counts;
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
