// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/htmltokens.h"

#include <cstdint>

// What the elements of HTML mean where notes are rewritten. Pure; any thread.
namespace earmark {

enum class NoteRole : std::uint8_t {
    Transparent, // the tag goes, its content stays
    Format,      // within a line
    Leaf,        // a block of text
    Container,   // a block of blocks
    Block,       // ends a paragraph and is no element of notes
    Cell,
    LineBreak,
    Rule,
    Image,
    Dropped, // goes with its content
};

[[nodiscard]] constexpr NoteRole noteRoleOf(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::A:
    case HtmlTag::B:
    case HtmlTag::Code:
    case HtmlTag::Em:
    case HtmlTag::I:
    case HtmlTag::Strong:
        return NoteRole::Format;
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
    case HtmlTag::P:
    case HtmlTag::Pre:
        return NoteRole::Leaf;
    case HtmlTag::Blockquote:
    case HtmlTag::Li:
    case HtmlTag::Ol:
    case HtmlTag::Ul:
        return NoteRole::Container;
    case HtmlTag::Br:
        return NoteRole::LineBreak;
    case HtmlTag::Hr:
        return NoteRole::Rule;
    case HtmlTag::Img:
        return NoteRole::Image;
    case HtmlTag::Td:
    case HtmlTag::Th:
        return NoteRole::Cell;
    default:
        break;
    }
    if (tag >= HtmlTag::Address && tag <= HtmlTag::Tr)
        return NoteRole::Block;
    return tag >= HtmlTag::Applet ? NoteRole::Dropped : NoteRole::Transparent;
}

// Dropped elements that have no content and no end tag.
[[nodiscard]] constexpr bool isVoidTag(HtmlTag tag)
{
    return tag == HtmlTag::Embed || tag == HtmlTag::Input;
}

// Dropped elements whose content came with the start tag.
[[nodiscard]] constexpr bool isRawTag(HtmlTag tag)
{
    return tag == HtmlTag::Iframe || tag == HtmlTag::Noembed || tag == HtmlTag::Noframes || tag == HtmlTag::Script
           || tag == HtmlTag::Style || tag == HtmlTag::Textarea || tag == HtmlTag::Title || tag == HtmlTag::Xmp;
}

// The name that is written for a tag of a format or a block; "p" for all others.
[[nodiscard]] QStringView noteTagName(HtmlTag tag);

} // namespace earmark
