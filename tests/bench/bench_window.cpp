// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "tests/bench/cost.h"

#include <QtCore/QCommandLineParser>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>

#include <ctime>
#include <unistd.h>

// How long a start takes until the window shows the episodes of a library, and the memory it takes then; beside it an
// empty window of Qt's. Each mode is a process of its own; run.py puts them together.

using namespace earmark;
using namespace Qt::StringLiterals;

namespace {

// ms since the kernel made this process.
double sinceProcessStart()
{
    QFile stat(u"/proc/self/stat"_s);
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    // Field 22, counted after the parenthesised name: start time in clock ticks since boot.
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double started = fields.at(19).toDouble() / double(sysconf(_SC_CLK_TCK));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - started) * 1000;
}

void printStart(const char *what)
{
    std::printf("%-34s %9.1f ms, processor %9.1f ms\n", what, sinceProcessStart(), processorMs());
    std::fflush(stdout);
}

// Calls back once, after the first paint for which `counts` is true is done.
class FirstPaint : public QObject
{
public:
    FirstPaint(std::function<bool(QObject *)> counts, std::function<void()> done)
        : m_counts(std::move(counts))
        , m_done(std::move(done))
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_done && m_counts(watched))
            QTimer::singleShot(0, this, std::exchange(m_done, nullptr)); // when all else of this frame is painted
        return false;
    }

private:
    std::function<bool(QObject *)> m_counts;
    std::function<void()> m_done;
};

int emptyWindow()
{
    QMainWindow window;
    window.resize(1280, 800);
    const FirstPaint painted([&window](QObject *watched) { return watched == &window; },
                             [] {
                                 printStart("empty Qt window, start to painted");
                                 QCoreApplication::quit();
                             });
    window.show();
    return QCoreApplication::exec();
}

int openWindow(const Places &places)
{
    Application program(places);
    // Rows come with the counts of all panes, so that the first row painted means a window that can be used.
    const FirstPaint painted(
        [&program](QObject *watched) {
            const auto *list = qobject_cast<QAbstractItemView *>(watched->parent());
            EpisodeModel &episodes = program.browser().episodes();
            return list && list->model() == &episodes && episodes.rowCount() > 0 && episodes.rowAt(0);
        },
        [&program] {
            printStart("start to painted list");
            std::printf("%-34s %9d\n", "episodes in the list", program.browser().episodes().rowCount());
            whenIdle(&program.window(), [] {
                printMemory();
                QCoreApplication::quit();
            });
        });
    program.window().show();
    program.wiring().start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"library"_s, u"Library file."_s, u"FILE"_s}, {u"empty"_s, u"Open an empty window."_s}});
    parser.process(application);
    return parser.isSet(u"empty"_s) ? emptyWindow() : openWindow(Places::standard(parser.value(u"library"_s)));
}
