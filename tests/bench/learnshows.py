#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Learns the weights that tell the name of a page's show from other phrases, and says how well they hold elsewhere.

usage: learnshows.py --bench BENCH_SHOWS [--weights showweights.txt] [--errors] FOLDER...

FOLDER holds families of pages: FAMILY/a.txt with its truth in a.json; one that is given twice teaches twice as much.
bench_shows gives each phrase of each page with its clues; a logistic choice among the phrases of a page, or of none of
them, gives the clues weights.

Printed first: how many shows are named by weights learnt without any page of that family. With --weights those learnt
from all pages are written. Nothing of the pages' text is kept.
"""

import argparse
import collections
import glob
import json
import math
import os
import re
import subprocess
import unicodedata

PARTS = 12  # families are dealt into as many parts; each is measured by what the others teach
ROUNDS = 120
DECAY = 0.2  # of the squares of what the weights are away from the beliefs
STEP = 0.5
# What one believes before any page was read; what no page teaches stays so.
BELIEFS = {
    "always": -3.0, "whole": 1.0, "first": 1.0, "later": -1.0, "opens": 2.5, "subject": -1.5, "of_subject": 2.0, "ends_podcast": 1.5, "button": -2.0, "quoted": 1.5, "called": 3.0, "announced": 4.0, "introduces": 1.0, "with_podcast": 1.5,
    "again": 1.5, "often": 0.5, "below": 0.5, "only_below": 2.5, "items_most": 1.0, "site_name": 1.5, "page_title": 2.0, "heading": 2.0,
    "in_address": 2.0, "is_title": -3.0, "digits": -1.5, "capitals": 1.0, "caseless": 1.0, "many_words": -1.5,
    "lower": -1.5, "address": -2.0, "in_menu": -1.0, "credited": -2.0, "listed": -2.0, "part": -0.5, "around": -1.0,
    "item_below": -1.0, "near_podcast": 1.0, "mere": -1.5, "shared": 1.0, "item_above": 0.5, "says_episode": -1.5, "with_figures": -0.5, "in_sentence": -0.5,
}


def key(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text or "")).strip().casefold()


class Page:
    def __init__(self, path, want):
        self.path, self.want = path, key(want)
        self.family = os.path.basename(os.path.dirname(path))
        self.phrases = []  # key, clues
        self.times = 0  # that it is given

    def right(self):
        """Places of the right phrases; the last place is that of none."""
        if not self.want:
            return [len(self.phrases)]
        return [i for i, (text, _) in enumerate(self.phrases) if text == self.want]


def pages_in(folders, bench):
    pages = {}
    for folder in folders:
        for path in sorted(glob.glob(os.path.join(folder, "*", "*.txt")) + glob.glob(os.path.join(folder, "*.txt"))):
            truth = path[:-4] + ".json"
            if os.path.exists(truth):
                if path not in pages:
                    with open(truth, encoding="utf-8") as file:
                        pages[path] = Page(path, json.load(file)["show"].get("title"))
                pages[path].times += 1
    told = subprocess.run([*bench.split(), *pages], capture_output=True, check=True).stdout.decode()
    for line in told.split("\n")[:-1]:
        path, text, clues = line.split("\t")
        pages[path].phrases.append((key(text), ("always", *clues.split())))
    return list(pages.values())


def beliefs(page, weights):
    return [sum(weights[c] for c in clues) for _, clues in page.phrases] + [0.0]


def learn(pages):
    weights = collections.defaultdict(float, BELIEFS)
    speed = collections.defaultdict(lambda: 1e-6)
    pages = [page for page in pages if page.right()]
    for _ in range(ROUNDS):
        slope = collections.defaultdict(float)
        for name in weights:
            slope[name] = -DECAY * (weights[name] - BELIEFS.get(name, 0.0))
        for page in pages:
            told = beliefs(page, weights)
            most = max(told)
            shares = [math.exp(b - most) for b in told]
            total = sum(shares)
            right = set(page.right())
            of_right = sum(shares[i] for i in right)
            for i, (_, clues) in enumerate(page.phrases):
                pull = page.times * ((shares[i] / of_right if i in right else 0.0) - shares[i] / total)
                if abs(pull) > 1e-4:
                    for clue in clues:
                        slope[clue] += pull
        for name, pull in slope.items():
            speed[name] += pull * pull
            weights[name] += STEP * pull / math.sqrt(speed[name])
    return weights


def chosen(page, weights):
    told = beliefs(page, weights)
    best = max(range(len(told)), key=lambda i: told[i])
    return page.phrases[best][0] if best < len(page.phrases) else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--weights")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("folders", nargs="+")
    arguments = parser.parse_args()
    pages = pages_in(arguments.folders, arguments.bench)
    families = sorted({page.family for page in pages})
    reach = sum(bool(page.right()) for page in pages)
    print(f"{len(pages)} pages of {len(families)} families; the show of {reach} is among the phrases")
    right = 0
    for part in range(PARTS):
        left_out = {family for i, family in enumerate(families) if i % PARTS == part}
        weights = learn([page for page in pages if page.family not in left_out])
        for page in pages:
            if page.family in left_out:
                name = chosen(page, weights)
                right += name == page.want
                if arguments.errors and name != page.want:
                    print(f"  {page.path}: want {page.want!r} got {name!r}{'' if page.right() else ' (not among them)'}")
    print(f"by weights that never saw the family: {right / len(pages):.3f}")
    weights = learn(pages)
    print(f"by weights of all: {sum(chosen(page, weights) == page.want for page in pages) / len(pages):.3f}")
    if arguments.weights:
        with open(arguments.weights, "w", encoding="utf-8") as file:
            file.write("# SPDX-FileCopyrightText: 2026 The Earmark authors\n# SPDX-License-Identifier: GPL-3.0-or-later\n")
            file.write("# Written by tests/bench/learnshows.py: what each clue speaks for a phrase as the name of a show.\n")
            for name in sorted(weights):
                file.write(f"weight {name} {weights[name]:.3f}\n")


main()
