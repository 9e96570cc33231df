// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/evidencetext.h"

#include "models/items/portraittext.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("earmark::evidence", text);
}

QString placeText(const Evidence &evidence)
{
    if (evidence.field.isEmpty())
        return {};
    const QString quoted = evidence.text.simplified();
    if (evidence.field == "title"_L1)
        return words(QT_TRANSLATE_NOOP("earmark::evidence", "Read in the title: “%1”")).arg(quoted);
    if (evidence.field == "description"_L1)
        return words(QT_TRANSLATE_NOOP("earmark::evidence", "Read in the notes: “%1”")).arg(quoted);
    if (evidence.field == "page"_L1)
        return words(QT_TRANSLATE_NOOP("earmark::evidence", "Read on a page: “%1”")).arg(quoted);
    return words(QT_TRANSLATE_NOOP("earmark::evidence", "Stated in the feed (%1)")).arg(evidence.field);
}

} // namespace

QString evidenceText(const Credit &credit)
{
    const QString place = placeText(credit.evidence);
    return place.isEmpty() ? confidenceText(credit.confidence) : place + u'\n' + confidenceText(credit.confidence);
}

QString evidenceText(const TopicMention &mention)
{
    return placeText(mention.evidence);
}

} // namespace earmark
