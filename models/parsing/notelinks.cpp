// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/notelinks.h"

#include "models/parsing/notecharacters.h"
#include "models/parsing/sanitiser.h"

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype maxLinks = 500;

} // namespace

NoteLinks::NoteLinks(const QString &baseUrl)
    : m_base(baseUrl)
{
}

QString NoteLinks::safeUrl(const QString &written) const
{
    QString url = written;
    // Browsers drop line breaks and controls within a URL, so "java\nscript:" has to be seen as they see it.
    url.removeIf([](QChar c) {
        return c.unicode() < 0x20 || kindOf(c.unicode()) == CharacterKind::Gone || c.isSurrogate()
               || c.unicode() == 0x2028 || c.unicode() == 0x2029;
    });
    url = url.trimmed();
    url.replace(u' ', "%20"_L1);
    url.replace(u'\u00A0', "%C2%A0"_L1);
    const auto startsWith = [&](QStringView start) {
        return url.startsWith(start, Qt::CaseInsensitive);
    };
    if (url.size() > maxUrl)
        return {};
    const qsizetype host = startsWith(u"http://") ? 7 : startsWith(u"https://") ? 8 : 0;
    if (host > 0)
        return host < url.size() && (url[host].isLetterOrNumber() || url[host] == u'[') ? url : QString();
    if (startsWith(u"mailto:"))
        return url.contains(u'@') ? url : QString();
    if (url.isEmpty() || url.startsWith(u'#') || !m_base.isValid() || m_base.isRelative())
        return {};
    const QUrl resolved = m_base.resolved(QUrl(url));
    const bool safe = resolved.isValid() && (resolved.scheme() == "http"_L1 || resolved.scheme() == "https"_L1)
                      && !resolved.host().isEmpty();
    return safe ? resolved.toString(QUrl::FullyEncoded) : QString();
}

qsizetype NoteLinks::remember(const QString &url)
{
    if (m_links.size() >= maxLinks || m_known.contains(url))
        return -1;
    m_known.insert(url);
    m_links.append({url, {}});
    return m_links.size() - 1;
}

void NoteLinks::name(qsizetype link, const QString &text)
{
    if (m_links[link].text.isEmpty())
        m_links[link].text = text;
}

} // namespace earmark
