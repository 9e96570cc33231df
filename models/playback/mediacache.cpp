// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediacache.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace earmark {

Result<void> MediaCache::openFile(const QString &path, bool complete)
{
    const std::scoped_lock lock(m_mutex);
    m_file.setFileName(path);
    if (!m_file.open(complete ? QIODevice::ReadOnly : QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner)) {
        const auto kind = complete ? (m_file.exists() ? Error::Kind::FileUnreadable : Error::Kind::FileNotFound)
                                   : Error::Kind::WriteFailed;
        m_failure = Error{kind, m_file.errorString(), path};
        m_changed.notify_all();
        return std::unexpected(*m_failure);
    }
    if (complete) {
        m_headKnown = true;
        m_size = m_file.size();
        m_sizeStated = true;
        m_ranges.add(0, *m_size);
        if (*m_size == 0)
            m_failure = Error{Error::Kind::EmptySource, u"the file is empty"_s, path};
        m_changed.notify_all();
    }
    return {};
}

Result<qint64> MediaCache::readAt(qint64 position, std::span<char> buffer)
{
    qint64 size = 0;
    {
        std::unique_lock lock(m_mutex);
        m_wanted = position;
        for (bool asked = false; size <= 0; asked = true) {
            if (m_aborted)
                return failure(Error::Kind::Cancelled);
            size = m_ranges.endOfRun(position) - position;
            if (size > 0)
                break;
            if (m_failure)
                return std::unexpected(*m_failure);
            if (m_size && position >= *m_size)
                return 0;
            if (!asked && m_wake)
                m_wake();
            m_changed.wait(lock);
        }
        if (m_wakeAt >= 0 && position >= m_wakeAt && m_wake) {
            m_wakeAt = -1;
            m_wake();
        }
    }
    size = std::min(size, static_cast<qint64>(buffer.size()));
    const qint64 read = pread(m_file.handle(), buffer.data(), static_cast<size_t>(size), position);
    if (read <= 0)
        return failure(Error::Kind::FileUnreadable, qt_error_string(errno), m_file.fileName());
    return read;
}

void MediaCache::abort()
{
    const std::scoped_lock lock(m_mutex);
    m_aborted = true;
    m_changed.notify_all();
}

void MediaCache::resume()
{
    const std::scoped_lock lock(m_mutex);
    m_aborted = false;
}

MediaCache::Status MediaCache::status() const
{
    const std::scoped_lock lock(m_mutex);
    return {.size = m_size,
            .sizeStated = m_sizeStated,
            .present = m_ranges.count(),
            .trouble = m_trouble,
            .failure = m_failure};
}

bool MediaCache::has(qint64 begin, qint64 end) const
{
    const std::scoped_lock lock(m_mutex);
    return m_ranges.contains(begin, end);
}

void MediaCache::fetchBefore(bool on)
{
    const std::scoped_lock lock(m_mutex);
    if (on == std::exchange(m_before, on) || !m_wake)
        return;
    m_wake();
}

Result<std::optional<qint64>> MediaCache::waitForSize()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_aborted || m_headKnown || m_failure; });
    if (m_aborted)
        return failure(Error::Kind::Cancelled);
    if (m_failure)
        return std::unexpected(*m_failure);
    return m_sizeStated ? m_size : std::nullopt;
}

void MediaCache::setWake(std::function<void()> wake)
{
    const std::scoped_lock lock(m_mutex);
    m_wake = std::move(wake);
}

void MediaCache::setSize(std::optional<qint64> size)
{
    const std::scoped_lock lock(m_mutex);
    m_size = size;
    m_sizeStated = size.has_value();
    m_headKnown = true;
    m_changed.notify_all();
}

void MediaCache::endAt(qint64 size)
{
    const std::scoped_lock lock(m_mutex);
    m_size = size;
    m_changed.notify_all();
}

Result<void> MediaCache::store(qint64 position, QByteArrayView bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 written =
            pwrite(m_file.handle(), bytes.data() + done, static_cast<size_t>(bytes.size() - done), position + done);
        if (written < 0 && errno != EINTR) {
            const auto kind = errno == ENOSPC || errno == EDQUOT ? Error::Kind::DiskFull : Error::Kind::WriteFailed;
            return failure(kind, qt_error_string(errno), m_file.fileName());
        }
        done += std::max<qint64>(written, 0);
    }
    const std::scoped_lock lock(m_mutex);
    m_ranges.add(position, position + done);
    m_trouble.reset();
    m_changed.notify_all();
    return {};
}

void MediaCache::forgetAll()
{
    const std::scoped_lock lock(m_mutex);
    m_ranges = {};
    m_size.reset();
}

void MediaCache::restore(const MediaRecord &record)
{
    const std::scoped_lock lock(m_mutex);
    m_ranges = record.present;
    m_size = record.size;
    m_sizeStated = record.sizeStated;
    m_headKnown = record.size.has_value();
    m_changed.notify_all();
}

ByteRanges MediaCache::present() const
{
    const std::scoped_lock lock(m_mutex);
    return m_ranges;
}

void MediaCache::setTrouble(const std::optional<Error> &trouble)
{
    const std::scoped_lock lock(m_mutex);
    m_trouble = trouble;
}

void MediaCache::fail(const Error &failure)
{
    const std::scoped_lock lock(m_mutex);
    m_failure = failure;
    m_trouble.reset();
    m_changed.notify_all();
}

MediaCache::Gap MediaCache::nextGap() const
{
    const std::scoped_lock lock(m_mutex);
    return gapFrom(m_wanted);
}

MediaCache::Gap MediaCache::firstGap() const
{
    const std::scoped_lock lock(m_mutex);
    return gapFrom(0);
}

MediaCache::Gap MediaCache::gapFrom(qint64 position) const
{
    const qint64 begin = m_ranges.endOfRun(position);
    return {.begin = begin, .end = m_ranges.nextPresent(begin)};
}

bool MediaCache::lacksBefore() const
{
    const std::scoped_lock lock(m_mutex);
    return m_before && m_ranges.endOfRun(0) < m_wanted;
}

qint64 MediaCache::wanted() const
{
    const std::scoped_lock lock(m_mutex);
    return m_wanted;
}

void MediaCache::wakeWhenReaderPasses(qint64 position)
{
    const std::scoped_lock lock(m_mutex);
    m_wakeAt = position;
    if (m_wanted >= position && m_wake) {
        m_wakeAt = -1;
        m_wake();
    }
}

} // namespace earmark
