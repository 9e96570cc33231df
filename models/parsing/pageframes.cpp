// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageframes.h"

#include <QtCore/QHash>

#include <algorithm>
#include <utility>

namespace earmark {
namespace {

constexpr qsizetype fewestLines = 4;
constexpr qsizetype longestFrame = 24; // tokens
constexpr qsizetype widestBlank = 2;   // characters from which a blank parts columns

struct Token {
    enum class Kind { Word, Number, Blank, Gap, Mark };
    Kind kind = Kind::Mark;
    QStringView text;

    // Numbers are alike, and wide blanks.
    [[nodiscard]] size_t key() const
    {
        return kind == Kind::Word || kind == Kind::Mark ? qHash(text, size_t(kind)) : size_t(kind);
    }
};

Token::Kind kindOf(QChar c)
{
    if (c.isDigit())
        return Token::Kind::Number;
    if (c.isSpace())
        return Token::Kind::Blank;
    return c.isLetter() || c.isMark() || c.isSurrogate() ? Token::Kind::Word : Token::Kind::Mark;
}

// The token at one end of the text.
Token tokenAt(QStringView text, bool fromEnd)
{
    const auto at = [&](qsizetype i) {
        return fromEnd ? text[text.size() - 1 - i] : text[i];
    };
    Token token{kindOf(at(0)), {}};
    qsizetype length = 1;
    while (token.kind != Token::Kind::Mark && length < text.size() && kindOf(at(length)) == token.kind)
        ++length;
    token.text = fromEnd ? text.last(length) : text.first(length);
    if (token.kind == Token::Kind::Blank && (length >= widestBlank || token.text.contains(u'\t')))
        token.kind = Token::Kind::Gap;
    return token;
}

constexpr QStringView openingQuotes = u"\"'\u201C\u201E\u00AB\u00BB\u2018\u300C\u300E\u300A";
constexpr QStringView closingQuotes = u"\"'\u201D\u201C\u00BB\u00AB\u2019\u300D\u300F\u300B";

bool isQuote(const Token &token)
{
    return token.kind == Token::Kind::Mark
           && (openingQuotes.contains(token.text.front()) || closingQuotes.contains(token.text.front()));
}

bool isDash(const Token &token)
{
    return token.kind == Token::Kind::Mark && QStringView(u"-\u2013\u2014|\u00B7\u2022").contains(token.text.front());
}

// What most lines have at one end, token by token.
class Frame
{
public:
    Frame(const QList<QStringView> &lines, bool atEnd)
        : m_atEnd(atEnd)
    {
        QList<QStringView> rests = lines;
        QList<QStringView> agreeing = lines;
        while (m_tokens.size() < longestFrame) {
            QHash<size_t, qsizetype> counts;
            for (const QStringView rest : std::as_const(rests)) {
                if (!rest.isEmpty())
                    ++counts[tokenAt(rest, atEnd).key()];
            }
            const auto most = std::ranges::max_element(counts);
            if (most == counts.end() || *most * 5 < lines.size() * 3)
                break;
            const size_t key = std::as_const(counts).key(*most);
            Token first;
            QList<QStringView> left;
            for (const QStringView rest : std::as_const(rests)) {
                if (rest.isEmpty() || tokenAt(rest, atEnd).key() != key)
                    continue;
                first = tokenAt(rest, atEnd);
                left.append(without(rest, first));
            }
            m_tokens.append(first);
            rests = std::move(left);
        }
        cutToBoundary();
    }

    [[nodiscard]] bool isEmpty() const { return m_tokens.isEmpty(); }
    // What is left of a line that has it; the line where it has not.
    [[nodiscard]] QStringView strippedFrom(QStringView line) const
    {
        QStringView rest = line;
        for (const Token &token : m_tokens) {
            if (rest.isEmpty())
                return line;
            const Token here = tokenAt(rest, m_atEnd);
            if (here.key() != token.key())
                return line;
            rest = without(rest, here);
        }
        return rest;
    }

private:
    [[nodiscard]] QStringView without(QStringView text, const Token &token) const
    {
        return m_atEnd ? text.chopped(token.text.size()) : text.sliced(token.text.size());
    }

    // Only as far as a mark that parts it from the title.
    void cutToBoundary()
    {
        qsizetype boundary = 0;
        bool words = false;
        bool numbers = false;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens[i];
            const bool blankBefore = i > 0 && m_tokens[i - 1].kind == Token::Kind::Blank;
            const bool blankBehind = i + 1 < m_tokens.size() && m_tokens[i + 1].kind == Token::Kind::Blank;
            words = words || token.kind == Token::Kind::Word;
            numbers = numbers || token.kind == Token::Kind::Number;
            if (token.kind == Token::Kind::Gap) {
                boundary = i + 1;
                words = numbers = false;
                continue;
            }
            const bool said = words || boundary > 0;
            if (isQuote(token) && said && (m_atEnd || !numbers))
                boundary = i; // the quote is of the title, for now
            else if (isDash(token) && words && !numbers && blankBefore && blankBehind)
                boundary = i + 2;
            else if (!m_atEnd && words && !numbers && isColon(token, blankBehind))
                boundary = i + (blankBehind ? 2 : 1);
            else if (m_atEnd && said && token.text == u"[")
                boundary = i + (blankBehind ? 2 : 1);
        }
        m_tokens.resize(boundary);
    }

    static bool isColon(const Token &token, bool blankBehind)
    {
        return token.kind == Token::Kind::Mark
               && (token.text == u"\uFF1A" || ((token.text == u":" || token.text == u"=") && blankBehind));
    }

    const bool m_atEnd;
    QList<Token> m_tokens;
};

// Whether the line stands between quotes that belong together.
bool isQuoted(QStringView line)
{
    if (line.size() < 3)
        return false;
    for (qsizetype kind = 0; kind < openingQuotes.size(); ++kind) {
        if (line.front() != openingQuotes[kind] || line.back() != closingQuotes[kind])
            continue;
        const QStringView inner = line.sliced(1).chopped(1);
        const qsizetype again = inner.indexOf(closingQuotes[kind]);
        if (again < 0 || (again > 0 && inner[again - 1] == u'\\')
            || (again + 1 < inner.size() && inner[again + 1] == closingQuotes[kind]))
            return true;
    }
    return false;
}

bool saysSomething(QStringView text)
{
    constexpr qsizetype fewest = 2;
    return std::ranges::count_if(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }) >= fewest;
}

} // namespace

QList<FramedTitle> titlesWithin(const QList<QStringView> &lines)
{
    QList<QStringView> titles = lines;
    bool labelled = false;
    constexpr int mostLayers = 3;
    for (int layer = 0; layer < mostLayers && lines.size() >= fewestLines; ++layer) {
        const Frame front(titles, false);
        const Frame back(titles, true);
        if (front.isEmpty() && back.isEmpty())
            break;
        labelled = true;
        for (QStringView &title : titles) {
            const QStringView left = back.strippedFrom(front.strippedFrom(title)).trimmed();
            title = saysSomething(left) ? left : title;
        }
    }
    const bool quoted = labelled || std::ranges::count_if(titles, isQuoted) * 5 >= lines.size() * 4;
    QList<FramedTitle> found;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringView title = titles[i];
        bool escaped = false;
        if (quoted && lines.size() >= fewestLines && isQuoted(title)) {
            escaped = title.front() == u'"';
            title = title.sliced(1).chopped(1);
        }
        const qsizetype start = title.data() - lines[i].data();
        found.append({start, start + title.size(), escaped});
    }
    return found;
}

} // namespace earmark
