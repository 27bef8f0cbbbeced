"""A corpus on disk: `reports.jsonl`, an input like any other, and `truth.json` beside it."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from evaluation.generator.draft import Draft
from evaluation.generator.families import Options, grow_families
from evaluation.generator.printing import Printed, draw_dateline, print_report
from evaluation.generator.truth import tell_edges, tell_relations, tell_report
from evaluation.generator.wordfiles import OWN_WORDS, words_from


def write_corpus(folder: Path, options: Options, strikes: Path | None = None, *, words: Path = OWN_WORDS) -> None:
    """Makes a corpus. The same options, releases and words make the same bytes.

    Args:
        words: the folder of the word files.
    """
    with words_from(words):
        _write(folder, options, strikes)


def _write(folder: Path, options: Options, strikes: Path | None) -> None:
    drafts = grow_families(options, strikes)
    names = {draft.name: _digest(options.seed, draft.name) for draft in drafts}
    printed = {draft.name: _print(draft, names[draft.name]) for draft in drafts}
    records = sorted(
        (_record(draft, printed, names) for draft in drafts if not draft.lost), key=lambda record: str(record["id"])
    )
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (folder / "reports.jsonl").write_text(lines, encoding="utf-8", newline="\n")
    truth = json.dumps(_truth(drafts, printed, names), ensure_ascii=False, indent=None, separators=(",", ":"))
    (folder / "truth.json").write_text(truth + "\n", encoding="utf-8", newline="\n")


def _digest(seed: int, name: str) -> str:
    """A name that says nothing of the family or the order in it."""
    return sha256(f"{seed}:name:{name}".encode()).hexdigest()[:12]


def _print(draft: Draft, name: str) -> Printed:
    rng = Random(int(name, 16))
    draft.dateline = draw_dateline(draft, rng)
    return print_report(draft, rng)


def _record(draft: Draft, printed: Mapping[str, Printed], names: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": names[draft.name],
        "published": draft.published.isoformat(),
        "outlet": draft.outlet,
        "agency": draft.agency if draft.record_agency else None,
        "headline": draft.headline,
        "text": printed[draft.name].text,
    }


def _truth(drafts: list[Draft], printed: Mapping[str, Printed], names: Mapping[str, str]) -> dict[str, Any]:
    reports: dict[str, Any] = {}
    edges: list[Any] = []
    for _, family in itertools.groupby(drafts, key=lambda draft: draft.event):
        members = list(family)
        for draft in members:
            if not draft.lost:
                reports[names[draft.name]] = tell_report(draft, members, printed, names)
                edges += tell_edges(draft, printed, names)
    relations = list(tell_relations(drafts, names))
    return {"reports": dict(sorted(reports.items())), "edges": edges, "relations": relations}
