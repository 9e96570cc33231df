// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/wiring.h"

namespace earmark {

template <class T, class Done>
void Wiring::answer(QFuture<Result<T>> future, Done done)
{
    future.then(this, [this, done = std::move(done)](const Result<T> &result) {
        if (result)
            done(*result);
        else
            tellFailure(result.error());
    });
}

} // namespace earmark
