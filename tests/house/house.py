#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""house.py RULE [ROOT]: prints what in the project breaks a rule of the house; fails where something does."""

import pathlib
import sys

import bans
import languages
import layers
import texts

RULES = {
    "bans": bans.breaches,
    "foreign": texts.foreign_breaches,
    "layers": layers.breaches,
    "lengths": texts.length_breaches,
    "licences": texts.licence_breaches,
    "translations": languages.breaches,
}


def main():
    root = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else __file__).resolve()
    if len(sys.argv) <= 2:
        root = root.parent.parent.parent
    found = list(RULES[sys.argv[1]](root))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
