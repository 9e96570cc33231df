// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace earmark {

// The bytes of a JSON object whose last value is a list, made piece by piece, an entry a line.
class JsonList
{
public:
    // All of `object`, and the key of the list.
    [[nodiscard]] QByteArray head(const QJsonObject &object, QLatin1StringView list);
    [[nodiscard]] QByteArray entry(const QJsonObject &object);
    [[nodiscard]] QByteArray tail();

private:
    bool m_isFirst = true;
};

void setWhereKnown(QJsonObject &object, QLatin1StringView key, const QString &text);

} // namespace earmark
