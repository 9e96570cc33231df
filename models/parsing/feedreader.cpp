// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/feedreader.h"

#include "models/parsing/weburl.h"

#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype deepest = 256;
constexpr qsizetype longestText = 2 * 1024 * 1024;

} // namespace

FeedReader::FeedReader(const SourceContext &context, int linesBefore)
    : m_context(context)
    , m_linesBefore(linesBefore)
{
}

FeedReader::Rules FeedReader::rulesFor(const XmlName &name)
{
    if (const auto known = m_known.constFind(name); known != m_known.cend())
        return *known;
    const QByteArray local = QByteArray(name.local).toLower();
    Rules rules = rulesFor(spaceOf(name), local);
    // Atom written without its namespace.
    if (rules.empty() && spaceOf(name) == Space::Plain)
        rules = rulesFor(Space::Atom, local);
    m_known.insert(name, rules);
    return rules;
}

const FeedReader::Rule *FeedReader::ruleFor(const XmlName &name)
{
    const Place place = m_frames.isEmpty() ? Document : m_frames.last().place;
    for (const Rule &rule : rulesFor(name)) {
        if ((rule.places & place) != 0)
            return &rule;
    }
    return nullptr;
}

void FeedReader::startElement(const XmlName &name, const XmlAttributes &attributes, int line)
{
    ++m_depth;
    if (m_frames.size() >= deepest)
        return;
    Frame frame;
    m_line = m_linesBefore + line;
    if (const QByteArrayView base = attributes.value("base"); !base.isEmpty()) {
        const QString resolved = QUrl(this->base()).resolved(QUrl(QString::fromUtf8(base))).toString();
        m_bases.append(webUrl(resolved, {}));
        frame.rebased = true;
    }
    if (m_gathering >= 0) {
        beginMarkup(name, attributes, frame);
        m_frames.append(frame);
        return;
    }
    frame.rule = ruleFor(name);
    if (frame.rule)
        frame.place = frame.rule->opens;
    m_frames.append(frame);
    if (!frame.rule)
        return;
    if (frame.rule->takesText()) {
        m_gathering = m_frames.size() - 1;
        m_text.resize(0);
        m_form = TextForm::Guess;
        m_escape = false;
    }
    if (frame.rule->begin) {
        m_rule = frame.rule;
        (this->*frame.rule->begin)(attributes);
    }
}

void FeedReader::endElement()
{
    if (m_depth-- > m_frames.size())
        return;
    const Frame frame = m_frames.last();
    m_frames.removeLast();
    if (frame.markup) {
        if (frame.name != "br" && frame.name != "img" && frame.name != "hr")
            m_text.append("</").append(frame.name).append('>');
    } else if (frame.rule) {
        m_gathering = -1;
        m_rule = frame.rule;
        if (frame.rule->end)
            (this->*frame.rule->end)(m_text);
        else if (frame.rule->takesText())
            stateText(*frame.rule);
    }
    if (frame.rebased)
        m_bases.removeLast();
}

void FeedReader::text(QByteArrayView utf8)
{
    if (m_gathering < 0)
        return;
    if (m_text.size() + utf8.size() > longestText) {
        if (!std::exchange(m_cut, true))
            m_log.warn(Warning::Kind::Limit, m_line, u"a text longer than 2 MiB was cut"_s);
        return;
    }
    if (m_escape)
        appendEscaped(utf8);
    else
        m_text.append(utf8);
}

void FeedReader::appendEscaped(QByteArrayView utf8)
{
    for (const char c : utf8) {
        switch (c) {
        case '<':
            m_text.append("&lt;");
            break;
        case '>':
            m_text.append("&gt;");
            break;
        case '&':
            m_text.append("&amp;");
            break;
        case '"':
            m_text.append("&quot;");
            break;
        default:
            m_text.append(c);
        }
    }
}

// XHTML in Atom, and HTML that its writer forgot to escape: back to the markup it was.
void FeedReader::beginMarkup(const XmlName &name, const XmlAttributes &attributes, Frame &frame)
{
    m_escape = true;
    frame.markup = true;
    frame.name = QByteArrayView(name.local);
    if (m_text.size() + frame.name.size() > longestText)
        return;
    m_text.append('<').append(frame.name);
    for (const QByteArrayView attribute : {"href", "src", "alt", "title"}) {
        const QByteArrayView value = attributes.value(attribute);
        if (value.isEmpty() || m_text.size() + value.size() > longestText)
            continue;
        m_text.append(' ').append(attribute).append("=\"");
        appendEscaped(value);
        m_text.append('"');
    }
    m_text.append('>');
}

void FeedReader::stateText(const Rule &rule)
{
    const QByteArrayView trimmed = QByteArrayView(m_text).trimmed();
    const bool isUrl = rule.field == Field::Link || rule.field == Field::Image || rule.field == Field::FeedUrl
                       || rule.field == Field::NewFeedUrl || rule.field == Field::NextPage;
    // A field that is stated already better needs no conversion.
    if (trimmed.isEmpty() || rule.rank >= draft().slot(rule.field).rank)
        return;
    draft().state(rule.field, rule.rank, isUrl ? url(trimmed) : QString::fromUtf8(trimmed), m_form);
}

QString FeedReader::base() const
{
    if (!m_bases.isEmpty() && !m_bases.last().isEmpty())
        return m_bases.last();
    return m_context.url.isEmpty() ? m_feed.text(Field::Link) : m_context.url;
}

QString FeedReader::url(QByteArrayView utf8)
{
    if (utf8.trimmed().isEmpty())
        return {};
    QString address = webUrl(QString::fromUtf8(utf8), base());
    if (address.isEmpty())
        m_log.warn(Warning::Kind::BadUrl, m_line,
                   u"address \"%1\""_s.arg(QString::fromUtf8(utf8.first(qMin<qsizetype>(utf8.size(), 80)))));
    return address;
}

void FeedReader::finishShow()
{
    if (m_source.shows.isEmpty())
        return;
    markTrailers();
    finish(m_source.shows.last(), std::exchange(m_feed, FeedDraft()));
    m_trailers.clear();
}

// A podcast:trailer names the file of an episode that often says nothing of being one.
void FeedReader::markTrailers()
{
    if (m_trailers.isEmpty())
        return;
    for (ParsedEpisode &episode : m_source.shows.last().episodes) {
        if (!episode.media.isEmpty() && m_trailers.contains(episode.media.first().url))
            episode.type = EpisodeType::Trailer;
    }
}

ParsedSource FeedReader::take()
{
    finishShow();
    m_source.warnings = m_log.take();
    return std::move(m_source);
}

} // namespace earmark
