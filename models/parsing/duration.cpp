// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/duration.h"

#include "models/parsing/digits.h"

#include <QtCore/QList>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr double longestS = 1000.0 * 3600.0;

std::optional<qint64> msFrom(double seconds)
{
    if (!(seconds >= 0.0) || seconds >= longestS)
        return std::nullopt;
    return std::llround(seconds * 1000.0);
}

// A plain decimal number; QString's own reading would take "1e3", "inf" and hexadecimal as well.
std::optional<double> decimal(QStringView text)
{
    bool point = false;
    for (const QChar c : text) {
        if ((c == u'.' || c == u',') && !point)
            point = true;
        else if (!isDigit(c))
            return std::nullopt;
    }
    if (text.isEmpty() || text.size() > 15 || !isDigit(text.front()))
        return std::nullopt;
    bool ok = false;
    const double value = text.toString().replace(u',', u'.').toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

// [[H:]M:]S with any number of digits in each part: "62:03" and "1:2:3" are written too.
std::optional<qint64> clockTime(QStringView text)
{
    const QList<QStringView> parts = text.split(u':');
    if (parts.size() > 3)
        return std::nullopt;
    double seconds = 0.0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringView part = parts.at(i).trimmed();
        const std::optional<double> value = decimal(part.isEmpty() && i == 0 ? QStringView(u"0") : part);
        const bool whole = i + 1 < parts.size();
        if (!value || (whole && part.contains(u'.')) || (i > 0 && *value >= 60.0))
            return std::nullopt;
        seconds = seconds * 60.0 + *value;
    }
    return msFrom(seconds);
}

struct Unit {
    QStringView word;
    double seconds;
};

constexpr std::array units{
    Unit{u"h", 3600},    Unit{u"hr", 3600},     Unit{u"hrs", 3600},     Unit{u"hour", 3600},  Unit{u"hours", 3600},
    Unit{u"std", 3600},  Unit{u"stunde", 3600}, Unit{u"stunden", 3600}, Unit{u"heure", 3600}, Unit{u"heures", 3600},
    Unit{u"hora", 3600}, Unit{u"horas", 3600},  Unit{u"ora", 3600},     Unit{u"ore", 3600},   Unit{u"m", 60},
    Unit{u"min", 60},    Unit{u"mins", 60},     Unit{u"minute", 60},    Unit{u"minutes", 60}, Unit{u"minuten", 60},
    Unit{u"minuto", 60}, Unit{u"minutos", 60},  Unit{u"minuti", 60},    Unit{u"'", 60},       Unit{u"′", 60},
    Unit{u"s", 1},       Unit{u"sec", 1},       Unit{u"secs", 1},       Unit{u"second", 1},   Unit{u"seconds", 1},
    Unit{u"sek", 1},     Unit{u"sekunden", 1},  Unit{u"\"", 1},         Unit{u"″", 1},        Unit{u"''", 1},
};

double secondsOf(QStringView word)
{
    for (const Unit &unit : units) {
        if (word.compare(unit.word, Qt::CaseInsensitive) == 0)
            return unit.seconds;
    }
    return 0.0;
}

// Numbers each followed by a unit, from the larger to the smaller; a last number without one is of the next unit
// ("1h30").
std::optional<qint64> withUnits(QStringView text)
{
    double total = 0.0;
    double last = longestS;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype number = at;
        while (at < text.size() && (isDigit(text[at]) || ((text[at] == u'.' || text[at] == u',') && at > number)))
            ++at;
        const std::optional<double> value = decimal(text.sliced(number, at - number));
        while (at < text.size() && text[at].isSpace())
            ++at;
        const qsizetype word = at;
        while (at < text.size() && !isDigit(text[at]) && !text[at].isSpace() && text[at] != u'.' && text[at] != u',')
            ++at;
        double unit = secondsOf(text.sliced(word, at - word));
        if (word == at && at == text.size())
            unit = last == 3600.0 ? 60.0 : last == 60.0 ? 1.0 : 0.0;
        if (!value || unit == 0.0 || unit >= last)
            return std::nullopt;
        total += *value * unit;
        last = unit;
        while (at < text.size() && (text[at].isSpace() || text[at] == u',' || text[at] == u'.'))
            ++at;
        const QStringView rest = text.sliced(at);
        if (rest.startsWith(u"and ") || rest.startsWith(u"und "))
            at += 4;
    }
    return total > 0.0 || last < longestS ? msFrom(total) : std::nullopt;
}

} // namespace

std::optional<qint64> parseDurationMs(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 40)
        return std::nullopt;
    if (text.startsWith(u"PT", Qt::CaseInsensitive))
        return withUnits(text.sliced(2));
    if (const std::optional<double> seconds = decimal(text))
        return msFrom(*seconds);
    if (text.contains(u':'))
        return clockTime(text);
    return withUnits(text);
}

} // namespace earmark
