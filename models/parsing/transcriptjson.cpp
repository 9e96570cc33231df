// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/transcriptdraft.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr double latestPassageSeconds = 3.6e6;

QJsonValue firstValueOf(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const QJsonValue value = object[key]; !value.isUndefined() && !value.isNull())
            return value;
    }
    return {};
}

// Numbers are seconds, but for forms that count in ms; some write "00:01:02.500" or a number in quotes.
std::optional<qint64> passageMoment(const QJsonValue &value, double msPerUnit)
{
    double number = value.toDouble(-1);
    if (value.isString()) {
        const QString text = value.toString().trimmed();
        if (const Clock clock = readClock(text); clock.length > 0 && clock.length == text.size())
            return clock.ms;
        bool isNumber = false;
        number = text.toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    if (!(number >= 0) || number * msPerUnit > latestPassageSeconds * 1000)
        return std::nullopt;
    return std::llround(number * msPerUnit);
}

QString passageText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

void readPassages(const QJsonArray &list, double msPerUnit, TranscriptDraft &draft)
{
    for (const QJsonValue value : list) {
        const QJsonObject object = value.toObject();
        const QJsonValue startMs = object["start_ms"_L1];
        const QJsonValue endMs = object["end_ms"_L1];
        Passage passage;
        passage.startMs = startMs.isDouble()
                              ? passageMoment(startMs, 1)
                              : passageMoment(firstValueOf(object, {"startTime"_L1, "start"_L1}), msPerUnit);
        passage.endMs = endMs.isDouble() ? passageMoment(endMs, 1)
                                         : passageMoment(firstValueOf(object, {"endTime"_L1, "end"_L1}), msPerUnit);
        passage.speaker = passageText(firstValueOf(object, {"speaker"_L1, "voice"_L1}));
        passage.text = passageText(firstValueOf(object, {"body"_L1, "text"_L1}));
        if (passage.text.isEmpty())
            draft.warn(Warning::Kind::Unrecognised, 0, u"a passage without words"_s);
        draft.add(std::move(passage));
    }
}

// A file that broke off is read up to the last whole passage.
QJsonDocument recoveredPassages(const QByteArray &utf8)
{
    const qsizetype end = utf8.lastIndexOf('}');
    const qsizetype list = utf8.indexOf('[');
    if (list < 0 || end < list)
        return {};
    return QJsonDocument::fromJson(utf8.sliced(list, end + 1 - list) + ']');
}

} // namespace

void readTranscriptJson(const QByteArray &utf8, TranscriptDraft &draft)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (document.isNull()) {
        draft.warn(Warning::Kind::Truncated, 0, u"damaged JSON: %1"_s.arg(error.errorString()));
        document = recoveredPassages(utf8);
    }
    if (document.isArray()) {
        readPassages(document.array(), 1000, draft);
        return;
    }
    struct PassageForm {
        QLatin1StringView list;
        double msPerUnit;
    };
    for (const PassageForm &form : std::array{PassageForm{"segments"_L1, 1000}, PassageForm{"transcripts"_L1, 1000},
                                              PassageForm{"utterances"_L1, 1}, PassageForm{"cues"_L1, 1000}}) {
        if (draft.isEmpty())
            readPassages(document[form.list].toArray(), form.msPerUnit, draft);
    }
}

} // namespace earmark
