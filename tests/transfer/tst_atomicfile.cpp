// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/atomicfile.h"
#include "tests/support/smalldisk.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAndReads();
    void replacesAndKeepsPermissions();
    void newFilesObeyTheUmask();
    void followsLinks();
    void refusesFolders();
    void failsInMissingFolders();
    void failsInReadOnlyFolders();
    void fullDiskKeepsWhatWasThere_data();
    void fullDiskKeepsWhatWasThere();
    void writesInAnyOrder();
    void whatIsNotCommittedIsGone();
    void theFirstFailureSticks();
    void readingFails();
    void readingIsCapped();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    // What is in the folder apart from those: leftovers of a failed write.
    QStringList besides(const QStringList &names) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAtomicFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QStringList TestAtomicFile::besides(const QStringList &names) const
{
    QStringList entries = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    entries.removeIf([&names](const QString &entry) { return names.contains(entry); });
    return entries;
}

void TestAtomicFile::writesAndReads()
{
    const QByteArray bytes = QByteArray("a\0b\n\xff", 5) + QByteArray(3'000'000, 'x');
    QVERIFY(writeFile(at(u"töst.bin"_s), bytes));
    QCOMPARE(*readFile(at(u"töst.bin"_s), 4'000'000), bytes);
    QVERIFY(writeFile(at(u"empty"_s), {}));
    QCOMPARE(*readFile(at(u"empty"_s), 0), QByteArray());
    QCOMPARE(besides({u"töst.bin"_s, u"empty"_s}), QStringList());
}

void TestAtomicFile::replacesAndKeepsPermissions()
{
    QVERIFY(writeFile(at(u"list"_s), "old, and longer than the new one"));
    const auto secret = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(at(u"list"_s), secret));
    QVERIFY(writeFile(at(u"list"_s), "new"));
    QCOMPARE(contentOf(at(u"list"_s)), "new");
    QCOMPARE(QFile::permissions(at(u"list"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(besides({u"list"_s}), QStringList());
}

void TestAtomicFile::newFilesObeyTheUmask()
{
    const mode_t before = ::umask(027);
    const Result<void> written = writeFile(at(u"list"_s), "x");
    ::umask(before);
    QVERIFY(written);
    const QFile::Permissions permissions = QFile::permissions(at(u"list"_s));
    QVERIFY(permissions.testFlags(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QVERIFY(!permissions.testAnyFlags(QFile::WriteGroup | QFile::ReadOther | QFile::ExeOwner));
}

void TestAtomicFile::followsLinks()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    QVERIFY(writeFile(at(u"real/list"_s), "old"));
    QVERIFY(QFile::link(u"real/list"_s, at(u"link"_s)));
    QVERIFY(QFile::link(u"link"_s, at(u"link to link"_s)));
    QVERIFY(writeFile(at(u"link to link"_s), "new"));
    QVERIFY(QFileInfo(at(u"link to link"_s)).isSymLink());
    QVERIFY(QFileInfo(at(u"link"_s)).isSymLink());
    QCOMPARE(contentOf(at(u"real/list"_s)), "new");
}

void TestAtomicFile::refusesFolders()
{
    const Result<void> written = writeFile(m_folder->path(), "x");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::WriteFailed);
}

void TestAtomicFile::failsInMissingFolders()
{
    const Result<void> written = writeFile(at(u"no/such/list"_s), "x");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::WriteFailed);
    QCOMPARE(written.error().subject, at(u"no/such/list"_s));
}

void TestAtomicFile::failsInReadOnlyFolders()
{
    QVERIFY(writeFile(at(u"list"_s), "old"));
    const QByteArray folder = QFile::encodeName(m_folder->path());
    QCOMPARE(::chmod(folder.constData(), 0555), 0);
    const bool isRoot = ::geteuid() == 0; // root may write anywhere, so somebody else has to try
    constexpr uid_t nobody = 65534;
    QVERIFY(!isRoot || ::seteuid(nobody) == 0);
    const Result<void> written = writeFile(at(u"list"_s), "new");
    QVERIFY(!isRoot || ::seteuid(0) == 0);
    QCOMPARE(::chmod(folder.constData(), 0755), 0);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::WriteFailed);
    QCOMPARE(contentOf(at(u"list"_s)), "old");
}

void TestAtomicFile::fullDiskKeepsWhatWasThere_data()
{
    QTest::addColumn<int>("kib");
    // One write that is cut short, a file just too large beside the old one, and far too much.
    for (const int kib : {130, 200, 256, 4096, 8192})
        QTest::addRow("%d KiB", kib) << kib;
}

void TestAtomicFile::fullDiskKeepsWhatWasThere()
{
    QFETCH(int, kib);
    QVERIFY(QDir(m_folder->path()).mkdir(u"disk"_s));
    const SmallDisk disk(at(u"disk"_s), 256);
    if (!disk.isMounted())
        QSKIP("needs the right to mount a tmpfs");
    const QByteArray old(140 * 1024, 'o');
    QVERIFY(writeFile(at(u"disk/list"_s), old));
    const Result<void> written = writeFile(at(u"disk/list"_s), QByteArray(kib * 1024, 'n'));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::DiskFull);
    QCOMPARE(contentOf(at(u"disk/list"_s)), old);
    QCOMPARE(QDir(at(u"disk"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"list"_s});
}

void TestAtomicFile::writesInAnyOrder()
{
    AtomicFile file(at(u"list"_s));
    QVERIFY(file.state());
    QCOMPARE(file.write("....."), 5);
    QCOMPARE(file.write(QByteArray(200'000, 'x')), 200'000);
    QVERIFY(file.seek(1));
    QCOMPARE(file.write("head"), 4);
    QVERIFY(file.seek(file.size()));
    QCOMPARE(file.write("tail"), 4);
    QVERIFY(!QFile::exists(at(u"list"_s)));
    QVERIFY(file.commit());
    QCOMPARE(contentOf(at(u"list"_s)), ".head" + QByteArray(200'000, 'x') + "tail");
}

void TestAtomicFile::whatIsNotCommittedIsGone()
{
    QVERIFY(writeFile(at(u"list"_s), "old"));
    {
        AtomicFile file(at(u"list"_s));
        file.write(QByteArray(200'000, 'x'));
    }
    QCOMPARE(contentOf(at(u"list"_s)), "old");
    QCOMPARE(besides({u"list"_s}), QStringList());
}

void TestAtomicFile::theFirstFailureSticks()
{
    AtomicFile file(at(u"no/such/list"_s));
    QVERIFY(!file.state());
    file.write("x");
    QVERIFY(!file.commit());
    QCOMPARE(file.state().error().subject, at(u"no/such/list"_s));
    QCOMPARE(file.errorString(), file.state().error().detail);
}

void TestAtomicFile::readingFails()
{
    const Result<QByteArray> missing = readFile(at(u"missing"_s), 10);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::FileNotFound);
    QCOMPARE(missing.error().subject, at(u"missing"_s));
    const Result<QByteArray> folder = readFile(m_folder->path(), 10);
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, Error::Kind::FileUnreadable);
}

void TestAtomicFile::readingIsCapped()
{
    QVERIFY(writeFile(at(u"ten"_s), "0123456789"));
    QCOMPARE(*readFile(at(u"ten"_s), 10), "0123456789");
    const Result<QByteArray> capped = readFile(at(u"ten"_s), 9);
    QVERIFY(!capped);
    QCOMPARE(capped.error().kind, Error::Kind::TooLarge);
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
