// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/textnames.h"

namespace earmark {

// A name that makes a part of a title.
struct TitleName {
    NameSpan span;
    Reason reason = Reason::TitleName;
};

// Parts of a title that are nothing but names, or begin with some: "#12 NAME", "Topic: NAME & NAME", "NAME on topic".
// Pure; any thread.
[[nodiscard]] QList<TitleName> titleNames(const ReadText &read, const TextNames &text);

} // namespace earmark
