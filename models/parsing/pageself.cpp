// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageself.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// Larger ones describe more than an episode.
constexpr qsizetype largestScript = 1024 * 1024;
constexpr int mostScripts = 16;
constexpr int mostObjects = 10'000;

bool isOfType(const QJsonObject &object, QStringView type)
{
    const QJsonValue stated = object["@type"_L1];
    if (!stated.isArray())
        return stated.toString() == type;
    return std::ranges::any_of(stated.toArray(), [type](const auto &one) { return one.toString() == type; });
}

// The name of what may be written as words or as an object.
QString nameStated(const QJsonValue &value)
{
    return (value.isObject() ? value.toObject()["name"_L1].toString() : value.toString()).simplified();
}

QString audioStated(const QJsonObject &object)
{
    for (const auto &key : {"contentUrl"_L1, "associatedMedia"_L1, "audio"_L1, "encoding"_L1}) {
        QJsonValue value = object[key];
        if (value.isArray())
            value = value.toArray().first();
        const QString url = value.isObject() ? value.toObject()["contentUrl"_L1].toString() : value.toString();
        if (!url.isEmpty())
            return url;
    }
    return {};
}

class Describer
{
public:
    // Without recursion, because the document chooses its depth.
    void read(const QJsonDocument &document)
    {
        QJsonArray left{document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())};
        while (!left.isEmpty() && m_looked < mostObjects) {
            const QJsonValue value = left.takeAt(left.size() - 1);
            ++m_looked;
            if (value.isArray()) {
                for (const auto &one : value.toArray())
                    left.append(one);
            } else if (value.isObject()) {
                readObject(value.toObject(), left);
            }
        }
    }

    [[nodiscard]] PageSelf described() const
    {
        if (m_episodes.size() == 1)
            return m_episodes.first();
        return m_episodes.isEmpty() && m_recordings.size() == 1 ? m_recordings.first() : PageSelf();
    }

private:
    void readObject(const QJsonObject &object, QJsonArray &left)
    {
        const bool episode =
            isOfType(object, u"PodcastEpisode") || isOfType(object, u"RadioEpisode") || isOfType(object, u"Episode");
        if (episode || isOfType(object, u"AudioObject")) {
            (episode ? m_episodes : m_recordings).append(selfOf(object));
            return;
        }
        for (const auto &key : {"@graph"_L1, "mainEntity"_L1, "episode"_L1, "episodes"_L1, "hasPart"_L1,
                                "itemListElement"_L1, "item"_L1, "audio"_L1}) {
            if (object.contains(key))
                left.append(object[key]);
        }
    }

    static PageSelf selfOf(const QJsonObject &object)
    {
        PageSelf self;
        self.title = nameStated(object.contains("name"_L1) ? object["name"_L1] : object["headline"_L1]);
        self.show = nameStated(object["partOfSeries"_L1]);
        self.published = object[object.contains("datePublished"_L1) ? "datePublished"_L1 : "uploadDate"_L1].toString();
        self.duration = object[object.contains("timeRequired"_L1) ? "timeRequired"_L1 : "duration"_L1].toString();
        self.audio = audioStated(object);
        return self;
    }

    QList<PageSelf> m_episodes;
    QList<PageSelf> m_recordings;
    int m_looked = 0;
};

} // namespace

PageSelf selfDescribedIn(QByteArrayView html)
{
    Describer describer;
    qsizetype at = 0;
    for (int script = 0; script < mostScripts; ++script) {
        const qsizetype type = html.indexOf("application/ld+json", at);
        const qsizetype begin = type < 0 ? -1 : html.indexOf('>', type);
        const qsizetype end = begin < 0 ? -1 : html.indexOf("</script", begin);
        if (end < 0)
            break;
        if (end - begin <= largestScript)
            describer.read(QJsonDocument::fromJson(html.sliced(begin + 1, end - begin - 1).toByteArray()));
        at = end;
    }
    return describer.described();
}

} // namespace earmark
