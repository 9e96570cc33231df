#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Learns the weights that tell guests from others, and says how well they hold on shows they were not learnt from.

usage: learnguests.py --bench BENCH_PEOPLE [--language WORDS.json] [--held] [--show NAME] FILE.jsonl...

FILE holds labelled episodes: an object a line with show, title, description, guests, guests_in_text, hosts.
bench_people gives each person of each episode with features; a logistic regression gives the features weights. Every
show counts by the root of its episodes, so that one large show does not speak for all.

Printed first: each show by the weights learnt from all the others. A third of the files, chosen by a hash of their
names, is left out of learning and printing unless --held is given: then the weights learnt from the other two thirds
are measured on that third. With --language the weights learnt from all files given are written into the language data.
With --show the errors of that show are listed. Nothing of the episodes' text is kept.
"""

import argparse
import collections
import hashlib
import json
import math
import pathlib
import re
import subprocess
import tempfile
import unicodedata
import xml.sax.saxutils

HONORIFIC = re.compile(r"^(dr|prof|professor|mr|mrs|ms|sir|dame)\.?\s+", re.I)
ROUNDS = 60
# What one believes before any show was read; what no show teaches stays so.
BELIEFS = {
    "always": -2.5, "title_with": 3.5, "title_name": 2.0, "titles_are_names": 1.0, "weak_where_titles_are_names": 3.0,
    "title_name_weak": 0.5, "title_opening": 1.5, "notes_label": 4.0, "notes_cue": 2.5, "notes_opening": 2.5, "first_name_alone": 0.8, "role_in_first_paragraph": 0.8,
    "with_in_first_paragraph": 2.0, "notes_subject": 1.7, "notes_biography": 1.2, "given_name": 0.8,
    "very_doubtful": -1.0, "single_word": 1.0, "staff_here": -2.0, "titles_name_guests": 1.0, "linked_late": -0.5,
}
DECAY = 1.0  # of the squares of what the weights are away from the beliefs


def key(name):
    name = unicodedata.normalize("NFKC", name or "").replace("’", "'")
    name = re.sub(r"\s+", " ", name).strip()
    while HONORIFIC.match(name):
        name = HONORIFIC.sub("", name)
    return name.casefold().strip(" .,@")


def keys(items):
    return {key(item["name"] if isinstance(item, dict) else item) for item in items or []} - {""}


def is_held(path):
    return int(hashlib.sha256(pathlib.Path(path).name.encode()).hexdigest(), 16) % 3 == 0


class Show:
    """The labels of a show and the persons found in it."""

    def __init__(self, title, held):
        self.title, self.held = title, held
        self.episodes, self.people, self.hosts = [], collections.defaultdict(list), []

    def wanted(self, index):
        """Names that the text has, and the words of those it has not: both kinds of labels."""
        episode = self.episodes[index]
        want = keys(episode.get("guests_in_text", episode["guests"]))
        return want, {word for name in keys(episode["guests"]) - want for word in name.split()}

    def samples(self):
        for index, people in self.people.items():
            if self.episodes[index].get("guests") is None:
                continue
            want, parts = self.wanted(index)
            for name, host, _, features in people:
                if host or (name not in want and parts & set(name.split())):
                    continue
                yield features, name in want

    def score(self, believed, errors=False):
        count = collections.Counter()
        for index, episode in enumerate(self.episodes):
            if episode.get("guests") is None:
                continue
            want, parts = self.wanted(index)
            people = self.people.get(index, [])
            have = {name for name, host, _, features in people if not host and believed(features)}
            have = {name for name in have if name in want or not parts & set(name.split())}
            count.update(tp=len(want & have), fp=len(have - want), fn=len(want - have))
            if errors and want != have:
                seen = {name: " ".join(features) for name, _, _, features in people}
                print(f"  {episode['title'][:80]!r}")
                for name in sorted(want ^ have):
                    print(f"    {'missed' if name in want else 'wrong'} {name}: {seen.get(name, 'no candidate')}")
        return count

    def score_hosts(self):
        labelled = collections.Counter(name for e in self.episodes for name in keys(e.get("hosts")))
        if not labelled:
            return collections.Counter()
        text = " ".join(e.get("title", "") + " " + e.get("description", "") for e in self.episodes).casefold()
        regular = {n for n, times in labelled.items() if times * 4 >= len(self.episodes) and n in text}
        given = keys(self.hosts)
        return collections.Counter(tp=len(regular & given), fp=len(given - set(labelled)), fn=len(regular - given))


def feed(show):
    """Nothing but what a feed would carry."""

    def clean(text):
        return xml.sax.saxutils.escape("".join(c for c in text or "" if c >= " " or c in "\n\t"))

    items = "".join(
        f"<item><title>{clean(e.get('title'))}</title><description>{clean(e.get('description'))}</description></item>"
        for e in show.episodes
    )
    return f'<rss version="2.0"><channel><title>{clean(show.title)}</title>{items}</channel></rss>'


def read(bench, files):
    shows = {}
    for path in files:
        for line in open(path, encoding="utf-8"):
            if line.strip():
                episode = json.loads(line)
                show = shows.setdefault(episode["show"], Show(episode["show"], is_held(path)))
                show.episodes.append(episode)
    with tempfile.TemporaryDirectory() as folder:
        feeds = {}
        for number, show in enumerate(shows.values()):
            path = pathlib.Path(folder, f"{number}.xml")
            path.write_text(feed(show), encoding="utf-8")
            feeds[str(path)] = show
        lines = subprocess.run([*bench.split(), *feeds], capture_output=True, check=True, text=True).stdout
    for line in lines.splitlines():
        path, index, rest = line.split("\t", 2)
        show = feeds[path]
        if index == "hosts":
            show.hosts = [name for name in rest.split("|") if name]
            continue
        name, host, confidence, features = rest.split("\t")
        show.people[int(index)].append((key(name), bool(host), float(confidence), features.split()))
    return list(shows.values())


def learn(shows):
    """Weights by steps of AdaGrad over all samples in a fixed order; L2 keeps rare features modest."""
    grouped = collections.Counter()
    for show in shows:
        share = 1.0 / math.sqrt(max(1, len(show.episodes)))
        for features, is_guest in show.samples():
            grouped[tuple(features), is_guest] += share
    samples = [(features, is_guest, weight) for (features, is_guest), weight in sorted(grouped.items())]
    total = sum(weight for _, _, weight in samples)
    weights, squares = collections.defaultdict(float, BELIEFS), collections.defaultdict(lambda: 1e-6)
    for _ in range(ROUNDS):
        gradient = collections.defaultdict(float)
        for features, is_guest, weight in samples:
            sum_ = max(-30.0, min(30.0, sum(weights[f] for f in features)))
            error = (1.0 / (1.0 + math.exp(-sum_)) - is_guest) * weight
            for feature in features:
                gradient[feature] += error
        for feature in sorted(gradient):
            slope = (gradient[feature] + DECAY * (weights[feature] - BELIEFS.get(feature, 0.0))) / total
            squares[feature] = 0.9 * squares[feature] + slope * slope
            weights[feature] -= 0.15 * slope / math.sqrt(squares[feature])
    return dict(weights)


def by(weights):
    return lambda features: sum(weights.get(f, 0.0) for f in features) >= 0


def figures(count):
    p = count["tp"] / max(1, count["tp"] + count["fp"])
    r = count["tp"] / max(1, count["tp"] + count["fn"])
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def report(what, shows, weights_for, errors_of=None):
    print(what)
    total, hosts, large = collections.Counter(), collections.Counter(), []
    for show in shows:
        count = show.score(by(weights_for(show)), errors_of == show.title)
        total.update(count)
        hosts.update(show.score_hosts())
        p, r, f = figures(count)
        if count["tp"] + count["fn"] >= 10:
            large.append(f)
        print(f"  {show.title[:32]:32s} {len(show.episodes):5d}  P={p:.3f} R={r:.3f} F1={f:.3f}  hosts {show.hosts}")
    p, r, f = figures(total)
    macro = sum(large) / max(1, len(large))
    print(f"  micro P={p:.3f} R={r:.3f} F1={f:.3f}  macro F1={macro:.3f}  hosts F1={figures(hosts)[2]:.3f}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--bench", required=True)
    arguments.add_argument("--language")
    arguments.add_argument("--held", action="store_true")
    arguments.add_argument("--show")
    arguments.add_argument("files", nargs="+")
    given = arguments.parse_args()
    files = given.files if given.held or given.language else [f for f in given.files if not is_held(f)]
    shows = read(given.bench, files)
    open_ = [show for show in shows if not show.held]
    left_out = {show.title: learn([s for s in open_ if s is not show]) for show in open_}
    report("Each show by the weights of the others", open_, lambda show: left_out[show.title], given.show)
    weights = learn(open_)
    report("All by their own weights", open_, lambda show: weights)
    if given.held:
        report("Shows that were left out", [show for show in shows if show.held], lambda show: weights)
    if given.language:
        path = pathlib.Path(given.language)
        data = json.loads(path.read_text(encoding="utf-8"))
        data["weights"] = {name: round(value, 3) for name, value in sorted(weights.items())}
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


main()
