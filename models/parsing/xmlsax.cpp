// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/xmlsax.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <limits>
#include <memory>

namespace earmark {
namespace {

constexpr int mostAttributes = 64;

struct Run {
    xmlParserCtxtPtr parser = nullptr;
    XmlHandler *handler = nullptr;
    XmlOutcome outcome;
    XmlRecovery recovery = XmlRecovery::StopAtFirstError;
    int open = 0;
};

const char *chars(const xmlChar *text)
{
    return reinterpret_cast<const char *>(text); // xmlChar is an unsigned char of UTF-8
}

Run &runOf(void *context)
{
    return *static_cast<Run *>(static_cast<xmlParserCtxtPtr>(context)->_private);
}

void fail(Run &run, int line, const QByteArray &message)
{
    if (run.outcome.wellFormed)
        run.outcome = {false, line, message.trimmed()};
    if (run.recovery == XmlRecovery::StopAtFirstError)
        xmlStopParser(run.parser);
}

void onStart(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int, const xmlChar **,
             int count, int, const xmlChar **raw)
{
    Run &run = runOf(context);
    ++run.open;
    run.handler->startElement({chars(local), chars(prefix), chars(uri)},
                              XmlAttributes(raw, qMin(count, mostAttributes)), run.parser->input->line);
}

void onEnd(void *context, const xmlChar *, const xmlChar *, const xmlChar *)
{
    Run &run = runOf(context);
    --run.open;
    run.handler->endElement();
}

void onText(void *context, const xmlChar *text, int length)
{
    runOf(context).handler->text({chars(text), length});
}

void onDoctype(void *context, const xmlChar *, const xmlChar *, const xmlChar *)
{
    Run &run = runOf(context);
    run.recovery = XmlRecovery::StopAtFirstError;
    fail(run, run.parser->input->line, "document type declaration");
}

void onError(void *context, xmlErrorPtr error)
{
    if (error->level == XML_ERR_FATAL)
        fail(runOf(context), error->line, error->message);
}

} // namespace

XmlAttribute XmlAttributes::at(int index) const
{
    // Name, prefix, namespace, begin and end of the value.
    const unsigned char *const *raw = m_raw + 5 * qsizetype(index);
    return {{chars(raw[0]), chars(raw[1]), chars(raw[2])}, {chars(raw[3]), raw[4] - raw[3]}};
}

QByteArrayView XmlAttributes::value(QByteArrayView local) const
{
    for (int i = 0; i < m_count; ++i) {
        const XmlAttribute attribute = at(i);
        if (local.compare(QByteArrayView(attribute.name.local), Qt::CaseInsensitive) == 0)
            return attribute.value;
    }
    return {};
}

XmlOutcome readXml(QByteArrayView utf8, XmlHandler &handler, XmlRecovery recovery)
{
    if (utf8.isEmpty() || utf8.size() > std::numeric_limits<int>::max())
        return {false, 0, "nothing to read"};
    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> parser(
        xmlCreateMemoryParserCtxt(utf8.data(), int(utf8.size())), &xmlFreeParserCtxt);
    if (!parser)
        return {false, 0, "no memory"};
    Run run{parser.get(), &handler, {}, recovery, 0};
    parser->_private = &run;
    *parser->sax = {};
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->startElementNs = onStart;
    parser->sax->endElementNs = onEnd;
    parser->sax->characters = onText;
    parser->sax->ignorableWhitespace = onText;
    parser->sax->cdataBlock = onText;
    parser->sax->internalSubset = onDoctype;
    parser->sax->serror = onError;
    // NOENT resolves the five entities of XML in attributes; no others can exist, for want of a document type.
    const int options = XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC | XML_PARSE_COMPACT
                        | (recovery == XmlRecovery::ReadOn ? XML_PARSE_RECOVER : 0);
    xmlCtxtUseOptions(parser.get(), options);
    xmlParseDocument(parser.get());
    if (parser->wellFormed == 0 && run.outcome.wellFormed)
        run.outcome = {false, 0, "not well-formed"};
    for (; run.open > 0; --run.open)
        handler.endElement();
    return std::move(run.outcome);
}

} // namespace earmark
