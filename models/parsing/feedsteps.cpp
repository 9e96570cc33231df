// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of the rules that concern the frame of a feed, its texts and addresses.

#include "models/parsing/feedreader.h"

#include "models/parsing/weburl.h"

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// What a feed of the largest size that is fetched holds if it means it; a bound for one that does not.
constexpr qsizetype mostEpisodes = 200'000;

// "mail@example.com (Name)" as RSS wants it, or the plain name that most write.
QString nameIn(const QString &text)
{
    const qsizetype open = text.indexOf(u'(');
    const qsizetype close = text.indexOf(u')', open);
    if (text.contains(u'@'))
        return open >= 0 && close > open ? text.sliced(open + 1, close - open - 1).trimmed() : QString();
    return text;
}

} // namespace

void FeedReader::beginRss(const XmlAttributes &)
{
    m_source.format = SourceFormat::Rss;
}

void FeedReader::beginAtom(const XmlAttributes &attributes)
{
    beginChannel(attributes);
    m_source.format = SourceFormat::Atom;
    if (const QByteArrayView language = attributes.value("lang"); !language.isEmpty())
        m_feed.state(Field::Language, 2, QString::fromUtf8(language));
}

void FeedReader::beginChannel(const XmlAttributes &)
{
    finishShow();
    m_source.shows.append(ParsedShow());
    m_source.shows.last().line = m_line;
}

void FeedReader::beginItem(const XmlAttributes &attributes)
{
    if (m_source.shows.isEmpty())
        m_source.shows.append(ParsedShow());
    m_inItem = true;
    m_item = EpisodeDraft();
    m_item.episode.line = m_line;
    m_item.state(Field::Guid, 3, QString::fromUtf8(attributes.value("about"))); // RDF's name for the item
}

void FeedReader::beginLiveItem(const XmlAttributes &attributes)
{
    beginItem(attributes);
    const QByteArray status = attributes.value("status").trimmed().toByteArray().toLower();
    m_item.episode.upcoming = status == "pending";
    // The recording of a live item that has ended comes as an item of its own.
    m_item.dropped = status == "ended";
    m_item.state(Field::Date, 9, QString::fromUtf8(attributes.value("start")));
}

void FeedReader::endItem(QByteArray &)
{
    m_inItem = false;
    if (m_item.dropped)
        return;
    QList<ParsedEpisode> &episodes = m_source.shows.last().episodes;
    if (episodes.size() >= mostEpisodes) {
        if (!std::exchange(m_full, true))
            m_log.warn(Warning::Kind::Limit, m_line, u"more than 200000 episodes"_s);
        return;
    }
    episodes.append(finished(std::move(m_item), base(), m_log));
}

void FeedReader::beginTitle(const XmlAttributes &attributes)
{
    // Atom's types; RSS has none, and there nobody knows.
    const QByteArrayView type = attributes.value("type");
    m_form = type == "text" || type == "text/plain" ? TextForm::Plain
             : type.isEmpty()                       ? TextForm::Guess
                                                    : TextForm::Html;
    m_escape = type == "xhtml";
    m_base64 = attributes.value("mode") == "base64"; // Atom 0.3
}

void FeedReader::endTitle(QByteArray &text)
{
    if (m_base64)
        text = QByteArray::fromBase64(text);
    stateText(*m_rule);
}

void FeedReader::beginNotes(const XmlAttributes &attributes)
{
    beginTitle(attributes);
    const QByteArrayView type = attributes.value("type");
    // Media RSS says "plain", Atom may hold documents of any other kind: those tell by themselves.
    if (!type.isEmpty() && m_form == TextForm::Html && !type.contains("html"))
        m_form = TextForm::Guess;
    m_base64 = m_base64 || type == "application/octet-stream"; // RFC 4287 section 4.1.3.3
}

void FeedReader::endNotes(QByteArray &text)
{
    if (m_base64)
        text = QByteArray::fromBase64(text);
    draft().stateNotes(text, m_form, m_bases.isEmpty() ? QString() : m_bases.last());
}

void FeedReader::beginGuid(const XmlAttributes &attributes)
{
    m_item.permalink = attributes.value("ispermalink").compare("false", Qt::CaseInsensitive) != 0;
}

void FeedReader::endGuid(QByteArray &)
{
    stateText(*m_rule);
}

void FeedReader::beginRssLink(const XmlAttributes &attributes)
{
    // Atom's form, in a document that forgot its namespace.
    if (!attributes.value("href").isEmpty())
        beginAtomLink(attributes);
}

void FeedReader::endRssLink(QByteArray &)
{
    stateText(*m_rule);
}

void FeedReader::beginAtomLink(const XmlAttributes &attributes)
{
    const QByteArray relation = attributes.value("rel").trimmed().toByteArray().toLower();
    const QByteArrayView address = attributes.value("href");
    if (relation == "enclosure" && m_inItem) {
        addMedia(address, attributes.value("type"), attributes.value("length"), {});
    } else if (relation.isEmpty() || relation == "alternate") {
        const bool page = attributes.value("type").isEmpty() || attributes.value("type").contains("html");
        draft().state(Field::Link, page ? 2 : 3, url(address));
    } else if (m_inItem) {
        return;
    } else if (relation == "self") {
        m_feed.state(Field::FeedUrl, 0, url(address));
    } else if (relation == "next" || relation == "prev-archive") {
        m_feed.state(Field::NextPage, relation == "next" ? 0 : 1, url(address)); // RFC 5005 sections 3 and 4
    } else if (relation == "payment") {
        m_source.shows.last().funding.append({url(address), QString::fromUtf8(attributes.value("title"))});
    }
}

void FeedReader::beginImage(const XmlAttributes &attributes)
{
    const QByteArrayView address =
        attributes.value("href").isEmpty() ? attributes.value("url") : attributes.value("href");
    draft().state(m_rule->field, m_rule->rank, url(address));
}

void FeedReader::endAuthor(QByteArray &text)
{
    draft().state(m_rule->field, m_rule->rank, nameIn(QString::fromUtf8(text).trimmed()));
}

void FeedReader::beginCategory(const XmlAttributes &attributes)
{
    for (const QByteArrayView attribute : {"label", "text", "term"}) {
        if (const QByteArrayView value = attributes.value(attribute); !value.isEmpty()) {
            addCategory(QString::fromUtf8(value));
            return;
        }
    }
}

void FeedReader::endCategory(QByteArray &text)
{
    addCategory(QString::fromUtf8(text));
}

void FeedReader::endKeywords(QByteArray &text)
{
    const QString keywords = QString::fromUtf8(text);
    for (const QStringView keyword : QStringView(keywords).tokenize(u','))
        addCategory(keyword);
}

void FeedReader::addCategory(QStringView text)
{
    constexpr qsizetype most = 100;
    constexpr qsizetype longest = 200;
    const QString category = oneLine(text, TextForm::Guess).left(longest);
    if (!category.isEmpty() && draft().categories.size() < most && !draft().categories.contains(category))
        draft().categories.append(category);
}

void FeedReader::beginUpdateFrequency(const XmlAttributes &attributes)
{
    m_feed.state(Field::Complete, 1, QString::fromUtf8(attributes.value("complete")));
}

} // namespace earmark
