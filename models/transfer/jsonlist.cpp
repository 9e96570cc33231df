// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/jsonlist.h"

#include <QtCore/QJsonDocument>

namespace earmark {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray JsonList::head(const QJsonObject &object, QLatin1StringView list)
{
    QByteArray open = compact(object);
    open.chop(1);
    if (!object.isEmpty())
        open += ", ";
    return open + '"' + QByteArray(list.data(), list.size()) + "\": [\n";
}

QByteArray JsonList::entry(const QJsonObject &object)
{
    const QByteArray before = m_isFirst ? "" : ",\n";
    m_isFirst = false;
    return before + compact(object);
}

QByteArray JsonList::tail()
{
    return m_isFirst ? "]}" : "\n]}";
}

void setWhereKnown(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

} // namespace earmark
