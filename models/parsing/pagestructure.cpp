// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagestructure.h"

#include "models/parsing/pageanchors.h"
#include "models/parsing/pagefit.h"
#include "models/parsing/pagesubjects.h"

#include <QtCore/QHash>

#include <algorithm>
#include <utility>

namespace earmark {
namespace {

// The form shows in so many lines; then the whole page is cut by it.
constexpr qsizetype sampleLines = 600;
constexpr int mostAbove = 5;
constexpr int mostBelow = 3;

// Where an episode begins beside its anchor.
struct Beginning {
    enum class Rule : quint8 {
        Above,      // so many lines above
        Behind,     // so many lines behind the anchor of the episode before
        Block,      // at the first line of the anchor's block
        BlockAbove, // at the first line of the block above
    };

    Rule rule = Rule::Above;
    int lines = 0;
};

QList<Beginning> beginnings()
{
    QList<Beginning> all;
    for (int lines = 0; lines <= mostAbove; ++lines)
        all.append({Beginning::Rule::Above, lines});
    for (int lines = 1; lines <= mostBelow; ++lines)
        all.append({Beginning::Rule::Behind, lines});
    all.append({Beginning::Rule::Block, 0});
    all.append({Beginning::Rule::BlockAbove, 0});
    return all;
}

// The first line of the block of lines that this one stands in; -1 where no gap parts it from what is above `least`.
qsizetype blockStart(const QList<PageLine> &lines, qsizetype line, qsizetype least)
{
    while (line > least && lines[line].gap == 0)
        --line;
    return line > 0 && lines[line].gap == 0 ? -1 : line;
}

// The first lines of the episodes under this rule; those that would overlap are left out.
QList<qsizetype> startsBy(const QList<PageLine> &lines, const QList<qsizetype> &anchors, Beginning beginning)
{
    QList<qsizetype> starts;
    qsizetype least = 0;
    qsizetype deepest = 0; // an anchor stands behind the first line
    for (const qsizetype anchor : anchors) {
        qsizetype start = anchor;
        switch (beginning.rule) {
        case Beginning::Rule::Above:
            start = anchor - beginning.lines;
            break;
        case Beginning::Rule::Behind:
            start = anchor + beginning.lines;
            break;
        case Beginning::Rule::Block:
            start = blockStart(lines, anchor, least);
            break;
        case Beginning::Rule::BlockAbove:
            start = blockStart(lines, anchor, least);
            start = start > least ? blockStart(lines, start - 1, least) : start;
            break;
        }
        if (!starts.isEmpty() && start >= least)
            deepest = std::max(deepest, anchor - start);
        if (start >= least && start < lines.size() && (starts.isEmpty() || start > starts.last()))
            starts.append(start);
        least = anchor + (beginning.rule == Beginning::Rule::Behind ? 0 : 1);
    }
    // Nothing bounds the first episode towards the head of the page but the others.
    if (starts.size() > 1 && beginning.rule != Beginning::Rule::Behind)
        starts.first() = std::max(starts.first(), anchors.first() - deepest);
    return starts;
}

// The first episode of a page on which something stands at the end of each: where the first gap of the size of the
// others is, or as many lines above the anchor as the others take at most.
qsizetype firstStart(const QList<PageLine> &lines, SubjectLines &subjects, const QList<qsizetype> &anchors,
                     const QList<qsizetype> &starts)
{
    int gap = lines[starts.first()].gap;
    qsizetype longest = 0;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        gap = std::min(gap, lines[starts[i]].gap);
        if (i + 1 < anchors.size())
            longest = std::max(longest, anchors[i + 1] - starts[i]);
    }
    const qsizetype first = anchors.first();
    constexpr qsizetype slack = 3; // the first may be longer than the others
    const qsizetype least = std::max<qsizetype>(first - longest - slack, 0);
    if (gap > 0) {
        for (qsizetype line = first; line > least; --line) {
            if (lines[line].gap >= gap && line < first)
                return line;
        }
        return least;
    }
    const qsizetype about = subjects.first(least, first);
    if (about >= 0)
        return about;
    qsizetype line = first;
    while (line > least && lines[line - 1].kind == LineKind::Prose && lines[line - 1].repeats == 1)
        --line;
    return line < first ? line : std::max<qsizetype>(first - longest, 0);
}

QList<qsizetype> anchorLines(const QList<PageLine> &lines, const PageAnchor &anchor, qsizetype count)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < count; ++i) {
        if (!isAnchor(lines, i, anchor))
            continue;
        // A number that is said twice is of one episode.
        constexpr qsizetype near = 4;
        if (anchor.kind == PageAnchor::Kind::Number && !found.isEmpty() && i - found.last() <= near
            && lines[found.last()].label.value == lines[i].label.value)
            continue;
        found.append(i);
    }
    return found;
}

// A cut of the page and how many anchors it passes over.
struct Cut : PageCut {
    qsizetype lost = 0;

    // Without what stands behind the last of what ends episodes: another one, or the foot of the page.
    [[nodiscard]] PageCut withoutFoot() const
    {
        PageCut made = *this;
        if (foot > 0 && foot < end) {
            made.end = foot;
            made.starts.removeIf([this](qsizetype start) { return start >= foot; });
        }
        return made;
    }
};

Cut cut(const QList<PageLine> &lines, SubjectLines &subjects, const QList<qsizetype> &anchors, Beginning beginning,
        qsizetype count)
{
    if (anchors.size() < 2)
        return {};
    Cut made{{startsBy(lines, anchors, beginning), count, 0}, 0};
    if (beginning.rule != Beginning::Rule::Behind) {
        made.lost = anchors.size() - made.starts.size();
    } else if (!made.starts.isEmpty()) {
        if (const qsizetype first = firstStart(lines, subjects, anchors, made.starts); first < made.starts.first())
            made.starts.prepend(first);
        made.foot = anchors.last() + beginning.lines;
    }
    made.starts.removeIf([count](qsizetype start) { return start >= count; });
    return made;
}

bool suits(const PageAnchor &anchor, Beginning beginning)
{
    switch (anchor.kind) {
    case PageAnchor::Kind::Gap:
    case PageAnchor::Kind::Heading:
        return beginning.rule == Beginning::Rule::Above && beginning.lines == 0;
    case PageAnchor::Kind::Ordinal:
        return beginning.rule == Beginning::Rule::Above && beginning.lines <= 1;
    case PageAnchor::Kind::Rule:
    case PageAnchor::Kind::Closing:
        return beginning.rule == Beginning::Rule::Behind && beginning.lines == 1;
    default:
        return true;
    }
}

// Different anchors often cut a page in the same way: each way is scored once.
class Scores
{
public:
    explicit Scores(const PageFit &fit)
        : m_fit(fit)
    {
    }

    [[nodiscard]] double of(const PageCut &cut)
    {
        const auto key = std::pair(cut.starts, cut.end);
        const auto known = m_known.constFind(key);
        return known == m_known.cend() ? *m_known.insert(key, m_fit.score(cut)) : *known;
    }

private:
    const PageFit &m_fit;
    QHash<std::pair<QList<qsizetype>, qsizetype>, double> m_known;
};

} // namespace

PageStructure findStructure(const QList<PageLine> &lines)
{
    const qsizetype count = std::min(lines.size(), sampleLines);
    const PageFit fit(lines, count);
    Scores scores(fit);
    SubjectLines subjects(lines);
    double best = PageFit::least;
    PageAnchor anchor;
    Beginning beginning;
    const QList<Beginning> all = beginnings();
    for (const PageAnchor &tried : anchorsOf(lines, count)) {
        const QList<qsizetype> anchors = anchorLines(lines, tried, count);
        for (const Beginning &begins : all) {
            if (!suits(tried, begins))
                continue;
            const Cut made = cut(lines, subjects, anchors, begins, count);
            // The plainest rule that leaves no anchor out, and not two things that are alike by chance.
            const double doubt = begins.rule == Beginning::Rule::Above ? 0 : 0.4;
            const double few = made.starts.size() == 2 ? 2.5 : 0;
            const double lost = 3 * double(made.lost) / double(std::max<qsizetype>(made.starts.size(), 1));
            const double explained = scores.of(made.withoutFoot()) - doubt - lost;
            const double score = explained > PageFit::least ? std::max(explained - few, 1.01 * PageFit::least) : 0;
            if (score > best) {
                best = score;
                anchor = tried;
                beginning = begins;
            }
        }
    }
    if (best <= PageFit::least)
        return {};
    return finishStructure(lines,
                           cut(lines, subjects, anchorLines(lines, anchor, lines.size()), beginning, lines.size()));
}

} // namespace earmark
