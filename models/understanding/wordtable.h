// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <vector>

namespace earmark {

// Finds a small value by a key that is a hash already. Every word of a show is looked up several times: one flat block
// of memory costs a third of what QHash does. Any thread, one at a time while it is written to.
template <class Value>
class WordTable
{
public:
    explicit WordTable(qsizetype expected = 0)
    {
        while (m_slots.size() < size_t(expected) * 2)
            m_slots.resize(m_slots.size() * 2);
    }

    [[nodiscard]] qsizetype size() const { return m_size; }

    // Null where the key is not in it.
    [[nodiscard]] const Value *find(quint64 key) const
    {
        const Slot &slot = m_slots[placeOf(key)];
        return slot.key == 0 ? nullptr : &slot.value;
    }
    [[nodiscard]] Value value(quint64 key) const { return m_slots[placeOf(key)].value; }

    // Adds a default value where the key is new. The reference is good until the next key is added.
    Value &operator[](quint64 key)
    {
        size_t place = placeOf(key);
        if (m_slots[place].key == 0) {
            if (size_t(++m_size) * 2 > m_slots.size()) {
                grow();
                place = placeOf(key);
            }
            m_slots[place].key = occupied(key);
        }
        return m_slots[place].value;
    }

private:
    struct Slot {
        quint64 key = 0; // 0: free
        Value value{};
    };

    static quint64 occupied(quint64 key) { return key == 0 ? 1 : key; }

    // Where the key is, or else where it belongs: the table is never full.
    [[nodiscard]] size_t placeOf(quint64 key) const
    {
        const quint64 wanted = occupied(key);
        size_t place = (wanted * 0x9e3779b97f4a7c15U) >> 32; // spreads what is alike in the low bits
        for (;; ++place) {
            place &= m_slots.size() - 1;
            if (m_slots[place].key == wanted || m_slots[place].key == 0)
                return place;
        }
    }

    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (Slot &slot : old) {
            if (slot.key != 0)
                m_slots[placeOf(slot.key)] = std::move(slot);
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(16); // a power of two
    qsizetype m_size = 0;
};

} // namespace earmark
