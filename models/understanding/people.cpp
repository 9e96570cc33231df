// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/people.h"

#include "models/understanding/evidence.h"
#include "models/understanding/namecases.h"
#include "models/understanding/uncutnames.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// Less sure than this is neither guest nor host.
constexpr double believed = 0.5;

QString fieldName(Field field)
{
    return field == Field::Title ? u"title"_s : u"description"_s;
}

bool has(const Features &features, Feature feature)
{
    return features.test(size_t(feature));
}

bool byTitle(const Features &features)
{
    return has(features, Feature::TitleWith) || has(features, Feature::TitleName);
}

bool byCue(const Features &features)
{
    return has(features, Feature::NotesLabel) || has(features, Feature::NotesCue);
}

} // namespace

People::People(const ParsedShow &show, const ShowWords &words, const LanguageData &language)
    : m_show(show)
    , m_words(words)
    , m_language(language)
{
    readEpisodes();
    learnNames();
    joinNameCases(m_mentions, words);
    Habits habits(show, words, m_mentions);
    callByFullNames(habits);
    habits.recount();
    weigh(habits);
    findHosts(habits);
}

void People::readEpisodes()
{
    m_mentions.reserve(m_show.episodes.size());
    for (qsizetype i = 0; i < m_show.episodes.size(); ++i)
        m_mentions.append(mentionsOf(i, {}, {}));
}

QList<Mention> People::mentionsOf(qsizetype episode, const KnownNames &known, const QStringList &uncut) const
{
    const ReadText title = m_words.title(episode);
    const ReadText description = m_words.description(episode);
    QList<Mention> mentions = mentionsIn(title, Field::Title, m_words, known);
    mentions += mentionsIn(description, Field::Description, m_words, known);
    mentions += mentionsInUncut(title.text, Field::Title, m_language, uncut);
    mentions += mentionsInUncut(description.text, Field::Description, m_language, uncut);
    return mentions;
}

// Words that stand behind a label, as in "Hosts: Zed", are names wherever the show has them: those episodes are read
// again.
void People::learnNames()
{
    KnownNames known;
    QStringList uncut;
    for (const QList<Mention> &mentions : std::as_const(m_mentions)) {
        for (const Mention &mention : mentions) {
            if (!(mention.traits & (Traits(Trait::Labelled) | Trait::Paired)) || mention.reason == Reason::Staff)
                continue;
            if (mention.name.front().unicode() >= 0x3041)
                uncut.append(mention.name);
            else if (mention.words == 1 && !mention.traits.testFlag(Trait::GivenName)
                     && m_words.lowerCase(mention.person) == 0)
                known.insert(mention.person);
        }
    }
    std::ranges::sort(
        uncut, [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    uncut.removeDuplicates();
    if (known.isEmpty() && uncut.isEmpty())
        return;
    for (qsizetype i = 0; i < m_mentions.size(); ++i) {
        if (speaksOf(i, known, uncut))
            m_mentions[i] = mentionsOf(i, known, uncut);
    }
}

bool People::speaksOf(qsizetype episode, const KnownNames &known, const QStringList &uncut) const
{
    const auto any = [&](const ReadText &read) {
        return (!known.isEmpty()
                && std::ranges::any_of(read.words, [&](const Word &word) { return known.contains(word.key); }))
               || std::ranges::any_of(uncut, [&](const QString &name) { return read.text.contains(name); });
    };
    return any(m_words.title(episode)) || any(m_words.description(episode));
}

// "Ann" is the regular host Ann Marsh.
void People::callByFullNames(const Habits &habits)
{
    for (QList<Mention> &mentions : m_mentions) {
        for (Mention &mention : mentions) {
            const WordKey full = mention.words == 1 ? habits.regularCalled(mention.person) : 0;
            if (full == 0)
                continue;
            mention.name = habits.of(full).name;
            mention.person = full;
        }
    }
}

void People::weigh(const Habits &habits)
{
    m_candidates.reserve(size_t(m_mentions.size()));
    for (const QList<Mention> &mentions : std::as_const(m_mentions)) {
        m_candidates.push_back(candidatesAmong(mentions));
        weigh(m_candidates.back(), habits);
    }
}

// The features that the other persons of the episode and the rest of the show decide.
void People::weigh(std::vector<Candidate> &candidates, const Habits &habits) const
{
    const auto anyGuest = [&](auto &&is) {
        return std::ranges::any_of(
            candidates, [&](const Candidate &one) { return is(one.features) && !habits.isRegular(one.best->person); });
    };
    const bool anyByTitle = anyGuest(byTitle);
    const bool anyByCue = anyGuest(byCue);
    const auto episodes = double(m_mentions.size());
    constexpr double custom = 0.25;
    const bool named = habits.customs().namedTitles >= custom;
    const bool with = habits.customs().titlesWith >= custom;
    bool first = true;
    for (Candidate &candidate : candidates) {
        Features &features = candidate.features;
        const auto set = [&](Feature feature, bool on) {
            if (on)
                features.set(size_t(feature));
        };
        const Habit habit = habits.of(candidate.best->person);
        const bool regular = habits.isRegular(candidate.best->person);
        set(Feature::Regular, regular);
        set(Feature::FirstPerson, first && !regular);
        first = first && regular;
        set(Feature::Often, habit.episodes >= 3 && habit.episodes >= episodes * 0.1);
        set(Feature::VeryOften, habit.episodes >= 3 && habit.episodes >= episodes * 0.3);
        set(Feature::Once, habit.episodes == 1 && episodes > 1);
        const bool strong = isStrong(candidate.best->reason);
        set(Feature::GuestElsewhere, habit.asGuest > 0 && !strong);
        set(Feature::HostElsewhere, habit.asHost > 0 && !candidate.saidHost);
        const bool othersByTitle = !byTitle(features) && !has(features, Feature::TitleNameWeak) && anyByTitle;
        const bool othersByCue = !byCue(features) && anyByCue;
        set(Feature::OthersInTitle, othersByTitle);
        set(Feature::OthersByCue, othersByCue);
        set(Feature::TitlesAreNames, named && has(features, Feature::TitleName));
        set(Feature::WeakWhereTitlesAreNames, named && has(features, Feature::TitleNameWeak));
        set(Feature::NameWhereTitlesNameGuests, with && !has(features, Feature::TitleWith) && byTitle(features));
        set(Feature::TitlesNameGuests, with && has(features, Feature::TitleWith));
        set(Feature::UnnamedWhereTitlesNameGuests, (with || named) && candidate.best->field != Field::Title
                                                       && !byCue(features) && !has(features, Feature::NotesWith));
        set(Feature::NotesNameGuests, habits.customs().notesCue >= custom && byCue(features));
        const bool single = has(features, Feature::SingleWord);
        const bool alone = has(features, Feature::Opens) && !anyByTitle && !anyByCue;
        set(Feature::Recurs, habit.episodes >= 2 && habit.episodes * 4 >= episodes);
        set(Feature::SingleRecurs, single && has(features, Feature::Recurs));
        set(Feature::StaffElsewhere, habit.asStaff > 0 && !candidate.saidStaff);
        set(Feature::AskerElsewhere,
            habit.asAsker > 0 && !has(features, Feature::Asks) && !has(features, Feature::Receives));
        set(Feature::OpensAlone, alone && !single);
        set(Feature::SingleOpensAlone, alone && single);
        set(Feature::SingleBesideOthers, single && (othersByTitle || othersByCue));
        set(Feature::RegularCued, regular && (byTitle(features) || byCue(features)));
        set(Feature::RegularMere, regular && has(features, Feature::MereOnly));
    }
}

std::optional<People::Verdict> People::verdictOn(const Candidate &candidate) const
{
    const double guest = candidate.confidence(m_language.weights());
    const double host = candidate.saidHost ? 0.95 : candidate.confidence(m_language.hostWeights());
    if (std::max(guest, host) < believed)
        return {};
    return host >= guest ? Verdict{Part::Host, host} : Verdict{Part::Guest, guest};
}

void People::findHosts(const Habits &habits)
{
    m_hosts = habits.hosts();
    QHash<QString, int> episodes;
    for (const std::vector<Candidate> &candidates : m_candidates) {
        for (const Candidate &candidate : candidates) {
            const std::optional<Verdict> verdict = verdictOn(candidate);
            if (verdict && verdict->part == Part::Host)
                ++episodes[candidate.best->name];
        }
    }
    QStringList names = episodes.keys();
    std::ranges::sort(names, [&](const QString &a, const QString &b) {
        return episodes[a] != episodes[b] ? episodes[a] > episodes[b] : a < b;
    });
    for (const QString &name : std::as_const(names)) {
        const bool known = std::ranges::any_of(m_hosts, [&](const QString &host) {
            return host.compare(name, Qt::CaseInsensitive) == 0 || host.startsWith(name + u' ', Qt::CaseInsensitive);
        });
        if (!known && episodes[name] * 4 >= m_mentions.size())
            m_hosts.append(name);
    }
}

QList<Credit> People::creditsOf(qsizetype episode) const
{
    QList<Credit> credits;
    const ParsedEpisode &source = m_show.episodes[episode];
    for (const Candidate &candidate : candidatesOf(episode)) {
        const std::optional<Verdict> verdict = verdictOn(candidate);
        if (!verdict)
            continue;
        const Mention &best = *candidate.best;
        Credit credit;
        credit.name = best.name;
        credit.part = verdict->part;
        const RoleText told = together({candidate.role, candidate.organisation}, candidate.said);
        credit.role = told.role;
        credit.organisation = told.organisation;
        credit.confidence = std::round(std::min(verdict->confidence, 0.99) * 100) / 100;
        credit.evidence = evidenceAt(best.field == Field::Title ? source.title : source.description,
                                     fieldName(best.field), best.start, best.end);
        credits.append(std::move(credit));
    }
    return credits;
}

} // namespace earmark
