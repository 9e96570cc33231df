// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/correction.h"

#include "models/library/namefold.h"

#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

using Kind = Correction::Kind;

// Of files of corrections, too: names never change.
constexpr std::array kindNames{"samePerson"_L1,   "otherPerson"_L1, "renamePerson"_L1, "notAPerson"_L1,
                               "notOnEpisode"_L1, "movePart"_L1,    "addPerson"_L1,    "renameTopic"_L1,
                               "sameTopic"_L1,    "hideTopic"_L1,   "addTopic"_L1};
constexpr std::array partNames{"host"_L1, "guest"_L1, "other"_L1};

template <class Enum>
std::optional<Enum> named(const auto &names, QString name)
{
    name.remove(u'-');
    for (size_t i = 0; i < names.size(); ++i) {
        if (name.compare(names.at(i), Qt::CaseInsensitive) == 0)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

std::unexpected<Error> refused(const QString &why, const QString &what)
{
    return failure(Error::Kind::InvalidArgument, why, what);
}

} // namespace

QString correctionName(Kind kind)
{
    return kindNames.at(static_cast<size_t>(kind));
}

QString correctionName(Part part)
{
    return partNames.at(static_cast<size_t>(part));
}

std::optional<Kind> correctionKind(const QString &name)
{
    return named<Kind>(kindNames, name);
}

std::optional<Part> correctionPart(const QString &name)
{
    return named<Part>(partNames, name);
}

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
