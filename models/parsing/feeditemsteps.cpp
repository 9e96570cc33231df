// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of the rules that concern people, media and what comes with them.

#include "models/parsing/feedreader.h"

#include "models/parsing/duration.h"

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// More than any episode has; the rest is left out, so that no feed fills the memory.
constexpr qsizetype mostOfAKind = 500;
constexpr qsizetype mostChapters = 2000;
constexpr qsizetype longestName = 128; // podcast:person's own limit

QString line(QByteArrayView utf8)
{
    return oneLine(QString::fromUtf8(utf8), TextForm::Guess);
}

// The podcast taxonomy's roles that mean one of the two we tell apart; all others are staff.
Part partOf(const QString &role)
{
    if (role.compare("host"_L1, Qt::CaseInsensitive) == 0 || role.compare("co-host"_L1, Qt::CaseInsensitive) == 0
        || role.compare("cohost"_L1, Qt::CaseInsensitive) == 0
        || role.compare("guest host"_L1, Qt::CaseInsensitive) == 0)
        return Part::Host;
    return role.compare("guest"_L1, Qt::CaseInsensitive) == 0 ? Part::Guest : Part::Other;
}

std::optional<qint64> count(QByteArrayView text)
{
    bool ok = false;
    const qint64 value = text.trimmed().toLongLong(&ok);
    return ok && value > 0 ? std::optional(value) : std::nullopt;
}

} // namespace

void FeedReader::addCredit(QList<Credit> &credits, const QString &name, const QString &role, const QString &field)
{
    if (name.isEmpty() || name.size() > longestName || credits.size() >= mostOfAKind)
        return;
    Credit credit;
    credit.name = name;
    credit.part = partOf(role);
    // "guest" and "host" say no more than the part does.
    const bool plain =
        role.compare("guest"_L1, Qt::CaseInsensitive) == 0 || role.compare("host"_L1, Qt::CaseInsensitive) == 0;
    credit.role = plain ? QString() : role;
    credit.url = m_personUrl;
    credit.image = m_personImage;
    credit.evidence = {field, 0, qsizetype(name.toUcs4().size()), name};
    credits.append(credit);
}

void FeedReader::beginPerson(const XmlAttributes &)
{
    m_personName.clear();
    m_personUrl.clear();
    m_personImage.clear();
}

void FeedReader::endPersonName(QByteArray &text)
{
    m_personName = line(text);
    const Rule *parent = m_frames.isEmpty() ? nullptr : m_frames.last().rule;
    if (parent && parent->name == "author")
        draft().state(m_rule->field, m_rule->rank, m_personName);
}

void FeedReader::endPersonUri(QByteArray &text)
{
    m_personUrl = url(text);
}

void FeedReader::endContributor(QByteArray &)
{
    addCredit(draft().contributors, m_personName, u"contributor"_s, u"atom:contributor"_s);
}

void FeedReader::beginPodcastPerson(const XmlAttributes &attributes)
{
    m_personUrl = url(attributes.value("href"));
    m_personImage = url(attributes.value("img"));
    m_attribute = line(attributes.value("role"));
}

void FeedReader::endPodcastPerson(QByteArray &text)
{
    addCredit(draft().persons, line(text), m_attribute.isEmpty() ? u"host"_s : m_attribute, u"podcast:person"_s);
}

void FeedReader::beginMediaCredit(const XmlAttributes &attributes)
{
    m_personUrl.clear();
    m_personImage.clear();
    m_attribute = line(attributes.value("role"));
}

void FeedReader::endMediaCredit(QByteArray &text)
{
    addCredit(draft().contributors, line(text), m_attribute.isEmpty() ? u"credit"_s : m_attribute, u"media:credit"_s);
}

void FeedReader::addMedia(QByteArrayView address, QByteArrayView type, QByteArrayView bytes, QByteArrayView durationS)
{
    QList<Media> &media = m_item.episode.media;
    if (media.size() >= mostOfAKind)
        return;
    Media file{url(address), QString::fromUtf8(type.trimmed()), count(bytes), {}};
    if (!durationS.isEmpty())
        file.durationMs = parseDurationMs(QString::fromUtf8(durationS));
    if (file.url.isEmpty())
        return;
    for (Media &known : media) {
        if (known.url != file.url)
            continue;
        // Media RSS repeats the enclosure with what RSS has no place for.
        known.bytes = known.bytes ? known.bytes : file.bytes;
        known.durationMs = known.durationMs ? known.durationMs : file.durationMs;
        known.type = known.type.isEmpty() ? file.type : known.type;
        return;
    }
    media.append(std::move(file));
}

void FeedReader::beginEnclosure(const XmlAttributes &attributes)
{
    addMedia(attributes.value("url"), attributes.value("type"), attributes.value("length"), {});
}

void FeedReader::beginMediaContent(const XmlAttributes &attributes)
{
    const QByteArrayView type = attributes.value("type");
    const QByteArrayView medium = attributes.value("medium");
    const QByteArrayView address = attributes.value("url");
    if (medium == "image" || type.startsWith("image/"))
        m_item.state(Field::Image, 4, url(address));
    else if (type.startsWith("audio/") || type.startsWith("video/") || medium == "audio" || medium == "video")
        addMedia(address, type, attributes.value("filesize"), attributes.value("duration"));
}

void FeedReader::beginChapters(const XmlAttributes &attributes)
{
    if (m_item.episode.chaptersUrl.isEmpty())
        m_item.episode.chaptersUrl = url(attributes.value("url"));
}

void FeedReader::beginChapter(const XmlAttributes &attributes)
{
    QList<Chapter> &chapters = m_item.episode.chapters;
    const std::optional<qint64> start = parseDurationMs(QString::fromUtf8(attributes.value("start")));
    if (start && chapters.size() < mostChapters)
        chapters.append({*start,
                         {},
                         line(attributes.value("title")),
                         url(attributes.value("href")),
                         url(attributes.value("image"))});
}

void FeedReader::beginTranscript(const XmlAttributes &attributes)
{
    const TranscriptLink transcript{url(attributes.value("url")), QString::fromUtf8(attributes.value("type")),
                                    QString::fromUtf8(attributes.value("language"))};
    if (!transcript.url.isEmpty() && m_item.episode.transcripts.size() < mostOfAKind)
        m_item.episode.transcripts.append(transcript);
}

void FeedReader::beginSoundbite(const XmlAttributes &attributes)
{
    const std::optional<qint64> start = parseDurationMs(QString::fromUtf8(attributes.value("starttime")));
    const std::optional<qint64> length = parseDurationMs(QString::fromUtf8(attributes.value("duration")));
    m_soundbite = {start.value_or(0), start && length ? *length : 0, {}};
}

void FeedReader::endSoundbite(QByteArray &text)
{
    m_soundbite.title = line(text);
    if (m_soundbite.durationMs > 0 && m_item.episode.soundbites.size() < mostOfAKind)
        m_item.episode.soundbites.append(m_soundbite);
}

void FeedReader::beginFunding(const XmlAttributes &attributes)
{
    m_attribute = url(attributes.value("url"));
}

void FeedReader::endFunding(QByteArray &text)
{
    QList<Link> &funding = m_source.shows.last().funding;
    if (!m_inItem && !m_attribute.isEmpty() && funding.size() < mostOfAKind)
        funding.append({m_attribute, line(text)});
}

void FeedReader::beginTrailer(const XmlAttributes &attributes)
{
    if (m_trailers.size() < mostOfAKind)
        m_trailers.append(url(attributes.value("url")));
}

} // namespace earmark
