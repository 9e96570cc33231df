// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/frontmatter.h"

#include <QtCore/QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestFrontMatter = 64 * 1024;
constexpr qsizetype mostEntries = 200;
constexpr qsizetype mostValues = 200;

QByteArrayView lineAt(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    return (end < 0 ? text.sliced(at) : text.sliced(at, end - at)).trimmed();
}

// A line that can stand in front matter: "key: value", "- item", "[table]", something indented, a comment, nothing.
bool isEntry(QByteArrayView line, bool indented)
{
    if (line.isEmpty() || indented || QByteArrayView("#-[]{}\"'").contains(line.front()))
        return true;
    const auto mark = std::ranges::find_if(line, [](char c) { return c == ':' || c == '='; });
    const qsizetype key = mark - line.begin();
    constexpr qsizetype longestKey = 40;
    return mark != line.end() && key > 0 && key <= longestKey;
}

QString unescaped(QStringView quoted, QChar quote)
{
    QString plain;
    plain.reserve(quoted.size());
    for (qsizetype i = 0; i < quoted.size(); ++i) {
        const bool doubled = quote == u'\'' && quoted[i] == u'\'' && i + 1 < quoted.size() && quoted[i + 1] == u'\'';
        const bool escape = quote == u'"' && quoted[i] == u'\\' && i + 1 < quoted.size();
        if (doubled || escape)
            ++i;
        plain += escape && (quoted[i] == u'n' || quoted[i] == u't') ? QChar(u' ') : quoted[i];
    }
    return plain;
}

// A scalar without its quotes or the comment behind it.
QString scalar(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return {};
    const QChar quote = text.front();
    if (quote == u'"' || quote == u'\'') {
        qsizetype end = 1;
        while (end < text.size() && text[end] != quote)
            end += quote == u'"' && text[end] == u'\\' ? 2 : 1;
        while (quote == u'\'' && end + 1 < text.size() && text[end + 1] == quote) {
            end += 2;
            while (end < text.size() && text[end] != quote)
                ++end;
        }
        return unescaped(text.sliced(1, std::min(end, text.size()) - 1), quote);
    }
    const qsizetype comment = text.indexOf(u" #");
    return (comment < 0 ? text : text.first(comment)).trimmed().toString();
}

// The items of "[a, 'b, c', d]"; the last bracket may be missing.
QStringList listOf(QStringView text)
{
    QStringList items;
    text = text.sliced(1);
    qsizetype start = 0;
    QChar quote;
    for (qsizetype i = 0; i <= text.size() && items.size() < mostValues; ++i) {
        const QChar c = i < text.size() ? text[i] : QChar(u']');
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
            if (i < text.size())
                continue;
        }
        if (c == u'"' || c == u'\'') {
            quote = text.sliced(start, i - start).trimmed().isEmpty() ? c : QChar();
        } else if (c == u',' || c == u']') {
            const QString item = scalar(text.sliced(start, std::min(i, text.size()) - start));
            if (!item.isEmpty())
                items.append(item);
            start = i + 1;
            if (c == u']')
                return items;
        }
    }
    return items;
}

bool isItem(QStringView words)
{
    return words.front() == u'-' && (words.size() == 1 || words[1].isSpace());
}

// Puts lines together to entries.
class FrontMatterReader
{
public:
    explicit FrontMatterReader(bool toml)
        : m_toml(toml)
    {
    }

    void readLine(QStringView line)
    {
        const QStringView words = line.trimmed();
        const bool indented = !line.isEmpty() && line.front().isSpace();
        if (words.isEmpty() || words.front() == u'#')
            return;
        if (!m_list.isEmpty())
            continueList(words);
        else if ((m_toml && words.front() == u'[' && !indented) || (indented && m_isMap && !isItem(words)))
            return; // a table, or another key of the last item, which is known by its name
        else if (isItem(words))
            addItem(words.sliced(1).trimmed());
        else if (indented && m_isBlock && !m_entries.isEmpty())
            continueBlock(words);
        else
            readKey(words);
    }

    [[nodiscard]] QList<FrontMatterEntry> take()
    {
        m_entries.removeIf([](const FrontMatterEntry &entry) { return entry.values.isEmpty(); });
        return std::move(m_entries);
    }

private:
    void continueList(QStringView words)
    {
        m_list += u' ';
        m_list += words;
        if (!words.endsWith(u']') && m_list.size() < longestFrontMatter)
            return;
        m_entries.last().values = listOf(m_list);
        m_list.clear();
    }

    // "- item", or "- name: X" of a map whose name stands for it.
    void addItem(QStringView item)
    {
        if (m_entries.isEmpty() || m_entries.last().values.size() >= mostValues)
            return;
        const qsizetype colon = item.indexOf(u": ");
        const QStringView key = colon > 0 ? item.first(colon) : QStringView();
        m_isMap = colon > 0 && std::ranges::all_of(key, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
        m_isBlock = false;
        if (m_isMap && key.compare(u"name", Qt::CaseInsensitive) != 0)
            return;
        const QString value = scalar(m_isMap ? item.sliced(colon + 1) : item);
        if (!value.isEmpty())
            m_entries.last().values.append(value);
    }

    // The lines of a folded text.
    void continueBlock(QStringView words)
    {
        QStringList &values = m_entries.last().values;
        if (values.isEmpty())
            values.append(words.toString());
        else
            values.last().append(u' ').append(words);
    }

    void readKey(QStringView words)
    {
        const qsizetype mark = words.indexOf(m_toml ? u'=' : u':');
        m_isMap = false;
        if (mark <= 0 || m_entries.size() >= mostEntries)
            return;
        const QString key = scalar(words.first(mark)).toLower();
        const QStringView value = words.sliced(mark + 1).trimmed();
        m_entries.append({key, {}});
        m_isBlock = value == u">" || value == u"|" || value == u">-" || value == u"|-" || value == u"|+";
        if (m_isBlock || value.isEmpty())
            return;
        if (value.front() == u'[')
            return value.contains(u']') ? void(m_entries.last().values = listOf(value))
                                        : void(m_list = value.toString());
        m_isBlock = !m_toml;
        const QString text = scalar(value);
        if (!text.isEmpty() && text != "null"_L1 && text != "~"_L1)
            m_entries.last().values.append(text);
    }

    const bool m_toml;
    bool m_isBlock = false; // what is indented belongs to the last value
    bool m_isMap = false;   // the last item of a list has keys
    QString m_list;         // of several lines, not ended yet
    QList<FrontMatterEntry> m_entries;
};

} // namespace

qsizetype endOfFrontMatter(QByteArrayView utf8)
{
    const QByteArrayView text = utf8.first(std::min(longestFrontMatter, utf8.size()));
    const QByteArrayView fence = lineAt(text, 0);
    if (fence != "---" && fence != "+++")
        return 0;
    bool any = false;
    for (qsizetype at = text.indexOf('\n') + 1; at > 0 && at < text.size(); at = text.indexOf('\n', at) + 1) {
        const QByteArrayView line = lineAt(text, at);
        if (line == fence) {
            const qsizetype end = text.indexOf('\n', at);
            return any ? (end < 0 ? text.size() : end + 1) : 0;
        }
        if (!isEntry(line, text[at] == ' ' || text[at] == '\t'))
            return 0;
        any = any || !line.isEmpty();
    }
    return 0;
}

QList<FrontMatterEntry> readFrontMatter(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8.first(endOfFrontMatter(utf8)));
    FrontMatterReader reader(text.startsWith("+++"_L1));
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (line.trimmed() != u"---" && line.trimmed() != u"+++")
            reader.readLine(line);
    }
    return reader.take();
}

} // namespace earmark
