// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/htmltokens.h"

#include "models/parsing/characterreferences.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

struct NamedTag {
    QLatin1StringView name;
    HtmlTag tag;
};

// Sorted by name.
constexpr auto namedTags = std::to_array<NamedTag>({
    {"a"_L1, HtmlTag::A},
    {"abbr"_L1, HtmlTag::Abbr},
    {"address"_L1, HtmlTag::Address},
    {"applet"_L1, HtmlTag::Applet},
    {"article"_L1, HtmlTag::Article},
    {"aside"_L1, HtmlTag::Aside},
    {"audio"_L1, HtmlTag::Audio},
    {"b"_L1, HtmlTag::B},
    {"base"_L1, HtmlTag::Base},
    {"blockquote"_L1, HtmlTag::Blockquote},
    {"body"_L1, HtmlTag::Body},
    {"br"_L1, HtmlTag::Br},
    {"button"_L1, HtmlTag::Button},
    {"canvas"_L1, HtmlTag::Canvas},
    {"caption"_L1, HtmlTag::Caption},
    {"center"_L1, HtmlTag::Center},
    {"cite"_L1, HtmlTag::Cite},
    {"code"_L1, HtmlTag::Code},
    {"dd"_L1, HtmlTag::Dd},
    {"del"_L1, HtmlTag::Del},
    {"details"_L1, HtmlTag::Details},
    {"dir"_L1, HtmlTag::Dir},
    {"div"_L1, HtmlTag::Div},
    {"dl"_L1, HtmlTag::Dl},
    {"dt"_L1, HtmlTag::Dt},
    {"em"_L1, HtmlTag::Em},
    {"embed"_L1, HtmlTag::Embed},
    {"fieldset"_L1, HtmlTag::Fieldset},
    {"figcaption"_L1, HtmlTag::Figcaption},
    {"figure"_L1, HtmlTag::Figure},
    {"font"_L1, HtmlTag::Font},
    {"footer"_L1, HtmlTag::Footer},
    {"form"_L1, HtmlTag::Form},
    {"h1"_L1, HtmlTag::H1},
    {"h2"_L1, HtmlTag::H2},
    {"h3"_L1, HtmlTag::H3},
    {"h4"_L1, HtmlTag::H4},
    {"h5"_L1, HtmlTag::H5},
    {"h6"_L1, HtmlTag::H6},
    {"head"_L1, HtmlTag::Head},
    {"header"_L1, HtmlTag::Header},
    {"hr"_L1, HtmlTag::Hr},
    {"html"_L1, HtmlTag::Html},
    {"i"_L1, HtmlTag::I},
    {"iframe"_L1, HtmlTag::Iframe},
    {"img"_L1, HtmlTag::Img},
    {"input"_L1, HtmlTag::Input},
    {"ins"_L1, HtmlTag::Ins},
    {"kbd"_L1, HtmlTag::Kbd},
    {"label"_L1, HtmlTag::Label},
    {"li"_L1, HtmlTag::Li},
    {"link"_L1, HtmlTag::Link},
    {"main"_L1, HtmlTag::Main},
    {"mark"_L1, HtmlTag::Mark},
    {"math"_L1, HtmlTag::Math},
    {"menu"_L1, HtmlTag::Menu},
    {"meta"_L1, HtmlTag::Meta},
    {"nav"_L1, HtmlTag::Nav},
    {"noembed"_L1, HtmlTag::Noembed},
    {"noframes"_L1, HtmlTag::Noframes},
    {"object"_L1, HtmlTag::Object},
    {"ol"_L1, HtmlTag::Ol},
    {"p"_L1, HtmlTag::P},
    {"pre"_L1, HtmlTag::Pre},
    {"q"_L1, HtmlTag::Q},
    {"s"_L1, HtmlTag::S},
    {"samp"_L1, HtmlTag::Samp},
    {"script"_L1, HtmlTag::Script},
    {"section"_L1, HtmlTag::Section},
    {"select"_L1, HtmlTag::Select},
    {"small"_L1, HtmlTag::Small},
    {"span"_L1, HtmlTag::Span},
    {"strike"_L1, HtmlTag::Strike},
    {"strong"_L1, HtmlTag::Strong},
    {"style"_L1, HtmlTag::Style},
    {"sub"_L1, HtmlTag::Sub},
    {"summary"_L1, HtmlTag::Summary},
    {"sup"_L1, HtmlTag::Sup},
    {"svg"_L1, HtmlTag::Svg},
    {"table"_L1, HtmlTag::Table},
    {"tbody"_L1, HtmlTag::Tbody},
    {"td"_L1, HtmlTag::Td},
    {"template"_L1, HtmlTag::Template},
    {"textarea"_L1, HtmlTag::Textarea},
    {"tfoot"_L1, HtmlTag::Tfoot},
    {"th"_L1, HtmlTag::Th},
    {"thead"_L1, HtmlTag::Thead},
    {"time"_L1, HtmlTag::Time},
    {"title"_L1, HtmlTag::Title},
    {"tr"_L1, HtmlTag::Tr},
    {"tt"_L1, HtmlTag::Tt},
    {"u"_L1, HtmlTag::U},
    {"ul"_L1, HtmlTag::Ul},
    {"var"_L1, HtmlTag::Var},
    {"video"_L1, HtmlTag::Video},
    {"wbr"_L1, HtmlTag::Wbr},
    {"xmp"_L1, HtmlTag::Xmp},
});

constexpr bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

constexpr bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

HtmlTag tagNamed(QStringView name)
{
    constexpr qsizetype longest = 10;
    if (name.isEmpty() || name.size() > longest)
        return HtmlTag::Unknown;
    std::array<char, longest> lower{};
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char16_t c = name[i].unicode();
        if (c >= 0x80)
            return HtmlTag::Unknown;
        lower[size_t(i)] = char(c >= u'A' && c <= u'Z' ? c + 0x20 : c);
    }
    const QLatin1StringView key(lower.data(), name.size());
    const auto found = std::ranges::lower_bound(namedTags, key, {}, &NamedTag::name);
    return found != namedTags.end() && found->name == key ? found->tag : HtmlTag::Unknown;
}

// Elements whose content is no markup (WHATWG HTML 13.1.2).
constexpr bool hasRawContent(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Iframe:
    case HtmlTag::Noembed:
    case HtmlTag::Noframes:
    case HtmlTag::Script:
    case HtmlTag::Style:
    case HtmlTag::Textarea:
    case HtmlTag::Title:
    case HtmlTag::Xmp:
        return true;
    default:
        return false;
    }
}

// Walks the attributes of a tag, calling visit(name, value), until its ">". Returns where the ">" stands, or -1
// where the tag does not end. A quote that never closes is taken as a part of the value.
template <class Visit>
qsizetype walkAttributes(QStringView text, qsizetype at, Visit visit)
{
    const qsizetype end = text.size();
    while (at < end) {
        while (at < end && (isSpace(text[at]) || text[at] == u'/'))
            ++at;
        if (at >= end)
            return -1;
        if (text[at] == u'>')
            return at;
        const qsizetype nameStart = at;
        ++at; // a leading "=" belongs to the name
        while (at < end && !isSpace(text[at]) && text[at] != u'/' && text[at] != u'>' && text[at] != u'=')
            ++at;
        const QStringView name = text.sliced(nameStart, at - nameStart);
        while (at < end && isSpace(text[at]))
            ++at;
        QStringView value;
        if (at < end && text[at] == u'=') {
            ++at;
            while (at < end && isSpace(text[at]))
                ++at;
            const QChar quote = at < end ? text[at] : QChar();
            const qsizetype close = quote == u'"' || quote == u'\'' ? text.indexOf(quote, at + 1) : -1;
            if (close >= 0) {
                value = text.sliced(at + 1, close - at - 1);
                at = close + 1;
            } else {
                const qsizetype valueStart = at;
                while (at < end && !isSpace(text[at]) && text[at] != u'>')
                    ++at;
                value = text.sliced(valueStart, at - valueStart);
            }
        }
        visit(name, value);
    }
    return -1;
}

} // namespace

std::optional<HtmlToken> HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (m_html[m_at] == u'<') {
            const qsizetype before = m_at;
            if (auto token = markup())
                return token;
            if (m_at > before)
                continue;
        }
        // A "<" that opens nothing is text.
        const qsizetype lessThan = m_html.indexOf(u'<', m_at + 1);
        return textUpTo(lessThan < 0 ? m_html.size() : lessThan);
    }
    return {};
}

// At a "<". Moves on past what is markup; stays where it is none.
std::optional<HtmlToken> HtmlTokens::markup()
{
    if (m_at + 1 >= m_html.size())
        return {};
    const QChar c = m_html[m_at + 1];
    if (isLetter(c))
        return startTag();
    if (c == u'/')
        return endTag();
    if (c == u'!' || c == u'?')
        return declaration();
    return {};
}

std::optional<HtmlToken> HtmlTokens::startTag()
{
    qsizetype at = m_at + 1;
    while (at < m_html.size() && !isSpace(m_html[at]) && m_html[at] != u'/' && m_html[at] != u'>') {
        // "<me@example.org>" and "<https://example.org>" are how plain text writes addresses.
        if (m_html[at] == u'@' || m_html.sliced(at).startsWith(u"://"))
            return {};
        ++at;
    }
    const QStringView name = m_html.sliced(m_at + 1, at - m_at - 1);
    const qsizetype close = walkAttributes(m_html, at, [](QStringView, QStringView) { });
    HtmlToken token;
    token.kind = HtmlToken::Kind::Start;
    if (close < 0) { // the document ends within a tag: it says nothing more
        m_at = m_html.size();
        return {};
    }
    token.tag = tagNamed(name);
    token.attributes = m_html.sliced(at, close - at);
    token.selfClosing = token.attributes.endsWith(u'/');
    m_at = close + 1;
    if (hasRawContent(token.tag))
        token.text = rawContent(name);
    return token;
}

std::optional<HtmlToken> HtmlTokens::endTag()
{
    const qsizetype start = m_at + 2;
    if (start >= m_html.size())
        return {};
    const qsizetype close = m_html.indexOf(u'>', start);
    if (!isLetter(m_html[start])) {
        m_at = close < 0 ? m_html.size() : close + 1; // a bogus comment
        return {};
    }
    qsizetype at = start;
    while (at < m_html.size() && !isSpace(m_html[at]) && m_html[at] != u'/' && m_html[at] != u'>')
        ++at;
    HtmlToken token;
    token.kind = HtmlToken::Kind::End;
    token.tag = tagNamed(m_html.sliced(start, at - start));
    m_at = close < 0 ? m_html.size() : close + 1;
    return token;
}

std::optional<HtmlToken> HtmlTokens::declaration()
{
    const QStringView rest = m_html.sliced(m_at);
    if (rest.startsWith(u"<!--")) {
        // "<!-->" and "<!--->" are whole comments.
        const qsizetype close = m_commentsEnd ? m_html.indexOf(u"-->", m_at + 2) : -1;
        m_commentsEnd = close >= 0;
        if (close >= 0) {
            m_at = close + 3;
            return {};
        }
    } else if (rest.startsWith(u"<![CDATA[")) {
        const qsizetype start = m_at + 9;
        const qsizetype close = m_html.indexOf(u"]]>", start);
        m_at = close < 0 ? m_html.size() : close + 3;
        HtmlToken token;
        token.literal = true;
        token.text = m_html.sliced(start, (close < 0 ? m_html.size() : close) - start);
        return token;
    }
    const qsizetype close = m_html.indexOf(u'>', m_at);
    m_at = close < 0 ? m_html.size() : close + 1;
    return {};
}

HtmlToken HtmlTokens::textUpTo(qsizetype end)
{
    HtmlToken token;
    token.text = m_html.sliced(m_at, end - m_at);
    m_at = end;
    return token;
}

QStringView HtmlTokens::rawContent(QStringView name)
{
    const qsizetype start = m_at;
    qsizetype at = start;
    while ((at = m_html.indexOf(u"</", at)) >= 0) {
        const QStringView after = m_html.sliced(at + 2);
        if (after.startsWith(name, Qt::CaseInsensitive)
            && (after.size() == name.size() || isSpace(after[name.size()]) || after[name.size()] == u'/'
                || after[name.size()] == u'>')) {
            const qsizetype close = m_html.indexOf(u'>', at);
            m_at = close < 0 ? m_html.size() : close + 1;
            return m_html.sliced(start, at - start);
        }
        at += 2;
    }
    m_at = m_html.size();
    return m_html.sliced(start);
}

std::optional<QString> htmlAttribute(const HtmlToken &token, QLatin1StringView name)
{
    std::optional<QString> found;
    // The walk wants the ">" that ended the tag, which stands right behind the attributes.
    const QStringView attributes(token.attributes.data(), token.attributes.size() + 1);
    walkAttributes(attributes, 0, [&](QStringView key, QStringView value) {
        if (!found && key.compare(name, Qt::CaseInsensitive) == 0)
            found = decodeCharacterReferences(value);
    });
    return found;
}

bool holdsMarkup(QStringView text)
{
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
        qsizetype name = at + 1;
        if (text.sliced(at).startsWith(u"<!--") || text.sliced(at).startsWith(u"<![CDATA["))
            return true;
        if (name < text.size() && text[name] == u'/')
            ++name;
        qsizetype end = name;
        while (end < text.size() && end - name <= 10 && (isLetter(text[end]) || text[end].isDigit()))
            ++end;
        const bool ends = end < text.size() && (isSpace(text[end]) || text[end] == u'/' || text[end] == u'>');
        if (ends && tagNamed(text.sliced(name, end - name)) != HtmlTag::Unknown)
            return true;
    }
    return false;
}

} // namespace earmark
