// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"

#include <QtCore/QList>

#include <functional>

namespace earmark {

// Takes back what the listener removed or replaced, step by step, and does it again, for as long as the program runs:
// temporary triggers of the writing connection note for each changed row of the listener's tables the statement that
// restores it (sqlite.org/undoredo.html), also while a step is taken back. On the library's thread.
class UndoLog
{
public:
    explicit UndoLog(Database &database);

    // Around the work of one step, inside its transaction; `commit` only once that transaction is on disk.
    void beginStep();
    void endStep();
    // `takeBack`, where there is one, runs on restore() after the rows are as they were, inside that transaction; such
    // a step cannot be repeated.
    void commitStep(const QString &name, std::function<void()> takeBack = {});
    // A step that did something else.
    void addStep(const QString &name, std::function<void()> takeBack);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool isNewestOfSources() const; // has something else to take back
    // Inside a transaction of the caller: restores the newest step; its name. NotFound where there is none.
    [[nodiscard]] Result<QString> restore();
    void commitRestore(); // once that transaction is on disk

    // The same for the step that was restored last, until another one is made.
    [[nodiscard]] bool canRepeat() const;
    [[nodiscard]] Result<QString> repeat();
    void commitRepeat();

private:
    struct Step {
        QString name;
        qint64 first = 0; // in the log
        qint64 last = 0;
        std::function<void()> takeBack{}; // beside the log
    };

    void append(Step step);
    void forgetUndone();
    void reverse(const Step &step); // what reverses it in turn is in m_step
    void watch(const QByteArray &table);

    Database &m_database;
    Step m_step;
    QList<Step> m_steps;
    QList<Step> m_undone; // the one restored last at the end
};

} // namespace earmark
