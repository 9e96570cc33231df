// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/limiter.h"
#include "models/playback/mediacache.h"
#include "models/playback/ringbuffer.h"
#include "models/playback/soundchain.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

// What came out of a chain: the left channel, and for each frame the one of the episode that it was.
struct Heard {
    std::vector<float> left;
    std::vector<float> both;
    std::vector<double> mediaFrames;

    void add(std::span<const SoundChain::Piece> pieces)
    {
        for (const SoundChain::Piece &piece : pieces) {
            both.insert(both.end(), piece.samples.begin(), piece.samples.end());
            for (size_t i = 0; i < piece.samples.size(); i += OutputChannels) {
                left.push_back(piece.samples[i]);
                mediaFrames.push_back(static_cast<double>(piece.mediaFrame)
                                      + static_cast<double>(i / OutputChannels) * piece.mediaPerFrame);
            }
        }
    }

    [[nodiscard]] double seconds() const { return static_cast<double>(left.size()) / OutputRate; }
    [[nodiscard]] std::span<const float> piece(double second, double length) const
    {
        return std::span(left).subspan(static_cast<size_t>(second * OutputRate),
                                       static_cast<size_t>(length * OutputRate));
    }
};

// LUFS by EBU R 128 of interleaved stereo, from that second on.
double lufs(const std::vector<float> &both, double fromSecond = 0)
{
    ebur128_state *meter = ebur128_init(OutputChannels, OutputRate, EBUR128_MODE_I);
    const size_t from = static_cast<size_t>(fromSecond * OutputRate) * OutputChannels;
    ebur128_add_frames_float(meter, both.data() + from, (both.size() - from) / OutputChannels);
    double found = 0;
    ebur128_loudness_global(meter, &found);
    ebur128_destroy(&meter);
    return found;
}

// Words of a third of a second and gaps between them, each word at another pitch, as loud as asked for.
double babble(double t, double amplitude)
{
    const double phase = std::fmod(t, 0.45);
    if (phase > 0.33)
        return 0;
    const double hz = 180 + 40 * std::fmod(std::floor(t / 0.45), 7);
    return amplitude * std::sin(std::numbers::pi * phase / 0.33) * std::sin(2 * std::numbers::pi * hz * t);
}

// The time code, but for silence from second 3 to 5 and from 8 to 8.3, which is too short to trim.
double codeWithPauses(double t)
{
    const bool pause = (t >= 3 && t < 5) || (t >= 8 && t < 8.3);
    return pause ? 0 : 0.5 * std::sin(2 * std::numbers::pi * (500 * t + 50 * t * t));
}

} // namespace

// What was decoded from a real file goes through a chain, and what comes out is measured.
class SoundChainTest : public QObject
{
    Q_OBJECT

private:
    using Change = std::function<void(SoundChain &chain, qint64 mediaFrame)>;

    // All of that sound by that chain; `change` is called before each block.
    [[nodiscard]] Heard through(SoundChain &chain, const QByteArray &wav, const Change &change = {})
    {
        QFile file(m_folder.filePath(u"medium.wav"_s));
        if (!file.open(QFile::WriteOnly) || file.write(wav) != wav.size())
            qFatal("cannot write a test file");
        file.close();
        MediaCache cache;
        if (!cache.openFile(file.fileName(), true))
            qFatal("cannot read a test file");
        Decoder decoder(cache);
        if (!decoder.open())
            qFatal("cannot decode a test file");
        Heard heard;
        while (true) {
            const Result<std::optional<Decoder::Block>> block = decoder.next();
            if (!block)
                qFatal("cannot decode a test file");
            if (!*block)
                break;
            if (change)
                change(chain, (*block)->frame);
            heard.add(chain.process(**block));
        }
        heard.add(chain.flush());
        return heard;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void changesNothingUnlessAskedTo()
    {
        SoundChain chain;
        const Heard heard = through(chain, timeCodedWav(4));
        QCOMPARE(heard.left.size(), 4 * OutputRate);
        QCOMPARE(heard.mediaFrames.back(), 4 * OutputRate - 1);
        for (const double second : {0.5, 2.0, 3.5})
            QCOMPARE_LT(std::abs(timeOf(heard.piece(second, 0.05)) - second - 0.025), 0.005);
    }

    void trimsPauses_data()
    {
        QTest::addColumn<double>("rate");
        for (const double rate : {0.7, 1.0, 1.5, 3.0})
            QTest::addRow("%.1f", rate) << rate;
    }

    void trimsPauses()
    {
        QFETCH(const double, rate);
        SoundChain chain;
        chain.setShape({.trimsSilence = true});
        chain.setRate(rate);
        const Heard heard = through(chain, wav(12, codeWithPauses));
        // Of two seconds a quarter stays, to a window and the cross-fade; the short pause stays as it is.
        const double trimmed = static_cast<double>(chain.trimmedFrames()) / OutputRate;
        QVERIFY2(std::abs(trimmed - 1.75) < 0.02, qPrintable(QString::number(trimmed)));
        QVERIFY2(std::abs(heard.seconds() - (12 - trimmed) / rate) < 0.03,
                 qPrintable(QString::number(heard.seconds())));
        // Every moment is still told for what it is.
        for (const double second : {1.0, 2.5, 5.5, 7.0, 9.0, 11.5}) {
            const auto at = std::ranges::lower_bound(heard.mediaFrames, second * OutputRate);
            const auto frame = static_cast<double>(at - heard.mediaFrames.begin());
            const double sounds = timeOf(heard.piece(frame / OutputRate, 0.05)) - 0.025 * rate;
            QVERIFY2(std::abs(sounds - second) < 0.04, qPrintable(u"told %1 s, is %2 s"_s.arg(second).arg(sounds)));
        }
        QVERIFY(
            std::ranges::is_sorted(heard.mediaFrames, [](double a, double b) { return a < b - 0.01 * OutputRate; }));
    }

    void joinsWithoutAClick()
    {
        const auto hum = [](double t) { // a room that is never quite silent
            const double words = t < 2 || t > 4 ? 0.4 * std::sin(2 * std::numbers::pi * 220 * t) : 0;
            return words + 0.002 * std::sin(2 * std::numbers::pi * 100 * t);
        };
        SoundChain chain;
        chain.setShape({.trimsSilence = true});
        const Heard heard = through(chain, wav(6, hum));
        QCOMPARE_GT(chain.trimmedFrames(), framesOf(1700));
        const std::span<const float> pause = heard.piece(2.02, 0.2);
        for (size_t i = 1; i < pause.size(); ++i)
            QCOMPARE_LT(std::abs(pause[i] - pause[i - 1]), 0.0005F);
    }

    void leavesMusicAndShortPausesAlone()
    {
        SoundChain chain;
        chain.setShape({.trimsSilence = true});
        const Heard heard = through(chain, wav(10, [](double t) { return babble(t, 0.3); }));
        QCOMPARE(chain.trimmedFrames(), 0);
        QCOMPARE(heard.left.size(), 10 * OutputRate);
    }

    void evensOutShows_data()
    {
        QTest::addColumn<double>("amplitude");
        QTest::addColumn<std::optional<double>>("expected");
        QTest::newRow("a faint show") << 0.03 << std::optional<double>();
        QTest::newRow("an average show") << 0.2 << std::optional<double>();
        QTest::newRow("a loud show") << 0.95 << std::optional<double>();
        QTest::newRow("a faint show that is known") << 0.03 << std::optional(-38.0);
        QTest::newRow("a loud show that is known") << 0.95 << std::optional(-8.0);
    }

    void evensOutShows()
    {
        QFETCH(const double, amplitude);
        QFETCH(const std::optional<double>, expected);
        SoundChain chain;
        chain.setShape({.evensOut = true});
        const QByteArray sound = wav(60, [amplitude](double t) { return babble(t, amplitude); });
        SoundChain meter;
        const double published = lufs(through(meter, sound).both);
        // A show is known by what was measured of it before.
        const std::optional<double> known = expected ? std::optional(published) : std::nullopt;
        chain.setExpectedLoudness(known);
        chain.reset();
        const Heard heard = through(chain, sound);
        const double after = lufs(heard.both, known ? 0 : 8);
        const double goal = std::min(Leveller::GoalLufs, published + 18);
        QVERIFY2(std::abs(after - goal) < 1, qPrintable(u"%1 LUFS became %2"_s.arg(published).arg(after)));
        QVERIFY(chain.loudness());
        QCOMPARE_LT(std::abs(*chain.loudness() - published), 0.3);
        QCOMPARE(heard.left.size(), 60 * OutputRate);
    }

    void neverPassesTheCeiling()
    {
        SoundChain chain;
        chain.setShape({.evensOut = true, .boostDb = SoundShape::MaxBoostDb});
        const auto claps = [](double t) {
            return babble(t, 0.2) + (std::fmod(t, 1.7) < 0.004 ? 0.7 : 0);
        };
        const Heard heard = through(chain, wav(20, claps));
        const auto loudest = std::ranges::max(heard.both, {}, [](float sample) { return std::abs(sample); });
        QCOMPARE_LE(std::abs(loudest), Limiter::Ceiling);
        QCOMPARE_GT(std::abs(loudest), Limiter::Ceiling * 0.9F);
    }

    void boostsByWhatWasAsked()
    {
        SoundChain plain;
        SoundChain boosted;
        boosted.setShape({.boostDb = 6});
        boosted.reset();
        const QByteArray sound = wav(10, [](double t) { return babble(t, 0.1); });
        const double gained = lufs(through(boosted, sound).both) - lufs(through(plain, sound).both);
        QVERIFY2(std::abs(gained - 6) < 0.1, qPrintable(QString::number(gained)));
    }

    void changesOfSpeedLeaveNoGap()
    {
        // A tone that swells, so that what is missing or repeated would show.
        const QByteArray sound = timeCodedWav(30);
        SoundChain chain;
        double rate = 1;
        const Heard heard = through(chain, sound, [&rate](SoundChain &changed, qint64 frame) {
            constexpr std::array Rates{1.0, 1.05, 1.5, 2.0, 1.0, 0.5, 3.5, 1.0, 0.75, 1.25};
            const double wanted = Rates.at(static_cast<size_t>(frame / (3 * OutputRate)) % Rates.size());
            if (wanted != rate)
                changed.setRate(rate = wanted);
        });
        double least = 1;
        for (double second = 0.1; second + 0.02 < heard.seconds(); second += 0.02)
            least = std::min(least, loudness(heard.piece(second, 0.02)));
        QVERIFY2(least > 0.2, qPrintable(u"at its faintest %1"_s.arg(least))); // of 0.35
        for (double media = 0.5; media < 29; media += 0.5) {
            const auto at = std::ranges::lower_bound(heard.mediaFrames, media * OutputRate);
            const auto frame = static_cast<double>(at - heard.mediaFrames.begin());
            const double sounds = timeOf(heard.piece(frame / OutputRate, 0.03));
            QVERIFY2(std::abs(sounds - media) < 0.12, qPrintable(u"told %1 s, is %2 s"_s.arg(media).arg(sounds)));
        }
    }

    void shapesMayChangeOnTheWay()
    {
        SoundChain chain;
        int blocks = 0;
        const Heard heard = through(chain, wav(12, codeWithPauses), [&blocks](SoundChain &changed, qint64) {
            const bool on = ++blocks % 3 == 0;
            changed.setShape({.trimsSilence = on, .evensOut = blocks % 5 == 0, .boostDb = on ? 6.0 : 0.0});
        });
        const double seconds = heard.seconds() + static_cast<double>(chain.trimmedFrames()) / OutputRate;
        QVERIFY2(std::abs(seconds - 12) < 0.001, qPrintable(QString::number(seconds)));
    }

    void survivesWhatIsNoSound()
    {
        constexpr float Nan = std::numeric_limits<float>::quiet_NaN();
        const std::vector<float> mad{Nan, 1e30F, -1e30F, std::numeric_limits<float>::infinity(), 0.1F, 2.0F};
        for (const double rate : {1.0, 2.0}) {
            SoundChain chain;
            chain.setRate(rate);
            chain.setShape({.trimsSilence = true, .evensOut = true, .boostDb = 12});
            Heard heard;
            for (qint64 block = 0; block < 20'000; ++block)
                heard.add(chain.process({.samples = mad, .frame = block * 3}));
            heard.add(chain.flush());
            QVERIFY(!heard.both.empty());
            QVERIFY(std::ranges::all_of(heard.both, [](float s) { return std::abs(s) <= 1; }));
        }
    }
};

QTEST_GUILESS_MAIN(SoundChainTest)

#include "tst_soundchain.moc"
