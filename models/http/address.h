// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <array>

namespace earmark {

// An IP address in the 16 bytes of IPv6, network order; IPv4 mapped into ::ffff:0:0/96.
using IpBytes = std::array<quint8, 16>;

// Where an address leads.
enum class AddressScope {
    Public,   // the internet
    Local,    // the listener's own network: private, link-local, unique local, shared (carrier NAT)
    Loopback, // this machine
    Unusable, // unspecified, multicast, documentation, benchmarking, reserved
};

// By the special-purpose registries of RFC 6890 and later; addresses that carry an IPv4 address (mapped, NAT64, 6to4)
// count as that. Pure; any thread.
[[nodiscard]] AddressScope addressScope(const IpBytes &address);

// Whether a feed that lives in scope `feed` may make Earmark request something in scope `target`: never closer to
// the listener than the feed itself, so that a public feed cannot reach into a home network. Pure; any thread.
[[nodiscard]] bool mayReach(AddressScope feed, AddressScope target);

} // namespace earmark
