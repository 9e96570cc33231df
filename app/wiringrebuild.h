// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/languagefile.h"
#include "models/library/library.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>

namespace earmark {

class MainWindow;
class Session;

// Has guests and topics of the whole library read again: after an older version read them, and when the listener asks;
// the window shows how far it is and may stop it. GUI thread.
class RebuildWiring final : public QObject
{
    Q_OBJECT

public:
    RebuildWiring(Session &session, MainWindow &window);

    void startWhereNeeded(); // once the library is open

Q_SIGNALS:
    void failed(const earmark::Error &error);

private:
    void start();
    void showProgress();
    void finish();

    Library &m_library;
    MainWindow &m_window;
    BuiltInLanguage m_language;
    QFutureWatcher<Result<RebuildReport>> m_rebuilding;
};

} // namespace earmark
