// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QIODevice>
#include <QtCore/QString>

#include <memory>
#include <optional>

namespace earmark {

// A file that takes the place of its target only once all of it is on disk: written beside it, every write and the
// flush checked, then renamed. The first failure sticks, so writers may write straight on. May be gone over again by
// seek(). Errors: WriteFailed, DiskFull; subject: the path. One thread at a time.
class AtomicFile final : public QIODevice
{
public:
    explicit AtomicFile(const QString &path); // opens; what fails then is told by state() too
    ~AtomicFile() override;                   // what was not committed leaves nothing
    Q_DISABLE_COPY_MOVE(AtomicFile)

    [[nodiscard]] Result<void> state() const;
    [[nodiscard]] Result<void> commit(); // once, as the last call

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 maxBytes) override;
    qint64 writeData(const char *data, qint64 bytes) override;

private:
    void fail(int error); // errno
    void flush();

    QString m_path;
    QByteArray m_target;
    QByteArray m_part;
    QByteArray m_buffer; // to be written at m_bufferAt
    qint64 m_bufferAt = 0;
    qint64 m_size = 0;
    int m_descriptor = -1;
    std::optional<unsigned> m_mode; // of the file that will be replaced
    std::optional<Error> m_error;
};

// The same for bytes that are all there. Any thread.
[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes);

// Reads a whole file. Errors: FileNotFound, FileUnreadable, TooLarge. Any thread.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

// Opens a file for reading that is one: no folder, no device. Errors: FileNotFound, FileUnreadable. Any thread.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openFile(const QString &path);

// Reads what is left of a device; `name` is for messages. Errors: FileUnreadable, TooLarge. Any thread.
[[nodiscard]] Result<QByteArray> readAll(QIODevice &device, const QString &name, qint64 maxBytes);

} // namespace earmark
