// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/people.h"

#include "models/understanding/evidence.h"
#include "models/understanding/uncutnames.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// Less sure than this is no guest.
constexpr double believed = 0.5;

bool isStrong(Reason reason)
{
    return reason <= Reason::TitleName;
}

QString fieldName(Field field)
{
    return field == Field::Title ? u"title"_s : u"description"_s;
}

void setFeature(Features &features, Feature feature, bool on)
{
    if (on)
        features.set(size_t(feature));
}

} // namespace

People::People(const ParsedShow &show, const ShowWords &words, const LanguageData &language)
    : m_show(show)
    , m_words(words)
    , m_language(language)
{
    m_mentions.reserve(show.episodes.size());
    for (qsizetype i = 0; i < show.episodes.size(); ++i) {
        QList<Mention> mentions = mentionsIn(words.title(i), Field::Title, words);
        mentions += mentionsIn(words.description(i), Field::Description, words);
        mentions += mentionsInUncut(words.title(i).text, Field::Title, language);
        mentions += mentionsInUncut(words.description(i).text, Field::Description, language);
        m_mentions.append(std::move(mentions));
    }
    joinCases();
    for (qsizetype i = 0; i < m_mentions.size(); ++i)
        add(i, m_mentions[i]);
    readShow();
    findHostsByFirstName();
    findHosts();
    findCustoms();
}

// A name in another case is the person whom the show also names in the first one.
void People::joinCases()
{
    struct Nominative {
        QString name;
        WordKey person = 0;
    };
    const bool any = std::ranges::any_of(m_mentions, [](const QList<Mention> &mentions) {
        return std::ranges::any_of(mentions, [](const Mention &mention) { return mention.nominative != 0; });
    });
    if (!any)
        return;
    QMultiHash<WordKey, Nominative> known; // by given name
    for (const QList<Mention> &mentions : std::as_const(m_mentions)) {
        for (const Mention &mention : mentions) {
            const qsizetype blank = mention.name.indexOf(u' ');
            if (mention.nominative == 0 && mention.words == 2 && blank > 0)
                known.insert(wordKey(QStringView(mention.name).first(blank)), {mention.name, mention.person});
        }
    }
    for (QList<Mention> &mentions : m_mentions) {
        for (Mention &mention : mentions) {
            if (mention.nominative == 0 || mention.words != 2)
                continue;
            const QStringView family = QStringView(mention.name).sliced(mention.name.indexOf(u' ') + 1);
            for (auto it = known.constFind(mention.nominative); it != known.cend() && it.key() == mention.nominative;
                 ++it) {
                constexpr qsizetype ending = 2;
                const QStringView other = QStringView(it->name).sliced(it->name.indexOf(u' ') + 1);
                const qsizetype stem = std::max<qsizetype>(3, other.size() - ending);
                if (family.size() < stem || other.size() < stem || family.first(stem) != other.first(stem))
                    continue;
                mention.name = it->name;
                mention.person = it->person;
                break;
            }
        }
    }
}

void People::add(qsizetype episode, const QList<Mention> &mentions)
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
        habit.asStaff += mention.reason == Reason::Staff;
        habit.asGuest += isStrong(mention.reason);
    }
}

// What the show says of itself: a show that bears a name, or whose author is one, is that person's.
void People::readShow()
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

void People::readShowText(const QString &text, bool all)
{
    const ReadText read{text, wordsOf(text, &m_language)};
    for (const Mention &mention : mentionsIn(read, Field::Description, m_words)) {
        if (mention.words < 2 || mention.strength < 0.9)
            continue;
        if (!all && mention.reason != Reason::HostCue)
            continue;
        Habit &habit = m_habits[mention.person];
        if (habit.asGuest * 2 > habit.episodes)
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

void People::findHosts()
{
    QList<const Habit *> found;
    for (auto it = m_habits.cbegin(); it != m_habits.cend(); ++it) {
        if (it->ofShow || isHostByHabit(*it) || m_regular.contains(it.key())) {
            m_regular.insert(it.key());
            found.append(&*it);
        }
    }
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
const People::Habit *People::asShowCalls(const Habit &host) const
{
    const auto first = [](const Habit &habit) {
        return QStringView(habit.name).first(std::max<qsizetype>(habit.name.indexOf(u' '), 0));
    };
    const auto last = [](const Habit &habit) {
        return QStringView(habit.name).sliced(habit.name.lastIndexOf(u' ') + 1);
    };
    const auto rank = [&](const Habit &habit) {
        return std::pair(m_words.episodesWith(wordKey(first(habit))), QStringView(habit.name));
    };
    const Habit *best = &host;
    for (const Habit &habit : m_habits) {
        const bool same = habit.words == 2 && host.words == 2 && last(habit) == last(host)
                          && first(habit).first(1) == first(host).first(1);
        if (same && rank(habit).first * 2 >= int(m_mentions.size()) && rank(habit) > rank(*best))
            best = &habit;
    }
    return best;
}

void People::findCustoms()
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
void People::findHostsByFirstName()
{
    struct FirstName {
        QList<WordKey> persons;
        int inFullNames = 0;
    };
    const auto episodes = int(m_mentions.size());
    constexpr int fewest = 4;
    if (episodes < fewest)
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

bool People::isHostByHabit(const Habit &habit) const
{
    const auto episodes = int(m_mentions.size());
    if (habit.words < 2 || habit.strength < 0.5 || habit.asStaff * 2 > habit.episodes)
        return false;
    if (habit.asHost > habit.asGuest && (habit.asHost >= 2 ? habit.asHost * 10 >= episodes : episodes <= 3))
        return true;
    constexpr int fewest = 4;
    return habit.strength >= 0.9 && episodes >= fewest && habit.episodes * 5 >= episodes * 2
           && habit.asGuest * 3 <= habit.episodes;
}

std::vector<Candidate> People::candidatesOf(qsizetype episode) const
{
    std::vector<Candidate> candidates = candidatesAmong(m_mentions[episode]);
    const auto has = [](const Features &features, Feature feature) {
        return features.test(size_t(feature));
    };
    const auto byTitle = [&](const Features &features) {
        return has(features, Feature::TitleWith) || has(features, Feature::TitleName);
    };
    const auto byCue = [&](const Features &features) {
        return has(features, Feature::NotesLabel) || has(features, Feature::NotesCue);
    };
    const auto anyGuest = [&](auto &&is) {
        return std::ranges::any_of(candidates, [&](const Candidate &one) {
            return is(one.features) && !m_regular.contains(one.best->person);
        });
    };
    const bool anyByTitle = anyGuest(byTitle);
    const bool anyByCue = anyGuest(byCue);
    const auto episodes = double(m_mentions.size());
    constexpr double custom = 0.25;
    bool first = true;
    for (Candidate &candidate : candidates) {
        Features &features = candidate.features;
        const Habit habit = m_habits.value(candidate.best->person);
        const bool regular = m_regular.contains(candidate.best->person);
        setFeature(features, Feature::Regular, regular);
        setFeature(features, Feature::FirstPerson, first && !regular);
        first = first && regular;
        setFeature(features, Feature::Often, habit.episodes >= 3 && habit.episodes >= episodes * 0.1);
        setFeature(features, Feature::VeryOften, habit.episodes >= 3 && habit.episodes >= episodes * 0.3);
        setFeature(features, Feature::Once, habit.episodes == 1 && episodes > 1);
        const bool strong = isStrong(candidate.best->reason);
        setFeature(features, Feature::GuestElsewhere, habit.asGuest > 0 && !strong);
        setFeature(features, Feature::HostElsewhere, habit.asHost > 0 && !candidate.saidHost);
        setFeature(features, Feature::OthersInTitle,
                   !byTitle(features) && !has(features, Feature::TitleNameWeak) && anyByTitle);
        setFeature(features, Feature::OthersByCue, !byCue(features) && anyByCue);
        const bool named = m_customs.namedTitles >= custom;
        const bool with = m_customs.titlesWith >= custom;
        setFeature(features, Feature::TitlesAreNames, named && has(features, Feature::TitleName));
        setFeature(features, Feature::WeakWhereTitlesAreNames, named && has(features, Feature::TitleNameWeak));
        setFeature(features, Feature::NameWhereTitlesNameGuests,
                   with && !has(features, Feature::TitleWith) && byTitle(features));
        setFeature(features, Feature::TitlesNameGuests, with && has(features, Feature::TitleWith));
        setFeature(features, Feature::UnnamedWhereTitlesNameGuests,
                   (with || named) && candidate.best->field != Field::Title && !byCue(features)
                       && !has(features, Feature::NotesWith));
        setFeature(features, Feature::NotesNameGuests, m_customs.notesCue >= custom && byCue(features));
    }
    return candidates;
}

QList<Credit> People::creditsOf(qsizetype episode) const
{
    QList<Credit> credits;
    const ParsedEpisode &source = m_show.episodes[episode];
    for (const Candidate &candidate : candidatesOf(episode)) {
        const Mention &best = *candidate.best;
        const bool host = m_regular.contains(best.person) || candidate.saidHost;
        const double confidence = candidate.confidence(m_language.weights());
        if (!host && confidence < believed)
            continue;
        Credit credit;
        credit.name = best.name;
        credit.part = host ? Part::Host : Part::Guest;
        credit.role = candidate.role;
        credit.organisation = candidate.organisation;
        credit.confidence = host ? 0.8 : std::round(std::min(confidence, 0.99) * 100) / 100;
        credit.evidence = evidenceAt(best.field == Field::Title ? source.title : source.description,
                                     fieldName(best.field), best.start, best.end);
        credits.append(std::move(credit));
    }
    return credits;
}

} // namespace earmark
