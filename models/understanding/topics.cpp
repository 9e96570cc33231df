// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/topics.h"

#include "models/understanding/evidence.h"

#include <QtCore/QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

struct Term {
    QString label;
    double score = 0;
    int count = 0;
    Evidence evidence;
    QList<WordKey> parts; // to leave out "kernel" beside "Linux kernel"
    qsizetype order = 0;
};

// One label for "web app", "Web-App" and "web apps".
QString topicKey(QStringView label)
{
    QString key;
    key.reserve(label.size());
    for (const QChar c : label) {
        if (c.isLetterOrNumber() || c == u'+' || c == u'#')
            key += c.toLower();
    }
    if (key.size() > 3 && key.endsWith(u's') && !key.endsWith("ss"_L1))
        key.chop(1);
    return key;
}

class TopicFinder
{
public:
    TopicFinder(const ShowWords &show, qsizetype episodeCount, const QSet<WordKey> &persons)
        : m_show(show)
        , m_persons(persons)
        , m_episodes(double(std::max<qsizetype>(episodeCount, 1)))
    {
    }

    void addKeyword(const QString &keyword)
    {
        const QString label = keyword.simplified();
        constexpr qsizetype longest = 40;
        if (label.isEmpty() || label.size() > longest)
            return;
        Evidence evidence{u"keywords"_s, 0, 0, label};
        QList<WordKey> parts;
        for (const Word &word : wordsOf(label, nullptr)) {
            if (m_persons.contains(word.key))
                return;
            parts.append(word.key);
        }
        if (parts.isEmpty())
            return;
        term(label, std::move(evidence), std::move(parts)).score += 3.0 * rarity(wordKey(label));
    }

    void addText(const ReadText &read, const QString &field, double weight)
    {
        qsizetype runStart = 0;
        for (qsizetype i = 0; i <= read.words.size(); ++i) {
            const bool ends = i == read.words.size() || (read.words[i].before && i > runStart) || !carries(read, i);
            if (!ends)
                continue;
            addRun(read, runStart, i, field, weight);
            runStart = i < read.words.size() && carries(read, i) ? i : i + 1;
        }
    }

    QList<TopicMention> best()
    {
        QList<Term> ranked = m_terms.values();
        std::ranges::sort(ranked, [](const Term &a, const Term &b) {
            return a.score != b.score ? a.score > b.score : a.order < b.order;
        });
        QList<TopicMention> topics;
        QSet<WordKey> taken;
        const double highest = ranked.isEmpty() ? 1.0 : ranked.first().score;
        for (const Term &term : std::as_const(ranked)) {
            if (topics.size() >= mostTopics || term.score < highest * 0.08)
                break;
            const bool known = std::ranges::all_of(term.parts, [&](WordKey part) { return taken.contains(part); });
            if (known)
                continue;
            for (const WordKey part : term.parts)
                taken.insert(part);
            topics.append({term.label, std::round(term.score / highest * 100) / 100, term.evidence});
        }
        return topics;
    }

private:
    [[nodiscard]] double rarity(WordKey word) const
    {
        const int with = std::max(m_show.episodesWith(word), 1);
        return std::log((m_episodes + 1.0) / with) + 0.25;
    }

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
        for (qsizetype i = first; i < end; ++i) {
            const Word &word = read.words[i];
            const bool begins = bool(word.before & sentenceEnd);
            const bool proper = word.mixed || (word.capital && (!begins || m_show.lowerCase(word.key) == 0));
            const bool role = word.facts
                              && (word.facts->is(WordRole::Role, m_show.languages())
                                  || word.facts->is(WordRole::GivenName, ~Languages(0)));
            double score = weight * rarity(word.key) * (proper ? 1.6 : 0.5);
            if (role)
                score *= 0.2;
            addSpan(read, i, i + 1, field, score);
            if (i + 1 >= end)
                continue;
            const Word &next = read.words[i + 1];
            const bool properPair = (word.capital || word.mixed) && (next.capital || next.mixed);
            const double pair =
                std::max(rarity(word.key), rarity(next.key)) * 0.6 + std::min(rarity(word.key), rarity(next.key)) * 0.4;
            addSpan(read, i, i + 2, field, weight * pair * (properPair ? 1.7 : 0.8) * (role ? 0.3 : 1.0));
        }
    }

    void addSpan(const ReadText &read, qsizetype first, qsizetype end, const QString &field, double score)
    {
        const qsizetype start = read.words[first].start;
        const qsizetype stop = read.words[end - 1].end();
        const QStringView written = read.text.sliced(start, stop - start);
        QList<WordKey> parts;
        WordKey key = 0;
        for (qsizetype i = first; i < end; ++i) {
            parts.append(read.words[i].key);
            key = key * 31 + read.words[i].key;
        }
        auto &known = m_spans[key];
        if (known.isEmpty())
            known = topicKey(written);
        const auto found = m_terms.find(known);
        if (found != m_terms.end()) {
            // What is said often counts for more, though less each time.
            found->score += score / (1 + found->count);
            ++found->count;
            return;
        }
        term(written.toString(), evidenceAt(read.text, field, start, stop), std::move(parts)).score += score;
    }

    Term &term(const QString &label, Evidence evidence, QList<WordKey> parts)
    {
        Term &known = m_terms[topicKey(label)];
        if (known.count == 0) {
            known.label = label;
            known.evidence = std::move(evidence);
            known.parts = std::move(parts);
            known.order = m_terms.size();
        }
        ++known.count;
        return known;
    }

    const ShowWords &m_show;
    const QSet<WordKey> &m_persons;
    const double m_episodes;
    QHash<QString, Term> m_terms;
    QHash<WordKey, QString> m_spans; // topicKey() of words seen before
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
                             const ShowWords &show, qsizetype episodeCount, const QSet<WordKey> &persons)
{
    TopicFinder finder(show, episodeCount, persons);
    for (const QString &keyword : episode.keywords)
        finder.addKeyword(keyword);
    finder.addText(title, u"title"_s, 3.0);
    finder.addText(ownWords(description, show), u"description"_s, 1.0);
    return finder.best();
}

} // namespace earmark
