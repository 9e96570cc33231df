// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>

namespace earmark {

// Which names are one person's, or one topic's, and what that one is called. Names are told apart by foldName(). Pure;
// on one thread.
class NameJoins
{
public:
    // `name` and all it stands for is `target` from now on.
    void join(const QString &name, const QString &target);
    // Is called `to`, and so is whatever had that name.
    void rename(const QString &name, const QString &to);
    // The two stay two, unless the listener joins them.
    void keepApart(const QString &one, const QString &other);
    // As join(), but gives way to keepApart(), and to names the listener gave.
    void joinUnlessApart(const QString &name, const QString &target);

    [[nodiscard]] bool areApart(const QString &one, const QString &other) const; // as keepApart() was told

    // The key of the name that `name` stands for; its own where it stands for itself.
    [[nodiscard]] QString root(const QString &name) const;
    [[nodiscard]] QSet<QString> keys() const;            // of all names that were told of
    [[nodiscard]] QHash<QString, QString> names() const; // given by the listener, by root

private:
    [[nodiscard]] QString rootOfKey(QString key) const;
    void point(const QString &from, const QString &to);

    QHash<QString, QString> m_targets; // by key
    QHash<QString, QString> m_names;   // by root
    QSet<QString> m_keys;
    QList<std::pair<QString, QString>> m_apart; // keys
};

} // namespace earmark
