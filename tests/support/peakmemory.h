// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QFile>

namespace earmark::test {

// A line of /proc/self/status in MB; -1 where there is none.
inline double statusMb(QByteArrayView field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return -1;
}

inline double residentMb()
{
    return statusMb("VmRSS:");
}

// The most there was since the last call of forgetPeak().
inline double peakMb()
{
    return statusMb("VmHWM:");
}

// See proc(5), clear_refs.
inline void forgetPeak()
{
    QFile references(QStringLiteral("/proc/self/clear_refs"));
    if (references.open(QIODevice::WriteOnly))
        references.write("5");
}

} // namespace earmark::test
