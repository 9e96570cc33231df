// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/worktext.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Characters that Markdown would read as markup within the words of a link.
QString escaped(const QString &text)
{
    QString plain;
    for (const QChar character : text) {
        if (u"\\`*_[]<>"_s.contains(character))
            plain += u'\\';
        plain += character;
    }
    return plain;
}

} // namespace

QString workTitle(const NamedWork &work)
{
    switch (work.kind) {
    case ReferenceKind::Rfc:
        return u"RFC "_s + work.identifier;
    case ReferenceKind::Doi:
        return u"doi:"_s + work.identifier;
    case ReferenceKind::Arxiv:
        return u"arXiv "_s + work.identifier;
    case ReferenceKind::Repository:
        return work.identifier;
    case ReferenceKind::Book:
        return u"ISBN "_s + work.identifier;
    }
    Q_UNREACHABLE_RETURN({});
}

QString worksMarkdown(const QList<NamedWork> &works)
{
    QString list;
    for (const NamedWork &work : works)
        list += u"- [%1](<%2>)\n"_s.arg(escaped(workTitle(work)), work.url);
    return list;
}

} // namespace earmark
