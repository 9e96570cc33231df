// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>

#include <gumbo.h>

// What the HTML Standard says of its elements, as far as pages of episodes need it. Pure; any thread.
namespace earmark {

// GUMBO_TAG_UNKNOWN for names that are not HTML's. Letter case does not matter.
[[nodiscard]] GumboTag knownTag(QByteArrayView name);

// The same element for a reader: what sets type, and what only scripts know, is a span.
[[nodiscard]] GumboTag plainTag(GumboTag tag);

// Elements that begin and end lines where no style sheet says otherwise ("Rendering"), and the cells of a table: a row
// of them is read as lines, as a list of the same things would be.
[[nodiscard]] bool isBlockTag(GumboTag tag);

// Elements without content and end tag ("Void elements").
[[nodiscard]] bool isVoid(GumboTag tag);

// Elements whose content has no tags: it is for programs, or a title.
[[nodiscard]] bool isRaw(GumboTag tag);

// <svg> and <math>, which have names of their own, and the elements that end them ("The rules for parsing tokens in
// foreign content").
[[nodiscard]] bool isDrawing(GumboTag tag);
[[nodiscard]] bool endsDrawing(GumboTag tag);

// Parts of a table and of the document that are opened and closed in passing.
[[nodiscard]] bool isLoose(GumboTag tag);

// Items of lists, and links: a start tag of the one ends the other, even through elements that are not special.
[[nodiscard]] bool endsItsLike(GumboTag tag);
[[nodiscard]] bool areAlike(GumboTag open, GumboTag next);
[[nodiscard]] bool isThrough(GumboTag open);

// Elements that end an open paragraph, and those that end tags do not reach out of ("Has an element in scope").
[[nodiscard]] bool endsParagraph(GumboTag tag);
[[nodiscard]] bool isScope(GumboTag tag);

} // namespace earmark
