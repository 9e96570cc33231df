// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/namecases.h"

#include <QtCore/QHash>

#include <algorithm>

namespace earmark {
namespace {

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

// "Зариной Абдрахмановой" -> "Зарина Абдрахманова", by the endings of the language alone.
void putInFirstCase(Mention &mention, const ShowWords &words)
{
    const qsizetype blank = mention.name.indexOf(u' ');
    const QString given = words.language().nominative(wordKey(QStringView(mention.name).first(blank)));
    if (given.isEmpty())
        return;
    const QChar last = given.back();
    const bool feminine = last == u'a' || last == u'\u0430' || last == u'\u044F';
    QString family = mention.name.sliced(blank + 1);
    for (const FamilyEnding &ending : words.language().familyEndings()) {
        constexpr qsizetype shortestStem = 2;
        if (ending.feminine == feminine && (ending.languages & words.languages())
            && family.size() >= ending.ending.size() + shortestStem && family.endsWith(ending.ending)) {
            family = family.chopped(ending.ending.size()) + ending.first;
            break;
        }
    }
    mention.name = capitalised(given) + u' ' + family;
    mention.person = wordKey(mention.name);
}

} // namespace

void joinNameCases(QList<QList<Mention>> &all, const ShowWords &words)
{
    struct Nominative {
        QString name;
        WordKey person = 0;
    };
    const bool any = std::ranges::any_of(all, [](const QList<Mention> &mentions) {
        return std::ranges::any_of(mentions, [](const Mention &mention) { return mention.nominative != 0; });
    });
    if (!any)
        return;
    QMultiHash<WordKey, Nominative> known; // by given name
    for (const QList<Mention> &mentions : std::as_const(all)) {
        for (const Mention &mention : mentions) {
            const qsizetype blank = mention.name.indexOf(u' ');
            if (mention.nominative == 0 && mention.words == 2 && blank > 0)
                known.insert(wordKey(QStringView(mention.name).first(blank)), {mention.name, mention.person});
        }
    }
    for (QList<Mention> &mentions : all) {
        for (Mention &mention : mentions) {
            if (mention.nominative == 0 || mention.words != 2)
                continue;
            const QStringView family = QStringView(mention.name).sliced(mention.name.indexOf(u' ') + 1);
            bool joined = false;
            for (auto it = known.constFind(mention.nominative); it != known.cend() && it.key() == mention.nominative;
                 ++it) {
                constexpr qsizetype ending = 2;
                const QStringView other = QStringView(it->name).sliced(it->name.indexOf(u' ') + 1);
                const qsizetype stem = std::max<qsizetype>(3, other.size() - ending);
                if (family.size() < stem || other.size() < stem || family.first(stem) != other.first(stem))
                    continue;
                mention.name = it->name;
                mention.person = it->person;
                joined = true;
                break;
            }
            if (!joined)
                putInFirstCase(mention, words);
        }
    }
}

} // namespace earmark
