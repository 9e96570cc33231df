#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Each rule of the house finds a breach that is planted, and nothing in a project that keeps it."""

import pathlib
import tempfile
import unittest

import bans
import languages
import layers
import sources
import texts

SPDX = "// SPDX-FileCopyrightText: 2026 The Earmark authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


class Planted(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.plant("LICENSE", "GNU GENERAL PUBLIC LICENSE")

    def plant(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def assertFound(self, rule, path, text):
        self.plant(path, text)
        self.assertTrue([b for b in rule(self.root) if b.startswith(path)], f"nothing found in {path}: {text}")
        (self.root / path).unlink()

    def assertClean(self, rule, path, text):
        self.plant(path, text)
        self.assertEqual(list(rule(self.root)), [])
        (self.root / path).unlink()


class Layers(Planted):
    def test_arrows(self):
        for path, included in (
            ("models/domain/a.h", '"models/library/library.h"'),
            ("models/library/a.cpp", '"models/items/episodemodel.h"'),
            ("models/items/a.h", '"app/session.h"'),
            ("models/transfer/a.cpp", '"models/library/library.h"'),
            ("views/a.cpp", '"app/network/fetcher.h"'),
            ("app/network/a.cpp", '"models/playback/player.h"'),
            ("app/cli/a.cpp", '"models/playback/player.h"'),
            ("app/cli/a.cpp", '"views/mainwindow.h"'),
            ("app/desktop/a.cpp", '"views/mainwindow.h"'),
            ("models/items/a.cpp", '"episodemodel.h"'),
        ):
            self.assertFound(layers.breaches, path, f"#include {included}\n")

    def test_modules(self):
        for path, included in (
            ("models/domain/a.h", "<QtGui/QColor>"),
            ("models/domain/a.h", "<QtCore/QObject>"),
            ("models/domain/a.h", "<QtCore/QFile>"),
            ("models/library/a.h", "<sqlite3.h>"),
            ("models/library/a.cpp", "<QtNetwork/QNetworkReply>"),
            ("models/items/a.cpp", "<QtSql/QSqlQuery>"),
            ("models/items/a.cpp", "<QtWidgets/QLabel>"),
            ("models/playback/player.h", "<pulse/pulseaudio.h>"),
            ("models/playback/player.h", "<libavformat/avformat.h>"),
            ("views/a.cpp", "<QtNetwork/QNetworkReply>"),
            ("views/a.cpp", "<QtCore/QFile>"),
            ("app/session.cpp", "<QtWidgets/QMessageBox>"),
            ("app/desktop/a.cpp", "<QtWidgets/QApplication>"),
            ("app/cli/a.cpp", "<QtWidgets/QApplication>"),
            ("views/a.cpp", "<QLabel>"),
        ):
            self.assertFound(layers.breaches, path, f"#include {included}\n")

    def test_what_is_right(self):
        for path, included in (
            ("models/library/a.cpp", "<sqlite3.h>"),
            ("models/library/a.h", '"models/domain/ids.h"'),
            ("models/transfer/a.h", '"models/library/records.h"'),
            ("models/playback/decoder.h", "<libavformat/avformat.h>"),
            ("app/network/a.h", '"models/items/artwork.h"'),
            ("app/main.cpp", '"views/mainwindow.h"'),
            ("app/wiring.cpp", "<QtWidgets/QMessageBox>"),
            ("views/a.cpp", '"a.moc"'),
        ):
            self.assertClean(layers.breaches, path, f"#include {included}\n")


class Bans(Planted):
    def test_calls(self):
        for path, text in (
            ("views/a.cpp", "QProcess process;"),
            ("app/a.cpp", 'std::system("true");'),
            ("app/a.cpp", 'popen("true", "r");'),
            ("app/network/a.cpp", "reply->ignoreSslErrors();"),
            ("app/network/a.cpp", "request.setDecompressedSafetyCheckThreshold(-1);"),
            ("models/transfer/a.cpp", "folder->copyTo(path);"),
            ("models/library/a.cpp", "QSaveFile file(path);"),
            ("views/a.cpp", "QNetworkAccessManager network;"),
            ("models/items/a.cpp", "sqlite3_step(statement);"),
            ("views/a.cpp", "browser->setHtml(text);"),
            ("views/a.cpp", "label->setTextFormat(Qt::RichText);"),
            ("app/a.cpp", "QCoreApplication::processEvents();"),
            ("app/a.cpp", "QEventLoop loop;"),
            ("app/a.cpp", "std::mutex mutex;"),
            ("app/a.cpp", "static Session &instance();"),
            ("models/library/a.cpp", "throw std::runtime_error(message);"),
            ("tests/a.cpp", "connect(a, SIGNAL(b()), c, SLOT(d()));"),
            ("models/items/a.cpp", "qDebug() << row;"),
            ("models/items/a.h", "#pragma once\nclass RowManager {};"),
            ("models/items/a.h", "#pragma once\nint getRow();"),
            ("models/items/a.h", "int row();"),
            ("tests/a.cpp", "QTest::qWait(100);"),
            ("models/domain/a.cpp", "auto now = QDateTime::currentDateTimeUtc();"),
            ("models/domain/a.cpp", "class A : public QObject {};"),
            ("models/parsing/a.cpp", "QFile file(path);"),
            ("views/a.cpp", "// TO" "DO: more"),
        ):
            self.assertFound(bans.breaches, path, text + "\n")

    def test_what_is_right(self):
        for path, text in (
            ("models/transfer/atomicfile.cpp", "QSaveFile file(path);"),
            ("models/library/a.cpp", "sqlite3_step(statement);"),
            ("models/playback/a.cpp", "std::mutex mutex;"),
            ("views/notesview.cpp", "browser->setHtml(text);"),
            ("app/network/a.cpp", "auto now = QDateTime::currentDateTimeUtc();"),
            ("views/a.cpp", '// Never QProcess.\nauto s = u"QProcess \\" system(1)"_s; auto n = 1\'000;'),
            ("models/parsing/a.cpp", 'auto sql = R"(throw "QFile)";'),
        ):
            self.assertClean(bans.breaches, path, text + "\n")

    def test_lines_keep_their_numbers(self):
        self.plant("views/a.cpp", "/* one\ntwo */\nQProcess process;\n")
        self.assertEqual([b.split(" ")[0] for b in bans.breaches(self.root)], ["views/a.cpp:3:"])


class Texts(Planted):
    def test_licences(self):
        self.assertFound(texts.licence_breaches, "views/a.cpp", "int a;\n")
        self.assertFound(texts.licence_breaches, "packaging/tool", "#!/bin/sh\n")
        self.assertFound(texts.licence_breaches, "LICENSE", "Ask me.\n")
        self.plant("LICENSE", "GNU GENERAL PUBLIC LICENSE")
        self.assertClean(texts.licence_breaches, "views/a.cpp", SPDX + "int a;\n")
        self.assertClean(texts.licence_breaches, "tests/parsing/data/a.xml", "<a/>")

    def test_foreign_words(self):
        for text in ("see /wor" "k/main", "fixes iss" "ue #12", "as in /hom" "e/someone/x", "from pyp" "i.org"):
            self.assertFound(texts.foreign_breaches, "README.md", text)
        self.assertClean(texts.foreign_breaches, "README.md", "A matter for all, kept in ~/.cache and $HOME/files/.")

    def test_lengths(self):
        self.assertFound(texts.length_breaches, "views/a.cpp", "\n" * (texts.TOO_LONG + 1))
        self.assertClean(texts.length_breaches, "views/a.cpp", "\n" * texts.TOO_LONG)

    def test_what_was_built_is_not_looked_at(self):
        self.plant("build/release/a.cpp", "int a;\n")
        self.plant(".cache/a.cpp", "int a;\n")
        self.assertEqual([str(p) for p in sources.files(self.root)], ["LICENSE"])


class Languages(Planted):
    def translated(self, attributes, translation):
        self.plant(
            "translations/earmark_de.ts",
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de_DE"><context>'
            f"<name>A</name><message{attributes}><source>%n shows in %1</source>{translation}</message></context></TS>",
        )
        numerus = ", nullptr, n" if attributes else ""
        self.plant("views/a.cpp", f'struct A {{ Q_DECLARE_TR_FUNCTIONS(A)\nvoid a() {{ tr("%n shows in %1"{numerus}); }} }};\n')
        return list(languages.breaches(self.root))

    def test_complete(self):
        self.assertEqual(self.translated("", "<translation>%n Sendungen in %1</translation>"), [])
        forms = "<numerusform>Eine Sendung in %1</numerusform><numerusform>%n Sendungen in %1</numerusform>"
        self.assertEqual(self.translated(' numerus="yes"', f"<translation>{forms}</translation>"), [])

    def test_incomplete(self):
        for translation in (
            '<translation type="unfinished">%n Sendungen in %1</translation>',
            "<translation></translation>",
            "<translation>%n Sendungen</translation>",
            "<translation>%n Sendungen in %1 und %2</translation>",
        ):
            self.assertTrue(self.translated("", translation), translation)
        half = "<translation><numerusform>Eine Sendung in %1</numerusform><numerusform></numerusform></translation>"
        self.assertTrue(self.translated(' numerus="yes"', half))

    def test_a_new_string(self):
        self.translated("", "<translation>%n Sendungen in %1</translation>")
        self.plant("views/b.cpp", 'struct B { Q_DECLARE_TR_FUNCTIONS(B)\nvoid b() { tr("Play"); } };\n')
        self.assertTrue([b for b in languages.breaches(self.root) if "Play" in b])

    def test_a_string_of_no_class(self):
        self.translated("", "<translation>%n Sendungen in %1</translation>")
        self.plant("views/c.cpp", 'namespace n { void C::c() { tr("%n shows in %1"); } }\n')
        self.assertTrue([b for b in languages.breaches(self.root) if b.startswith("views/c.cpp")])

    def test_no_german(self):
        self.assertTrue(list(languages.breaches(self.root)))


if __name__ == "__main__":
    unittest.main()
