// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/application.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QListView>

#include <memory>

namespace earmark::test {

// A test that drives the real window of the whole program, in a home of its own, as a listener would; on the GUI
// thread.
class WindowStory : public QObject
{
protected:
    WindowStory();
    ~WindowStory() override;

    // Why no story can be told here; empty where one can.
    [[nodiscard]] static QString whyUntold();

    // Starts the program (again) and waits until its window has the focus and shows its library; false: it did not come
    // to that. An empty colour scheme leaves the one that is set.
    [[nodiscard]] bool start(const QString &colourScheme = {});
    void stop() { m_program.reset(); }
    // What the next start shows, as if the listener had gone there; the list of all episodes where nothing is said.
    void openAt(Place place) { m_opening = place; }
    // Stops the program; its next start is in that folder, which was the story's own before.
    void moveTo(const QString &home);
    // A bare X server gives no window the focus by itself, not even after a dialog.
    [[nodiscard]] bool comeForward();

    [[nodiscard]] Application &program() const { return *m_program; }
    [[nodiscard]] MainWindow &window() const { return m_program->window(); }
    [[nodiscard]] const QString &home() const { return m_home; }
    [[nodiscard]] Places places() const;
    [[nodiscard]] QString filePath(const QString &name) const { return QDir(m_home).filePath(name); }
    // Writes a file into the home; its path.
    QString write(const QString &name, const QByteArray &bytes) const;

    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        return window().findChild<T *>(QLatin1StringView(name));
    }
    // The one on top, as a dialog's own dialogs come after it; null where none is open.
    template <class T>
    [[nodiscard]] T *dialog() const
    {
        T *top = nullptr;
        for (T *candidate : window().findChildren<T *>()) {
            if (candidate->isVisible())
                top = candidate;
        }
        return top;
    }
    [[nodiscard]] QListView *paneList(const char *pane) const
    {
        return find<QDockWidget>(pane)->findChild<QListView *>(QStringLiteral("list"));
    }

    // To where a key of the listener's would go.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    // Opens the menu of what has the focus, as the menu key does, and chooses in it and its menus the first entries
    // that begin so, key by key; false: there is none.
    [[nodiscard]] bool chooseInMenu(const QStringList &path) const;
    // The dialog has the keys now; false after the usual wait.
    [[nodiscard]] static bool bringForward(QWidget *dialog);
    // A letter with Alt to a dialog, once it is the active window, as only that one listens; false: it never is.
    [[nodiscard]] static bool altKey(QWidget *dialog, Qt::Key key);
    // Opens a file by the key for it and the dialog that asks for its path; false: no dialog opened, or it stays.
    [[nodiscard]] bool openByKey(const QString &path);
    // Gives the file dialog that opens a path and accepts it; false: none opened, or it stays.
    [[nodiscard]] bool answerFileDialog(const QString &path) const;
    // Leaves a picture of that, or of what is on top, in EARMARK_SHOTS; false: it could not be written.
    [[nodiscard]] bool picture(const QString &name, QWidget *of = nullptr) const;

private:
    QTemporaryDir m_folder;
    QString m_home = m_folder.path();
    Place m_opening = Place::List;
    QTranslator m_english;
    std::unique_ptr<Application> m_program;
};

} // namespace earmark::test

// A story's main(). The desktop's own dialogs cannot be driven from a test.
#define EARMARK_STORY_MAIN(Test)                                                                                       \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);                                                       \
        QApplication application(argc, argv);                                                                          \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
