// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/namecases.h"

#include <QtCore/QHash>

#include <algorithm>
#include <optional>

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

struct Nominative {
    QString name;
    WordKey person = 0;
};

QStringView givenName(const QString &name)
{
    return QStringView(name).first(name.indexOf(u' '));
}

QStringView familyName(const QString &name)
{
    return QStringView(name).sliced(name.indexOf(u' ') + 1);
}

bool haveOneStem(QStringView one, QStringView other)
{
    constexpr qsizetype ending = 2;
    const qsizetype stem = std::max<qsizetype>(3, std::max(one.size(), other.size()) - ending);
    return one.size() >= stem && other.size() >= stem && one.first(stem) == other.first(stem);
}

// A given name that no list knows: the family name alone tells the case, and the show has to name the person in the
// first one too.
void joinByFamilyName(QList<QList<Mention>> &all, const ShowWords &words)
{
    const QList<FamilyEnding> &endings = words.language().familyEndings();
    if (std::ranges::none_of(endings, [&](const FamilyEnding &one) { return one.languages & words.languages(); }))
        return;
    const auto isOpen = [](const Mention &mention) {
        return mention.words == 2 && !mention.traits.testFlag(Trait::GivenName) && mention.name.contains(u' ');
    };
    QMultiHash<WordKey, Nominative> byFamily;
    for (const QList<Mention> &mentions : std::as_const(all)) {
        for (const Mention &mention : mentions) {
            if (isOpen(mention))
                byFamily.insert(wordKey(familyName(mention.name)), {mention.name, mention.person});
        }
    }
    const auto firstCase = [&](const Mention &mention) -> std::optional<Nominative> {
        const QStringView family = familyName(mention.name);
        for (const FamilyEnding &ending : endings) {
            if (!(ending.languages & words.languages()) || !family.endsWith(ending.ending))
                continue;
            const WordKey first = wordKey(family.chopped(ending.ending.size()).toString() + ending.first);
            const auto [from, to] = byFamily.equal_range(first);
            const auto same = std::find_if(from, to, [&](const Nominative &known) {
                return known.person != mention.person && haveOneStem(givenName(known.name), givenName(mention.name));
            });
            if (same != to)
                return *same;
        }
        return {};
    };
    for (QList<Mention> &mentions : all) {
        for (Mention &mention : mentions) {
            if (const auto same = isOpen(mention) ? firstCase(mention) : std::nullopt) {
                mention.name = same->name;
                mention.person = same->person;
            }
        }
    }
}

} // namespace

void joinNameCases(QList<QList<Mention>> &all, const ShowWords &words)
{
    joinByFamilyName(all, words);
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
                known.insert(wordKey(givenName(mention.name)), {mention.name, mention.person});
        }
    }
    for (QList<Mention> &mentions : all) {
        for (Mention &mention : mentions) {
            if (mention.nominative == 0 || mention.words != 2)
                continue;
            const QStringView family = familyName(mention.name);
            bool joined = false;
            for (auto it = known.constFind(mention.nominative); it != known.cend() && it.key() == mention.nominative;
                 ++it) {
                constexpr qsizetype ending = 2;
                const QStringView other = familyName(it->name);
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
