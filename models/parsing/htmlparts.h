// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QStringView>
#include <QtCore/QUtf8StringView>

#include <gumbo.h>

namespace earmark {

// One node of a page's tree with what is known of all beneath it. A tree is a list of these in document order: walked
// by index and not by recursion, because a page chooses its depth.
struct HtmlPart {
    const GumboNode *node = nullptr;
    int end = 0;         // index behind the last part beneath this one
    int letters = 0;     // characters that are not white space
    int linkLetters = 0; // of them within links
    int links = 0;
    int signs = 0;          // of episodes: years, clock times, <time>; counted up to a few
    bool holdsMain = false; // a player, an article or the main heading
};

// The parts of a tree without what is never shown: scripts, styles, templates, forms' fields, pictures. The head is in.
[[nodiscard]] QList<HtmlPart> partsOf(const GumboNode &root);

// Whether the page's reader does without this part: it is hidden, or a menu, a form, a footer, and nothing in it looks
// like episodes or makes up much of the page. `parents` are the indexes of the parts around it, outermost first.
[[nodiscard]] bool isExpendable(const QList<HtmlPart> &parts, qsizetype part, const QList<qsizetype> &parents);

// The tag of an element of HTML; GUMBO_TAG_UNKNOWN for all else.
[[nodiscard]] GumboTag tagOf(const GumboNode &node);

// An attribute's value, empty where there is none. Valid as long as the tree.
[[nodiscard]] QUtf8StringView attributeOf(const GumboNode &node, const char *name);

} // namespace earmark
