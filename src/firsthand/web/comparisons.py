"""The side by side page of two readings: rows, what is said on top of them, and the list to jump from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.records.derivation import Derivation
from firsthand.records.omission import Omission
from firsthand.records.passage import Passage
from firsthand.records.reading import Reading
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence
from firsthand.web.comparison import Because, Comparison, Count, Finding, Quote, Row, Side
from firsthand.web.rows import LABELS, NEUTRAL_LABELS, SIGNS, align_rows, fold_rows
from firsthand.web.verdicts import is_own, say_credit, say_verdict
from firsthand.web.wording import GRAVITY, MEANINGS, address, clip, head_report, isolate, name_apart, say_date

_ROLES = {
    "copy": ("Source", "Copy"),
    "shared_original": ("One pickup", "Another pickup"),
    "quoted_statement": ("One report", "Another report"),
    "boilerplate": ("One report", "Another report"),
}


def compare_readings(
    left: Reading, right: Reading, derivation: Derivation | None, *, called: Mapping[str, str] | None = None
) -> Comparison:
    """The page for two reports, `left` in the left column.

    Args:
        left: one report's reading.
        right: the other's.
        derivation: what the two share, whichever is the source; None: nothing of substance.
        called: names of reports by id, where more than these two are to be told apart.
    """
    swapped = derivation is not None and derivation.derived == left.report.id
    source, derived = (right, left) if swapped else (left, right)
    neutral = derivation is None or derivation.direction == "undecided" or derivation.kind != "copy"
    names = name_apart(source.report, derived.report)
    if called:
        names = called[source.report.id], called[derived.report.id]
    rows = (
        align_rows(source, derived, _complete(derivation, source, derived), names=names, neutral=neutral)
        if derivation
        else ()
    )
    spoken = isolate(names[0]), isolate(names[1])
    roles = _roles(source.report, derived.report, derivation)
    kinds = {note.kind for row in rows for note in row.notes}
    return Comparison(
        title=f"{names[0]} and {names[1]} side by side",
        source=_side(source, roles[0], names[0]),
        derived=_side(derived, roles[1], names[1]),
        swapped=swapped,
        neutral=neutral,
        verdict=say_verdict(source, derived, derivation, spoken),
        certainty=derivation.direction if derivation else "none",
        counts=_counts(rows, spoken, neutral=neutral),
        credit=say_credit(source, derived, derivation),
        credit_quote=derivation.credit.text if derivation and derivation.credit else "",
        because=_because(derivation, source.report, names) if derivation else (),
        findings=_findings(rows),
        stretches=fold_rows(rows),
        swap_href=address("compare", right.report.id, left.report.id),
        legend=tuple((kind, MEANINGS[kind]) for kind in GRAVITY if kind in kinds and kind in MEANINGS),
    )


def _complete(derivation: Derivation, source: Reading, derived: Reading) -> Derivation:
    """The derivation with all that only one of the two says: of boilerplate this is not kept."""
    if derivation.kind != "boilerplate":
        return derivation
    paired = [(pair.source, pair.derived) for pair in derivation.pairs]
    lone = [_unpaired(source, [one for one, _ in paired]), _unpaired(derived, [other for _, other in paired])]
    dropped = tuple(Omission(sentence.passage, sentence.kind) for sentence in lone[0])
    return replace(derivation, added=tuple(sentence.passage for sentence in lone[1]), dropped=dropped)


def _unpaired(reading: Reading, passages: Sequence[Passage]) -> list[Sentence]:
    """The sentences of a report, headers aside, that none of some passages of it holds."""
    starts = {s.passage.start for s in reading.sentences for p in passages if p.start <= s.passage.start < p.end}
    return [s for s in reading.sentences if s.kind != "header" and s.passage.start not in starts]


def _roles(source: Report, derived: Report, derivation: Derivation | None) -> tuple[str, str]:
    if derivation is None or derivation.direction == "undecided":
        return "One report", "Another report"
    if derivation.kind == "copy" and is_own(source, derived):
        return "Earlier report", "Later report"
    return _ROLES.get(derivation.kind, ("One report", "Another report"))


def _side(reading: Reading, role: str, name: str) -> Side:
    report = reading.report
    return Side(
        role=role,
        name=name,
        published=report.published,
        date="" if say_date(report.published) in name else say_date(report.published),
        headline=head_report(reading),
        facts=list_facts(report),
        language=report.language,
        href=address("report", report.id),
    )


def list_facts(report: Report) -> tuple[str, ...]:
    """What the report says of itself, in words: dateline, agency, byline, and the file it came from."""
    said = (
        (report.dateline, "dateline"),
        (report.agency if report.agency != report.outlet else None, "agency"),
        (report.byline, "byline"),
        (report.source, "file"),
    )
    return tuple(f"{label} {value}" for value, label in said if value)


def _counts(rows: Sequence[Row], names: tuple[str, str], *, neutral: bool) -> tuple[Count, ...]:
    found = Counter(row.kind for row in rows)
    labels = NEUTRAL_LABELS if neutral else LABELS
    says = dict(labels, added=f"only in {names[1]}", dropped=f"{labels['dropped']} of {names[0]}")
    if neutral:
        says["dropped"] = f"only in {names[0]}"
    kinds = ("verbatim", "restyled", "edited", "added", "dropped")
    return tuple(Count(found[kind], says[kind], SIGNS[kind], kind) for kind in kinds if found[kind])


def _because(derivation: Derivation, source: Report, names: tuple[str, str]) -> tuple[Because, ...]:
    return tuple(
        Because(
            says=reason.says,
            against=reason.weight < 0,
            quotes=tuple(
                Quote(names[0] if passage.report == source.id else names[1], clip(passage.text, 160))
                for passage in reason.evidence
            ),
        )
        for reason in derivation.because
    )


def _findings(rows: Sequence[Row]) -> tuple[Finding, ...]:
    ranked = sorted((row for row in rows if row.finding), key=lambda row: min(note.rank for note in row.notes))
    return tuple(_finding(row) for row in ranked)


def _finding(row: Row) -> Finding:
    notes = [note for note in row.notes if note.weight == "alarm"]
    cell = row.derived or row.source
    words = clip("".join(run.text for run in cell.runs), 80) if cell else ""
    return Finding(notes[0].kind, "; ".join(note.says for note in notes), words, row.anchor)
