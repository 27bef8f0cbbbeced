"""The gold of an alignment: two reports, sentence by sentence, as `alignment_gold.json` lays it down.

Its file names two reports, `source` and `derivative`, beside it, and lists their sentences in order with code-point
offsets: which sentence stands for which, which edits were made inside, which were dropped and which are new.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from firsthand.errors import NothingToRead

Span = tuple[int, int]  # [start, end) in code points of one report's text


@dataclass(frozen=True)
class GoldPair:
    """Two sentences that stand for each other."""

    source: Span
    derived: Span
    label: str  # verbatim edited
    house_style: bool = False  # an edit that respells a name or changes typography, and says nothing else
    source_edits: tuple[Span, ...] = ()  # what was changed, in the source
    derived_edits: tuple[Span, ...] = ()  # what it became, in the derived report
    likeness: float = 100.0  # 0 to 100, of the two texts


@dataclass(frozen=True)
class GoldDrop:
    """A sentence of the source that the derived report does not carry."""

    source: Span
    kind: str  # body heading lead-in credit
    critical: bool = False  # a dispute that the reader of the derived report never learns of


@dataclass(frozen=True)
class Gold:
    """All that is known of how one report was made from another."""

    source: Path
    derived: Path
    pairs: tuple[GoldPair, ...]
    drops: tuple[GoldDrop, ...]
    new: tuple[Span, ...]  # sentences of the derived report alone


def find_gold(data: Path) -> Gold:
    """The alignment gold in `data`, in its folder `seeds`, or in a folder `seeds` beside it.

    Raises:
        NothingToRead: if there is none.
    """
    for folder in (data, data / "seeds", data.parent / "seeds"):
        file = folder / "alignment_gold.json"
        if file.is_file():
            return read_gold(json.loads(file.read_text(encoding="utf-8")), folder)
    raise NothingToRead(f"no alignment_gold.json in {data}, its folder seeds or one beside it")


def read_gold(gold: Mapping[str, Any], folder: Path) -> Gold:
    """The gold as its JSON says it; the reports stand in `folder`."""
    sources, derived = gold["source_sentences"], gold["derivative_sentences"]
    return Gold(
        source=folder / gold["source"]["file"],
        derived=folder / gold["derivative"]["file"],
        pairs=tuple(_pair(sentence, sources[sentence["source"]]) for sentence in derived if sentence["label"] != "new"),
        drops=tuple(_drop(sentence) for sentence in sources if sentence["label"] == "dropped"),
        new=tuple(_span(sentence) for sentence in derived if sentence["label"] == "new"),
    )


def _pair(derived: Mapping[str, Any], source: Mapping[str, Any]) -> GoldPair:
    from rapidfuzz import fuzz

    edits = derived.get("edits", ())
    return GoldPair(
        source=_span(source),
        derived=_span(derived),
        label=derived["label"],
        house_style=derived.get("effect", "").startswith("none"),
        source_edits=tuple((edit["from_begin"], edit["from_end"]) for edit in edits if edit["from"]),
        derived_edits=tuple((edit["to_begin"], edit["to_end"]) for edit in edits if edit["to"]),
        likeness=fuzz.ratio(source["text"], derived["text"]) if derived["label"] == "edited" else 100.0,
    )


def _drop(sentence: Mapping[str, Any]) -> GoldDrop:
    kind = "body" if sentence["kind"] == "sentence" else sentence["kind"]
    critical = kind == "body" and sentence.get("note", "").startswith("CRITICAL")
    return GoldDrop(source=_span(sentence), kind=kind, critical=critical)


def _span(sentence: Mapping[str, Any]) -> Span:
    return sentence["begin"], sentence["end"]
