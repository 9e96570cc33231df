// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/htmltags.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace earmark {
namespace {

// A set of tags with one look-up.
class TagSet
{
public:
    constexpr TagSet(std::initializer_list<GumboTag> tags)
    {
        for (const GumboTag tag : tags)
            m_has[static_cast<size_t>(tag)] = true;
    }

    [[nodiscard]] constexpr bool has(GumboTag tag) const { return m_has[static_cast<size_t>(tag)]; }

private:
    std::array<bool, GUMBO_TAG_LAST + 1> m_has{};
};

constexpr TagSet blocks{
    GUMBO_TAG_ADDRESS,  GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,  GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
    GUMBO_TAG_BR,       GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER, GUMBO_TAG_DD,         GUMBO_TAG_DETAILS,
    GUMBO_TAG_DIALOG,   GUMBO_TAG_DIR,     GUMBO_TAG_DIV,    GUMBO_TAG_DL,         GUMBO_TAG_DT,
    GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FORM,
    GUMBO_TAG_H1,       GUMBO_TAG_H2,      GUMBO_TAG_H3,     GUMBO_TAG_H4,         GUMBO_TAG_H5,
    GUMBO_TAG_H6,       GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP, GUMBO_TAG_HR,         GUMBO_TAG_LEGEND,
    GUMBO_TAG_LI,       GUMBO_TAG_LISTING, GUMBO_TAG_MAIN,   GUMBO_TAG_MENU,       GUMBO_TAG_NAV,
    GUMBO_TAG_OL,       GUMBO_TAG_P,       GUMBO_TAG_PRE,    GUMBO_TAG_SEARCH,     GUMBO_TAG_SECTION,
    GUMBO_TAG_SUMMARY,  GUMBO_TAG_TABLE,   GUMBO_TAG_TBODY,  GUMBO_TAG_TFOOT,      GUMBO_TAG_THEAD,
    GUMBO_TAG_TR,       GUMBO_TAG_UL,      GUMBO_TAG_XMP,    GUMBO_TAG_PLAINTEXT,  GUMBO_TAG_TD,
    GUMBO_TAG_TH};

constexpr TagSet voids{GUMBO_TAG_AREA,  GUMBO_TAG_BASE,   GUMBO_TAG_BR,    GUMBO_TAG_COL,  GUMBO_TAG_EMBED,
                       GUMBO_TAG_HR,    GUMBO_TAG_IMG,    GUMBO_TAG_INPUT, GUMBO_TAG_LINK, GUMBO_TAG_META,
                       GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR,  GUMBO_TAG_KEYGEN};

constexpr TagSet raw{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_IFRAME,   GUMBO_TAG_NOEMBED,
                     GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE};

constexpr TagSet loose{GUMBO_TAG_HTML,  GUMBO_TAG_HEAD,    GUMBO_TAG_BODY,    GUMBO_TAG_TR,
                       GUMBO_TAG_TD,    GUMBO_TAG_TH,      GUMBO_TAG_THEAD,   GUMBO_TAG_TBODY,
                       GUMBO_TAG_TFOOT, GUMBO_TAG_CAPTION, GUMBO_TAG_COLGROUP};

constexpr TagSet insideParagraphs{GUMBO_TAG_BR,     GUMBO_TAG_BODY, GUMBO_TAG_CAPTION,
                                  GUMBO_TAG_LEGEND, GUMBO_TAG_TD,   GUMBO_TAG_TH};

constexpr TagSet scopes{GUMBO_TAG_TABLE,   GUMBO_TAG_BUTTON,   GUMBO_TAG_OBJECT,
                        GUMBO_TAG_MARQUEE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT};

// The formatting elements are put back behind each unclosed one, as often as a page likes.
constexpr TagSet typesetting{GUMBO_TAG_B,      GUMBO_TAG_BIG,  GUMBO_TAG_CODE, GUMBO_TAG_EM,     GUMBO_TAG_FONT,
                             GUMBO_TAG_I,      GUMBO_TAG_NOBR, GUMBO_TAG_S,    GUMBO_TAG_SMALL,  GUMBO_TAG_STRIKE,
                             GUMBO_TAG_STRONG, GUMBO_TAG_TT,   GUMBO_TAG_U,    GUMBO_TAG_UNKNOWN};

constexpr TagSet items{GUMBO_TAG_LI,       GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_OPTION,
                       GUMBO_TAG_OPTGROUP, GUMBO_TAG_RT, GUMBO_TAG_A,  GUMBO_TAG_RP};

constexpr TagSet through{GUMBO_TAG_SPAN, GUMBO_TAG_A,    GUMBO_TAG_DIV,  GUMBO_TAG_ADDRESS, GUMBO_TAG_LABEL,
                         GUMBO_TAG_P,    GUMBO_TAG_TIME, GUMBO_TAG_CITE, GUMBO_TAG_ABBR,    GUMBO_TAG_INS,
                         GUMBO_TAG_DEL,  GUMBO_TAG_SUB,  GUMBO_TAG_SUP,  GUMBO_TAG_Q,       GUMBO_TAG_MARK};

constexpr TagSet outOfDrawings{GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,  GUMBO_TAG_BR,    GUMBO_TAG_CENTER, GUMBO_TAG_DD,
                               GUMBO_TAG_DIV,        GUMBO_TAG_DL,    GUMBO_TAG_DT,    GUMBO_TAG_H1,     GUMBO_TAG_H2,
                               GUMBO_TAG_H3,         GUMBO_TAG_H4,    GUMBO_TAG_H5,    GUMBO_TAG_H6,     GUMBO_TAG_HEAD,
                               GUMBO_TAG_HR,         GUMBO_TAG_LI,    GUMBO_TAG_MENU,  GUMBO_TAG_OL,     GUMBO_TAG_P,
                               GUMBO_TAG_PRE,        GUMBO_TAG_SPAN,  GUMBO_TAG_TABLE, GUMBO_TAG_UL,     GUMBO_TAG_IMG,
                               GUMBO_TAG_NOBR,       GUMBO_TAG_STRONG};

} // namespace

GumboTag knownTag(QByteArrayView name)
{
    constexpr qsizetype longestName = 32;
    if (name.size() > longestName)
        return GUMBO_TAG_UNKNOWN;
    return gumbo_tagn_enum(name.data(), static_cast<int>(name.size()));
}

GumboTag plainTag(GumboTag tag)
{
    if (tag == GUMBO_TAG_PLAINTEXT || tag == GUMBO_TAG_XMP)
        return GUMBO_TAG_PRE;
    return typesetting.has(tag) ? GUMBO_TAG_SPAN : tag;
}

bool isBlockTag(GumboTag tag)
{
    return blocks.has(tag);
}

bool isVoid(GumboTag tag)
{
    return voids.has(tag);
}

bool isRaw(GumboTag tag)
{
    return raw.has(tag);
}

bool isDrawing(GumboTag tag)
{
    return tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH;
}

bool endsDrawing(GumboTag tag)
{
    return outOfDrawings.has(tag);
}

bool isLoose(GumboTag tag)
{
    return loose.has(tag);
}

bool endsItsLike(GumboTag tag)
{
    return items.has(tag);
}

bool areAlike(GumboTag open, GumboTag next)
{
    const auto isTerm = [](GumboTag tag) {
        return tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD;
    };
    const auto isRuby = [](GumboTag tag) {
        return tag == GUMBO_TAG_RT || tag == GUMBO_TAG_RP;
    };
    return open == next || (isTerm(open) && isTerm(next)) || (isRuby(open) && isRuby(next));
}

bool isThrough(GumboTag open)
{
    return through.has(open);
}

bool endsParagraph(GumboTag tag)
{
    return blocks.has(tag) && !insideParagraphs.has(tag);
}

bool isScope(GumboTag tag)
{
    return scopes.has(tag);
}

} // namespace earmark
