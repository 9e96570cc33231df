// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/references.h"

#include "models/parsing/digits.h"
#include "models/understanding/evidence.h"
#include "models/understanding/referenceforms.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// What never stands in an address within a text.
bool endsAddress(QChar c)
{
    return c.isSpace() || c == u'<' || c == u'>' || c == u'"' || c == u'[' || c == u']' || c == u'|' || c == u'\u201C'
           || c == u'\u201D' || c == u'\u00AB' || c == u'\u00BB' || c == u'\u3002' || c == u'\uFF0C' || c == u'\u3001'
           || c == u'\u300D';
}

// Without the full stop of the sentence and the bracket that was opened before it.
QStringView withoutPunctuation(QStringView written)
{
    while (!written.isEmpty()) {
        const QChar last = written.last();
        const bool opened = last == u')' && written.count(u'(') >= written.count(u')');
        if (opened || !QStringView(u".,;:!?'\u2019)}*_").contains(last))
            break;
        written.chop(1);
    }
    return written;
}

// Finds what is named in one text, from its beginning to its end.
class TextReader
{
public:
    struct Found {
        WorkName work;
        qsizetype start = 0;
        qsizetype end = 0;
    };

    explicit TextReader(QStringView text)
        : m_text(text)
    {
    }

    // Nothing once the end is reached.
    std::optional<Found> next()
    {
        for (; m_at < m_text.size(); ++m_at) {
            if (std::optional<Found> found = here()) {
                m_at = found->end;
                return found;
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] QChar charAt(qsizetype at) const { return at >= 0 && at < m_text.size() ? m_text[at] : QChar(); }
    [[nodiscard]] bool beginsWord() const { return !charAt(m_at - 1).isLetterOrNumber(); }

    std::optional<Found> here()
    {
        switch (m_text[m_at].unicode()) {
        case u'/':
            return address();
        case u'R':
        case u'r':
            return wordIs(u"rfc") ? rfcHere() : std::nullopt;
        case u'A':
        case u'a':
            return wordIs(u"arxiv:") ? arxivHere() : std::nullopt;
        case u'I':
        case u'i':
            return wordIs(u"isbn") ? isbnHere() : std::nullopt;
        case u'1':
            return wordIs(u"10.") ? doiHere() : std::nullopt;
        case u'9':
            return wordIs(u"978-") || wordIs(u"979-") ? bookHere(m_at) : std::nullopt;
        default:
            return std::nullopt;
        }
    }

    [[nodiscard]] bool wordIs(QStringView word) const
    {
        return beginsWord() && m_text.sliced(m_at).startsWith(word, Qt::CaseInsensitive);
    }

    // At the first slash of what may be an address.
    std::optional<Found> address()
    {
        qsizetype start = m_at;
        while (start > m_from && !endsAddress(m_text[start - 1]) && m_text[start - 1] != u'(')
            --start;
        qsizetype end = m_at;
        while (end < m_text.size() && !endsAddress(m_text[end]))
            ++end;
        QStringView written = withoutPunctuation(m_text.sliced(start, end - start));
        m_from = end;
        m_at = std::max(m_at, end - 1); // the other slashes belong to it
        if (written.startsWith(u"doi:", Qt::CaseInsensitive)) {
            start += 4;
            written = written.sliced(4);
            return found(doi(written), start, written.size());
        }
        return found(written.startsWith(u"10.") ? doi(written) : workAt(written), start, written.size());
    }

    static std::optional<Found> found(std::optional<WorkName> work, qsizetype start, qsizetype length)
    {
        if (!work)
            return std::nullopt;
        return Found{*std::move(work), start, start + length};
    }

    [[nodiscard]] qsizetype digitsFrom(qsizetype at) const
    {
        qsizetype end = at;
        while (isDigit(charAt(end)))
            ++end;
        return end - at;
    }

    std::optional<Found> rfcHere()
    {
        qsizetype at = m_at + 3;
        if (charAt(at) == u's') // "RFCs 9110 and 9111": the first
            ++at;
        while (charAt(at) == u' ' || charAt(at) == u'\u00A0' || charAt(at) == u'-' || charAt(at) == u'#')
            ++at;
        const qsizetype length = digitsFrom(at);
        if (charAt(at + length).isLetterOrNumber() || isOthersRfc())
            return std::nullopt;
        return found(rfc(m_text.sliced(at, length)), m_at, at + length - m_at);
    }

    // "the Rust RFC 2005": other projects number what they ask comments for, too.
    [[nodiscard]] bool isOthersRfc() const
    {
        if (charAt(m_at - 1) != u' ')
            return false;
        qsizetype start = m_at - 1;
        while (charAt(start - 1).isLetterOrNumber())
            --start;
        const QStringView before = m_text.sliced(start, m_at - 1 - start);
        const bool inSentence = charAt(start - 1) == u' ' && charAt(start - 2).isLetterOrNumber();
        return inSentence && !before.isEmpty() && before.first().isUpper() && before != u"IETF"
               && before != u"Internet";
    }

    std::optional<Found> arxivHere()
    {
        qsizetype at = m_at + 6;
        while (charAt(at) == u' ')
            ++at;
        qsizetype end = at;
        while (charAt(end).isLetterOrNumber() || charAt(end) == u'.' || charAt(end) == u'/' || charAt(end) == u'-')
            ++end;
        const QStringView written = withoutPunctuation(m_text.sliced(at, end - at));
        return found(arxiv(written), m_at, at + written.size() - m_at);
    }

    std::optional<Found> isbnHere()
    {
        qsizetype at = m_at + 4;
        if (m_text.sliced(at).startsWith(u"-13") || m_text.sliced(at).startsWith(u"-10"))
            at += 3;
        while (charAt(at) == u' ' || charAt(at) == u':' || charAt(at) == u'\u00A0')
            ++at;
        return bookHere(at);
    }

    // The longest that is an ISBN: other figures may stand behind it.
    std::optional<Found> bookHere(qsizetype at) const
    {
        constexpr qsizetype longest = 17;
        for (qsizetype length = std::min(longest, m_text.size() - at); length >= 10; --length) {
            if (charAt(at + length).isLetterOrNumber() || !charAt(at + length - 1).isLetterOrNumber())
                continue;
            if (auto work = book(m_text.sliced(at, length)))
                return found(work, m_at, at + length - m_at);
        }
        return std::nullopt;
    }

    // Without "doi:" or an address around it.
    std::optional<Found> doiHere()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && !endsAddress(m_text[end]))
            ++end;
        const QStringView written = withoutPunctuation(m_text.sliced(m_at, end - m_at));
        return found(doi(written), m_at, written.size());
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_from = 0; // what stands before belongs to something else
};

class ReferenceList
{
public:
    void addText(QStringView text, const QString &field)
    {
        TextReader reader(text);
        while (m_references.size() < mostReferences) {
            const auto found = reader.next();
            if (!found)
                return;
            if (isNew(found->work))
                add(found->work, evidenceAt(text, field, found->start, found->end));
        }
    }

    void addLinks(const ParsedEpisode &episode)
    {
        qsizetype from = 0; // links stand in the order of the text
        for (const Link &link : episode.links) {
            if (m_references.size() == mostReferences)
                return;
            const qsizetype at = link.text.isEmpty() ? -1 : episode.description.indexOf(link.text, from);
            from = at >= 0 ? at + link.text.size() : from;
            const auto work = workAt(link.url);
            if (!work || !isNew(*work))
                continue;
            if (at >= 0)
                add(*work, evidenceAt(episode.description, u"description"_s, at, at + link.text.size()));
            else
                add(*work, evidenceAt(link.url, u"links"_s, 0, link.url.size()));
        }
    }

    QList<Reference> take() { return std::move(m_references); }

private:
    bool isNew(const WorkName &work)
    {
        const qsizetype known = m_known.size();
        m_known.insert(work.url.toCaseFolded());
        return m_known.size() > known;
    }

    void add(const WorkName &work, Evidence evidence)
    {
        m_references.append({work.kind, work.identifier, work.url, std::move(evidence)});
    }

    QList<Reference> m_references;
    QSet<QString> m_known;
};

} // namespace

QList<Reference> referencesIn(const ParsedEpisode &episode)
{
    ReferenceList references;
    references.addText(episode.title, u"title"_s);
    references.addText(episode.description, u"description"_s);
    references.addLinks(episode);
    return references.take();
}

} // namespace earmark
