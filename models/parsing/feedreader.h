// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/feeddraft.h"
#include "models/parsing/feedvocabulary.h"
#include "models/parsing/parse.h"
#include "models/parsing/warninglog.h"
#include "models/parsing/xmlsax.h"

#include <QtCore/QHash>
#include <QtCore/QVarLengthArray>

#include <span>

namespace earmark {

// Turns the elements of one RSS, RDF or Atom document into shows and episodes. What an element means where is a row of
// the table in feedrules.cpp; this class keeps the place in the document and gathers text. Used once; not thread-safe.
class FeedReader final : public XmlHandler
{
public:
    // `linesBefore` the first line of what is read.
    FeedReader(const SourceContext &context, int linesBefore);

    void startElement(const XmlName &name, const XmlAttributes &attributes, int line) override;
    void endElement() override;
    void text(QByteArrayView utf8) override;

    // Once, behind the last element. No show: this was no feed.
    [[nodiscard]] ParsedSource take();

private:
    // Where an element stands; a bit each, so that a rule may name several.
    enum Place : unsigned char {
        Document = 1,
        Feed = 2,
        Item = 4,
        Image = 8,   // RSS channel/image
        Person = 16, // Atom's author and contributor, itunes:owner
        Aside = 32,  // in something that is not read
    };
    static constexpr unsigned char FeedOrItem = Feed | Item;

    using Step = void (FeedReader::*)(const XmlAttributes &);
    using End = void (FeedReader::*)(QByteArray &text);

    // What to do with an element: `begin` reads its attributes, `end` takes its text; with a field and neither, the
    // text is stated in the draft. `opens` is the place of its children; of texts they are markup.
    struct Rule {
        Space space = Space::Plain;
        QByteArrayView name; // lower case
        unsigned char places = 0;
        Field field = Field::None;
        unsigned char rank = 0;
        Step begin = nullptr;
        End end = nullptr;
        Place opens = Aside;

        [[nodiscard]] bool takesText() const { return opens == Aside && (end || (field != Field::None && !begin)); }
    };
    using Rules = std::span<const Rule>;

    struct Frame {
        const Rule *rule = nullptr;
        Place place = Aside;  // of its children
        bool markup = false;  // an element inside a text, written into it
        bool rebased = false; // it had an xml:base
        QByteArrayView name;  // of markup
    };

    [[nodiscard]] static Rules rulesFor(Space space, const QByteArray &name);
    [[nodiscard]] Rules rulesFor(const XmlName &name);
    [[nodiscard]] const Rule *ruleFor(const XmlName &name);
    void beginMarkup(const XmlName &name, const XmlAttributes &attributes, Frame &frame);
    void appendEscaped(QByteArrayView utf8);
    void stateText(const Rule &rule);
    [[nodiscard]] FeedDraft &draft() { return m_inItem ? m_item : m_feed; }
    [[nodiscard]] QString base() const;
    [[nodiscard]] QString url(QByteArrayView utf8);
    void addMedia(QByteArrayView address, QByteArrayView type, QByteArrayView bytes, QByteArrayView durationS);
    void addCategory(QStringView text);
    void addCredit(QList<Credit> &credits, const QString &name, const QString &role, const QString &field);
    void finishShow();
    void markTrailers();

    // Steps and ends of the rules, in feedsteps.cpp and feeditemsteps.cpp.
    void beginRss(const XmlAttributes &);
    void beginAtom(const XmlAttributes &);
    void beginChannel(const XmlAttributes &);
    void beginItem(const XmlAttributes &);
    void beginLiveItem(const XmlAttributes &);
    void endItem(QByteArray &);
    void beginTitle(const XmlAttributes &);
    void beginNotes(const XmlAttributes &);
    void endTitle(QByteArray &);
    void endNotes(QByteArray &);
    void beginGuid(const XmlAttributes &);
    void endGuid(QByteArray &);
    void beginRssLink(const XmlAttributes &);
    void endRssLink(QByteArray &);
    void beginAtomLink(const XmlAttributes &);
    void beginImage(const XmlAttributes &);
    void beginPerson(const XmlAttributes &);
    void endPersonName(QByteArray &);
    void endPersonUri(QByteArray &);
    void endContributor(QByteArray &);
    void endAuthor(QByteArray &);
    void beginPodcastPerson(const XmlAttributes &);
    void endPodcastPerson(QByteArray &);
    void beginMediaCredit(const XmlAttributes &);
    void endMediaCredit(QByteArray &);
    void beginCategory(const XmlAttributes &);
    void endCategory(QByteArray &);
    void endKeywords(QByteArray &);
    void beginEnclosure(const XmlAttributes &);
    void beginMediaContent(const XmlAttributes &);
    void beginChapters(const XmlAttributes &);
    void beginChapter(const XmlAttributes &);
    void beginTranscript(const XmlAttributes &);
    void beginSoundbite(const XmlAttributes &);
    void endSoundbite(QByteArray &);
    void beginFunding(const XmlAttributes &);
    void endFunding(QByteArray &);
    void beginTrailer(const XmlAttributes &);
    void beginUpdateFrequency(const XmlAttributes &);

    SourceContext m_context;
    int m_linesBefore;
    WarningLog m_log;
    ParsedSource m_source;
    FeedDraft m_feed;
    EpisodeDraft m_item;
    bool m_inItem = false;
    bool m_full = false;

    QVarLengthArray<Frame, 32> m_frames;
    QHash<XmlName, Rules> m_known; // by the interned pointers of this document
    int m_depth = 0;
    int m_line = 0;
    const Rule *m_rule = nullptr; // whose step or end runs

    QByteArray m_text;
    qsizetype m_gathering = -1; // the frame whose text is gathered
    TextForm m_form = TextForm::Guess;
    bool m_escape = false; // text between markup: its < was no tag
    bool m_base64 = false;
    bool m_cut = false;
    QList<QString> m_bases;

    // Attributes that are needed at the end of their element.
    QString m_personUrl;
    QString m_personName;
    QString m_attribute;
    QString m_personImage;
    Soundbite m_soundbite;
    QStringList m_trailers;
};

} // namespace earmark
