// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/pagematching.h"

#include "models/library/identity.h"
#include "models/library/itemside.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <limits>

namespace earmark {

namespace {

// Further ones of one number, day or title are not looked at: what they share tells nothing.
constexpr qsizetype mostCandidates = 32;

template <class Key>
using Buckets = QHash<Key, QList<qsizetype>>;

// Gives items to known episodes, by ever weaker evidence.
class TraitMatching
{
public:
    TraitMatching(const ItemSides &items, const ItemSides &known, QList<qsizetype> &found)
        : m_items(items)
        , m_known(known)
        , m_found(found)
        , m_isTaken(static_cast<qsizetype>(known.all.size()), false)
    {
        for (const qsizetype at : m_found) {
            if (at >= 0)
                m_isTaken[at] = true;
        }
    }

    void run()
    {
        pairTitles();
        pairNumbers();
        pairDays();
        pairAnnouncements();
    }

private:
    template <class Key>
    Buckets<Key> freeKnown(auto keyOf) const
    {
        Buckets<Key> buckets;
        for (qsizetype i = 0; i < static_cast<qsizetype>(m_known.all.size()); ++i) {
            if (m_isTaken.at(i))
                continue;
            if (const std::optional<Key> key = keyOf(m_known.at(i)))
                buckets[*key].append(i);
        }
        return buckets;
    }

    void take(qsizetype item, qsizetype known)
    {
        m_found[item] = known;
        m_isTaken[known] = true;
    }

    // Of a bucket the free one that `fits`, the nearest in time first.
    qsizetype best(const ItemSide &item, const QList<qsizetype> &bucket, auto fits) const
    {
        qsizetype chosen = -1;
        qint64 nearest = std::numeric_limits<qint64>::max();
        qsizetype looked = 0;
        for (const qsizetype at : bucket) {
            if (m_isTaken.at(at))
                continue;
            if (++looked > mostCandidates)
                break;
            const ItemSide &known = m_known.at(at);
            const qint64 apart = daysApart(item, known).value_or(std::numeric_limits<qint64>::max() - 1);
            if (apart < nearest && item.traits->upcoming == known.traits->upcoming && !contradict(item, known)
                && fits(item, known)) {
                chosen = at;
                nearest = apart;
            }
        }
        return chosen;
    }

    template <class Key>
    void pair(auto keyOf, auto fits)
    {
        pair<Key>(keyOf, keyOf, fits);
    }

    template <class Key>
    void pair(auto keyOf, auto keyOfKnown, auto fits)
    {
        const Buckets<Key> buckets = freeKnown<Key>(keyOfKnown);
        for (qsizetype i = 0; i < static_cast<qsizetype>(m_items.all.size()); ++i) {
            if (m_found.at(i) >= 0)
                continue;
            const std::optional<Key> key = keyOf(m_items.at(i));
            const auto bucket = key ? buckets.find(*key) : buckets.end();
            if (bucket == buckets.end())
                continue;
            if (const qsizetype at = best(m_items.at(i), *bucket, fits); at >= 0)
                take(i, at);
        }
    }

    static QHash<QString, int> titleCounts(const std::vector<ItemSide> &sides, QString CoreTitle::*key)
    {
        QHash<QString, int> counts;
        for (const ItemSide &side : sides)
            ++counts[side.title.*key];
        return counts;
    }

    void pairTitles()
    {
        pairTitles(&CoreTitle::key);
        pairTitles(&CoreTitle::plainKey);
    }

    void pairTitles(QString CoreTitle::*key)
    {
        const QHash<QString, int> here = titleCounts(m_items.all, key);
        const QHash<QString, int> there = titleCounts(m_known.all, key);
        const auto titleOf = [key](const ItemSide &side) {
            return (side.title.*key).isEmpty() ? std::nullopt : std::optional(side.title.*key);
        };
        pair<QString>(titleOf, [&](const ItemSide &a, const ItemSide &b) {
            const auto apart = daysApart(a, b);
            if (isSameNumber(a, b) || (apart && *apart <= 1) || (apart && isSameLength(a, b)))
                return true;
            // A title that returns tells nothing without a day.
            return !apart && here.value(a.title.*key) == 1 && there.value(a.title.*key) == 1;
        });
    }

    void pairNumbers()
    {
        pair<qint64>(&numberKey, [](const ItemSide &a, const ItemSide &b) {
            if (!isSameNumber(a, b))
                return false;
            const auto apart = daysApart(a, b);
            const bool counted = a.traits->numberIsInferred || b.traits->numberIsInferred;
            if (titlesAgree(a.title, b.title) || (apart && *apart <= 1))
                return true;
            return (a.isDerived || b.isDerived) && (!counted || isSameLength(a, b));
        });
    }

    void pairDays()
    {
        const auto dayOfSide = [](const ItemSide &side) {
            return side.day;
        };
        pair<qint64>(dayOfSide, [](const ItemSide &a, const ItemSide &b) { return titlesAgree(a.title, b.title); });
        for (const qint64 shift : {-1, 1}) {
            const auto neighbour = [shift](const ItemSide &side) {
                return side.day ? std::optional(*side.day + shift) : std::nullopt;
            };
            pair<qint64>(neighbour, dayOfSide,
                         [](const ItemSide &a, const ItemSide &b) { return titlesAgree(a.title, b.title); });
        }
        QHash<qint64, int> here;
        QHash<qint64, int> there;
        for (const ItemSide &side : m_items.all)
            here[side.day.value_or(0)] += side.day && !side.traits->upcoming ? 1 : 0;
        for (const ItemSide &side : m_known.all)
            there[side.day.value_or(0)] += side.day && !side.traits->upcoming ? 1 : 0;
        pair<qint64>(dayOfSide, [&](const ItemSide &a, const ItemSide &b) {
            return (a.isDerived || b.isDerived) && here.value(*a.day) == 1 && there.value(*b.day) == 1;
        });
    }

    void pairAnnouncements()
    {
        const auto always = [](const ItemSide &, const ItemSide &) {
            return true;
        };
        announcementsBy<QString>([](const ItemSide &side) { return QList<QString>{side.title.key}; }, always);
        announcementsBy<qint64>(
            [](const ItemSide &side) {
                const auto number = side.traits->numberIsInferred ? std::nullopt : numberKey(side);
                return number ? QList<qint64>{*number} : QList<qint64>();
            },
            always);
        announcementsBy<QString>(
            [](const ItemSide &side) { return fullNames(*side.traits).values(); },
            [](const ItemSide &a, const ItemSide &b) { // all that were announced
                const ItemSide &announced = a.traits->upcoming ? a : b;
                return fullNames(*(&announced == &a ? b : a).traits).contains(fullNames(*announced.traits));
            });
    }

    template <class Key>
    void announcementsBy(auto keysOf, auto fits)
    {
        Buckets<Key> buckets;
        for (qsizetype i = 0; i < static_cast<qsizetype>(m_known.all.size()); ++i) {
            if (m_isTaken.at(i))
                continue;
            for (const Key &key : keysOf(m_known.at(i)))
                buckets[key].append(i);
        }
        for (qsizetype i = 0; i < static_cast<qsizetype>(m_items.all.size()); ++i) {
            for (const Key &key : keysOf(m_items.at(i))) {
                if (key == Key() || m_found.at(i) >= 0)
                    continue;
                qsizetype looked = 0;
                for (const qsizetype at : buckets.value(key)) {
                    const ItemSide &a = m_items.at(i);
                    const ItemSide &b = m_known.at(at);
                    if (m_isTaken.at(at) || ++looked > mostCandidates || !(a.traits->upcoming || b.traits->upcoming))
                        continue;
                    const bool areBoth = a.traits->upcoming && b.traits->upcoming;
                    const bool hasCome =
                        a.traits->upcoming ? cameTrue(a, b, m_items.newest) : cameTrue(b, a, m_known.newest);
                    if ((areBoth || hasCome) && fits(a, b)) {
                        take(i, at);
                        break;
                    }
                }
            }
        }
    }

    const ItemSides &m_items;
    const ItemSides &m_known;
    QList<qsizetype> &m_found;
    QList<bool> m_isTaken;
};

QStringList titleKeys(const QStringList &titles)
{
    QStringList keys;
    for (const QString &title : titles)
        keys.append(titleKey(title));
    return keys;
}

} // namespace

ItemTraits traitsOf(const ParsedEpisode &item)
{
    ItemTraits traits;
    traits.title = item.title;
    traits.titleIsDerived = item.titleOrigin == TitleOrigin::Derived;
    traits.upcoming = item.upcoming;
    traits.date = item.date;
    traits.number = item.number;
    traits.numberIsInferred = item.numberOrigin == NumberOrigin::Inferred;
    traits.season = item.season;
    traits.durationMs = item.durationMs;
    for (const Credit &credit : item.credits) {
        if (credit.part == Part::Guest)
            traits.people.append(credit.name);
    }
    traits.text = item.description;
    return traits;
}

void matchByTraits(const QList<ItemTraits> &items, const QList<ItemTraits> &known, const QStringList &showTitles,
                   QList<qsizetype> &found)
{
    const QStringList keys = titleKeys(showTitles);
    const ItemSides here(items, keys);
    const ItemSides there(known, keys);
    TraitMatching(here, there, found).run();
}

} // namespace earmark
