// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QHashFunctions>

namespace earmark {

// A name as it stands in the document. The pointers are interned for the run of one parse: equal text has the same
// pointer. A missing prefix or namespace is null.
struct XmlName {
    const char *local = nullptr;
    const char *prefix = nullptr;
    const char *uri = nullptr;

    bool operator==(const XmlName &) const = default;
    friend size_t qHash(const XmlName &name, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, name.local, name.prefix, name.uri);
    }
};

struct XmlAttribute {
    XmlName name;
    QByteArrayView value; // entities resolved; valid during the call only
};

// The attributes of one start tag; valid during the call only.
class XmlAttributes
{
public:
    // As libxml2 gives them: five pointers each.
    XmlAttributes(const unsigned char *const *raw, int count)
        : m_raw(raw)
        , m_count(count)
    {
    }
    [[nodiscard]] int size() const { return m_count; }
    [[nodiscard]] XmlAttribute at(int index) const;
    // By local name, whatever its prefix and case; empty where there is none.
    [[nodiscard]] QByteArrayView value(QByteArrayView local) const;

private:
    const unsigned char *const *m_raw;
    int m_count;
};

// Takes the events of one document in order. Every start has its end, whatever the document looks like.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(const XmlName &name, const XmlAttributes &attributes, int line) = 0;
    virtual void endElement() = 0;
    virtual void text(QByteArrayView utf8) = 0; // in pieces
};

struct XmlOutcome {
    bool wellFormed = true;
    int line = 0;       // of the first error
    QByteArray message; // libxml2's words for it
};

enum class XmlRecovery { StopAtFirstError, ReadOn };

// Runs libxml2 over valid UTF-8. Nothing but the bytes is ever read: no network, no files, no external subset; a
// document type declaration counts as an error that ends the run, so that no entity is ever declared. Elements below
// 256 levels end the run as well. Any thread.
[[nodiscard]] XmlOutcome readXml(QByteArrayView utf8, XmlHandler &handler, XmlRecovery recovery);

} // namespace earmark
