// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/query.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype termsRead = 64;
constexpr qint64 msPerSecond = 1000;
constexpr qint64 msPerMinute = 60 * msPerSecond;
constexpr qint64 msPerHour = 60 * msPerMinute;

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e'; // as keyboards and phones type them
}

// A NUL would end an SQL text early, half a surrogate pair would swallow the quote after it.
QString cleaned(const QString &text)
{
    QString clean = QString::fromUtf8(text.toUtf8());
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return clean;
}

// One part of the text as it stands there: -field:"value"*
struct Piece {
    bool negated = false;
    QString field; // lower case, without the colon; empty: none
    QString value; // without quotes and stars
    bool quoted = false;
    bool prefix = false;
    bool last = false; // nothing follows, not even a space
    QString written;   // field and value for when they are just words
};

// Cuts the text into pieces from left to right.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    std::optional<Piece> next()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at == m_text.size())
            return std::nullopt;
        Piece piece;
        if (m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
            piece.negated = true;
            ++m_at;
        }
        const qsizetype start = m_at;
        piece.field = field();
        piece.written = m_text.sliced(start, m_at - start).toString();
        if (m_at < m_text.size() && isQuote(m_text.at(m_at)))
            readQuoted(piece);
        else
            readBare(piece);
        piece.written += piece.value;
        piece.last = m_at == m_text.size();
        return piece;
    }

private:
    QString field()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text.at(end).unicode() < 0x80 && m_text.at(end).isLetter())
            ++end;
        if (end == m_at || end == m_text.size() || m_text.at(end) != u':')
            return {};
        const QString name = m_text.sliced(m_at, end - m_at).toString().toLower();
        m_at = end + 1;
        return name;
    }

    void readQuoted(Piece &piece)
    {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text.at(m_at)))
            ++m_at;
        piece.quoted = true;
        piece.value = m_text.sliced(start, m_at - start).toString();
        if (m_at < m_text.size())
            ++m_at;
        piece.prefix = skipStars();
    }

    void readBare(Piece &piece)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace() && !isQuote(m_text.at(m_at)))
            ++m_at;
        QStringView value = m_text.sliced(start, m_at - start);
        while (value.size() > 1 && value.endsWith(u'*')) {
            value.chop(1);
            piece.prefix = true;
        }
        piece.value = value.toString();
    }

    bool skipStars()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) == u'*')
            ++m_at;
        return m_at > start;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

template <class T>
using Words = std::initializer_list<std::pair<QStringView, T>>;

template <class T>
std::optional<T> named(const QString &word, const Words<T> &words)
{
    for (const auto &[name, value] : words) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

std::optional<QueryTerm::Field> termField(const QString &field)
{
    using Field = QueryTerm::Field;
    return named<Field>(field, {{u"show", Field::Show},
                                {u"guest", Field::Guest},
                                {u"host", Field::Host},
                                {u"topic", Field::Topic},
                                {u"org", Field::Organisation},
                                {u"tag", Field::Tag},
                                {u"playlist", Field::Playlist}});
}

// The days of "2024", "2024-05" or "2024-05-01" (ISO 8601 calendar dates, reduced ones too).
std::optional<DateRange> daysOf(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
                      hasDay ? match.captured(3).toInt() : 1);
    if (!first.isValid())
        return std::nullopt;
    const QDate next = hasDay ? first.addDays(1) : hasMonth ? first.addMonths(1) : first.addYears(1);
    return DateRange{.first = first, .last = next.addDays(-1)};
}

// The days of "2024", "2024..2025", "2024.." or "..2025".
std::optional<DateRange> yearsOf(const QString &text)
{
    static const QRegularExpression form(u"^(?:([0-9]{4})|([0-9]{4})?\\.\\.([0-9]{4})?)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || text == ".."_L1)
        return std::nullopt;
    const QString from = match.hasCaptured(1) ? match.captured(1) : match.captured(2);
    const QString to = match.hasCaptured(1) ? match.captured(1) : match.captured(3);
    DateRange range;
    if (!from.isEmpty())
        range.first = QDate(from.toInt(), 1, 1);
    if (!to.isEmpty())
        range.last = QDate(to.toInt(), 12, 31);
    const bool valid = (from.isEmpty() || range.first.isValid()) && (to.isEmpty() || range.last.isValid());
    return valid ? std::optional(range) : std::nullopt;
}

// Milliseconds of "1h30m", "45m", "90s", "1:30:00", "45:00" or a number of minutes.
std::optional<qint64> lengthOf(const QString &text)
{
    static const QRegularExpression units(u"^(?:([0-9]{1,4})h)?(?:([0-9]{1,5})(?:m|$))?(?:([0-9]{1,6})s)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(u"^(?:([0-9]{1,4}):)?([0-9]{1,5}):([0-9]{2})$"_s);
    if (text.isEmpty())
        return std::nullopt;
    for (const QRegularExpression &form : {units, clock}) {
        const QRegularExpressionMatch match = form.match(text);
        if (match.hasMatch()) {
            return match.captured(1).toLongLong() * msPerHour + match.captured(2).toLongLong() * msPerMinute
                   + match.captured(3).toLongLong() * msPerSecond;
        }
    }
    return std::nullopt;
}

class Parser
{
public:
    SearchQuery parse(const QString &text, bool asTyped)
    {
        const QString clean = cleaned(text);
        Scanner scanner(clean);
        for (qsizetype i = 0; i < termsRead; ++i) {
            const std::optional<Piece> piece = scanner.next();
            if (!piece)
                break;
            take(*piece, asTyped && piece->last && !piece->quoted);
        }
        return m_query;
    }

private:
    void take(const Piece &piece, bool growing)
    {
        if (piece.field.isEmpty()) {
            addTerm(QueryTerm::Field::Text, piece.value, piece, growing);
        } else if (const auto field = termField(piece.field); field && !piece.value.isEmpty()) {
            addTerm(*field, piece.value, piece, growing);
        } else if (!takeOperator(piece)) {
            const bool unfinished = growing && (field || isOperator(piece.field));
            if (!unfinished)
                addTerm(QueryTerm::Field::Text, piece.written, piece, growing);
        }
    }

    // Letters of alphabets that are only a word's beginning, and few.
    static bool isShortBeginning(const QString &words)
    {
        constexpr char16_t firstIdeograph = 0x2e80;
        return words.size() < 3
               && std::ranges::all_of(words, [](QChar c) { return c.isLetter() && c.unicode() < firstIdeograph; });
    }

    void addTerm(QueryTerm::Field field, const QString &text, const Piece &piece, bool growing)
    {
        const QString words = text.simplified();
        if (words.isEmpty())
            return;
        const bool prefix = piece.prefix || (growing && !piece.negated);
        const auto shape = prefix         ? QueryTerm::Shape::Prefix
                           : piece.quoted ? QueryTerm::Shape::Phrase
                                          : QueryTerm::Shape::Word;
        if (field == QueryTerm::Field::Text && prefix && !piece.prefix && isShortBeginning(words))
            field = QueryTerm::Field::Name;
        m_query.terms.append({.field = field, .shape = shape, .negated = piece.negated, .text = words});
    }

    static bool isOperator(const QString &field)
    {
        static constexpr std::array operators{QStringView(u"year"),   QStringView(u"after"),   QStringView(u"before"),
                                              QStringView(u"longer"), QStringView(u"shorter"), QStringView(u"is"),
                                              QStringView(u"has")};
        return std::ranges::any_of(operators, [&field](QStringView name) { return field == name; });
    }

    // False where it is none, or its value cannot be read.
    bool takeOperator(const Piece &piece)
    {
        if (piece.field == "is"_L1)
            return takeState(piece);
        if (piece.field == "has"_L1)
            return takeFeature(piece);
        if (piece.field == "longer"_L1 || piece.field == "shorter"_L1)
            return takeLength(piece);
        return takeDates(piece);
    }

    bool takeState(const Piece &piece)
    {
        using enum EpisodeState;
        const auto state = named<EpisodeState>(piece.value, {{u"played", Played},
                                                             {u"unplayed", Unplayed},
                                                             {u"started", Started},
                                                             {u"favourite", Favourite},
                                                             {u"favorite", Favourite},
                                                             {u"bookmarked", Bookmarked},
                                                             {u"followed", Followed},
                                                             {u"offline", Offline},
                                                             {u"upcoming", Upcoming}});
        if (state)
            m_query.states.append({.value = *state, .negated = piece.negated});
        return state.has_value();
    }

    bool takeFeature(const Piece &piece)
    {
        using enum EpisodeFeature;
        const auto feature = named<EpisodeFeature>(
            piece.value, {{u"audio", Audio}, {u"chapters", Chapters}, {u"transcript", Transcript}});
        if (feature)
            m_query.features.append({.value = *feature, .negated = piece.negated});
        return feature.has_value();
    }

    bool takeLength(const Piece &piece)
    {
        const std::optional<qint64> length = lengthOf(piece.value);
        if (!length)
            return false;
        // "Not longer than" is "shorter than a millisecond more", and the other way round.
        if ((piece.field == "longer"_L1) != piece.negated) {
            m_query.longerThanMs = std::max(m_query.longerThanMs, piece.negated ? *length - 1 : *length);
        } else {
            const qint64 limit = piece.negated ? *length + 1 : *length;
            m_query.shorterThanMs = m_query.shorterThanMs < 0 ? limit : std::min(m_query.shorterThanMs, limit);
        }
        return true;
    }

    bool takeDates(const Piece &piece)
    {
        std::optional<DateRange> range;
        if (piece.field == "year"_L1)
            range = yearsOf(piece.value);
        else if (piece.field == "after"_L1 || piece.field == "before"_L1)
            range = daysOf(piece.value);
        if (!range)
            return false;
        if (piece.field == "after"_L1)
            range->last = {};
        if (piece.field == "before"_L1)
            range->first = {};
        if (piece.negated) {
            m_query.outside.append(*range);
            return true;
        }
        if (range->first.isValid())
            m_query.after = m_query.after.isValid() ? std::max(m_query.after, range->first) : range->first;
        if (range->last.isValid())
            m_query.before = m_query.before.isValid() ? std::min(m_query.before, range->last) : range->last;
        return true;
    }

    SearchQuery m_query;
};

// Whether FTS5's unicode61 tokenizer finds a token in it: it keeps letters, numbers and private use, no more.
bool hasToken(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::ranges::any_of(
        points, [](char32_t c) { return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse; });
}

QStringList matches(const SearchQuery &query, bool negated)
{
    QStringList parts;
    for (const QueryTerm &term : query.terms) {
        if (term.field != QueryTerm::Field::Text || term.negated != negated || !hasToken(term.text))
            continue;
        QString quoted = term.text;
        quoted.replace(u'"', u"\"\""_s);
        parts.append(u'"' + quoted + (term.shape == QueryTerm::Shape::Prefix ? u"\" *"_s : u"\""_s));
    }
    return parts;
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return *this == SearchQuery();
}

SearchQuery parseQuery(const QString &text, bool asTyped)
{
    return Parser().parse(text, asTyped);
}

QString toMatchExpression(const SearchQuery &query)
{
    const QStringList wanted = matches(query, false);
    if (wanted.isEmpty())
        return {};
    const QStringList unwanted = matches(query, true);
    const QString all = wanted.join(" AND "_L1);
    return unwanted.isEmpty() ? all : u'(' + all + u") NOT ("_s + unwanted.join(" OR "_L1) + u')';
}

QString toExclusionExpression(const SearchQuery &query)
{
    return matches(query, false).isEmpty() ? matches(query, true).join(" OR "_L1) : QString();
}

} // namespace earmark
