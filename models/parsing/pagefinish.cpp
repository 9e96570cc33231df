// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageanchors.h"
#include "models/parsing/pagefit.h"
#include "models/parsing/pagesubjects.h"
#include "models/parsing/pagetrim.h"

#include <QtCore/QHash>

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

namespace earmark {
namespace {

constexpr qsizetype mostItems = 60'000;

// Puts right what a cut by one rule leaves: the ends of the list, and the episodes that lack the anchor.
class Finisher
{
public:
    Finisher(const QList<PageLine> &lines, const PageCut &cut)
        : m_lines(lines)
    {
        m_cut = cut.starts.size() > mostItems;
        for (qsizetype i = 0; i < std::min(cut.starts.size(), mostItems); ++i)
            m_items.append({cut.starts[i], i + 1 < cut.starts.size() ? cut.starts[i + 1] : cut.end});
        if (cut.foot > 0)
            dropFoot(cut.foot);
    }

    PageStructure finish()
    {
        cutTail();
        m_usualDate = usualDate();
        dropEnds();
        extendFirst();
        split();
        m_items = trimItems(m_lines, std::move(m_items));
        dropForeign();
        return {m_items, m_cut, isCertain()};
    }

private:
    // What stands behind the end of the last episode is one more only if it has what all of them have.
    void dropFoot(qsizetype foot)
    {
        if (m_items.size() < 2 || m_items.last().begin < foot)
            return;
        for (const PageAnchor::Kind kind : {PageAnchor::Kind::Date, PageAnchor::Kind::Duration}) {
            const auto having = std::ranges::count_if(m_items, [&](LineRange item) { return holds(item, kind); });
            if (having == m_items.size() - 1 && !holds(m_items.last(), kind)) {
                const qsizetype end = m_items.last().end;
                m_items.removeLast();
                m_items.last().end = end;
                return;
            }
        }
    }

    // The last episode ends where a wider gap is than within the others, or where it is longer than all of them.
    void cutTail()
    {
        if (m_items.size() < 2)
            return;
        int widest = 1;
        qsizetype longest = 0;
        for (const LineRange &item : std::as_const(m_items).first(m_items.size() - 1)) {
            longest = std::max(longest, item.size());
            for (qsizetype line = item.begin + 1; line < item.end; ++line)
                widest = std::max(widest, m_lines[line].gap);
        }
        LineRange &last = m_items.last();
        for (qsizetype line = last.begin + 1; line < last.end; ++line) {
            const bool foreign = line - last.begin >= longest && m_items.size() > 2
                                 && m_lines[line].gap >= std::max(m_lines[last.begin].gap, 1);
            if (m_lines[line].gap > widest || foreign) {
                last.end = line;
                return;
            }
        }
    }

    // Lines right above the first episode that speak of whom it speaks of are its own: it may be longer than the
    // others.
    void extendFirst()
    {
        constexpr qsizetype most = 4;
        if (m_items.isEmpty() || m_lines[m_items.first().begin].gap > 0 || beginsAsAll(m_items.first()))
            return;
        LineRange &first = m_items.first();
        const qsizetype from = std::max<qsizetype>(first.begin - most, 0);
        if (from == first.begin)
            return;
        const qsizetype about = SubjectLines(m_lines).first(from, std::min(first.begin + 2, first.end));
        for (qsizetype line = first.begin - 1; about >= 0 && line >= about; --line) {
            if (m_lines[line].kind == LineKind::Meta || m_lines[line].repeats > 1)
                return;
            if (line == about)
                first.begin = about;
            if (m_lines[line].gap > 0)
                return;
        }
    }

    // Whether the episode begins with a date or a number as nearly all do.
    [[nodiscard]] bool beginsAsAll(LineRange item) const
    {
        const auto formOf = [this](LineRange range) {
            const PageLine &line = m_lines[range.begin];
            const size_t date = line.dates.isEmpty() ? 0 : size_t(line.dates.first().form) + 1;
            return qHashMulti(0, int(line.kind), date, line.durations.isEmpty(), int(line.label.form));
        };
        const PageLine &first = m_lines[item.begin];
        if (first.dates.isEmpty() && first.durations.isEmpty() && first.label.form == PageNumber::Form::None)
            return false;
        const auto alike = std::ranges::count(m_items, formOf(item), formOf);
        return alike * 5 >= m_items.size() * 4;
    }

    // What nearly all episodes have, and the first or the last does not, tells that it is the head or foot of the page.
    void dropEnds()
    {
        constexpr qsizetype fewest = 4;
        const auto isForeign = [this](qsizetype item) {
            return lacksMost(item, 3) || (lacksMost(item, 2) && !beginsLikeOthers(item));
        };
        while (m_items.size() >= fewest && isForeign(0))
            m_items.removeFirst();
        while (m_items.size() >= fewest && isForeign(m_items.size() - 1))
            m_items.removeLast();
    }

    // Between the episodes, too, something may have a date and yet nothing else that they have.
    void dropForeign()
    {
        constexpr qsizetype fewest = 4;
        if (m_items.size() < fewest)
            return;
        QList<LineRange> kept;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (i == 0 || i + 1 == m_items.size() || !lacksMost(i, 4))
                kept.append(m_items[i]);
        }
        m_items = std::move(kept);
    }

    // Whether its first lines are of the kinds that those of others are.
    [[nodiscard]] bool beginsLikeOthers(qsizetype suspect) const
    {
        constexpr qsizetype compared = 3;
        const auto begins = [&](LineRange item) {
            size_t key = 0;
            for (const PageLine &line : m_lines.sliced(item.begin, std::min(item.size(), compared))) {
                const bool phrase = line.repeats > 1 && qsizetype(line.repeats) * 5 >= m_items.size() * 2;
                key = qHashMulti(key, int(line.kind), phrase, line.label.form != PageNumber::Form::None,
                                 line.dates.isEmpty());
            }
            return key;
        };
        const size_t own = begins(m_items[suspect]);
        const auto alike = std::ranges::count(near(suspect), own, begins);
        return (alike - 1) * 2 >= std::ssize(near(suspect)) - 1;
    }

    // The episodes around it that are asked: looking at all of them for each would take time that grows with the
    // square.
    [[nodiscard]] std::span<const LineRange> near(qsizetype suspect) const
    {
        const qsizetype looked = std::min<qsizetype>(m_items.size(), 40);
        const qsizetype from = std::clamp<qsizetype>(suspect - looked / 2, 0, m_items.size() - looked);
        return {m_items.constData() + from, size_t(looked)};
    }

    // Whether it lacks that many fifths or more of what is usual.
    [[nodiscard]] bool lacksMost(qsizetype suspect, int fifths) const
    {
        int usual = 0;
        int lacking = 0;
        bool telling = false; // a date, a length or a number is among it
        const auto judge = [&](auto has, int weight) {
            const std::span<const LineRange> asked = near(suspect);
            const auto having = std::ranges::count_if(asked, has) - (std::invoke(has, m_items[suspect]) ? 1 : 0);
            if (having * 5 < (std::ssize(asked) - 1) * 4)
                return false;
            usual += weight;
            lacking += has(m_items[suspect]) ? 0 : weight;
            telling = telling || (weight > 1 && !has(m_items[suspect]));
            return true;
        };
        if (!judge([&, form = m_usualDate](LineRange item) { return holdsDate(item, form); }, 2))
            judge([this](LineRange item) { return holds(item, PageAnchor::Kind::Date); }, 2);
        judge([this](LineRange item) { return holds(item, PageAnchor::Kind::Duration); }, 2);
        judge([this](LineRange item) { return isNumbered(item); }, 2);
        judge([this](LineRange item) { return m_lines[item.begin].ordinal >= 0; }, 2);
        judge([this](LineRange item) { return item.size() > 1 && hasTitle(item); }, 1);
        for (const size_t words : usualWords(m_items[suspect == 0 ? 1 : suspect - 1])) {
            judge(
                [&](LineRange item) {
                    return std::ranges::count(m_lines.sliced(item.begin, item.size()), words, &PageLine::same) == 1;
                },
                1);
        }
        return telling && lacking * 5 >= usual * fifths;
    }

    [[nodiscard]] QList<size_t> usualWords(LineRange item) const
    {
        QList<size_t> words;
        for (const PageLine &line : m_lines.sliced(item.begin, std::min<qsizetype>(item.size(), 40))) {
            if (qsizetype(line.repeats) * 5 >= m_items.size() * 4 && !words.contains(line.same) && line.dates.isEmpty())
                words.append(line.same);
        }
        return words;
    }

    // How most episodes write their date.
    [[nodiscard]] size_t usualDate() const
    {
        QHash<size_t, int> forms;
        for (const LineRange &item : m_items) {
            for (qsizetype line = item.begin; line < item.end; ++line) {
                if (m_lines[line].kind == LineKind::Meta && !m_lines[line].dates.isEmpty())
                    ++forms[formOfDate(m_lines[line])];
            }
        }
        const auto most = std::ranges::max_element(forms);
        return most == forms.end() ? 0 : std::as_const(forms).key(*most);
    }

    [[nodiscard]] bool holdsDate(LineRange item, size_t form) const
    {
        for (qsizetype line = item.begin; line < item.end; ++line) {
            if (isAnchor(m_lines, line, {PageAnchor::Kind::Date, form, false}))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool holds(LineRange item, PageAnchor::Kind kind) const
    {
        for (qsizetype line = item.begin; line < item.end; ++line) {
            if (isAnchor(m_lines, line, {kind, 0, true}))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isNumbered(LineRange item) const
    {
        return std::ranges::any_of(
            m_lines.sliced(item.begin, std::min<qsizetype>(item.size(), 3)),
            [](const PageLine &line) { return line.label.form != PageNumber::Form::None && line.ordinal < 0; });
    }

    [[nodiscard]] bool hasTitle(LineRange item) const
    {
        return std::ranges::any_of(m_lines.sliced(item.begin, std::min<qsizetype>(item.size(), 3)), isTitleLike);
    }

    // Episodes that lack the anchor hide in the one before them.
    void split()
    {
        if (m_items.size() < 3)
            return;
        splitAtNumbers();
        splitAtGaps();
        splitAtPeriod();
    }

    // At the depth where most episodes have a number of one form, another such number begins another episode.
    void splitAtNumbers()
    {
        for (qsizetype depth = 0; depth < 3; ++depth) {
            QHash<int, qsizetype> forms;
            for (const LineRange &item : std::as_const(m_items)) {
                if (item.size() > depth && m_lines[item.begin + depth].label.form != PageNumber::Form::None)
                    ++forms[int(m_lines[item.begin + depth].label.form)];
            }
            for (auto form = forms.cbegin(); form != forms.cend(); ++form) {
                if (*form * 10 >= m_items.size() * 7 && *form > 2) {
                    splitWhere([&, depth, form](LineRange item, qsizetype line) {
                        const PageNumber &label = m_lines[line + depth < item.end ? line + depth : line].label;
                        return line > item.begin + depth && line + depth < item.end && int(label.form) == form.key()
                               && label.form != PageNumber::Form::Plain
                               && m_lines[item.begin + depth].label.value != label.value
                               && m_lines[line].gap >= m_lines[item.begin].gap && !m_lines[line].bullet;
                    });
                    return;
                }
            }
        }
    }

    // Where every episode begins behind a gap that is nowhere else, a gap like it begins another one.
    void splitAtGaps()
    {
        int least = m_lines[m_items.last().begin].gap;
        for (const LineRange &item : std::as_const(m_items).sliced(1))
            least = std::min(least, m_lines[item.begin].gap);
        if (least < 2)
            return;
        const auto begins = [&](LineRange item, qsizetype line) {
            return m_lines[line].gap >= least && isTitleLike(m_lines[line]) && line + 1 < item.end
                   && m_lines[line + 1].gap < least;
        };
        qsizetype found = 0;
        for (const LineRange &item : std::as_const(m_items)) {
            for (qsizetype line = item.begin + 1; line < item.end; ++line)
                found += begins(item, line);
        }
        if (found * 2 <= m_items.size())
            splitWhere(begins);
    }

    // Where nearly all episodes are of the same few kinds of lines, one of twice these lines is two.
    void splitAtPeriod()
    {
        QHash<size_t, qsizetype> forms;
        for (const LineRange &item : std::as_const(m_items))
            ++forms[formOf(item)];
        const auto most = std::ranges::max_element(forms);
        if (*most < 4 || *most * 4 < m_items.size() * 3)
            return;
        const size_t usual = std::as_const(forms).key(*most);
        splitWhere([&](LineRange item, qsizetype line) {
            return line - item.begin == item.end - line && line - item.begin > 1 && formOf({item.begin, line}) == usual
                   && formOf({line, item.end}) == usual;
        });
    }

    // Equal for episodes of lines of the same kinds.
    [[nodiscard]] size_t formOf(LineRange item) const
    {
        size_t form = size_t(item.size());
        constexpr qsizetype most = 20;
        for (const PageLine &line : m_lines.sliced(item.begin, std::min(item.size(), most)))
            form = qHashMulti(form, int(line.kind));
        return form;
    }

    template <class Begins>
    void splitWhere(Begins begins)
    {
        QList<LineRange> parts;
        for (const LineRange &item : std::as_const(m_items)) {
            LineRange part = item;
            for (qsizetype line = item.begin + 1; line < item.end; ++line) {
                if (!begins(item, line))
                    continue;
                parts.append({part.begin, line});
                part.begin = line;
            }
            parts.append(part);
        }
        m_items = std::move(parts);
    }

    [[nodiscard]] bool isCertain() const
    {
        const auto dated = std::ranges::count_if(m_items, [this](LineRange item) {
            return holds(item, PageAnchor::Kind::Date) || holds(item, PageAnchor::Kind::Duration)
                   || std::ranges::any_of(
                       m_lines.sliced(item.begin, std::min<qsizetype>(item.size(), 3)),
                       [](const PageLine &line) { return line.label.form != PageNumber::Form::None; });
        });
        return dated * 2 >= m_items.size();
    }

    const QList<PageLine> &m_lines;
    QList<LineRange> m_items;
    size_t m_usualDate = 0; // how most episodes write theirs
    bool m_cut = false;
};

} // namespace

PageStructure finishStructure(const QList<PageLine> &lines, const PageCut &cut)
{
    return Finisher(lines, cut).finish();
}

} // namespace earmark
