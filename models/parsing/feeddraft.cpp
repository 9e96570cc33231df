// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/feeddraft.h"

#include "models/parsing/date.h"
#include "models/parsing/duration.h"
#include "models/parsing/warninglog.h"
#include "models/parsing/weburl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr double highestNumber = 1'000'000.0;

bool isYes(const QString &text)
{
    return text.compare("yes"_L1, Qt::CaseInsensitive) == 0 || text.compare("true"_L1, Qt::CaseInsensitive) == 0;
}

EpisodeType typeOf(const QString &text)
{
    if (text.compare("trailer"_L1, Qt::CaseInsensitive) == 0)
        return EpisodeType::Trailer;
    return text.compare("bonus"_L1, Qt::CaseInsensitive) == 0 ? EpisodeType::Bonus : EpisodeType::Full;
}

// What stands before the title in "12: Title", "#12 - Title", "Episode 12. Title": its number.
std::optional<double> numberInPrefix(QStringView prefix)
{
    qsizetype begin = 0;
    while (begin < prefix.size() && !prefix[begin].isDigit())
        ++begin;
    qsizetype end = begin;
    while (end < prefix.size() && prefix[end].isDigit())
        ++end;
    const QStringView behind = prefix.sliced(end);
    const auto isWord = [](QChar c) {
        return c.isDigit() || c.isLetter();
    };
    if (begin == end || end - begin > 6 || std::ranges::any_of(behind, isWord) || begin > 12)
        return std::nullopt;
    return prefix.sliced(begin, end - begin).toDouble();
}

void setTitle(ParsedEpisode &episode, const FeedDraft &draft)
{
    const FeedDraft::Slot &title = draft.slot(Field::Title);
    const FeedDraft::Slot &shortTitle = draft.slot(Field::ShortTitle);
    episode.title = oneLine(title.text, title.form);
    if (shortTitle.text.isEmpty())
        return;
    const QString bare = oneLine(shortTitle.text, shortTitle.form);
    if (episode.title.isEmpty()) {
        episode.title = bare;
    } else if (episode.title.size() > bare.size() && episode.title.endsWith(bare) && !bare.isEmpty()) {
        const std::optional<double> number = numberInPrefix(QStringView(episode.title).chopped(bare.size()));
        if (!number)
            return;
        episode.title = bare;
        episode.number = number;
        episode.numberOrigin = NumberOrigin::Stated;
    }
}

void setNumbers(ParsedEpisode &episode, const FeedDraft &draft, WarningLog &log)
{
    if (const QString &text = draft.text(Field::Number); !text.isEmpty()) {
        bool ok = false;
        const double number = text.toDouble(&ok);
        if (ok && number >= 0.0 && number < highestNumber) {
            episode.number = number;
            episode.numberOrigin = NumberOrigin::Stated;
        } else {
            log.warn(Warning::Kind::BadNumber, episode.line, u"episode number \"%1\""_s.arg(text.left(40)));
        }
    }
    if (const QString &text = draft.text(Field::Season); !text.isEmpty()) {
        bool ok = false;
        const int season = text.toInt(&ok);
        if (ok && season >= 0)
            episode.season = season;
        else
            log.warn(Warning::Kind::BadNumber, episode.line, u"season \"%1\""_s.arg(text.left(40)));
    }
}

void setTimes(ParsedEpisode &episode, const FeedDraft &draft, WarningLog &log)
{
    episode.dateText = draft.text(Field::Date).left(100);
    episode.date = parseDate(draft.text(Field::Date));
    if (!episode.date && !episode.dateText.isEmpty())
        log.warn(Warning::Kind::BadDate, episode.line, u"date \"%1\""_s.arg(episode.dateText));
    const QString &duration = draft.text(Field::Duration);
    episode.durationMs = parseDurationMs(duration);
    // Zero is what publishing systems write for "unknown".
    if (episode.durationMs == 0)
        episode.durationMs.reset();
    else if (!episode.durationMs && !duration.isEmpty())
        log.warn(Warning::Kind::BadDuration, episode.line, u"duration \"%1\""_s.arg(duration.left(40)));
    for (const Media &media : std::as_const(episode.media)) {
        if (!episode.durationMs)
            episode.durationMs = media.durationMs;
    }
}

} // namespace

void FeedDraft::state(Field field, unsigned char rank, const QString &text, TextForm form)
{
    Slot &slot = m_slots[static_cast<size_t>(field)];
    if (rank < slot.rank && !text.isEmpty())
        slot = {text, form, rank};
}

void FeedDraft::stateNotes(QByteArray &text, TextForm form, const QString &baseUrl)
{
    if (text.size() <= notes.size())
        return;
    notes.swap(text);
    notesForm = form;
    notesBase = baseUrl;
}

ParsedEpisode finished(EpisodeDraft &&draft, const QString &baseUrl, WarningLog &log)
{
    ParsedEpisode episode = std::move(draft.episode);
    setTitle(episode, draft);
    setNumbers(episode, draft, log);
    setTimes(episode, draft, log);
    episode.guid = draft.text(Field::Guid);
    episode.url = draft.text(Field::Link);
    if (episode.url.isEmpty() && draft.permalink)
        episode.url = webUrl(episode.guid, {});
    episode.image = draft.text(Field::Image);
    episode.location = oneLine(draft.text(Field::Location), TextForm::Guess);
    episode.type = typeOf(draft.text(Field::Type));
    episode.keywords = std::move(draft.categories);
    episode.credits = draft.persons.isEmpty() ? std::move(draft.contributors) : std::move(draft.persons);
    const QString notes = draft.notes.isEmpty() ? draft.text(Field::Subtitle) : QString::fromUtf8(draft.notes);
    if (!notes.isEmpty())
        setNotes(episode, notes, draft.notesForm, draft.notesBase.isEmpty() ? baseUrl : draft.notesBase, log);
    if (episode.title.isEmpty())
        log.warn(Warning::Kind::MissingTitle, episode.line, u"an item without a title"_s);
    return episode;
}

void finish(ParsedShow &show, FeedDraft &&draft)
{
    show.title = oneLine(draft.text(Field::Title), draft.slot(Field::Title).form);
    show.podcastGuid = draft.text(Field::PodcastGuid).left(200);
    show.feedUrl = draft.text(Field::FeedUrl);
    show.newFeedUrl = draft.text(Field::NewFeedUrl);
    show.nextPageUrl = draft.text(Field::NextPage);
    show.siteUrl = draft.text(Field::Link);
    show.author = oneLine(draft.text(Field::Author), TextForm::Guess);
    show.image = draft.text(Field::Image);
    show.language = draft.text(Field::Language).left(40);
    show.medium = draft.text(Field::Medium).left(40);
    show.location = oneLine(draft.text(Field::Location), TextForm::Guess);
    show.complete = isYes(draft.text(Field::Complete));
    const QString about = draft.notes.isEmpty() ? draft.text(Field::Subtitle) : QString::fromUtf8(draft.notes);
    show.description = plainText(about, draft.notesForm);
    show.categories = std::move(draft.categories);
    show.categories.removeDuplicates();
    show.credits = draft.persons.isEmpty() ? std::move(draft.contributors) : std::move(draft.persons);
    for (const Credit &credit : std::as_const(show.credits)) {
        if (credit.part == Part::Host && !show.hosts.contains(credit.name))
            show.hosts.append(credit.name);
    }
}

} // namespace earmark
