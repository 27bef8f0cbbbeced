"""Proves our own corpus: `python -m training.checks [FILE…]` prints every fault, or the corpus's figures.

What is proved: the notation; that every tag is known and has the values it needs; that roles belong to a trigger and
sources and cues to a content; that no sentence stands twice and no two are one template with other names put in.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.notation import Mark, Marked, NotationError, read_marked

CORPUS = Path(__file__).parent / "corpus"
_NUMBER = r"-|\d+(\.\d+)?"  # a dash: open
_TIME = (
    r"\d{4}(-(\d\d(-\d\d(T(\d\d(:\d\d)?|MO|MI|AF|EV|NI))?)?|W\d\d(-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI))?|\d{2,3}"
    r"|P[\dX.]+[YMWDE]|PT[\dX.]+[HMS]|P[\dX]+(WE|DE|CE)|(PAST|PRESENT|FUTURE)_REF|XXXX\S*|T(\d\d(:\d\d)?|MO|MI|AF|EV|NI)"
)
_TAGS: dict[str, list[str]] = tomllib.loads((CORPUS / "tags.toml").read_text(encoding="utf-8"))
# the values of a tag in order: the list in tags.toml that each stands in, or the pattern it has
_VALUES: dict[str, tuple[str | re.Pattern[str], ...]] = {
    "trigger": ("kinds", "statuses", "modalities"),
    "source": ("sources", "naming"),
    "cue": ("acts",),
    "content": (),
    "anonymity": (),
    "quantity": ("bounds", re.compile(_NUMBER), re.compile(_NUMBER), re.compile(r"\S+")),
    "time": (re.compile(_TIME),),
}
_LETTERS = {"trigger": "e", "source": "a", "cue": "a", "content": "a", "anonymity": "a"}  # what a tag belongs to
_SHARED = 0.5  # of the runs of three words of a sentence found in one other sentence: a template


def main(arguments: Sequence[str]) -> int:
    """Prints the faults of the files, or of the whole corpus; without any, its figures.

    Returns:
        1 where a fault was found, 0 otherwise.
    """
    reports: list[Marked] = []
    faults: list[str] = []
    for file in [Path(name) for name in arguments] or sorted(CORPUS.glob("*.txt")):
        try:
            reports += read_marked(file)
        except NotationError as fault:
            faults.append(str(fault))
    faults += [f"{report.id}: {fault}" for report in reports for fault in find_faults(report)]
    faults += find_repeats(reports)
    print("\n".join(faults) if faults else "\n".join(_describe(reports)))
    return 1 if faults else 0


def find_faults(report: Marked) -> Iterator[str]:
    """Says what is wrong with one report's header or marks."""
    for field in _TAGS["fields"]:
        if field not in report.fields:
            yield f"the header has no “{field}:”"
    if report.fields.get("register") not in _TAGS["registers"]:
        yield f"register is one of {', '.join(_TAGS['registers'])}"
    belongs: dict[str, set[str]] = defaultdict(set)
    for mark in report.marks:
        if fault := _find_fault(mark):
            yield f"“{report.words(mark)}” {mark.name}: {fault}"
        if report.words(mark) != report.words(mark).strip():
            yield f"“{report.words(mark)}”: a mark begins or ends with a space"
        if mark.belongs:
            belongs[mark.belongs].add(mark.name)
    for local, names in sorted(belongs.items()):
        if local[0] == "e" and "trigger" not in names:
            yield f"{local} has no trigger"
        if local[0] == "a" and "content" not in names:
            yield f"{local} has no content"


def _find_fault(mark: Mark) -> str | None:
    letter = mark.belongs[0] if mark.belongs else ""
    if (letter == "e" and mark.name in _TAGS["roles"]) or (not letter and mark.name in _TAGS["names"]):
        return f"{mark.name} takes no values" if mark.values else None
    wanted = _VALUES.get(mark.name)
    if wanted is None or letter != _LETTERS.get(mark.name, ""):
        return "no such tag, or it belongs to nothing or to the wrong thing"
    if len(mark.values) != len(wanted):
        return f"takes {len(wanted)} values"
    for value, want in zip(mark.values, wanted, strict=True):
        if not (value in _TAGS[want] if isinstance(want, str) else want.fullmatch(value)):
            return f"{value} is no value of it"
    return None


def find_repeats(reports: Sequence[Marked]) -> Iterator[str]:
    """Says which sentences of eight words or more stand twice or are one template with other words put in."""
    held: dict[tuple[str, ...], list[int]] = defaultdict(list)
    named: list[tuple[str, str]] = []
    for report in reports:
        for start, end in report.sentences:
            words = re.findall(r"\w+", report.text[start:end].casefold())
            runs = {tuple(words[at : at + 3]) for at in range(len(words) - 2)} if len(words) > 7 else set()
            alike = Counter(other for run in runs for other in held[run])
            for other, shared in alike.most_common(1):
                if shared >= _SHARED * len(runs):
                    yield f"{report.id}: “{report.text[start:end][:60]}…” is much the sentence of {named[other][0]}"
            for run in runs:
                held[run].append(len(named))
            named.append((report.id, report.text[start:end]))


def _describe(reports: Sequence[Marked]) -> Iterator[str]:
    sentences = sum(len(report.sentences) for report in reports)
    words = sum(len(report.text.split()) for report in reports)
    yield f"{len(reports)} reports, {sentences} sentences, {words} words"
    kinds = Counter(mark.values[0] for report in reports for mark in report.marks if mark.name == "trigger")
    marks = [mark for report in reports for mark in report.marks]
    names = Counter(f"{mark.name} (role)" if (mark.belongs or " ")[0] == "e" else mark.name for mark in marks)
    registers = Counter(report.fields["register"] for report in reports)
    for title, counted in (("registers", registers), ("marks", names), ("incidents by kind", kinds)):
        yield f"{title}: " + ", ".join(f"{name} {count}" for name, count in counted.most_common())
    yield "kinds without a trigger: " + (", ".join(sorted(set(_TAGS["kinds"]) - set(kinds))) or "none")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
