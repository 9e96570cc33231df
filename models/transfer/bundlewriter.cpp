// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/bundle.h"
#include "models/transfer/exportprivacy.h"
#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"

#include <KZip>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryFile>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// One file of a bundle while it grows: on the disk, so that no list is too long for memory.
struct BundlePart {
    QString name;
    std::unique_ptr<QTemporaryFile> file;
    ExportWriterPtr writer;
};

// Corrections name episodes by their feeds; those of feeds that are private stay at home.
QByteArray publicLines(const QByteArray &corrections)
{
    QByteArray lines;
    for (const QByteArray &line : corrections.split('\n')) {
        if (!line.isEmpty() && withoutPrivate(line).withheld == 0)
            lines += line + '\n';
    }
    return lines;
}

// Audio that goes into a bundle as it is.
struct BundleAudio {
    QString name; // in the bundle
    QString path;
    qint64 bytes = 0;
};

// A name that every file system takes: "001 The title.mp3".
QString audioName(qsizetype number, const ExportItem &item, const QString &path)
{
    QString title = titleOf(item);
    for (QChar &c : title) {
        if (QStringView(u"/\\:*?\"<>|").contains(c))
            c = u'-';
    }
    constexpr qsizetype longest = 80;
    return bundle::audioFolder + QString::number(number).rightJustified(3, u'0') + u' ' + title.left(longest).trimmed()
           + u'.' + QFileInfo(path).suffix();
}

// A zip of the list in all formats. The same list gives the same bytes: files stand in one order, with one date, and
// say nothing of when they were made.
class BundleWriter final : public ExportWriter
{
public:
    BundleWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
    {
        for (const ExportFormatInfo &info : exportFormats()) {
            if (info.format != ExportFormat::Bundle)
                addPart(nameOf(info), info.format, options);
        }
        ExportOptions notes = options;
        notes.withNotes = true;
        addPart(bundle::notes, ExportFormat::Markdown, notes);
        ExportOptions parts = options;
        parts.asParts = true;
        addPart(bundle::bookmarks, ExportFormat::Jspf, parts);
    }

    void begin(const ExportHead &head) override
    {
        m_head = head;
        if (!options().withPrivate)
            m_head.corrections = publicLines(head.corrections);
        for (const BundlePart &part : m_parts)
            part.writer->begin({head.title});
    }

    void end() override
    {
        for (const BundlePart &part : m_parts)
            part.writer->end();
        if (!m_head.corrections.isEmpty())
            addBytes(bundle::corrections, m_head.corrections);
        for (const BundlePart &part : m_parts)
            check(part.file->flush());
        if (!m_error)
            zip();
    }

    [[nodiscard]] Result<void> state() const override
    {
        return m_error ? Result<void>(std::unexpected(*m_error)) : Result<void>();
    }

private:
    // What is the same in all of them was taken out before this is asked.
    Entry write(const ExportItem &item) override
    {
        for (const BundlePart &part : m_parts) {
            if (part.writer)
                part.writer->add(item);
        }
        takeAudio(item);
        return Entry::Written;
    }

    // Only of what may be told where it is.
    void takeAudio(const ExportItem &item)
    {
        const QString path = m_head.audio.value(item.episode);
        if (!options().withAudio || path.isEmpty() || webAddress(item.url).isEmpty())
            return;
        const QFileInfo file(path);
        m_audioBytes += file.size();
        m_audio.append({audioName(report().written + 1, item, path), path, file.size()});
        if (m_audioBytes > mostZipBytes && !m_error)
            m_error = failure(Error::Kind::TooLarge, u"a zip holds no more than 4 GB"_s, m_head.title).error();
    }

    static QString nameOf(const ExportFormatInfo &info)
    {
        switch (info.format) {
        case ExportFormat::Opml:
            return u"shows.opml"_s;
        case ExportFormat::Labels:
            return u"labels.txt"_s;
        case ExportFormat::ListFeed:
            return u"podcast-list.xml"_s;
        default:
            return u"list."_s + QLatin1StringView(info.suffix);
        }
    }

    QTemporaryFile *addFile(const QString &name)
    {
        m_parts.push_back({name, std::make_unique<QTemporaryFile>(), {}});
        QTemporaryFile *file = m_parts.back().file.get();
        check(file->open());
        return file;
    }

    void addPart(const QString &name, ExportFormat format, ExportOptions options)
    {
        options.withPrivate = true; // nothing is left to take out, and it is counted once
        QTemporaryFile *file = addFile(name);
        m_parts.back().writer = exportWriter(format, *file, options);
    }

    void addBytes(const QString &name, const QByteArray &bytes)
    {
        QTemporaryFile *file = addFile(name);
        check(file->write(bytes) == bytes.size());
    }

    void check(bool went)
    {
        if (!went && !m_error)
            m_error = failure(Error::Kind::DiskFull, u"a temporary file cannot be written"_s,
                              m_parts.back().file->fileTemplate())
                          .error();
    }

    void zip()
    {
        KZip zip(&device());
        zip.setExtraField(KZip::NoExtraField);
        zip.setCompression(KZip::DeflateCompression);
        const QByteArray manifest = manifestOf();
        bool went = zip.open(QIODevice::WriteOnly)
                    && zip.writeFile(bundle::manifest, manifest, 0100644, s_user, s_user, fixedTime(), fixedTime(),
                                     fixedTime());
        for (const BundlePart &part : m_parts)
            went = went && part.file->seek(0) && copy(zip, part.name, *part.file);
        zip.setCompression(KZip::NoCompression); // it is compressed already
        for (const BundleAudio &audio : std::as_const(m_audio)) {
            QFile file(audio.path);
            if (!file.open(QIODevice::ReadOnly) && !m_error)
                m_error = failure(Error::Kind::FileUnreadable, file.errorString(), audio.path).error();
            went = went && !m_error && copy(zip, audio.name, file);
        }
        check(zip.close() && went);
    }

    static bool copy(KZip &zip, const QString &name, QFile &file)
    {
        constexpr qint64 piece = 1 << 16;
        bool went =
            zip.prepareWriting(name, s_user, s_user, file.size(), 0100644, fixedTime(), fixedTime(), fixedTime());
        while (went && !file.atEnd()) {
            const QByteArray bytes = file.read(piece);
            went = !bytes.isEmpty() && zip.writeData(bytes);
        }
        return went && zip.finishWriting(file.size());
    }

    QByteArray manifestOf() const
    {
        QJsonArray files;
        for (const BundlePart &part : m_parts) {
            part.file->seek(0);
            files.append(fileOf(part.name, *part.file));
        }
        for (const BundleAudio &audio : m_audio) {
            QFile file(audio.path);
            if (file.open(QIODevice::ReadOnly)) // else copying it fails
                files.append(fileOf(audio.name, file));
        }
        return QJsonDocument(QJsonObject{{u"kind"_s, bundle::kind},
                                         {u"version"_s, bundle::version},
                                         {u"title"_s, m_head.title},
                                         {u"episodes"_s, report().written},
                                         {u"files"_s, files}})
            .toJson();
    }

    static QJsonObject fileOf(const QString &name, QFile &file)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(&file);
        return {
            {u"name"_s, name}, {u"bytes"_s, file.size()}, {u"sha256"_s, QString::fromLatin1(hash.result().toHex())}};
    }

    // The first that a zip can say.
    static QDateTime fixedTime() { return {QDate(1980, 1, 1), QTime(0, 0)}; }

    static constexpr qint64 mostZipBytes = 4'000'000'000; // of audio; offsets in a zip have 32 bits
    inline static const QString s_user = u"earmark"_s;
    ExportHead m_head;
    std::vector<BundlePart> m_parts;
    QList<BundleAudio> m_audio;
    qint64 m_audioBytes = 0;
    std::optional<Error> m_error;
};

} // namespace

ExportWriterPtr bundleWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<BundleWriter>(device, options);
}

} // namespace earmark
