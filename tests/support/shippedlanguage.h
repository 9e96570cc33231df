// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/understand.h"
#include "tests/support/filecontent.h"

#include <QtCore/QDir>

namespace earmark::test {

// What the program itself knows of languages. For who links shipped_language.
[[nodiscard]] inline std::shared_ptr<const LanguageData> shippedLanguage()
{
    const QDir folder(QStringLiteral(LANGUAGE_FOLDER));
    const auto file = [&folder](const char *name) {
        QByteArray content = contentOf(folder.filePath(QString::fromLatin1(name)));
        if (content.isEmpty())
            qFatal("%s cannot be read", name);
        return content;
    };
    return readLanguageData(file("words.json"),
                            {file("terms.txt"), file("everyday.txt"), file("frequent.txt"), file("topicweights.txt")});
}

} // namespace earmark::test
