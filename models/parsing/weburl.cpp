// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/weburl.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestUrl = 8192;

bool isPlain(QChar c)
{
    return c > u' ' && c < u'\x7f' && c != u'"' && c != u'<' && c != u'>' && c != u'\\' && c != u'^' && c != u'`'
           && c != u'{' && c != u'|' && c != u'}';
}

bool hasWebScheme(QStringView text)
{
    return text.startsWith(u"http://", Qt::CaseInsensitive) || text.startsWith(u"https://", Qt::CaseInsensitive);
}

QString withoutFeedScheme(const QString &text)
{
    static constexpr std::array<QStringView, 3> schemes{u"feed:", u"itpc:", u"pcast:"};
    for (const QStringView scheme : schemes) {
        if (!text.startsWith(scheme, Qt::CaseInsensitive))
            continue;
        const QString rest = text.sliced(scheme.size());
        return hasWebScheme(rest) ? rest : rest.startsWith("//"_L1) ? u"http:"_s + rest : u"http://"_s + rest;
    }
    return text;
}

} // namespace

QString webUrl(QStringView text, QStringView base)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > longestUrl)
        return {};
    // Nearly all are fine as they stand, and QUrl takes longer than all the rest of an item.
    if (hasWebScheme(text) && std::ranges::all_of(text, isPlain) && text.size() > 8 && text[7] != u':'
        && !(text[7] == u'/' && text[8] == u'/'))
        return text.toString();
    QString cleaned = text.toString();
    cleaned.removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
    cleaned = withoutFeedScheme(cleaned);
    if (cleaned.startsWith("www."_L1, Qt::CaseInsensitive))
        cleaned.prepend("http://"_L1);
    QUrl url(cleaned, QUrl::TolerantMode);
    if (url.isValid() && url.isRelative()) {
        const QUrl origin(base.isEmpty() && cleaned.startsWith("//"_L1) ? u"https:"_s : base.toString());
        url = cleaned.startsWith("//"_L1) && base.isEmpty() ? QUrl(u"https:"_s + cleaned, QUrl::TolerantMode)
                                                            : origin.resolved(url);
    }
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {};
    return QString::fromLatin1(url.toEncoded());
}

} // namespace earmark
