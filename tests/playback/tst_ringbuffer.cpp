// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/ringbuffer.h"

#include <QtTest/QTest>

#include <algorithm>
#include <thread>
#include <vector>

using namespace earmark;

namespace {

// Stereo frames that carry their own number.
std::vector<float> numbered(qint64 first, qint64 count)
{
    std::vector<float> samples;
    for (qint64 frame = first; frame < first + count; ++frame)
        samples.insert(samples.end(), {static_cast<float>(frame), -static_cast<float>(frame)});
    return samples;
}

} // namespace

class RingBufferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven()
    {
        RingBuffer ring(0);
        qint64 next = 0;
        qint64 expected = 0;
        std::vector<float> out(1000 * 2);
        for (int round = 0; round < 200; ++round) {
            const qint64 count = std::min<qint64>(ring.room(), 100 + round * 7);
            ring.write(numbered(next, count), next, 1);
            next += count;
            const int read = ring.read(out.data(), 50 + round * 3);
            for (int i = 0; i < read; ++i, ++expected) {
                QCOMPARE(out.at(static_cast<size_t>(i) * 2), static_cast<float>(expected));
                QCOMPARE(out.at(static_cast<size_t>(i) * 2 + 1), -static_cast<float>(expected));
            }
        }
        QCOMPARE_GT(expected, RingBuffer::Ahead * 2);
    }

    void holdsNoMoreThanItsShare()
    {
        RingBuffer ring(0);
        QCOMPARE(ring.room(), RingBuffer::Ahead);
        ring.write(numbered(0, RingBuffer::Ahead), 0, 1);
        QCOMPARE(ring.room(), 0);
        std::vector<float> out(RingBuffer::Ahead * 4);
        QCOMPARE(ring.read(out.data(), RingBuffer::Ahead * 2), RingBuffer::Ahead);
        QCOMPARE(ring.read(out.data(), 1), 0);
    }

    void knowsTheTimeOfEachFrame()
    {
        RingBuffer ring(framesOf(60'000));
        QCOMPARE(ring.mediaFrameAt(0), framesOf(60'000));
        ring.write(numbered(0, 4800), framesOf(60'000), 1);
        ring.write(numbered(0, 4800), framesOf(60'100), 2);
        QCOMPARE(ring.mediaFrameAt(2400), framesOf(60'050));
        QCOMPARE(ring.mediaFrameAt(4800), framesOf(60'100));
        QCOMPARE(ring.mediaFrameAt(7200), framesOf(60'200));
        QCOMPARE(ring.mediaFrameAt(99'999), framesOf(60'300)); // no further than what was written
    }

    void learnsThatItsTimesWereWrong()
    {
        RingBuffer ring(framesOf(60'000));
        ring.write(numbered(0, 4800), framesOf(60'000), 1);
        ring.write(numbered(0, 4800), framesOf(60'100), 2);
        ring.shift(framesOf(-20'000));
        QCOMPARE(ring.mediaFrameAt(2400), framesOf(40'050));
        QCOMPARE(ring.mediaFrameAt(7200), framesOf(40'200));
        ring.write(numbered(0, 4800), framesOf(50'000), 1); // who writes on knows better by now
        QCOMPARE(ring.mediaFrameAt(12'000), framesOf(50'050));
    }

    void takesBackWhatWasNotHeard()
    {
        RingBuffer ring(0);
        std::vector<float> out(RingBuffer::Ahead * 2);
        for (qint64 frame = 0; frame < 100'000; frame += 4800) {
            ring.write(numbered(frame, 4800), frame, 1);
            ring.read(out.data(), 4800);
        }
        const qint64 heard = ring.handedOver() - 7000;
        ring.rewindTo(heard);
        QCOMPARE(ring.read(out.data(), 10), 10);
        QCOMPARE(out.at(0), static_cast<float>(heard));
        QCOMPARE(ring.mediaFrameAt(heard), heard);
    }

    void worksBetweenTwoThreads()
    {
        constexpr qint64 Frames = 500'000;
        RingBuffer ring(0);
        std::thread writer([&] {
            for (qint64 next = 0; next < Frames;) {
                const qint64 count = std::min<qint64>({ring.room(), 999, Frames - next});
                if (count == 0)
                    std::this_thread::yield();
                else
                    ring.write(numbered(next, count), next, 1);
                next += count;
            }
        });
        std::vector<float> out(777 * 2);
        bool inOrder = true;
        for (qint64 expected = 0; expected < Frames;) {
            const int read = ring.read(out.data(), 777);
            for (int i = 0; i < read; ++i, ++expected)
                inOrder = inOrder && out.at(static_cast<size_t>(i) * 2) == static_cast<float>(expected);
            if (read == 0)
                std::this_thread::yield();
        }
        writer.join();
        QVERIFY(inOrder);
    }
};

QTEST_APPLESS_MAIN(RingBufferTest)

#include "tst_ringbuffer.moc"
