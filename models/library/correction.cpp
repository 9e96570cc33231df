// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/correction.h"

#include "models/library/namefold.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

using Kind = Correction::Kind;

std::unexpected<Error> refused(const QString &why, const QString &what)
{
    return failure(Error::Kind::InvalidArgument, why, what);
}

} // namespace

bool needsValue(Kind kind)
{
    return kind == Kind::SamePerson || kind == Kind::OtherPerson || kind == Kind::RenamePerson
           || kind == Kind::RenameTopic || kind == Kind::SameTopic;
}

bool addsSubject(Kind kind)
{
    return kind == Kind::AddPerson || kind == Kind::AddTopic;
}

Result<void> checkWhole(const Correction &correction, bool hasEpisodes, bool hasShow)
{
    if (foldName(correction.subject).isEmpty())
        return refused(u"a correction names somebody or something"_s, correction.subject);
    if (needsValue(correction.kind) && foldName(correction.value).isEmpty())
        return refused(u"a name is missing"_s, correction.value);
    if (addsSubject(correction.kind) && !hasEpisodes)
        return refused(u"to which episodes?"_s, correction.subject);
    if (correction.kind == Kind::MovePart && !hasEpisodes && !hasShow)
        return refused(u"in which episodes, or which show?"_s, correction.subject);
    return {};
}

} // namespace earmark
