// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace earmark {

// One request of an examination, as it was answered.
struct StreamStep {
    QString url;                     // without secrets
    bool ranged = false;             // a part from the middle or the end was asked for
    int status = 0;                  // HTTP; 0: no answer
    qint64 elapsedMs = 0;            // until the head of the answer, or the failure
    QString contentType = {};        // as sent
    std::optional<qint64> size = {}; // bytes of the whole medium, as the server says
    std::optional<Error> error = {};

    bool operator==(const StreamStep &) const = default;
};

// What stands in the way of a stream, the first of what is looked at.
enum class StreamFault {
    None, // it plays
    Address,
    Name,
    Connection,
    Encryption,
    Silence,
    Status,
    Redirect,
    Empty,
    Text,   // a page or a message instead of sound
    Length, // the body ends before its stated end
    Decoding,
};

// What was found out about a stream: where it fails, and what is odd although it plays. A plain value.
struct StreamReport {
    QString url;         // where it began, without secrets
    qint64 lookupMs = 0; // of the server's name
    QList<StreamStep> steps = {};
    StreamFault fault = StreamFault::None;
    std::optional<Error> error = {}; // of the fault
    bool refusesRanges = false;      // jumping needs all that lies between
    bool strangeType = false;        // the server calls it something else than sound
    bool isDecoded = false;          // sound came out
    bool isFinished = false;

    bool operator==(const StreamReport &) const = default;
};

// Where a failed request stands in the way. Pure; any thread.
[[nodiscard]] StreamFault faultOf(const Error &error);

// Whether a Content-Type may stand before sound: audio, video, or nothing that says anything. Pure; any thread.
[[nodiscard]] bool mayBeSound(const QString &contentType);

} // namespace earmark
