// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonValue>

namespace earmark {

// True for an address that gives access to what is not public: one with a user name or password, with a parameter that
// looks like a secret (models/http/redact has the list), or with a folder named "private". Pure; any thread.
[[nodiscard]] bool isPrivateAddress(const QString &address);

// The same for the address of a feed, which is private, too, with a token in its path (models/http/pathtoken). Pure;
// any thread.
[[nodiscard]] bool isPrivateFeed(const QString &address);
// What is left of it for everybody: all of one that is not private, or nothing. Pure; any thread.
[[nodiscard]] QString publicFeed(const QString &address);

// Takes out of an item what is private: of a show whose feed is private all addresses of its media and what its notes
// say, of others the addresses that are private themselves, also where they stand in a text or are the guid; a user
// name and password alone are cut off. True where there was anything. Pure; any thread.
[[nodiscard]] bool withholdPrivate(ExportItem &item);

// The same for a value of JSON and all that is in it: a text that is a private address becomes what is left of it, and
// one that has some in it gets "…" for each; what is named "feed" or "feed_url" is looked at as a feed's. Pure; any
// thread.
[[nodiscard]] QJsonValue withoutPrivate(const QJsonValue &value);

// The same for lines of JSON, as exportMade() and exportCorrections() give them. Pure; any thread.
struct PublicLines {
    QByteArray bytes;
    qsizetype withheld = 0; // lines that something was taken out of
};
[[nodiscard]] PublicLines withoutPrivate(const QByteArray &lines);

} // namespace earmark
