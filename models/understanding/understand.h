// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QByteArrayView>

#include <memory>

namespace earmark {

// The words of languages that understanding needs: cue phrases, stop words, name lists.
// Immutable and shared; built once from the files in resources/language.
class LanguageData;

// Reads language data: a JSON document, and the text files that topics need, in the forms described in
// resources/language/README.md. Pure; any thread.
[[nodiscard]] std::shared_ptr<const LanguageData> readLanguageData(QByteArrayView json,
                                                                   const QList<QByteArray> &terms = {});

// Raised when the same text gives other results, so that libraries of older versions are understood again.
inline constexpr int understandingVersion = 5;

// Fills credits, hosts and topics of the show's episodes, each with evidence, from tags, the show's habits and
// the text. Deterministic, independent of other shows. Credits that tags state are kept and come first. Pure; any
// thread.
void understand(ParsedShow &show, const LanguageData &language);

} // namespace earmark
