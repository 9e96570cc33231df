// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringmarks.h"

#include "models/library/tagstore.h"
#include "views/mainwindow.h"
#include "views/tagdialog.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString quoted(const QStringList &tags)
{
    QStringList quoted;
    for (const QString &tag : tags)
        quoted.append(MarkWiring::tr("“%1”").arg(tag));
    return QLocale().createSeparatedList(quoted);
}

} // namespace

MarkWiring::MarkWiring(Library &library, MainWindow &window)
    : m_library(library)
    , m_window(window)
{
    connect(&window, &MainWindow::tagsRequested, this, &MarkWiring::openTags);
}

void MarkWiring::openTags(const QList<EpisodeId> &episodes)
{
    m_library.tags().then(this, [this, episodes](const Result<QList<Tag>> &known) {
        if (!known) {
            Q_EMIT failed(known.error());
            return;
        }
        m_library.tagsOf(episodes).then(this, [this, episodes, known](const Result<QList<Tag>> &present) {
            if (present)
                showTags(episodes, *known, *present);
            else
                Q_EMIT failed(present.error());
        });
    });
}

void MarkWiring::showTags(const QList<EpisodeId> &episodes, const QList<Tag> &known, const QList<Tag> &present)
{
    auto *dialog = new TagDialog(known, present, static_cast<int>(episodes.size()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, episodes] { setTags(episodes, dialog->added(), dialog->removed()); });
    dialog->open();
}

void MarkWiring::setTags(const QList<EpisodeId> &episodes, const QStringList &added, const QStringList &removed)
{
    QStringList told;
    if (!added.isEmpty())
        told.append(tr("Tagged %1").arg(quoted(added)));
    if (!removed.isEmpty())
        told.append(tr("No longer tagged %1").arg(quoted(removed)));
    if (told.isEmpty())
        return;
    m_library.setTags(episodes, added, removed).then(this, [this, told](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
        else
            m_window.tell(told.join(u'\n'), true);
    });
}

} // namespace earmark
