// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/placemodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestPlaceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionsHaveAHeadingEach();
    void rowsStayWhileOthersCome();

private:
    static PlaceRow episode(PlaceRow::Section section, qint64 id, const QString &title)
    {
        EpisodeRow row;
        row.id = EpisodeId{id};
        row.title = title;
        return {section, row};
    }
};

void TestPlaceModel::sectionsHaveAHeadingEach()
{
    PlaceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Bookmark mark;
    mark.id = BookmarkId{3};
    mark.episode = EpisodeId{1};
    mark.note = u"the bridge"_s;
    model.setRows({episode(PlaceRow::Section::Continue, 1, u"One"_s),
                   episode(PlaceRow::Section::Continue, 2, u"Two"_s),
                   {PlaceRow::Section::Bookmarks, mark},
                   {PlaceRow::Section::Guests, FavouriteName{FavouriteName::Kind::Person, 7, u"Zoë Quist"_s, 4}}});
    const auto heading = [&model](int row) {
        return model.index(row).data(PlaceModel::HeadingRole).toString();
    };
    QCOMPARE(heading(0), sectionText(PlaceRow::Section::Continue));
    QCOMPARE(heading(1), QString());
    QCOMPARE(heading(2), sectionText(PlaceRow::Section::Bookmarks));
    QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"the bridge"_s));
    QCOMPARE(model.index(3).data().toString(), u"Zoë Quist"_s);
    QCOMPARE(model.index(2).data(PlaceModel::PlaceRowRole).value<PlaceRow>().episode(), EpisodeId{1});
    QVERIFY(!model.index(3).data(PlaceModel::PlaceRowRole).value<PlaceRow>().episode().isValid());
}

void TestPlaceModel::rowsStayWhileOthersCome()
{
    PlaceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({episode(PlaceRow::Section::New, 1, u"One"_s)});
    const QPersistentModelIndex one = model.index(0);
    // The same episode in another section is another row.
    model.setRows({episode(PlaceRow::Section::Continue, 1, u"One"_s), episode(PlaceRow::Section::New, 1, u"One"_s)});
    QCOMPARE(one.row(), 1);
    model.setRows({});
    QVERIFY(!one.isValid());
}

QTEST_GUILESS_MAIN(TestPlaceModel)
#include "tst_placemodel.moc"
