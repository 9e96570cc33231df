// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/habits.h"

#include <algorithm>
#include <tuple>

namespace earmark {
namespace {

// Of fewer episodes no habit is read.
constexpr int fewestEpisodes = 4;
// In so few episodes a host may be named but once.
constexpr int fewEpisodes = 8;

QStringView firstWord(const QString &name)
{
    return QStringView(name).first(std::max<qsizetype>(name.indexOf(u' '), 0));
}

} // namespace

Habits::Habits(const ParsedShow &show, const ShowWords &words, const QList<QList<Mention>> &mentions)
    : m_show(show)
    , m_words(words)
    , m_mentions(mentions)
{
    recount();
    readShow();
    findHostsByFirstName();
    findHosts();
    findCalled();
    findCustoms();
}

void Habits::recount()
{
    m_habits.clear();
    for (qsizetype i = 0; i < m_mentions.size(); ++i)
        add(i, m_mentions[i]);
    findCustoms();
}

void Habits::add(qsizetype episode, const QList<Mention> &mentions)
{
    for (const Mention &mention : mentions) {
        Habit &habit = m_habits[mention.person];
        if (habit.name.isEmpty()) {
            habit.name = mention.name;
            habit.words = mention.words;
        }
        habit.strength = std::max(habit.strength, mention.strength);
        if (habit.lastEpisode != episode) {
            habit.lastEpisode = episode;
            ++habit.episodes;
        }
        habit.asHost += mention.reason == Reason::HostCue;
        habit.asAsker += bool(mention.traits & (Traits(Trait::Asks) | Trait::Receives));
        habit.asStaff += mention.reason == Reason::Staff;
        habit.asGuest += isStrong(mention.reason);
    }
}

// What the show says of itself: a show that bears a name, or whose author is one, is that person's.
void Habits::readShow()
{
    for (const Credit &credit : m_show.credits) {
        if (credit.part == Part::Host) {
            m_regular.insert(wordKey(credit.name));
            m_hosts.append(credit.name);
        }
    }
    for (Habit &habit : m_habits) {
        if (habit.words > 1 && habit.strength >= 1.4 && m_show.title.contains(habit.name, Qt::CaseInsensitive))
            habit.ofShow = true;
    }
    readShowText(m_show.author, true);
    readShowText(m_show.description, false);
}

void Habits::readShowText(const QString &text, bool all)
{
    const ReadText read{text, wordsOf(text, &m_words.language())};
    for (const Mention &mention : mentionsIn(read, Field::Description, m_words)) {
        const bool said = mention.reason == Reason::HostCue || mention.traits.testFlag(Trait::Opens);
        if (mention.strength < 0.9 || (mention.words < 2 && !said) || (!all && !said))
            continue;
        Habit &habit = m_habits[mention.person];
        if (habit.asGuest * 2 > habit.episodes || (habit.episodes == 0 && mention.words < 2))
            continue;
        if (habit.name.isEmpty()) {
            habit.name = mention.name;
            habit.words = mention.words;
            habit.strength = mention.strength;
        }
        // The author of a feed may be its producer, whom no episode speaks of.
        habit.ofShow = habit.ofShow || habit.episodes > 0 || mention.reason == Reason::HostCue;
    }
}

void Habits::findHosts()
{
    QList<const Habit *> found;
    for (auto it = m_habits.cbegin(); it != m_habits.cend(); ++it) {
        if (it->ofShow || isHostByHabit(*it) || m_regular.contains(it.key())) {
            m_regular.insert(it.key());
            found.append(&*it);
        }
    }
    // "Ann", where the show has its host Ann Marsh
    found.removeIf([all = found](const Habit *one) {
        return one->words < 2
               && std::ranges::any_of(all, [&](const Habit *full) { return firstWord(full->name) == one->name; });
    });
    for (const Habit *&host : found) {
        host = asShowCalls(*host);
        m_regular.insert(wordKey(host->name));
    }
    std::ranges::sort(found, [](const Habit *a, const Habit *b) {
        return a->episodes != b->episodes ? a->episodes > b->episodes : a->name < b->name;
    });
    for (const Habit *habit : std::as_const(found)) {
        if (!m_hosts.contains(habit->name, Qt::CaseInsensitive))
            m_hosts.append(habit->name);
    }
}

// A host of whom the show mostly says "Bea" is "Bea Marsh" where it says that at all, not "Beatrice Marsh".
const Habit *Habits::asShowCalls(const Habit &host) const
{
    const auto last = [](const Habit &habit) {
        return QStringView(habit.name).sliced(habit.name.lastIndexOf(u' ') + 1);
    };
    const auto rank = [&](const Habit &habit) {
        return std::pair(m_words.episodesWith(wordKey(firstWord(habit.name))), QStringView(habit.name));
    };
    const Habit *best = &host;
    for (const Habit &habit : m_habits) {
        const bool same = habit.words == 2 && host.words == 2 && last(habit) == last(host)
                          && firstWord(habit.name).left(1) == firstWord(host.name).left(1);
        if (same && rank(habit).first * 2 >= int(m_mentions.size()) && rank(habit) > rank(*best))
            best = &habit;
    }
    return best;
}

void Habits::findCustoms()
{
    if (m_mentions.isEmpty())
        return;
    const auto share = [this](auto &&of) {
        return double(std::ranges::count_if(m_mentions,
                                            [&](const auto &mentions) { return std::ranges::any_of(mentions, of); }))
               / double(m_mentions.size());
    };
    m_customs.namedTitles = share([](const Mention &mention) { return mention.reason == Reason::TitleName; });
    m_customs.titlesWith = share(
        [](const Mention &mention) { return mention.field == Field::Title && mention.reason == Reason::TitleWith; });
    m_customs.notesCue = share([this](const Mention &mention) {
        return mention.field == Field::Description && !m_regular.contains(mention.person)
               && (mention.reason == Reason::GuestLabel || mention.reason == Reason::GuestCue);
    });
}

// "Ann and Bea talk to ...": hosts go by their first names, which stand alone in far more episodes than in full names.
void Habits::findHostsByFirstName()
{
    struct FirstName {
        QList<WordKey> persons;
        int inFullNames = 0;
    };
    const auto episodes = int(m_mentions.size());
    if (episodes < fewestEpisodes)
        return;
    QHash<WordKey, FirstName> firstNames;
    for (auto it = m_habits.cbegin(); it != m_habits.cend(); ++it) {
        const qsizetype blank = it->name.indexOf(u' ');
        // "Ann Marsh Tutorials" are Ann Marsh's.
        const qsizetype last = it->name.lastIndexOf(u' ');
        if (it->words < 2 || it->strength < 1.0 || blank < 0
            || (last > blank && m_habits.contains(wordKey(QStringView(it->name).first(last)))))
            continue;
        FirstName &first = firstNames[wordKey(QStringView(it->name).first(blank))];
        first.persons.append(it.key());
        first.inFullNames += it->episodes;
    }
    for (auto it = firstNames.cbegin(); it != firstNames.cend(); ++it) {
        const int alone = m_words.episodesWith(it.key()) - it->inFullNames;
        if (alone * 4 < episodes || m_words.lowerCase(it.key()) > alone / 4)
            continue;
        const auto weight = [&](WordKey person) {
            const Habit habit = m_habits.value(person);
            return std::tuple(habit.asHost * 4 + habit.episodes, habit.strength, person);
        };
        const WordKey best = *std::ranges::max_element(it->persons, {}, weight);
        const Habit habit = m_habits.value(best);
        if (alone * 2 >= episodes || habit.asGuest * 3 <= habit.episodes + habit.asHost)
            m_regular.insert(best);
    }
}

bool Habits::isHostByHabit(const Habit &habit) const
{
    const auto episodes = int(m_mentions.size());
    if (habit.words < 2)
        return isHostBySingleName(habit);
    if (habit.strength < 0.5 || habit.asStaff * 2 > habit.episodes)
        return false;
    if (habit.asHost > habit.asGuest && (habit.asHost >= 2 ? habit.asHost * 10 >= episodes : episodes <= fewEpisodes))
        return true;
    return habit.strength >= 0.9 && episodes >= fewestEpisodes && habit.episodes * 5 >= episodes * 2
           && habit.asGuest * 3 <= habit.episodes;
}

// "Ann", of whom the show never says more: said to host, asking others, or there most of the time.
bool Habits::isHostBySingleName(const Habit &habit) const
{
    const auto episodes = int(m_mentions.size());
    if (habit.strength < 0.9 || habit.asGuest * 3 > habit.episodes || habit.asStaff > 0)
        return false;
    const int acts = habit.asHost + habit.asAsker;
    if (habit.asHost > 0 && habit.asHost * 10 >= episodes)
        return true;
    if (acts >= 2 && acts * 5 >= episodes)
        return true;
    return episodes >= fewestEpisodes && habit.episodes >= 2 && habit.episodes * 5 >= episodes * 2;
}

void Habits::findCalled()
{
    constexpr WordKey several = 0;
    for (const WordKey person : std::as_const(m_regular)) {
        const QString name = m_habits.value(person).name;
        const QStringView first = firstWord(name);
        if (first.isEmpty())
            continue;
        const auto known = m_called.constFind(wordKey(first));
        m_called.insert(wordKey(first), known == m_called.cend() ? person : several);
    }
}

} // namespace earmark
