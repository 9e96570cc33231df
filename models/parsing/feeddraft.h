// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/notes.h"

#include <QtCore/QByteArray>

#include <array>

namespace earmark {

// The fields of a show or an episode that a feed states in one text, often several times over in different
// vocabularies.
enum class Field : unsigned char {
    None,
    Title,
    ShortTitle, // itunes:title: without the number
    Subtitle,
    Guid,
    Link,
    Date,
    Duration,
    Number,
    Season,
    Type,
    Image,
    Author,
    Language,
    Medium,
    Location,
    PodcastGuid,
    FeedUrl,
    NewFeedUrl,
    NextPage,
    Complete,
    Count,
};

// A show or an episode while its elements come in: of each field the best ranked statement, of the notes the longest.
class FeedDraft
{
public:
    struct Slot {
        QString text;
        TextForm form = TextForm::Guess;
        unsigned char rank = 0xff; // the smaller the better
    };

    // The first of the best rank stays.
    void state(Field field, unsigned char rank, const QString &text, TextForm form = TextForm::Guess);
    [[nodiscard]] const Slot &slot(Field field) const { return m_slots[static_cast<size_t>(field)]; }
    [[nodiscard]] const QString &text(Field field) const { return slot(field).text; }

    // Takes the text by swapping it for the shorter one.
    void stateNotes(QByteArray &text, TextForm form, const QString &baseUrl);

    QByteArray notes;
    TextForm notesForm = TextForm::Guess;
    QString notesBase;
    QStringList categories;
    QList<Credit> persons;      // podcast:person and the like
    QList<Credit> contributors; // others that are named
    bool permalink = false;     // the guid is a URL by its own word or by default

private:
    std::array<Slot, static_cast<size_t>(Field::Count)> m_slots;
};

struct EpisodeDraft : FeedDraft {
    ParsedEpisode episode; // what is no text field goes straight in
    bool dropped = false;
};

// The finished episode; what could not be read is warned about at its line. Pure.
[[nodiscard]] ParsedEpisode finished(EpisodeDraft &&draft, const QString &baseUrl, WarningLog &log);

// The text fields of the draft into the show. Pure.
void finish(ParsedShow &show, FeedDraft &&draft);

} // namespace earmark
