// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/languagefile.h"

#include "models/understanding/understand.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QByteArray languageFile(const QString &name)
{
    QFile file(u":/earmark/language/"_s + name);
    [[maybe_unused]] const bool opened = file.open(QFile::ReadOnly);
    Q_ASSERT_X(opened, "BuiltInLanguage", "earmark_resources is not linked in");
    return file.readAll();
}

std::shared_ptr<const LanguageData> readBuiltIn()
{
    return readLanguageData(languageFile(u"words.json"_s),
                            {languageFile(u"terms.txt"_s), languageFile(u"everyday.txt"_s),
                             languageFile(u"frequent.txt"_s), languageFile(u"topicweights.txt"_s)});
}

} // namespace

BuiltInLanguage::BuiltInLanguage()
    : m_data(std::async(std::launch::deferred, readBuiltIn).share())
{
}

} // namespace earmark
