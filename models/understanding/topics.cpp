// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/topics.h"

#include "models/understanding/evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// Where a term stands first.
struct Place {
    QStringView text; // of the field; the label itself for a keyword
    const QString *field = nullptr;
    qsizetype start = 0;
    qsizetype end = 0;
};

struct Term {
    Place place;
    double score = 0;
    int count = 0;
    std::array<WordKey, 2> parts{}; // to leave out "kernel" beside "Linux kernel"
};

// One key for "web app", "Web-App" and "web apps": a hash of the letters.
class TopicKey
{
public:
    void add(QStringView text)
    {
        for (const QChar c : text) {
            char16_t folded = c.unicode();
            if (folded < 0x80) {
                folded = folded >= u'A' && folded <= u'Z' ? folded + 0x20 : folded;
                const bool letter = (folded >= u'a' && folded <= u'z') || (folded >= u'0' && folded <= u'9');
                if (!letter && folded != u'+' && folded != u'#')
                    continue;
            } else if (c.isLetterOrNumber()) {
                folded = c.toLower().unicode();
            } else if (!c.isSurrogate()) {
                continue;
            }
            m_beforeLast = m_key;
            m_key = (m_key ^ folded) * 0x100000001b3U;
            m_secondLast = m_last;
            m_last = folded;
            ++m_letters;
        }
    }

    [[nodiscard]] WordKey value() const
    {
        return m_letters > 3 && m_last == u's' && m_secondLast != u's' ? m_beforeLast : m_key;
    }

private:
    WordKey m_key = 0xcbf29ce484222325U; // FNV-1a
    WordKey m_beforeLast = m_key;
    char16_t m_last = 0;
    char16_t m_secondLast = 0;
    int m_letters = 0;
};

class TopicFinder
{
public:
    // `words` are about as many as will be added.
    TopicFinder(const ShowWords &show, const QSet<WordKey> &persons, qsizetype words)
        : m_show(show)
        , m_persons(persons)
        , m_places(words * 2)
    {
        m_terms.reserve(size_t(words) * 2);
    }

    void addKeyword(const QString &keyword)
    {
        constexpr qsizetype longest = 40;
        const QStringView label = QStringView(keyword).trimmed();
        const QList<Word> words = wordsOf(label, nullptr);
        const auto isPerson = [&](const Word &word) {
            return m_persons.contains(word.key);
        };
        if (label.size() > longest || words.isEmpty() || std::ranges::any_of(words, isPerson))
            return;
        static const QString field = u"keywords"_s;
        const WordKey second = words.size() > 1 ? words.last().key : 0;
        TopicKey key;
        key.add(label);
        Term &added = term(key.value(), {label, &field, 0, label.size()}, {words.first().key, second});
        added.score += 3.0 * m_show.rarity(words.first().key);
    }

    void addText(const ReadText &read, const QString &field, double weight)
    {
        qsizetype runStart = 0;
        for (qsizetype i = 0; i < read.words.size(); ++i) {
            const bool carried = carries(read, i);
            if (carried && (!read.words[i].before || i == runStart))
                continue;
            addRun(read, runStart, i, field, weight);
            runStart = carried ? i : i + 1;
        }
        addRun(read, runStart, read.words.size(), field, weight);
    }

    QList<TopicMention> best()
    {
        QList<const Term *> ranked;
        ranked.reserve(qsizetype(m_terms.size()));
        for (const Term &term : m_terms)
            ranked.append(&term);
        // More than are wanted, since some repeat the words of others.
        const auto some = std::min<qsizetype>(ranked.size(), mostTopics * 5);
        std::ranges::partial_sort(ranked, ranked.begin() + some, [](const Term *a, const Term *b) {
            return a->score != b->score ? a->score > b->score : a < b;
        });
        ranked.resize(some);
        QList<TopicMention> topics;
        QSet<WordKey> taken{0};
        const double highest = ranked.isEmpty() ? 1.0 : ranked.first()->score;
        for (const Term *term : std::as_const(ranked)) {
            if (topics.size() >= mostTopics || term->score < highest * 0.08)
                break;
            if (std::ranges::all_of(term->parts, [&](WordKey part) { return taken.contains(part); }))
                continue;
            for (const WordKey part : term->parts)
                taken.insert(part);
            const Place &place = term->place;
            Evidence evidence = evidenceAt(place.text, *place.field, place.start, place.end);
            QString label = evidence.text.simplified();
            topics.append({std::move(label), std::round(term->score / highest * 100) / 100, std::move(evidence)});
        }
        return topics;
    }

private:
    // Whether a word says what a text is about.
    [[nodiscard]] bool carries(const ReadText &read, qsizetype at) const
    {
        const Word &word = read.words[at];
        if (word.length < 2 || m_persons.contains(word.key) || read.text[word.start].isDigit())
            return false;
        return !word.facts
               || !(word.facts->is(WordRole::Stop, m_show.languages())
                    || word.facts->is(WordRole::Honorific, m_show.languages()));
    }

    // Words that follow each other with only blanks between them.
    void addRun(const ReadText &read, qsizetype first, qsizetype end, const QString &field, double weight)
    {
        double rarity = first < end ? m_show.rarity(read.words[first].key) : 0.0;
        for (qsizetype i = first; i < end; ++i) {
            const Word &word = read.words[i];
            const bool begins = bool(word.before & sentenceEnd);
            const bool proper = word.mixed || (word.capital && (!begins || m_show.lowerCase(word.key) == 0));
            const bool role = word.facts
                              && (word.facts->is(WordRole::Role, m_show.languages())
                                  || word.facts->is(WordRole::GivenName, ~Languages(0)));
            double score = weight * rarity * (proper ? 1.6 : 0.5);
            if (role)
                score *= 0.2;
            TopicKey key;
            key.add(word.in(read.text));
            addSpan(key.value(), read, i, i + 1, field, score);
            if (i + 1 >= end)
                continue;
            const Word &next = read.words[i + 1];
            const double nextRarity = m_show.rarity(next.key);
            const bool properPair = (word.capital || word.mixed) && (next.capital || next.mixed);
            const double pair = std::max(rarity, nextRarity) * 0.6 + std::min(rarity, nextRarity) * 0.4;
            key.add(read.text.sliced(word.end(), next.end() - word.end()));
            addSpan(key.value(), read, i, i + 2, field, weight * pair * (properPair ? 1.7 : 0.8) * (role ? 0.3 : 1.0));
            rarity = nextRarity;
        }
    }

    void addSpan(WordKey key, const ReadText &read, qsizetype first, qsizetype end, const QString &field, double score)
    {
        const WordKey second = end - first > 1 ? read.words[end - 1].key : 0;
        Term &added = term(key, {read.text, &field, read.words[first].start, read.words[end - 1].end()},
                           {read.words[first].key, second});
        added.score += score / added.count; // what is said often counts for more, though less each time
    }

    Term &term(WordKey key, const Place &place, std::array<WordKey, 2> parts)
    {
        quint32 &known = m_places[key]; // counted from 1
        if (known == 0) {
            m_terms.push_back({.place = place, .score = 0, .count = 0, .parts = parts});
            known = quint32(m_terms.size());
        }
        Term &term = m_terms[known - 1];
        ++term.count;
        return term;
    }

    const ShowWords &m_show;
    const QSet<WordKey> &m_persons;
    WordTable<quint32> m_places;
    std::vector<Term> m_terms; // in the order they stand in
};

// The description without what stands under many episodes.
ReadText ownWords(const ReadText &read, const ShowWords &show)
{
    ReadText own{read.text, {}};
    own.words.reserve(read.words.size());
    qsizetype lineEnd = -1;
    bool skipped = false;
    for (const Word &word : read.words) {
        if (qsizetype(word.start) >= lineEnd) {
            const qsizetype lineStart =
                word.start > 0 ? read.text.lastIndexOf(u'\n', qsizetype(word.start) - 1) + 1 : 0;
            const qsizetype end = read.text.indexOf(u'\n', word.start);
            lineEnd = end < 0 ? read.text.size() : end;
            skipped = show.isBoilerplate(read.text.sliced(lineStart, lineEnd - lineStart));
        }
        if (!skipped)
            own.words.append(word);
    }
    return own;
}

} // namespace

QList<TopicMention> topicsOf(const ParsedEpisode &episode, const ReadText &title, const ReadText &description,
                             const ShowWords &show, const QSet<WordKey> &persons)
{
    const ReadText own = ownWords(description, show);
    TopicFinder finder(show, persons, title.words.size() + own.words.size());
    for (const QString &keyword : episode.keywords)
        finder.addKeyword(keyword);
    static const QString titleField = u"title"_s;
    static const QString descriptionField = u"description"_s;
    finder.addText(title, titleField, 3.0);
    finder.addText(own, descriptionField, 1.0);
    return finder.best();
}

} // namespace earmark
