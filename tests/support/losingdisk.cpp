// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/losingdisk.h"

namespace earmark::test {

namespace {

std::atomic<bool> s_gone = false;
sqlite3_vfs *s_real = nullptr;

// What SQLite holds of an open file: ours, and behind it in the same memory the real one.
struct LosingFile {
    sqlite3_file base;
};

sqlite3_file *realFile(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<LosingFile *>(file) + 1);
}

template <class... Parameters, class... Arguments>
int unlessGone(int error, int (*method)(sqlite3_file *, Parameters...), sqlite3_file *file, Arguments... arguments)
{
    return s_gone ? error : method(realFile(file), arguments...);
}

const sqlite3_io_methods &real(sqlite3_file *file)
{
    return *realFile(file)->pMethods;
}

int closeFile(sqlite3_file *file)
{
    return real(file).xClose(realFile(file));
}

int readFrom(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
    return unlessGone(SQLITE_IOERR_READ, real(file).xRead, file, bytes, count, at);
}

int writeTo(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    return unlessGone(SQLITE_IOERR_WRITE, real(file).xWrite, file, bytes, count, at);
}

int truncateTo(sqlite3_file *file, sqlite3_int64 size)
{
    return unlessGone(SQLITE_IOERR_TRUNCATE, real(file).xTruncate, file, size);
}

int syncAll(sqlite3_file *file, int flags)
{
    return unlessGone(SQLITE_IOERR_FSYNC, real(file).xSync, file, flags);
}

int sizeOf(sqlite3_file *file, sqlite3_int64 *size)
{
    return unlessGone(SQLITE_IOERR_FSTAT, real(file).xFileSize, file, size);
}

int lockFile(sqlite3_file *file, int kind)
{
    return real(file).xLock(realFile(file), kind);
}

int unlockFile(sqlite3_file *file, int kind)
{
    return real(file).xUnlock(realFile(file), kind);
}

int isReserved(sqlite3_file *file, int *answer)
{
    return real(file).xCheckReservedLock(realFile(file), answer);
}

int control(sqlite3_file *file, int what, void *argument)
{
    return real(file).xFileControl(realFile(file), what, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file).xSectorSize(realFile(file));
}

int characteristics(sqlite3_file *file)
{
    return real(file).xDeviceCharacteristics(realFile(file));
}

int mapShared(sqlite3_file *file, int region, int size, int extends, void volatile **memory)
{
    return unlessGone(SQLITE_IOERR_SHMMAP, real(file).xShmMap, file, region, size, extends, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file).xShmLock(realFile(file), offset, count, flags);
}

void barrier(sqlite3_file *file)
{
    real(file).xShmBarrier(realFile(file));
}

int unmapShared(sqlite3_file *file, int deletes)
{
    return real(file).xShmUnmap(realFile(file), deletes);
}

// The second version: reading by mapped memory would go past these.
constexpr sqlite3_io_methods losingMethods{
    2,       closeFile,  readFrom,        writeTo,   truncateTo, syncAll, sizeOf,      lockFile, unlockFile, isReserved,
    control, sectorSize, characteristics, mapShared, lockShared, barrier, unmapShared, nullptr,  nullptr};

int openOn(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *answer)
{
    file->pMethods = nullptr;
    if (s_gone)
        return SQLITE_CANTOPEN;
    const int code = s_real->xOpen(s_real, name, realFile(file), flags, answer);
    if (realFile(file)->pMethods)
        file->pMethods = &losingMethods;
    return code;
}

} // namespace

LosingDisk::LosingDisk()
{
    sqlite3_initialize();
    s_real = sqlite3_vfs_find(nullptr);
    m_vfs = *s_real;
    m_vfs.pNext = nullptr;
    m_vfs.zName = "losing";
    m_vfs.szOsFile = int(sizeof(LosingFile)) + s_real->szOsFile;
    m_vfs.xOpen = openOn;
    sqlite3_vfs_register(&m_vfs, 1);
}

LosingDisk::~LosingDisk()
{
    come();
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(s_real, 1);
}

void LosingDisk::go()
{
    s_gone = true;
}

void LosingDisk::come()
{
    s_gone = false;
}

} // namespace earmark::test
