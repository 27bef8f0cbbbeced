"""How well it is seen who copied whom and what was changed, over a generated corpus with known truth.

A corpus is a folder with `reports.jsonl` and `truth.json`, as `python -m evaluation.generator` makes it. Where there is
none and FIRSTHAND_SEED names a seed, one is made with it for the purpose, of FIRSTHAND_REPORTS reports (2000).

What counts as right:

* Sentences are the same when they overlap by 0.8 of their union; a pair is right when both its sides are. Pairs are
  asked for between a report and what it was made from, whichever of the two is called the source.
* A parent is right when it is the true one, or another report, not descended from the child, that carries word for word
  all that was taken: the texts cannot tell these apart. A child that credits its parent must be given that parent. The
  parent of a lost parent stands for it. Of two parents both must be named, and no third. A lost original may stand
  above both where both carry its agency's mark. Parents are also counted apart by whether anything tells the order: if
  nothing does, leaving it open is right.
* A change is right when it has the true kind and overlaps the true change's words on one side at least. Kinds that a
  careful reader may also give are listed with the truth (a dropped clause with a place in it: wording, or place). Words
  of a change that was already found may also be called wording. Articles, capitals and marks count in no measure.
* A dropped sentence is a finding when sentences on either side of it were kept and it carried an attribution, an
  accusation, a denial or a number. One in which somebody speaks without being cited is counted neither way. Asked where
  the direction is right.
* Kinds: where nothing in two texts tells two kinds apart, either is right; of reports that share a footer or a formula
  both boilerplate and no derivation are.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.family_changes import score_edges
from evaluation.family_runs import Run, couple, derive_all, read_corpus, run_all, without_dates
from evaluation.generator.__main__ import main as generate
from evaluation.table import Row, Table
from firsthand.records.derivation import Derivation
from firsthand.records.descent import LOST

KIND = "derivations"

Truth = Mapping[str, Any]
_COPIES = ("copy", "shared_original")


def score(data: Path) -> Table:
    """Scores the corpus in `data`, or one made for the purpose.

    Raises:
        FileNotFoundError: if there is none and no seed to make one with.
    """
    if (data / "reports.jsonl").is_file() and (data / "truth.json").is_file():
        return score_corpus(data)
    seed = os.environ.get("FIRSTHAND_SEED")
    if seed is None:
        raise FileNotFoundError(f"no reports.jsonl and truth.json in {data}; make them, or set FIRSTHAND_SEED")
    with tempfile.TemporaryDirectory() as made:
        generate([made, "--seed", seed, "--reports", os.environ.get("FIRSTHAND_REPORTS", "2000")])
        return score_corpus(Path(made))


def score_corpus(folder: Path) -> Table:
    """All measures of one corpus."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    run = run_all(folder)
    undated_readings = read_corpus(without_dates(folder))
    undated = derive_all(undated_readings, sorted({couple(e["derived"], e["source"]) for e in truth["edges"]}))
    errors: list[str] = []
    rows = [
        *score_candidates(truth, run, errors),
        *score_edges(truth["edges"], run.derivations, errors),
        *score_parents(truth, run, errors),
        *score_direction(truth["edges"], run.derivations, errors, name="direction"),
        *score_direction(truth["edges"], undated, errors, name="direction without dates"),
        *score_kinds(truth, run.derivations, errors),
        *score_false(truth, run.derivations, errors),
        *(Row(f"seconds: {step}", seconds, len(run.readings)) for step, seconds in run.seconds.items()),
    ]
    return Table(KIND, tuple(rows), tuple(sorted(errors)))


def score_candidates(truth: Truth, run: Run, errors: list[str]) -> Iterator[Row]:
    """Whether reports that derive from each other are compared at all."""
    wanted = sorted({couple(e["derived"], e["source"]) for e in truth["edges"]})
    missed = [pair for pair in wanted if pair not in set(run.candidates)]
    errors += [f"candidate missed: {a} and {b}" for a, b in missed]
    yield share("candidate edges: recall", len(wanted) - len(missed), len(wanted), f"{len(run.candidates)} candidates")


def score_parents(truth: Truth, run: Run, errors: list[str]) -> Iterator[Row]:
    """Whether each report hangs under the right ones in the tree, beside what a simple rule would say."""
    reports = truth["reports"]
    asked = {name: said["parents"] for name, said in reports.items() if said["parents"]}
    found = {name: run.descents[name].parents for name in reports}
    behind = _behind_a_lost_original(truth, found)
    right = {name for name, groups in asked.items() if name in behind or _parents_right(groups, found[name])}
    simple = {name for name, groups in asked.items() if _parents_right(groups, nearest_earlier(name, run))}
    for name in sorted(asked.keys() - right):
        errors.append(f"parent wrong: {name} has {list(found[name])}, true {asked[name]} ({_story(truth, name)})")
    exact = [n for n in right if set(found[n]) == {group[0] for group in asked[n]}]
    both = [name for name in asked if len(asked[name]) > 1]
    later = [name for name in asked if not reports[name]["same_day"]]
    untold = [name for name in asked if not all(reports[name]["told"])]
    yield share("parent right", len(right), len(asked))
    named = [name for name in asked if found[name]]
    left_open = f"{len(asked) - len(named)} are left open"
    yield share("parent right: of those named", sum(name in right for name in named), len(named), left_open)
    yield share("parent right: the very one", len(exact), len(asked), "equal texts told apart")
    yield share("parent right: published on a later day", sum(name in right for name in later), len(later))
    yield share("parent right: both of two", sum(name in right for name in both), len(both))
    yield share("parent right: something tells the order", len(right - set(untold)), len(asked) - len(untold))
    yield share("parent right or left open: nothing tells it", sum(_open(n, right, found) for n in untold), len(untold))
    yield share("parent right: date and score alone", len(simple), len(asked), "baseline")
    yield from _score_parentless(truth, found, errors)


def _score_parentless(truth: Truth, found: Mapping[str, Sequence[str]], errors: list[str]) -> Iterator[Row]:
    """Originals, and reports whose original is lost: for these a node of its own is right, and no other parent."""
    alone = {name: said["lost"] for name, said in truth["reports"].items() if not said["parents"]}
    firsts, orphans = ([name for name, lost in alone.items() if bool(lost) == wanted] for wanted in (False, True))
    placed = [name for name in orphans if all(parent.startswith(LOST) for parent in found[name])]
    errors += [f"parent for an original: {name} has {list(found[name])}" for name in firsts if found[name]]
    errors += [f"parent where it is lost: {n} has {list(found[n])}" for n in orphans if n not in placed]
    siblings = {couple(r["a"], r["b"]) for r in truth["relations"] if r["kind"] == "shared_original"}
    alike = [n for n in orphans if n not in placed and all(couple(n, parent) in siblings for parent in found[n])]
    yield share("no parent: originals", sum(not found[name] for name in firsts), len(firsts))
    yield share("no parent: the original is lost", len(placed), len(orphans), f"{len(alike)} others have a sibling")


def _open(name: str, right: Collection[str], found: Mapping[str, Sequence[str]]) -> bool:
    return name in right or not found[name]


def _behind_a_lost_original(truth: Truth, found: Mapping[str, Sequence[str]]) -> set[str]:
    """Reports placed beside their parent under a lost original that is truly lost, where the texts cannot tell."""
    told = {(e["derived"], e["source"]) for e in truth["edges"] if "shared_original" in e["accepts"]}
    return {
        derived
        for derived, source in told
        if truth["reports"][source]["lost"] and found[derived] and found[derived] == found[source]
        if all(parent.startswith(LOST) for parent in found[derived])
    }


def _parents_right(groups: Sequence[Sequence[str]], found: Sequence[str]) -> bool:
    if len(groups) != len(found):
        return False
    if len(groups) == 1:
        return found[0] in groups[0]
    return any(
        found[at] in groups[0] and _parents_right(groups[1:], [*found[:at], *found[at + 1 :]])
        for at in range(len(found))
    )


def nearest_earlier(name: str, run: Run) -> tuple[str, ...]:
    """The baseline: of the reports not published later the one that holds most of this one's fingerprints, the earliest
    of equals; none where it holds less than a twentieth."""
    mine, day = run.prints[name], run.readings[name].report.published or ""
    scored = []
    for pair in _pairs_of(name, run):
        other = pair[0] if pair[1] == name else pair[1]
        published = run.readings[other].report.published or ""
        if published <= day:
            scored.append((-len(mine & run.prints[other]) / max(len(mine), 1), published, other))
    best = min(scored, default=None)
    return (best[2],) if best and best[0] <= -0.05 else ()


def _pairs_of(name: str, run: Run) -> list[tuple[str, str]]:
    return [pair for pair in run.candidates if name in pair]


def _story(truth: Truth, name: str) -> str:
    said = truth["reports"][name]
    told = [f"depth {said['depth']}"]
    told += [word for word in ("same_day", "footer") if said[word]]
    told += [f"credits {said['credit']}"] if said["credit"] else []
    told += ["parent lost"] if said["lost"] else []
    return ", ".join(told)


def score_direction(
    edges: Sequence[Truth], derivations: Mapping[tuple[str, str], Derivation], errors: list[str], *, name: str
) -> Iterator[Row]:
    """Whether a copy is told from its source, of the pairs where the program decides."""
    found = [(e, derivations[pair]) for e in edges if (pair := couple(e["derived"], e["source"])) in derivations]
    decided = [(edge, d) for edge, d in found if d.direction != "undecided"]
    wrong = [(edge, d) for edge, d in decided if d.derived != edge["derived"]]
    for edge, derivation in wrong:
        why = "; ".join(f"{reason.rule} {reason.weight:+.2f}" for reason in derivation.because)
        errors.append(f"{name} wrong: {edge['derived']} came from {edge['source']} ({why})")
    yield share(f"{name}: right of the decided", len(decided) - len(wrong), len(decided))
    yield Row(f"{name}: undecided", len(found) - len(decided), len(found), "pairs")


def score_kinds(truth: Truth, derivations: Mapping[tuple[str, str], Derivation], errors: list[str]) -> Iterator[Row]:
    """Whether a copy, a lost original, a quotation and boilerplate are kept apart."""
    counts: dict[str, list[int]] = {}
    for item in [*truth["edges"], *(r for r in truth["relations"] if r["kind"] != "independent")]:
        a, b = (item["derived"], item["source"]) if "derived" in item else (item["a"], item["b"])
        derivation = derivations.get(couple(a, b))
        said = derivation.kind if derivation else "none"
        right, of = counts.setdefault(item["kind"], [0, 0])
        counts[item["kind"]] = [right + (said in item["accepts"]), of + 1]
        if said not in item["accepts"]:
            errors.append(f"kind wrong: {a} and {b}: {said}, true {item['kind']}")
    total = [sum(count[at] for count in counts.values()) for at in (0, 1)]
    yield share("kind right", total[0], total[1])
    for kind in sorted(counts):
        yield share(f"kind right: {kind}", counts[kind][0], counts[kind][1])


def score_false(truth: Truth, derivations: Mapping[tuple[str, str], Derivation], errors: list[str]) -> Iterator[Row]:
    """Copies seen where there are none: between independent reports of one event, and between reports of several."""
    pairs = [couple(r["a"], r["b"]) for r in truth["relations"] if r["kind"] == "independent"]
    false = [pair for pair in pairs if pair in derivations and derivations[pair].kind in _COPIES]
    told = {couple(r["a"], r["b"]) for r in truth["relations"]} | {
        couple(e["derived"], e["source"]) for e in truth["edges"]
    }
    events = {name: said["event"] for name, said in truth["reports"].items()}
    far = [p for p, d in derivations.items() if p not in told and events[p[0]] != events[p[1]] and d.kind in _COPIES]
    for pair in [*false, *far]:
        shared = derivations[pair].pairs[0]
        errors.append(f"false derivation: {pair[0]} and {pair[1]}: “{shared.source.text}” / “{shared.derived.text}”")
    yield share("false derivations between independent reports", len(false), len(pairs), "0 is best")
    yield Row("false derivations between events", len(far), len(derivations), "none is best")


def share(measure: str, right: int, of: int, note: str = "") -> Row:
    """A row with a share of how many."""
    return Row(measure, right / of if of else 0.0, of, note)
