"""Two reports aligned, row by row."""

from __future__ import annotations

from dataclasses import replace

from firsthand.records.change import Change
from firsthand.records.omission import Omission
from firsthand.records.reading import Reading
from firsthand.web.comparison import Row
from firsthand.web.rows import align_rows, fold_rows
from tests.web.samples import PAPER, WIRE, copied, pair, paper, reading, wire, within

NAMES = ("Corrin", "The Lock Gazette")


def kinds(rows: tuple[Row, ...]) -> list[str]:
    return [row.kind for row in rows]


def words(row: Row) -> tuple[str | None, str | None]:
    def join(cell: object) -> str | None:
        return "".join(run.text for run in cell.runs) if cell else None  # type: ignore[attr-defined]

    return join(row.source), join(row.derived)


def aligned() -> tuple[Row, ...]:
    return align_rows(wire(), paper(), copied(), names=NAMES, neutral=False)


def test_what_was_left_out_stands_after_the_sentence_it_followed() -> None:
    rows = aligned()
    assert kinds(rows) == ["added", "edited", "dropped", "verbatim", "verbatim"]
    assert words(rows[1]) == (WIRE[0], PAPER[1])
    assert words(rows[2]) == (WIRE[1], None)


def test_what_was_left_out_before_the_first_kept_sentence_stands_before_it() -> None:
    derivation = copied()
    late = replace(
        derivation,
        pairs=derivation.pairs[1:],
        added=(*derivation.added, within(paper(), PAPER[1])),
        dropped=(Omission(within(wire(), WIRE[0]), "body"), *derivation.dropped),
    )
    rows = align_rows(wire(), paper(), late, names=NAMES, neutral=False)
    assert [words(row)[0] for row in rows] == [None, None, WIRE[0], WIRE[1], WIRE[2], WIRE[3]]


def test_a_dropped_denial_is_a_finding_in_plain_words() -> None:
    row = aligned()[2]
    assert row.finding
    assert [note.says for note in row.notes] == [
        "the denial and the accusation were dropped; the sentences around were kept"
    ]


def test_a_cut_bound_is_called_out_and_house_style_is_not() -> None:
    source, derived = wire(), paper()
    first = copied().pairs[0]
    style = Change("wording", within(derived, "40"), within(source, "40"), "house style: 40 → 40", style=True)
    loud = align_rows(source, derived, copied(), names=NAMES, neutral=False)[1]
    quiet = align_rows(
        source,
        derived,
        replace(copied(), pairs=(replace(first, label="restyled", changes=(style,)),)),
        names=NAMES,
        neutral=False,
    )
    assert (loud.finding, [note.says for note in loud.notes]) == (True, ["“at least” is gone"])
    restyled = next(row for row in quiet if row.kind == "restyled")
    assert (restyled.finding, [(note.kind, note.says) for note in restyled.notes]) == (False, [("style", "40 → 40")])


def test_the_headers_of_both_reports_share_the_first_row() -> None:
    source = reading("s", "2 March, TOLLEN (Corrin) —", *WIRE)
    derived = reading("d", "The Lock Gazette —", *WIRE)
    pairs = tuple(pair(source, derived, sentence) for sentence in WIRE)
    derivation = replace(copied(), source="s", derived="d", pairs=pairs, added=(), dropped=())
    rows = align_rows(source, derived, derivation, names=NAMES, neutral=False)
    assert kinds(rows) == ["header", "verbatim", "verbatim", "verbatim", "verbatim"]
    assert words(rows[0]) == ("2 March, TOLLEN (Corrin) —", "The Lock Gazette —")


def test_no_sentence_of_either_report_is_lost_even_if_the_derivation_is_silent_on_it() -> None:
    silent = replace(copied(), added=(), dropped=(), pairs=copied().pairs[1:2])
    rows = align_rows(wire(), paper(), silent, names=NAMES, neutral=False)
    assert sorted(side for row in rows if (side := words(row)[0])) == sorted(WIRE)
    assert sorted(side for row in rows if (side := words(row)[1])) == sorted(PAPER)


def test_a_block_that_moved_is_said_to_have_moved() -> None:
    source, derived = reading("s", *WIRE), reading("d", WIRE[3], *WIRE[:3])
    pairs = tuple(pair(source, derived, sentence) for sentence in WIRE)
    derivation = replace(copied(), source="s", derived="d", pairs=pairs, added=(), dropped=())
    rows = align_rows(source, derived, derivation, names=NAMES, neutral=False)
    assert [[note.kind for note in row.notes] for row in rows] == [["moved"], [], [], []]


def test_where_it_is_undecided_nothing_is_called_left_out_or_its_own() -> None:
    rows = align_rows(wire(), paper(), copied(direction="undecided"), names=NAMES, neutral=True)
    assert {row.label for row in rows} == {"only here", "worded differently", "word for word"}
    assert rows[1].notes[0].says == "“At least” only in Corrin"
    assert "dropped" not in rows[2].notes[0].says


def copy_of_many(count: int) -> tuple[Row, ...]:
    sentences = [f"Barge number {number} was raised." for number in range(count)]
    source, derived = reading("s", *sentences), reading("d", *sentences)
    pairs = tuple(pair(source, derived, sentence) for sentence in sentences)
    derivation = replace(copied(), source="s", derived="d", pairs=pairs, added=(), dropped=())
    return align_rows(source, derived, derivation, names=NAMES, neutral=False)


def test_a_long_verbatim_stretch_folds_but_for_its_first_and_last_row() -> None:
    stretches = fold_rows(copy_of_many(9))
    assert [(len(stretch.rows), stretch.fold) for stretch in stretches] == [
        (1, ""),
        (7, "7 more passages word for word: “Barge number 1 was raised.”"),
        (1, ""),
    ]


def test_a_short_stretch_is_not_folded_and_no_row_is_lost() -> None:
    rows = copy_of_many(3)
    assert [stretch.rows for stretch in fold_rows(rows)] == [rows]


def test_a_reading_without_sentences_has_no_rows() -> None:
    nothing = replace(copied(), pairs=(), added=(), dropped=())
    empty = Reading(wire().report), Reading(paper().report)
    assert align_rows(*empty, nothing, names=NAMES, neutral=False) == ()
