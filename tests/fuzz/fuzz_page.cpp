// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/encoding.h"
#include "models/parsing/pagereading.h"
#include "tests/fuzz/requirement.h"

#include <cstddef>
#include <cstdint>

using namespace earmark;
using namespace earmark::test;

namespace {

// Items and spans lie on the page, in order, and do not overlap.
void requireOrder(const PageReading &reading)
{
    qsizetype end = 0;
    for (const PageItem &item : reading.items) {
        require(item.start >= end && item.end >= item.start, "items are in order");
        end = item.end;
    }
    require(end <= reading.page.text.size(), "items are on the page");
    end = 0;
    for (const PageSpan &span : reading.spans) {
        require(span.start >= end && span.end >= span.start, "spans are in order");
        require(span.episode >= -1 && span.episode < reading.items.size(), "a span belongs to an item");
        require(span.clues.size() <= 3, "three clues at most");
        end = span.end;
    }
    require(end <= reading.page.text.size(), "spans are on the page");
}

// The listener joins the first two items, and cuts the last between two lines.
QList<PageBounds> otherBounds(const PageReading &reading)
{
    QList<PageBounds> bounds;
    for (const PageItem &item : reading.items)
        bounds.append({item.start, item.end});
    if (bounds.size() > 2) {
        bounds[1].start = bounds.front().start;
        bounds.removeFirst();
    }
    const PageBounds last = bounds.back();
    const qsizetype cut = reading.page.text.lastIndexOf(u'\n', (last.start + last.end) / 2) + 1;
    if (cut > last.start && cut < last.end) {
        bounds.back().end = cut;
        bounds.append({cut, last.end});
    }
    return bounds;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    SourceContext context;
    context.url = QStringLiteral("https://pages.test/talks/");
    context.now = QDate(2024, 5, 17);
    const DecodedText text = decodeText(bytes, {});
    Result<PageText> page = readPageText(text.utf8, context);
    if (!page)
        return 0;
    qsizetype start = 0;
    for (const PageLink &link : page->links) {
        require(link.start >= start && link.end >= link.start && link.end <= page->text.size(),
                "links are in order and on the page");
        start = link.start;
    }
    const Result<PageReading> reading = readPage(*page, context);
    if (!reading)
        return 0;
    require(!reading->items.isEmpty(), "a reading has items");
    requireOrder(*reading);
    requireOrder(readPageWithin(*std::move(page), otherBounds(*reading), context));
    require(sourceOf(*reading).shows.size() == 1, "a page has one show");
    return 0;
}
