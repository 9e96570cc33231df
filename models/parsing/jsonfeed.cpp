// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/jsonfeed.h"

#include "models/parsing/feeddraft.h"
#include "models/parsing/warninglog.h"
#include "models/parsing/weburl.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype mostEpisodes = 200'000;
constexpr qsizetype mostOfAKind = 100;

// Ids and languages are strings; some write numbers.
QString text(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 17);
    return value.toString().trimmed();
}

class Reader
{
public:
    Reader(const SourceContext &context, const QJsonObject &feed)
        : m_feed(feed)
        , m_base(context.url.isEmpty() ? text(feed["home_page_url"_L1]) : context.url)
    {
    }
    ParsedSource run();

private:
    QString url(const QJsonValue &value);
    QString author(const QJsonObject &object) const;
    void item(const QJsonObject &item, ParsedShow &show);
    void media(const QJsonArray &attachments, ParsedEpisode &episode);

    QJsonObject m_feed;
    QString m_base;
    WarningLog m_log;
};

QString Reader::url(const QJsonValue &value)
{
    const QString written = text(value);
    QString address = webUrl(written, m_base);
    if (address.isEmpty() && !written.isEmpty())
        m_log.warn(Warning::Kind::BadUrl, 0, u"address \"%1\""_s.arg(written.left(80)));
    return address;
}

// "authors" is of 1.1, "author" of 1.0.
QString Reader::author(const QJsonObject &object) const
{
    QStringList names;
    for (const auto value : object["authors"_L1].toArray()) {
        if (const QString name = oneLine(text(value["name"_L1]), TextForm::Guess); !name.isEmpty())
            names.append(name);
    }
    if (names.isEmpty())
        return oneLine(text(object["author"_L1]["name"_L1]), TextForm::Guess);
    return names.join(", "_L1);
}

void Reader::media(const QJsonArray &attachments, ParsedEpisode &episode)
{
    for (const auto attachment : attachments) {
        Media file{url(attachment["url"_L1]), text(attachment["mime_type"_L1]), {}, {}};
        if (const double bytes = attachment["size_in_bytes"_L1].toDouble(); bytes >= 1.0 && bytes < 1e15)
            file.bytes = std::llround(bytes);
        if (const double seconds = attachment["duration_in_seconds"_L1].toDouble(); seconds > 0.0 && seconds < 3.6e6)
            file.durationMs = std::llround(seconds * 1000.0);
        if (!file.url.isEmpty() && episode.media.size() < mostOfAKind)
            episode.media.append(file);
    }
}

void Reader::item(const QJsonObject &item, ParsedShow &show)
{
    EpisodeDraft draft;
    draft.state(Field::Title, 0, text(item["title"_L1]));
    draft.state(Field::Guid, 0, text(item["id"_L1]));
    draft.state(Field::Link, 0, url(item["url"_L1]));
    draft.state(Field::Link, 1, url(item["external_url"_L1]));
    draft.state(Field::Date, 0, text(item["date_published"_L1]));
    draft.state(Field::Date, 1, text(item["date_modified"_L1]));
    draft.state(Field::Image, 0, url(item["image"_L1]));
    draft.state(Field::Image, 1, url(item["banner_image"_L1]));
    draft.state(Field::Subtitle, 0, text(item["summary"_L1]));
    QByteArray html = text(item["content_html"_L1]).toUtf8();
    QByteArray plain = text(item["content_text"_L1]).toUtf8();
    if (!html.isEmpty())
        draft.stateNotes(html, TextForm::Html, m_base);
    else
        draft.stateNotes(plain, TextForm::Plain, m_base);
    for (const auto tag : item["tags"_L1].toArray()) {
        if (draft.categories.size() < mostOfAKind)
            draft.categories.append(oneLine(text(tag), TextForm::Plain));
    }
    draft.permalink = true;
    media(item["attachments"_L1].toArray(), draft.episode);
    show.episodes.append(finished(std::move(draft), m_base, m_log));
}

ParsedSource Reader::run()
{
    ParsedSource source;
    source.format = SourceFormat::JsonFeed;
    FeedDraft draft;
    draft.state(Field::Title, 0, text(m_feed["title"_L1]));
    draft.state(Field::Link, 0, url(m_feed["home_page_url"_L1]));
    draft.state(Field::FeedUrl, 0, url(m_feed["feed_url"_L1]));
    draft.state(Field::NextPage, 0, url(m_feed["next_url"_L1]));
    draft.state(Field::Image, 0, url(m_feed["icon"_L1]));
    draft.state(Field::Image, 1, url(m_feed["favicon"_L1]));
    draft.state(Field::Language, 0, text(m_feed["language"_L1]));
    draft.state(Field::Subtitle, 0, text(m_feed["description"_L1]));
    draft.state(Field::Author, 0, author(m_feed));
    if (m_feed["expired"_L1].toBool())
        draft.state(Field::Complete, 0, u"yes"_s);
    ParsedShow show;
    show.line = 1;
    for (const auto value : m_feed["items"_L1].toArray()) {
        if (show.episodes.size() >= mostEpisodes) {
            m_log.warn(Warning::Kind::Limit, 0, u"more than 200000 episodes"_s);
            break;
        }
        item(value.toObject(), show);
    }
    finish(show, std::move(draft));
    source.shows.append(std::move(show));
    source.warnings = m_log.take();
    return source;
}

} // namespace

Result<ParsedSource> readJsonFeed(QByteArrayView utf8, const SourceContext &context)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = int(utf8.first(qMin<qsizetype>(error.offset, utf8.size())).count('\n')) + 1;
        return failure(Error::Kind::DamagedSource, error.errorString(), context.name, line);
    }
    const QJsonObject feed = document.object();
    const bool said = feed["version"_L1].toString().contains("jsonfeed.org"_L1);
    if (!said && !(feed["items"_L1].isArray() && feed.contains("title"_L1)))
        return failure(Error::Kind::UnknownFormat, u"JSON, but not JSON Feed"_s, context.name);
    return Reader(context, feed).run();
}

} // namespace earmark
