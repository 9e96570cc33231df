// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/library/samples.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

const QString feed = u"https://walks.example.org/feed.xml"_s;
constexpr qint64 readAt = 1'750'000'000'000;

// The item of a page that the feed's episode(guid, title, day) is: the same day, no time of day, no guid.
ParsedEpisode item(const QString &title, int day = -1)
{
    ParsedEpisode e;
    e.title = title;
    if (day >= 0)
        e.date = Timestamp{(19'675 + day) * 86'400'000LL, 0, true};
    return e;
}

ParsedShow page(const QString &title, const QList<ParsedEpisode> &episodes)
{
    return show({}, title, episodes);
}

PageImport from(const QString &source, const ParsedShow &show, ShowId into = {})
{
    return {show, into, source, readAt};
}

QStringList fieldsOf(const EpisodeDetail &detail, const QString &source)
{
    for (const EpisodeSource &one : detail.sources) {
        if (one.name == source)
            return one.fields;
    }
    return {u"no such source"_s};
}

} // namespace

// What pages add to a library that may know their shows, and how that is taken back.
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
        const Result<void> opened = wait(m_library->open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    }
    void cleanup()
    {
        const Result<void> sound = wait(m_library->check());
        QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
        m_library.reset();
    }

    void pageAddsWhatTheFeedLacks();
    void feedWinsOverThePageBefore();
    void feedTakesOverTheShowOfAPage();
    void refreshKeepsWhatThePageAdded();
    void theSamePageTwiceChangesNothing();
    void twoDirectoriesAreOneShow();
    void showsOfOneTitleAreToldApartByEpisodes();
    void theListenerChoosesTheShow();
    void derivedTitlesGiveWayAndNeverDouble();
    void returningTitlesStayApart();
    void announcedEpisodesStandApartUntilTheyCome();
    void announcedEpisodeComesByPage();
    void announcedEpisodesAreNotUnplayed();
    void evidenceFollowsTheText();
    void sourcesAreShown();
    void comparingTellsWhatImportingDoes();
    void undoTakesAllBack();
    void undoLeavesWhatCameSince();
    void undoKeepsWhatWasMarked();
    void undoKeepsHowAShowIsHeard();
    void undoOfSeveralPagesInOrder();
    void pagesOfOneCallAreAsPagesOfSeveral();
    void failedImportLeavesNothing();
    void cancelledImportLeavesNothing();
    void largePageInGoodTime();

private:
    ImportReport imported(const QList<PageImport> &pages);
    ImportReport imported(const PageImport &page) { return imported(QList{page}); }
    SaveReport saved(const ParsedShow &show, ShowId known = {});
    QList<EpisodeRow> rowsOf(ShowId show);
    QStringList titlesOf(ShowId show);
    EpisodeDetail detailOf(const QString &title);
    QList<Show> shows() { return wait(m_library->shows()).value(); }
    QString contents();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

ImportReport TestPages::imported(const QList<PageImport> &pages)
{
    const Result<ImportReport> report = wait(m_library->importPages(pages));
    if (!report)
        qFatal("import failed: %s", qPrintable(report.error().detail));
    return *report;
}

SaveReport TestPages::saved(const ParsedShow &show, ShowId known)
{
    const Result<SaveReport> report = wait(m_library->save(show, known));
    if (!report)
        qFatal("save failed: %s", qPrintable(report.error().detail));
    return *report;
}

QList<EpisodeRow> TestPages::rowsOf(ShowId show)
{
    EpisodeFilter filter;
    filter.shows = {show};
    return wait(m_library->rows(wait(m_library->view(filter)).value_or(View()).episodes)).value();
}

QStringList TestPages::titlesOf(ShowId show)
{
    QStringList titles;
    for (const EpisodeRow &row : rowsOf(show))
        titles.append(row.title);
    return titles;
}

EpisodeDetail TestPages::detailOf(const QString &title)
{
    for (const Show &show : shows()) {
        for (const EpisodeRow &row : rowsOf(show.id)) {
            if (row.title == title)
                return wait(m_library->episode(row.id)).value();
        }
    }
    qFatal("no episode %s", qPrintable(title));
}

// Everything that can be seen of shows and episodes, to be compared.
QString TestPages::contents()
{
    QStringList lines;
    for (const Show &show : shows()) {
        lines.append(show.title + u'|' + show.feedUrl + u'|' + show.siteUrl + u'|' + show.author + u'|'
                     + show.description + u'|' + show.hosts.join(u',') + (show.subscribed ? u"+"_s : u"-"_s)
                     + QString::number(show.sources.size()));
        for (const EpisodeRow &row : rowsOf(show.id)) {
            const EpisodeDetail detail = wait(m_library->episode(row.id)).value();
            lines.append(u"%1 %2 %3 %4 %5 %6"_s.arg(row.id.value)
                             .arg(row.title, row.date ? toIso(*row.date) : u"-"_s)
                             .arg(row.durationMs.value_or(-1))
                             .arg(row.number.value_or(-1))
                             .arg(detail.description));
            for (const PersonCredit &credit : detail.credits)
                lines.append(u"  "_s + credit.credit.name + QString::number(credit.source));
            for (const EpisodeSource &source : detail.sources)
                lines.append(u"  "_s + source.name + u": "_s + source.fields.join(u' '));
        }
    }
    return lines.join(u'\n');
}

void TestPages::pageAddsWhatTheFeedLacks()
{
    ParsedEpisode alpha = episode(u"a"_s, u"Alpha street"_s, 1);
    alpha.durationMs.reset();
    const ShowId id = saved(show(feed, u"Night Walks"_s, {alpha, episode(u"b"_s, u"Beta street"_s, 2)})).show;

    ParsedEpisode said = item(u"#7 Alpha street | Night Walks"_s, 1);
    said.number = 7;
    said.durationMs = 1'200'000;
    said.description = u"The page's own words."_s;
    said.credits = {guest(u"Zoë Quist"_s)};
    said.topics = {TopicMention{u"Streets"_s, 1, {}}};
    const ImportReport report =
        imported(from(u"https://dir.example/walks"_s, page(u"night walks"_s, {said, item(u"Omega street"_s, 0)})));
    QCOMPARE(report.added, 1);
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.pages.first().show, id);
    QCOMPARE(report.pages.first().newEpisodes.size(), 1);

    QCOMPARE(titlesOf(id), (QStringList{u"Beta street"_s, u"Alpha street"_s, u"Omega street"_s}));
    const EpisodeDetail detail = detailOf(u"Alpha street"_s);
    QCOMPARE(detail.row.date, alpha.date);
    QCOMPARE(detail.row.number, 7);
    QCOMPARE(detail.row.durationMs, 1'200'000);
    QCOMPARE(detail.row.guests, QStringList{u"Zoë Quist"_s});
    QCOMPARE(detail.topics.size(), 1);
    QCOMPARE(detail.description, alpha.description);
    QVERIFY(detail.row.hasAudio);
    EpisodeFilter filter;
    filter.search = u"guest:quist"_s;
    QCOMPARE(wait(m_library->view(filter))->episodes, QList{detail.row.id});
}

void TestPages::feedWinsOverThePageBefore()
{
    ParsedEpisode said = item(u"Alpha street…"_s, 1);
    said.durationMs = 1'860'000;
    said.description = u"The page's own words."_s;
    said.credits = {guest(u"Zoë Quist"_s)};
    const ShowId id =
        imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {said, item(u"Omega street"_s, 0)}))).pages.first().show;
    const QList<EpisodeRow> before = rowsOf(id);
    QCOMPARE(before.size(), 2);
    QVERIFY(!before.first().hasAudio);
    const Result<BookmarkId> mark = wait(m_library->addBookmark(before.first().id, 5'000, u"here"_s));
    QVERIFY(mark && wait(m_library->savePosition(before.first().id, 7'000)));

    const ParsedEpisode alpha = episode(u"a"_s, u"Alpha street by night"_s, 1);
    const SaveReport report = saved(show(feed, u"Night Walks"_s, {alpha}));
    QCOMPARE(report.show, id);
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.added, 0);
    const EpisodeDetail detail = detailOf(alpha.title);
    QCOMPARE(detail.row.id, before.first().id);
    QCOMPARE(detail.row.durationMs, alpha.durationMs);
    QCOMPARE(detail.description, alpha.description);
    QCOMPARE(detail.row.guests, QStringList{u"Zoë Quist"_s});
    QCOMPARE(detail.row.positionMs, 7'000);
    QCOMPARE(detail.bookmarks.size(), 1);
    // The page's own episode is not the feed's to take down.
    QVERIFY(!detailOf(u"Omega street"_s).row.goneFromSource);
    // And the page again changes nothing of what the feed says.
    QCOMPARE(imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {said}))).unchanged, 1);
    QCOMPARE(detailOf(alpha.title).row.durationMs, alpha.durationMs);
}

// A feed that is subscribed to by its address is a show of its own until it was read.
void TestPages::feedTakesOverTheShowOfAPage()
{
    ParsedShow listed = page(u"Night Walks – a directory"_s,
                             {item(u"Alpha street"_s, 1), item(u"Beta street"_s, 2), item(u"Gamma street"_s, 3)});
    listed.author = u"The directory"_s;
    const ShowId old = imported(from(u"walks.txt"_s, listed)).pages.first().show;
    QVERIFY(wait(m_library->setFavourite(old, true)));
    const QList<EpisodeRow> before = rowsOf(old);
    const Result<ShowId> id = wait(m_library->addShow(feed));
    QVERIFY(id && *id != old);
    const SaveReport report = saved(
        show(feed, u"Night Walks"_s, {episode(u"b"_s, u"Beta street"_s, 2), episode(u"c"_s, u"Gamma street"_s, 3)}),
        *id);
    QCOMPARE(report.show, *id);
    QCOMPARE(report.updated, 2);
    QCOMPARE(report.added, 0);
    QCOMPARE(shows().size(), 1);
    QVERIFY(shows().first().favourite && shows().first().subscribed);
    QCOMPARE(shows().first().title, u"Night Walks"_s);
    QCOMPARE(shows().first().author, u"The directory"_s);
    const QList<EpisodeRow> after = rowsOf(*id);
    QCOMPARE(after.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(after.at(i).id, before.at(i).id);
    QVERIFY(wait(m_library->undo()) && shows().first().favourite); // of another show by now
    QCOMPARE(wait(m_library->undo()).value(), u"importPages"_s);
    QCOMPARE(titlesOf(*id), (QStringList{u"Gamma street"_s, u"Beta street"_s}));
}

void TestPages::refreshKeepsWhatThePageAdded()
{
    ParsedEpisode alpha = episode(u"a"_s, u"Alpha street"_s, 1);
    alpha.credits = {guest(u"Ann Other"_s)};
    const ShowId id = saved(show(feed, u"Night Walks"_s, {alpha})).show;
    ParsedEpisode said = item(u"Alpha street"_s, 1);
    said.number = 7;
    said.season = 2;
    said.credits = {guest(u"Anne Other"_s), guest(u"Zoë Quist"_s)};
    imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {said})));
    QCOMPARE(detailOf(u"Alpha street"_s).row.guests, (QStringList{u"Ann Other"_s, u"Zoë Quist"_s}));

    // The feed's credits are read anew; it states the number now, and another one.
    alpha.description += u" More."_s;
    alpha.number = 8;
    alpha.credits = {guest(u"Bo Third"_s)};
    QCOMPARE(saved(show(feed, u"Night Walks"_s, {alpha}), id).updated, 1);
    EpisodeDetail detail = detailOf(u"Alpha street"_s);
    QCOMPARE(detail.row.guests, (QStringList{u"Bo Third"_s, u"Anne Other"_s, u"Zoë Quist"_s}));
    QCOMPARE(detail.row.number, 8);
    QCOMPARE(detail.season, 2);
    QCOMPARE(detail.credits.at(0).source, 0);
    QCOMPARE(detail.sources.at(detail.credits.at(2).source).name, u"walks.txt"_s);
    // It stops to state it: the page's word counts again.
    alpha.number.reset();
    QCOMPARE(saved(show(feed, u"Night Walks"_s, {alpha}), id).updated, 1);
    QCOMPARE(detailOf(u"Alpha street"_s).row.number, 7);
    QCOMPARE(saved(show(feed, u"Night Walks"_s, {alpha}), id).unchanged, 1);
}

void TestPages::theSamePageTwiceChangesNothing()
{
    QList<ParsedEpisode> items{item(u"Alpha street"_s, 1), item(u"Alpha street"_s, 1), item(u"#3 Beta street"_s),
                               item(u"Untitled"_s), item(u"Gamma street…"_s, 5)};
    items[3].titleOrigin = TitleOrigin::Derived;
    items[4].upcoming = true;
    saved(show(feed, u"Night Walks"_s, {episode(u"a"_s, u"Alpha street"_s, 1), episode(u"b"_s, u"Beta street"_s, 2)}));
    const PageImport walks = from(u"walks.txt"_s, page(u"Night Walks"_s, items));
    QCOMPARE(imported(walks).added, 2);
    const QString before = contents();
    QSignalSpy changed(m_library.get(), &Library::changed);
    QSignalSpy undoable(m_library.get(), &Library::undoAvailable);
    PageImport later = walks;
    later.readAtMs += 86'400'000;
    const ImportReport again = imported(later);
    QCOMPARE(again.added + again.updated, 0);
    QCOMPARE(again.unchanged, 5);
    QCOMPARE(contents(), before);
    // Under another name it is another source, and no more episodes.
    const ImportReport copy = imported(from(u"copy.txt"_s, walks.show));
    QCOMPARE(copy.added, 0);
    QCOMPARE(shows().size(), 1);
    QVERIFY(undoable.size() <= 1); // the copy alone
}

void TestPages::twoDirectoriesAreOneShow()
{
    QList<ParsedEpisode> one;
    QList<ParsedEpisode> other;
    for (int i = 0; i < 8; ++i) {
        one.append(item(u"Street number %1"_s.arg(i), i * 7));
        other.append(item(u"Street number %1"_s.arg(i + 3), (i + 3) * 7));
        other.last().durationMs = 60'000 * (i + 20);
    }
    const ShowId id = imported(from(u"one.txt"_s, page(u"Night Walks"_s, one))).pages.first().show;
    const ImportReport report = imported(from(u"other.txt"_s, page(u"Night Walks with the city's wanderers"_s, other)));
    QCOMPARE(report.pages.first().show, id);
    QCOMPARE(report.added, 3);
    QCOMPARE(report.updated, 5);
    QCOMPARE(shows().size(), 1);
    QCOMPARE(rowsOf(id).size(), 11);
    QCOMPARE(detailOf(u"Street number 3"_s).row.durationMs, 60'000 * 20);
    // The first one again, and neither takes anything from the other.
    QCOMPARE(imported(from(u"one.txt"_s, page(u"Night Walks"_s, one))).unchanged, 8);
    QCOMPARE(detailOf(u"Street number 3"_s).row.durationMs, 60'000 * 20);
    // Two shows that have one evening in common are two.
    QVERIFY(imported(from(u"third.txt"_s, page(u"Day Walks"_s, {one.at(0), item(u"Noon"_s, 1), item(u"Dawn"_s, 2)})))
                .pages.first()
                .show
            != id);
}

void TestPages::showsOfOneTitleAreToldApartByEpisodes()
{
    const ShowId first = saved(show(u"https://a.example/f"_s, u"The News"_s,
                                    {episode(u"a"_s, u"Harbour opened"_s, 1), episode(u"b"_s, u"Bridge closed"_s, 2)}))
                             .show;
    const ShowId second = saved(show(u"https://b.example/f"_s, u"The News"_s,
                                     {episode(u"x"_s, u"Elections held"_s, 1), episode(u"y"_s, u"Votes counted"_s, 2)}))
                              .show;
    QVERIFY(first != second);
    const ImportReport report =
        imported(from(u"news.txt"_s, page(u"The News"_s, {item(u"Elections held"_s, 1), item(u"Votes counted"_s, 2)})));
    QCOMPARE(report.pages.first().show, second);
    QCOMPARE(report.added, 0);
}

void TestPages::theListenerChoosesTheShow()
{
    const ShowId id = saved(show(feed, u"Night Walks"_s, {episode(u"a"_s, u"Alpha street"_s, 1)})).show;
    const ParsedShow listed = page(u"Something else"_s, {item(u"Alpha street"_s, 1), item(u"Beta street"_s, 2)});
    QCOMPARE(imported(from({}, listed, id)).added, 1);
    QCOMPARE(shows().size(), 1);
    QCOMPARE(wait(m_library->importPages({from({}, listed, ShowId{99})})).error().kind, Error::Kind::NotFound);
}

void TestPages::derivedTitlesGiveWayAndNeverDouble()
{
    ParsedEpisode byDay = item(u"with Ann Other"_s, 1);
    ParsedEpisode byNumber = item(u"with Bo Third"_s);
    byNumber.number = 12;
    ParsedEpisode byText = item(u"with Zoë Quist"_s);
    byText.description = u"Zoë keeps the light on a small island and tells of ships and storms."_s;
    QList<ParsedEpisode> items{byDay, byNumber, byText};
    for (ParsedEpisode &one : items)
        one.titleOrigin = TitleOrigin::Derived;
    const ShowId id = imported(from(u"plain.txt"_s, page(u"Night Walks"_s, items))).pages.first().show;
    QCOMPARE(detailOf(u"with Ann Other"_s).row.titleOrigin, TitleOrigin::Derived);

    // Another page has titles; one of them is cut.
    ParsedEpisode named = item(u"The lighthouse at the…"_s, 3);
    named.description = byText.description + u" And of winter."_s;
    ParsedEpisode numbered = item(u"A bridge"_s, 2);
    numbered.number = 12;
    ImportReport report =
        imported(from(u"titles.txt"_s, page(u"Night Walks"_s, {item(u"A harbour"_s, 1), numbered, named})));
    QCOMPARE(report.added, 0);
    QCOMPARE(report.updated, 3);
    QCOMPARE(titlesOf(id), (QStringList{u"The lighthouse at the…"_s, u"A bridge"_s, u"A harbour"_s}));
    QCOMPARE(detailOf(u"A harbour"_s).row.titleOrigin, TitleOrigin::Stated);
    // The page without titles again does not take them away.
    QCOMPARE(imported(from(u"plain.txt"_s, page(u"Night Walks"_s, items))).unchanged, 3);
    QCOMPARE(titlesOf(id).size(), 3);
    // The whole title beats the cut one.
    report = imported(from(u"whole.txt"_s, page(u"Night Walks"_s, {item(u"The lighthouse at the end"_s, 3)})));
    QCOMPARE(report.added, 0);
    QCOMPARE(titlesOf(id).first(), u"The lighthouse at the end"_s);
}

void TestPages::returningTitlesStayApart()
{
    const ShowId id = saved(show(feed, u"Night Walks"_s, {episode(u"a"_s, u"Q&A"_s, 1)})).show;
    const PageImport listed = from(u"walks.txt"_s, page(u"Night Walks"_s, {item(u"Q&A"_s, 1), item(u"Q&A"_s, 31)}));
    QCOMPARE(imported(listed).added, 1);
    QCOMPARE(imported(listed).added, 0);
    QCOMPARE(rowsOf(id).size(), 2);
    // The feed lists both by now.
    const SaveReport report =
        saved(show(feed, u"Night Walks"_s, {episode(u"a"_s, u"Q&A"_s, 1), episode(u"b"_s, u"Q&A"_s, 31)}), id);
    QCOMPARE(report.added, 0);
    QCOMPARE(rowsOf(id).size(), 2);
}

void TestPages::announcedEpisodesStandApartUntilTheyCome()
{
    const ShowId id = saved(show(feed, u"Night Walks"_s, {episode(u"a"_s, u"Alpha street"_s, 1)})).show;
    ParsedEpisode soon = item(u"The lighthouse"_s);
    soon.upcoming = true;
    soon.media = {Media{u"https://media.example.org/trailer.mp3"_s, u"audio/mpeg"_s, {}, {}}};
    soon.credits = {guest(u"Zoë Quist"_s)};
    ParsedEpisode dated = item(u"The harbour"_s, 20);
    dated.upcoming = true;
    imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {soon, dated})));
    QList<EpisodeRow> rows = rowsOf(id);
    QCOMPARE(titlesOf(id), (QStringList{u"The lighthouse"_s, u"The harbour"_s, u"Alpha street"_s})); // newest first
    QVERIFY(rows.at(0).upcoming && !rows.at(0).hasAudio);
    QVERIFY(wait(m_library->playables({rows.at(0).id}))->first().media.isEmpty());
    QVERIFY(wait(m_library->setFavourite(QList{rows.at(0).id}, true)));
    QVERIFY(wait(m_library->addBookmark(rows.at(0).id, 0, u"hear this"_s)));

    ParsedEpisode came = episode(u"l"_s, u"The lighthouse and its keeper"_s, 15);
    came.credits = {guest(u"Zoë Quist"_s)};
    ParsedEpisode late = episode(u"h"_s, u"12: The harbour"_s, 27);
    const SaveReport report =
        saved(show(feed, u"Night Walks"_s, {episode(u"a"_s, u"Alpha street"_s, 1), came, late}), id);
    QCOMPARE(report.added, 0);
    QCOMPARE(report.updated, 2);
    const QList<EpisodeRow> after = rowsOf(id);
    QCOMPARE(after.size(), 3);
    QCOMPARE(after.at(1).id, rows.at(0).id);
    QCOMPARE(after.at(1).title, came.title);
    QVERIFY(!after.at(1).upcoming && after.at(1).hasAudio && after.at(1).favourite && after.at(1).bookmarked);
    QCOMPARE(after.at(0).date, late.date);
    // The page still announces them: that is the past.
    imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {soon, dated})));
    QCOMPARE(titlesOf(id).size(), 3);
    QVERIFY(!rowsOf(id).at(0).upcoming && !rowsOf(id).at(1).upcoming);
}

void TestPages::announcedEpisodeComesByPage()
{
    ParsedEpisode soon = item(u"The lighthouse"_s, 20);
    soon.upcoming = true;
    const ShowId id =
        imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {soon, item(u"Alpha street"_s, 1)}))).pages.first().show;
    const EpisodeId announced = rowsOf(id).at(0).id;
    // The real one in feed order; another returning title is not it.
    const ParsedShow later = page(u"Night Walks"_s, {item(u"The lighthouse"_s, 22), item(u"Alpha street"_s, 1)});
    const auto compared = wait(m_library->compare({later}));
    QVERIFY(compared->first().episodes.at(0).replacesUpcoming);
    QCOMPARE(compared->first().episodes.at(0).known, announced);
    const ImportReport report = imported(from(u"walks.txt"_s, later));
    QCOMPARE(report.added, 0);
    QCOMPARE(report.updated, 1);
    const EpisodeRow row = rowsOf(id).at(0);
    QCOMPARE(row.id, announced);
    QVERIFY(!row.upcoming);
    QCOMPARE(row.date, later.episodes.at(0).date);
    QCOMPARE(wait(m_library->undo()).value(), u"importPages"_s);
    QVERIFY(rowsOf(id).at(0).upcoming);
    QCOMPARE(rowsOf(id).at(0).date, soon.date);
}

void TestPages::announcedEpisodesAreNotUnplayed()
{
    ParsedEpisode soon = item(u"The lighthouse"_s, 20);
    soon.upcoming = true;
    imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {soon, item(u"Alpha street"_s, 1)})));
    QCOMPARE(shows().first().episodes, 2);
    QCOMPARE(shows().first().unplayed, 1);
    EpisodeFilter filter;
    filter.search = u"is:unplayed"_s;
    QCOMPARE(wait(m_library->view(filter))->episodes.size(), 1);
    filter.search = u"is:upcoming"_s;
    QCOMPARE(wait(m_library->view(filter))->episodes.size(), 1);
}

void TestPages::evidenceFollowsTheText()
{
    ParsedEpisode alpha = episode(u"a"_s, u"Alpha street"_s, 1);
    alpha.description = u"Ünderfoot. We walk with Zoë Quist this week."_s;
    saved(show(feed, u"Night Walks"_s, {alpha}));
    ParsedEpisode said = item(u"Alpha street"_s, 1);
    said.description = u"Guest: Zoë Quist, Bo Third"_s;
    said.credits = {guest(u"Zoë Quist"_s), guest(u"Bo Third"_s)};
    said.credits[0].evidence = {u"description"_s, 7, 16, u"Zoë Quist"_s};
    said.credits[1].evidence = {u"description"_s, 18, 26, u"Bo Third"_s};
    imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {said})));
    const EpisodeDetail detail = detailOf(u"Alpha street"_s);
    QCOMPARE(detail.credits.at(0).credit.evidence, (Evidence{u"description"_s, 24, 33, u"Zoë Quist"_s}));
    QCOMPARE(detail.credits.at(1).credit.evidence, (Evidence{u"page"_s, 0, 8, u"Bo Third"_s}));
}

void TestPages::sourcesAreShown()
{
    ParsedEpisode alpha = episode(u"a"_s, u"Alpha street"_s, 1);
    FetchState fetched;
    fetched.checkedAtMs = 4711;
    QVERIFY(wait(m_library->save(show(feed, u"Night Walks"_s, {alpha}), {}, false, fetched)));
    ParsedEpisode said = item(u"Alpha street"_s, 1);
    said.number = 7;
    said.durationMs = 1;
    said.credits = {guest(u"Zoë Quist"_s)};
    ParsedEpisode again = item(u"Alpha street"_s, 1);
    again.number = 7;
    again.season = 2;
    imported({from(u"https://dir.example/walks"_s, page(u"Night Walks"_s, {said})),
              from(u"other.txt"_s, page(u"Night Walks"_s, {again, item(u"Omega street"_s, 0)}))});
    const EpisodeDetail detail = detailOf(u"Alpha street"_s);
    QCOMPARE(detail.sources.size(), 3);
    const EpisodeSource first = detail.sources.at(0);
    QCOMPARE(
        first,
        (EpisodeSource{
            EpisodeSource::Kind::Feed, feed, 4711, {u"title"_s, u"date"_s, u"duration"_s, u"notes"_s, u"media"_s}}));
    QCOMPARE(
        detail.sources.at(1),
        (EpisodeSource{EpisodeSource::Kind::Page, u"https://dir.example/walks"_s, readAt, {u"number"_s, u"guests"_s}}));
    QCOMPARE(detail.sources.at(2), (EpisodeSource{EpisodeSource::Kind::File, u"other.txt"_s, readAt, {u"season"_s}}));
    QCOMPARE(detail.credits.at(0).source, 1);
    QCOMPARE(fieldsOf(detailOf(u"Omega street"_s), u"other.txt"_s), (QStringList{u"title"_s, u"date"_s}));
    QCOMPARE(detailOf(u"Omega street"_s).sources.size(), 1);
    QStringList names;
    const Show read = shows().first();
    for (const EpisodeSource &source : read.sources)
        names.append(source.name);
    QCOMPARE(names, (QStringList{feed, u"https://dir.example/walks"_s, u"other.txt"_s}));
}

void TestPages::comparingTellsWhatImportingDoes()
{
    const ShowId id = saved(show(feed, u"Night Walks"_s,
                                 {episode(u"a"_s, u"Alpha street"_s, 1), episode(u"b"_s, u"Beta street"_s, 2)}))
                          .show;
    ParsedEpisode said = item(u"Alpha street"_s, 1);
    said.number = 7;
    said.durationMs = 1;
    said.credits = {guest(u"Zoë Quist"_s)};
    const ParsedShow listed = page(
        u"night walks"_s, {item(u"Omega street"_s, 0), said, item(u"Beta street"_s, 2), item(u"Omega street"_s, 0)});
    const QString before = contents();
    QList<ShowComparison> compared =
        wait(m_library->compare({listed, page(u"The Kitchen"_s, {item(u"Soup"_s, 1)})})).value();
    QCOMPARE(contents(), before);
    QCOMPARE(compared.at(0).show, id);
    QCOMPARE(compared.at(0).title, u"Night Walks"_s);
    const QList<EpisodeComparison> &episodes = compared.at(0).episodes;
    QCOMPARE(episodes.size(), 4);
    QVERIFY(!episodes.at(0).known.isValid() && !episodes.at(0).same);
    QCOMPARE(episodes.at(1).known, detailOf(u"Alpha street"_s).row.id);
    QCOMPARE(episodes.at(1).adds, (QStringList{u"number"_s, u"guests"_s}));
    QVERIFY(episodes.at(2).same && episodes.at(2).adds.isEmpty());
    QVERIFY(episodes.at(3).same); // said further up
    QVERIFY(!compared.at(1).show.isValid());
    QCOMPARE(compared.at(1).title, u"The Kitchen"_s);
    QCOMPARE(wait(m_library->compare({page(u"The Kitchen"_s, {item(u"Soup"_s, 1)})}, {id}))->first().show, id);

    imported(from(u"walks.txt"_s, listed));
    compared = wait(m_library->compare({listed})).value();
    for (const EpisodeComparison &one : compared.first().episodes)
        QVERIFY(one.known.isValid() && one.same && one.adds.isEmpty() && !one.replacesUpcoming);
}

void TestPages::undoTakesAllBack()
{
    ParsedShow source = show(feed, u"Night Walks"_s, {episode(u"a"_s, u"Alpha street"_s, 1)});
    source.author = u"The walkers"_s;
    saved(source);
    const QString before = contents();
    ParsedEpisode said = item(u"Alpha street"_s, 1);
    said.number = 7;
    said.credits = {guest(u"Zoë Quist"_s)};
    ParsedShow listed = page(u"Night Walks"_s, {said, item(u"Omega street"_s, 0)});
    listed.author = u"Somebody else"_s;
    listed.description = u"What the page says of the show"_s;
    listed.hosts = {u"Ann Other"_s};
    QSignalSpy undoable(m_library.get(), &Library::undoAvailable);
    imported({from(u"walks.txt"_s, listed), from(u"day.txt"_s, page(u"Day Walks"_s, {item(u"Noon"_s, 1)}))});
    QCOMPARE(shows().size(), 2);
    QTRY_COMPARE(undoable.size(), 1);
    QVERIFY(undoable.first().first().toBool());
    const QString after = contents();
    QVERIFY(after != before);
    QSignalSpy changed(m_library.get(), &Library::changed);
    QCOMPARE(wait(m_library->undo()).value(), u"importPages"_s);
    QCOMPARE(contents(), before);
    QTRY_VERIFY(!changed.isEmpty() && changed.last().first().value<LibraryChange>().sources);
    QCOMPARE(wait(m_library->undo()).error().kind, Error::Kind::NotFound);
    EpisodeFilter filter;
    filter.search = u"omega"_s;
    QVERIFY(wait(m_library->view(filter))->episodes.isEmpty());
    QCOMPARE(wait(m_library->redo()).value(), u"importPages"_s);
    QCOMPARE(contents(), after);
}

void TestPages::undoLeavesWhatCameSince()
{
    ParsedEpisode alpha = episode(u"a"_s, u"Alpha street"_s, 1);
    const ShowId id = saved(show(feed, u"Night Walks"_s, {alpha})).show;
    ParsedEpisode said = item(u"Alpha street"_s, 1);
    said.number = 7;
    ParsedEpisode omega = item(u"Omega street"_s, 5);
    omega.credits = {guest(u"Zoë Quist"_s)};
    imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {said, omega, item(u"Beta street"_s, 3)})));
    // The feed changes one, and takes over another.
    alpha.title = u"Alpha street, corrected"_s;
    const SaveReport report = saved(show(feed, u"Night Walks"_s, {alpha, episode(u"o"_s, u"Omega street"_s, 5)}), id);
    QCOMPARE(report.updated, 2);
    QCOMPARE(detailOf(u"Omega street"_s).row.guests, QStringList{u"Zoë Quist"_s});
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(titlesOf(id), (QStringList{u"Omega street"_s, u"Alpha street, corrected"_s}));
    QVERIFY(!detailOf(u"Alpha street, corrected"_s).row.number);
    const EpisodeDetail left = detailOf(u"Omega street"_s);
    QVERIFY(left.row.guests.isEmpty() && left.row.hasAudio);
    QCOMPARE(left.sources.size(), 1);
}

void TestPages::undoKeepsWhatWasMarked()
{
    const ShowId id =
        imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {item(u"Alpha street"_s, 1), item(u"Beta street"_s, 2),
                                                              item(u"Gamma street"_s, 3)})))
            .pages.first()
            .show;
    const QList<EpisodeRow> rows = rowsOf(id);
    Library shell(m_library->file());
    QVERIFY(wait(shell.open()));
    QVERIFY(wait(shell.addBookmark(rows.at(0).id, 1, u"mine"_s)));
    QVERIFY(wait(m_library->savePosition(rows.at(1).id, 60'000)));
    QVERIFY(wait(m_library->savePosition(rows.at(2).id, 0))); // nothing to keep
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(titlesOf(id), (QStringList{u"Gamma street"_s, u"Beta street"_s}));
    QCOMPARE(shows().size(), 1);
    QVERIFY(shows().first().subscribed);
    QCOMPARE(wait(m_library->bookmarks())->size(), 1);
    // Where it came from is still known, and the page may be opened again.
    QCOMPARE(detailOf(u"Gamma street"_s).sources.first().name, u"walks.txt"_s);
    const ImportReport again =
        imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {item(u"Alpha street"_s, 1), item(u"Beta street"_s, 2)})));
    QCOMPARE(again.added, 1);
    QCOMPARE(again.unchanged, 1);
}

void TestPages::undoKeepsHowAShowIsHeard()
{
    imported(from(u"walks.txt"_s, page(u"Night Walks"_s, {item(u"Alpha street"_s, 1)})));
    const ShowId id = shows().first().id;
    ShowListening faster;
    faster.rate = 1.5;
    QVERIFY(wait(m_library->setListening(id, faster)));
    QCOMPARE(wait(m_library->undo()).value(), u"importPages"_s);
    QVERIFY(rowsOf(id).isEmpty());
    QCOMPARE(wait(m_library->listening(id)).value(), faster);
}

void TestPages::undoOfSeveralPagesInOrder()
{
    ParsedEpisode first = item(u"Alpha street"_s, 1);
    first.number = 7;
    ParsedEpisode second = item(u"Alpha street"_s, 1);
    second.durationMs = 60'000;
    imported(from(u"one.txt"_s, page(u"Night Walks"_s, {first})));
    const QString afterOne = contents();
    imported(from(u"two.txt"_s, page(u"Night Walks"_s, {second})));
    const QString afterTwo = contents();
    first.number = 9; // the first page was corrected
    first.durationMs = 120'000;
    imported(from(u"one.txt"_s, page(u"Night Walks"_s, {first})));
    QCOMPARE(detailOf(u"Alpha street"_s).row.number, 9);
    QCOMPARE(detailOf(u"Alpha street"_s).row.durationMs, 120'000);
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(contents(), afterTwo);
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(contents(), afterOne);
    QVERIFY(wait(m_library->undo()));
    QVERIFY(shows().isEmpty());
}

void TestPages::pagesOfOneCallAreAsPagesOfSeveral()
{
    const auto street = [](int i) {
        return u"Street of the %1th mason"_s.arg(i);
    };
    QList<ParsedEpisode> numbered;
    QList<ParsedEpisode> untitled;
    QList<ParsedEpisode> cut;
    QList<ParsedEpisode> announced;
    for (int i = 1; i <= 6; ++i) {
        numbered.append(item(u"#%1 %2 | Night Walks"_s.arg(i).arg(street(i)), i));
        numbered.last().number = i;
        numbered.last().description =
            u"Mason number %1 tells of the wall he built, of rain and of bread."_s.arg(i * 37);
        untitled.append(item(u"With a mason"_s));
        untitled.last().titleOrigin = TitleOrigin::Derived;
        untitled.last().description = numbered.last().description + u" And of a hat."_s;
        untitled.last().durationMs = i * 600'000;
        cut.append(item(street(i).left(17) + u"\u2026"_s, i));
        cut.last().url = u"https://walks.example.org/%1"_s.arg(i);
        announced.append(item(street(i)));
        announced.last().upcoming = true;
        announced.last().credits = {guest(u"Zoë Quist"_s)};
    }
    const QList<PageImport> pages{from(u"a.txt"_s, page(u"Night Walks"_s, announced.first(2) + numbered.first(3))),
                                  from(u"b.txt"_s, page(u"Night Walks"_s, untitled)),
                                  from(u"c.txt"_s, page(u"Night Walks"_s, numbered)),
                                  from(u"d.txt"_s, page(u"Night Walks"_s, cut)),
                                  from(u"e.txt"_s, page(u"The Night Walks Podcast"_s, announced + cut.last(2))),
                                  from(u"f.txt"_s, page(u"Night Walks"_s, numbered + untitled))};
    imported(pages);
    const QString together = contents();
    QVERIFY(wait(m_library->undo()));
    QVERIFY(shows().isEmpty());
    cleanup();
    init();
    for (const PageImport &one : pages)
        imported(one);
    QCOMPARE(together, contents());
}

void TestPages::failedImportLeavesNothing()
{
    const auto failed =
        wait(m_library->importPages({from(u"walks.txt"_s, page(u"Night Walks"_s, {item(u"Alpha street"_s, 1)})),
                                     from({}, page(u"X"_s, {}), ShowId{99})}));
    QCOMPARE(failed.error().kind, Error::Kind::NotFound);
    QVERIFY(shows().isEmpty());
    QCOMPARE(wait(m_library->undo()).error().kind, Error::Kind::NotFound);
}

void TestPages::cancelledImportLeavesNothing()
{
    QList<PageImport> pages;
    for (int i = 0; i < 1'000; ++i)
        pages.append(from({}, page(u"Show %1"_s.arg(i), {item(u"Alpha street"_s, i), item(u"Beta street"_s, i)})));
    QFuture<Result<ImportReport>> import = m_library->importPages(pages);
    const QDeadlineTimer deadline(30'000);
    while (import.progressValue() < 3 && !deadline.hasExpired())
        QThread::yieldCurrentThread();
    import.cancel();
    QCOMPARE(import.progressMaximum(), 1'000);
    import.waitForFinished();
    QCOMPARE(import.resultCount(), 0);
    QVERIFY(shows().isEmpty());
    QCOMPARE(imported(pages).added, 2'000);
}

void TestPages::largePageInGoodTime()
{
    constexpr int many = 5'000;
    QList<ParsedEpisode> episodes;
    QList<ParsedEpisode> items;
    for (int i = 0; i < many; ++i) {
        const QString title = u"Walk %1 through street %2"_s.arg(i).arg(i * 7919);
        episodes.append(episode(QString::number(i), title, i));
        items.append(item(title + u" | Night Walks"_s, i));
        items.last().number = i;
    }
    saved(show(feed, u"Night Walks"_s, episodes));
    const ParsedShow listed = page(u"Night Walks"_s, items);
    QElapsedTimer timer;
    timer.start();
    const auto compared = wait(m_library->compare({listed}));
    qInfo("compared in %lld ms", timer.restart());
    QCOMPARE(compared->first().episodes.size(), many);
    QCOMPARE(imported(from(u"walks.txt"_s, listed)).updated, many);
    qInfo("imported in %lld ms", timer.restart());
    QCOMPARE(imported(from(u"walks.txt"_s, listed)).unchanged, many);
    qInfo("again in %lld ms", timer.restart());
    QVERIFY(wait(m_library->undo()));
    qInfo("taken back in %lld ms", timer.restart());
    QVERIFY(!wait(m_library->rows({compared->first().episodes.at(7).known}))->first().number);
}

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
