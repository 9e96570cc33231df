// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/playback/mediarecord.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QString>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <span>

namespace earmark {

// The bytes of one medium, in a sparse file that one side reads, waiting where it must, while the other fills it. Every
// function may be called from any thread; one reader at a time.
class MediaCache
{
public:
    struct Status {
        std::optional<qint64> size;   // bytes; unknown until the server tells
        bool sizeStated = false;      // by the server before the bytes; else it is known by where they ended
        qint64 present = 0;           // bytes
        std::optional<Error> trouble; // being retried
        std::optional<Error> failure; // final

        [[nodiscard]] bool isComplete() const { return size && present >= *size; }
    };

    // What to fetch next: from a missing byte to the next present one, or to the end.
    struct Gap {
        qint64 begin = 0;
        std::optional<qint64> end;
    };

    MediaCache() = default;
    MediaCache(const MediaCache &) = delete;
    MediaCache &operator=(const MediaCache &) = delete;

    // Where the bytes go; with `complete` the file is a whole medium that is only read.
    [[nodiscard]] Result<void> openFile(const QString &path, bool complete);

    // --- the reader
    // At least one byte, or 0 at the real end of the medium. Waits for bytes that are missing, up to the final failure.
    // Cancelled after abort().
    [[nodiscard]] Result<qint64> readAt(qint64 position, std::span<char> buffer);
    void abort();  // ends a waiting read and fails those to come ...
    void resume(); // ... until here
    [[nodiscard]] Status status() const;
    [[nodiscard]] bool has(qint64 begin, qint64 end) const;
    // Whether the reader needs all that lies before where it is, too, as soon as enough is ahead of it.
    void fetchBefore(bool on);
    // The size that the server states, waiting until it answered; nothing where it does not say.
    [[nodiscard]] Result<std::optional<qint64>> waitForSize();

    // --- who fills it
    void setWake(std::function<void()> wake); // called when the reader wants what is not being fetched; must not block
    void setSize(std::optional<qint64> size); // the head of an answer has come
    void endAt(qint64 size);                  // the body of an answer without a length has ended
    // False where the disk took less than all; what is there already is not written again.
    [[nodiscard]] Result<void> store(qint64 position, QByteArrayView bytes);
    void forgetAll();                        // the medium changed on the server
    void restore(const MediaRecord &record); // what an earlier run left in the file
    [[nodiscard]] ByteRanges present() const;
    void setTrouble(const std::optional<Error> &trouble);
    void fail(const Error &failure);
    [[nodiscard]] Gap nextGap() const;          // at or after what the reader wants
    [[nodiscard]] Gap firstGap() const;         // of the whole medium
    [[nodiscard]] bool lacksBefore() const;     // what fetchBefore() asked for
    [[nodiscard]] qint64 wanted() const;        // where the reader is
    void wakeWhenReaderPasses(qint64 position); // once

private:
    [[nodiscard]] Gap gapFrom(qint64 position) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QFile m_file;
    ByteRanges m_ranges;
    std::optional<qint64> m_size;
    bool m_headKnown = false;
    bool m_sizeStated = false;
    std::optional<Error> m_trouble;
    std::optional<Error> m_failure;
    std::function<void()> m_wake;
    qint64 m_wanted = 0;
    qint64 m_wakeAt = -1;
    bool m_before = false;
    bool m_aborted = false;
};

} // namespace earmark
