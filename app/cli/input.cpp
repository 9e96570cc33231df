// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input.h"

#include "models/transfer/atomicfile.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace earmark::cli {

Result<std::unique_ptr<QIODevice>> openInput(const QString &name)
{
    if (name != "-"_L1)
        return openFile(name);
    QFile input;
    if (!input.open(stdin, QFile::ReadOnly))
        return failure(Error::Kind::FileUnreadable, input.errorString(), name);
    return readAll(input, name, maxInputBytes)
        .and_then([&](const QByteArray &bytes) -> Result<std::unique_ptr<QIODevice>> {
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData(bytes);
            if (!buffer->open(QBuffer::ReadOnly))
                return failure(Error::Kind::FileUnreadable, buffer->errorString(), name);
            return buffer;
        });
}

QCommandLineOption nowOption()
{
    return {u"now"_s, Cli::tr("The day that relative dates on a page count from."), Cli::tr("DATE")};
}

Result<QDate> nowOf(const Call &call)
{
    if (!call.options.isSet(u"now"_s))
        return QDate();
    const QDate now = QDate::fromString(call.options.value(u"now"_s), Qt::ISODate);
    if (!now.isValid())
        return failure(Error::Kind::InvalidArgument, u"--now is no ISO date"_s, u"--now"_s);
    return now;
}

} // namespace earmark::cli
