"""What is true of one generated event, and how a slot of a pattern is filled with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from evaluation.generator.wordfiles import read_words

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_FULL_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December")  # fmt: skip
_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_RANGES = {
    "killed": (5, 80), "wounded": (8, 160), "children": (2, 14), "women": (2, 14), "critical": (2, 19),
    "damaged": (6, 240), "vehicles": (2, 30), "early": (2, 60), "soldiers": (2, 40), "metres": (40, 900),
    "arrested": (3, 90), "troops": (80, 4000), "villages": (2, 20), "displaced": (1500, 90000), "km": (14, 480),
    "incidents": (13, 120), "fatal": (2, 12), "missing": (3, 70), "planes": (2, 8), "money": (2, 90),
    "tonnes": (3, 80), "mourning": (2, 8), "crowd": (900, 60000), "police": (2, 30), "shops": (3, 60),
    "few": (3, 40), "percent": (4, 68), "seats": (14, 120), "years": (3, 30),
}  # fmt: skip
_UNBOUNDED = {"mourning", "seats", "years", "few", "planes"}
_ATTRIBUTED = 0.5  # of the places where an attribution may stand


@dataclass(frozen=True, slots=True)
class Filling:
    """What a slot becomes: one part or several."""

    role: str
    text: str
    options: tuple[str, ...] = ()
    optional: bool = False


def vocabulary() -> dict[str, Any]:
    """The words the events are made of."""
    return read_words("words")


@dataclass(slots=True)
class Facts:
    """Who, where, when and how many."""

    country: dict[str, Any]
    place: str
    near: str
    province: str
    force: str
    group: str
    rival: str
    noun: str  # of the labels for what happened
    day: date
    officials: tuple[str, ...]
    witnesses: tuple[str, ...]
    target: str
    weapon: str
    numbers: dict[str, int] = field(default_factory=dict)  # by the name of what is counted


def draw_facts(rng: Random, *, country: dict[str, Any] | None = None) -> Facts:
    """An event, of a given country or any."""
    words = vocabulary()
    country = country or rng.choice(words["countries"])
    place, near = rng.sample(country["places"], 2)
    return Facts(
        country=country,
        place=place,
        near=near,
        province=rng.choice(country["provinces"]),
        force=rng.choice(country["forces"]),
        group=rng.choice(country["groups"]),
        rival=rng.choice(words["parties"]),
        noun=rng.choice(words["nouns"]),
        day=date(2012, 1, 1) + timedelta(days=rng.randrange(4500)),
        officials=tuple(f"{rng.choice(words['ranks'])} {_person(rng)}" for _ in range(4)),
        witnesses=tuple(_person(rng) for _ in range(6)),
        target=rng.choice(words["targets"]),
        weapon=rng.choice(words["weapons"]),
        numbers={name: rng.randint(*ends) for name, ends in _RANGES.items()},
    )


def _person(rng: Random) -> str:
    words = vocabulary()
    return f"{rng.choice(words['given'])} {rng.choice(words['family'])}"


def say_number(number: int) -> str:
    """Small numbers in words, others in figures."""
    if number <= 10 or number in (11, 12):
        return _SMALL[number]
    return f"{number:,}"


def other_number(number: str, rng: Random) -> str:
    """Another number of about the same size."""
    value = _SMALL.index(number) if number in _SMALL else int(number.replace(",", ""))
    while True:
        new = max(2, value + rng.choice((-1, 1)) * rng.randint(1, max(2, value // 2)))
        if new != value:
            return say_number(new)


def fill(slot: str, facts: Facts, rng: Random) -> list[Filling]:
    """The parts that a slot of a pattern becomes."""
    name, _, rest = slot.partition(" ")
    if name == "n":
        return _fill_number(rest, facts, rng)
    if slot.startswith("L:"):
        return [_fill_label(slot[2:], rng)]
    if name.startswith("negation:"):
        ways = tuple(slot.removeprefix("negation:").split("/"))
        return [Filling("negation", ways[0] if rng.random() < 0.7 else ways[1], ways)]
    return _FILLERS[name](facts, rng)


def _fill_number(name: str, facts: Facts, rng: Random) -> list[Filling]:
    number = Filling("number", say_number(facts.numbers[name]))
    if name in _UNBOUNDED:
        return [number]
    bounds = tuple(f"{bound} " for bound in vocabulary()["bounds"])
    return [Filling("bound", rng.choice(bounds) if rng.random() < 0.35 else "", bounds, optional=True), number]


def _fill_label(word: str, rng: Random) -> Filling:
    row = next(row for row in vocabulary()["labels"] if word in row)
    return Filling("label", rng.choice(row), tuple(row))


def _fill_happening(facts: Facts, rng: Random, *, article: str) -> list[Filling]:
    row = tuple(next(row for row in vocabulary()["labels"] if row[0] == facts.noun))
    demonyms = tuple(f"{who} " for who in (facts.country["demonym"], *vocabulary()["foreigners"]))
    whos = (*facts.country["groups"], *facts.country["forces"])
    doers = tuple(f" {form.format(who=who)}" for form in vocabulary()["doers"] for who in whos)
    known = rng.random() < 0.15
    return [
        Filling("", f"{article} "),
        Filling("agent", "", demonyms, optional=True),
        Filling("label", rng.choice(row), row),
        Filling("agent", rng.choice(doers) if known else "", doers, optional=True),
    ]


def _fill_moment(facts: Facts, rng: Random, *, optional: bool, front: bool = False) -> list[Filling]:
    pattern = rng.choice(vocabulary()["moments_in_front" if front else "moments"])
    others = sorted(rng.sample([days for days in range(-9, 4) if days], 5))
    now, *options = (_moment(pattern, facts.day + timedelta(days=days)) for days in (0, *others))
    options = [option for option in dict.fromkeys(options) if option != now]
    if front:
        now, options = f"{now.strip()} ", [f"{option.strip()} " for option in options]
    empty = optional and rng.random() < 0.3
    return [Filling("time", "" if empty else now, tuple([now] if empty else options), optional=optional)]


def _moment(pattern: str, day: date) -> str:
    dates = {"m": f"{_MONTHS[day.month - 1]} {day.day}", "e": f"{day.day} {_FULL_MONTHS[day.month - 1]}"}
    return pattern.format(d=_DAYS[day.weekday()], **dates)


def _fill_where(facts: Facts, rng: Random) -> list[Filling]:
    preposition = rng.choice((" in ", " in ", " near ", " outside "))
    others = tuple(f"{preposition}{place}" for place in facts.country["places"] if place != facts.place)
    empty = rng.random() < 0.3
    here = f"{preposition}{facts.place}"
    return [Filling("place", "" if empty else here, (here,) if empty else others, optional=True)]


def _fill_attribution(_facts: Facts, rng: Random, *, forms: str) -> list[Filling]:
    words = vocabulary()
    ways = [form.format(src=rng.choice(words["sources"])) for form in rng.sample(words[forms], 6)]
    return [Filling("attribution", ways[0] if rng.random() < _ATTRIBUTED else "", tuple(ways), optional=True)]


def _fill_name(role: str, name: str, others: tuple[str, ...]) -> list[Filling]:
    return [Filling(role, name, tuple(other for other in others if other != name))]


def _fill_speech(facts: Facts, rng: Random) -> list[Filling]:
    pieces = vocabulary_of_speech()
    clauses = [" ".join(rng.choice(pieces[place]) for place in ("who", "does", "how")) for _ in range(2)]
    words = f"{clauses[0]}{rng.choice(pieces['joints'])}{clauses[1]}".format(
        place=facts.place, near=facts.near, province=facts.province, capital=facts.country["capital"]
    )
    return [Filling("", words[0].upper() + words[1:])]


def vocabulary_of_speech() -> dict[str, list[str]]:
    """Halves of sentences that officials speak."""
    return dict(read_words("patterns")["speech"])


def _fill_government(facts: Facts) -> list[Filling]:
    name, *others = (form.format(**facts.country) for form in vocabulary()["governments"])
    return [Filling("actor", name, tuple(others))]


def _date_words(facts: Facts, rng: Random) -> list[Filling]:
    month = _FULL_MONTHS[(facts.day.month - rng.randint(2, 6)) % 12]
    form = vocabulary()["since"]
    options = tuple(form.format(month=name) for name in _FULL_MONTHS if name != month)
    return [Filling("time", form.format(month=month), options)]


def _recently(_facts: Facts, rng: Random) -> list[Filling]:
    ways = list(vocabulary()["recently"])
    rng.shuffle(ways)
    return [Filling("time", ways[0], tuple(ways[1:]))]


def _year(facts: Facts, rng: Random) -> list[Filling]:
    year = facts.day.year - rng.randint(1, 18)
    return [Filling("time", str(year), tuple(str(year + step) for step in (-4, -3, -2, -1)))]


def _coming(_facts: Facts, rng: Random) -> list[Filling]:
    now, *others = rng.sample(_DAYS, 4)
    return [Filling("time", now, tuple(others))]


_Filler = Callable[[Facts, Random], list[Filling]]
_FILLERS: dict[str, _Filler] = {
    "np": lambda facts, rng: _fill_happening(facts, rng, article="a"),
    "npd": lambda facts, rng: _fill_happening(facts, rng, article="the"),
    "t": lambda facts, rng: _fill_moment(facts, rng, optional=True),
    "t1": lambda facts, rng: _fill_moment(facts, rng, optional=True, front=True),
    "weekdayp": lambda facts, rng: [Filling("time", f.text.strip(), tuple(o.strip() for o in f.options)) for f in _fill_moment(facts, rng, optional=False)],  # noqa: E501
    "weekday": _coming,
    "since": _date_words,
    "last": _recently,
    "year": _year,
    "p": _fill_where,
    "att": lambda facts, rng: _fill_attribution(facts, rng, forms="attributions_after"),
    "att1": lambda facts, rng: _fill_attribution(facts, rng, forms="attributions_before"),
    "place": lambda facts, _: _fill_name("place", facts.place, tuple(facts.country["places"])),
    "near": lambda facts, _: _fill_name("place", facts.near, tuple(facts.country["places"])),
    "province": lambda facts, _: _fill_name("place", facts.province, tuple(facts.country["provinces"])),
    "country": lambda facts, _: [Filling("place", facts.country["name"])],
    "capital": lambda facts, _: [Filling("place", facts.country["capital"])],
    "demonym": lambda facts, _: [Filling("actor", facts.country["demonym"])],
    "force": lambda facts, _: _fill_name("actor", facts.force, tuple(facts.country["forces"])),
    "group": lambda facts, _: _fill_name("actor", facts.group, tuple(facts.country["groups"])),
    "rival": lambda facts, _: _fill_name("actor", facts.rival, tuple(vocabulary()["parties"])),
    "gov": lambda facts, _: _fill_government(facts),
    "official": lambda facts, rng: _fill_name("actor", rng.choice(facts.officials[:2]), facts.officials),
    "witness": lambda facts, rng: _fill_name("actor", rng.choice(facts.witnesses[:3]), facts.witnesses),
    "trade": lambda _, rng: [Filling("", rng.choice(vocabulary()["trades"]))],
    "target": lambda facts, _: [Filling("", facts.target)],
    "weapon": lambda facts, _: [Filling("", facts.weapon)],
    "speech": _fill_speech,
    "medium": lambda _, rng: [Filling("", rng.choice(vocabulary_of_speech()["medium"]))],
}  # fmt: skip
