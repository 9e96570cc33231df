// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/foreignimport.h"

#include "app/languagefile.h"
#include "models/understanding/understand.h"

#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace earmark {

namespace {

ForeignLibrary understood(ForeignLibrary foreign)
{
    const BuiltInLanguage language;
    for (ParsedShow &show : foreign.shows)
        understand(show, *language);
    return foreign;
}

} // namespace

QFuture<Result<ForeignOutcome>> importForeignLibrary(Library &library, const QString &path)
{
    return QtConcurrent::run([path] { return readForeignLibrary(path).transform(understood); })
        .then(&library,
              [&library](Result<ForeignLibrary> foreign) {
                  if (!foreign)
                      return QtFuture::makeReadyValueFuture(
                          Result<ForeignOutcome>(std::unexpected(std::move(foreign.error()))));
                  const QString program = foreign->program;
                  return library.importForeign(*std::move(foreign)).then([program](const Result<ForeignImport> &done) {
                      return done.transform([&](const ForeignImport &taken) { return ForeignOutcome{program, taken}; });
                  });
              })
        .unwrap();
}

} // namespace earmark
