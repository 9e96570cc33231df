// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QString>

#include <sys/mount.h>

namespace earmark::test {

// A file system with room for so many KiB; not there where the test may not mount.
class SmallDisk
{
public:
    SmallDisk(const QString &folder, int kib)
        : m_folder(QFile::encodeName(folder))
        , m_mounted(::mount("tmpfs", m_folder.constData(), "tmpfs", 0,
                            QByteArray("size=" + QByteArray::number(kib) + "k").constData())
                    == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount(m_folder.constData());
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    // Leaves no room on it, by a file of that name.
    void fill(const QString &name = QStringLiteral("filler")) const
    {
        QFile file(QFile::decodeName(m_folder) + QLatin1Char('/') + name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        while (file.write(QByteArray(4096, 'x')) == 4096) { }
    }
    // Takes it away while files are open on it: its folder is what it was before it was mounted.
    void pull()
    {
        if (m_mounted)
            m_mounted = ::umount2(m_folder.constData(), MNT_DETACH) != 0;
    }

private:
    QByteArray m_folder;
    bool m_mounted;
};

} // namespace earmark::test
