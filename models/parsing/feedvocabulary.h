// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/xmlsax.h"

namespace earmark {

// The vocabularies Earmark reads in feeds.
enum class Space : unsigned char {
    Plain, // RSS of all versions, in a namespace or in none
    Atom,
    Rdf,
    Itunes,
    Podcast,
    Content,
    Media,
    GooglePlay,
    SimpleChapters,
    DublinCore,
    Feedburner,
    Xhtml,
    Unknown,
};

// By namespace, whatever its case, its scheme and its last slash, in all the spellings found; where the namespace was
// not declared, by the prefix that is usual for it. Any thread.
[[nodiscard]] Space spaceOf(const XmlName &name);

} // namespace earmark
