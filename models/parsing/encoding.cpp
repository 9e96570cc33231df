// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/encoding.h"

#include <QtCore/QStringDecoder>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

struct Mark {
    QByteArrayView bytes;
    const char *encoding;
};

// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr std::array marks{
    Mark{QByteArrayView("\x00\x00\xFE\xFF", 4), "UTF-32BE"}, Mark{QByteArrayView("\xFF\xFE\x00\x00", 4), "UTF-32LE"},
    Mark{QByteArrayView("\xEF\xBB\xBF", 3), "UTF-8"},        Mark{QByteArrayView("\xFE\xFF", 2), "UTF-16BE"},
    Mark{QByteArrayView("\xFF\xFE", 2), "UTF-16LE"},
};

// UTF-16 or UTF-32 without a mark: the first character of any document we know is ASCII.
QByteArray encodingOfNulls(QByteArrayView bytes)
{
    if (bytes.size() < 4)
        return {};
    const auto null = [&](qsizetype i) {
        return bytes[i] == '\0';
    };
    if (null(0) && null(1) && null(2) && !null(3))
        return "UTF-32BE"_ba;
    if (!null(0) && null(1) && null(2) && null(3))
        return "UTF-32LE"_ba;
    if (null(0) && !null(1) && null(2) && !null(3))
        return "UTF-16BE"_ba;
    if (!null(0) && null(1) && !null(2) && null(3))
        return "UTF-16LE"_ba;
    return {};
}

// The value after `key=` or `key =`, with or without quotes, at the beginning of a document or in a header.
QByteArray valueAfter(const QByteArray &lowered, QByteArrayView key)
{
    qsizetype at = lowered.indexOf(key);
    if (at < 0)
        return {};
    at += key.size();
    while (at < lowered.size() && QByteArrayView(" \t\r\n=\"'").contains(lowered[at]))
        ++at;
    qsizetype end = at;
    while (end < lowered.size() && !QByteArrayView(" \t\r\n\"'?>;/").contains(lowered[end]))
        ++end;
    return lowered.sliced(at, end - at);
}

QByteArray declaredEncoding(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(qMin<qsizetype>(bytes.size(), 1024)).toByteArray().toLower();
    const QByteArray named = valueAfter(head, "encoding");
    return head.contains("<?xml") && !named.isEmpty() ? named : valueAfter(head, "charset");
}

bool isUtf8(const QByteArray &name)
{
    return name.isEmpty() || name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii";
}

// Seven-bit encodings whose bytes are all valid UTF-8, so that only the declaration tells them apart.
bool isSevenBit(const QByteArray &name)
{
    return name.startsWith("iso-2022-") || name == "utf-7" || name.startsWith("hz-gb");
}

// As the web reads these names: pages that say Latin-1 hold the quotes and dashes of windows-1252.
QByteArray forTheWeb(const QByteArray &name)
{
    if (name == "iso-8859-1" || name == "latin1" || name == "latin-1" || name == "iso8859-1")
        return "windows-1252"_ba;
    if (name == "gb2312" || name == "gbk")
        return "gb18030"_ba;
    return name;
}

std::optional<QString> decodeAs(QByteArrayView bytes, const QByteArray &encoding, bool strict)
{
    QStringDecoder decoder(encoding.constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (strict && (decoder.hasError() || text.contains(QChar::ReplacementCharacter)))
        return std::nullopt;
    return text;
}

// The number of bytes of the well-formed UTF-8 sequence at `at`; 0 where there is none.
qsizetype sequenceAt(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) {
        return static_cast<uchar>(bytes[i]);
    };
    const uchar lead = byte(at);
    const qsizetype length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    if (length == 0 || at + length > bytes.size())
        return 0;
    return length == 1 || bytes.sliced(at, length).isValidUtf8() ? length : 0;
}

// What windows-1252 has at 0x80..0x9F; 0 where it has nothing.
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QByteArray repairUtf8(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + bytes.size() / 16);
    for (qsizetype at = 0; at < bytes.size();) {
        if (const qsizetype length = sequenceAt(bytes, at); length > 0) {
            out.append(bytes.sliced(at, length));
            at += length;
            continue;
        }
        const uchar foreign = static_cast<uchar>(bytes[at++]);
        out.append(QString(QChar(fromWindows1252(foreign))).toUtf8());
    }
    return out;
}

DecodedText utf8From(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return {QByteArray::fromRawData(bytes.data(), bytes.size()), false, u"UTF-8"_s};
    return {repairUtf8(bytes), true, u"UTF-8"_s};
}

} // namespace

char16_t fromWindows1252(unsigned char byte)
{
    const char16_t known = byte >= 0xA0 || byte < 0x80 ? byte : windows1252.at(byte - 0x80U);
    return known != 0 ? known : char16_t(QChar::ReplacementCharacter);
}

DecodedText decodeText(QByteArrayView bytes, const QString &contentType)
{
    QByteArray encoding = encodingOfNulls(bytes);
    for (const Mark &mark : marks) {
        if (bytes.startsWith(mark.bytes)) {
            encoding = mark.encoding;
            bytes = bytes.sliced(mark.bytes.size());
            break;
        }
    }
    if (encoding == "UTF-8")
        return utf8From(bytes);
    if (!encoding.isEmpty()) {
        const QString text = decodeAs(bytes, encoding, false).value_or(QString());
        return {text.toUtf8(), text.contains(QChar::ReplacementCharacter), QString::fromLatin1(encoding)};
    }
    const QByteArray charset = valueAfter(contentType.toLatin1().toLower(), "charset");
    const QByteArray declared = declaredEncoding(bytes);
    const bool sevenBit = isSevenBit(charset) || isSevenBit(declared);
    if (!sevenBit && bytes.isValidUtf8())
        return utf8From(bytes);
    for (const QByteArray &stated : {charset, declared}) {
        if (isUtf8(stated))
            continue;
        const QByteArray name = forTheWeb(stated);
        if (const std::optional<QString> text = decodeAs(bytes, name, true))
            return {text->toUtf8(), false, QString::fromLatin1(name)};
    }
    return utf8From(bytes);
}

} // namespace earmark
