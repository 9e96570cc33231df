// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/adder.h"
#include "models/library/correction.h"
#include "models/library/madefile.h"
#include "models/library/records.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace earmark::cli {

// The library's records as JSON: the objects of `inspect --json`, with what only a library knows beside them. Pure.
[[nodiscard]] QJsonObject toJson(const Show &show);
[[nodiscard]] QJsonObject toJson(const EpisodeDetail &episode);
[[nodiscard]] QJsonObject toJson(const FacetRow &row); // a guest or topic
[[nodiscard]] QJsonObject toJson(const Bookmark &bookmark);
[[nodiscard]] QJsonObject toJson(const Playlist &playlist);
[[nodiscard]] QJsonObject toJson(const KeptCorrection &kept);
[[nodiscard]] QJsonObject toJson(const AddOutcome::Item &item);
[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] QJsonArray toJson(const QList<Warning> &warnings);
[[nodiscard]] QJsonObject toJson(const MadeImport &done);

// A length or moment; null where it is not known.
[[nodiscard]] QJsonValue seconds(std::optional<qint64> ms);

// What adding a show came to, for people.
[[nodiscard]] QString wordsOf(const AddOutcome::Item &item);

} // namespace earmark::cli
