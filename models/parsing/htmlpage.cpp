// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/htmlpage.h"

#include "models/parsing/htmlparts.h"
#include "models/parsing/htmltags.h"
#include "models/parsing/htmlthinner.h"
#include "models/parsing/pagecharacters.h"
#include "models/parsing/pagelinks.h"
#include "models/parsing/pageself.h"
#include "models/parsing/pagewriter.h"
#include "models/parsing/weburl.h"

#include <QtCore/QByteArray>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// A tree takes five bytes for each of text and 600 for an element; episodes are a fraction of this.
constexpr qsizetype largestThinned = 64 * 1024 * 1024;
constexpr qsizetype mostElements = 1'200'000;

QString stringOf(QUtf8StringView text)
{
    return QString::fromUtf8(text.data(), text.size());
}

struct TreeDeleter {
    void operator()(GumboOutput *tree) const { gumbo_destroy_output(&kGumboDefaultOptions, tree); }
};
using Tree = std::unique_ptr<GumboOutput, TreeDeleter>;

bool keepsBlanks(GumboTag tag)
{
    return tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING;
}

bool isPlayer(GumboTag tag)
{
    return tag == GUMBO_TAG_AUDIO || tag == GUMBO_TAG_VIDEO;
}

void setOnce(QString &value, QUtf8StringView said)
{
    if (value.isEmpty())
        value = stringOf(said).simplified();
}

// What the head of a page says of it.
class HeadReader
{
public:
    HeadReader(const SourceContext &context, PageSelf self)
        : m_context(context)
    {
        m_head.self = std::move(self);
    }

    void read(const QList<HtmlPart> &parts)
    {
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const GumboNode &node = *parts[i].node;
            const GumboTag tag = tagOf(node);
            if (tag == GUMBO_TAG_HTML)
                setOnce(m_head.language, attributeOf(node, "lang"));
            else if (tag == GUMBO_TAG_TITLE && i + 1 < parts.size() && parts[i + 1].node->type == GUMBO_NODE_TEXT)
                setOnce(m_head.title, QUtf8StringView(parts[i + 1].node->v.text.text));
            else if (tag == GUMBO_TAG_META)
                readMeta(node);
            else if (tag == GUMBO_TAG_LINK
                     && stringOf(attributeOf(node, "rel")).compare("canonical"_L1, Qt::CaseInsensitive) == 0)
                setOnce(m_head.url, attributeOf(node, "href"));
            else if (tag == GUMBO_TAG_BASE)
                setOnce(m_base, attributeOf(node, "href"));
            else if (tag == GUMBO_TAG_H1)
                readHeading(parts, i);
        }
        finish();
    }

    [[nodiscard]] const PageHead &head() const { return m_head; }
    [[nodiscard]] const QString &base() const { return m_base; }

private:
    // What heads a page that has several is of each its part.
    void readHeading(const QList<HtmlPart> &parts, qsizetype at)
    {
        QString words;
        for (qsizetype i = at + 1; i < parts[at].end; ++i) {
            if (parts[i].node->type == GUMBO_NODE_TEXT || parts[i].node->type == GUMBO_NODE_WHITESPACE)
                words += QString::fromUtf8(parts[i].node->v.text.text);
        }
        m_headings.append(words.simplified());
    }

    void readMeta(const GumboNode &node)
    {
        const QUtf8StringView property = attributeOf(node, "property");
        const QString name = stringOf(property.isEmpty() ? attributeOf(node, "name") : property).toLower();
        const QUtf8StringView content = attributeOf(node, "content");
        if (name == "og:site_name"_L1)
            setOnce(m_head.siteName, content);
        else if (name == "og:title"_L1)
            setOnce(m_ogTitle, content);
        else if (name == "description"_L1)
            setOnce(m_head.description, content);
        else if (name == "og:description"_L1)
            setOnce(m_ogDescription, content);
        else if (name == "og:url"_L1)
            setOnce(m_ogUrl, content);
        else if (name == "og:image"_L1 || name == "og:image:url"_L1)
            setOnce(m_head.image, content);
        else if (name == "og:audio"_L1 || name == "og:audio:url"_L1 || name == "og:audio:secure_url"_L1
                 || name == "twitter:player:stream"_L1)
            setOnce(m_audio, content);
        else if (name == "article:published_time"_L1)
            setOnce(m_published, content);
    }

    // A page that was saved to a file knows its address only from itself.
    void finish()
    {
        if (m_head.title.isEmpty())
            m_head.title = m_ogTitle;
        if (m_head.description.isEmpty())
            m_head.description = m_ogDescription;
        const QString stated = webUrl(m_head.url, m_context.url);
        m_head.url = stated.isEmpty() ? webUrl(m_ogUrl, m_context.url) : stated;
        const QString origin = m_context.url.isEmpty() ? m_head.url : m_context.url;
        const QString base = webUrl(m_base, origin);
        m_base = base.isEmpty() ? origin : base;
        m_head.image = webUrl(m_head.image, m_base);
        if (m_headings.size() == 1)
            m_head.heading = m_headings.first();
        describe();
    }

    // What JSON-LD leaves out. Who publishes a recording as what the page is about, speaks of one.
    void describe()
    {
        PageSelf &self = m_head.self;
        self.audio = webUrl(self.audio.isEmpty() ? m_audio : self.audio, m_base);
        if (self.title.isEmpty() && !self.audio.isEmpty() && !m_ogTitle.isEmpty())
            self.title = isHeadedIn(m_ogTitle) ? m_head.heading : m_ogTitle;
        if (!self.title.isEmpty() && self.published.isEmpty())
            self.published = m_published;
    }

    [[nodiscard]] bool isHeadedIn(const QString &title) const
    {
        return !m_head.heading.isEmpty() && withPlainMarks(title).contains(withPlainMarks(m_head.heading));
    }

    const SourceContext &m_context;
    PageHead m_head;
    QString m_base;
    QString m_ogTitle;
    QString m_ogDescription;
    QString m_ogUrl;
    QString m_audio;
    QString m_published;
    QStringList m_headings;
};

// Walks the parts of a page and writes what is shown.
class BodyReader
{
public:
    BodyReader(const QList<HtmlPart> &parts, const QString &base)
        : m_parts(parts)
        , m_base(base)
    {
    }

    void read(PageText &page)
    {
        qsizetype at = 0;
        while (at < m_parts.size()) {
            leaveUntil(at);
            const GumboTag tag = tagOf(*m_parts[at].node);
            if (tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_TITLE || isExpendable(m_parts, at, m_open)
                || (tag == GUMBO_TAG_TIME && writeDate(at)))
                at = m_parts[at].end;
            else
                enter(at++);
        }
        leaveUntil(m_parts.size());
        page.text = m_writer.takeText();
        page.links = m_writer.takeLinks();
    }

private:
    void leaveUntil(qsizetype at)
    {
        while (!m_open.isEmpty() && m_parts[m_open.last()].end <= at) {
            const GumboTag tag = tagOf(*m_parts[m_open.last()].node);
            m_open.removeLast();
            m_starts.removeLast();
            settlePlayers();
            if (isBlockTag(tag))
                m_writer.breakLine();
            if (tag == GUMBO_TAG_A)
                m_writer.closeLink();
            if (keepsBlanks(tag))
                --m_preformatted;
            if (isPlayer(tag))
                --m_players;
        }
    }

    // A player belongs to the words before it within the innermost element that has any, else to those that follow.
    void settlePlayers()
    {
        if (!m_starts.isEmpty() && m_writer.size() > m_starts.last())
            m_writer.settlePlayers();
    }

    void enter(qsizetype at)
    {
        const GumboNode &node = *m_parts[at].node;
        if (node.type != GUMBO_NODE_ELEMENT)
            return writeText(node);
        const GumboTag tag = tagOf(node);
        m_open.append(at);
        m_starts.append(m_writer.size());
        if (isBlockTag(tag))
            m_writer.breakLine();
        if (keepsBlanks(tag))
            ++m_preformatted;
        if (tag == GUMBO_TAG_A)
            openLink(node);
        else if (isPlayer(tag) || tag == GUMBO_TAG_SOURCE || tag == GUMBO_TAG_EMBED)
            addPlayer(node);
        m_players += isPlayer(tag) ? 1 : 0;
    }

    void writeText(const GumboNode &node)
    {
        // What is between the tags of a player speaks to browsers that have none.
        if (m_players > 0)
            return;
        const QString words = QString::fromUtf8(node.v.text.text);
        if (m_preformatted > 0)
            m_writer.addPreformatted(words);
        else
            m_writer.addText(words);
    }

    // "3 days ago", "6 May" and the like as the date that <time datetime> states; other words stay.
    bool writeDate(qsizetype at)
    {
        static const QRegularExpression date(u"^\\s*([0-9]{4}-[01][0-9]-[0-3][0-9])(?![0-9])"_s);
        static const QRegularExpression year(u"(?<![0-9])(19|20)[0-9]{2}(?![0-9])"_s);
        const QRegularExpressionMatch stated = date.match(stringOf(attributeOf(*m_parts[at].node, "datetime")));
        QString words;
        for (qsizetype i = at + 1; i < m_parts[at].end; ++i) {
            if (m_parts[i].node->type == GUMBO_NODE_TEXT)
                words += QString::fromUtf8(m_parts[i].node->v.text.text);
        }
        if (!stated.hasMatch() || year.match(words).hasMatch())
            return false;
        m_writer.addText(stated.captured(1));
        return true;
    }

    void openLink(const GumboNode &node)
    {
        const QString href = stringOf(attributeOf(node, "href")).trimmed();
        // A place on the same page is no link of an episode.
        const QString url = href.isEmpty() || href.startsWith(u'#') ? QString() : webUrl(href, m_base);
        if (!url.isEmpty())
            m_writer.openLink(url);
    }

    void addPlayer(const GumboNode &node)
    {
        const QString url = webUrl(stringOf(attributeOf(node, "src")), m_base);
        const bool plays = tagOf(node) != GUMBO_TAG_EMBED || !audioTypeOf(url).isEmpty();
        if (!url.isEmpty() && plays)
            m_writer.addPlayer(url);
    }

    const QList<HtmlPart> &m_parts;
    const QString &m_base;
    PageWriter m_writer;
    QList<qsizetype> m_open;   // parts whose end is still to come
    QList<qsizetype> m_starts; // what was written before each of them
    int m_preformatted = 0;
    int m_players = 0;
};

} // namespace

Result<PageText> readHtmlPage(QByteArrayView utf8, const SourceContext &context)
{
    const ThinHtml thin = thinHtml(utf8, mostElements);
    if (thin.elements > mostElements)
        return failure(Error::Kind::TooLarge, u"more than %1 elements"_s.arg(mostElements), context.name);
    if (thin.html.size() > largestThinned)
        return failure(Error::Kind::TooLarge, u"%1 bytes of HTML"_s.arg(thin.html.size()), context.name);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const Tree tree(gumbo_parse_with_options(&options, thin.html.data(), static_cast<size_t>(thin.html.size())));
    const QList<HtmlPart> parts = partsOf(*tree->root);
    HeadReader head(context, selfDescribedIn(utf8));
    head.read(parts);
    PageText page;
    page.form = PageForm::Html;
    page.head = head.head();
    if (thin.cut)
        page.warnings.append({Warning::Kind::Limit, 0, u"elements nested deeper than 128"_s});
    BodyReader(parts, head.base()).read(page);
    return page;
}

} // namespace earmark
