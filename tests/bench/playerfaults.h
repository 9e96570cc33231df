// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/httpserver.h"
#include "tests/support/soundserver.h"

#include <functional>

namespace earmark::bench {

// Something that goes wrong while a medium plays from "/faulty".
struct Fault {
    const char *name;
    std::function<test::HttpReply(const test::HttpReply &good, int request)> reply; // the first request is 0
    std::function<void(test::HttpServer &web, test::SoundServer &sound)> happen;    // two seconds after the first sound
    bool isFinal = false; // nothing can be heard but a sentence
};

[[nodiscard]] QList<Fault> faultList();

void letPass(int ms); // with the event loop running: what is measured takes time

} // namespace earmark::bench
