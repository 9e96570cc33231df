// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/contentrange.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestContentRange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<std::optional<ContentRange>>("range");
        using Range = std::optional<ContentRange>;
        QTest::newRow("with size") << "bytes 0-499/1234"_ba << Range({.first = 0, .last = 499, .size = 1234});
        QTest::newRow("without size") << "bytes 10-20/*"_ba << Range({.first = 10, .last = 20, .size = {}});
        QTest::newRow("spaces") << "bytes 10 - 20 / 30"_ba << Range({.first = 10, .last = 20, .size = 30});
        QTest::newRow("refused") << "bytes */1234"_ba << Range();
        QTest::newRow("backwards") << "bytes 20-10/30"_ba << Range();
        QTest::newRow("past the end") << "bytes 0-30/30"_ba << Range();
        QTest::newRow("another unit") << "items 0-1/2"_ba << Range();
        QTest::newRow("no size at all") << "bytes 0-1"_ba << Range();
        QTest::newRow("empty") << ""_ba << Range();
    }

    void reads()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const std::optional<ContentRange>, range);
        QCOMPARE(parseContentRange(header), range);
    }

    void tellsTextFromSound_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("text");
        QTest::newRow("page") << "<!DOCTYPE html><title>Sign in</title>"_ba << true;
        QTest::newRow("page after blanks") << "\xef\xbb\xbf\r\n <html>"_ba << true;
        QTest::newRow("message") << "{\"error\":\"expired\"}"_ba << true;
        QTest::newRow("list of streams") << "#EXTM3U\n"_ba << true;
        QTest::newRow("mp3 with tags") << "ID3\x04"_ba << false;
        QTest::newRow("mp3") << "\xff\xfb\x90\x64"_ba << false;
        QTest::newRow("ogg") << "OggS"_ba << false;
        QTest::newRow("mp4") << QByteArray("\0\0\0\x20"
                                           "ftypM4A ",
                                           12)
                             << false;
        QTest::newRow("nothing") << ""_ba << false;
    }

    void tellsTextFromSound()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const bool, text);
        QCOMPARE(looksLikeText(body), text);
    }
};

QTEST_APPLESS_MAIN(TestContentRange)
#include "tst_contentrange.moc"
