// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringmarks.h"

#include "models/library/tagstore.h"
#include "views/mainwindow.h"
#include "views/tagdialog.h"

namespace earmark {

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
    connect(dialog, &QDialog::accepted, this, [this, dialog, episodes] {
        setTags(episodes, dialog->added(), true);
        setTags(episodes, dialog->removed(), false);
    });
    dialog->open();
}

void MarkWiring::setTags(const QList<EpisodeId> &episodes, const QStringList &tags, bool on)
{
    for (const QString &tag : tags) {
        m_library.setTagged(episodes, tag, on).then(this, [this, tag, on](const Result<void> &done) {
            if (!done)
                Q_EMIT failed(done.error());
            else
                m_window.tell(on ? tr("Tagged “%1”").arg(tag) : tr("No longer tagged “%1”").arg(tag), true);
        });
    }
}

} // namespace earmark
