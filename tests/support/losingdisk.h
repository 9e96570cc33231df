// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sqlite3.h>

#include <atomic>

namespace earmark::test {

// A disk that is there or gone, for every SQLite file that is opened while one of these lives: the default file system
// of SQLite, all of whose reads and writes fail while the disk is gone (sqlite.org/c3ref/vfs.html). One at a time, made
// before the first file is opened. Going and coming from any thread.
class LosingDisk
{
public:
    LosingDisk();
    ~LosingDisk();
    LosingDisk(const LosingDisk &) = delete;
    LosingDisk &operator=(const LosingDisk &) = delete;

    void go();
    void come();

private:
    sqlite3_vfs m_vfs{};
};

} // namespace earmark::test
