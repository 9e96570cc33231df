// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"

#include "models/library/correctionfile.h"
#include "models/library/libraryworker.h"
#include "models/library/writingtime.h"

using namespace Qt::StringLiterals;

namespace earmark {

using Kind = LibraryWorker::Kind;
using Writing = LibraryWorker::Writing;
using Touched = LibraryWorker::Touched;

QFuture<Result<void>> Library::correct(const Correction &correction)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.sources = true;
            return writing.sources.corrections().correct(correction, writingTime());
        },
        u"correct"_s);
}

QFuture<Result<void>> Library::removeCorrection(CorrectionId correction)
{
    return m_worker->write<void>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.sources = true;
            return writing.sources.corrections().remove(correction);
        },
        u"removeCorrection"_s);
}

QFuture<Result<QList<KeptCorrection>>> Library::corrections() const
{
    return m_worker->read<QList<KeptCorrection>>([](Database &database) {
        QList<KeptCorrection> list;
        for (const StoredCorrection &stored : CorrectionStore(database).all())
            list.prepend(stored.kept);
        return list;
    });
}

QFuture<Result<QByteArray>> Library::exportCorrections() const
{
    return m_worker->read<QByteArray>([](Database &database) {
        CorrectionStore store(database);
        QByteArray text;
        for (const StoredCorrection &stored : store.all())
            text += writeCorrectionLine(named(database, stored)) + '\n';
        for (const CorrectionStore::Waiting &waiting : store.waiting())
            text += waiting.line.toUtf8() + '\n';
        return text;
    });
}

QFuture<Result<CorrectionImport>> Library::importCorrections(const QByteArray &text)
{
    return m_worker->write<CorrectionImport>(
        Kind::Undoable,
        [=](Writing &writing, Touched &touched) {
            touched.change.sources = true;
            return writing.sources.corrections().import(text, writingTime());
        },
        u"importCorrections"_s);
}

QFuture<Result<PersonId>> Library::findPerson(const QString &name) const
{
    return m_worker->read<PersonId>(
        [name](Database &database) { return PersonId{NameStore(database, NameStore::Of::Persons).find(name)}; });
}

QFuture<Result<TopicId>> Library::findTopic(const QString &label) const
{
    return m_worker->read<TopicId>(
        [label](Database &database) { return TopicId{NameStore(database, NameStore::Of::Topics).find(label)}; });
}

QFuture<Result<QList<SamePersonSuggestion>>> Library::samePersonSuggestions(PersonId person) const
{
    return m_worker->read<QList<SamePersonSuggestion>>([person](Database &database) {
        const NameJoins joins = joinsOf(CorrectionStore(database).all(), true);
        return SamePersons(database).suggestions(person, joins);
    });
}

} // namespace earmark
