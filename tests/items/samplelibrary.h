// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/library.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace earmark {

// A real library in a folder of its own: "Alpha" with Ann as the guest of its odd episodes, and "Beta" with Ben as that
// of all its own. Episode n of a show is called "NAME n"; the last is the newest.
class SampleLibrary
{
public:
    explicit SampleLibrary(int perShow)
    {
        using namespace Qt::StringLiterals;
        wait(library.open());
        alpha = add(u"Alpha"_s, u"Ann"_s, perShow, 2);
        beta = add(u"Beta"_s, u"Ben"_s, perShow, 1);
    }

    // What a future says; ends the program where it is an error, as nothing after it would make sense.
    template <class T>
    static T wait(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        Result<T> result = future.takeResult();
        if (!result)
            qFatal("the library failed: %s", qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }

    static ParsedEpisode episode(const QString &title, int day)
    {
        using namespace Qt::StringLiterals;
        ParsedEpisode episode;
        episode.title = title;
        episode.guid = title;
        episode.date = Timestamp{.utcMs = 1'700'000'000'000 + day * 86'400'000LL, .offsetS = 0, .dateOnly = true};
        episode.durationMs = 1'800'000;
        episode.description = u"Notes of "_s + title;
        episode.media = {Media{
            .url = u"https://media.example/%1.mp3"_s.arg(day), .type = u"audio/mpeg"_s, .bytes = {}, .durationMs = {}}};
        return episode;
    }

    [[nodiscard]] QList<EpisodeId> all() const { return wait(library.view({})).episodes; }

    QTemporaryDir folder;
    Library library{folder.filePath(QStringLiteral("library.db"))};
    ShowId alpha;
    ShowId beta;

private:
    ShowId add(const QString &name, const QString &guest, int episodes, int everyNth)
    {
        using namespace Qt::StringLiterals;
        ParsedShow show;
        show.title = name;
        show.feedUrl = u"https://feeds.example/"_s + name;
        for (int i = 1; i <= episodes; ++i) {
            ParsedEpisode one = episode(u"%1 %2"_s.arg(name).arg(i), i);
            if (i % everyNth == everyNth - 1 || everyNth == 1) {
                Credit credit;
                credit.name = guest;
                one.credits = {credit};
            }
            show.episodes.append(one);
        }
        return wait(library.save(show)).show;
    }
};

} // namespace earmark
