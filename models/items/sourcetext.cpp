// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sourcetext.h"

#include "models/items/format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("earmark::SourceText", text);
}

QString nameText(const EpisodeSource &source)
{
    if (source.kind == EpisodeSource::Kind::Feed)
        return words(QT_TRANSLATE_NOOP("earmark::SourceText", "The feed"));
    if (source.name.isEmpty())
        return words(QT_TRANSLATE_NOOP("earmark::SourceText", "A page"));
    if (source.kind == EpisodeSource::Kind::File)
        return words(QT_TRANSLATE_NOOP("earmark::SourceText", "The file %1")).arg(source.name.section(u'/', -1));
    const QUrl address(source.name);
    return words(QT_TRANSLATE_NOOP("earmark::SourceText", "The page %1")).arg(address.host() + address.path());
}

} // namespace

QString fieldText(const QString &key)
{
    static constexpr std::array known{
        std::pair{"title"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "title")},
        std::pair{"date"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "date")},
        std::pair{"duration"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "length")},
        std::pair{"number"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "number")},
        std::pair{"season"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "season")},
        std::pair{"notes"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "notes")},
        std::pair{"guests"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "guests")},
        std::pair{"hosts"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "hosts")},
        std::pair{"topics"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "topics")},
        std::pair{"chapters"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "chapters")},
        std::pair{"transcripts"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "transcripts")},
        std::pair{"media"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "audio")},
        std::pair{"image"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "picture")},
        std::pair{"page"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "web page")},
        std::pair{"links"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "links")},
        std::pair{"soundbites"_L1, QT_TRANSLATE_NOOP("earmark::SourceText", "soundbites")},
    };
    const auto found = std::ranges::find_if(known, [&](const auto &one) { return key == one.first; });
    return found == known.end() ? key : words(found->second);
}

QString sourceText(const EpisodeSource &source)
{
    QString text = nameText(source);
    if (source.readAtMs > 0 && source.kind != EpisodeSource::Kind::Feed)
        text = words(QT_TRANSLATE_NOOP("earmark::SourceText", "%1, read %2"))
                   .arg(text, dateText(Timestamp{source.readAtMs, 0, false}));
    QStringList fields;
    for (const QString &key : source.fields)
        fields.append(fieldText(key));
    return fields.isEmpty() ? text
                            : words(QT_TRANSLATE_NOOP("earmark::SourceText", "%1: %2")).arg(text, fields.join(u", "_s));
}

} // namespace earmark
