// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/aboutdialog.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace earmark {

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(QCoreApplication::translate("AboutDialog", "About Earmark"));
    box->setText(QCoreApplication::translate("AboutDialog", "Earmark %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(QCoreApplication::translate(
        "AboutDialog", "Browse podcasts by show, guest and topic, on your own machine.\n\n"
                       "Free software under the GNU General Public License, version 3 or later."));
    box->setIconPixmap(parent->windowIcon().pixmap(64, 64));
    box->open();
}

} // namespace earmark
