// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/notetags.h"

namespace earmark {

QStringView noteTagName(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::A:
        return u"a";
    case HtmlTag::B:
        return u"b";
    case HtmlTag::Blockquote:
        return u"blockquote";
    case HtmlTag::Code:
        return u"code";
    case HtmlTag::Em:
        return u"em";
    case HtmlTag::H1:
        return u"h1";
    case HtmlTag::H2:
        return u"h2";
    case HtmlTag::H3:
        return u"h3";
    case HtmlTag::H4:
        return u"h4";
    case HtmlTag::H5:
        return u"h5";
    case HtmlTag::H6:
        return u"h6";
    case HtmlTag::I:
        return u"i";
    case HtmlTag::Li:
        return u"li";
    case HtmlTag::Ol:
        return u"ol";
    case HtmlTag::Pre:
        return u"pre";
    case HtmlTag::Strong:
        return u"strong";
    case HtmlTag::Ul:
        return u"ul";
    default:
        return u"p";
    }
}

} // namespace earmark
