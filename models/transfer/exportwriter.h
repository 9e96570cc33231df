// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"
#include "models/transfer/exportformat.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <memory>

class QIODevice;

namespace earmark {

struct ExportHead {
    QString title;
    qint64 nowMs = 0;                  // UTC; only formats that have a date of the list say it, and none where it is 0
    QByteArray corrections{};          // the listener's, for a bundle
    QHash<EpisodeId, QString> audio{}; // paths of what is kept offline, for a bundle that takes it along
};

// Writes one list to a device, item by item, so that no list is too long for memory: UTF-8 without BOM, seconds in
// M3U8, PLS, CSV, feeds and links, milliseconds in XSPF and JSPF. What is private is taken out first unless the options
// ask for it. Failures are the device's to remember. One thread at a time.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;
    ExportWriter(const ExportWriter &) = delete;
    ExportWriter &operator=(const ExportWriter &) = delete;

    virtual void begin(const ExportHead &head) = 0;
    void add(ExportItem item);
    virtual void end() = 0;
    // Where a writer needs more than its device: how that went.
    [[nodiscard]] virtual Result<void> state() const { return {}; }

    [[nodiscard]] const ExportReport &report() const { return m_report; }

protected:
    ExportWriter(QIODevice &device, const ExportOptions &options)
        : m_device(device)
        , m_options(options)
    {
    }

    enum class Entry {
        Written,
        LeftOut, // without what the format needs
        Covered, // an entry before says it all
    };
    [[nodiscard]] virtual Entry write(const ExportItem &item) = 0;

    void put(QByteArrayView bytes);
    void putLine(const QString &line); // ends with LF

    [[nodiscard]] QIODevice &device() { return m_device; }
    [[nodiscard]] const ExportOptions &options() const { return m_options; }

private:
    void count(Entry entry);

    QIODevice &m_device;
    ExportOptions m_options;
    ExportReport m_report;
};

[[nodiscard]] std::unique_ptr<ExportWriter> exportWriter(ExportFormat format, QIODevice &device,
                                                         const ExportOptions &options);

// A short list as it would stand in a file. Pure; any thread.
struct ExportedText {
    QByteArray bytes;
    ExportReport report;
};
[[nodiscard]] ExportedText exportedText(ExportFormat format, const ExportHead &head, const QList<ExportItem> &items,
                                        const ExportOptions &options = {});

} // namespace earmark
