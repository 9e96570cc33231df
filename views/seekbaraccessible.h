// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace earmark {

// From now on assistive technology sees a SeekBar as a slider whose value reads "24:58 of 1:04:00". GUI thread.
void installSeekBarAccessible();

} // namespace earmark
