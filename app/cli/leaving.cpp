// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/leaving.h"

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "models/transfer/atomicfile.h"
#include "models/transfer/exportprivacy.h"

using namespace Qt::StringLiterals;

namespace earmark::cli {

QCommandLineOption withPrivateOption()
{
    return {u"with-private"_s, Cli::tr("Also write addresses that give access to what is not public.")};
}

Result<void> writeLines(const QByteArray &lines, const QString &file, bool withPrivate)
{
    const PublicLines left = withPrivate ? PublicLines{lines} : withoutPrivate(lines);
    if (left.withheld > 0)
        complain(Cli::tr("Private addresses were taken out of %n line(s); --with-private writes them too.", nullptr,
                         int(left.withheld)));
    if (!file.isEmpty() && file != "-"_L1)
        return writeFile(file, left.bytes);
    writeBytes(left.bytes);
    return {};
}

} // namespace earmark::cli
