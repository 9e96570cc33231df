// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/sniff.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>

namespace earmark {
namespace {

bool isTagCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' || c == '-'
           || c == '_';
}

// The name of the first element from `at` on, past comments, instructions and declarations; empty where there is none.
QByteArray firstElement(QByteArrayView text, qsizetype at)
{
    while (at >= 0 && at + 1 < text.size()) {
        at = text.indexOf('<', at);
        if (at < 0 || at + 1 >= text.size())
            return {};
        const QByteArrayView rest = text.sliced(at);
        if (rest.startsWith("<!--")) {
            at = text.indexOf("-->", at);
        } else if (rest[1] == '?' || rest[1] == '!') {
            // An internal subset may hold a > of its own.
            const qsizetype end = text.indexOf('>', at);
            const qsizetype subset = text.indexOf('[', at);
            at = rest[1] == '!' && subset >= 0 && subset < end ? text.indexOf(']', subset) : end;
        } else {
            qsizetype end = 1;
            while (end < rest.size() && isTagCharacter(rest[end]))
                ++end;
            if (end > 1)
                return rest.sliced(1, end - 1).toByteArray().toLower();
            ++at;
        }
    }
    return {};
}

Sniffed byRoot(const QByteArray &root)
{
    static constexpr std::array<QByteArrayView, 7> feeds{"rss",     "rdf:rdf",   "rdf", "feed",
                                                         "channel", "atom:feed", "item"};
    const QByteArray local = root.sliced(root.indexOf(':') + 1);
    if (std::ranges::find(feeds, QByteArrayView(root)) != feeds.end() || local == "feed" || local == "rdf"
        || local == "rss")
        return Sniffed::Feed;
    return root == "opml" || root == "outline" ? Sniffed::Opml : Sniffed::Nothing;
}

// A feed behind something that does not belong there: a blank line, a warning of the server's script.
bool beginsLate(QByteArrayView head)
{
    const QByteArray lowered = head.toByteArray().toLower();
    static constexpr std::array<QByteArrayView, 5> beginnings{"<?xml", "<rss", "<rdf:rdf", "<feed", "<opml"};
    return std::ranges::any_of(beginnings, [&](QByteArrayView beginning) { return lowered.contains(beginning); });
}

} // namespace

Sniffed sniff(QByteArrayView utf8)
{
    const QByteArrayView text = utf8.trimmed();
    if (text.isEmpty())
        return Sniffed::Nothing;
    const QByteArrayView head = text.first(qMin<qsizetype>(text.size(), 1024));
    // Text has no NUL; a stray one in markup is repaired later.
    if (head.count('\0') > 8)
        return Sniffed::Binary;
    if (text.front() == '{'
        || (text.front() == '['
            && QByteArrayView("{\"]").contains(text.sliced(1).trimmed().isEmpty() ? ']'
                                                                                  : text.sliced(1).trimmed().front())))
        return Sniffed::Json;
    const bool markup = text.front() == '<';
    if (!markup && !beginsLate(head))
        return Sniffed::Page;
    const QByteArray lowered = head.toByteArray().toLower();
    const qsizetype declaration = markup ? 0 : lowered.indexOf("<?xml");
    for (const char *beginning : {"<rss", "<rdf:rdf", "<feed", "<opml"}) {
        if (!markup && declaration < 0 && lowered.contains(beginning))
            return beginning == QByteArrayView("<opml") ? Sniffed::Opml : Sniffed::Feed;
    }
    const QByteArray root = firstElement(text, qMax<qsizetype>(declaration, 0));
    if (const Sniffed known = byRoot(root); known != Sniffed::Nothing)
        return known;
    // A feed that somebody's server wrapped up in a page.
    if (root == "html" && (lowered.contains("<feed ") || lowered.contains("<rss ")))
        return Sniffed::Feed;
    const bool html = root == "html" || lowered.contains("<!doctype html");
    const bool declared = lowered.startsWith("<?xml") && !html;
    return declared && (text.contains("<item") || text.contains("<entry")) ? Sniffed::Feed : Sniffed::Page;
}

} // namespace earmark
