#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Learns what tells a token from words in an address: the pairs and weights in models/http/pathtoken.cpp.

usage: learntokens.py RESOURCES/language

Half of the words of each language make the pairs that occur in words and teach the weights, with tokens drawn by chance;
the other half says how often slugs of words are taken for tokens. Prints rates first, then what goes into the source.
"""

import math
import pathlib
import random
import re
import sys

SMALL = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"
ALPHABETS = {
    "base62": SMALL + SMALL.upper() + DIGITS, "letters": SMALL + SMALL.upper(), "small letters": SMALL,
    "small letters and digits": SMALL + DIGITS, "base64 for addresses": SMALL + SMALL.upper() + DIGITS + "-_",
    "base32": SMALL.upper() + "234567",
}
LEAST_SHARE = 0.003  # of the pairs of one language
KINDS = ["common", "rare", "rising", "capitals", "rare capitals", "digits", "mixed", "separator", "token"]


def words_of(folder):
    words = {"en": re.findall(r"[a-z]+", (folder / "everyday.txt").read_text(encoding="utf-8").split("everyday en ")[1]
                              .split("\n")[0] + (folder / "terms.txt").read_text(encoding="utf-8"))}
    for line in (folder / "frequent.txt").read_text(encoding="utf-8").split("\n"):
        kind, *rest = line.split(" ")
        if kind == "frequent":
            words.setdefault(rest[0], []).extend(rest[2:])
    kept = {language: sorted({w for w in some if re.fullmatch("[a-z]{2,}", w)}) for language, some in words.items()}
    return {language: random.sample(some, min(len(some), 2500)) for language, some in kept.items() if len(some) > 500}


def common_pairs(words):
    share = {}
    for some in words.values():
        pairs = [a + b for word in some for a, b in zip(word, word[1:])]
        for pair in set(pairs):
            share[pair] = max(share.get(pair, 0), pairs.count(pair) / len(pairs))
    return {pair for pair, part in share.items() if part >= LEAST_SHARE}


def counts(piece, common):
    found = dict.fromkeys(KINDS, 0)
    found["token"] = 1
    found["separator"] = sum(not sign.isalnum() for sign in piece)
    for a, b in zip(piece, piece[1:]):
        if not (a.isalnum() and b.isalnum()):
            continue
        is_common = (a + b).lower() in common
        if a.isdigit() and b.isdigit():
            found["digits"] += 1
        elif a.isdigit() or b.isdigit():
            found["mixed"] += 1
        elif a.islower() and b.isupper():
            found["rising"] += 1
        elif a.isupper() and b.isupper():
            found["capitals" if is_common else "rare capitals"] += 1
        else:
            found["common" if is_common else "rare"] += 1
    return [found[kind] for kind in KINDS]


def token(alphabet, length):
    return "".join(random.choice(alphabet) for _ in range(length))


def slug(words, kind):
    some = words[random.choice(sorted(words))]
    parts = []
    while sum(map(len, parts)) < random.randint(20, 36):
        word = random.choice(some)
        if "number" in kind and random.random() < 0.3:
            word = str(random.randint(1, 2030))
        if "short" in kind and random.random() < 0.3:
            word = token(SMALL.upper(), random.randint(2, 4))
        parts.append(word.upper() if "CAPITALS" in kind else word.capitalize() if "Capital" in kind else word)
    if "id" in kind:
        parts.append(token(SMALL + DIGITS, random.randint(5, 8)))
    return ("-" if "hyphens" in kind else "").join(parts)


SLUGS = ["hyphens", "Capitals hyphens", "Capitals", "joined", "hyphens numbers", "Capitals numbers", "joined numbers",
         "CAPITALS hyphens", "hyphens short words", "hyphens id"]


def learn(tokens, slugs):
    rows = [(row, 1, 1 / len(tokens)) for row in tokens] + [(row, 0, 3 / len(slugs)) for row in slugs]
    mean = sum(weight for _, _, weight in rows) / len(rows)
    weights, summed, steps = [0.0] * len(KINDS), [0.0] * len(KINDS), 0
    for epoch in range(12):
        random.shuffle(rows)
        for row, is_token, weight in rows:
            z = max(-30, min(30, sum(a * b for a, b in zip(row, weights))))
            slope = (1 / (1 + math.exp(-z)) - is_token) * weight / mean * 0.004 / (1 + epoch)
            weights = [w - slope * a for w, a in zip(weights, row)]
            if epoch > 5:
                steps += 1
                summed = [s + w for s, w in zip(summed, weights)]
    return [round(100 * s / steps) for s in summed]


def main():
    random.seed(1)
    words = words_of(pathlib.Path(sys.argv[1]))
    half = {language: some[::2] for language, some in words.items()}
    rest = {language: some[1::2] for language, some in words.items()}
    common = common_pairs(half)
    weights = learn([counts(token(signs, n), common) for signs in ALPHABETS.values() for n in range(20, 45)
                     for _ in range(60)],
                    [counts(slug(half, kind), common) for kind in SLUGS for _ in range(900)])

    def share(pieces):
        found = [sum(a * b for a, b in zip(counts(piece, common), weights)) > 0 for piece in pieces]
        return f"{100 * sum(found) / len(found):.2f} %"

    for name, signs in ALPHABETS.items():
        print(f"{name:26}", *(f"{n}: {share([token(signs, n) for _ in range(3000)])}" for n in (20, 24, 28, 32, 43)))
    for kind in SLUGS:
        print(f"slugs, {kind:20}", share([slug(rest, kind) for _ in range(3000)]))
    for first in SMALL:
        print(f'    "{"".join(second for second in SMALL if first + second in common)}",')
    print(dict(zip(KINDS, weights)))


if __name__ == "__main__":
    main()
