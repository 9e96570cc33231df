// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/parse.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>

namespace earmark {

// Words of a page that lead somewhere. Only http and https; absolute where the page's address is known.
struct PageLink {
    qsizetype start = 0; // UTF-16 units in PageText::text
    qsizetype end = 0;   // exclusive; equal to start for a player or picture without words
    QString url;

    bool operator==(const PageLink &) const = default;
};

// What a page says of the one episode that it is about; empty where it does not.
struct PageSelf {
    QString title;
    QString show;
    QString published; // as written, ISO 8601 where it is well written
    QString duration;
    QString audio; // http or https, absolute

    bool operator==(const PageSelf &) const = default;
};

// What a page says of itself beside its text: <title>, <meta>, front matter. Empty where it does not.
struct PageHead {
    QString title;
    QString siteName;
    QString description;
    QString language; // BCP 47 as written
    QString url;      // canonical
    QString image;
    QString heading; // the only main one
    PageSelf self;

    bool operator==(const PageHead &) const = default;
};

enum class PageForm { Plain, Markdown, Html };

// A page as its reader sees it, whatever it was written in: its words in lines, without boilerplate and markup.
struct PageText {
    PageForm form = PageForm::Plain;
    QString text;          // lines end with LF; nothing of it is markup
    QList<PageLink> links; // in order of their start
    PageHead head;
    QList<Warning> warnings;

    bool operator==(const PageText &) const = default;
};

// Reads the text of a page out of UTF-8 that is plain text, Markdown or HTML, by its content. Bounded in time and
// memory by the size of the page. Errors: EmptySource, UnknownFormat where it is no text, TooLarge. Pure; any thread.
[[nodiscard]] Result<PageText> readPageText(QByteArrayView utf8, const SourceContext &context);

} // namespace earmark
