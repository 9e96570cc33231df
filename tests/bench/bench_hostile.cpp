// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What pages and archives cost that are made to cost much: bench_hostile. Each case runs in a process of its own; its
// processor time and its highest memory are printed and held against generous bounds, and so is what became of it.

#include "models/parsing/parse.h"
#include "models/transfer/archive.h"
#include "tests/transfer/handmadearchive.h"

#include <QtCore/QBuffer>
#include <QtCore/QDate>

#include <KCompressionDevice>

#include <cstdio>
#include <functional>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

constexpr qsizetype megabyte = 1'000'000;
constexpr quint16 deflate = 8;

struct Case {
    const char *name;
    std::function<QByteArray()> run; // says what became of it
    const char *expected;            // how that begins
    double seconds;                  // of the processor, with the making of the case
    double megabytes;                // resident, at most, with the case itself
};

struct Outcome {
    QByteArray said;
    double seconds = 0;
    double megabytes = 0;
};

QByteArray nameOf(const Error &error)
{
    return "refused: " + error.detail.toUtf8();
}

QByteArray parsed(const QByteArray &bytes)
{
    const Result<ParsedSource> source = parseSource(bytes, {});
    if (!source)
        return nameOf(source.error());
    qsizetype episodes = 0;
    for (const ParsedShow &show : source->shows)
        episodes += show.episodes.size();
    return QByteArray::number(episodes) + " episodes, " + QByteArray::number(source->warnings.size()) + " warnings";
}

QByteArray walked(QByteArray archive)
{
    QBuffer device(&archive);
    (void)device.open(QBuffer::ReadOnly);
    qsizetype read = 0;
    qsizetype leftOut = 0;
    const auto visit = [&](const ArchiveEntry &entry) {
        (entry.bytes && !entry.strayName ? read : leftOut) += 1;
    };
    const Result<int> counted = countArchive(device, u"pages"_s, {});
    if (!counted)
        return nameOf(counted.error());
    if (const Result<void> all = walkArchive(device, u"pages"_s, visit, {}); !all)
        return nameOf(all.error());
    return QByteArray::number(read) + " read, " + QByteArray::number(leftOut) + " left out";
}

QByteArray page(int items)
{
    QByteArray text = "The Boat Shed\n\n";
    const QDate first(2020, 1, 1);
    for (int i = 0; i < items; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "Of ropes and knots, number " + number + " with Marta Lindqvist\n"
                + first.addDays(i % 2000).toString(u"dd/MM/yyyy"_s).toUtf8()
                + " | 58 min\nLarch, copper rivets and patience, and how plank " + number + " is steamed.\n\n";
    }
    return text;
}

QByteArray pageOfBytes(qsizetype bytes)
{
    constexpr qsizetype perItem = 145;
    return page(int(bytes / perItem)).leftJustified(bytes, 'x', true);
}

QByteArray noise(qsizetype bytes)
{
    std::mt19937 random(1); // the same in every run
    QByteArray made(bytes, Qt::Uninitialized);
    for (char &byte : made)
        byte = static_cast<char>(random());
    return made;
}

// One file after the other, as a folder lists them; every third is none of a recording.
QByteArray folder(int files)
{
    QByteArray rows;
    for (int i = 0; i < files; ++i)
        rows += (i % 3 == 0 ? "cover" : "talk") + QByteArray::number(i) + (i % 3 == 0 ? ".jpg" : ".mp3")
                + "\t28 MB\t2024-05-03\n";
    return rows;
}

QByteArray attributes(int count)
{
    QByteArray tag = "<html><p";
    for (int i = 0; i < count; ++i)
        tag += " a" + QByteArray::number(i) + "=1";
    return tag + ">Ropes</p>";
}

QByteArray gzipped(const QByteArray &bytes)
{
    QByteArray packed;
    QBuffer buffer(&packed);
    KCompressionDevice device(&buffer, false, KCompressionDevice::GZip);
    (void)device.open(QIODevice::WriteOnly);
    (void)device.write(bytes);
    device.close();
    return packed;
}

QByteArray tarOf(int entries, const QByteArray &content)
{
    QByteArray tar;
    for (int i = 0; i < entries; ++i)
        tar += tarEntry(QByteArray::number(i) + ".txt", content);
    return tar + tarEnd();
}

QByteArray zipOfMany(int entries, const QByteArray &content)
{
    QList<ZipEntry> all;
    for (int i = 0; i < entries; ++i)
        all.append({.name = QByteArray::number(i) + ".txt", .content = content, .method = deflate});
    return zipOf(all);
}

QByteArray astray()
{
    return tarEntry("link.txt", {}, '2', "/etc/passwd") + tarEntry("hard.txt", {}, '1', "../../secret")
           + tarEntry("../../out.txt", page(3)) + tarEntry("/etc/absolute.txt", page(3)) + tarEntry("page.txt", page(3))
           + tarEnd();
}

QByteArray nested(int depth)
{
    QByteArray inner = page(3);
    for (int i = 0; i < depth; ++i)
        inner = zipOf({{.name = "inner.zip", .content = inner}, {.name = "page.txt", .content = page(3)}});
    return inner;
}

QList<Case> cases()
{
    return {
        {"text, 100 MB", [] { return parsed(pageOfBytes(100 * megabyte)); }, "refused", 10, 500},
        {"text, 60 MB", [] { return parsed(pageOfBytes(60 * megabyte)); }, "60000 episodes", 15, 1200},
        {"one line, 50 MB", [] { return parsed(QByteArray(50 * megabyte, 'a')); }, "refused", 10, 600},
        {"one line of digits, 50 MB", [] { return parsed(QByteArray(50 * megabyte, '7')); }, "refused", 10, 600},
        {"lines of one letter, 50 MB", [] { return parsed(QByteArray("a\n").repeated(25 * megabyte)); }, "", 10, 900},
        {"noise, 50 MB", [] { return parsed(noise(50 * megabyte)); }, "refused", 10, 500},
        {"a million nested <div>", [] { return parsed("<html>" + QByteArray("<div>").repeated(megabyte) + "Ropes"); },
         "refused", 20, 1000},
        {"100,000 attributes", [] { return parsed(attributes(100'000)); }, "refused", 5, 300},
        {"HTML of words, 50 MB", [] { return parsed("<html><p>" + QByteArray("word ").repeated(10 * megabyte)); },
         "refused", 20, 1500},
        {"Markdown, deep quotes, 4 MB", [] { return parsed("# A\n\n# B\n\n" + QByteArray(4 * megabyte, '>') + " x"); },
         "", 20, 800},
        {"Markdown, open brackets, 4 MB", [] { return parsed("# A\n\n# B\n\n" + QByteArray(4 * megabyte, '[')); }, "",
         20, 800},
        {"29,000 episodes", [] { return parsed(page(29'000)); }, "29000 episodes", 10, 500},
        {"58,000 episodes", [] { return parsed(page(58'000)); }, "58000 episodes", 15, 900},
        {"table of 60,000 rows", [] { return parsed(folder(60'000)); }, "40000 episodes", 10, 500},
        {"gzip bomb, 512 MiB of zeros", [] { return walked(gzipped(QByteArray(512 << 20, '\0'))); }, "", 30, 900},
        {"zip bomb, 12 times 32 MiB", [] { return walked(zipOfMany(12, QByteArray(32 << 20, '\0'))); }, "refused", 30,
         300},
        {"zip, 60,000 entries", [] { return walked(zipOfMany(60'000, "Ropes")); }, "refused", 10, 300},
        {"tar, 60,000 entries", [] { return walked(tarOf(60'000, "Ropes")); }, "refused", 10, 500},
        {"tar, links and ..", [] { return walked(astray()); }, "1 read, 4 left out", 2, 200},
        {"zip in zip in zip ...", [] { return walked(nested(40)); }, "1 read, 1 left out", 2, 200},
    };
}

// The work in a child process, so that its peak is its own, and so that a crash is a result.
Outcome measured(const Case &made)
{
    constexpr rlim_t mostSeconds = 60;
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0)
        return {"no pipe"};
    const pid_t child = fork();
    if (child == 0) {
        const rlimit limit{mostSeconds, mostSeconds};
        (void)setrlimit(RLIMIT_CPU, &limit);
        const QByteArray said = made.run().left(80);
        const bool told = write(ends[1], said.constData(), size_t(said.size())) == said.size();
        _exit(told ? 0 : 1);
    }
    (void)close(ends[1]);
    Outcome outcome;
    char buffer[128];
    for (ssize_t got = 0; (got = read(ends[0], buffer, sizeof buffer)) > 0;)
        outcome.said.append(buffer, got);
    (void)close(ends[0]);
    int status = 0;
    rusage usage{};
    (void)wait4(child, &status, 0, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    outcome.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    outcome.megabytes = double(usage.ru_maxrss) / 1000;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        outcome.said = "ended by signal " + QByteArray::number(WTERMSIG(status));
    return outcome;
}

} // namespace

int main()
{
    int broken = 0;
    std::printf("%-32s %8s %9s\n", "", "s", "MB");
    for (const Case &made : cases()) {
        const Outcome outcome = measured(made);
        const bool holds = outcome.said.startsWith(made.expected) && !outcome.said.startsWith("ended")
                           && outcome.seconds <= made.seconds && outcome.megabytes <= made.megabytes;
        broken += holds ? 0 : 1;
        std::printf("%-32s %8.2f %9.0f  %s%s\n", made.name, outcome.seconds, outcome.megabytes,
                    outcome.said.constData(), holds ? "" : "  <-- beyond its bounds");
        std::fflush(stdout);
    }
    return broken;
}
