// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/backuptext.h"

#include <QtCore/QCoreApplication>

namespace earmark {

namespace {

// The context of these words for translators.
class BackupText
{
    Q_DECLARE_TR_FUNCTIONS(BackupText)
};

} // namespace

QString holdingText(Holding kind)
{
    switch (kind) {
    case Holding::Shows:
        return BackupText::tr("Shows");
    case Holding::Episodes:
        return BackupText::tr("Episodes");
    case Holding::Listened:
        return BackupText::tr("Heard and begun");
    case Holding::Favourites:
        return BackupText::tr("Favourites");
    case Holding::Bookmarks:
        return BackupText::tr("Bookmarks");
    case Holding::Playlists:
        return BackupText::tr("Playlists");
    case Holding::PlaylistItems:
        return BackupText::tr("Episodes in playlists");
    case Holding::Queue:
        return BackupText::tr("Queue");
    case Holding::Corrections:
        return BackupText::tr("Corrections");
    case Holding::Tags:
        return BackupText::tr("Tags on episodes");
    case Holding::Plays:
        return BackupText::tr("History");
    case Holding::Kept:
        return BackupText::tr("Kept offline");
    case Holding::Hearing:
        return BackupText::tr("Settings of shows");
    case Holding::Folders:
        return BackupText::tr("Folders of playlists");
    case Holding::PrivateShows:
        return BackupText::tr("Private shows");
    }
    return {};
}

QString backupText(BackupFile::Kind kind)
{
    switch (kind) {
    case BackupFile::Kind::Daily:
        return BackupText::tr("Made daily");
    case BackupFile::Kind::ByHand:
        return BackupText::tr("Made by hand");
    case BackupFile::Kind::Replaced:
        return BackupText::tr("Replaced by a restored one");
    case BackupFile::Kind::BeforeUpgrade:
        return BackupText::tr("Before an update of Earmark");
    }
    return {};
}

QString changeText(const HoldingChange &change)
{
    QString gained = BackupText::tr("%n back", "things that a backup has", int(change.gained));
    QString lost = BackupText::tr("%n lost", "things that a backup lacks", int(change.lost));
    if (change.gained > 0 && change.lost > 0)
        return BackupText::tr("%1, %2", "so many back, so many lost").arg(gained, lost);
    if (change.gained > 0)
        return gained;
    return change.lost > 0 ? lost : QString();
}

QString repairText(const RepairReport &report, const QString &keptAs)
{
    if (report.before.isSound())
        return BackupText::tr("The library is sound.");
    const QString kept = BackupText::tr("As it was, it is kept in %1.").arg(keptAs);
    if (report.after.isSound())
        return BackupText::tr("The library was damaged and is sound again.") + u' ' + kept;
    return BackupText::tr("The library is damaged in a way that only a backup can mend.") + u' ' + kept;
}

} // namespace earmark
