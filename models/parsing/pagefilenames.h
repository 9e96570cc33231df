// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pageslots.h"

#include <algorithm>

namespace earmark {

// Where most titles are names of recordings, "012 - Low tide.mp3", as a folder shows them, what the name says is left
// of each: neither the ending nor the place in the folder. Told are the places of items that are files of another kind,
// ascending: they are no episodes. Pure; any thread.
[[nodiscard]] QList<qsizetype> readFileNames(const QList<PageLine> &lines, QList<ItemSlots> &items);

// Takes out what stands at these places, which ascend, in one pass.
template <class Item>
void removePlaces(QList<Item> &items, const QList<qsizetype> &places)
{
    qsizetype at = 0;
    items.removeIf([&](const Item &) { return std::ranges::binary_search(places, at++); });
}

} // namespace earmark
