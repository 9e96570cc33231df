// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QObject>

namespace earmark {

class Library;
class MainWindow;

// Writes what the listener made as lines that people can read, and takes such lines in; private addresses leave only
// when they were asked for. GUI thread.
class MadeWiring final : public QObject
{
    Q_OBJECT

public:
    MadeWiring(Library &library, MainWindow &window);

    void importFile(const QString &path);

private:
    void askWhereTo();
    void exportTo(const QString &path);
    void askForPrivate(const QString &path, const QByteArray &all, const QByteArray &open, int withheld);
    void write(const QString &path, const QByteArray &lines);
    void tellFailure(const Error &error);

    Library &m_library;
    MainWindow &m_window;
};

} // namespace earmark
