// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/streamtext.h"

#include "models/http/redirect.h"
#include "models/items/errortext.h"
#include "models/items/format.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString phrase(const char *text)
{
    return QCoreApplication::translate("earmark::StreamText", text);
}

QString tlsAdvice()
{
    return phrase(QT_TRANSLATE_NOOP("earmark::StreamText",
                                    "The server could not show that it is the one it claims to be, so nothing was "
                                    "fetched from it. Check the date and time of this computer. In a hotel or train, "
                                    "sign in to the network first."));
}

} // namespace

QString verdictText(const StreamReport &report)
{
    if (!report.isFinished)
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "Looking for what is wrong…"));
    switch (report.fault) {
    case StreamFault::None:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "This episode can be played"));
    case StreamFault::Address:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The address of the audio is no web address"));
    case StreamFault::Name:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The name of the server is not known"));
    case StreamFault::Connection:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "There is no connection to the server"));
    case StreamFault::Encryption:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The connection to the server is not secure"));
    case StreamFault::Silence:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The server does not answer in time"));
    case StreamFault::Status:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The server refuses the audio (status %1)"))
            .arg(report.error ? report.error->code : 0);
    case StreamFault::Redirect:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The server leads on to where nobody may follow"));
    case StreamFault::Empty:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The server sends an empty file"));
    case StreamFault::Text:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The server sends a page instead of sound"));
    case StreamFault::Length:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The server breaks off before the end"));
    case StreamFault::Decoding:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "What the server sends cannot be decoded"));
    }
    Q_UNREACHABLE_RETURN({});
}

QString adviceText(const StreamReport &report)
{
    if (!report.isFinished)
        return {};
    switch (report.fault) {
    case StreamFault::None:
        return phrase(QT_TRANSLATE_NOOP(
            "earmark::StreamText", "The server answers, and sound comes out. If it did not play before, try again; "
                                   "if it stops on the way, keep it offline."));
    case StreamFault::Name:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText",
                                        "Check whether other sites open. If they do, the show has moved its audio: "
                                        "refresh the show."));
    case StreamFault::Connection:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText",
                                        "Check your connection. If other sites open, the server is down: try again "
                                        "later."));
    case StreamFault::Encryption:
        return tlsAdvice();
    case StreamFault::Silence:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText",
                                        "The server is busy, or the connection is very slow. Try again later, or keep "
                                        "the episode offline: that goes on by itself."));
    case StreamFault::Text:
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText",
                                        "Open the address in the browser: the page says what is wanted. In a hotel or "
                                        "train it is where one signs in to the network."));
    case StreamFault::Length:
        return phrase(QT_TRANSLATE_NOOP(
            "earmark::StreamText", "Less came than the server said. Try again; keeping the episode offline goes on "
                                   "where it broke off."));
    case StreamFault::Decoding:
        return phrase(QT_TRANSLATE_NOOP(
            "earmark::StreamText", "The file is damaged or in a format that is not known. Try another address where "
                                   "there is one, or tell the show."));
    case StreamFault::Address:
    case StreamFault::Status:
    case StreamFault::Redirect:
    case StreamFault::Empty:
        break;
    }
    return report.error ? errorText(*report.error) : QString();
}

QStringList remarkTexts(const StreamReport &report)
{
    QStringList remarks;
    if (!report.isFinished || report.fault != StreamFault::None)
        return remarks;
    if (report.refusesRanges)
        remarks.append(phrase(QT_TRANSLATE_NOOP(
            "earmark::StreamText", "The server does not send parts: jumping ahead has to wait for all that "
                                   "lies between. Keep the episode offline to jump freely.")));
    if (report.strangeType && !report.steps.isEmpty())
        remarks.append(
            phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "The server calls it “%1”, although it is sound."))
                .arg(report.steps.constLast().contentType));
    return remarks;
}

QString answerText(const StreamStep &step)
{
    if (step.error && step.error->kind != Error::Kind::HttpStatus && !isRedirect(step.status))
        return errorText(*step.error);
    if (isRedirect(step.status) && step.error)
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "%1: leads where nobody may follow")).arg(step.status);
    if (isRedirect(step.status))
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "%1: leads on")).arg(step.status);
    if (step.error)
        return phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "%1: refused")).arg(step.status);
    QStringList parts;
    parts.append(step.contentType);
    if (step.size)
        parts.append(sizeText(*step.size));
    if (step.ranged)
        parts.append(phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "a part of it")));
    parts.removeAll(QString());
    return parts.isEmpty() ? QString::number(step.status)
                           : phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "%1: %2"))
                                 .arg(QString::number(step.status), parts.join(u", "_s));
}

QString reportText(const StreamReport &report)
{
    QStringList lines{verdictText(report), report.url};
    for (const StreamStep &step : report.steps) {
        lines.append(phrase(QT_TRANSLATE_NOOP("earmark::StreamText", "%1 ms  %2"))
                         .arg(QString::number(step.elapsedMs), step.url));
        lines.append(u"    "_s + answerText(step));
    }
    lines.append(remarkTexts(report));
    if (report.error && !report.error->detail.isEmpty())
        lines.append(report.error->detail);
    return lines.join(u'\n') + u'\n';
}

} // namespace earmark
