// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/items/pagecounts.h"
#include "models/items/pagedraft.h"
#include "models/library/records.h"

#include <QtCore/QAbstractListModel>

#include <optional>

namespace earmark {

// A page that was opened, or why it could not be read.
struct PageEntry {
    QString name;          // for people: of a file, of an entry of an archive, an address
    QString sourceName;    // for the library; see PageImport
    SourceContext context; // it was read in, and is read again when its episodes are merged or split
    Result<PageDraft> draft = PageDraft();
    std::optional<ShowComparison> comparison; // with the library, once it has answered
    bool leftOut = false;                     // as a whole
};

// The pages that are being looked at before anything of them is in the library, with what the listener has put right
// and how the library compares. A row each. GUI thread.
class PageDraftModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SummaryRole = Qt::UserRole + 1, // QString: what is in it, or why it could not be read
        FailedRole,                     // bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setPages(const QList<PageEntry> &pages);
    [[nodiscard]] const PageEntry &page(int row) const;
    [[nodiscard]] int firstReadable() const; // -1: none
    [[nodiscard]] PageCounts total() const;  // of the pages that are not left out
    [[nodiscard]] bool isEdited() const;     // something would be lost by closing them
    [[nodiscard]] QList<PageImport> imports(qint64 readAtMs) const;

    // What the listener does with a page that could be read; each is a step that undo takes back.
    void edit(int row, int episode, const PageFields &fields);
    void setLeftOut(int row, const QList<int> &episodes, bool leftOut);
    void setShow(int row, const ShowChoice &show);
    void rearrange(int row, const PageReading &reading);
    void undo(int row);
    void redo(int row);

    void setComparisons(const QHash<int, ShowComparison> &comparisons); // by row

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void draftChanged(int row); // the library's comparison no longer holds
    void changed(int row);      // anything of that page; -1: of any

private:
    struct Row {
        PageEntry entry;
        PageCounts counts;
    };

    template <class Step>
    void change(int row, Step step);
    void announce(int row);
    [[nodiscard]] QString summary(const Row &row) const;

    QList<Row> m_rows;
};

} // namespace earmark
