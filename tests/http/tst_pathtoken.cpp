// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/pathtoken.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

namespace {

constexpr int draws = 4'000;
constexpr uint seed = 7;

const QString small = u"abcdefghijklmnopqrstuvwxyz"_s;
const QString capitals = small.toUpper();
const QString digits = u"0123456789"_s;

QString drawn(QRandomGenerator &chance, const QString &signs, qsizetype length)
{
    QString piece;
    for (qsizetype i = 0; i < length; ++i)
        piece += signs.at(chance.bounded(int(signs.size())));
    return piece;
}

bool isFound(const QString &piece)
{
    return hasPathToken(QUrl(u"https://feeds.example/members/"_s + piece + u"/rss"_s));
}

// The frequent words of each language that is written in plain letters.
QHash<QString, QStringList> frequentWords()
{
    QFile file(QStringLiteral(FREQUENT_WORDS));
    if (!file.open(QFile::ReadOnly))
        return {};
    static const QRegularExpression plain(u"^[a-z]{2,}$"_s);
    QHash<QString, QStringList> words;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList parts = line.split(u' ');
        if (parts.constFirst() == "frequent"_L1)
            words[parts.value(1)] += parts.sliced(3).filter(plain);
    }
    words.removeIf([](const auto &language) { return language.value().size() < 500; });
    return words;
}

} // namespace

// How many tokens are found among the addresses of feeds, and how many addresses of words are taken for such.
class TestPathToken final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreFound_data();
    void tokensAreFound();
    void wordsAreNone_data();
    void wordsAreNone();
    void idsAreNone();
};

void TestPathToken::tokensAreFound_data()
{
    QTest::addColumn<QString>("signs");
    QTest::addColumn<int>("length");
    QTest::addColumn<double>("least"); // of a hundred
    const auto rows = [](const char *name, const QString &signs, double at20, double at24, double at32) {
        QTest::addRow("%s, 20", name) << signs << 20 << at20;
        QTest::addRow("%s, 24", name) << signs << 24 << at24;
        QTest::addRow("%s, 32", name) << signs << 32 << at32;
    };
    rows("letters and digits", small + capitals + digits, 99.5, 99.8, 99.9);
    rows("letters", small + capitals, 98, 99, 99.5);
    rows("small letters", small, 93.5, 96.5, 98.5);
    rows("small letters and digits", small + digits, 98.5, 99.3, 99.8);
    rows("base64 for addresses", small + capitals + digits + u"-_"_s, 99, 99.3, 99.8);
    rows("base32", capitals + u"234567"_s, 99, 99.5, 99.8);
    QTest::newRow("hex, 32") << u"0123456789abcdef"_s << 32 << 100.0;
    QTest::newRow("hex, 40") << u"0123456789ABCDEF"_s << 40 << 100.0;
}

void TestPathToken::tokensAreFound()
{
    QFETCH(const QString, signs);
    QFETCH(const int, length);
    QFETCH(const double, least);
    QRandomGenerator chance(seed);
    int found = 0;
    for (int i = 0; i < draws; ++i)
        found += isFound(drawn(chance, signs, length));
    const double rate = 100.0 * found / draws;
    qInfo("%.2f %%", rate);
    QCOMPARE_GE(rate, least);
}

void TestPathToken::wordsAreNone_data()
{
    QTest::addColumn<QString>("between");
    QTest::addColumn<bool>("areCapital");
    QTest::addColumn<bool>("haveNumbers");
    QTest::newRow("hyphens") << u"-"_s << false << false;
    QTest::newRow("joined") << QString() << false << false;
    QTest::newRow("CamelCase") << QString() << true << false;
    QTest::newRow("numbers") << u"_"_s << false << true;
    QTest::newRow("joined with numbers") << QString() << false << true;
    QTest::newRow("Capitals and numbers") << u"-"_s << true << true;
}

void TestPathToken::wordsAreNone()
{
    QFETCH(const QString, between);
    QFETCH(const bool, areCapital);
    QFETCH(const bool, haveNumbers);
    constexpr double most = 0.3; // of a hundred
    const QHash<QString, QStringList> words = frequentWords();
    QCOMPARE_GE(words.size(), 10);
    QStringList languages = words.keys();
    languages.sort();
    QRandomGenerator chance(seed);
    QStringList taken;
    for (int i = 0; i < draws; ++i) {
        const QStringList &some = words[languages.at(i % languages.size())];
        QStringList parts;
        while (parts.join(QString()).size() < 20 + i % 16) {
            QString word = some.at(chance.bounded(int(some.size())));
            if (areCapital)
                word.front() = word.front().toUpper();
            parts += haveNumbers && chance.bounded(3) == 0 ? QString::number(chance.bounded(2030)) : word;
        }
        if (isFound(parts.join(between)))
            taken.append(parts.join(between));
    }
    const double rate = 100.0 * double(taken.size()) / draws;
    qInfo("%.2f %%", rate);
    QVERIFY2(rate <= most, qPrintable(taken.join(u' ')));
}

// Which everybody may know: directories of podcasts are full of them.
void TestPathToken::idsAreNone()
{
    QRandomGenerator chance(seed);
    for (int i = 0; i < draws; ++i) {
        const QString uuid = QUuid::createUuidV5(QUuid(), QString::number(i)).toString(QUuid::WithoutBraces);
        QVERIFY2(!isFound(uuid), qPrintable(uuid));
        const QString id = drawn(chance, u"0123456789abcdef"_s, 24);
        QVERIFY2(!isFound(id), qPrintable(id));
        const QString number = drawn(chance, digits, 32);
        QVERIFY2(!isFound(number), qPrintable(number));
    }
}

QTEST_GUILESS_MAIN(TestPathToken)
#include "tst_pathtoken.moc"
