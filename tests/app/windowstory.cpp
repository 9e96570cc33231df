// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/windowstory.h"

#include <QtGui/QContextMenuEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace earmark::test {

WindowStory::WindowStory() = default;
WindowStory::~WindowStory() = default;

QString WindowStory::whyUntold()
{
    const QString platform = QGuiApplication::platformName();
    return platform == "xcb"_L1 || platform == "offscreen"_L1
               ? QString()
               : u"The story is told on an X server or off screen only."_s;
}

bool WindowStory::start(const QString &colourScheme)
{
    stop();
    // As the program does where there is no better language.
    if (m_english.isEmpty()
        && !(m_english.load(u":/i18n/earmark_en.qm"_s) && QCoreApplication::installTranslator(&m_english)))
        return false;
    if (!colourScheme.isEmpty())
        Settings(places().settings).setColourScheme(colourScheme);
    m_program = std::make_unique<Application>(places());
    window().show();
    program().wiring().start();
    if (!(QTest::qWaitForWindowExposed(&window()) && comeForward()
          && QTest::qWaitFor([this] { return program().wiring().isFilled(); })))
        return false;
    if (m_opening != Place::Home)
        window().showPlace(m_opening);
    return true;
}

void WindowStory::moveTo(const QString &home)
{
    stop();
    m_home = home;
}

bool WindowStory::comeForward()
{
    window().comeForward();
    return QTest::qWaitForWindowActive(&window());
}

Places WindowStory::places() const
{
    return Places::under(m_home + "/data"_L1, m_home + "/cache"_L1, m_home + "/config"_L1);
}

QString WindowStory::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void WindowStory::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *target = window().focusWidget();
    QTest::keyClick(target ? target : &window(), key, modifiers);
}

bool WindowStory::chooseInMenu(const QStringList &path) const
{
    QWidget *target = window().focusWidget();
    // What the platform makes of the key (QWidgetWindow).
    const QPoint at = target->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent wish(QContextMenuEvent::Keyboard, at, target->mapToGlobal(at));
    QCoreApplication::sendEvent(target, &wish);
    for (const QString &words : path) {
        const auto menu = [] {
            return qobject_cast<QMenu *>(QApplication::activePopupWidget());
        };
        const auto isAt = [&] {
            return menu()->activeAction() && menu()->activeAction()->text().remove(u'&').startsWith(words);
        };
        if (!QTest::qWaitFor([&] { return menu() != nullptr; }))
            return false;
        for (qsizetype i = 0; i <= menu()->actions().size() && !isAt(); ++i)
            QTest::keyClick(menu(), Qt::Key_Down);
        if (!isAt())
            return false;
        QTest::keyClick(menu(), Qt::Key_Return); // opens a menu, too
    }
    return true;
}

bool WindowStory::bringForward(QWidget *dialog)
{
    if (!dialog)
        return false;
    dialog->activateWindow(); // without a window manager it may come to nobody
    // Qt's own wait takes a window for active while the one below it is.
    return QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; });
}

bool WindowStory::altKey(QWidget *dialog, Qt::Key key)
{
    if (!bringForward(dialog))
        return false;
    QTest::keyClick(dialog, key, Qt::AltModifier);
    return true;
}

bool WindowStory::openByKey(const QString &path)
{
    if (!comeForward())
        return false;
    key(Qt::Key_O, Qt::ControlModifier);
    return answerFileDialog(path);
}

bool WindowStory::answerFileDialog(const QString &path) const
{
    if (!QTest::qWaitFor([this] { return dialog<QFileDialog>(); }))
        return false;
    auto *name = dialog<QFileDialog>()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setFocus();
    name->setText(path); // as if pasted: typing would open the completer, which takes Return for itself
    QTest::keyClick(name, Qt::Key_Return);
    return QTest::qWaitFor([this] { return !dialog<QFileDialog>(); });
}

bool WindowStory::picture(const QString &name, QWidget *of) const
{
    // What was just made is laid out and shown by events that are on their way.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents();
    QDir folder(qEnvironmentVariable("EARMARK_SHOTS", QDir::currentPath() + "/shots"_L1));
    QWidget *shown = &window();
    for (QWidget *above : {of, QApplication::activePopupWidget(), QApplication::activeModalWidget()}) {
        if (above) {
            shown = above;
            break;
        }
    }
    const QString scale = qFuzzyCompare(shown->devicePixelRatioF(), 1.0) ? QString() : u"@2x"_s;
    return folder.mkpath(u"."_s) && shown->grab().save(folder.filePath(name + scale + ".png"_L1));
}

} // namespace earmark::test
