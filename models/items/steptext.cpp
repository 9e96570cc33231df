// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/steptext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

struct StepWords {
    QLatin1StringView step;
    const char *words;
};

constexpr std::array allSteps = std::to_array<StepWords>({
    {"addShows"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "shows added")},
    {"setSubscribed"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "subscription")},
    {"setPrivate"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "private addresses")},
    {"setPlayed"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "heard or not heard")},
    {"setArchived"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "archive")},
    {"setFavourite"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "favourite")},
    {"addBookmark"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "bookmark set")},
    {"editBookmark"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "bookmark changed")},
    {"removeBookmark"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "bookmark removed")},
    {"setTagged"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "tags")},
    {"renameTag"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "tag renamed")},
    {"addFolder"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "folder made")},
    {"renameFolder"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "folder renamed")},
    {"moveFolder"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "folder moved")},
    {"removeFolder"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "folder removed")},
    {"addPlaylist"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "playlist made")},
    {"renamePlaylist"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "playlist renamed")},
    {"movePlaylist"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "playlist moved")},
    {"removePlaylist"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "playlist removed")},
    {"setPlaylistItems"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "order of a playlist")},
    {"setPlaylistContent"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "order of a playlist")},
    {"editPlaylistItem"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "note or part of an item")},
    {"sortPlaylist"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "playlist sorted")},
    {"appendToPlaylist"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "added to a playlist")},
    {"setQueue"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "queue")},
    {"removePlays"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "history removed")},
    {"correct"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "correction")},
    {"removeCorrection"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "correction taken back")},
    {"importPlaylist"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "playlist imported")},
    {"importPages"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "pages imported")},
    {"importMade"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "what was made imported")},
    {"importCorrections"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "corrections imported")},
    {"importForeign"_L1, QT_TRANSLATE_NOOP("earmark::Steps", "library of another program imported")},
});

} // namespace

QString stepText(const QString &step)
{
    const auto known = std::ranges::find(allSteps, step, &StepWords::step);
    return known == allSteps.end() ? step : QCoreApplication::translate("earmark::Steps", known->words);
}

} // namespace earmark
