// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/textprompt.h"

#include <QtWidgets/QInputDialog>

namespace earmark {

void askForText(QWidget *parent, const QString &title, const QString &label, const QString &value,
                const std::function<void(const QString &)> &accepted)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(value);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, [accepted](const QString &text) {
        if (!text.trimmed().isEmpty())
            accepted(text.trimmed());
    });
    dialog->open();
}

} // namespace earmark
