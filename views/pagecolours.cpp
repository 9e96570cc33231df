// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pagecolours.h"

#include "views/shades.h"

namespace earmark {

namespace {

// Opaque tints of the base rather than fixed colours, so that a desktop's own palette shows through.
QColor tint(const QColor &colour, const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), colour, isDark(palette) ? 0.36 : 0.22);
}

} // namespace

PageInk pageInk(PageRole role, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor quiet = mutedText(palette);
    switch (role) {
    case PageRole::Title:
        return {.ground = tint(QColor(0x35, 0x84, 0xe4), palette), .text = text};
    case PageRole::Date:
        return {.ground = tint(QColor(0x2e, 0xb0, 0x5c), palette), .text = text};
    case PageRole::Duration:
        return {.ground = tint(QColor(0xf0, 0xa8, 0x00), palette), .text = text};
    case PageRole::Number:
    case PageRole::Season:
        return {.ground = tint(QColor(0x91, 0x41, 0xac), palette), .text = text};
    case PageRole::Person:
        return {.ground = tint(QColor(0xe0, 0x30, 0x50), palette), .text = text};
    case PageRole::Upcoming:
        return {.ground = tint(QColor(0xe6, 0x61, 0x00), palette), .text = text};
    case PageRole::Timestamp:
        return {.ground = tint(QColor(0x00, 0x9a, 0xa8), palette), .text = text};
    case PageRole::ShowTitle:
        return {.ground = quietFill(palette), .text = text};
    case PageRole::Notes:
        return {.ground = {}, .text = text};
    case PageRole::Section:
    case PageRole::Chrome:
    case PageRole::Repeated:
    case PageRole::Rejected:
        break;
    }
    return {.ground = {}, .text = quiet};
}

QColor pageWash(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), isDark(palette) ? 0.14 : 0.06);
}

} // namespace earmark
