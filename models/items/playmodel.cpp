// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/playmodel.h"

#include "models/items/episodetext.h"
#include "models/items/format.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace earmark {

void PlayModel::setPlays(const QList<Play> &plays)
{
    changeRows(m_plays, plays, [](const Play &play) { return play.startedAtMs; });
}

int PlayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plays.size());
}

QVariant PlayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Play &play = m_plays.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleText(play);
    case WordsRole:
        return QString(titleText(play) + u'\n' + play.show);
    case Qt::AccessibleTextRole: {
        QStringList parts{titleText(play), play.show, whenText(play), rangeText(play)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case PlayRole:
        return QVariant::fromValue(play);
    default:
        return {};
    }
}

QString PlayModel::whenText(const Play &play)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(play.startedAtMs), QLocale::ShortFormat);
}

QString PlayModel::rangeText(const Play &play)
{
    if (play.finished)
        return tr("heard to its end");
    return tr("%1 to %2", "from and to a time").arg(clockText(play.fromMs), clockText(play.toMs));
}

} // namespace earmark
