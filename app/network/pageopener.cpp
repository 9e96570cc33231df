// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/pageopener.h"

#include "app/network/fetcher.h"
#include "app/network/fetchpolicy.h"
#include "app/network/reading.h"
#include "models/http/typedaddress.h"
#include "models/library/library.h"
#include "models/transfer/archive.h"
#include "models/transfer/atomicfile.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QBuffer>
#include <QtCore/QDateTime>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>

#include <stop_token>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 maxPageBytes = 256 * 1024 * 1024;

OpenedPages onePage(OpenedPage page)
{
    OpenedPages opened;
    opened.pages.append(std::move(page));
    return opened;
}

} // namespace

// One thing being opened: shared by the opener, which may cancel it, and by the pool.
class PageOpener::Opening
{
public:
    explicit Opening(BuiltInLanguage language)
        : m_language(std::move(language))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Opened> future() { return m_promise.future(); }
    void fetchFirst(const QFuture<FetchResult> &fetch) { m_fetch = fetch; }
    void stop()
    {
        m_stop.request_stop();
        m_fetch.cancel();
    }

    void finish(Opened opened)
    {
        m_promise.addResult(std::move(opened));
        m_promise.finish();
    }

    [[nodiscard]] Opened readPage(QByteArrayView bytes, const SourceContext &context)
    {
        m_promise.setProgressRange(0, 1);
        m_promise.setProgressValueAndText(0, context.name);
        Opened opened = readOpenedPage(bytes, context).transform(onePage);
        if (opened)
            understandPages(opened->pages, *m_language);
        m_promise.setProgressValue(1);
        return opened;
    }

    // By its content, an archive or a page.
    [[nodiscard]] Opened readDevice(QIODevice &device, const QString &name, const QDate &now)
    {
        const SourceContext context{.url = {}, .contentType = {}, .name = name, .now = now};
        if (!looksLikeArchive(device.peek(archiveHeadBytes)))
            return readAll(device, name, maxPageBytes).and_then([&](const QByteArray &bytes) {
                return readPage(bytes, context);
            });
        return readArchivedPages(device, context, *m_language, m_stop.get_token(),
                                 [this](int done, int total, const QString &page) {
                                     m_promise.setProgressRange(0, total);
                                     m_promise.setProgressValueAndText(done, page);
                                 });
    }

private:
    QPromise<Opened> m_promise;
    std::stop_source m_stop;
    QFuture<FetchResult> m_fetch;
    BuiltInLanguage m_language;
};

PageOpener::PageOpener(Fetcher &fetcher, Library &library, BuiltInLanguage language, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_library(library)
    , m_language(std::move(language))
{
}

PageOpener::~PageOpener()
{
    for (const std::weak_ptr<Opening> &running : std::as_const(m_running)) {
        const std::shared_ptr<Opening> opening = running.lock();
        if (!opening)
            continue;
        opening->future().cancel();
        opening->stop();
    }
}

std::shared_ptr<PageOpener::Opening> PageOpener::begin()
{
    auto opening = std::make_shared<Opening>(m_language);
    auto *watcher = new QFutureWatcher<Opened>(this);
    connect(watcher, &QFutureWatcherBase::canceled, watcher, [opening] { opening->stop(); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(opening->future());
    m_running.removeIf([](const std::weak_ptr<Opening> &running) { return running.expired(); });
    m_running.append(opening);
    return opening;
}

void PageOpener::read(const std::shared_ptr<Opening> &opening, Reading reading)
{
    QThreadPool::globalInstance()->start(
        [opening, reading = std::move(reading)] { opening->finish(reading(*opening)); });
}

QFuture<PageOpener::Opened> PageOpener::openFile(const QString &path, const QDate &now)
{
    const std::shared_ptr<Opening> opening = begin();
    read(opening, [path, now](Opening &work) -> Opened {
        return earmark::openFile(path).and_then(
            [&](const std::unique_ptr<QIODevice> &file) { return work.readDevice(*file, path, now); });
    });
    return opening->future();
}

QFuture<PageOpener::Opened> PageOpener::openBytes(const QByteArray &bytes, const QString &name, const QDate &now)
{
    const std::shared_ptr<Opening> opening = begin();
    read(opening, [bytes, name, now](Opening &work) -> Opened {
        QBuffer device;
        device.setData(bytes);
        if (!device.open(QBuffer::ReadOnly))
            return failure(Error::Kind::FileUnreadable, device.errorString(), name);
        return work.readDevice(device, name, now);
    });
    return opening->future();
}

QFuture<PageOpener::Opened> PageOpener::openText(const QString &text)
{
    const std::shared_ptr<Opening> opening = begin();
    read(opening, [text](Opening &work) { return work.readPage(text.toUtf8(), {}); });
    return opening->future();
}

QFuture<PageOpener::Opened> PageOpener::openAddress(const QString &text)
{
    const std::shared_ptr<Opening> opening = begin();
    const Result<QUrl> address = addressFromText(text);
    if (!address) {
        opening->finish(std::unexpected(address.error()));
        return opening->future();
    }
    FetchRequest request;
    request.url = *address;
    request.accept = acceptedSources();
    QFuture<FetchResult> fetch = m_fetcher.fetch(request);
    opening->fetchFirst(fetch);
    fetch
        .then(this,
              [this, opening](const FetchResult &answer) {
                  if (!answer)
                      return opening->finish(std::unexpected(answer.error()));
                  read(opening,
                       [answer = *answer](Opening &work) { return work.readPage(answer.body, contextOf(answer)); });
              })
        .onCanceled(this, [opening] { opening->finish(failure(Error::Kind::Cancelled)); });
    return opening->future();
}

QFuture<Result<FileForm>> PageOpener::formOf(const QString &path)
{
    return QtConcurrent::run([path] {
        return earmark::openFile(path).transform(
            [](const std::unique_ptr<QIODevice> &file) { return fileFormOf(file->peek(fileHeadBytes)); });
    });
}

QFuture<Result<ImportReport>> PageOpener::importPages(const OpenedPages &opened)
{
    return m_library.importPages(importsOf(opened.pages, QDateTime::currentMSecsSinceEpoch()));
}

} // namespace earmark
