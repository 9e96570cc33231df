// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_rebuild FOLDER [EPISODES]: what understanding a whole library anew costs, and what it costs who browses
// meanwhile. The library is made of the feeds in FOLDER, as often as it takes; everything changes in the first rebuild,
// nothing in the second.

#include "models/library/library.h"
#include "models/parsing/parse.h"
#include "models/understanding/understand.h"
#include "tests/bench/feedfolder.h"
#include "tests/support/shippedlanguage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFutureWatcher>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::bench;
using namespace earmark::test;

namespace {

template <class T>
T wait(QFuture<Result<T>> future)
{
    Result<T> result = future.takeResult();
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

// Notes and titles, in bytes of UTF-8.
qint64 fill(Library &library, const QList<ParsedShow> &shows, int episodes)
{
    qint64 bytes = 0;
    for (int saved = 0, copy = 0; saved < episodes; ++copy) {
        for (ParsedShow show : shows) {
            show.title += u" %1"_s.arg(copy);
            show.feedUrl = u"https://feeds.example.org/%1/%2"_s.arg(copy).arg(saved);
            show.siteUrl.clear();
            show.podcastGuid.clear();
            show.episodes.resize(std::min<qsizetype>(show.episodes.size(), episodes - saved));
            for (const ParsedEpisode &episode : std::as_const(show.episodes))
                bytes += episode.title.toUtf8().size() + episode.description.toUtf8().size();
            saved += static_cast<int>(show.episodes.size());
            wait(library.save(show));
            if (saved >= episodes)
                break;
        }
    }
    return bytes;
}

// How long the thread that asks was kept from its events, and how long its questions took, in ms.
class Browsing
{
public:
    explicit Browsing(Library &library)
        : m_library(library)
    {
        m_gap.start();
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] {
            m_worstGap = std::max(m_worstGap, m_gap.restart());
            if (!m_asked.isValid())
                ask();
        });
        m_tick.start(5);
    }

    [[nodiscard]] QString report()
    {
        std::ranges::sort(m_answers);
        return u"answers %1, median %2 ms, worst %3 ms; events kept waiting %4 ms"_s.arg(m_answers.size())
            .arg(m_answers.value(m_answers.size() / 2))
            .arg(m_answers.isEmpty() ? 0 : m_answers.constLast())
            .arg(m_worstGap);
    }

private:
    void ask()
    {
        m_asked.start();
        m_library.view({}).then(&m_tick, [this](const Result<View> &) {
            m_answers.append(m_asked.elapsed());
            m_asked.invalidate();
        });
    }

    Library &m_library;
    QTimer m_tick;
    QElapsedTimer m_gap;
    QElapsedTimer m_asked;
    QList<qint64> m_answers;
    qint64 m_worstGap = 0;
};

void rebuild(Library &library, const std::shared_ptr<const LanguageData> &language, QTextStream &out)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock();
    QEventLoop loop;
    QFutureWatcher<Result<RebuildReport>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    Browsing browsing(library);
    watcher.setFuture(library.rebuild(language));
    loop.exec();
    const auto report = watcher.result();
    if (!report)
        qFatal("%s", qPrintable(report.error().detail));
    out << "rebuild of " << report->episodes << ", " << report->changed << " changed: " << timer.elapsed() / 1000.0
        << " s, processor " << double(std::clock() - before) / CLOCKS_PER_SEC << " s; " << browsing.report()
        << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    const QList<ParsedShow> shows = showsIn(arguments.value(1));
    if (std::ranges::all_of(shows, [](const ParsedShow &show) { return show.episodes.isEmpty(); })) {
        out << "usage: bench_rebuild FOLDER [EPISODES], FOLDER with feeds" << Qt::endl;
        return 2;
    }
    const QTemporaryDir folder;
    Library library(folder.filePath(u"library.db"_s));
    wait(library.open());
    const qint64 bytes = fill(library, shows, arguments.value(2, u"50000"_s).toInt());
    out << "notes and titles " << double(bytes) / 1e6 << " MB" << Qt::endl;
    const auto language = shippedLanguage();
    rebuild(library, language, out);
    rebuild(library, language, out);
    return 0;
}
