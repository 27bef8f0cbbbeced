"""Edits inside a sentence, each of one kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from difflib import SequenceMatcher
from random import Random

from evaluation.generator.facts import other_number, vocabulary
from evaluation.generator.parts import Line, Part, write

Edit = Callable[[Line, Random], Line | None]
_TRIES = 14


def edit_line(line: Line, rng: Random, shares: tuple[float, float]) -> Line:
    """The sentence after one or more edits, or as it was if none fits.

    Args:
        shares: the least and the greatest share of its words that may change.
    """
    least, most = shares
    wanted = rng.uniform(least, most)
    edited = line
    for _ in range(_TRIES):
        tried = _choose(rng)(edited, rng)
        if tried is None or _changed(edited, tried) & _changed(line, edited):
            continue
        if share_changed(line, tried) <= most:
            edited = tried
        if share_changed(line, edited) >= max(least, wanted * 0.7):
            break
    return edited


def share_changed(before: Line, after: Line) -> float:
    """How much of the words of the longer version is not in the other, 0 to 1."""
    old, new = write(before).text.split(), write(after).text.split()
    same = sum(block.size for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
    return 1 - same / max(len(old), len(new))


def _changed(before: Line, after: Line) -> set[str]:
    """Keys of the parts that differ."""
    old, new = ({part.key: part.sense for part in line.parts} for line in (before, after))
    return {key for key in old.keys() | new.keys() if old.get(key, "") != new.get(key, "")}


def _choose(rng: Random) -> Edit:
    return rng.choices([edit for edit, _ in EDITS], [weight for _, weight in EDITS])[0]


def _put(line: Line, part: Part, text: str) -> Line:
    """The line with other words in a part; a time that was moved to the front keeps its comma."""
    if part.role == "time" and part.text.endswith(", ") and text:
        text = f"{text.strip()}, "
    return line.with_parts([replace(p, text=text) if p.key == part.key else p for p in line.parts])


def _pick(line: Line, rng: Random, role: str, *, there: bool | None = None) -> Part | None:
    """A part of a role; `there`: it must stand in the sentence now, or must not."""
    found = [p for p in line.parts if p.role == role and there in (None, bool(p.sense))]
    return rng.choice(found) if found else None


def _other(part: Part, rng: Random) -> str | None:
    options = [option for option in part.options if option.strip(" ,").casefold() != part.sense]
    return rng.choice(options) if options else None


def _exchange(role: str) -> Edit:
    """Puts another of its options where a part of the role stands."""

    def edit(line: Line, rng: Random) -> Line | None:
        part = _pick(line, rng, role, there=True)
        text = _other(part, rng) if part else None
        return _put(line, part, text) if part and text else None

    return edit


def _insert(role: str) -> Edit:
    """Fills an optional part of the role that is empty."""

    def edit(line: Line, rng: Random) -> Line | None:
        part = _pick(line, rng, role, there=False)
        if part is None or not part.options or (role == "bound" and not _bare_number(line, part)):
            return None
        return _put(line, part, rng.choice(part.options))

    return edit


def _bare_number(line: Line, bound: Part) -> bool:
    at = next(i for i, part in enumerate(line.parts) if part.key == bound.key)
    return at + 1 < len(line.parts) and line.parts[at + 1].role == "number" and bool(line.parts[at + 1].text)


def _drop(role: str) -> Edit:
    """Empties an optional part of the role."""

    def edit(line: Line, rng: Random) -> Line | None:
        part = _pick(line, rng, role, there=True)
        return _put(line, part, "") if part and part.optional else None

    return edit


def change_number(line: Line, rng: Random) -> Line | None:
    """Another number of the same size; "one" stays, for grammar's sake."""
    part = _pick(line, rng, "number", there=True)
    return _put(line, part, other_number(part.text, rng)) if part and part.text != "one" else None


def insert_agent(line: Line, rng: Random) -> Line | None:
    """A doer where none was named: "a blast" becomes "an attack by X" or "an Xian attack"."""
    part = _pick(line, rng, "agent", there=False)
    if part is None or any(p.role == "agent" and p.text for p in line.parts):
        return None
    label = next(p for p in line.parts if p.role == "label" and _beside(p, part))
    attack = next((option for option in label.options if option in vocabulary()["attacks"]), label.text)
    named = _put(line, part, rng.choice(part.options))
    return _put(named, label, attack) if rng.random() < 0.7 else named


def _beside(label: Part, agent: Part) -> bool:
    unit, number = agent.key.rsplit(".", 1)
    return label.key in (f"{unit}.{int(number) + 1:02}", f"{unit}.{int(number) - 1:02}")


def reword(line: Line, rng: Random) -> Line | None:
    """Other words that say the same in one to three places."""
    parts = [p for p in line.parts if p.role == "wording" and p.sense and len(p.options) > 1]
    for part in rng.sample(parts, min(len(parts), rng.randint(1, 3))):
        line = _put(line, part, _other(part, rng) or part.text)
    return line if parts else None


def drop_clause(line: Line, rng: Random) -> Line | None:
    """The sentence without one of its clauses."""
    clauses = sorted({p.clause for p in line.parts if p.clause and p.sense})
    if not clauses:
        return None
    clause = rng.choice(clauses)
    return line.with_parts([replace(p, text="") if p.clause == clause else p for p in line.parts])


def drop_half(line: Line, rng: Random) -> Line | None:
    """The sentence up to where it could be cut in two."""
    at = next((i for i, p in enumerate(line.parts) if p.role == "joint" and p.text), None)
    if at is None or rng.random() < 0.3:
        return None
    return line.with_parts([*line.parts[:at], *(replace(p, text="") for p in line.parts[at:])])


def front_time(line: Line, rng: Random) -> Line | None:
    """The time moved to the front: "on Tuesday, …"."""
    part = _pick(line, rng, "time", there=True)
    opening = next((p for p in line.parts if p.text), None)
    if part is None or opening is None or not part.optional or part.clause or opening.role in ("attribution", "time"):
        return None
    if (
        not part.text.startswith((" on ", " before ", " around ", " in ", " at ", " shortly "))
        or opening.text[0] == "“"
        or opening.clause
    ):
        return None
    rest = [p for p in line.parts if p.key != part.key]
    return line.with_parts([replace(part, text=f"{part.text.strip()}, "), *rest])


EDITS: tuple[tuple[Edit, float], ...] = (
    (change_number, 3),
    (_drop("bound"), 4),
    (_insert("bound"), 2),
    (_exchange("bound"), 3),
    (_insert("attribution"), 2),
    (_drop("attribution"), 3),
    (_exchange("attribution"), 3),
    (insert_agent, 6),
    (_drop("agent"), 4),
    (_exchange("agent"), 4),
    (_exchange("actor"), 2),
    (_exchange("negation"), 4),
    (_exchange("place"), 1.5),
    (_drop("place"), 1.5),
    (_exchange("time"), 2),
    (_drop("time"), 1.5),
    (_insert("time"), 1),
    (_exchange("label"), 4),
    (reword, 6),
    (drop_clause, 3),
    (drop_half, 2),
    (front_time, 3),
)  # how often each is tried, against the others
