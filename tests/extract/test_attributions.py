"""Who says what, in one report."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.extract.actors import find_actors
from firsthand.extract.attributions import find_attributions
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.attribution import Attribution
from tests.makers import report


def found(text: str) -> list[Attribution]:
    made = report("r", text)
    document = analyse(made, split_sentences(made))
    return list(find_attributions(made, document, list(find_actors(made, document))))


def parts(text: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    return [
        (one.source.text if one.source else None, one.cue.text, tuple(p.text for p in one.content))
        for one in found(text)
    ]


CASES = {
    "a speaker and his office behind a comma": (
        "The road was cut, Officer Don Marlow, a harbour police spokesman, said.",
        ("Officer Don Marlow, a harbour police spokesman,", "said", ("The road was cut",)),
    ),
    "a dateline before what is said": (
        "MARN (AP) — Two masked men robbed a ferry early on Monday, taking the cash box, Marn police said.",
        ("Marn police", "said", ("Two masked men robbed a ferry early on Monday, taking the cash box",)),
    ),
    "a paragraph below its cue": (
        "The Foreign Secretary said:\n\nWe are appalled by the shelling. It must stop.\n",
        ("The Foreign Secretary", "said", ("We are appalled by the shelling. It must stop.",)),
    ),
    "a cue before a speaker of no known kind": (
        "The crane was old, said a welder who lives there.",
        ("a welder who lives there", "said", ("The crane was old",)),
    ),
    "a clause with that": (
        "The mayor said that the pier had burned.",
        ("The mayor", "said", ("that the pier had burned",)),
    ),
    "a quotation before its cue": (
        "“The pier is gone,” Ines Marlow said.",
        ("Ines Marlow", "said", ("“The pier is gone,”",)),
    ),
    "the cue before its source": (
        "“The pier is gone,” said Ines Marlow.",
        ("Ines Marlow", "said", ("“The pier is gone,”",)),
    ),
    "half in quotation marks": (
        "The mayor called the fire “a disgrace.”",
        ("The mayor", "called", ("the fire “a disgrace.”",)),
    ),
    "according to": (
        "Nine boats sank, according to the harbour union.",
        ("the harbour union", "according to", ("Nine boats sank",)),
    ),
    "an auxiliary belongs to the cue": (
        "The ministry has denied the charge.",
        ("The ministry", "has denied", ("the charge",)),
    ),
    "an accusation": (
        "Fishermen blamed the dredger for the leak.",
        ("Fishermen", "blamed", ("the dredger for the leak",)),
    ),
    "a promise": ("The premier promised to open the road.", ("The premier", "promised", ("to open the road",))),
    "a refusal": ("The union declined to comment.", ("The union", "declined", ("to comment",))),
    "a preposition belongs to the cue": (
        "The council called for a new pier.",
        ("The council", "called for", ("a new pier",)),
    ),
    "a quotation of a quotation": (
        "The mayor was quoted as saying the pier was safe.",
        ("The mayor", "was quoted as saying", ("the pier was safe",)),
    ),
    "a noun": (
        "His claim that the pier was safe amused the town.",
        ("His", "claim", ("that the pier was safe",)),
    ),
    "a mind": (
        "Officials are worried that the dam may break.",
        ("Officials", "are worried", ("that the dam may break",)),
    ),
    "nobody named": (
        "The road is expected to open on Monday.",
        (None, "is expected", ("The road", "to open on Monday")),
    ),
    "an apposition with its comma": (
        "Ines Marlow, a member of the council, said the pier was safe.",
        ("Ines Marlow, a member of the council,", "said", ("the pier was safe",)),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_source_cue_and_content_are_drawn(text: str, expected: tuple[str | None, str, tuple[str, ...]]) -> None:
    assert parts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the port on Monday.",
        "The so-called Gate of Sorrows stood open.",
        "The levee ensures that the fields stay dry.",
        "The ferry to Marn was late.",
    ],
)
def test_what_nobody_says_is_passed_over(text: str) -> None:
    assert parts(text) == []


def test_a_headline_with_a_colon_speaks() -> None:
    assert parts("Marlow: The pier will reopen soon.") == [("Marlow", ":", ("The pier will reopen soon",))]


def test_a_quotation_goes_on_behind_its_sentence_and_in_the_next_paragraph() -> None:
    text = "“The pier is gone,” Ines Marlow said. “We saw it fall.”\n\n“Nobody was hurt.”"
    assert parts(text)[0][2] == ("“The pier is gone,”", "“We saw it fall.”", "“Nobody was hurt.”")


def test_a_quotation_with_a_speaker_of_its_own_is_not_taken_along() -> None:
    text = "“The pier is gone,” Ines Marlow said. “We saw it fall,” Theo Brandt said."
    assert [(source, content) for source, _, content in parts(text)] == [
        ("Ines Marlow", ("“The pier is gone,”",)),
        ("Theo Brandt", ("“We saw it fall,”",)),
    ]


def test_one_who_cites_another_is_a_chain() -> None:
    made = found("The Daily Sail said nine boats sank, citing a security official.")
    assert [(one.source.text if one.source else None, one.content[0].text) for one in made] == [
        ("The Daily Sail", "nine boats sank"),
        ("a security official", "nine boats sank"),
    ]


def test_a_promise_that_an_official_reports_stands_within_the_report() -> None:
    outer, inner = found("An official said that the premier had promised a new pier.")
    assert (outer.act, inner.act, outer.within, inner.within) == ("says", "promises", None, outer.id)


def test_a_pronoun_and_a_short_name_are_the_one_brought_in() -> None:
    made = found("Anna Keller said it rained. Keller warned of floods. She blamed the contractor.")
    assert len({one.actor for one in made}) == 1
    assert [one.anonymous for one in made] == [False, False, False]


def test_he_is_who_spoke_last_and_not_the_subject_of_what_was_said() -> None:
    text = "An official of the union said Victor Stone had asked for a truce. In return, he said, crews would go back."
    said = [one for one in found(text) if one.cue.text == "said"]
    assert [one.anonymous for one in said] == [True, True]
    assert said[0].actor == said[1].actor


def test_he_is_not_the_speaker_of_the_quotation_he_stands_in() -> None:
    outer, inner = sorted(found("“He warned us that it leaked,” Victor Stone said."), key=lambda one: one.within or "")
    assert inner.within == outer.id
    assert inner.actor != outer.actor
    assert inner.anonymous


def test_she_is_no_man_by_his_given_name() -> None:
    first, second = found("Rosemary Kettle said it leaked. Victor Stone left. She said it was old.")
    assert first.actor == second.actor


def test_anonymity_asked_in_a_sentence_of_its_own_covers_who_spoke_before() -> None:
    one = found("A cook said the crane was old. She spoke anonymously to protect her family.")[0]
    assert one.anonymity is not None
    assert one.anonymity.text == "spoke anonymously to protect her family"
    assert found("Tips can be given anonymously, police said.")[0].anonymity is None


@pytest.mark.parametrize("text", ["She called an ambulance.", "The fire claimed two lives.", "Report an error."])
def test_a_deed_in_a_word_of_saying_is_no_attribution(text: str) -> None:
    assert found(text) == []


def test_the_ministry_is_the_one_named_before() -> None:
    first, second = found("The Ministry of Ports said the pier burned. The ministry denied the rest.")
    assert first.actor == second.actor
    assert not second.anonymous


def test_anonymity_covers_all_that_the_source_says_and_is_no_speech_itself() -> None:
    made = found(
        "An official, who spoke on condition of anonymity because the inquiry was open, said the gate was shut. "
        "The official said nobody slept."
    )
    assert [one.anonymity.text if one.anonymity else None for one in made] == [
        "who spoke on condition of anonymity because the inquiry was open"
    ] * 2
    assert [one.anonymous for one in made] == [True, True]


@pytest.mark.parametrize(
    ("text", "kind", "anonymous"),
    [
        ("A police spokesman said it rained.", "police", True),
        ("The army said it rained.", "military", True),
        ("Rebels said it rained.", "armed_group", True),
        ("Witnesses said it rained.", "witness", True),
        ("A study showed that it rained.", "document", True),
        ("Sources said it rained.", "unnamed", True),
        ("Experts said it rained.", "expert", True),
        ("President Ines Marlow said it rained.", "official", False),
        ("A man named Theo Brandt said it rained.", "person", False),
        ("Critics, like Theo Brandt, said it rained.", "unnamed", False),
        ("Officials of the Marn Port Agency said it rained.", "official", True),
        ("Theo Brandt, a professor of law, said it rained.", "expert", False),
    ],
)
def test_a_source_has_its_kind_and_is_named_or_not(text: str, kind: str, anonymous: bool) -> None:
    [one] = found(text)
    assert (one.source_kind, one.anonymous) == (kind, anonymous)


def test_every_passage_is_the_words_at_its_place_and_ids_are_distinct() -> None:
    text = "“I will go,” she said. Officials say that the premier hopes to stay, according to the Daily Sail."
    made = found(text)
    passages = [p for one in made for p in (one.source, one.cue, *one.content, one.anonymity) if p]
    assert [text[p.start : p.end] for p in passages] == [p.text for p in passages]
    assert len({one.id for one in made}) == len(made) > 2


_PIECES = [
    "“",
    "”",
    '"',
    "'",
    "said",
    "the",
    "mayor",
    "that",
    ",",
    ".",
    ":",
    "—",
    "According",
    "to",
    "told",
    "he",
    "who",
    "denied",
    "“We",
    "saw”",
    "was",
    "quoted",
    "as",
    "saying",
    "citing",
    "officials",
    "on",
    "condition",
    "of",
    "anonymity",
    "because",
    "asked",
    "not",
    "to",
    "be",
    "named",
    "called",
    "it",
    "a",
    "lie",
    "(",
    ")",
    "U.S.",
    "his",
    "claim",
    "to",
    "promise",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=50))
def test_whatever_the_words_every_passage_holds_and_none_stands_in_one_left_out(pieces: list[str]) -> None:
    text = " ".join(pieces)
    made = found(text)
    passages = [p for one in made for p in (one.source, one.cue, *one.content, one.anonymity) if p]
    assert [text[p.start : p.end] for p in passages] == [p.text for p in passages]
    assert {one.within for one in made} <= {one.id for one in made} | {None}
    assert all(one.content for one in made)
