// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/namejoins.h"

#include "models/library/namefold.h"

#include <algorithm>

namespace earmark {

QString NameJoins::rootOfKey(QString key) const
{
    for (auto target = m_targets.constFind(key); target != m_targets.cend(); target = m_targets.constFind(key))
        key = *target;
    return key;
}

QString NameJoins::root(const QString &name) const
{
    return rootOfKey(foldName(name));
}

// Both are roots.
void NameJoins::point(const QString &from, const QString &to)
{
    if (from == to)
        return;
    m_targets.insert(from, to);
    m_names.remove(from);
}

void NameJoins::join(const QString &name, const QString &target)
{
    m_keys |= {foldName(name), foldName(target)};
    point(root(name), root(target));
}

void NameJoins::rename(const QString &name, const QString &to)
{
    m_keys |= {foldName(name), foldName(to)};
    const QString renamed = root(name);
    point(root(to), renamed);
    m_names.insert(renamed, to.simplified());
}

void NameJoins::keepApart(const QString &one, const QString &other)
{
    m_keys |= {foldName(one), foldName(other)};
    m_apart.append({foldName(one), foldName(other)});
}

bool NameJoins::areApart(const QString &one, const QString &other) const
{
    const std::pair roots{root(one), root(other)};
    return std::ranges::any_of(m_apart, [&](const auto &pair) {
        const std::pair told{rootOfKey(pair.first), rootOfKey(pair.second)};
        return told == roots || told == std::pair{roots.second, roots.first};
    });
}

void NameJoins::joinUnlessApart(const QString &name, const QString &target)
{
    m_keys |= {foldName(name), foldName(target)};
    QString from = root(name);
    QString to = root(target);
    if (areApart(name, target) || (m_names.contains(from) && m_names.contains(to)))
        return;
    if (m_names.contains(from))
        std::swap(from, to);
    point(from, to);
}

QSet<QString> NameJoins::keys() const
{
    return m_keys;
}

QHash<QString, QString> NameJoins::names() const
{
    return m_names;
}

} // namespace earmark
