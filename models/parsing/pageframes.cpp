// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageframes.h"

#include <QtCore/QVarLengthArray>

#include <algorithm>
#include <optional>
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

    bool varies = false; // any number will do

    // Wide blanks are alike.
    [[nodiscard]] size_t key() const
    {
        return varies || kind == Kind::Blank || kind == Kind::Gap ? size_t(kind) : qHash(text, size_t(kind));
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
    Token token{kindOf(at(0)), {}, false};
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
        const auto isShared = [&lines](qsizetype count) {
            return count * 5 >= lines.size() * 3;
        };
        QList<qsizetype> having; // lines, by token
        while (m_tokens.size() < longestFrame) {
            const std::optional<Token> shared = sharedToken(rests, isShared);
            if (!shared)
                break;
            m_tokens.append(*shared);
            QList<QStringView> left;
            for (const QStringView rest : std::as_const(rests)) {
                if (const QStringView behind = without(rest, *shared); behind.size() < rest.size())
                    left.append(behind);
            }
            rests = std::move(left);
            having.append(rests.size());
        }
        cutToBoundary(having, lines.size());
    }

    [[nodiscard]] bool isEmpty() const { return m_tokens.isEmpty(); }
    // What is left of a line that has it; the line where it has not.
    [[nodiscard]] QStringView strippedFrom(QStringView line) const
    {
        QStringView rest = line;
        for (const Token &token : m_tokens) {
            const QStringView behind = without(rest, token);
            if (behind.size() == rest.size())
                return line;
            rest = behind;
        }
        return rest;
    }

private:
    // The text as it is where another token stands there.
    [[nodiscard]] QStringView without(QStringView text, const Token &token) const
    {
        if (text.isEmpty())
            return text;
        Token here = tokenAt(text, m_atEnd);
        here.varies = token.varies;
        if (here.kind != token.kind || here.key() != token.key())
            return text;
        return m_atEnd ? text.chopped(here.text.size()) : text.sliced(here.text.size());
    }

    // The one that enough lines have; a number that differs between them is any.
    template <class IsShared>
    [[nodiscard]] std::optional<Token> sharedToken(const QList<QStringView> &rests, IsShared isShared) const
    {
        QVarLengthArray<std::pair<Token, size_t>, 128> tokens; // with their keys
        qsizetype numbers = 0;
        size_t most = 0; // the key that more than half have, if one has: what is shared
        qsizetype lead = 0;
        for (const QStringView rest : rests) {
            if (rest.isEmpty())
                continue;
            const Token token = tokenAt(rest, m_atEnd);
            const size_t key = token.key();
            tokens.emplace_back(token, key);
            numbers += token.kind == Token::Kind::Number ? 1 : 0;
            most = lead == 0 ? key : most;
            lead += key == most ? 1 : -1;
        }
        Token shared;
        qsizetype count = 0;
        for (const auto &[token, key] : std::as_const(tokens)) {
            if (key != most)
                continue;
            shared = token;
            ++count;
        }
        const bool varies = shared.kind == Token::Kind::Number && count < numbers;
        if (count > 0 && isShared(count) && !varies)
            return shared;
        if (isShared(numbers))
            return Token{Token::Kind::Number, {}, true};
        return {};
    }

    // Only as far as a mark that parts it from the title.
    void cutToBoundary(const QList<qsizetype> &having, qsizetype lines)
    {
        qsizetype boundary = 0;
        int words = 0;
        bool numbers = false;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens[i];
            const bool blankBefore = i > 0 && m_tokens[i - 1].kind == Token::Kind::Blank;
            const bool blankBehind = i + 1 < m_tokens.size() && m_tokens[i + 1].kind == Token::Kind::Blank;
            words += token.kind == Token::Kind::Word ? 1 : 0;
            numbers = numbers || token.varies;
            const bool said = words > 0 || boundary > 0;
            const bool phrase = words >= 2 && having[i] * 10 >= lines * 9; // of nearly all lines: no mark is needed
            if (token.kind == Token::Kind::Gap) {
                boundary = i + 1;
                words = 0;
                numbers = false;
            } else if (isQuote(token) && said && (m_atEnd || !numbers)) {
                boundary = i; // the quote is of the title, for now
            } else if (parts(token, blankBefore, blankBehind) && said && (m_atEnd || !numbers)) {
                boundary = i + (blankBehind ? 2 : 1);
            } else if (token.kind == Token::Kind::Blank && phrase && !m_atEnd && !numbers && !counts(i + 1)) {
                boundary = i + 1;
            }
        }
        m_tokens.resize(boundary);
    }

    // "A Show #12" is a title as it stands.
    [[nodiscard]] bool counts(qsizetype at) const
    {
        while (at < m_tokens.size()
               && (m_tokens[at].kind == Token::Kind::Word || m_tokens[at].kind == Token::Kind::Blank))
            ++at;
        return at < m_tokens.size() && (m_tokens[at].kind == Token::Kind::Number || m_tokens[at].text == u"#");
    }

    // Whether the mark parts what stands before it, in the order of reading, from what is behind.
    [[nodiscard]] bool parts(const Token &token, bool blankBefore, bool blankBehind) const
    {
        if (token.kind != Token::Kind::Mark)
            return false;
        if (isDash(token))
            return blankBefore && blankBehind;
        if (m_atEnd)
            return token.text == u"[";
        return token.text == u"\uFF1A"
               || ((token.text == u":" || token.text == u"=" || token.text == u"]") && blankBehind);
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

// How long the mark of a counted list in front is: "[3] ", "03 ", "3) ".
qsizetype ordinalLength(QStringView line, int value)
{
    qsizetype at = 0;
    const bool bracket = !line.isEmpty() && (line.front() == u'[' || line.front() == u'(');
    at += bracket ? 1 : 0;
    const qsizetype digits = at;
    while (at < line.size() && line[at].isDigit())
        ++at;
    if (at == digits || line.sliced(digits, at - digits).toInt() != value)
        return 0;
    while (at < line.size() && QStringView(u"]).").contains(line[at]))
        ++at;
    const qsizetype blanks = at;
    while (at < line.size() && line[at].isSpace())
        ++at;
    return at > blanks ? at : 0;
}

// Cuts off the places in the list, where titles have numbers of their own behind them or the places are bracketed.
void cutOrdinals(QList<QStringView> &titles)
{
    const auto holdsNumber = [](QStringView text) {
        return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    };
    qsizetype counted = 0;
    qsizetype numbered = 0;
    int place = 0;
    QList<qsizetype> lengths;
    for (const QStringView title : std::as_const(titles)) {
        qsizetype length = 0;
        for (int skipped = 1; skipped <= 2 && length == 0; ++skipped) { // an entry may be none of the episodes
            length = ordinalLength(title, place + skipped);
            if (length > 0)
                place += skipped;
        }
        lengths.append(length);
        counted += length > 0;
        numbered += length > 0 && (!title.front().isDigit() || holdsNumber(title.sliced(length)));
    }
    if (counted * 5 < titles.size() * 4 || numbered * 2 < counted)
        return;
    for (qsizetype i = 0; i < titles.size(); ++i)
        titles[i] = titles[i].sliced(lengths[i]);
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
    if (lines.size() >= fewestLines)
        cutOrdinals(titles);
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
