// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagepieces.h"

#include "models/parsing/pagetokens.h"
#include "models/parsing/pagewords.h"

#include <algorithm>

namespace earmark {
namespace {

enum class Bound : quint8 { None, Weak, Colon, Strong, Quote };

constexpr QStringView opensQuote = u"\"\u201C\u201E\u00AB\u300C\u300E\u300A\u3010";
constexpr QStringView closesQuote = u"\"\u201D\u201C\u00BB\u300D\u300F\u300B\u3011";

bool isBlankAt(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() || text[at].isSpace();
}

// What the character at this place parts.
Bound boundAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isLetterOrNumber() || c == u' ')
        return Bound::None;
    if (QStringView(u"\t|\u2022\u00B7\u203A\u2039*[]()\u3000\uFF08\uFF09").contains(c))
        return Bound::Strong;
    if (opensQuote.contains(c) || closesQuote.contains(c))
        return Bound::Quote;
    if (c == u':' || c == u'\uFF1A')
        return Bound::Colon;
    const bool apart = isBlankAt(text, at - 1) && isBlankAt(text, at + 1);
    if (QStringView(u"-\u2013\u2014<>/").contains(c))
        return apart ? Bound::Weak : Bound::None;
    if (c == u'=' && apart)
        return Bound::Colon;
    return (c == u',' && isBlankAt(text, at + 1)) || QStringView(u"\u3001\uFF0C").contains(c) ? Bound::Weak
                                                                                              : Bound::None;
}

struct Atom {
    qsizetype start = 0;
    qsizetype end = 0;
    Bound before = Bound::Strong;
    Bound behind = Bound::Strong;
};

class PieceCutter
{
public:
    explicit PieceCutter(const PageLine &line)
        : m_text(line.text.first(std::min(line.text.size(), longestReadLine)))
        , m_line(line)
    {
    }

    QList<PagePiece> pieces()
    {
        const bool sentence = m_line.kind == LineKind::Prose || m_line.text.size() > longestReadLine;
        if (!sentence)
            add({m_text, true, true, false, false, false});
        cut();
        combine();
        findRuns(sentence ? 1 : 2);
        return std::move(m_pieces);
    }

private:
    void add(PagePiece piece)
    {
        constexpr qsizetype most = 48;
        const QStringView text = piece.text;
        for (const bool bare : {false, true}) {
            piece.text = nameWithin(text, bare);
            piece.whole = piece.whole && !bare;
            const bool again = !m_pieces.isEmpty() && m_pieces.last().text == piece.text;
            if (!piece.text.isEmpty() && !again && m_pieces.size() < most)
                m_pieces.append(piece);
        }
    }

    // Where dates, lengths and numbers stand, nothing of a name does.
    [[nodiscard]] qsizetype endOfFigure(qsizetype at) const
    {
        const auto within = [at](const auto &tokens) {
            for (const auto &token : tokens) {
                if (token.start == at)
                    return token.end;
            }
            return qsizetype(-1);
        };
        return std::max({within(m_line.dates), within(m_line.durations), within(m_numbers)});
    }

    void cut()
    {
        const bool figures = std::ranges::any_of(m_text, [](QChar c) { return c.isDigit(); });
        for (const PageNumber &number : figures ? numbersIn(m_text) : QList<PageNumber>()) {
            if (number.form != PageNumber::Form::Plain && number.form != PageNumber::Form::Other)
                m_numbers.append(number);
        }
        Atom atom;
        const auto close = [&](qsizetype end, qsizetype next, Bound bound) {
            atom.end = end;
            atom.behind = bound;
            if (atom.end > atom.start)
                m_atoms.append(atom);
            atom = {next, next, bound, Bound::Strong};
        };
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            if (const qsizetype end = endOfFigure(at); end > at) {
                close(at, std::min(end, m_text.size()), Bound::Strong);
                at = std::min(end, m_text.size()) - 1;
            } else if (const Bound bound = boundAt(m_text, at); bound != Bound::None) {
                close(at, at + 1, bound);
            }
        }
        close(m_text.size(), m_text.size(), Bound::Strong);
    }

    [[nodiscard]] static bool joins(Bound bound) { return bound == Bound::Weak || bound == Bound::Colon; }

    // Atoms alone, and with their neighbours across marks that names hold, too.
    void combine()
    {
        constexpr qsizetype mostJoined = 4;
        const bool sentence = m_line.kind == LineKind::Prose;
        for (qsizetype first = 0; first < m_atoms.size(); ++first) {
            for (qsizetype last = first; last < std::min(m_atoms.size(), first + mostJoined); ++last) {
                if (last > first && !joins(m_atoms[last].before))
                    break;
                const Atom &begin = m_atoms[first];
                const Atom &end = m_atoms[last];
                const bool quoted = begin.before == Bound::Quote && end.behind == Bound::Quote;
                if (sentence && !quoted)
                    continue;
                add({m_text.sliced(begin.start, end.end - begin.start), false,
                     !joins(begin.before) && !joins(end.behind), quoted, begin.before == Bound::Colon && first > 0,
                     end.behind == Bound::Colon});
            }
        }
    }

    // "... of Lost Property Hour is ...": words with capitals, and short ones between them, at which a name may begin.
    void findRuns(qsizetype fewest)
    {
        constexpr qsizetype longestJoint = 4;
        QList<qsizetype> starts; // of the words since the last that is none of a name, where a name may begin
        qsizetype end = 0;
        qsizetype words = 0;
        bool joined = true;
        const auto close = [&] {
            constexpr qsizetype shortest = 5; // letters of a word that may be a name alone
            for (const qsizetype start : std::as_const(starts)) {
                if ((words >= fewest || start != starts.first()) && end - start >= shortest)
                    add({m_text.sliced(start, end - start), false, false, false, false, false});
            }
            starts.clear();
            words = 0;
            joined = true;
        };
        for (qsizetype at = 0; at < m_text.size();) {
            const qsizetype blank = m_text.indexOf(u' ', at);
            const qsizetype to = blank < 0 ? m_text.size() : blank;
            const QStringView word = m_text.sliced(at, to - at);
            if (!word.isEmpty() && word.front().isUpper()) {
                if (joined)
                    starts.append(at);
                joined = false;
                end = to;
                ++words;
            } else if (word.size() > longestJoint) {
                close();
            } else {
                joined = true;
            }
            if (!word.isEmpty() && QStringView(u".,;:!?\u201D\u2019)").contains(word.back()))
                close();
            at = to + 1;
        }
        close();
    }

    const QStringView m_text;
    const PageLine &m_line;
    QList<PageNumber> m_numbers;
    QList<Atom> m_atoms;
    QList<PagePiece> m_pieces;
};

bool isTradeWord(QStringView word)
{
    const PageWord meaning = pageWord(word);
    return meaning == PageWord::Podcast || meaning == PageWord::Episode;
}

} // namespace

QStringView nameWithin(QStringView text, bool bare)
{
    const auto isOfName = [](QChar c) {
        constexpr char16_t picture = 0xFE0F; // what makes a picture of the sign before it
        return c.isLetterOrNumber() || (c.isMark() && c != picture);
    };
    while (!text.isEmpty() && !isOfName(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && !isOfName(text.back()) && !QStringView(u"!?\uFF01\uFF1F").contains(text.back())
           && !(text.back() == u')' && text.contains(u'(')))
        text.chop(1);
    if (!bare)
        return text;
    for (bool again = true; again;) {
        again = false;
        const qsizetype first = text.indexOf(u' ');
        const qsizetype last = text.lastIndexOf(u' ');
        if (first > 0 && isTradeWord(text.first(first))) {
            text = text.sliced(first + 1).trimmed();
            again = true;
        } else if (last > 0 && isTradeWord(text.sliced(last + 1))) {
            text = text.first(last).trimmed();
            again = true;
        }
    }
    // "List of episodes" leaves more behind than a list.
    constexpr qsizetype longestJoint = 3;
    for (qsizetype last = text.lastIndexOf(u' '); last > 0; last = text.lastIndexOf(u' ')) {
        const QStringView word = text.sliced(last + 1);
        if (word.size() > longestJoint || !word.front().isLower())
            break;
        text = text.first(last).trimmed();
    }
    for (qsizetype first = text.indexOf(u' '); first > 0 && first <= longestJoint + 1 && text.front().isLower();
         first = text.indexOf(u' '))
        text = text.sliced(first + 1).trimmed();
    return nameWithin(text, false);
}

QList<PagePiece> piecesOf(const PageLine &line)
{
    return PieceCutter(line).pieces();
}

} // namespace earmark
