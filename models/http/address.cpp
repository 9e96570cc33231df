// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/address.h"

#include <algorithm>

namespace earmark {

namespace {

struct Block4 {
    quint32 network;
    int bits;
    AddressScope scope;
};

constexpr quint32 ip4(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return (a << 24) | (b << 16) | (c << 8) | d;
}

constexpr std::array blocks4{
    Block4{ip4(0, 0, 0, 0), 8, AddressScope::Unusable},
    Block4{ip4(10, 0, 0, 0), 8, AddressScope::Local},
    Block4{ip4(100, 64, 0, 0), 10, AddressScope::Local},
    Block4{ip4(127, 0, 0, 0), 8, AddressScope::Loopback},
    Block4{ip4(169, 254, 0, 0), 16, AddressScope::Local},
    Block4{ip4(172, 16, 0, 0), 12, AddressScope::Local},
    Block4{ip4(192, 0, 0, 0), 24, AddressScope::Unusable},
    Block4{ip4(192, 0, 2, 0), 24, AddressScope::Unusable},
    Block4{ip4(192, 88, 99, 0), 24, AddressScope::Unusable},
    Block4{ip4(192, 168, 0, 0), 16, AddressScope::Local},
    Block4{ip4(198, 18, 0, 0), 15, AddressScope::Unusable},
    Block4{ip4(198, 51, 100, 0), 24, AddressScope::Unusable},
    Block4{ip4(203, 0, 113, 0), 24, AddressScope::Unusable},
    Block4{ip4(224, 0, 0, 0), 3, AddressScope::Unusable}, // multicast, reserved, broadcast
};

AddressScope scope4(quint32 address)
{
    for (const Block4 &block : blocks4) {
        if ((address ^ block.network) >> (32 - block.bits) == 0)
            return block.scope;
    }
    return AddressScope::Public;
}

quint32 word(const IpBytes &bytes, size_t at)
{
    return ip4(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
}

} // namespace

AddressScope addressScope(const IpBytes &address)
{
    const quint32 first = word(address, 0);
    const bool upperHalfEmpty = first == 0 && word(address, 4) == 0;
    if (upperHalfEmpty && word(address, 8) == 0xffff) // ::ffff:0:0/96, mapped
        return scope4(word(address, 12));
    if (upperHalfEmpty && word(address, 8) == 0)
        return word(address, 12) == 1 ? AddressScope::Loopback : AddressScope::Unusable;
    if (first == 0x0064ff9b && word(address, 4) == 0 && word(address, 8) == 0) // 64:ff9b::/96, NAT64
        return scope4(word(address, 12));
    if (first >> 16 == 0x2002) // 2002::/16, 6to4
        return scope4(word(address, 2));
    if (first >> 25 == 0xfc >> 1) // fc00::/7, unique local
        return AddressScope::Local;
    if (first >> 22 == 0xfe80 >> 6 || first >> 22 == 0xfec0 >> 6) // fe80::/10 link-local, fec0::/10 site-local
        return AddressScope::Local;
    if (first >> 9 == 0x20010000 >> 9                     // 2001::/23, protocol assignments with Teredo
        || first == 0x20010db8 || first >> 12 == 0x3fff0) // documentation
        return AddressScope::Unusable;
    return first >> 29 == 1 ? AddressScope::Public : AddressScope::Unusable; // 2000::/3 is what is handed out
}

bool mayReach(AddressScope feed, AddressScope target)
{
    switch (target) {
    case AddressScope::Public:
        return true;
    case AddressScope::Local:
        return feed == AddressScope::Local || feed == AddressScope::Loopback;
    case AddressScope::Loopback:
        return feed == AddressScope::Loopback;
    case AddressScope::Unusable:
        break;
    }
    return false;
}

} // namespace earmark
