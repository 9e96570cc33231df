// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdio>
#include <cstdlib>

namespace earmark::test {

// What has to be true of any input at all: a fuzzer takes the end of the program for a finding.
inline void require(bool holds, const char *requirement)
{
    if (holds)
        return;
    std::fprintf(stderr, "not so: %s\n", requirement);
    std::abort();
}

} // namespace earmark::test
