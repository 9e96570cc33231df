// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// The elements of HTML that mean something to Earmark; all others are Unknown.
enum class HtmlTag : quint8 {
    Unknown,
    // Kept by the sanitiser.
    A,
    B,
    Blockquote,
    Br,
    Code,
    Em,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Hr,
    I,
    Li,
    Ol,
    P,
    Pre,
    Strong,
    Ul,
    // Transparent: gone, their content stays.
    Abbr,
    Body,
    Cite,
    Del,
    Font,
    Html,
    Ins,
    Kbd,
    Label,
    Mark,
    Q,
    S,
    Samp,
    Small,
    Span,
    Strike,
    Sub,
    Sup,
    Time,
    Tt,
    U,
    Var,
    Wbr,
    // A block of its own, whose tag goes.
    Address,
    Article,
    Aside,
    Caption,
    Center,
    Dd,
    Details,
    Dir,
    Div,
    Dl,
    Dt,
    Fieldset,
    Figcaption,
    Figure,
    Footer,
    Header,
    Main,
    Menu,
    Nav,
    Section,
    Summary,
    Table,
    Tbody,
    Tfoot,
    Thead,
    Tr,
    Td,
    Th,
    Img,
    Base,
    Link,
    Meta,
    // Gone with all their content.
    Applet,
    Audio,
    Button,
    Canvas,
    Embed,
    Form,
    Head,
    Iframe,
    Input,
    Math,
    Noembed,
    Noframes,
    Object,
    Script,
    Select,
    Style,
    Svg,
    Template,
    Textarea,
    Title,
    Video,
    Xmp,
};

struct HtmlToken {
    enum class Kind { Text, Start, End };

    Kind kind = Kind::Text;
    HtmlTag tag = HtmlTag::Unknown;
    bool selfClosing = false;
    bool literal = false;   // text of a CDATA section: no entities in it
    QStringView text;       // of Text, as written; of Start the raw content of script, title and their like
    QStringView attributes; // of Start, as written
};

// Cuts HTML into texts and tags as browsers do (WHATWG HTML 13.2.5), leniently and in linear time, without building
// a tree: nested depth costs nothing. Comments, declarations and processing instructions are left out. Tokens are
// views into the text given, which must outlive them. Any thread, one at a time.
class HtmlTokens
{
public:
    explicit HtmlTokens(QStringView html)
        : m_html(html)
    {
    }

    // The next token, none at the end.
    [[nodiscard]] std::optional<HtmlToken> next();

private:
    [[nodiscard]] std::optional<HtmlToken> markup();
    [[nodiscard]] std::optional<HtmlToken> startTag();
    [[nodiscard]] std::optional<HtmlToken> endTag();
    [[nodiscard]] std::optional<HtmlToken> declaration();
    [[nodiscard]] HtmlToken textUpTo(qsizetype end);
    [[nodiscard]] QStringView rawContent(QStringView name);

    QStringView m_html;
    qsizetype m_at = 0;
    bool m_commentsEnd = true; // false once no "-->" is left, so that it is not searched for again and again
};

// The value of an attribute with its entities decoded; none where it is missing. The first of equals counts.
[[nodiscard]] std::optional<QString> htmlAttribute(const HtmlToken &token, QLatin1StringView name);

// Whether the text holds at least one tag that HTML knows: "a < b" and "<me@example.org>" are plain text.
[[nodiscard]] bool holdsMarkup(QStringView text);

} // namespace earmark
