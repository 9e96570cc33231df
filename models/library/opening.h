// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"

namespace earmark {

// How long a writer waits for another process that is writing.
inline constexpr std::chrono::milliseconds writerPatience{5'000};

// Opens the library at `file` for writing, or makes it: complete under another name first, so that a half-made one
// never stands there. What is refused is left as it was found, to the byte: LibraryForeign (no regular file, or
// another program's database), LibraryNewer, LibraryCorrupt, LibraryReadOnly, LibraryLocked, FileUnreadable, DiskFull.
// A file that was not closed properly is checked first. Any thread; blocks.
[[nodiscard]] Result<std::unique_ptr<Database>> openLibraryToWrite(const QString &file,
                                                                   std::chrono::milliseconds patience = writerPatience);

enum class Versions {
    Newest, // an older one is refused with LibraryReadOnly
    Known,  // whatever stores can do with it
};

// Opens an existing library for reading, also from a medium that cannot be written. FileNotFound where there is none.
// Any thread; blocks.
[[nodiscard]] Result<std::unique_ptr<Database>> openLibraryToRead(const QString &file,
                                                                  std::chrono::milliseconds patience = writerPatience,
                                                                  Versions versions = Versions::Newest);

} // namespace earmark
