// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace earmark::cli {

struct Column {
    QString title;
    bool right = false;    // numbers
    bool flexible = false; // cut where the terminal is too narrow for all columns
};

// Rows under their titles, each column as wide as it needs; cut to `width` cells where that is not 0. What a feed says
// cannot steer the terminal: control characters are left out. Pure.
[[nodiscard]] QString formatTable(const QList<Column> &columns, const QList<QStringList> &rows, int width);

// To standard output.
void writeTable(const QList<Column> &columns, const QList<QStringList> &rows);
void writeLine(const QString &text);
void writeJson(const QJsonObject &document);
void writeJson(const QJsonArray &document);
void writeBytes(const QByteArray &bytes);

// To standard error.
void complain(const QString &text);
void complain(const Error &error);

} // namespace earmark::cli
