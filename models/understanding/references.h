// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

namespace earmark {

enum class ReferenceKind { Rfc, Doi, Arxiv, Repository, Book };

// A work that an episode points to.
struct Reference {
    ReferenceKind kind = ReferenceKind::Doi;
    // "9110" of an RFC; the DOI in lower case; the arXiv id without its version; "owner/name" of a repository;
    // the thirteen digits of an ISBN.
    QString identifier;
    QString url;       // https, the same for every way of writing it
    Evidence evidence; // in "title" or "description"; in "links" where only an address says it, which is its text

    bool operator==(const Reference &) const = default;
};

// More references are left out.
constexpr qsizetype mostReferences = 200;

// The works that an episode's title, notes and links name, each once, where it stands first. Nothing is looked up:
// what its own form or checksum refutes is no reference. Pure; any thread.
[[nodiscard]] QList<Reference> referencesIn(const ParsedEpisode &episode);

} // namespace earmark
