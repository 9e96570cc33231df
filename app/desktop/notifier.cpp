// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/notifier.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype linesShown = 5;
constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;

} // namespace

Notifier::Notifier(QObject *parent)
    : QObject(parent)
    , m_bus(QDBusConnection::sessionBus())
{
}

void Notifier::notify(const QString &summary, const QStringList &lines)
{
    if (!m_bus.isConnected())
        return;
    QStringList shown = lines.first(std::min(lines.size(), linesShown));
    if (lines.size() > linesShown)
        shown.append(u"…"_s);
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // The body may be read as markup (section "Markup"), so that of a feed is escaped.
    call.setArguments({u"Earmark"_s, m_shown, u"io.github.earmark_app.Earmark"_s, summary,
                       shown.join(u'\n').toHtmlEscaped(), QStringList(),
                       QVariantMap{{u"desktop-entry"_s, u"io.github.earmark_app.Earmark"_s}}, -1});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
        const QDBusPendingReply<uint> reply = *answered;
        m_shown = reply.isError() ? 0 : reply.value();
        answered->deleteLater();
    });
}

} // namespace earmark
