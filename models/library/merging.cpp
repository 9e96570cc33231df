// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/identity.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Feeds an item's fields into a hash, each with its length, so that "ab"+"c" is not "a"+"bc".
class Digest
{
public:
    Digest &operator<<(const QString &text)
    {
        *this << text.size();
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(text.constData()),
                                      text.size() * static_cast<qsizetype>(sizeof(QChar))));
        return *this;
    }
    template <class T>
        requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    Digest &operator<<(T value)
    {
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&value), sizeof value));
        return *this;
    }
    template <class T>
    Digest &operator<<(const std::optional<T> &value)
    {
        *this << value.has_value();
        return value ? *this << *value : *this;
    }
    template <class T>
    Digest &operator<<(const QList<T> &list)
    {
        *this << list.size();
        for (const T &item : list)
            *this << item;
        return *this;
    }
    Digest &operator<<(const Timestamp &when) { return *this << when.utcMs << when.offsetS << when.dateOnly; }
    Digest &operator<<(const Evidence &e) { return *this << e.field << e.start << e.end << e.text; }
    Digest &operator<<(const Credit &c)
    {
        return *this << c.name << c.part << c.role << c.organisation << c.url << c.image << c.confidence << c.evidence;
    }
    Digest &operator<<(const TopicMention &t) { return *this << t.label << t.weight << t.evidence; }
    Digest &operator<<(const Media &m) { return *this << m.url << m.type << m.bytes << m.durationMs; }
    Digest &operator<<(const Chapter &c) { return *this << c.startMs << c.endMs << c.title << c.url << c.image; }
    Digest &operator<<(const TranscriptLink &t) { return *this << t.url << t.type << t.language; }
    Digest &operator<<(const Link &l) { return *this << l.url << l.text; }
    Digest &operator<<(const Soundbite &s) { return *this << s.startMs << s.durationMs << s.title; }

    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_160};
};

// Calls `each` with a gap, the member that is looked at, and those that go along with it.
void eachGap(auto each)
{
    using E = ParsedEpisode;
    each(Gap::Date, &E::date, &E::dateText);
    each(Gap::Duration, &E::durationMs);
    each(Gap::Number, &E::number, &E::numberOrigin);
    each(Gap::Season, &E::season);
    each(Gap::Url, &E::url);
    each(Gap::Image, &E::image);
    each(Gap::Description, &E::description, &E::notesHtml);
    each(Gap::Media, &E::media);
    each(Gap::Topics, &E::topics);
    each(Gap::Chapters, &E::chapters);
    each(Gap::Transcripts, &E::transcripts);
    each(Gap::Links, &E::links);
    each(Gap::Soundbites, &E::soundbites);
}

bool isStated(const auto &value)
{
    if constexpr (requires { value.has_value(); })
        return value.has_value();
    else
        return !value.isEmpty();
}

bool hasPart(const ParsedEpisode &episode, Part part)
{
    return std::ranges::contains(episode.credits, part, &Credit::part);
}

} // namespace

Gaps fillGaps(ParsedEpisode &episode, const ParsedEpisode &other, Gaps allowed)
{
    Gaps filled;
    eachGap([&](Gap gap, auto... members) {
        const auto lead = std::get<0>(std::tuple(members...));
        if (!allowed.testFlag(gap) || isStated(episode.*lead) || !isStated(other.*lead))
            return;
        ((episode.*members = other.*members), ...);
        filled |= gap;
    });
    for (const auto &[gap, part] : {std::pair(Gap::Hosts, Part::Host), std::pair(Gap::Guests, Part::Guest)}) {
        if (!allowed.testFlag(gap) || hasPart(episode, part) || !hasPart(other, part))
            continue;
        std::ranges::copy_if(other.credits, std::back_inserter(episode.credits),
                             [part](const Credit &credit) { return credit.part == part; });
        filled |= gap;
    }
    return filled;
}

Gaps statedIn(const ParsedEpisode &episode)
{
    Gaps stated;
    eachGap([&](Gap gap, auto lead, auto...) { stated.setFlag(gap, isStated(episode.*lead)); });
    stated.setFlag(Gap::Hosts, hasPart(episode, Part::Host));
    stated.setFlag(Gap::Guests, hasPart(episode, Part::Guest));
    stated.setFlag(Gap::Title, !episode.title.isEmpty());
    return stated;
}

void clearGaps(ParsedEpisode &episode, Gaps gaps)
{
    const ParsedEpisode unset;
    eachGap([&](Gap gap, auto... members) {
        if (gaps.testFlag(gap))
            ((episode.*members = unset.*members), ...);
    });
    if (gaps.testFlag(Gap::Title))
        episode.title.clear();
}

QStringList gapNames(Gaps gaps)
{
    static constexpr std::array names{
        std::pair{Gap::Title, "title"_L1},
        std::pair{Gap::Date, "date"_L1},
        std::pair{Gap::Duration, "duration"_L1},
        std::pair{Gap::Number, "number"_L1},
        std::pair{Gap::Season, "season"_L1},
        std::pair{Gap::Description, "notes"_L1},
        std::pair{Gap::Guests, "guests"_L1},
        std::pair{Gap::Hosts, "hosts"_L1},
        std::pair{Gap::Topics, "topics"_L1},
        std::pair{Gap::Chapters, "chapters"_L1},
        std::pair{Gap::Transcripts, "transcripts"_L1},
        std::pair{Gap::Media, "media"_L1},
        std::pair{Gap::Image, "image"_L1},
        std::pair{Gap::Url, "page"_L1},
        std::pair{Gap::Links, "links"_L1},
        std::pair{Gap::Soundbites, "soundbites"_L1},
    };
    QStringList named;
    for (const auto &[gap, name] : names) {
        if (gaps.testFlag(gap))
            named.append(name);
    }
    return named;
}

QByteArray contentHash(const ParsedEpisode &e)
{
    Digest digest;
    digest << e.title << e.titleOrigin << e.guid << e.url << e.image << e.date << e.dateText << e.durationMs << e.number
           << e.season << e.numberOrigin << e.type << e.upcoming << e.description << e.notesHtml << e.media << e.credits
           << e.topics << e.keywords << e.chapters << e.chaptersUrl << e.transcripts << e.links << e.soundbites
           << e.location;
    return digest.result();
}

} // namespace earmark
