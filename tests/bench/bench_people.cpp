// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the weights of guests are learnt from: bench_people FEED... writes a line per person and episode:
//   feed <tab> episode <tab> name <tab> features, separated by blanks
// Behind a feed's episodes stands "feed <tab> hosts" and the regular hosts. learnguests.py reads it.

#include "models/parsing/parse.h"
#include "models/understanding/people.h"

#include <QtCore/QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

void write(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
}

void writePeople(const QString &name, const ParsedShow &show, const LanguageData &language)
{
    const ShowWords words(show, language);
    const People people(show, words, language);
    for (qsizetype i = 0; i < show.episodes.size(); ++i) {
        for (const Candidate &candidate : people.candidatesOf(i)) {
            QStringList features;
            for (size_t f = 0; f < featureCount; ++f) {
                if (candidate.features.test(f))
                    features += featureName(Feature(f));
            }
            write(u"%1\t%2\t%3\t%4"_s.arg(name, QString::number(i), candidate.best->name, features.join(u' ')));
        }
    }
    write(name + u"\thosts\t"_s + people.hosts().join(u'|'));
}

} // namespace

int main(int argc, char **argv)
{
    QFile file(QStringLiteral(LANGUAGE_FILE));
    if (argc < 2 || !file.open(QFile::ReadOnly)) {
        std::fputs("usage: bench_people FEED...\n", stderr);
        return 2;
    }
    const std::shared_ptr<const LanguageData> language = readLanguageData(file.readAll());
    for (int i = 1; i < argc; ++i) {
        QFile feed(QString::fromLocal8Bit(argv[i]));
        if (!feed.open(QFile::ReadOnly))
            return 1;
        const Result<ParsedSource> source = parseSource(feed.readAll(), {{}, {}, feed.fileName(), {}});
        if (source && !source->shows.isEmpty())
            writePeople(feed.fileName(), source->shows.first(), *language);
    }
    return 0;
}
