// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/typedaddress.h"

#include "models/http/redact.h"
#include "models/http/redirect.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// What podcast programs and directories put in place of http to be opened by a click.
constexpr std::array clickSchemes{"feed"_L1, "itpc"_L1,  "pcast"_L1,      "podcast"_L1,
                                  "rss"_L1,  "feeds"_L1, "itms-pcast"_L1, "podcasts"_L1};

QString withoutWrapping(QString text)
{
    text = text.trimmed();
    constexpr std::array pairs{std::pair{u'<', u'>'}, std::pair{u'"', u'"'}, std::pair{u'\'', u'\''}};
    for (const auto &[open, close] : pairs) {
        if (text.size() > 2 && text.startsWith(open) && text.endsWith(close))
            text = text.sliced(1, text.size() - 2).trimmed();
    }
    return text;
}

// "host:8000/path" has no scheme although it looks like one; a scheme is followed by something that is no port.
QString schemeOf(const QString &text)
{
    static const QRegularExpression pattern(u"^([a-z][a-z0-9+.-]*):(?!\\d+(?:[/?#]|$))"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).captured(1).toLower();
}

} // namespace

Result<QUrl> addressFromText(const QString &typed)
{
    QString text = withoutWrapping(typed);
    QString scheme = schemeOf(text);
    if (std::ranges::contains(clickSchemes, scheme)) {
        text = text.sliced(scheme.size() + 1);
        while (text.startsWith(u'/'))
            text.removeFirst();
        scheme = schemeOf(text);
    }
    if (scheme.isEmpty()) {
        while (text.startsWith(u'/'))
            text.removeFirst();
        text.prepend("https://"_L1);
    } else if (scheme != "http"_L1 && scheme != "https"_L1) {
        return failure(Error::Kind::SchemeRefused, u"scheme %1"_s.arg(scheme), typed.trimmed());
    }

    const QUrl url(text, QUrl::TolerantMode);
    // A single word is far more often a mistake than a host; only localhost and addresses with a port are meant.
    const QString host = url.host();
    const bool plausible = host.contains(u'.') || host.contains(u':') || host == "localhost"_L1 || url.port() > 0;
    if (!isWebUrl(url) || !plausible || text.contains(u' '))
        return failure(Error::Kind::InvalidArgument, u"not a web address"_s,
                       isWebUrl(url) ? redact(url) : typed.trimmed());
    return url.adjusted(QUrl::RemoveFragment);
}

} // namespace earmark
