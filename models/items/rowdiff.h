// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace earmark {

// A flat model that replaces its rows without a reset: what is selected, current or on screen stays where its row
// goes. `Base` is QAbstractListModel or QAbstractTableModel. GUI thread.
//
// Few changes in an order that stays go out as inserted and removed runs. Anything larger is told in at most four
// signals whatever the size: rows somebody holds an index to are moved to the front of the changed part, the rest of
// it is removed and put in anew, and the kept rows are moved to where they belong.
template <class Base>
class RowDiff : public Base
{
public:
    using Base::Base;

protected:
    // Makes `rows` equal to `next`. `idOf` gives what a row is known by, unique within a list; rows of one id that
    // differ are announced as changed. Row i stands at model row i + `offset`.
    template <class Row, class IdOf>
    void changeRows(QList<Row> &rows, const QList<Row> &next, IdOf idOf, int offset = 0);

private:
    static constexpr qsizetype s_lookahead = 64; // how long a run may be to be told as one
    static constexpr qsizetype s_runs = 256;     // more runs than that are told in one go

    struct Run {
        qsizetype at = 0; // in the list as it is when the run's turn comes; of an inserted run, in the new list too
        qsizetype count = 0;
        bool inserted = false;
    };

    template <class Row, class IdOf>
    static std::optional<QList<Run>> runsBetween(const QList<Row> &old, const QList<Row> &next, IdOf idOf);
    template <class Row, class IdOf>
    static bool movesRows(const QList<Row> &old, const QList<Row> &next, const QList<Run> &runs, IdOf idOf);
    template <class Row>
    void applyRuns(QList<Row> &rows, const QList<Row> &next, const QList<Run> &runs, int offset);
    template <class Row, class IdOf>
    void replaceMiddle(QList<Row> &rows, const QList<Row> &next, qsizetype head, qsizetype tail, IdOf idOf, int offset);
    template <class Row>
    void permute(QList<Row> &rows, const QList<qsizetype> &oldPlaces, qsizetype head, int offset);
    template <class Row>
    void announceChanged(QList<Row> &rows, const QList<Row> &next, int offset);
};

template <class Base>
template <class Row, class IdOf>
void RowDiff<Base>::changeRows(QList<Row> &rows, const QList<Row> &next, IdOf idOf, int offset)
{
    if (const auto runs = runsBetween(rows, next, idOf)) {
        applyRuns(rows, next, *runs, offset);
    } else {
        const qsizetype shorter = std::min(rows.size(), next.size());
        qsizetype head = 0;
        while (head < shorter && idOf(rows.at(head)) == idOf(next.at(head)))
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head && idOf(rows.at(rows.size() - 1 - tail)) == idOf(next.at(next.size() - 1 - tail)))
            ++tail;
        replaceMiddle(rows, next, head, tail, idOf, offset);
    }
    announceChanged(rows, next, offset);
}

// The runs that lead from one list to the other, from the front; nothing where rows changed places or too much differs.
template <class Base>
template <class Row, class IdOf>
auto RowDiff<Base>::runsBetween(const QList<Row> &old, const QList<Row> &next, IdOf idOf) -> std::optional<QList<Run>>
{
    const auto distance = [&idOf](const QList<Row> &list, qsizetype from, auto id) -> qsizetype {
        const qsizetype end = std::min(list.size(), from + s_lookahead);
        for (qsizetype i = from; i < end; ++i) {
            if (idOf(list.at(i)) == id)
                return i - from;
        }
        return -1;
    };
    QList<Run> runs;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() && j < next.size()) {
        if (idOf(old.at(i)) == idOf(next.at(j))) {
            ++i;
            ++j;
            continue;
        }
        const qsizetype inserted = distance(next, j, idOf(old.at(i)));
        const qsizetype removed = distance(old, i, idOf(next.at(j)));
        const bool both = inserted >= 0 && removed >= 0; // the two changed places
        if (both || (inserted < 0 && removed < 0) || runs.size() == s_runs)
            return std::nullopt;
        if (inserted > 0) {
            runs.append({.at = j, .count = inserted, .inserted = true});
            j += inserted;
        } else {
            runs.append({.at = j, .count = removed, .inserted = false});
            i += removed;
        }
    }
    if (i < old.size())
        runs.append({.at = j, .count = old.size() - i, .inserted = false});
    if (j < next.size())
        runs.append({.at = j, .count = next.size() - j, .inserted = true});
    return movesRows(old, next, runs, idOf) ? std::nullopt : std::optional(runs);
}

// Whether a row was removed in one place and put in at another, further away than the look ahead sees.
template <class Base>
template <class Row, class IdOf>
bool RowDiff<Base>::movesRows(const QList<Row> &old, const QList<Row> &next, const QList<Run> &runs, IdOf idOf)
{
    qsizetype insertedCount = 0;
    qsizetype removedCount = 0;
    for (const Run &run : runs)
        (run.inserted ? insertedCount : removedCount) += run.count;
    const bool hashInserted = insertedCount <= removedCount; // the tail may be the whole library
    QSet<decltype(idOf(old.at(0)))> fewer;
    const auto eachRow = [&](bool inserted, auto visit) {
        for (qsizetype shift = 0; const Run &run : runs) {
            for (qsizetype k = 0; run.inserted == inserted && k < run.count; ++k) {
                if (visit(idOf(inserted ? next.at(run.at + k) : old.at(run.at + shift + k))))
                    return true;
            }
            shift += run.inserted ? -run.count : run.count;
        }
        return false;
    };
    if (std::min(insertedCount, removedCount) == 0)
        return false;
    eachRow(hashInserted, [&fewer](auto id) {
        fewer.insert(id);
        return false;
    });
    return eachRow(!hashInserted, [&fewer](auto id) { return fewer.contains(id); });
}

template <class Base>
template <class Row>
void RowDiff<Base>::applyRuns(QList<Row> &rows, const QList<Row> &next, const QList<Run> &runs, int offset)
{
    for (const Run &run : runs) {
        const int first = static_cast<int>(run.at) + offset;
        const int last = first + static_cast<int>(run.count) - 1;
        if (run.inserted) {
            this->beginInsertRows({}, first, last);
            rows.insert(run.at, run.count, Row{});
            std::copy_n(next.cbegin() + run.at, run.count, rows.begin() + run.at);
            this->endInsertRows();
        } else {
            this->beginRemoveRows({}, first, last);
            rows.remove(run.at, run.count);
            this->endRemoveRows();
        }
    }
}

template <class Base>
template <class Row, class IdOf>
void RowDiff<Base>::replaceMiddle(QList<Row> &rows, const QList<Row> &next, qsizetype head, qsizetype tail, IdOf idOf,
                                  int offset)
{
    const qsizetype oldEnd = rows.size() - tail;
    const qsizetype nextEnd = next.size() - tail;

    // Where the rows that somebody holds an index to go; those that are gone stay out.
    QHash<decltype(idOf(rows.at(0))), qsizetype> held;
    for (const QModelIndex &index : this->persistentIndexList()) {
        const qsizetype row = index.row() - offset;
        if (row >= head && row < oldEnd)
            held.insert(idOf(rows.at(row)), row);
    }
    QList<qsizetype> keptFrom; // old places, in the new order
    QList<qsizetype> keptTo;
    for (qsizetype i = head; i < nextEnd && keptFrom.size() < held.size(); ++i) {
        if (const auto it = held.constFind(idOf(next.at(i))); it != held.cend()) {
            keptFrom.append(*it);
            keptTo.append(i);
        }
    }

    if (!keptFrom.isEmpty())
        permute(rows, keptFrom, head, offset);
    const qsizetype kept = head + keptFrom.size();
    if (oldEnd > kept) {
        this->beginRemoveRows({}, static_cast<int>(kept) + offset, static_cast<int>(oldEnd) - 1 + offset);
        rows.remove(kept, oldEnd - kept);
        this->endRemoveRows();
    }
    if (nextEnd == kept)
        return;
    QList<qsizetype> places; // before the last step, in the new order
    this->beginInsertRows({}, static_cast<int>(kept) + offset, static_cast<int>(nextEnd) - 1 + offset);
    rows.insert(kept, nextEnd - kept, Row{});
    for (qsizetype i = head, fresh = kept, nextKept = 0; i < nextEnd; ++i) {
        const bool isKept = nextKept < keptTo.size() && keptTo.at(nextKept) == i;
        if (!keptTo.isEmpty())
            places.append(isKept ? head + nextKept : fresh);
        if (isKept)
            ++nextKept;
        else
            rows[fresh++] = next.at(i);
    }
    this->endInsertRows();
    if (!places.isEmpty())
        permute(rows, places, head, offset);
}

// Brings the rows at `oldPlaces`, in that order, to the places from `head` on; the others of the list keep their order.
template <class Base>
template <class Row>
void RowDiff<Base>::permute(QList<Row> &rows, const QList<qsizetype> &oldPlaces, qsizetype head, int offset)
{
    QList<qsizetype> newPlace(rows.size(), -1);
    for (qsizetype to = head; const qsizetype from : oldPlaces)
        newPlace[from] = to++;
    for (qsizetype to = head + oldPlaces.size(), from = head; from < rows.size(); ++from) {
        if (newPlace.at(from) < 0)
            newPlace[from] = to++;
    }
    Q_EMIT this->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    QList<Row> moved = rows;
    for (qsizetype from = head; from < rows.size(); ++from)
        moved[newPlace.at(from)] = rows.at(from);
    rows.swap(moved);
    const QModelIndexList before = this->persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        const qsizetype row = index.row() - offset;
        after.append(row < head ? index
                                : this->createIndex(static_cast<int>(newPlace.at(row)) + offset, index.column()));
    }
    this->changePersistentIndexList(before, after);
    Q_EMIT this->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

template <class Base>
template <class Row>
void RowDiff<Base>::announceChanged(QList<Row> &rows, const QList<Row> &next, int offset)
{
    const auto differs = [&](qsizetype i) {
        return !(rows.at(i) == next.at(i));
    };
    qsizetype first = 0;
    while (first < next.size() && !differs(first))
        ++first;
    qsizetype last = next.size() - 1;
    while (last > first && !differs(last))
        --last;
    rows = next;
    if (first < next.size()) {
        const QAbstractItemModel &model = *this; // a list model hides its columnCount()
        Q_EMIT this->dataChanged(this->index(static_cast<int>(first) + offset, 0),
                                 this->index(static_cast<int>(last) + offset, model.columnCount() - 1));
    }
}

} // namespace earmark
