// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace earmark {

class ArtworkSource;

// The picture of what plays, in a file for other programs: the desktop is never sent to a show's server for it. One at
// a time. GUI thread; encoding and writing happen elsewhere.
class CoverFile final : public QObject
{
    Q_OBJECT

public:
    // Files go into `folder`, which may be emptied at any time.
    CoverFile(ArtworkSource &artwork, QString folder, QObject *parent = nullptr);

    void show(const QString &image);                 // its address; empty: none
    [[nodiscard]] QUrl url() const { return m_url; } // of the file; empty while there is none

Q_SIGNALS:
    void changed();

private:
    void take(const QUrl &url);

    ArtworkSource &m_artwork;
    const QString m_folder;
    QString m_image;
    QUrl m_url;
};

} // namespace earmark
