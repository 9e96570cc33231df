// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/copyaddress.h"

#include "models/http/pathtoken.h"
#include "models/http/redact.h"
#include "models/transfer/exportprivacy.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

class CopyQuestion
{
    Q_DECLARE_TR_FUNCTIONS(CopyQuestion)
};

} // namespace

void copyAddress(QWidget &parent, const QString &address, bool isFeed)
{
    if (!(isFeed ? isPrivateFeed(address) : isPrivateAddress(address))) {
        QGuiApplication::clipboard()->setText(address);
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, CopyQuestion::tr("Private address"),
                        CopyQuestion::tr("Whoever has this address has the access that you have. Copy it?"),
                        QMessageBox::Cancel, &parent);
    question->setObjectName(u"privateAddressQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    // Without what may be the token: the question stands on a screen that others see.
    question->setInformativeText(
        redact(hasPathToken(QUrl(address)) ? QUrl(address).resolved(QUrl(u"/"_s)) : QUrl(address)));
    question->setTextFormat(Qt::PlainText);
    QPushButton *const copy = question->addButton(CopyQuestion::tr("&Copy all the same"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(copy, &QPushButton::clicked, question,
                     [address] { QGuiApplication::clipboard()->setText(address); });
    question->open();
}

} // namespace earmark
