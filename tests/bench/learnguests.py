#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Learns the weights that tell guests and hosts from others, and says how well they hold where they were not learnt.

usage: learnguests.py --bench BENCH_PEOPLE [--language WORDS.json] [--held] [--show NAME] FILE...

FILE is either .jsonl, labelled episodes: an object a line with show, title, description, guests, guests_in_text, hosts;
or .json, the truth of a page: show and episodes, each with guests and hosts. bench_people gives each person of each
episode with features; two logistic regressions give the features weights, one for guests, one for hosts. Every show
counts by the root of its episodes, so that one large show does not speak for all.

Printed first: each show, and each family of pages, by the weights learnt from all the others. A third of the .jsonl
files, chosen by a hash of their names, is left out of learning and printing unless --held is given: then the weights
learnt from the rest are measured on that third. With --language the weights learnt from all files given are written
into the language data. With --show the errors of that show are listed. Nothing of the episodes' text is kept.
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
GUEST_BELIEFS = {
    "always": -2.5, "title_with": 3.5, "title_name": 2.0, "titles_are_names": 1.0, "weak_where_titles_are_names": 3.0,
    "title_name_weak": 0.5, "title_opening": 1.5, "notes_label": 4.0, "notes_cue": 2.5, "notes_opening": 2.5,
    "first_name_alone": 0.8, "role_in_first_paragraph": 0.8, "with_in_first_paragraph": 2.0, "notes_subject": 1.7,
    "notes_biography": 1.2, "given_name": 0.8, "very_doubtful": -1.0, "staff_here": -2.0, "titles_name_guests": 1.0,
    "linked_late": -0.5, "regular": -3.0, "host_here": -3.0, "asks": -1.5, "receives": -1.5, "mentioned": -2.0,
    "no_guests": -2.5, "single_mere": -1.0, "host_elsewhere": -1.0,
}
HOST_BELIEFS = {
    "always": -3.5, "regular": 4.0, "host_here": 6.0, "asks": 3.0, "receives": 2.0, "host_elsewhere": 1.5,
    "recurs": 0.5, "opens": 0.3, "no_guests": 1.0, "single_opens_alone": 1.5, "single_recurs": 0.8, "mentioned": -2.0,
    "title_with": -2.0, "notes_label": -2.5, "notes_cue": -1.5, "staff_here": -2.0, "has_role": -0.5,
    "asker_elsewhere": 1.0, "guest_elsewhere": -0.5,
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
    path = pathlib.Path(path)
    return path.suffix == ".jsonl" and int(hashlib.sha256(path.name.encode()).hexdigest(), 16) % 3 == 0


class Show:
    """The labels of a show and the persons found in it."""

    def __init__(self, title, group, held):
        self.title, self.group, self.held = title, group, held
        self.paged = title != group
        self.episodes, self.people = [], collections.defaultdict(list)

    def wanted(self, index):
        """Guests that the text has, and the words of those it has not: both kinds of labels."""
        episode = self.episodes[index]
        want = keys(episode.get("guests_in_text", episode["guests"]))
        return want, {word for name in keys(episode["guests"]) - want for word in name.split()}

    def wanted_hosts(self, index):
        """Hosts, and the first names by which the text may call them."""
        hosts = keys(self.episodes[index].get("hosts"))
        return hosts, hosts | {name.split()[0] for name in hosts}

    def samples(self, part):
        for index, people in self.people.items():
            episode = self.episodes[index]
            if part == "hosts":
                if episode.get("hosts") is None:
                    continue
                for name, features in people:
                    yield features, name in self.wanted_hosts(index)[1]
                continue
            if episode.get("guests") is None:
                continue
            want, parts = self.wanted(index)
            for name, features in people:
                if name not in want and parts & set(name.split()):
                    continue
                yield features, name in want

    def given(self, index, weights):
        """Guests and hosts by these weights."""
        guests, hosts = set(), set()
        for name, features in self.people.get(index, []):
            guest = sum(weights[0].get(f, 0.0) for f in features)
            host = 9.0 if "host_here" in features else sum(weights[1].get(f, 0.0) for f in features)
            if max(guest, host) >= 0:
                (hosts if host >= guest else guests).add(name)
        return guests, hosts

    def score(self, weights, errors=False):
        count, hosts, times = collections.Counter(), collections.Counter(), collections.Counter()
        for index, episode in enumerate(self.episodes):
            have, here = self.given(index, weights)
            times.update(here)
            if self.paged:
                there = self.wanted_hosts(index)[0]
                hosts.update(tp=len(there & here), fp=len(here - there), fn=len(there - here))
                if errors and there != here:
                    self.tell(index, "host", there, here)
            if episode.get("guests") is None:
                continue
            want, parts = self.wanted(index)
            have = {name for name in have if name in want or not parts & set(name.split())}
            count.update(tp=len(want & have), fp=len(have - want), fn=len(want - have))
            if errors and want != have:
                self.tell(index, "guest", want, have)
        return count, hosts if self.paged else self.score_hosts(times)

    def tell(self, index, part, want, have):
        seen = {name: " ".join(features) for name, features in self.people.get(index, [])}
        print(f"  {self.episodes[index]['title'][:80]!r}")
        for name in sorted(want ^ have):
            print(f"    {'missed' if name in want else 'wrong'} {part} {name}: {seen.get(name, 'no candidate')}")

    def score_hosts(self, times):
        """The regular hosts of the show."""
        labelled = collections.Counter(name for e in self.episodes for name in keys(e.get("hosts")))
        if not labelled:
            return collections.Counter()
        text = " ".join(e.get("title", "") + " " + e.get("description", "") for e in self.episodes).casefold()
        regular = {n for n, k in labelled.items() if k * 4 >= len(self.episodes) and n in text}
        given = {name for people in self.people.values() for name, features in people if "regular" in features}
        given |= {name for name, k in times.items() if k * 4 >= len(self.episodes)}
        self.hosts = sorted(given)
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


def labelled(files):
    shows = {}
    for path in map(pathlib.Path, files):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            truth = json.loads(text)
            shows[path] = show = Show(truth["show"].get("title") or "", path.parent.name, False)
            show.paged = True
            show.episodes = [dict(e, title=e.get("title") or "") for e in truth["episodes"]]
            continue
        for line in filter(str.strip, text.split("\n")):
            episode = json.loads(line)
            title = episode["show"]
            shows.setdefault(title, Show(title, title, is_held(path))).episodes.append(episode)
    return list(shows.values())


def read(bench, files):
    shows = labelled(files)
    with tempfile.TemporaryDirectory() as folder:
        feeds = {}
        for number, show in enumerate(shows):
            path = pathlib.Path(folder, f"{number}.xml")
            path.write_text(feed(show), encoding="utf-8")
            feeds[str(path)] = show
        lines = subprocess.run([*bench.split(), *feeds], capture_output=True, check=True, text=True).stdout
    for line in lines.splitlines():
        path, index, rest = line.split("\t", 2)
        if index != "hosts":
            name, features = rest.split("\t")
            feeds[path].people[int(index)].append((key(name), features.split()))
    return shows


def learn(shows):
    return learn_part(shows, "guests", GUEST_BELIEFS), learn_part(shows, "hosts", HOST_BELIEFS)


def learn_part(shows, part, beliefs):
    """Weights by steps of RMSprop over all samples in a fixed order; L2 keeps rare features modest."""
    grouped = collections.Counter()
    for show in shows:
        share = 1.0 / math.sqrt(max(1, len(show.episodes)))
        for features, is_so in show.samples(part):
            grouped[tuple(features), is_so] += share
    samples = [(features, is_so, weight) for (features, is_so), weight in sorted(grouped.items())]
    total = sum(weight for _, _, weight in samples)
    weights, squares = collections.defaultdict(float, beliefs), collections.defaultdict(lambda: 1e-6)
    for round_ in range(ROUNDS):
        gradient = collections.defaultdict(float)
        for features, is_so, weight in samples:
            sum_ = max(-30.0, min(30.0, sum(weights[f] for f in features)))
            error = (1.0 / (1.0 + math.exp(-sum_)) - is_so) * weight
            for feature in features:
                gradient[feature] += error
        for feature in sorted(gradient):
            slope = (gradient[feature] + DECAY * (weights[feature] - beliefs.get(feature, 0.0))) / total
            squares[feature] = 0.9 * squares[feature] + slope * slope
            weights[feature] -= 0.15 / (1 + round_ / 20) * slope / math.sqrt(squares[feature])
    return dict(weights)


def figures(count):
    p = count["tp"] / max(1, count["tp"] + count["fp"])
    r = count["tp"] / max(1, count["tp"] + count["fn"])
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def report(what, shows, weights_for, errors_of=None):
    print(what)
    for paged in (False, True):
        total, hosts, large = collections.Counter(), collections.Counter(), []
        for show in (show for show in shows if show.paged == paged):
            count, count_hosts = show.score(weights_for(show), errors_of in (show.title, show.group))
            total.update(count)
            hosts.update(count_hosts)
            p, r, f = figures(count)
            if count["tp"] + count["fn"] >= 10:
                large.append(f)
            if not paged:
                print(f"  {show.title[:32]:32s} {len(show.episodes):5d}  P={p:.3f} R={r:.3f} F1={f:.3f}"
                      f"  hosts {getattr(show, 'hosts', '')}")
        if total:
            p, r, f = figures(total)
            print(f"  {'pages' if paged else 'micro'} P={p:.3f} R={r:.3f} F1={f:.3f}"
                  f"  macro F1={sum(large) / max(1, len(large)):.3f}"
                  "  hosts P={:.3f} R={:.3f} F1={:.3f}".format(*figures(hosts)))


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
    left_out = {group: learn([s for s in open_ if s.group != group]) for group in sorted({s.group for s in open_})}
    report("Each by the weights of the others", open_, lambda show: left_out[show.group], given.show)
    weights = learn(open_)
    report("All by their own weights", open_, lambda show: weights)
    if given.held:
        report("Shows that were left out", [show for show in shows if show.held], lambda show: weights)
    if given.language:
        path = pathlib.Path(given.language)
        data = json.loads(path.read_text(encoding="utf-8"))
        everything = learn(shows)
        for name, part in zip(("weights", "host_weights"), everything):
            data[name] = {feature: round(value, 3) for feature, value in sorted(part.items())}
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


main()
