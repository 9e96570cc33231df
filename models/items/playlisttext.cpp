// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/playlisttext.h"

#include "models/items/format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// The context of these words for translators.
class PlaylistText
{
    Q_DECLARE_TR_FUNCTIONS(PlaylistText)
};

} // namespace

QString partText(const PlaylistItem &item)
{
    if (item.startMs && item.endMs)
        return PlaylistText::tr("%1–%2", "part of an episode: from, to")
            .arg(clockText(*item.startMs), clockText(*item.endMs));
    if (item.startMs)
        return PlaylistText::tr("from %1", "part of an episode").arg(clockText(*item.startMs));
    if (item.endMs)
        return PlaylistText::tr("to %1", "part of an episode").arg(clockText(*item.endMs));
    return {};
}

QString folderPathText(const QList<PlaylistFolder> &folders, FolderId folder, const QString &title)
{
    QStringList path{title};
    path.removeAll(QString());
    for (auto at = std::ranges::find(folders, folder, &PlaylistFolder::id); at != folders.end();
         at = std::ranges::find(folders, at->parent, &PlaylistFolder::id))
        path.prepend(at->title);
    return path.join(" / "_L1);
}

QString totalText(qsizetype episodes, qint64 durationMs, double rate)
{
    QString text = PlaylistText::tr("%n episode(s)", nullptr, static_cast<int>(episodes));
    if (durationMs <= 0)
        return text;
    text = PlaylistText::tr("%1 · %2", "episodes, length").arg(text, durationText(durationMs));
    if (std::abs(rate - 1) < 0.01)
        return text;
    const auto atRateMs = static_cast<qint64>(std::llround(static_cast<double>(durationMs) / rate));
    return PlaylistText::tr("%1 · %2 at %3×", "…, length, speed")
        .arg(text, durationText(atRateMs), QLocale().toString(rate, 'g', 3));
}

} // namespace earmark
