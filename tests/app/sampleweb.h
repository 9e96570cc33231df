// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/httpserver.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>

namespace earmark::test {

// A feed of invented episodes, newest first: guid-1 is the oldest. `extra` goes into the channel.
inline QByteArray sampleFeed(const QByteArray &title, int episodes, const QByteArray &extra = {})
{
    // Somebody else each time: who is on every episode is a host.
    static constexpr std::array guests{"Ada Quill", "Bruno Tarn", "Clea Marsh", "Dario Fenwick", "Edda Holm"};
    QByteArray items;
    for (int number = episodes; number >= 1; --number) {
        const QByteArray n = QByteArray::number(number);
        items += "<item><title>Talk " + n + " of " + title + "</title><guid isPermaLink=\"false\">" + title + "-guid-"
                 + n + "</guid><pubDate>Mon, 01 Jan 2024 0" + QByteArray::number(number % 10) + ":00:00 +0000</pubDate>"
                 + "<description>Our guest is " + guests[size_t(number - 1) % guests.size()]
                 + ". We talk about lighthouses.</description>" + "<enclosure url=\"https://media.test/" + title + "-"
                 + n + ".mp3\" type=\"audio/mpeg\" length=\"1000\"/></item>";
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" "
           "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
           "xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>"
           + title + "</title><link>https://" + title.toLower() + ".test/</link>" + extra + items + "</channel></rss>";
}

inline HttpReply feedReply(const QByteArray &body, const QByteArray &etag = {})
{
    HttpReply reply;
    reply.headers = {{"Content-Type", "application/rss+xml"}};
    if (!etag.isEmpty())
        reply.headers.append({"ETag", etag});
    reply.body = body;
    return reply;
}

// Answers 304 to whoever has the present ETag.
inline HttpServer::Handler conditionalFeed(const QByteArray &body, const QByteArray &etag)
{
    return [body, etag](const HttpRequest &request) {
        HttpReply reply = feedReply(body, etag);
        if (request.header("if-none-match") == etag) {
            reply.status = 304;
            reply.body.clear();
        }
        return reply;
    };
}

} // namespace earmark::test
