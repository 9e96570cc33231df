// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/errortext.h"

#include <QtCore/QCoreApplication>

namespace earmark {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("earmark::errorText", text);
}

QString statusText(const Error &error)
{
    constexpr int unauthorized = 401;
    constexpr int forbidden = 403;
    constexpr int notFound = 404;
    constexpr int gone = 410;
    constexpr int tooManyRequests = 429;
    constexpr int serverErrors = 500;
    switch (error.code) {
    case unauthorized:
    case forbidden:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "The server does not let you read %1. A private feed needs its full address, "
                                       "with the key in it."));
    case notFound:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "There is nothing at %1. Look up the feed’s address on the show’s web site."));
    case gone:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 was taken down for good. What you have of it stays in your library."));
    case tooManyRequests:
        return words(
            QT_TRANSLATE_NOOP("earmark::errorText", "The server of %1 asks for a pause. Try again in a few minutes."));
    default:
        break;
    }
    const QString text =
        error.code >= serverErrors
            ? words(QT_TRANSLATE_NOOP("earmark::errorText",
                                      "The server of %1 has a problem (status %2). Try again later."))
            : words(QT_TRANSLATE_NOOP("earmark::errorText", "The server refused %1 (status %2). Check the address."));
    return text.arg(QStringLiteral("%1"), QString::number(error.code));
}

QString networkText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::SchemeRefused:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 is not a web address. Use one that begins with https:// or http://."));
    case Error::Kind::AddressRefused:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 leads into your own network, so it was not opened. Add the address "
                                       "yourself if you trust it."));
    case Error::Kind::HostNotFound:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "The server of %1 was not found. Check the address and your connection."));
    case Error::Kind::ConnectionFailed:
        return words(
            QT_TRANSLATE_NOOP("earmark::errorText", "Could not connect to %1. Check your connection and try again."));
    case Error::Kind::TlsFailed:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "The connection to %1 is not secure, so it was not used. Check the clock of "
                                       "this computer, or try again later."));
    case Error::Kind::TimedOut:
        return words(QT_TRANSLATE_NOOP("earmark::errorText", "%1 did not answer in time. Try again later."));
    case Error::Kind::RedirectRefused:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 sends us on to other addresses in a way that is not safe to follow. Look "
                                       "up the new address on the show’s web site."));
    case Error::Kind::HttpStatus:
        return statusText(error);
    case Error::Kind::TooLarge:
        return words(
            QT_TRANSLATE_NOOP("earmark::errorText", "%1 is larger than Earmark accepts, so it was left alone."));
    case Error::Kind::ConnectionCut:
        return words(
            QT_TRANSLATE_NOOP("earmark::errorText", "The connection to %1 broke off before the end. Try again."));
    default:
        return {};
    }
}

QString readingText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::EmptySource:
        return words(QT_TRANSLATE_NOOP("earmark::errorText", "%1 is empty. Try again later."));
    case Error::Kind::UnknownFormat:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 is neither a feed nor a list of episodes that Earmark can read. Try the "
                                       "address of the show’s feed."));
    case Error::Kind::DamagedSource:
        return words(
            QT_TRANSLATE_NOOP("earmark::errorText", "%1 is damaged and nothing in it could be read. Try again later."));
    case Error::Kind::NoFeedOnPage:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "No episodes and no feed were found on the page %1. Look there for a link "
                                       "that says RSS, or search for the show."));
    case Error::Kind::FileNotFound:
        return words(QT_TRANSLATE_NOOP("earmark::errorText", "%1 does not exist. It may have been moved or renamed."));
    case Error::Kind::FileUnreadable:
        return words(QT_TRANSLATE_NOOP("earmark::errorText", "%1 could not be read. Check its permissions."));
    case Error::Kind::WriteFailed:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 could not be written. Check the folder’s permissions or choose another."));
    case Error::Kind::DiskFull:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "There is no room left on the disk for %1. Make room and try again; what was "
                                       "there before is unchanged."));
    default:
        return {};
    }
}

QString libraryText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::LibraryNewer:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "The library %1 was made by a newer Earmark. Update the program to open it; "
                                       "nothing was changed."));
    case Error::Kind::LibraryCorrupt:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "The library %1 is damaged. Restore a backup; backups lie beside it."));
    case Error::Kind::LibraryForeign:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 is not an Earmark library. Choose another file; nothing was changed."));
    case Error::Kind::LibraryReadOnly:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "The library %1 can be read but not written. Check its permissions and those "
                                       "of its folder."));
    case Error::Kind::LibraryLocked:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "Another program is writing to the library %1. Try again when it is done."));
    case Error::Kind::LibraryFailed:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "The library %1 could not do that. Try again; if it happens again, check the "
                                       "library."));
    default:
        return {};
    }
}

QString playbackText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NoAudioDevice:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "There is no sound device to play %1 on. Connect one; playing goes on where "
                                       "it stopped."));
    case Error::Kind::NotAudio:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 is not an audio file. The show may have moved it; refresh the show."));
    case Error::Kind::DecodingFailed:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 could not be played: its sound is damaged. Try again or skip this part."));
    case Error::Kind::NotSeekable:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "The server of %1 does not allow jumping. Keep the episode offline to jump "
                                       "in it."));
    default:
        return {};
    }
}

QString archiveText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::TooManyFiles:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 holds more files than Earmark reads at once, so it was left alone. Put the "
                                       "pages into smaller archives."));
    case Error::Kind::LinkInArchive:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 is a link or a device, which Earmark does not follow out of an archive."));
    case Error::Kind::NestedArchive:
        return words(QT_TRANSLATE_NOOP("earmark::errorText",
                                       "%1 is an archive within an archive. Unpack it and open it by itself."));
    case Error::Kind::LockedArchive:
        return words(
            QT_TRANSLATE_NOOP("earmark::errorText", "%1 is locked by a password. Unpack it and open it again."));
    default:
        return {};
    }
}

QString askedText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return error.subject.isEmpty() ? words(QT_TRANSLATE_NOOP("earmark::errorText", "Cancelled."))
                                       : words(QT_TRANSLATE_NOOP("earmark::errorText", "%1 was cancelled."));
    case Error::Kind::InvalidArgument:
        return words(QT_TRANSLATE_NOOP("earmark::errorText", "“%1” cannot be used here. Check what you entered."));
    case Error::Kind::NotFound:
        return words(QT_TRANSLATE_NOOP("earmark::errorText", "%1 was not found. It may have been removed."));
    default:
        return {};
    }
}

} // namespace

QString errorText(const Error &error)
{
    QString text;
    for (const auto part : {askedText, networkText, readingText, libraryText, playbackText, archiveText}) {
        text = part(error);
        if (!text.isEmpty())
            break;
    }
    const QString subject =
        error.subject.isEmpty() ? words(QT_TRANSLATE_NOOP("earmark::errorText", "this")) : error.subject;
    return text.contains(QLatin1StringView("%1")) ? text.arg(subject) : text;
}

} // namespace earmark
