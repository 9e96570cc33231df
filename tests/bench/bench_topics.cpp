// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the weights of topics are learnt from: bench_topics FEED... writes a line per term and episode:
//   feed <tab> episode <tab> term <tab> score <tab> features, separated by blanks
// Behind an episode's terms stands "feed <tab> episode <tab> = <tab> keywords of the feed, separated by bars", which
// are kept from the terms. learntopics.py reads it.

#include "models/parsing/parse.h"
#include "models/understanding/people.h"
#include "models/understanding/topics.h"
#include "tests/support/shippedlanguage.h"

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

void write(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
}

QString featuresOf(const Term &term)
{
    QStringList features;
    term.features.forEach([&](size_t feature) { features += termFeatureName(TermFeature(feature)).toString(); });
    return features.join(u' ');
}

void writeTerms(const QString &name, ParsedShow &show, const LanguageData &language)
{
    QList<QStringList> keywords;
    for (ParsedEpisode &episode : show.episodes)
        keywords.append(std::exchange(episode.keywords, {}));
    const ShowWords words(show, language);
    const People people(show, words, language);
    Topics topics(show, words, language);
    for (qsizetype i = 0; i < show.episodes.size(); ++i) {
        QStringList persons = people.hosts();
        for (const Credit &credit : people.creditsOf(i))
            persons.append(credit.name);
        TermPool pool = topics.termsOf(i, persons);
        for (const Term &term : pool.terms()) {
            if (term.count == 0)
                continue;
            const QString label =
                term.place.text.sliced(term.place.start, term.place.end - term.place.start).toString();
            write(u"%1\t%2\t%3\t%4\t%5"_s.arg(name, QString::number(i), label.simplified(),
                                              QString::number(term.score, 'f', 2), featuresOf(term)));
        }
        write(u"%1\t%2\t=\t%3"_s.arg(name, QString::number(i), keywords[i].join(u'|').simplified()));
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("usage: bench_topics FEED...\n", stderr);
        return 2;
    }
    const std::shared_ptr<const LanguageData> language = shippedLanguage();
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        Result<ParsedSource> source = parseSource(contentOf(path), {{}, {}, path, {}});
        if (source && !source->shows.isEmpty())
            writeTerms(path, source->shows.first(), *language);
    }
    return 0;
}
