"""What the side by side page says on top."""

from __future__ import annotations

from dataclasses import replace

from firsthand.records.reading import Reading
from firsthand.web.comparisons import compare_readings
from tests.web.samples import PAPER, copied, paper, wire, within


def test_the_page_says_who_copies_whom_how_much_and_how_far_apart() -> None:
    page = compare_readings(wire(), paper(), copied())
    assert page.verdict == (
        "The Lock Gazette copies Corrin.",
        "3 of 4 sentences of The Lock Gazette stand in both; Corrin is dated 2 days earlier.",
    )
    assert (page.source.role, page.derived.role) == ("Source", "Copy")


def test_a_likely_direction_is_said_to_be_probable() -> None:
    page = compare_readings(wire(), paper(), copied(direction="likely"))
    assert page.verdict[0] == "The Lock Gazette probably copies Corrin."


def test_an_undecided_direction_names_no_source_and_no_copy() -> None:
    page = compare_readings(wire(), paper(), copied(direction="undecided"))
    assert page.verdict[0] == "Corrin and The Lock Gazette share text; which came first is undecided."
    assert (page.source.role, page.derived.role, page.credit) == ("One report", "Another report", "")


def test_a_copy_without_credit_is_said_to_be_possibly_licensed() -> None:
    assert (
        compare_readings(wire(), paper(), copied()).credit == "No credit found in this text: the copy may be licensed."
    )


def own(made: Reading) -> Reading:
    return replace(made, report=replace(made.report, outlet="Corrin"))


def test_an_outlet_does_not_copy_itself_and_owes_itself_no_credit() -> None:
    page = compare_readings(own(wire()), own(paper()), copied(direction="likely"))
    assert page.verdict[0] == "Corrin (4 March 2031) is probably a later version of Corrin (2 March 2031)."
    assert (page.source.role, page.derived.role, page.credit) == ("Earlier report", "Later report", "")
    assert (page.source.name, page.source.date) == ("Corrin (2 March 2031)", "")


def test_an_outlet_that_takes_up_a_little_of_its_own_repeats_it() -> None:
    derivation = copied()
    page = compare_readings(own(wire()), own(paper()), replace(derivation, pairs=derivation.pairs[:1]))
    assert page.verdict[0] == "Corrin (4 March 2031) repeats some of Corrin (2 March 2031)."


def test_reports_can_be_called_as_the_whole_case_calls_them() -> None:
    page = compare_readings(wire(), paper(), copied(), called={"wire": "Corrin (a.txt)", "paper": "Gazette"})
    assert (page.verdict[0], page.source.name) == ("Gazette copies Corrin (a.txt).", "Corrin (a.txt)")


def test_the_words_of_a_credit_are_shown() -> None:
    page = compare_readings(wire(), paper(), copied(credit=within(paper(), PAPER[0])))
    assert (page.credit, page.credit_quote) == ("The copy credits its source:", PAPER[0])


def test_a_shared_original_makes_neither_the_source() -> None:
    page = compare_readings(wire(), paper(), copied(kind="shared_original"))
    assert page.verdict[0] == "Corrin and The Lock Gazette took text from the same original, which is neither of them."
    assert page.neutral


def test_two_reports_without_a_derivation_have_nothing_in_common() -> None:
    page = compare_readings(wire(), paper(), None)
    assert "nothing in common" in page.verdict[0]
    assert (page.stretches, page.findings, page.counts) == ((), (), ())


def test_the_left_report_stays_left_whichever_is_the_source() -> None:
    page = compare_readings(paper(), wire(), copied())
    assert (page.swapped, page.source.name, page.derived.name) == (True, "Corrin", "The Lock Gazette")
    assert page.swap_href == "/compare/wire/paper"
    assert compare_readings(wire(), paper(), copied()).stretches == page.stretches


def test_the_findings_are_listed_most_serious_first_and_lead_to_their_rows() -> None:
    page = compare_readings(wire(), paper(), copied())
    anchors = {row.anchor for stretch in page.stretches for row in stretch.rows}
    assert [(finding.kind, finding.says) for finding in page.findings] == [
        ("dropped", "the denial and the accusation were dropped; the sentences around were kept"),
        ("bound", "“at least” is gone"),
    ]
    assert {finding.anchor for finding in page.findings} <= anchors


def test_the_counts_are_those_of_the_rows() -> None:
    page = compare_readings(wire(), paper(), copied())
    assert [(count.number, count.says) for count in page.counts] == [
        (2, "word for word"),
        (1, "edited"),
        (1, "only in The Lock Gazette"),
        (1, "left out of Corrin"),
    ]


def test_a_reason_carries_its_words_and_says_when_it_speaks_against() -> None:
    derivation = copied()
    doubt = replace(derivation.because[0], says="the paper is dated earlier", weight=-0.5, evidence=())
    page = compare_readings(wire(), paper(), replace(derivation, because=(*derivation.because, doubt)))
    assert [(reason.says, reason.against, len(reason.quotes)) for reason in page.because] == [
        ("Corrin published 2 days earlier", False, 1),
        ("the paper is dated earlier", True, 0),
    ]
    assert (page.because[0].quotes[0].name, page.because[0].quotes[0].text) == ("Corrin", "Sunday")


def test_only_kinds_that_occur_are_explained() -> None:
    assert [kind for kind, _ in compare_readings(wire(), paper(), copied()).legend] == ["bound"]


def test_of_standing_text_what_only_one_report_says_is_read_from_the_reports() -> None:
    derivation = replace(copied(kind="boilerplate", direction="undecided"), added=(), dropped=())
    page = compare_readings(wire(), paper(), derivation)
    assert [(count.number, count.says) for count in page.counts if count.kind in ("added", "dropped")] == [
        (1, "only in The Lock Gazette"),
        (1, "only in Corrin"),
    ]
