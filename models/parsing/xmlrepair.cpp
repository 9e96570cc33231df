// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/xmlrepair.h"

#include "models/parsing/xmlcharacters.h"
#include "models/parsing/xmltext.h"
#include "models/parsing/xmlvalue.h"

#include <QtCore/QVarLengthArray>

#include <algorithm>
#include <array>

namespace earmark {
namespace {

constexpr qsizetype deepest = 250;                 // below that libxml2 stops
constexpr qsizetype longestText = 4 * 1024 * 1024; // between two tags; more than any reader of ours keeps

bool same(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// These cannot hold themselves: a second one means that the end of the first is missing.
bool isEntry(QByteArrayView name)
{
    return same(name, "item") || same(name, "entry");
}

// HTML that stands in a text unescaped.
bool isVoid(QByteArrayView name)
{
    return same(name, "br") || same(name, "hr") || same(name, "img");
}

class Repair
{
public:
    explicit Repair(QByteArrayView in)
        : m_in(in)
    {
        m_result.xml.reserve(in.size() + in.size() / 8);
    }
    RepairedXml run();

private:
    struct Open {
        QByteArrayView name;
        qsizetype begin; // of its start tag in the output
    };

    void text();
    void markup();
    void cdata();
    void skip(qsizetype opening, QByteArrayView closing);
    void doctype();
    void startTag();
    bool attribute(QVarLengthArray<QByteArrayView, 16> &names);
    void endTag();
    void closeDownTo(qsizetype depth);
    void finish();

    [[nodiscard]] bool atEnd() const { return m_at >= m_in.size(); }
    [[nodiscard]] QByteArrayView rest() const { return m_in.sliced(m_at); }
    QByteArrayView takeName();
    void skipSpace();
    void keepLines(qsizetype from);

    QByteArrayView m_in;
    qsizetype m_at = 0;
    RepairedXml m_result;
    QVarLengthArray<Open, 32> m_open;
    bool m_rootSeen = false;
    bool m_doctype = false;
};

void Repair::keepLines(qsizetype from)
{
    m_result.xml.append(m_in.sliced(from, m_at - from).count('\n'), '\n');
}

void Repair::skipSpace()
{
    while (!atEnd() && isXmlSpace(m_in[m_at])) {
        if (m_in[m_at] == '\n')
            m_result.xml.append('\n');
        ++m_at;
    }
}

QByteArrayView Repair::takeName()
{
    const qsizetype from = m_at;
    while (!atEnd() && isXmlNameCharacter(m_in[m_at]))
        ++m_at;
    return m_in.sliced(from, m_at - from);
}

RepairedXml Repair::run()
{
    while (!atEnd()) {
        if (m_in[m_at] == '<')
            markup();
        else
            text();
    }
    finish();
    m_result.lines = int(m_in.count('\n')) + 1;
    return std::move(m_result);
}

void Repair::text()
{
    const qsizetype from = m_at;
    const qsizetype next = m_in.indexOf('<', m_at);
    m_at = next < 0 ? m_in.size() : next;
    const QByteArrayView run = m_in.sliced(from, m_at - from);
    if (m_open.isEmpty()) { // junk before the root or behind it
        keepLines(from);
        m_result.changed = m_result.changed || !run.trimmed().isEmpty();
        return;
    }
    if (appendRepaired(m_result.xml, run.first(qMin(run.size(), longestText))) && !m_doctype)
        m_result.changed = true;
}

void Repair::markup()
{
    const QByteArrayView here = rest();
    const char next = here.size() > 1 ? here[1] : '\0';
    if (here.startsWith("<!--")) {
        skip(4, "-->");
    } else if (here.startsWith("<![CDATA[")) {
        cdata();
    } else if (next == '?') {
        skip(2, "?>");
    } else if (next == '!') {
        doctype();
    } else if (next == '/') {
        endTag();
    } else if (isXmlNameStart(next)) {
        startTag();
    } else {
        if (!m_open.isEmpty())
            m_result.xml.append("&lt;");
        m_result.changed = true;
        ++m_at;
    }
}

void Repair::skip(qsizetype opening, QByteArrayView closing)
{
    const qsizetype from = m_at;
    const qsizetype end = m_in.indexOf(closing, m_at + opening);
    m_at = end < 0 ? m_in.size() : end + closing.size();
    m_result.changed = m_result.changed || end < 0;
    keepLines(from);
}

void Repair::doctype()
{
    const qsizetype from = m_at;
    bool subset = false;
    char quote = '\0';
    for (++m_at; !atEnd(); ++m_at) {
        const char c = m_in[m_at];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '[' || c == ']')
            subset = c == '[';
        else if (c == '>' && !subset)
            break;
    }
    m_at = qMin(m_at + 1, m_in.size());
    m_doctype = true;
    keepLines(from);
}

void Repair::cdata()
{
    constexpr qsizetype opening = 9;
    const qsizetype from = m_at;
    qsizetype end = m_in.indexOf("]]>", from + opening);
    const qsizetype again = m_in.indexOf("<![CDATA[", from + opening);
    qsizetype next = end < 0 ? m_in.size() : end + 3;
    if ((end < 0 || (again >= 0 && again < end)) && !m_open.isEmpty()) {
        // No end of its own: the end tag of its element has to do.
        const QByteArray tag = "</" + m_open.last().name.toByteArray();
        const qsizetype closing = m_in.indexOf(tag, from + opening);
        if (closing >= 0 && (again < 0 || closing < again)) {
            end = next = closing;
            m_result.changed = true;
        }
    }
    if (end < 0)
        end = m_in.size();
    m_at = next;
    if (m_open.isEmpty())
        keepLines(from);
    else if (appendEscapedXml(m_result.xml, m_in.sliced(from + opening, qMin(end - from - opening, longestText))))
        m_result.changed = true;
}

void Repair::startTag()
{
    const qsizetype from = m_at;
    ++m_at;
    const QByteArrayView name = takeName();
    if (m_rootSeen && m_open.isEmpty()) { // behind the root
        m_result.changed = true;
        return;
    }
    if (isEntry(name)) {
        const auto open = std::ranges::find_if(m_open, [&](const Open &o) { return same(o.name, name); });
        if (open != m_open.end()) {
            closeDownTo(open - m_open.begin());
            m_result.changed = true;
        }
    }
    const qsizetype begin = m_result.xml.size();
    m_result.xml.append('<').append(name);
    QVarLengthArray<QByteArrayView, 16> names;
    while (attribute(names)) { }
    const bool ended = !atEnd();
    const bool tooDeep = m_open.size() >= deepest;
    const bool empty = m_at > from && m_in[m_at - 1] == '/';
    if (ended && m_in[m_at] == '>')
        ++m_at;
    else
        m_result.changed = true;
    if (!ended || tooDeep) {
        m_result.xml.truncate(begin);
        keepLines(from);
        m_result.changed = true;
        return;
    }
    m_rootSeen = true;
    m_result.xml.append(empty || isVoid(name) ? "/>" : ">");
    m_result.changed = m_result.changed || (isVoid(name) && !empty);
    if (!empty && !isVoid(name))
        m_open.append({name, begin});
}

// Takes one attribute; false at the end of the tag.
bool Repair::attribute(QVarLengthArray<QByteArrayView, 16> &names)
{
    skipSpace();
    if (atEnd() || m_in[m_at] == '>' || m_in[m_at] == '<')
        return false;
    if (!isXmlNameStart(m_in[m_at])) {
        m_result.changed = m_result.changed || m_in[m_at] != '/';
        ++m_at;
        return true;
    }
    const QByteArrayView name = takeName();
    const qsizetype begin = m_result.xml.size();
    skipSpace();
    QByteArrayView value = name; // HTML's short form
    const bool hasValue = !atEnd() && m_in[m_at] == '=';
    if (hasValue) {
        ++m_at;
        skipSpace();
        const XmlValue read = readXmlValue(m_in, m_at);
        value = read.text;
        m_at = read.end;
        m_result.changed = m_result.changed || !read.sound;
    }
    const bool known = std::ranges::find(names, name) != names.end();
    m_result.changed = m_result.changed || known || !hasValue || value.size() > longestXmlValue;
    if (known || names.size() >= 64 || value.size() > longestXmlValue)
        return true;
    names.append(name);
    QByteArray text;
    if (appendRepaired(text, value) && !m_doctype)
        m_result.changed = true;
    const QByteArray lines = m_result.xml.sliced(begin);
    m_result.xml.truncate(begin);
    m_result.xml.append(' ').append(name).append("=\"").append(text).append('"').append(lines);
    return true;
}

void Repair::endTag()
{
    const qsizetype from = m_at;
    m_at += 2;
    const QByteArrayView name = takeName();
    const qsizetype close = m_in.indexOf('>', m_at);
    const qsizetype next = m_in.indexOf('<', m_at);
    if (close < 0 && next < 0) { // cut inside the tag
        m_at = m_in.size();
        m_result.changed = true;
        return;
    }
    m_at = close >= 0 && (next < 0 || close < next) ? close + 1 : next;
    for (qsizetype depth = m_open.size() - 1; depth >= 0; --depth) {
        if (!same(m_open[depth].name, name))
            continue;
        m_result.changed = m_result.changed || depth + 1 < m_open.size() || m_open[depth].name != name;
        closeDownTo(depth);
        keepLines(from);
        return;
    }
    m_result.changed = true;
    keepLines(from);
}

void Repair::closeDownTo(qsizetype depth)
{
    while (m_open.size() > depth) {
        m_result.xml.append("</").append(m_open.last().name).append('>');
        m_open.removeLast();
    }
}

void Repair::finish()
{
    if (m_open.isEmpty())
        return;
    m_result.changed = true;
    // An <rss> whose <channel> is closed has said all it had to say.
    m_result.truncated = m_open.size() > 1 || !same(m_open.first().name, "rss");
    // Half a text is not what was written.
    if (m_open.size() > 2 && !isEntry(m_open.last().name) && !same(m_open.last().name, "channel")
        && !same(m_open.last().name, "outline")) {
        m_result.xml.truncate(m_open.last().begin);
        m_open.removeLast();
    }
    closeDownTo(0);
}

} // namespace

RepairedXml repairXml(QByteArrayView utf8)
{
    return Repair(utf8).run();
}

} // namespace earmark
