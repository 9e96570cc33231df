// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/httpserver.h"
#include "tests/support/soundserver.h"

#include <QtCore/QList>

#include <functional>

namespace earmark::bench {

// Something that goes wrong while a medium plays from "/faulty".
struct Fault {
    enum class Where { Web, Sound, SoundFromStart };

    const char *name;
    Where where = Where::Web;
    // The first request is 0; empty: all is well there.
    std::function<test::HttpReply(const test::HttpReply &good, const test::HttpRequest &request, int number)> reply =
        {};
    // Two seconds after the first sound; from the start where nothing sounds before. Takes as long as the fault does.
    std::function<void(test::HttpServer &web, test::SoundServer &sound)> happen = {};
    bool isFinal = false; // nothing can be heard but a sentence
};

[[nodiscard]] QList<Fault> faultList();

void letPass(int ms); // with the event loop running: what is measured takes time

} // namespace earmark::bench
