// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/languagefile.h"

#include "models/understanding/understand.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace earmark {

std::shared_ptr<const LanguageData> builtInLanguage()
{
    QFile file(u":/earmark/language/words.json"_s);
    [[maybe_unused]] const bool opened = file.open(QFile::ReadOnly);
    Q_ASSERT_X(opened, "builtInLanguage", "earmark_resources is not linked in");
    return readLanguageData(file.readAll());
}

} // namespace earmark
