"""Incidents of three other sets: WikiEvents' attacks, deaths and injuries, counts of shootings, labels of snippets."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.alignment_gold import Span
from evaluation.incident_runs import Run, run_file
from evaluation.table import Row
from evaluation.template_roles import span_at
from firsthand.extract.numbers import find_numbers
from firsthand.extract.phrases import in_class
from firsthand.lexicon.incident_kinds import load_kinds
from firsthand.records.passage import Passage

_SHOOTINGS = 300  # reports of shootings that are scored, in the order of the SHA-256 of their ids
_VIOLENT = frozenset(("armed_attack", "armed_clash", "abduction", "raid", "arson"))
_TOLD = {
    "killed": r"\b(?:kill|dea[dt]|die|dying|fatal|homicide|murder|slain)",
    "injured": r"\b(?:injur|wound|hurt|hospital)",
}
_ROLES = {
    "Attacker": ("actor",), "Killer": ("actor",), "Injurer": ("actor",), "Target": ("victim", "target"),
    "Victim": ("victim", "target"), "Place": ("place",), "Instrument": ("weapon",), "ExplosiveDevice": ("weapon",),
}  # fmt: skip
_HARMS = ("kill", "die", "hurt", "death_noun")
_SUFFERERS = ("target", "victim")
_LABELS = {
    "ARMED_CLASH": {"armed_clash"}, "AIR_STRIKE": {"air_strike", "drone_attack"}, "ABDUCT_DISSAP": {"abduction"},
    "ARREST": {"arrest"}, "ART_MISS_ATTACK": {"shelling", "rocket_attack"}, "REM_EXPLOS": {"bombing", "explosion"},
    "GRENADE": {"bombing"}, "SUIC_BOMB": {"suicide_attack"}, "SEX_VIOL": {"sexual_violence"},
    "ATTACK": {"attack", "killing", "shooting", "assassination"}, "PEACE_PROTEST": {"protest"},
    "VIOL_DEMONSTR": {"riot"},
    "PROPERTY_DISTRUCT": {"arson", "sabotage", "robbery"}, "DIPLO": {"meeting", "travel"},
    "NATURAL_DISASTER": {"earthquake", "flood", "storm", "landslide", "wildfire", "outbreak"},
    "MAN_MADE_DISASTER": {"accident", "explosion", "fire", "collapse"},
}  # fmt: skip


def score_sets(data: Path) -> Iterator[Row]:
    """The rows of the three sets.

    Raises:
        FileNotFoundError: if `data` lacks one.
    """
    yield from _score_wikievents(run_file(data / "wikievents/wikievents_dev.jsonl"))
    yield from _score_shootings(data / "gva/gva_third.jsonl")
    yield from _score_labels(run_file(data / "case2021/case2021_task2_1.jsonl"))


def _score_wikievents(runs: Iterable[Run]) -> Iterator[Row]:
    counts: Counter[str] = Counter()
    for run in runs:
        gold = [event for event in run.gold["events"] if _sort_of(event["type"])]
        for sort in ("attack", "die", "injure"):
            wanted = [_span(event["trigger"]) for event in gold if _sort_of(event["type"]) == sort]
            ours = [(passage.start, passage.end) for passage in _triggers(run, sort)]
            _add(counts, sort, wanted, ours)
        _add_arguments(counts, run, gold)
    for sort in ("attack", "die", "injure"):
        yield _f1_row(f"WikiEvents: {sort}: triggers", counts, sort)
    yield _f1_row("WikiEvents: arguments", counts, "arguments")


def _add_arguments(counts: Counter[str], run: Run, gold: Sequence[dict[str, Any]]) -> None:
    """Each mention of an argument once, whatever its event; ours by the slots that its role may fill."""
    arguments = [one for event in gold for one in event["arguments"] if one["role"] in _ROLES]
    said = [(slot, one.evidence[0]) for incident in run.incidents for slot, of in incident.slots.items() for one in of]
    for slots in (("actor",), ("victim", "target"), ("place",), ("weapon",)):
        wanted = {_span(one) for one in arguments if _ROLES[one["role"]] == slots}
        ours = {(words.start, words.end) for slot, words in said if slot in slots}
        _add(counts, "arguments", sorted(wanted), sorted(ours))


def _add(counts: Counter[str], name: str, wanted: Sequence[Span], ours: Sequence[Span]) -> None:
    counts[f"{name} wanted"] += len(wanted)
    counts[f"{name} ours"] += len(ours)
    counts[f"{name} met"] += sum(any(_meet(one, other) for one in ours) for other in wanted)
    counts[f"{name} right"] += sum(any(_meet(one, other) for other in wanted) for one in ours)


def _span(item: dict[str, Any]) -> Span:
    return item["start"], item["end"]


def _sort_of(kind: str) -> str | None:
    sorts = {"Conflict.Attack": "attack", "Life.Die": "die", "Life.Injure": "injure"}
    return next((sort for start, sort in sorts.items() if kind.startswith(start)), None)


def _triggers(run: Run, sort: str) -> list[Passage]:
    """Ours of a sort; what says that somebody was killed or hurt is there a death or an injury, and no attack."""
    if sort == "attack":
        violent = [event.trigger for event in run.events if load_kinds()[event.kind].family in _VIOLENT]
        return [words for words in violent if not any(in_class(span_at(run.doc, words).root, one) for one in _HARMS)]
    slot = "killed" if sort == "die" else "injured"
    told = [one for incident in run.incidents for one in incident.slots.get(slot, ()) if one.value["low"] != 0]
    return list({one.evidence[-1] for one in told})


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _f1_row(measure: str, counts: Counter[str], name: str) -> Row:
    recall = counts[f"{name} met"] / max(counts[f"{name} wanted"], 1)
    precision = counts[f"{name} right"] / max(counts[f"{name} ours"], 1)
    harmonic = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Row(f"{measure}: F1", harmonic, counts[f"{name} wanted"], f"precision {precision:.3f}, recall {recall:.3f}")


def _score_shootings(file: Path) -> Iterator[Row]:
    """Killed and injured above zero that the text gives: two and more as a number, one by a word of harm."""
    ids = [json.loads(line)["id"] for line in file.read_text(encoding="utf-8").splitlines()]
    chosen = sorted(ids, key=lambda name: hashlib.sha256(name.encode()).hexdigest())[:_SHOOTINGS]
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for run in run_file(file, frozenset(chosen)):
        numbers = {number.low for number in find_numbers(run.report.text)}
        for slot, words in _TOLD.items():
            count = run.gold["incident"][slot]
            told = re.search(words, run.report.text, re.IGNORECASE) is not None
            if count > 0 and told and (count == 1 or count in numbers):
                wanted[slot] += 1
                found[slot] += any(
                    count == one.value["low"] for incident in run.incidents for one in incident.slots.get(slot, ())
                )
    for slot in _TOLD:
        yield Row(f"shootings: {slot} found, of those the text gives", found[slot] / max(wanted[slot], 1), wanted[slot])


def _score_labels(runs: Iterable[Run]) -> Iterator[Row]:
    right = every = covered = 0
    for run in runs:
        label = run.gold["subtype"]
        every += 1
        covered += label in _LABELS
        right += label in _LABELS and _main_kind(run) in _LABELS[label]
    yield Row("CASE: label right", right / max(every, 1), every, f"{covered} have a label that our kinds cover")


def _main_kind(run: Run) -> str | None:
    """The kind of the first incident; without one, of the first event.

    What is done to armed forces is a battle there, not an attack on civilians.
    """
    if not run.incidents:
        return next((event.kind for event in run.events), None)
    main = run.incidents[0]
    sufferers = [span_at(run.doc, one.evidence[0]).root for slot in _SUFFERERS for one in main.slots.get(slot, ())]
    battle = main.kind in _LABELS["ATTACK"] and any(in_class(word, "force") for word in sufferers)
    return "armed_clash" if battle else main.kind
