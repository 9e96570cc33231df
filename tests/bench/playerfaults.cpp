// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerfaults.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark::test;

namespace earmark::bench {

QList<Fault> faultList()
{
    constexpr qint64 At = 60'000; // bytes: some seconds of sound
    const auto firstOnly = [](auto &&spoil) {
        return [spoil](const HttpReply &good, int request) {
            HttpReply reply = good;
            if (request == 0)
                spoil(reply);
            return reply;
        };
    };
    const auto status = [](int code) {
        return [code](const HttpReply &, int) {
            return HttpReply{.status = code};
        };
    };
    QList<Fault> all{
        {"reset", firstOnly([](HttpReply &r) { r.resetAt = At; }), {}},
        {"early close", firstOnly([](HttpReply &r) { r.cutAt = At; }), {}},
        {"stall of 5 s", firstOnly([](HttpReply &r) { r.stallAt = At, r.stallMs = 5'000; }), {}},
        {"stall of 20 s", firstOnly([](HttpReply &r) { r.stallAt = At, r.stallMs = 20'000; }), {}},
        {"server down 10 s",
         {},
         [](HttpServer &web, SoundServer &) {
             web.goDown();
             letPass(10'000);
             web.comeBack();
         }},
        {"no Range",
         [](const HttpReply &g, int) {
             HttpReply r = g;
             r.ranges = false;
             return r;
         },
         {}},
        {"wrong type",
         [](const HttpReply &g, int) {
             HttpReply r = g;
             r.headers[0].second = "text/html"_ba;
             return r;
         },
         {}},
        {"length too long", firstOnly([](HttpReply &r) { r.ranges = false, r.claimed = 5'000, r.cutAt = At; }), {}},
        {"ETag changes",
         [](const HttpReply &g, int n) {
             HttpReply r = g;
             r.headers[1].second = '"' + QByteArray::number(n) + '"';
             r.resetAt = n == 0 ? At : -1;
             return r;
         },
         {}},
        {"429, then well", firstOnly([](HttpReply &r) { r = HttpReply{.status = 429}; }), {}},
        {"500, then well", firstOnly([](HttpReply &r) { r = HttpReply{.status = 500}; }), {}},
        {"sound server killed",
         {},
         [](HttpServer &, SoundServer &sound) {
             sound.kill();
             letPass(2'000);
             static_cast<void>(sound.start());
         }},
        {"only sink removed", {}, [](HttpServer &, SoundServer &sound) {
             static_cast<void>(sound.unloadSinks());
             letPass(2'000);
             static_cast<void>(sound.loadSink(u"ci"_s));
         }}};
    for (const auto &[name, code] :
         std::initializer_list<std::pair<const char *, int>>{{"403", 403}, {"404", 404}, {"410", 410}})
        all.append({name, status(code), {}, true});
    all.append({"a page",
                [](const HttpReply &, int) {
                    return HttpReply{.headers = {{"Content-Type"_ba, "text/html"_ba}},
                                     .body = "<!doctype html><p>Log in"_ba.repeated(400)};
                },
                {},
                true});
    all.append({"empty body", [](const HttpReply &, int) { return HttpReply{}; }, {}, true});
    all.append(
        {"redirect loop", [](const HttpReply &, int) { return HttpReply::redirect(302, "/faulty"_ba); }, {}, true});
    return all;
}

void letPass(int ms)
{
    QElapsedTimer clock;
    clock.start();
    static_cast<void>(QTest::qWaitFor([&] { return clock.hasExpired(ms); }, ms + 1'000));
}

} // namespace earmark::bench
