#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Gathers what is known of words before any show is read: resources/language/terms.txt.

usage: gatherterms.py --wordnet DICT --packages PACKAGES --descriptions TRANSLATION-EN
                      --icons simple-icons.json --languages LINGUIST-DATA > terms.txt

DICT is the folder of WordNet 3.0 (Debian: wordnet-base, /usr/share/wordnet). PACKAGES and TRANSLATION-EN are the lists
apt keeps in /var/lib/apt/lists: of the descriptions only counts are kept. The other two are from the npm packages
simple-icons (CC0) and linguist-languages (MIT). The form of what is written: resources/language/README.md.
"""

import argparse
import collections
import json
import math
import pathlib
import re

# What a noun is, by the number of WordNet's lexicographer file.
CLASSES = {3: "t", 4: "a", 5: "l", 6: "f", 7: "q", 8: "b", 9: "c", 10: "m", 11: "e", 12: "s", 13: "d", 14: "g", 15: "p",
           16: "v", 17: "o", 18: "h", 19: "e", 20: "l", 21: "w", 22: "e", 23: "n", 24: "n", 25: "n", 26: "s", 27: "d", 28: "n"}
TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-.+#'][A-Za-z0-9]+)*[+#]*")
FEWEST_SOURCES = 6


class WordNet:
    def __init__(self, folder):
        self.classes = {}    # lemma -> class of its first noun sense
        self.proper = set()  # lemmas of single things: persons, places
        self.senses = collections.defaultdict(dict)  # lemma -> part of speech -> weight
        self.glosses = collections.Counter()
        folder = pathlib.Path(folder)
        synsets = {}
        for name in ("noun", "verb", "adj", "adv"):
            for line in open(folder / f"data.{name}", encoding="latin-1"):
                if line[0] == " ":
                    continue
                facts, _, gloss = line.partition("|")
                fields = facts.split()
                if name == "noun":
                    synsets[fields[0]] = (int(fields[1]), "@i" in fields)
                    words = int(fields[3], 16)
                    for i in range(words):
                        if fields[4 + 2 * i][0].isupper():
                            self.proper.add(fields[4 + 2 * i].lower())
                self.glosses.update(t.lower() for t in TOKEN.findall(gloss))
        for name in ("noun", "verb", "adj", "adv"):
            for line in open(folder / f"index.{name}", encoding="latin-1"):
                if line[0] == " ":
                    continue
                fields = line.split()
                lemma, senses = fields[0], int(fields[2])
                self.senses[lemma][name[0] if name != "adv" else "r"] = 0.4 * senses
                if name == "noun":
                    first = synsets[fields[-senses]]
                    self.classes[lemma] = (first[0], first[1])
        self.counts = collections.Counter()
        parts = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
        for line in open(folder / "cntlist.rev", encoding="latin-1"):
            key, _, count = line.split()
            lemma, _, sense = key.partition("%")
            part = parts[sense[0]]
            self.senses[lemma][part] = self.senses[lemma].get(part, 0) + int(count)
            self.counts[lemma] += int(count)
        self.exceptions = {}
        for name in ("noun", "verb", "adj"):
            for line in open(folder / f"{name}.exc", encoding="latin-1"):
                form, lemma = line.split()[:2]
                self.exceptions.setdefault(form, (lemma, name[0]))

    def parts(self, word):
        """Part of speech -> weight of a word in any of its forms."""
        found = collections.Counter(self.senses.get(word, {}))
        if word in self.exceptions:
            lemma, part = self.exceptions[word]
            found[part] += self.senses.get(lemma, {}).get(part, 0.4)
        for ending, instead, part in (("ies", "y", "n"), ("es", "", "n"), ("s", "", "n"), ("ies", "y", "v"), ("es", "", "v"), ("s", "", "v"),
                                      ("ing", "", "v"), ("ing", "e", "v"), ("ed", "", "v"), ("ed", "e", "v"), ("er", "", "a"), ("est", "", "a")):
            if word.endswith(ending) and len(word) > len(ending) + 2:
                weight = self.senses.get(word[:-len(ending)] + instead, {}).get(part)
                if weight:
                    found[part] += weight
        doubled = re.fullmatch(r"(\w+?)(\w)\2(ing|ed)", word)
        if doubled and "v" in self.senses.get(doubled[1] + doubled[2], {}):
            found["v"] += self.senses[doubled[1] + doubled[2]]["v"]
        return found

    def noun_class(self, word):
        for lemma in (word, word[:-1] if word.endswith("s") else "", word[:-2] if word.endswith("es") else "",
                      word[:-3] + "y" if word.endswith("ies") else "", self.exceptions.get(word, ("",))[0]):
            if lemma in self.classes:
                return self.classes[lemma]
        return None


def level(count, total, per_step=4.0, least=0.4):
    """0 never .. 7 very frequent, a step for each factor of four, from 0.4 in a million on."""
    million = count / total * 1e6
    return 0 if million < least else min(7, 1 + int(math.log(million / least, per_step)))


class Descriptions:
    """Counts over the descriptions of packages, one for each source."""

    def __init__(self, packages, descriptions, stop):
        source_of = {}
        package = ""
        for line in open(packages, encoding="utf-8"):
            if line.startswith("Package: "):
                package = line[9:].strip()
                source_of[package] = package
            elif line.startswith("Source: "):
                source_of[package] = line[8:].split()[0]
        self.sources = collections.Counter()  # word or phrase -> sources
        self.capital = collections.Counter()  # within a sentence
        self.lower = collections.Counter()
        self.total = collections.Counter()
        self.written = collections.defaultdict(collections.Counter)
        texts = collections.defaultdict(set)
        for stanza in open(descriptions, encoding="utf-8").read().split("\n\n"):
            name = re.match(r"Package: (\S+)", stanza)
            text = re.search(r"Description-en: (.*)", stanza, re.S)
            if name and text:
                source = source_of.get(name[1], name[1])
                for paragraph in re.split(r"\n \.\n|\n (?=[ *-])|\n$", text[1]):
                    texts[source].add(paragraph)
        for source, paragraphs in texts.items():
            seen = set()
            for paragraph in paragraphs:
                for sentence in re.split(r"[.!?;:,()\"/]+(?:\s|$)|\s[-–(\"]+\s?|[()\"]", re.sub(r"\s+", " ", paragraph)):
                    self.read(sentence, seen, stop)
            self.sources.update(seen)
        self.documents = len(texts)

    def read(self, sentence, seen, stop):
        words = TOKEN.findall(sentence)
        folded = [w.lower() for w in words]
        for i, word in enumerate(words):
            self.total[folded[i]] += 1
            seen.add(folded[i])
            if word[0].isupper() and i > 0:
                self.capital[folded[i]] += 1
                self.written[folded[i]][word] += 1
            elif word[0].islower():
                self.lower[folded[i]] += 1
        for size in (2, 3):
            for i in range(len(words) - size + 1):
                part = folded[i:i + size]
                if part[0] not in stop and part[-1] not in stop and (size < 3 or part[1] not in stop):
                    seen.add(" ".join(part))


def kind_of(net, word):
    parts = net.parts(word)
    if not parts:
        return ""
    if word.endswith("ing") and "n" in net.senses.get(word, {}):
        return "n"
    best = max(parts, key=lambda p: (parts[p], p == "n"))
    return {"n": "n", "v": "v", "a": "a", "r": "a"}[best]


def main():
    parser = argparse.ArgumentParser()
    for name in ("wordnet", "packages", "descriptions", "icons", "languages"):
        parser.add_argument("--" + name, required=True)
    arguments = parser.parse_args()
    net = WordNet(arguments.wordnet)
    stop = {w for w, c in net.glosses.most_common(160)} | {"it", "its", "you", "your", "we", "this", "these", "those", "such"}
    known = Descriptions(arguments.packages, arguments.descriptions, stop)
    gloss_total = sum(net.glosses.values())
    sense_total = sum(net.counts.values())
    debian_total = sum(known.total.values())

    def general(word):
        return level(net.glosses[word] + net.counts[word], gloss_total + sense_total)

    def technical(word):
        return level(known.total[word], debian_total)

    terms = {}  # folded letters -> (code, written)

    def fold(text):
        return re.sub(r"[^a-z0-9+#]", "", text.lower())

    def add(code, text):
        key = fold(text)
        if 2 <= len(key) <= 40 and text.isascii():
            terms.setdefault(key, (code, text.replace(" ", "_")))

    # Names of technologies and companies: what is one by a list, and what is written like one.
    names = {icon["title"] for icon in json.load(open(arguments.icons, encoding="utf-8"))}
    languages = set()
    for file in pathlib.Path(arguments.languages).glob("*"):
        name = re.search(r"""name["']?\s*[:=]\s*["']([^"']+)["']""", file.read_text(encoding="utf-8"))
        if name:
            languages.add(name[1])

    def everyday(text):
        word = text.lower()
        return " " not in word and (general(word) >= 2 or (general(word) >= 1 and kind_of(net, word) != ""))

    for name in sorted(names | languages):
        add(("y" if everyday(name) else "t") + f"{general(name.lower())}{technical(name.lower())}-", name)
    for word, sources in sorted(known.sources.items()):
        if " " in word or sources < 3 or word in stop:
            continue
        inside = known.capital[word]
        if inside >= 3 and inside > 4 * known.lower[word]:
            add(f"{'y' if net.parts(word) else 't'}{general(word)}{technical(word)}-",
                known.written[word].most_common(1)[0][0])

    # Words of English.
    words = {w for w, c in net.glosses.items() if c >= 3} | {w for w, c in known.sources.items() if " " not in w and c >= 8}
    words |= {w for w in net.senses if "_" not in w and net.counts[w] > 0}
    words |= {w for w, (c, single) in net.classes.items() if "_" not in w and c not in (5, 20, 7) and w not in net.proper}
    for word in sorted(words):
        kind = kind_of(net, word) or ("u" if general(word) + technical(word) > 0 else "")
        if not kind or len(word) > 24:
            continue
        found = net.noun_class(word)
        shown = CLASSES.get(found[0], "-") if found and kind == "n" else "-"
        if word in net.proper and kind == "n":
            shown = "P" if found and found[0] == 18 else "L" if found and found[0] == 15 else shown
        add(f"{kind}{general(word)}{technical(word)}{shown}", word)

    # Phrases of the dictionary, and words that stand together in descriptions more often than by chance.
    for lemma, (number, single) in sorted(net.classes.items()):
        if "_" not in lemma or number in (5, 20) or (number == 18 and single):
            continue
        phrase = lemma.replace("_", " ")
        parts = phrase.split(" ")
        seen = known.sources[phrase]
        familiar = all(general(p) >= 1 or technical(p) >= 1 for p in parts) and len(parts) <= 3
        wanted = number in (4, 9, 10, 6, 14, 19, 22, 26, 13, 27, 15, 28)
        if familiar and wanted and all(len(p) > 1 for p in parts):
            shown = "L" if single and number == 15 else CLASSES.get(number, "-")
            add(f"m{level(net.counts[lemma], sense_total)}{min(7, seen)}{shown}", phrase)
    for phrase, sources in sorted(known.sources.items()):
        if " " not in phrase or sources < FEWEST_SOURCES:
            continue
        parts = phrase.split(" ")
        if any(len(p) < 2 or "." in p or p in stop or p.startswith("http") for p in parts):
            continue
        expected = math.prod(known.sources[p] / known.documents for p in parts) * known.documents
        last = kind_of(net, parts[-1])
        first = kind_of(net, parts[0])
        if last not in ("n", "") or first not in ("n", "a", "") or sources < 12 * expected:
            continue
        add(f"c{0}{min(7, int(math.log2(sources)))}{CLASSES.get((net.noun_class(parts[-1]) or (0,))[0], '-')}", phrase)

    groups = collections.defaultdict(list)
    for code, written in terms.values():
        groups[code].append(written)
    print("# SPDX-FileCopyrightText: 2006 Princeton University; Simple Icons and Linguist contributors; 2026 The Earmark authors")
    print("# SPDX-License-Identifier: GPL-3.0-or-later AND LicenseRef-WordNet-3.0 AND CC0-1.0 AND MIT")
    print("# Written by tests/bench/gatherterms.py; see README.md for its form and where it is from.")
    for code in sorted(groups):
        print(code, " ".join(sorted(groups[code], key=str.lower)))


if __name__ == "__main__":
    main()
