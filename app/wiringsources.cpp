// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/arrivals.h"
#include "app/desktop/listeningcontrol.h"
#include "app/desktop/notifier.h"
#include "app/desktop/queuecontrol.h"
#include "app/network/adder.h"
#include "app/network/refresher.h"
#include "app/session.h"
#include "app/wiringanswers.h"
#include "app/wiringdesktop.h"
#include "app/wiringmade.h"
#include "app/wiringoffline.h"
#include "app/wiringpages.h"
#include "app/wiringtransfer.h"
#include "models/items/episodetext.h"
#include "models/items/errortext.h"
#include "models/items/worktext.h"
#include "models/parsing/catalogue.h"
#include "models/playback/audiooutput.h"
#include "models/transfer/atomicfile.h"
#include "views/colourscheme.h"
#include "views/mainwindow.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QThreadPool>

// What comes into the library, what leaves it as a file, and the settings.

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

bool mayBePage(const Error &error)
{
    return error.kind == Error::Kind::NoFeedOnPage || error.kind == Error::Kind::UnknownFormat;
}

} // namespace

void Wiring::wireSources()
{
    const auto window = &m_window;
    connect(window, &MainWindow::addressRequested, this, &Wiring::openAddress);
    connect(window, &MainWindow::filesRequested, this, &Wiring::openFiles);
    connect(window, &MainWindow::startersRequested, this, &Wiring::addStarters);
    connect(window, &MainWindow::catalogueRequested, this, &Wiring::fillFromCatalogue);
    connect(window, &MainWindow::subscriptionRequested, this, [this](const QList<ShowId> &shows, bool on) {
        for (const ShowId show : shows)
            acknowledge(m_library.setSubscribed(show, on),
                        on ? tr("Subscribed") : tr("Unsubscribed; what you made of its episodes stays"), !on);
        if (on)
            m_session.refresher().refresh(shows);
    });

    Refresher &refresher = m_session.refresher();
    connect(window, &MainWindow::refreshRequested, &refresher, [&refresher](const QList<ShowId> &shows) {
        shows.isEmpty() ? refresher.refreshAll() : refresher.refresh(shows);
    });
    connect(window, &MainWindow::refreshCancelRequested, &refresher, &Refresher::cancel);
    connect(&refresher, &Refresher::progressChanged, window, [window](const RefreshProgress &progress) {
        window->setRefreshProgress(progress.done, progress.total, progress.failed);
    });
}

void Wiring::openAddress(const QString &address)
{
    ++m_adding;
    m_window.setAddBusy(true, tr("Looking at %1…").arg(address));
    m_session.adder()
        .addAddress(address, Adder::Pages::Refuse)
        .then(this, [this, address](const Result<AddOutcome> &outcome) {
            showOutcome(outcome);
            if (!outcome && mayBePage(outcome.error()))
                m_window.offerPage(address);
        });
}

void Wiring::openFiles(const QStringList &paths)
{
    QList<QFuture<Result<FileForm>>> forms;
    for (const QString &path : paths)
        forms.append(m_session.pageOpener().formOf(path));
    QtFuture::whenAll(forms.begin(), forms.end())
        .then(this, [this, paths](const QList<QFuture<Result<FileForm>>> &known) {
            QStringList pages;
            QStringList playlists;
            for (qsizetype i = 0; i < paths.size(); ++i) {
                // What cannot be told is said by who adds feeds.
                const FileForm form = known.at(i).result().value_or(FileForm::Feeds);
                if (form == FileForm::Feeds)
                    addFile(paths.at(i));
                else if (form == FileForm::Library)
                    m_transfer->importLibrary(paths.at(i));
                else if (form == FileForm::Made)
                    m_made->importFile(paths.at(i));
                else
                    (form == FileForm::Pages ? pages : playlists).append(paths.at(i));
            }
            m_transfer->importPlaylists(playlists);
            m_pages->openFiles(pages);
        });
}

void Wiring::addFile(const QString &path)
{
    ++m_adding;
    m_window.setAddBusy(true, tr("Reading %1…").arg(QFileInfo(path).fileName()));
    m_session.adder().addFile(path).then(this, [this](const Result<AddOutcome> &outcome) { showOutcome(outcome); });
}

void Wiring::addStarters(const QList<StarterShow> &shows)
{
    for (const StarterShow &show : shows)
        openAddress(show.address);
}

void Wiring::showOutcome(const Result<AddOutcome> &outcome)
{
    if (--m_adding == 0)
        m_window.setAddBusy(false);
    if (!outcome) {
        m_window.setAddOutcome(errorText(outcome.error()), true);
        return;
    }
    QList<ShowId> unread;
    QStringList failures;
    int episodes = 0;
    for (const AddOutcome::Item &item : outcome->items) {
        if (item.error)
            failures.append(u"%1: %2"_s.arg(item.title, errorText(*item.error)));
        else if (item.episodes == 0 && !item.feedUrl.isEmpty())
            unread.append(item.show);
        episodes += item.episodes;
    }
    const int added = int(outcome->items.size() - failures.size());
    QString text = tr("%n show(s) added", nullptr, added);
    if (episodes > 0)
        text += u", "_s + tr("%n episode(s)", nullptr, episodes);
    if (added == 1 && failures.isEmpty()) {
        const AddOutcome::Item &only = outcome->items.constFirst();
        text = only.known ? tr("“%1” was in the library already").arg(only.title) : tr("“%1” added").arg(only.title);
    }
    if (!failures.isEmpty())
        text += u'\n' + failures.join(u'\n');
    m_window.setAddOutcome(text, !failures.isEmpty());
    if (!unread.isEmpty())
        m_session.refresher().refresh(unread);
}

void Wiring::fillFromCatalogue()
{
    ++m_adding;
    m_window.setAddBusy(true, tr("Filling the library…"));
    QtConcurrent::run([]() -> Result<ParsedSource> {
        const Result<QByteArray> bytes = readFile(u":/earmark/starter/catalogue.json"_s, 4 * 1024 * 1024);
        return bytes ? readCatalogue(*bytes) : Result<ParsedSource>(std::unexpected(bytes.error()));
    }).then(this, [this](const Result<ParsedSource> &source) {
        if (--m_adding == 0)
            m_window.setAddBusy(false);
        if (!source)
            return tellFailure(source.error());
        for (const ParsedShow &show : source->shows) {
            answer(m_library.save(show, {}, true),
                   [this](const SaveReport &saved) { acknowledge(m_library.setSubscribed(saved.show, true)); });
        }
    });
}

void Wiring::wireExports()
{
    connect(&m_window, &MainWindow::worksExportRequested, this,
            [this](const QList<EpisodeId> &episodes, const QString &path) {
                answer(m_library.namedWorks(episodes), [this, path](const QList<NamedWork> &works) {
                    acknowledge(QtConcurrent::run([=] { return writeFile(path, worksMarkdown(works).toUtf8()); }),
                                tr("%n reference(s) written to %1", nullptr, int(works.size())).arg(path));
                });
            });
}

void Wiring::wirePreferences()
{
    connect(&m_window, &MainWindow::preferencesChanged, this, [this](const Preferences &preferences) {
        Settings &settings = m_session.settings();
        settings.setRefreshMinutes(preferences.refreshMinutes);
        settings.setRefreshAtStart(preferences.refreshAtStart);
        settings.setTellArrivals(preferences.tellArrivals);
        settings.setSkipBackSeconds(preferences.skipBackS);
        settings.setSkipForwardSeconds(preferences.skipForwardS);
        settings.setTrimsSilence(preferences.trimsSilence);
        settings.setEvensOut(preferences.evensOut);
        settings.setRewindsAfterPause(preferences.rewindsAfterPause);
        settings.setOutputDevice(preferences.outputDevice);
        settings.setPlayQueueOn(preferences.playQueueOn);
        settings.setBookmarkLeadSeconds(preferences.bookmarkLeadS);
        settings.setBackupDays(preferences.backupDays);
        settings.setBackupWeeks(preferences.backupWeeks);
        settings.setStreamedMegabytes(preferences.streamedMegabytes);
        settings.setDownloadsAtOnce(preferences.downloadsAtOnce);
        settings.setTellsStarts(preferences.tellsStarts);
        settings.setShowsTrayIcon(preferences.trayIcon);
        settings.setClosesToTray(preferences.closesToTray);
        settings.setColourScheme(preferences.colourScheme);
        applyPreferences(preferences);
    });
    connect(&m_window, &MainWindow::closing, this, [this] {
        m_session.settings().setWindowState(u"geometry"_s, m_window.saveGeometry());
        m_session.settings().setWindowState(u"layout"_s, m_window.layoutState());
    });
    const Settings &settings = m_session.settings();
    m_window.restoreLayout(settings.windowState(u"geometry"_s), settings.windowState(u"layout"_s));
    applyPreferences(keptPreferences());
}

Preferences Wiring::keptPreferences() const
{
    const Settings &settings = m_session.settings();
    return {.refreshMinutes = settings.refreshMinutes(),
            .refreshAtStart = settings.refreshAtStart(),
            .tellArrivals = settings.tellArrivals(),
            .skipBackS = settings.skipBackSeconds(),
            .skipForwardS = settings.skipForwardSeconds(),
            .trimsSilence = settings.trimsSilence(),
            .evensOut = settings.evensOut(),
            .rewindsAfterPause = settings.rewindsAfterPause(),
            .outputDevice = settings.outputDevice(),
            .playQueueOn = settings.playQueueOn(),
            .bookmarkLeadS = settings.bookmarkLeadSeconds(),
            .backupDays = settings.backupDays(),
            .backupWeeks = settings.backupWeeks(),
            .streamedMegabytes = settings.streamedMegabytes(),
            .downloadsAtOnce = settings.downloadsAtOnce(),
            .tellsStarts = settings.tellsStarts(),
            .trayIcon = settings.showsTrayIcon(),
            .closesToTray = settings.closesToTray(),
            .colourScheme = settings.colourScheme()};
}

void Wiring::wireArrivals(Arrivals &arrivals, Notifier &notifier)
{
    connect(&arrivals, &Arrivals::failed, this, &Wiring::tellFailure);
    connect(&arrivals, &Arrivals::arrived, this, [this, &notifier](const QList<EpisodeRow> &episodes) {
        const QString told = tr("%n new episode(s) from what you follow", nullptr, int(episodes.size()));
        if (m_window.isActiveWindow()) {
            m_window.tell(told);
            return;
        }
        if (!m_session.settings().tellArrivals())
            return;
        QStringList lines;
        for (const EpisodeRow &row : episodes)
            lines.append(tr("%1: %2", "show: episode").arg(row.show, titleText(row)));
        notifier.notify(told, lines);
    });
}

void Wiring::applyPreferences(const Preferences &preferences)
{
    m_window.setPreferences(preferences);
    m_queueControl.setGoesOn(preferences.playQueueOn);
    m_offline->applySettings();
    m_desktop->applySettings();
    m_listening.applySettings();
    m_output.setDevice(preferences.outputDevice);
    m_session.refresher().setInterval(preferences.refreshMinutes);
    const bool dark = preferences.colourScheme == "dark"_L1;
    const bool light = preferences.colourScheme == "light"_L1;
    applyColourScheme(dark ? Qt::ColorScheme::Dark : light ? Qt::ColorScheme::Light : Qt::ColorScheme::Unknown);
}

} // namespace earmark
