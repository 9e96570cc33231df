// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDate>

#include <array>

namespace earmark::test {

// A page of a show that has somebody else on each episode, `from` the oldest.
inline QByteArray samplePage(const QByteArray &show, int from, int episodes)
{
    static constexpr std::array guests{"Ada Quill", "Bruno Tarn", "Clea Marsh", "Dario Fenwick", "Edda Holm"};
    QByteArray page = show + "\n\n";
    for (int number = from + episodes - 1; number >= from; --number) {
        page += "Lamp number " + QByteArray::number(number) + " with " + guests[size_t(number) % guests.size()] + '\n';
        page += QDate(2020, 1, 1).addDays(number).toString(Qt::ISODate).toLatin1() + "\n45 min\n";
        page += "We talk about lighthouses, and why the ropes of that harbour were replaced so late.\n\n";
    }
    return page;
}

} // namespace earmark::test
