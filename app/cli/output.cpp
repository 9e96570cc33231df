// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include "models/items/errortext.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <cwchar>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 8; // of a flexible column

// Characters that steer a terminal or turn the direction of writing, which no title needs.
bool isHarmful(QChar c)
{
    const char16_t unit = c.unicode();
    return unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || (unit >= 0x202a && unit <= 0x202e)
           || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x2028 || unit == 0x2029;
}

QString plain(QString text)
{
    text.replace(u'\n', u' ').replace(u'\t', u' ');
    text.removeIf(isHarmful);
    return text;
}

int cells(char32_t c)
{
    return std::max(0, ::wcwidth(wchar_t(c)));
}

int cells(const QString &text)
{
    int sum = 0;
    for (const char32_t c : text.toUcs4())
        sum += cells(c);
    return sum;
}

QString cut(const QString &text, int width)
{
    if (cells(text) <= width)
        return text;
    QString kept;
    int used = 1; // the ellipsis
    for (const char32_t c : text.toUcs4()) {
        used += cells(c);
        if (used > width)
            break;
        kept += QChar::fromUcs4(c);
    }
    return kept + u'\u2026';
}

QString padded(const QString &text, int width, bool right)
{
    const QString space(std::max(0, width - cells(text)), u' ');
    return right ? space + text : text + space;
}

QList<int> widthsOf(const QList<Column> &columns, const QList<QStringList> &rows, int width)
{
    QList<int> widths;
    int sum = gap * (int(columns.size()) - 1);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        int widest = cells(columns[i].title);
        for (const QStringList &row : rows)
            widest = std::max(widest, cells(row[i]));
        widths.append(widest);
        sum += widest;
    }
    while (width > 0 && sum > width) {
        qsizetype widest = -1;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns[i].flexible && (widest < 0 || widths[i] > widths[widest]))
                widest = i;
        }
        if (widest < 0 || widths[widest] <= narrowest)
            break;
        --widths[widest];
        --sum;
    }
    return widths;
}

int terminalWidth()
{
    winsize size{};
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

} // namespace

QString formatTable(const QList<Column> &columns, const QList<QStringList> &rows, int width)
{
    QList<QStringList> lines;
    QStringList titles;
    for (const Column &column : columns)
        titles.append(column.title);
    lines.append(titles);
    for (const QStringList &row : rows) {
        QStringList line;
        std::ranges::transform(row, std::back_inserter(line), plain);
        lines.append(line);
    }
    const QList<int> widths = widthsOf(columns, lines, width);
    QString text;
    for (const QStringList &line : lines) {
        QStringList written;
        for (qsizetype i = 0; i < columns.size(); ++i)
            written.append(padded(cut(line[i], widths[i]), widths[i], columns[i].right));
        QString whole = written.join(QString(gap, u' '));
        while (whole.endsWith(u' '))
            whole.chop(1);
        text += whole + u'\n';
    }
    return text;
}

void writeTable(const QList<Column> &columns, const QList<QStringList> &rows)
{
    write(stdout, formatTable(columns, rows, terminalWidth()).toUtf8());
}

void writeLine(const QString &text)
{
    write(stdout, plain(text).toUtf8() + '\n');
}

void writeJson(const QJsonObject &document)
{
    write(stdout, QJsonDocument(document).toJson());
}

void writeJson(const QJsonArray &document)
{
    write(stdout, QJsonDocument(document).toJson());
}

void writeBytes(const QByteArray &bytes)
{
    write(stdout, bytes);
}

void complain(const QString &text)
{
    write(stderr, "earmark-cli: " + plain(text).toUtf8() + '\n');
}

void complain(const Error &error)
{
    complain(errorText(error));
}

} // namespace earmark::cli
