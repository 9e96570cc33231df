// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

namespace earmark {

class Browser;
class MainWindow;
class Wiring;

// Saves a picture of the window as soon as it shows what it has to show, then ends the program: 0, or 1 where the
// picture could not be written. For machines without a screen. GUI thread.
class Screenshot final : public QObject
{
    Q_OBJECT

public:
    Screenshot(MainWindow &window, const Wiring &wiring, Browser &browser, QString file);

private:
    void look();

    MainWindow &m_window;
    const Wiring &m_wiring;
    Browser &m_browser;
    QString m_file;
    QTimer m_timer;
    int m_looks = 0;
};

} // namespace earmark
