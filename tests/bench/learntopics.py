#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Learns the weights that tell topics from other terms, and says how well they hold on shows they were not learnt from.

usage: learntopics.py --bench BENCH_TOPICS [--weights topicweights.txt] [--without SHOW] [--show NAME] FILE...

FILE is either a .jsonl of labelled episodes, an object a line with show, title, description and topics, or a feed whose
items have keywords of their own. bench_topics gives the terms of each episode with features; a logistic regression
gives the features weights. Every show counts the same, however many episodes it has.

Printed first: each show by the weights learnt from all the others: recall among the ten best of the labels that stand
in the text, and precision of the five best. With --weights those learnt from all files, but for what --without names,
are written. With --show the best terms of that show are listed. Nothing of the episodes' text is kept.
"""

import argparse
import collections
import json
import math
import pathlib
import random
import re
import subprocess
import tempfile
import unicodedata
import xml.sax.saxutils

ROUNDS = 12
# What one believes before any show was read: a name says more than a verb, a title more than the end of the notes.
BELIEFS = {
    "always": -4, "acronym": 1, "mixed": 1.2, "capital_inside": 1, "lower_case": -0.6, "technology": 1.8,
    "ambiguous": 0.5, "phrase": 0.6, "collocation": 0.6, "verb": -1.5, "adjective": -1, "unheard": -0.2,
    "role": -1.5, "person": -0.8, "measure": -1, "attribute": -0.5, "state": -0.3, "cognition": 0.3, "act":
    0.2, "frequent0": 0.3, "frequent4": -0.5, "frequent5": -1, "technical6": -0.5, "more_technical": 0.3,
    "all_frequent": -0.3, "part_unheard": -0.3, "part_everyday": -0.7, "gerund": 0.2, "title": 1.2,
    "whole_title": 0.5, "opening": 0.5, "late": -0.3, "heading": 0.3, "list_item": 0.3, "linked": 0.4,
    "whole_link": 0.2, "quoted": 0.3, "enumerated": 0.2, "beside_address": -0.6, "repeated": -1, "twice": 0.6,
    "thrice": 1, "often": 1.4, "most": -0.7, "unique": -0.1, "of_show": -0.7, "three_words": -0.4,
    "four_words": -1, "given_name": -0.8, "family_name": -0.3, "foreign_lower": -0.5, "lower_once": -0.7,
    "name_once": -0.3, "inside": -1, "keyword": 1.5, "bracketed": -0.3, "ambiguous_name": 1.5,
    "technology_many": 0.6, "part_technology": -0.8, "head_frequent": -0.3, "title_technology": 0.3,
    "title_phrase": 0.4, "piece": -0.8, "most_unlisted": -1.5, "pair_twice": 0.3, "pair_some": 0.6,
    "pair_often": 0.8, "cohesive": 0.4, "very_cohesive": 0.3
}
DECAY = 120.0  # of the squares of what the weights are away from the beliefs
FEWEST = 20  # labels of a show that is worth learning from


def key(label):
    label = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", label).casefold())
    return label[:-1] if len(label) > 3 and label.endswith("s") else label


class Show:
    """The terms of a show's episodes, and which of them are labels."""

    def __init__(self, name):
        self.name = name
        self.episodes = []  # of (terms, labels in the text); a term is (key, label, features, is a label)
        self.stated = {}    # episode -> labels, where a file states them

    def finish(self, raw):
        for number, (terms, keywords) in sorted(raw.items()):
            labels = self.stated.get(number) if self.stated else keywords
            if not labels:
                continue
            wanted = {key(label) for label in labels} - {""}
            found = [(key(label), label, features) for label, features in terms]
            text = self.texts.get(number)
            present = {w for w in wanted if w in text} if text else wanted & {f[0] for f in found}
            if present:
                self.episodes.append(([(k, label, features, k in wanted) for k, label, features in found], present))

    texts = {}


def clean(text):
    return xml.sax.saxutils.escape("".join(c for c in (text or "") if c >= " " or c in "\n\t"))


def feed_of(show, episodes):
    items = "".join(f"<item><title>{clean(e.get('title'))}</title><guid>e{i}</guid>"
                    f"<description>{clean(e.get('description'))}</description></item>" for i, e in enumerate(episodes))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>{clean(show)}</title>{items}</channel></rss>'


def terms_of(bench, path):
    raw = collections.defaultdict(lambda: [[], []])
    for line in subprocess.run([bench, path], capture_output=True, check=True, encoding="utf-8").stdout.splitlines():
        fields = line.split("\t")
        if fields[2] == "=":
            raw[int(fields[1])][1] = [k for k in fields[3].split("|") if k]
        else:
            raw[int(fields[1])][0].append((fields[2], fields[4].split(" ")))
    return raw


def read(bench, files):
    shows = []
    for file in files:
        if not file.endswith(".jsonl"):
            show = Show(pathlib.Path(file).parent.name)
            raw = terms_of(bench, file)
            often = collections.Counter(key(k) for terms, keywords in raw.values() for k in keywords)
            for entry in raw.values():  # what stands with many episodes is of the show
                entry[1] = [k for k in entry[1] if often[key(k)] * 4 <= len(raw)]
            show.finish(raw)
            shows.append(show)
            continue
        by_show = collections.defaultdict(list)
        for line in open(file, encoding="utf-8"):
            episode = json.loads(line)
            by_show[episode["show"]].append(episode)
        for name, episodes in by_show.items():
            show = Show(name)
            show.stated = {i: e["topics"] for i, e in enumerate(episodes) if e.get("topics")}
            show.texts = {i: key(e.get("title", "") + " " + (e.get("description") or "")) for i, e in enumerate(episodes)}
            if show.stated:
                with tempfile.NamedTemporaryFile("w", suffix=".xml", encoding="utf-8") as feed:
                    feed.write(feed_of(name, episodes))
                    feed.flush()
                    show.finish(terms_of(bench, feed.name))
                shows.append(show)
    return [show for show in shows if sum(len(p) for _, p in show.episodes) >= FEWEST]


def learn(shows):
    """Weights by feature: stochastic steps over all labels and a sample of the other terms."""
    chance = random.Random(1)
    samples = []
    for show in shows:
        positives = sum(is_label for terms, _ in show.episodes for *_, is_label in terms)
        if not positives:
            continue
        weight = min(3.0, 300 / positives)
        for terms, _ in show.episodes:
            others = [t for t in terms if not t[3]]
            kept = chance.sample(others, min(len(others), 60))
            samples += [(t[2], 1.0, weight) for t in terms if t[3]]
            samples += [(t[2], 0.0, weight * len(others) / max(1, len(kept))) for t in kept]
    weights = collections.defaultdict(float, BELIEFS)
    squares = collections.defaultdict(lambda: 1.0)
    seen = collections.Counter(f for features, *_ in samples for f in features)
    for _ in range(ROUNDS):
        chance.shuffle(samples)
        for features, truth, weight in samples:
            score = sum(weights[f] for f in features)
            error = (truth - 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))) * min(weight, 6.0)
            for f in features:
                gradient = error - 2 * DECAY * (weights[f] - BELIEFS.get(f, 0.0)) / seen[f]
                squares[f] += gradient * gradient
                weights[f] += 0.1 * gradient / math.sqrt(squares[f])
    return weights


def score(show, weights, listed=False):
    want = hit10 = given5 = hit5 = possible = 0
    for terms, present in show.episodes:
        ranked = sorted(terms, key=lambda t: -sum(weights.get(f, 0.0) for f in t[2]))[:10]
        labels = {t[0] for t in ranked}
        want += len(present)
        hit10 += len(present & labels)
        possible += len(present & {t[0] for t in terms})
        given5 += len(ranked[:5])
        hit5 += len(present & {t[0] for t in ranked[:5]})
        if listed:
            print("  " + ", ".join(t[1] for t in ranked))
    return want, hit10, given5, hit5, possible


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", required=True)
    parser.add_argument("--weights")
    parser.add_argument("--without")
    parser.add_argument("--show")
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    shows = read(arguments.bench, arguments.files)
    total = collections.Counter()
    everything = learn([s for s in shows if not arguments.without or arguments.without not in s.name])
    for show in shows:
        held = learn([other for other in shows if other.name != show.name])
        want, hit10, given5, hit5, possible = score(show, held, arguments.show == show.name)
        fitted = score(show, everything)
        print(f"{show.name[:40]:40s} {want:5d} labels, found at all {possible / want:.3f}  held out R@10={hit10 / want:.3f} "
              f"P@5={hit5 / max(1, given5):.3f}  fitted R@10={fitted[1] / want:.3f}")
        if show.stated:
            total.update({"want": want, "hit10": hit10, "given5": given5, "hit5": hit5, "fitted": fitted[1]})
    print(f"labelled shows, held out: R@10={total['hit10'] / max(1, total['want']):.3f} "
          f"P@5={total['hit5'] / max(1, total['given5']):.3f}  fitted R@10={total['fitted'] / max(1, total['want']):.3f}")
    if arguments.weights:
        head = ("# SPDX-FileCopyrightText: 2026 The Earmark authors\n# SPDX-License-Identifier: GPL-3.0-or-later\n"
                "# Written by tests/bench/learntopics.py: what each feature of a term speaks for it as a topic.\n")
        lines = [f"weight {f} {w:.3f}\n" for f, w in sorted(everything.items())]
        pathlib.Path(arguments.weights).write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
