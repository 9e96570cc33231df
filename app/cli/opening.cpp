// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/opening.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

Result<void> openExisting(Library &library, Library::Access access)
{
    if (!QFileInfo::exists(library.file()))
        return failure(Error::Kind::FileNotFound, u"no library yet"_s, library.file());
    return await(library.open(access));
}

} // namespace

Result<void> openToRead(Library &library)
{
    return openExisting(library, Library::Access::ReadOnly);
}

Result<void> openToRepair(Library &library)
{
    return openExisting(library, Library::Access::ReadWrite);
}

QFuture<Ending> ended(Ending ending)
{
    return QtFuture::makeReadyValueFuture(std::move(ending));
}

Result<void> openToWrite(Library &library, const Places &places)
{
    if (const Result<void> made = makeFolders(places); !made)
        return made;
    return await(library.open());
}

} // namespace earmark::cli
