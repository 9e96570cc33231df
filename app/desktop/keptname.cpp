// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/keptname.h"

#include "models/http/contenttype.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype mostBytes = 160; // leaves room for the number and the suffix

// What a player opens it by; nothing else of an address gets into a name.
QString suffixOf(const Media &media)
{
    static const QStringList known{u"mp3"_s,  u"m4a"_s,  u"mp4"_s, u"aac"_s,  u"ogg"_s, u"oga"_s,
                                   u"opus"_s, u"flac"_s, u"wav"_s, u"webm"_s, u"m4v"_s};
    static const QHash<QString, QString> byType{
        {u"audio/mpeg"_s, u"mp3"_s},  {u"audio/mp3"_s, u"mp3"_s},   {u"audio/mp4"_s, u"m4a"_s},
        {u"audio/x-m4a"_s, u"m4a"_s}, {u"audio/aac"_s, u"aac"_s},   {u"audio/ogg"_s, u"ogg"_s},
        {u"audio/opus"_s, u"opus"_s}, {u"audio/flac"_s, u"flac"_s}, {u"audio/wav"_s, u"wav"_s},
        {u"audio/x-wav"_s, u"wav"_s}, {u"video/mp4"_s, u"mp4"_s},   {u"video/webm"_s, u"webm"_s}};
    const QString written = QFileInfo(QUrl(media.url).path()).suffix().toLower();
    return known.contains(written) ? written : byType.value(parseContentType(media.type).type, u"audio"_s);
}

// Without what is a path, invisible, turns text around, or is refused by other systems that may read the disk.
QString harmless(const QString &text)
{
    static const QString refused = u"/\\:*?\"<>|"_s;
    QString name;
    for (const QChar c : text.simplified()) {
        const bool hidden = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        if (!hidden)
            name.append(refused.contains(c) ? QChar(u'-') : c);
    }
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.removeFirst();
    return name;
}

QString shortened(QString name)
{
    while (name.toUtf8().size() > mostBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name.trimmed();
}

} // namespace

QString keptFileName(const KeptAudio &kept, const Media &media)
{
    QStringList parts;
    for (const QString &part : {harmless(kept.show), harmless(kept.title)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    QString name = shortened(parts.join(" - "_L1));
    if (!name.isEmpty())
        name += u' ';
    return u"%1[%2].%3"_s.arg(name, QString::number(kept.episode.value), suffixOf(media));
}

} // namespace earmark
