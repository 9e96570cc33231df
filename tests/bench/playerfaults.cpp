// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerfaults.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark::test;

namespace earmark::bench {

namespace {

constexpr qint64 At = 60'000; // bytes: some seconds of sound

// A reply that is spoiled the first time, or each time.
auto first(auto &&spoil)
{
    return [spoil](const HttpReply &good, const HttpRequest &, int number) {
        HttpReply reply = good;
        if (number == 0)
            spoil(reply);
        return reply;
    };
}

auto always(auto &&spoil)
{
    return [spoil](const HttpReply &good, const HttpRequest &, int) {
        HttpReply reply = good;
        spoil(reply);
        return reply;
    };
}

auto redirects(int hops)
{
    return [hops](const HttpReply &good, const HttpRequest &request, int) {
        const int hop = request.query.queryItemValue(u"hop"_s).toInt();
        return hop < hops ? HttpReply::redirect(302, "/faulty?hop="_ba + QByteArray::number(hop + 1)) : good;
    };
}

QList<Fault> webFaults()
{
    return {
        {.name = "reset", .reply = first([](HttpReply &r) { r.resetAt = At; })},
        {.name = "early close", .reply = first([](HttpReply &r) { r.cutAt = At; })},
        {.name = "stall of 5 s", .reply = first([](HttpReply &r) { r.stallAt = At, r.stallMs = 5'000; })},
        {.name = "stall of 20 s", .reply = first([](HttpReply &r) { r.stallAt = At, r.stallMs = 20'000; })},
        {.name = "server down 10 s",
         .happen =
             [](HttpServer &web, SoundServer &) {
                 web.goDown();
                 letPass(10'000);
                 web.comeBack();
             }},
        {.name = "no Range", .reply = always([](HttpReply &r) { r.ranges = false; })},
        {.name = "no Range, reset",
         .reply =
             [](const HttpReply &good, const HttpRequest &, int number) {
                 HttpReply reply = good;
                 reply.ranges = false;
                 reply.resetAt = number == 0 ? At : -1;
                 return reply;
             }},
        {.name = "wrong type", .reply = always([](HttpReply &r) { r.headers[0].second = "text/html"_ba; })},
        {.name = "length too long",
         .reply = first([](HttpReply &r) { r.ranges = false, r.claimed = 5'000, r.cutAt = At; })},
        {.name = "ETag changes",
         .reply =
             [](const HttpReply &good, const HttpRequest &, int number) {
                 HttpReply reply = good;
                 reply.headers[1].second = '"' + QByteArray::number(number) + '"';
                 reply.resetAt = number == 0 ? At : -1;
                 return reply;
             }},
        {.name = "chain of redirects", .reply = redirects(5)},
        {.name = "429 first", .reply = first([](HttpReply &r) { r = HttpReply{.status = 429}; })},
        {.name = "500 first", .reply = first([](HttpReply &r) { r = HttpReply{.status = 500}; })},
    };
}

QList<Fault> soundFaults()
{
    using enum Fault::Where;
    return {
        {.name = "sound missing",
         .where = SoundFromStart,
         .happen =
             [](HttpServer &, SoundServer &sound) {
                 letPass(3'000);
                 static_cast<void>(sound.start());
             }},
        {.name = "sound killed",
         .where = Sound,
         .happen =
             [](HttpServer &, SoundServer &sound) {
                 sound.kill();
                 letPass(2'000);
                 static_cast<void>(sound.start());
             }},
        {.name = "sound restarted",
         .where = Sound,
         .happen =
             [](HttpServer &, SoundServer &sound) {
                 sound.end();
                 static_cast<void>(sound.start());
             }},
        {.name = "only sink removed",
         .where = Sound,
         .happen =
             [](HttpServer &, SoundServer &sound) {
                 static_cast<void>(sound.unloadSinks());
                 letPass(2'000);
                 static_cast<void>(sound.loadSink(u"ci"_s));
             }},
        {.name = "default sink changed",
         .where = Sound,
         .happen =
             [](HttpServer &, SoundServer &sound) {
                 static_cast<void>(sound.loadSink(u"other"_s) && sound.makeDefault(u"other"_s));
             }},
    };
}

QList<Fault> finalFaults()
{
    QList<Fault> all{
        {.name = "loop of redirects",
         .reply = always([](HttpReply &r) { r = HttpReply::redirect(302, "/faulty"_ba); }),
         .isFinal = true},
        {.name = "a page",
         .reply = always([](HttpReply &r) {
             r = HttpReply{.headers = {{"Content-Type"_ba, "text/html"_ba}},
                           .body = "<!doctype html><p>Log in"_ba.repeated(400)};
         }),
         .isFinal = true},
        {.name = "empty body", .reply = always([](HttpReply &r) { r = HttpReply{}; }), .isFinal = true},
    };
    for (const auto &[name, code] : std::initializer_list<std::pair<const char *, int>>{
             {"always 403", 403}, {"always 404", 404}, {"always 410", 410}, {"always 429", 429}, {"always 500", 500}})
        all.append(
            {.name = name, .reply = always([code](HttpReply &r) { r = HttpReply{.status = code}; }), .isFinal = true});
    return all;
}

} // namespace

QList<Fault> faultList()
{
    return webFaults() + soundFaults() + finalFaults();
}

void letPass(int ms)
{
    QElapsedTimer clock;
    clock.start();
    static_cast<void>(QTest::qWaitFor([&] { return clock.hasExpired(ms); }, ms + 1'000));
}

} // namespace earmark::bench
