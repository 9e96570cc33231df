// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/people.h"

#include "models/understanding/evidence.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// Less sure than this is no guest.
constexpr double believed = 0.5;

bool isGuestReason(Reason reason)
{
    return reason < Reason::HostCue;
}

// All that speaks for one person in one episode.
struct Candidate {
    const Mention *best = nullptr;
    std::array<double, size_t(Reason::Mere) + 1> byReason{};
    bool host = false;
    bool staff = false;
    QString role;
    QString organisation;

    [[nodiscard]] double confidence() const
    {
        double doubt = 1.0;
        for (const double reason : byReason)
            doubt *= 1.0 - reason;
        return 1.0 - doubt;
    }
};

QString fieldName(Field field)
{
    return field == Field::Title ? u"title"_s : u"description"_s;
}

} // namespace

People::People(const ParsedShow &show)
    : m_show(show)
{
    m_mentions.reserve(show.episodes.size());
}

void People::add(qsizetype episode, QList<Mention> mentions)
{
    for (const Mention &mention : std::as_const(mentions)) {
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
        habit.asGuest += mention.reason <= Reason::TitleName;
    }
    m_mentions.append(std::move(mentions));
}

void People::settle(const ShowWords &words)
{
    for (const Credit &credit : m_show.credits) {
        if (credit.part == Part::Host) {
            m_regular.insert(wordKey(credit.name));
            m_hosts.append(credit.name);
        }
    }
    const auto author = m_habits.constFind(wordKey(m_show.author.simplified()));
    if (author != m_habits.cend() && author->words > 1 && author->asGuest * 2 <= author->episodes)
        m_regular.insert(author.key());

    findHostsByFirstName(words);

    QList<const Habit *> found;
    for (auto it = m_habits.cbegin(); it != m_habits.cend(); ++it) {
        if (isHostByHabit(*it) || (m_regular.contains(it.key()) && !m_hosts.contains(it->name))) {
            m_regular.insert(it.key());
            found.append(&*it);
        }
    }
    std::ranges::sort(found, [](const Habit *a, const Habit *b) {
        return a->episodes != b->episodes ? a->episodes > b->episodes : a->name < b->name;
    });
    for (const Habit *habit : std::as_const(found)) {
        if (!m_hosts.contains(habit->name, Qt::CaseInsensitive))
            m_hosts.append(habit->name);
    }

    qsizetype named = 0;
    for (const QList<Mention> &mentions : std::as_const(m_mentions))
        named += std::ranges::any_of(mentions, [](const Mention &m) { return m.reason == Reason::TitleName; });
    m_namedTitles = m_mentions.isEmpty() ? 0 : double(named) / double(m_mentions.size());
}

// "Ann and Bea talk to ...": hosts go by their first names, which stand alone in far more episodes than in full names.
void People::findHostsByFirstName(const ShowWords &words)
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
        if (it->words < 2 || it->strength < 1.0 || blank < 0)
            continue;
        FirstName &first = firstNames[wordKey(QStringView(it->name).first(blank))];
        first.persons.append(it.key());
        first.inFullNames += it->episodes;
    }
    for (auto it = firstNames.cbegin(); it != firstNames.cend(); ++it) {
        const int alone = words.episodesWith(it.key()) - it->inFullNames;
        if (alone * 4 < episodes || words.lowerCase(it.key()) > alone / 4)
            continue;
        const auto weight = [&](WordKey person) {
            const Habit habit = m_habits.value(person);
            return std::pair(habit.asHost * 4 + habit.episodes - habit.asGuest * 2, person);
        };
        const WordKey best = *std::ranges::max_element(it->persons, {}, weight);
        const Habit habit = m_habits.value(best);
        if (habit.asGuest * 3 <= habit.episodes + habit.asHost)
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
    return episodes >= fewest && habit.episodes * 5 >= episodes * 2 && habit.asGuest * 3 <= habit.episodes;
}

double People::confidenceOf(const Mention &mention) const
{
    const double apposed = mention.apposed ? 0.1 : 0.0;
    // Notes that open with a person's name are about that person.
    const double leads = mention.field == Field::Description && mention.start == 0 ? 0.15 : 0.0;
    switch (mention.reason) {
    case Reason::GuestLabel:
        return 0.9;
    case Reason::TitleWith:
        return mention.strength >= 0.9 ? 0.9 : 0.65;
    case Reason::GuestCue:
        return (mention.strength >= 0.9 ? 0.8 : 0.55) + apposed;
    case Reason::TitleName:
        return 0.7;
    case Reason::TitleNameWeak:
        // Where most titles are names, this one is one, too.
        return m_namedTitles >= 0.25 ? 0.6 : 0.25;
    case Reason::Opening:
        return 0.55 + apposed;
    case Reason::Subject:
        return (mention.strength >= 0.9 ? 0.45 : 0.3) + apposed + leads;
    case Reason::Biography:
        return (mention.strength >= 0.9 ? 0.4 : 0.25) + apposed + leads;
    default:
        return 0.0;
    }
}

QList<Credit> People::creditsOf(qsizetype episode) const
{
    std::map<qsizetype, Candidate> inOrder; // by first mention
    QHash<WordKey, qsizetype> places;
    QSet<WordKey> firstWords;
    const QList<Mention> &mentions = m_mentions[episode];
    for (qsizetype i = 0; i < mentions.size(); ++i) {
        const Mention &mention = mentions[i];
        const qsizetype place = places.contains(mention.person) ? places.value(mention.person) : i;
        places.insert(mention.person, place);
        Candidate &candidate = inOrder[place];
        double &known = candidate.byReason[size_t(mention.reason)];
        const double confidence = confidenceOf(mention);
        known = std::max(known, confidence);
        candidate.host = candidate.host || mention.reason == Reason::HostCue;
        candidate.staff = candidate.staff || mention.reason == Reason::Staff;
        if (!candidate.best || confidence > confidenceOf(*candidate.best))
            candidate.best = &mention;
        if (candidate.role.isEmpty() && (!mention.role.isEmpty() || candidate.organisation.isEmpty())) {
            candidate.role = mention.role;
            candidate.organisation = mention.organisation.isEmpty() ? candidate.organisation : mention.organisation;
        }
        // Two words may stand without a blank between them, as around a slash; then neither is a first name.
        if (const qsizetype blank = mention.name.indexOf(u' '); mention.words > 1 && blank > 0)
            firstWords.insert(wordKey(QStringView(mention.name).first(blank)));
    }

    QList<Credit> credits;
    for (const auto &[place, candidate] : inOrder) {
        const Mention &best = *candidate.best;
        const bool regular = m_regular.contains(best.person);
        const bool host = regular || candidate.host;
        const double confidence = candidate.confidence();
        if (best.words == 1 && firstWords.contains(best.person))
            continue; // "Joe", who is Joseph Dye's first name further up
        if (!host && (candidate.staff || confidence < believed || !isGuestReason(best.reason)))
            continue;
        Credit credit;
        credit.name = best.name;
        credit.part = host ? Part::Host : Part::Guest;
        credit.role = candidate.role;
        credit.organisation = candidate.organisation;
        credit.confidence = host ? 0.8 : std::round(std::min(confidence, 0.99) * 100) / 100;
        const ParsedEpisode &source = m_show.episodes[episode];
        credit.evidence = evidenceAt(best.field == Field::Title ? source.title : source.description,
                                     fieldName(best.field), best.start, best.end);
        credits.append(std::move(credit));
    }
    return credits;
}

} // namespace earmark
