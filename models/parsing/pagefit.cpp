// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagefit.h"

#include "models/parsing/pageanchors.h"
#include "models/parsing/pagesections.h"
#include "models/parsing/pagewords.h"

#include <QtCore/QHash>

#include <algorithm>
#include <array>

namespace earmark {
namespace {

constexpr qsizetype deepestTitle = 4;

bool speaksOfPodcasts(QStringView text)
{
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool letter = i < text.size() && text[i].isLetter();
        if (letter && start < 0)
            start = i;
        if (letter || start < 0)
            continue;
        const PageWord word = i - start >= 4 ? pageWord(text.sliced(start, i - start)) : PageWord::None;
        if (word == PageWord::Podcast || word == PageWord::Episode)
            return true;
        start = -1;
    }
    return false;
}

} // namespace

bool isTitleLike(const PageLine &line)
{
    return (line.kind == LineKind::Short || line.kind == LineKind::Mixed) && line.repeats <= 2
           && (line.alikes <= 2 || line.alikes == line.repeats);
}

PageFit::PageFit(const QList<PageLine> &lines, qsizetype count)
    : m_lines(lines)
    , m_count(count)
    , m_ofLine(count)
{
    for (qsizetype line = 0; line < count; ++line)
        m_heads.append(headingAt(lines, line).has_value() && lines[line].dates.isEmpty());
    findThings();
    for (const PageLine &line : lines.first(count))
        m_speaksOfPodcasts = m_speaksOfPodcasts || speaksOfPodcasts(line.text);
}

void PageFit::findThings()
{
    QHash<std::pair<int, size_t>, int> known;
    const auto add = [&](qsizetype line, Thing::Kind kind, size_t key) {
        const auto id = known.constFind({int(kind), key});
        if (id != known.cend()) {
            m_ofLine[line].append(*id);
        } else {
            known.insert({int(kind), key}, int(m_things.size()));
            m_ofLine[line].append(int(m_things.size()));
            // Sentences begin alike by chance.
            m_things.append({kind, m_lines[line].kind == LineKind::Prose && kind == Thing::Kind::Opening ? 0.3 : 1});
        }
    };
    const QList<PageAnchor> anchors = anchorsOf(m_lines, m_count);
    for (qsizetype i = 0; i < m_count; ++i) {
        const PageLine &line = m_lines[i];
        if (isAnchor(m_lines, i, {PageAnchor::Kind::Date, 0, true}))
            add(i, Thing::Kind::Date, 0);
        if (isAnchor(m_lines, i, {PageAnchor::Kind::Duration, 0, true}))
            add(i, Thing::Kind::Duration, 0);
        if (line.label.form != PageNumber::Form::None && line.ordinal < 0)
            add(i, Thing::Kind::Number, formOfNumber(line));
        if (anchors.contains({PageAnchor::Kind::Counter, line.like, false}) && line.kind == LineKind::Short
            && !m_heads[i])
            add(i, Thing::Kind::Number, line.like);
        // "Learn more:" is one of all that "Learn more about ...:" is.
        const bool opens = anchors.contains({PageAnchor::Kind::Opening, line.opening, false});
        if (anchors.contains({PageAnchor::Kind::Words, line.same, false}) && !(opens && line.kind == LineKind::Label))
            add(i, Thing::Kind::Words, line.same);
        else if (opens)
            add(i, Thing::Kind::Opening, line.opening);
        if (line.closing != 0 && anchors.contains({PageAnchor::Kind::Closing, line.closing, false}))
            add(i, Thing::Kind::Closing, line.closing);
    }
}

qsizetype PageFit::endOf(const PageCut &cut, qsizetype episode) const
{
    return episode + 1 < cut.starts.size() ? cut.starts[episode + 1] : std::min(cut.end, m_count);
}

QList<PageFit::Tally> PageFit::tally(const PageCut &cut) const
{
    QList<Tally> tallies(m_things.size());
    for (qsizetype line = 0; line < cut.starts.first(); ++line) {
        for (const int thing : m_ofLine[line])
            ++tallies[thing].stray;
    }
    for (qsizetype line = endOf(cut, cut.starts.size() - 1); line < m_count; ++line) {
        for (const int thing : m_ofLine[line])
            ++tallies[thing].stray;
    }
    QList<int> here(m_things.size(), 0);
    for (qsizetype episode = 0; episode < cut.starts.size(); ++episode) {
        QVarLengthArray<int, 32> touched;
        for (qsizetype line = cut.starts[episode]; line < endOf(cut, episode); ++line) {
            for (const int thing : m_ofLine[line]) {
                if (here[thing]++ == 0)
                    touched.append(thing);
            }
        }
        for (const int thing : touched) {
            tallies[thing].once += here[thing] == 1;
            tallies[thing].more += here[thing] - 1;
            ++tallies[thing].some;
            tallies[thing].inFirst = tallies[thing].inFirst || episode == 0;
            tallies[thing].inLast = episode + 1 == cut.starts.size() ? here[thing] : 0;
            here[thing] = 0;
        }
    }
    return tallies;
}

double PageFit::explained(const QList<Tally> &tallies, qsizetype episodes) const
{
    const auto count = double(episodes);
    double sum = 0;
    double numbers = 0; // a page that counts in several ways does not count more than once
    double phrases = 0;
    double weights = 0;
    bool certain = false;
    bool strict = false; // a phrase stands in nearly all of them, and once
    for (qsizetype i = 0; i < tallies.size(); ++i) {
        const Tally &tally = tallies[i];
        const double value =
            std::max((double(tally.once) - 0.5 * double(tally.more) - double(tally.stray)) / count, -1.0);
        switch (m_things[i].kind) {
        case Thing::Kind::Date:
            sum += 3 * value;
            certain = certain || tally.some * 2 >= episodes;
            break;
        case Thing::Kind::Duration:
            sum += 2 * value;
            certain = certain || tally.some * 2 >= episodes;
            break;
        case Thing::Kind::Number:
            numbers = std::max(numbers, value);
            sum += std::min(value, 0.0);
            certain = certain || tally.some * 4 >= episodes * 3;
            break;
        case Thing::Kind::Words:
        case Thing::Kind::Opening:
        case Thing::Kind::Closing:
            strict =
                strict || (tally.once * 5 >= episodes * 4 && m_things[i].kind != Thing::Kind::Opening && episodes >= 4);
            if (tally.some * 2 >= episodes) {
                // The head of a page has some of them, too.
                phrases += m_things[i].weight * (value + 0.5 * double(tally.stray) / count);
                weights += m_things[i].weight;
            }
            break;
        }
    }
    sum += 2 * numbers;
    if (weights > 0)
        sum += 3 * phrases / weights * std::min(weights / 2, 1.0);
    return certain || strict || (m_speaksOfPodcasts && episodes >= 3) ? sum : 0;
}

// How much of what nearly all episodes hold once the last one lacks, or holds twice and the first one not, 0 to 1: a
// list that is cut at the wrong place of its period leaves a part of one at its ends.
double PageFit::torn(const QList<Tally> &tallies, qsizetype episodes) const
{
    constexpr qsizetype fewest = 4;
    if (episodes < fewest)
        return 0;
    const qsizetype faults = std::max<qsizetype>(1, episodes / 20); // a long list has its misspellings
    double usual = 0;
    double missing = 0;
    for (qsizetype i = 0; i < tallies.size(); ++i) {
        const Tally &tally = tallies[i];
        const bool chance = m_things[i].kind == Thing::Kind::Opening || m_things[i].kind == Thing::Kind::Closing;
        if (chance || tally.some + faults < episodes || tally.once * 5 < episodes * 4)
            continue;
        const double weight = m_things[i].kind <= Thing::Kind::Number ? 2 : 1;
        usual += weight;
        // Of a long page only the beginning is looked at, where the last one is always whole.
        const bool shifted = tally.inLast > 1 && !tally.inFirst && m_things[i].kind <= Thing::Kind::Number;
        if (tally.inLast == 0 || shifted || (m_count < m_lines.size() && !tally.inFirst))
            missing += weight;
    }
    return usual > 0 ? missing / usual : 0;
}

double PageFit::titled(const PageCut &cut) const
{
    std::array<int, deepestTitle> atDepth{};
    std::array<QVarLengthArray<size_t, 64>, deepestTitle> likes;
    std::array<double, deepestTitle> titles{};
    std::array<int, 4> besideDate{}; // two and one above, one and two below
    int sentences = 0;
    for (qsizetype episode = 0; episode < cut.starts.size(); ++episode) {
        const qsizetype begin = cut.starts[episode];
        const qsizetype end = endOf(cut, episode);
        const auto isTitle = [&](qsizetype line) {
            return line >= begin && line < end && isTitleLike(m_lines[line]) && !m_heads[line] ? 1 : 0;
        };
        for (qsizetype depth = 0; depth < deepestTitle; ++depth) {
            if (isTitle(begin + depth) == 0)
                continue;
            ++atDepth[size_t(depth)];
            likes[size_t(depth)].append(m_lines[begin + depth].like);
        }
        qsizetype date = begin;
        while (date < end && (m_lines[date].kind != LineKind::Meta || m_lines[date].dates.isEmpty()))
            ++date;
        for (qsizetype place = 0; date < end && place < 4; ++place)
            besideDate[size_t(place)] += isTitle(date + (place < 2 ? place - 2 : place - 1));
        sentences += m_lines[begin].kind == LineKind::Prose ? 1 : 0;
    }
    const auto count = double(cut.starts.size());
    // Titles differ from each other.
    for (size_t depth = 0; depth < atDepth.size(); ++depth) {
        std::ranges::sort(likes[depth]);
        const auto again = std::ranges::unique(likes[depth]);
        const auto distinct = double(likes[depth].size() - again.size());
        titles[depth] = (0.7 * double(atDepth[depth]) + 0.3 * distinct) / count;
    }
    double best = titles[0];
    // Sentences before the title are the end of the episode before.
    const double below = 0.5 * double(sentences) / count;
    double passed = 0; // lines above it that might be titles, too
    for (size_t depth = 1; depth < atDepth.size(); ++depth) {
        passed += double(atDepth[depth - 1]) / count;
        best = std::max(best, titles[depth] - 0.04 * double(depth) - 0.03 * passed - below);
    }
    for (const int found : besideDate)
        best = std::max(best, double(found) / count - 0.1 - below);
    return best;
}

double PageFit::edges(const PageCut &cut) const
{
    std::array<int, 8> kinds{};
    int labels = 0;
    double sum = 0;
    for (qsizetype episode = 0; episode < cut.starts.size(); ++episode) {
        const PageLine &first = m_lines[cut.starts[episode]];
        ++kinds[size_t(first.kind)];
        // Nothing begins between two sentences in a row.
        if (cut.starts[episode] > 0 && first.gap == 0 && first.kind == LineKind::Prose
            && m_lines[cut.starts[episode] - 1].kind == LineKind::Prose
            && m_lines[cut.starts[episode] - 1].closing == 0)
            sum -= 1.5;
        switch (first.kind) {
        case LineKind::Prose:
            sum -= 0.6;
            break;
        case LineKind::Label:
        case LineKind::Link:
            sum -= 1.5;
            break;
        case LineKind::Stamp:
            sum -= 2;
            break;
        default:
            sum -= first.bullet && first.kind != LineKind::Mixed ? 0.5 : 0;
            break;
        }
        if (episode + 1 < cut.starts.size()) {
            const PageLine &last = m_lines[cut.starts[episode + 1] - 1];
            labels += last.kind == LineKind::Label ? 1 : 0;
            const bool open = (last.kind == LineKind::Short && last.repeats <= 2);
            sum -= open && endOf(cut, episode) - cut.starts[episode] > 1 ? 0.4 : 0;
        }
    }
    // What announces more ends none of them, or all.
    if (labels * 5 < int(cut.starts.size() - 1) * 4)
        sum -= 0.6 * labels;
    return (sum + *std::ranges::max_element(kinds)) / double(cut.starts.size());
}

// Lines that stand twice on the page belong to one episode; and none is of its anchor alone where the others hold more.
double PageFit::wholeness(const PageCut &cut) const
{
    QHash<size_t, qsizetype> seen;
    constexpr qsizetype near = 6;
    double pairs = 0;
    qsizetype hollow = 0;
    bool lastHollow = false;
    for (qsizetype episode = 0; episode < cut.starts.size(); ++episode) {
        bool holds = false;
        for (qsizetype line = cut.starts[episode]; line < endOf(cut, episode); ++line) {
            const PageLine &here = m_lines[line];
            holds = holds || (here.kind != LineKind::Meta && here.kind != LineKind::Rule);
            if (here.repeats != 2 || here.kind == LineKind::Meta || here.kind == LineKind::Rule)
                continue;
            const auto twin = seen.constFind(here.same);
            if (twin != seen.cend() && line - *twin <= near)
                pairs += *twin >= cut.starts[episode] ? 1 : -1;
            seen.insert(here.same, line);
        }
        hollow += holds ? 0 : 1;
        lastHollow = !holds;
    }
    const auto count = double(cut.starts.size());
    const double last = lastHollow && hollow * 2 < cut.starts.size() ? 1 : 0;
    return 1.5 * std::clamp(pairs / count, -1.0, 1.0) - 2 * double(hollow) / count - last;
}

double PageFit::gaps(const PageCut &cut) const
{
    int narrowest = m_lines[cut.starts.last()].gap;
    for (const qsizetype start : cut.starts.sliced(1))
        narrowest = std::min(narrowest, m_lines[start].gap);
    qsizetype inner = 0;
    qsizetype wide = 0;
    qsizetype next = 1;
    for (qsizetype line = cut.starts.first() + 1; line < endOf(cut, cut.starts.size() - 1); ++line) {
        if (next < cut.starts.size() && line == cut.starts[next]) {
            ++next;
            continue;
        }
        ++inner;
        wide += m_lines[line].gap >= std::max(narrowest, 1);
    }
    const double share = inner == 0 ? 0 : double(wide) / double(inner);
    return narrowest > 0 ? 1.5 * (1 - share) : -1.5 * share;
}

double PageFit::score(const PageCut &cut) const
{
    if (cut.starts.size() < 2)
        return 0;
    const QList<Tally> tallies = tally(cut);
    const double things = explained(tallies, cut.starts.size());
    if (things <= 0)
        return 0;
    const double titles = titled(cut);
    if (titles < 0.5 && cut.starts.size() < 3 && m_lines[cut.starts.first()].kind != LineKind::Short)
        return 0;
    return things + 3 * titles + edges(cut) + gaps(cut) + wholeness(cut) - 1.5 * torn(tallies, cut.starts.size());
}

} // namespace earmark
