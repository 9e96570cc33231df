// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/xmlsax.h"
#include "models/transfer/playlistmeta.h"
#include "models/transfer/playlistreaders.h"

#include <QtCore/QList>

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype longestText = 64 * 1024; // of one element, in bytes

// What both kinds of XML lists need: the path of elements, and the text of the innermost.
class ListXml : public XmlHandler
{
public:
    void startElement(const XmlName &name, const XmlAttributes &attributes, int line) final
    {
        m_path.append(QByteArray(name.local).toLower());
        m_text.clear();
        opened(m_path.constLast(), attributes, line);
    }

    void endElement() final
    {
        closed(m_path.constLast(), QString::fromUtf8(m_text).trimmed());
        m_path.removeLast();
        m_text.clear();
    }

    void text(QByteArrayView utf8) final
    {
        if (m_text.size() + utf8.size() <= longestText)
            m_text += utf8;
    }

protected:
    virtual void opened(QByteArrayView name, const XmlAttributes &attributes, int line) = 0;
    virtual void closed(QByteArrayView name, const QString &text) = 0;
    [[nodiscard]] qsizetype depth() const { return m_path.size(); }

private:
    QByteArrayList m_path;
    QByteArray m_text;
};

class XspfXml final : public ListXml
{
public:
    explicit XspfXml(PlaylistDraft &draft)
        : m_draft(draft)
    {
    }

private:
    void opened(QByteArrayView name, const XmlAttributes &attributes, int line) override
    {
        if (name == "track") {
            m_track = PlaylistEntry();
            m_track->line = line;
        } else if (name == "meta") {
            m_relation = QString::fromUtf8(attributes.value("rel"));
        }
    }

    void closed(QByteArrayView name, const QString &text) override
    {
        if (name == "track" && m_track)
            m_draft.add(*std::exchange(m_track, std::nullopt));
        else if (m_track)
            take(*m_track, name, text);
        else if (name == "title" && depth() == 2)
            m_draft.setTitle(text);
    }

    void take(PlaylistEntry &track, QByteArrayView name, const QString &text)
    {
        if (name == "location" && track.url.isEmpty()) // the first of several is the best
            track.url = text;
        else if (name == "title")
            track.title = text;
        else if (name == "creator")
            track.show = text;
        else if (name == "annotation")
            track.note = text;
        else if (name == "info")
            track.pageUrl = text;
        else if (name == "duration")
            takeDuration(track, text);
        else if (name == "option")
            takeVlcOption(track, text);
        else if (name == "meta")
            takeMeta(track, text);
    }

    static void takeDuration(PlaylistEntry &track, const QString &text)
    {
        constexpr qint64 longest = 1'000'000'000'000; // ms
        if (const qint64 ms = text.toLongLong(); ms > 0 && ms < longest)
            track.durationMs = ms;
    }

    void takeMeta(PlaylistEntry &track, const QString &text) const
    {
        if (m_relation == playlistmeta::itemGuid)
            track.guid = text;
        else if (m_relation == playlistmeta::feedGuid)
            track.feedGuid = text;
        else if (m_relation == playlistmeta::feedUrl)
            track.feedUrl = text;
    }

    PlaylistDraft &m_draft;
    std::optional<PlaylistEntry> m_track;
    QString m_relation; // of the meta element that is open
};

class ListFeedXml final : public ListXml
{
public:
    explicit ListFeedXml(PlaylistDraft &draft)
        : m_draft(draft)
    {
    }

private:
    void opened(QByteArrayView name, const XmlAttributes &attributes, int line) override
    {
        if (name != "remoteitem")
            return;
        const auto value = [&attributes](QByteArrayView key) {
            return QString::fromUtf8(attributes.value(key));
        };
        PlaylistEntry entry;
        entry.line = line;
        entry.title = value("title");
        entry.guid = value("itemGuid");
        entry.feedGuid = value("feedGuid");
        entry.feedUrl = value("feedUrl");
        m_draft.add(std::move(entry));
    }

    void closed(QByteArrayView name, const QString &text) override
    {
        if (name == "title" && depth() == 3)
            m_draft.setTitle(text);
    }

    PlaylistDraft &m_draft;
};

Result<void> readListXml(QByteArrayView utf8, ListXml &&handler)
{
    const XmlOutcome outcome = readXml(utf8, handler, XmlRecovery::StopAtFirstError);
    if (!outcome.wellFormed)
        return failure(Error::Kind::DamagedSource, QString::fromUtf8(outcome.message), {}, outcome.line);
    return {};
}

} // namespace

Result<void> readXspf(QByteArrayView utf8, PlaylistDraft &draft)
{
    return readListXml(utf8, XspfXml(draft));
}

Result<void> readListFeed(QByteArrayView utf8, PlaylistDraft &draft)
{
    return readListXml(utf8, ListFeedXml(draft));
}

} // namespace earmark
