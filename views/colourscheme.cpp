// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/colourscheme.h"

#include "views/boxstyle.h"
#include "views/shades.h"

#include <QtGui/QPalette>
#include <QtGui/QStyleHints>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2a, 0x2d, 0x31), QColor(0x1f, 0x22, 0x25));
    const QColor text(0xe8, 0xe9, 0xea);
    const QColor quiet(0x8b, 0x90, 0x96);
    palette.setColor(QPalette::Base, QColor(0x19, 0x1b, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x24, 0x27, 0x2b));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2f, 0x33, 0x38));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x6c, 0x71, 0x77));
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x8f, 0xe0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Accent, QColor(0x3d, 0x8f, 0xe0));
    palette.setColor(QPalette::Link, QColor(0x6a, 0xb0, 0xf5));
    palette.setColor(QPalette::LinkVisited, QColor(0xb0, 0x9c, 0xf0));
    // Frames of fields and boxes are drawn in these; Qt's own guess leaves them invisible on a dark window.
    palette.setColor(QPalette::Light, QColor(0x4a, 0x4f, 0x55));
    palette.setColor(QPalette::Midlight, QColor(0x3a, 0x3e, 0x43));
    palette.setColor(QPalette::Mid, QColor(0x45, 0x49, 0x4f));
    palette.setColor(QPalette::Dark, QColor(0x5a, 0x5f, 0x66));
    palette.setColor(QPalette::Shadow, QColor(0x0c, 0x0d, 0x0e));
    return palette;
}

// Qt's fallback for a desktop that says nothing: pure blue, harsh on white and unreadable on dark.
void softenLinks(QPalette &palette)
{
    if (palette.color(QPalette::Link) == QColor(Qt::blue))
        palette.setColor(QPalette::Link, isDark(palette) ? QColor(0x6a, 0xb0, 0xf5) : QColor(0x1b, 0x63, 0xb8));
}

} // namespace

void applyColourScheme(Qt::ColorScheme scheme)
{
    if (QApplication::style()->name() == "fusion"_L1)
        QApplication::setStyle(new BoxStyle);
    QStyleHints &hints = *QGuiApplication::styleHints();
    hints.setColorScheme(scheme);
    QPalette palette = QApplication::style()->standardPalette();
    const bool wantsDark = scheme == Qt::ColorScheme::Dark;
    const bool followed = scheme == Qt::ColorScheme::Unknown || hints.colorScheme() == scheme;
    if (followed)
        palette = QPalette(); // whatever the platform has now
    else if (wantsDark)
        palette = darkPalette();
    QApplication::setPalette(palette);
    palette = QApplication::palette();
    softenLinks(palette);
    QApplication::setPalette(palette);
}

} // namespace earmark
