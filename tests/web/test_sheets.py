"""One report's page."""

from __future__ import annotations

from dataclasses import replace

from firsthand.casefile.summaries import Summary
from firsthand.web.sheet import Sheet
from firsthand.web.sheets import say_role, show_report
from tests.web.samples import PAPER, copied, paper, wire, within


def summary(name: str, role: str, copied_sentences: int) -> Summary:
    outlet = {"wire": "Corrin", "paper": "The Lock Gazette"}[name]
    return Summary(
        name, "2031-03-02", outlet, None, None, f"{name}.txt", 4, copied_sentences, copied_sentences, (), (), role
    )


SUMMARIES = {"wire": summary("wire", "original", 0), "paper": summary("paper", "mixed", 3)}


def paper_page() -> Sheet:
    made = paper()
    report = replace(made.report, evidence={"outlet": within(made, "Tollen")}, given=("published",))
    return show_report(replace(made, report=report), (copied(),), SUMMARIES, ())


def test_the_text_is_printed_whole() -> None:
    page = paper_page()
    assert ["".join(piece.text for piece in paragraph.pieces) for paragraph in page.paragraphs] == list(PAPER)


def test_each_copied_sentence_leads_to_its_row_side_by_side() -> None:
    page = paper_page()
    start = within(paper(), PAPER[1]).start
    assert [paragraph.origin for paragraph in page.paragraphs] == ["", "Corrin", "Corrin", "Corrin"]
    assert page.paragraphs[0].marks == ()
    assert page.paragraphs[1].marks[0].href == f"/compare/wire/paper#d{start}"
    assert page.paragraphs[1].marks[0].says == f"edited, from Corrin: “{PAPER[1]}”"
    assert page.paragraphs[2].pieces[0].kind == "verbatim"


def test_the_words_of_a_fact_are_marked_where_they_stand() -> None:
    pieces = paper_page().paragraphs[0].pieces
    assert [(piece.text, piece.field) for piece in pieces][:3] == [
        ("Bakers in ", ""),
        ("Tollen", "outlet"),
        (" sold bread from their boats this week.", ""),
    ]


def test_facts_say_where_they_come_from_and_what_is_missing() -> None:
    facts = {fact.label: fact for fact in paper_page().facts}
    assert (facts["Published"].value, facts["Published"].given) == ("4 March 2031", True)
    assert (facts["Outlet"].value, facts["Outlet"].words) == ("The Lock Gazette", "Tollen")
    assert facts["Received as"].value == "paper.txt"
    bare = replace(paper(), report=replace(paper().report, published=None))
    missing = {fact.label: fact.value for fact in show_report(bare, (), SUMMARIES, ()).facts}
    assert missing["Published"] == "not found in the report"


def test_the_source_says_who_took_from_it() -> None:
    page = show_report(wire(), (copied(),), SUMMARIES, ())
    assert [(kin.says, kin.name, kin.certainty) for kin in page.kin] == [
        ("gave 3 passages to", "The Lock Gazette", "certain")
    ]
    assert {piece.kind for paragraph in page.paragraphs for piece in paragraph.pieces} == {"own"}


def test_where_it_is_undecided_which_came_first_text_is_shared_and_not_taken() -> None:
    page = show_report(paper(), (copied(direction="undecided"),), SUMMARIES, ())
    assert (page.kin[0].says, page.kin[0].certainty) == ("shares 3 passages with", "which came first is undecided")


def test_a_report_that_may_be_either_is_called_neither() -> None:
    either = replace(summary("paper", "undecided", 0), shared=3)
    says = "3 of 4 sentences also stand in another report; which came first is undecided"
    assert say_role(either) == says
