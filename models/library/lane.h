// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

namespace earmark {

// One thread that does its work piece by piece: the more urgent first, equals in the order given. What only this work
// touches needs no lock. Any thread may add; destroying waits until all is done.
class Lane
{
public:
    Lane()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }
    ~Lane() { finish(); }
    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    static constexpr int mostUrgent = 2;

    // What comes first after a rest gets priority 0 from QThreadPool, whatever is asked for. So 0 has to be the
    // highest, or the next work, posted before the thread is awake, would overtake it.
    void post(auto work, int urgency = 0) { m_pool.start(std::move(work), urgency - mostUrgent); }

    // Work that answers; skipped if its future was cancelled before its turn.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> ask(auto work)
    {
        QPromise<Result<T>> promise;
        QFuture<Result<T>> future = promise.future();
        promise.start();
        post([promise = std::move(promise), work = std::move(work)]() mutable {
            if (!promise.isCanceled())
                promise.addResult(work());
            promise.finish();
        });
        return future;
    }

    void finish() { m_pool.waitForDone(); }

private:
    QThreadPool m_pool;
};

} // namespace earmark
