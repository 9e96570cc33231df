// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/htmlparts.h"

#include "models/parsing/digits.h"
#include "models/parsing/pagecharacters.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <algorithm>
#include <array>

namespace earmark {
namespace {

// More say nothing new.
constexpr int mostSigns = 100;
// This many dates or times are a list of something, not the year of a copyright.
constexpr int signsOfEpisodes = 3;

bool isYear(QByteArrayView digits)
{
    return digits.size() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
}

struct TextWeight {
    int letters = 0;
    int signs = 0;
};

// Years and the colons between digits of a clock time.
TextWeight weigh(QByteArrayView text)
{
    TextWeight weight;
    qsizetype digits = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        if (isDigit(c)) {
            ++digits;
        } else {
            const bool clock = c == ':' && digits > 0 && digits <= 2 && i + 1 < text.size() && isDigit(text[i + 1]);
            weight.signs += clock || isYear(text.sliced(i - digits, digits)) ? 1 : 0;
            digits = 0;
        }
        // A character of UTF-8 counts once.
        weight.letters += !isPageSpace(c) && (c & 0xC0) != 0x80 ? 1 : 0;
    }
    return weight;
}

bool isNeverShown(const GumboNode &node)
{
    if (node.type == GUMBO_NODE_COMMENT || node.type == GUMBO_NODE_TEMPLATE)
        return true;
    if (node.type != GUMBO_NODE_ELEMENT)
        return false;
    if (node.v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return true;
    static constexpr std::array never{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
                                      GUMBO_TAG_IFRAME,   GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED,  GUMBO_TAG_CANVAS,
                                      GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT,   GUMBO_TAG_PROGRESS, GUMBO_TAG_METER,
                                      GUMBO_TAG_MAP,      GUMBO_TAG_RP};
    return std::ranges::find(never, node.v.element.tag) != never.end();
}

const GumboVector *childrenOf(const GumboNode &node)
{
    return node.type == GUMBO_NODE_ELEMENT ? &node.v.element.children : nullptr;
}

// What a node adds by itself.
void describe(HtmlPart &part)
{
    const GumboNode &node = *part.node;
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
        const TextWeight weight = weigh(QByteArrayView(node.v.text.text));
        part.letters = weight.letters;
        part.signs = std::min(weight.signs, mostSigns);
        return;
    }
    const GumboTag tag = tagOf(node);
    part.signs = tag == GUMBO_TAG_TIME ? 1 : 0;
    part.links = tag == GUMBO_TAG_A ? 1 : 0;
    part.holdsMain = tag == GUMBO_TAG_AUDIO || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_MAIN;
}

// Sums up from the leaves; a part's children are behind it.
void sumUp(QList<HtmlPart> &parts, const QList<int> &parents)
{
    for (qsizetype i = parts.size() - 1; i >= 0; --i) {
        HtmlPart &part = parts[i];
        const GumboTag tag = tagOf(*part.node);
        if (tag == GUMBO_TAG_A)
            part.linkLetters = part.letters;
        // The head's words are not on the page.
        if (tag == GUMBO_TAG_HEAD || parents[i] < 0)
            continue;
        HtmlPart &parent = parts[parents[i]];
        parent.letters += part.letters;
        parent.linkLetters += part.linkLetters;
        parent.links += part.links;
        parent.signs = std::min(parent.signs + part.signs, mostSigns);
        parent.holdsMain = parent.holdsMain || part.holdsMain;
    }
}

bool isHiddenPart(const GumboNode &node)
{
    if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr)
        return true;
    if (attributeOf(node, "aria-hidden").compare(QUtf8StringView("true"), Qt::CaseInsensitive) == 0)
        return true;
    const QUtf8StringView style = attributeOf(node, "style");
    if (style.isEmpty())
        return false;
    QByteArray rules = QByteArrayView(style.data(), style.size()).toByteArray().toLower();
    rules.removeIf([](char c) { return isPageSpace(c); });
    return rules.contains("display:none") || rules.contains("visibility:hidden");
}

bool hasRole(const GumboNode &node, std::initializer_list<QUtf8StringView> roles)
{
    const QUtf8StringView role = attributeOf(node, "role");
    return !role.isEmpty() && std::ranges::find(roles, role) != roles.end();
}

// Header, footer and aside belong to what they stand in; only those of the page are about the page.
bool isOfPage(const QList<HtmlPart> &parts, const QList<qsizetype> &parents)
{
    return std::ranges::none_of(parents, [&](qsizetype parent) {
        static constexpr std::array sections{GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_MAIN, GUMBO_TAG_LI,
                                             GUMBO_TAG_BLOCKQUOTE};
        return std::ranges::find(sections, tagOf(*parts[parent].node)) != sections.end();
    });
}

bool isFurniture(const QList<HtmlPart> &parts, qsizetype index, const QList<qsizetype> &parents)
{
    const HtmlPart &part = parts[index];
    const GumboTag tag = tagOf(*part.node);
    if (tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_DIALOG)
        return true;
    if (hasRole(*part.node,
                {"navigation", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog", "contentinfo", "form"}))
        return true;
    if (tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE || hasRole(*part.node, {"complementary"}))
        return isOfPage(parts, parents);
    // A menu that is only called a list.
    if (tag != GUMBO_TAG_UL && tag != GUMBO_TAG_OL)
        return false;
    const bool inHeader = std::ranges::any_of(parents, [&](qsizetype parent) {
        return tagOf(*parts[parent].node) == GUMBO_TAG_HEADER || hasRole(*parts[parent].node, {"banner"});
    });
    return inHeader && part.links > 1 && part.linkLetters * 10 >= part.letters * 9 && isOfPage(parts, parents);
}

} // namespace

GumboTag tagOf(const GumboNode &node)
{
    if (node.type != GUMBO_NODE_ELEMENT || node.v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return GUMBO_TAG_UNKNOWN;
    return node.v.element.tag;
}

QUtf8StringView attributeOf(const GumboNode &node, const char *name)
{
    if (node.type != GUMBO_NODE_ELEMENT)
        return {};
    const GumboAttribute *attribute = gumbo_get_attribute(&node.v.element.attributes, name);
    return attribute == nullptr ? QUtf8StringView() : QUtf8StringView(attribute->value);
}

QList<HtmlPart> partsOf(const GumboNode &root)
{
    struct Open {
        int part;
        unsigned next; // child
    };
    QList<HtmlPart> parts;
    QList<int> parents;
    QList<Open> open;
    const auto enter = [&](const GumboNode &node) {
        parents.append(open.isEmpty() ? -1 : open.last().part);
        const int index = static_cast<int>(parts.size());
        parts.append({&node, index + 1});
        describe(parts.last());
        if (childrenOf(node) != nullptr)
            open.append({index, 0});
    };
    enter(root);
    while (!open.isEmpty()) {
        Open &last = open.last();
        const GumboVector &children = *childrenOf(*parts[last.part].node);
        if (last.next == children.length) {
            parts[last.part].end = static_cast<int>(parts.size());
            open.removeLast();
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children.data[last.next++]);
        if (!isNeverShown(*child))
            enter(*child);
    }
    sumUp(parts, parents);
    return parts;
}

bool isExpendable(const QList<HtmlPart> &parts, qsizetype part, const QList<qsizetype> &parents)
{
    const HtmlPart &asked = parts[part];
    if (asked.node->type != GUMBO_NODE_ELEMENT)
        return false;
    const bool hidden = isHiddenPart(*asked.node);
    if (!hidden && !isFurniture(parts, part, parents))
        return false;
    // What looks like episodes stays, wherever its page put it.
    const qsizetype all = parts.first().letters;
    return asked.signs < signsOfEpisodes && asked.letters * 3 < all && (hidden || !asked.holdsMain);
}

} // namespace earmark
