// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVarLengthArray>

namespace earmark {

// In how many lines above and below the episodes something is said, and in how many episodes.
struct MentionCounts {
    int above = 0;
    int below = 0;
    int items = 0;  // beside their titles
    int titles = 0; // in them

    [[nodiscard]] int all() const { return above + below + items + titles; }
};

// Counts where a page says a phrase, without case; looks only at texts that hold one of its words. Any thread, one at a
// time.
class ShowMentions
{
public:
    enum class Place : quint8 { Above, Below, Item, Title };

    // `of`: the line, or the episode. In order.
    void add(QStringView text, Place place, qsizetype of);

    // Of a phrase as foldedText() gives it.
    [[nodiscard]] MentionCounts of(const QString &folded) const;
    // Whether its letters stand in an address.
    [[nodiscard]] bool isInAddress(const QString &folded) const;

private:
    struct Text {
        QString folded;
        Place place = Place::Above;
        qsizetype of = 0;
    };
    using Texts = QVarLengthArray<int, 4>;

    void addAddress(QStringView folded);
    [[nodiscard]] const Texts *textsWith(QStringView folded) const;

    QList<Text> m_texts;
    QHash<size_t, Texts> m_holding; // by word
    QString m_addresses;            // their letters, a blank between
};

} // namespace earmark
