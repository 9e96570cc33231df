// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the weights of guests are learnt from: bench_people FEED... writes a line per person and episode:
//   feed <tab> episode <tab> name <tab> features, separated by blanks
// bench_people --tags FEED... drops the persons that tags name, and says how many of those that stand in the text are
// found there.
// Behind a feed's episodes stands "feed <tab> hosts" and the regular hosts. learnguests.py reads it.

#include "models/parsing/parse.h"
#include "models/understanding/people.h"
#include "models/understanding/understand.h"
#include "tests/support/shippedlanguage.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

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

struct Counts {
    int found = 0;
    int wrong = 0;
    int missed = 0;

    void add(const QSet<QString> &want, const QSet<QString> &have)
    {
        const auto hit = int((want & have).size());
        found += hit;
        wrong += int(have.size()) - hit;
        missed += int(want.size()) - hit;
    }
    [[nodiscard]] QString told() const
    {
        const double precision = found / std::max(1.0, double(found + wrong));
        const double recall = found / std::max(1.0, double(found + missed));
        const double f1 = found ? 2 * precision * recall / (precision + recall) : 0;
        return u"%1 of %2, P=%3 R=%4 F1=%5"_s.arg(QString::number(found), QString::number(found + missed),
                                                  QString::number(precision, 'f', 3), QString::number(recall, 'f', 3),
                                                  QString::number(f1, 'f', 3));
    }
};

QSet<QString> namesOf(const ParsedEpisode &episode, Part part)
{
    QSet<QString> names;
    for (const Credit &credit : episode.credits) {
        if (credit.part == part)
            names.insert(credit.name.toCaseFolded().simplified());
    }
    return names;
}

// Guests of episodes that have tags, and hosts of the show, as far as the texts name them.
void compareTags(const QString &name, ParsedShow show, const LanguageData &language, Counts &guests, Counts &hosts)
{
    Counts here;
    QList<QSet<QString>> tagged;
    QSet<QString> taggedHosts;
    QString all;
    for (const Credit &credit : std::as_const(show.credits)) {
        if (credit.part == Part::Host)
            taggedHosts.insert(credit.name.toCaseFolded().simplified());
    }
    show.credits.clear();
    for (ParsedEpisode &episode : show.episodes) {
        const QString text = (episode.title + u' ' + episode.description).toCaseFolded().simplified();
        const auto absent = [&](const QString &person) {
            return !text.contains(person);
        };
        QSet<QString> persons = namesOf(episode, Part::Guest);
        persons.removeIf(absent);
        tagged.append(persons);
        taggedHosts |= namesOf(episode, Part::Host);
        all += text;
        episode.credits.clear();
    }
    const bool any = std::ranges::any_of(tagged, [](const auto &persons) { return !persons.isEmpty(); });
    taggedHosts.removeIf([&](const QString &person) { return !all.contains(person); });
    if (!any && taggedHosts.isEmpty())
        return;
    understand(show, language);
    QSet<QString> found;
    for (const QString &host : std::as_const(show.hosts))
        found.insert(host.toCaseFolded());
    for (qsizetype i = 0; i < show.episodes.size(); ++i) {
        if (!tagged[i].isEmpty())
            here.add(tagged[i], namesOf(show.episodes[i], Part::Guest));
    }
    Counts hostsHere;
    if (!taggedHosts.isEmpty())
        hostsHere.add(taggedHosts, found);
    write(u"%1\tguests %2\thosts %3"_s.arg(QFileInfo(name).fileName(), here.told(), hostsHere.told()));
    for (auto [total, some] : {std::pair(&guests, here), std::pair(&hosts, hostsHere)}) {
        total->found += some.found;
        total->wrong += some.wrong;
        total->missed += some.missed;
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("usage: bench_people FEED...\n", stderr);
        return 2;
    }
    const std::shared_ptr<const LanguageData> language = shippedLanguage();
    const bool tags = QByteArrayView(argv[1]) == "--tags";
    Counts guests;
    Counts hosts;
    for (int i = tags ? 2 : 1; i < argc; ++i) {
        QFile feed(QString::fromLocal8Bit(argv[i]));
        if (!feed.open(QFile::ReadOnly))
            return 1;
        const Result<ParsedSource> source = parseSource(feed.readAll(), {{}, {}, feed.fileName(), {}});
        if (!source || source->shows.isEmpty())
            continue;
        if (tags)
            compareTags(feed.fileName(), source->shows.first(), *language, guests, hosts);
        else
            writePeople(feed.fileName(), source->shows.first(), *language);
    }
    if (tags)
        write(u"all\tguests %1\thosts %2"_s.arg(guests.told(), hosts.told()));
    return 0;
}
