// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/bookmarkmodel.h"

#include "models/items/episodetext.h"
#include "models/items/format.h"

using namespace Qt::StringLiterals;

namespace earmark {

void BookmarkModel::setBookmarks(const QList<Bookmark> &bookmarks)
{
    changeRows(m_bookmarks, bookmarks, [](const Bookmark &bookmark) { return bookmark.id; });
}

const QList<Bookmark> &BookmarkModel::bookmarks() const
{
    return m_bookmarks;
}

int BookmarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bookmarks.size());
}

QVariant BookmarkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Bookmark &bookmark = m_bookmarks.at(index.row());
    const QString start = clockText(bookmark.positionMs);
    const QString time = bookmark.endMs ? tr("%1 to %2").arg(start, clockText(*bookmark.endMs)) : start;
    switch (role) {
    case Qt::DisplayRole:
        return bookmark.note.isEmpty() ? time : time + u"  "_s + bookmark.note;
    case Qt::ToolTipRole:
        return plainToolTip(bookmark.note);
    case Qt::AccessibleTextRole: {
        QStringList parts{time, bookmark.note, titleText(bookmark), bookmark.show};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case BookmarkRole:
        return QVariant::fromValue(bookmark);
    default:
        return {};
    }
}

} // namespace earmark
