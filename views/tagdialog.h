// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/tagstore.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;

namespace earmark {

// The tags of one or more episodes: those there are to tick, and new ones. GUI thread.
class TagDialog final : public QDialog
{
    Q_OBJECT

public:
    // `present`: how many of the `episodes` have each tag.
    TagDialog(const QList<Tag> &known, const QList<Tag> &present, int episodes, QWidget *parent = nullptr);

    // What is to be put on all of the episodes and taken off them.
    [[nodiscard]] QStringList added() const;
    [[nodiscard]] QStringList removed() const;

private:
    void fill(const QList<Tag> &known, const QList<Tag> &present, int episodes);
    void addNew();

    QListWidget *m_list;
    QLineEdit *m_new;
};

} // namespace earmark
