// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

class QAction;
class QMenu;

namespace earmark {

// A family of actions with their words, icons and keys, each made once for menus, buttons and the list of keys. Owns
// them. GUI thread.
class ActionSet : public QObject
{
    Q_OBJECT

public:
    // All of them, in the order they were made.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

protected:
    explicit ActionSet(QObject *parent);

    // `name` is what tests and the list of keys find it by; without an icon where `iconName` is empty.
    [[nodiscard]] QAction *make(const char *name, const QString &text, const QString &iconName = {});
    // Once all have their keys: what a button shows of them when it is pointed at.
    void tellKeys();
    // A null action stands for a separator.
    static void fill(QMenu &menu, const QList<QAction *> &entries);

private:
    QList<QAction *> m_all;
};

} // namespace earmark
