// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/namecases.h"

#include <QtCore/QHash>

#include <algorithm>

namespace earmark {

void joinNameCases(QList<QList<Mention>> &all)
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
            for (auto it = known.constFind(mention.nominative); it != known.cend() && it.key() == mention.nominative;
                 ++it) {
                constexpr qsizetype ending = 2;
                const QStringView other = QStringView(it->name).sliced(it->name.indexOf(u' ') + 1);
                const qsizetype stem = std::max<qsizetype>(3, other.size() - ending);
                if (family.size() < stem || other.size() < stem || family.first(stem) != other.first(stem))
                    continue;
                mention.name = it->name;
                mention.person = it->person;
                break;
            }
        }
    }
}

} // namespace earmark
