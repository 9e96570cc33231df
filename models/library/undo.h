// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"

#include <QtCore/QList>

#include <functional>

namespace earmark {

// What one step did beside the rows of the listener's tables: to what sources say.
struct UndoBeside {
    std::function<void()> takeBack{}; // runs on restore() after the rows are as they were, inside that transaction
    // The whole step once more, on repeat(), inside that transaction; an error leaves it undone.
    std::function<Result<UndoBeside>()> doAgain{};
    QList<qint64> made{}; // ids of what is new; steps made after it go by them
};

// Takes back what the listener did, step by step, and does it again, for as long as the program runs: temporary
// triggers of the writing connection note for each changed row of the listener's tables the statement that restores it
// (sqlite.org/undoredo.html), also while a step is taken back. What has changed otherwise since, by playing or by
// another program, stays. On the library's thread.
class UndoLog
{
public:
    explicit UndoLog(Database &database);

    // Around the work of one step, inside its transaction; `commit` only once that transaction is on disk.
    void beginStep();
    void endStep();
    // Nothing where nothing was changed.
    void commitStep(const QString &name, UndoBeside beside = {});
    // A step that did something else, and changed nothing of the listener's that is to be restored.
    void addStep(const QString &name, UndoBeside beside);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool isNewestOfSources() const; // has something else to take back
    // Inside a transaction of the caller: restores the newest step; its name. NotFound where there is none.
    [[nodiscard]] Result<QString> restore();
    void commitRestore(); // once that transaction is on disk

    // The same for the step that was restored last, until another one is made.
    [[nodiscard]] bool canRepeat() const;
    [[nodiscard]] bool isUndoneOfSources() const;
    [[nodiscard]] Result<QString> repeat();
    void commitRepeat();

private:
    struct Step {
        QString name;
        qint64 first = 1; // in the log; nothing there where `last` is less
        qint64 last = 0;
        bool isLogged = true;
        UndoBeside beside{};
    };

    void append(Step step);
    void forget(const Step &step);
    void forgetUndone();
    void reverse(const Step &step);                       // what reverses it in turn is in m_step
    [[nodiscard]] Result<void> doAgain(const Step &step); // likewise
    void watch(const QByteArray &table);
    [[nodiscard]] QByteArray parentsOf(const QByteArray &table);

    Database &m_database;
    Step m_step;
    QList<Step> m_steps;
    QList<Step> m_undone; // the one restored last at the end
};

} // namespace earmark
