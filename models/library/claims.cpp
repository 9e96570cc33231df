// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/claimstore.h"
#include "models/library/namefold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// A page's guess at a further guest does not count against what a feed says of its guests.
constexpr double sureOfAnother = 0.7;

enum class TitleWorth { None, Derived, Cut, Full };

TitleWorth worthOf(const ParsedEpisode &item)
{
    const QString title = item.title.trimmed();
    if (title.isEmpty())
        return TitleWorth::None;
    if (item.titleOrigin == TitleOrigin::Derived)
        return TitleWorth::Derived;
    return title.endsWith(u'…') || title.endsWith("..."_L1) ? TitleWorth::Cut : TitleWorth::Full;
}

// "Ada" and "Ada Lovelace", "Jon Smith" and "John Smith": one person more or less well written, as far as one can tell.
bool mayBeOne(const QString &a, const QString &b)
{
    const QStringList one = foldName(a).split(u' ', Qt::SkipEmptyParts);
    const QStringList other = foldName(b).split(u' ', Qt::SkipEmptyParts);
    if (one.isEmpty() || other.isEmpty())
        return true;
    const auto within = [](const QStringList &few, const QStringList &many) {
        return std::ranges::all_of(few, [&](const QString &word) { return many.contains(word); });
    };
    return within(one, other) || within(other, one)
           || (one.last() == other.last() && one.first().front() == other.first().front());
}

Gaps addCredits(Merged &merged, const Claim &claim)
{
    Gaps added;
    const QList<Credit> present = merged.episode.credits;
    for (const Credit &credit : claim.item.credits) {
        const bool lacksPart = !std::ranges::contains(present, credit.part, &Credit::part);
        const bool isThere =
            std::ranges::any_of(present, [&](const Credit &known) { return mayBeOne(known.name, credit.name); });
        if (isThere || (!lacksPart && credit.confidence < sureOfAnother))
            continue;
        merged.episode.credits.append(credit);
        merged.creditSources.append(claim.source);
        if (credit.part != Part::Other)
            added |= credit.part == Part::Host ? Gap::Hosts : Gap::Guests;
    }
    return added;
}

Gaps addClaim(Merged &merged, const Claim &claim, bool hasFeed)
{
    ParsedEpisode &episode = merged.episode;
    Gaps allowed = Gaps(Gap::All) & ~Gaps(Gap::Hosts | Gap::Guests);
    // When something was meant to come out is not when it did.
    allowed.setFlag(Gap::Date, episode.upcoming || !claim.item.upcoming);
    Gaps added = fillGaps(episode, claim.item, allowed) | addCredits(merged, claim);
    const bool mayRename = !hasFeed || episode.title.isEmpty();
    if (mayRename && worthOf(claim.item) > worthOf(episode)) {
        episode.title = claim.item.title;
        episode.titleOrigin = claim.item.titleOrigin;
        added |= Gap::Title;
    }
    return added;
}

// Finds the quoted words of evidence in the texts of the episode it came to belong to. Counts code points.
class EvidencePlaces
{
public:
    explicit EvidencePlaces(const ParsedEpisode &episode)
        : m_title(episode.title.toStdU32String())
        , m_description(episode.description.toStdU32String())
    {
    }

    void place(Evidence &evidence) const
    {
        const bool inTitle = evidence.field == "title"_L1;
        if (!inTitle && evidence.field != "description"_L1)
            return;
        const std::u32string quoted = evidence.text.toStdU32String();
        const std::u32string &stated = inTitle ? m_title : m_description;
        if (evidence.start >= 0 && static_cast<size_t>(evidence.start) <= stated.size()
            && stated.compare(static_cast<size_t>(evidence.start), quoted.size(), quoted) == 0)
            return;
        if (!find(evidence, evidence.field, stated, quoted)
            && !find(evidence, inTitle ? u"description"_s : u"title"_s, inTitle ? m_description : m_title, quoted)) {
            evidence.field = u"page"_s;
            evidence.start = 0;
            evidence.end = static_cast<qsizetype>(quoted.size());
        }
    }

private:
    static bool find(Evidence &evidence, const QString &field, const std::u32string &text, const std::u32string &quoted)
    {
        const size_t at = quoted.empty() ? std::u32string::npos : text.find(quoted);
        if (at == std::u32string::npos)
            return false;
        evidence.field = field;
        evidence.start = static_cast<qsizetype>(at);
        evidence.end = static_cast<qsizetype>(at) + static_cast<qsizetype>(quoted.size());
        return true;
    }

    std::u32string m_title;
    std::u32string m_description;
};

void placeEvidence(Merged &merged, bool hasFeed)
{
    const EvidencePlaces places(merged.episode);
    for (qsizetype i = 0; i < merged.episode.credits.size(); ++i) {
        if (merged.creditSources.value(i) > 0)
            places.place(merged.episode.credits[i].evidence);
    }
    if (!hasFeed || merged.filled.testFlag(Gap::Topics)) {
        for (TopicMention &mention : merged.episode.topics)
            places.place(mention.evidence);
    }
}

} // namespace

void sortClaims(QList<Claim> &claims)
{
    std::ranges::stable_sort(claims, {}, [](const Claim &claim) { return claim.item.upcoming; });
}

Merged mergeClaims(const std::optional<ParsedEpisode> &own, QList<Claim> claims)
{
    sortClaims(claims);
    Merged merged;
    if (!own) {
        const Claim first = claims.takeFirst();
        merged.episode = first.item;
        merged.creditSources = QList<qint64>(first.item.credits.size(), first.source);
    } else {
        merged.episode = *own;
        merged.creditSources = QList<qint64>(own->credits.size(), 0);
    }
    for (const Claim &claim : std::as_const(claims))
        merged.filled |= addClaim(merged, claim, own.has_value());
    placeEvidence(merged, own.has_value());
    if (!own)
        merged.filled = {};
    return merged;
}

Gaps whatIsNew(const ParsedEpisode &known, const ParsedEpisode &item, bool hasFeed)
{
    Merged merged{known, {}, {}};
    return addClaim(merged, {0, {}, item}, hasFeed);
}

} // namespace earmark
