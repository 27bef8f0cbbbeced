from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest

from firsthand.language.boundaries import find_boundaries


def parts(text: str) -> list[str]:
    cuts = [0, *find_boundaries(text, 0, len(text)), len(text)]
    return [text[start:end].strip() for start, end in pairwise(cuts)]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["Gen. Ana Mora met Col. J. R. Roe."], id="titles and initials"),
        pytest.param(["U.S. Marines left Ft. Alden."], id="an acronym before a name"),
        pytest.param(["She lives in the U.S. now.", "He does not."], id="an acronym before a small letter"),
        pytest.param(["She lives in the U.S.", "The house is old."], id="an acronym before a word that opens"),
        pytest.param(["It began on Oct. 17 in the north."], id="a month before its day"),
        pytest.param(["It began in Oct.", "Mora saw it."], id="a month before a name"),
        pytest.param(["They met at well No. 4 and No. 5."], id="a numbered thing"),
        pytest.param(["He said No.", "Mora left."], id="no as an answer"),
        pytest.param(["The ferry left St. Brannoc at dawn."], id="a saint"),
        pytest.param(["It fell at 3 a.m. Tuesday."], id="an hour before a day"),
        pytest.param(["It fell at 3 a.m.", "Mora saw it."], id="an hour before a name"),
        pytest.param(["IT FELL AT 3 P.M. GMT.", "MORA SAW IT."], id="an hour in capitals"),
        pytest.param(["Acme Inc. said so."], id="a company before a small letter"),
        pytest.param(["He works for Acme Inc.", "It makes tin."], id="a company before a word that opens"),
        pytest.param(["It cost 3.5 million.", "61 men built it."], id="a decimal, then a figure"),
        pytest.param(["It lies in Alden, Ill.", "Mora lives there."], id="a state after a comma"),
        pytest.param(["It stood on Cedar Ave.", "Mora saw it."], id="a street"),
        pytest.param(["It stood on Cedar Ave. NE by the mill."], id="a street and its quarter"),
        pytest.param(["He waited ... and left."], id="an ellipsis before a small letter"),
        pytest.param(["He waited ...", "The end came."], id="an ellipsis before a capital"),
        pytest.param(["He waited . . . and left."], id="a spaced ellipsis"),
        pytest.param(["The mill burned [...]", "However, the barn stood."], id="words left out between sentences"),
        pytest.param(["She said “[…] The mill burned” and met […] Mora."], id="words left out inside one"),
        pytest.param(["“We won.", "They lost.”", "He left."], id="two sentences in quotes"),
        pytest.param(["(We won.)", "They lost."], id="a bracket after the stop"),
        pytest.param(["“Where is it?” he asked.", "She knew."], id="a question in quotes before a small letter"),
        pytest.param(["“Where is it?” Ana Mora asked."], id="a question in quotes before who asked it"),
        pytest.param(["“Where is it?”", "The crowd grew."], id="a question in quotes, then another sentence"),
        pytest.param(["Yahoo! News said so."], id="a name that shouts"),
        pytest.param(["They fled.", "The army came."], id="two plain sentences"),
        pytest.param(["See www.Example.Com for more."], id="an address"),
        pytest.param(["1. They fled.", "2. They came back."], id="numbered items"),
        pytest.param(["It fell.[3]", "They fled."], id="a note"),
        pytest.param(["It fell. [3]", "They fled."], id="a note after a space"),
        pytest.param(["He met al-Amin.", "al-Amin left."], id="a name that begins small"),
        pytest.param(["ALDEN, Wash. - The mill burned."], id="a dash after a place"),
        pytest.param(["THE FORT FELL.", "COL. ROE FLED TO THE U.S. MARINES CAME."], id="capitals alone"),
        pytest.param(["It is better than I.", "Mora knows."], id="the pronoun I"),
        pytest.param(["they came at noon.", "we ran to the mill."], id="small letters after a plain word"),
        pytest.param(["who did it?", "nobody knows!", "so we left."], id="a question in small letters"),
        pytest.param(
            ["gen. mora came at 3 p.m. and sat by the old dept. store."], id="shortened words in small letters"
        ),
        pytest.param(["“Who did it?” she asked, and “Leave it.” he said."], id="small letters after a quote"),
        pytest.param(["They fled (by boat.)", "(nobody saw it.)"], id="brackets that open small"),
        pytest.param(["He waited...and left... then came back."], id="dots that part nothing"),
        pytest.param(["We won!", "We won!!! :)", "Now we rest."], id="a smile after the stop"),
        pytest.param(["The mill burned. [citation needed]", "It was old."], id="a note in words"),
        pytest.param(["The mill burned. 4", "Even the barn fell."], id="a note's number before a word that opens"),
        pytest.param(["The mill burned.4", "Mora saw it."], id="a note's number at the stop"),
        pytest.param(["The mill burned.", "40 Marines came."], id="a figure that opens"),
        pytest.param(["“We shall rebuild it.”", "— Ana Mora, the miller"], id="who said the quote"),
        pytest.param(["They all came home.", "-- Mora cheered."], id="a dash after a plain word"),
        pytest.param(["It is his play Who Burns? (1955), and she liked it."], id="a title that asks"),
        pytest.param(["It fell at 3 p.m. (Alden time) on Sunday."], id="brackets after an hour, then more"),
        pytest.param(["They left at noon.", "(Mora) stayed and wept."], id="brackets that open a sentence"),
        pytest.param(["Figure 2.4", "The mill before the fire."], id="the number of a figure"),
        pytest.param(["Figure 2 shows the mill."], id="a figure that shows"),
        pytest.param(["The mill after the fire", "Photo: Ana Roe."], id="who took the photograph"),
        pytest.param(["The mill after the fire (Photo: Ana Roe)"], id="a photographer in brackets"),
        pytest.param(["The mill by the U.S. embassy", "AP Photo: Ana Roe"], id="which agency's photograph"),
        pytest.param(["سقطت القلعة.", "هل هرب الجنود؟", "نعم."], id="Arabic"),
        pytest.param(["قلعہ گر گیا۔", "فوج آئی۔"], id="Urdu"),
        pytest.param(["城が落ちた。", "兵は逃げた。"], id="Japanese"),
        pytest.param(["• Water", "• Bread"], id="bullets in a row"),
        pytest.param(["Mr . Roe left .", "She ran ."], id="spaces before the stops"),
        pytest.param(["They fled.", "The army\u00a0came."], id="a space that does not break"),
    ],
)
def test_a_paragraph_is_parted_into_its_sentences(sentences: list[str]) -> None:
    assert parts(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("They fled.The army came.", ["They fled.", "The army came."], id="a word, then a capital"),
        pytest.param("We won...They lost.", ["We won...", "They lost."], id="dots, then a capital"),
        pytest.param("He said “never.”The army came.", ["He said “never.”", "The army came."], id="a quote between"),
        pytest.param("Mr.Roe and A.Poe left.", ["Mr.Roe and A.Poe left."], id="not after a title or an initial"),
        pytest.param("城が落ちた。兵は逃げた。", ["城が落ちた。", "兵は逃げた。"], id="scripts without spaces"),
    ],
)
def test_a_missing_space_parts_only_where_it_is_safe(text: str, sentences: list[str]) -> None:
    assert parts(text) == sentences


def test_the_cost_grows_with_the_length() -> None:
    def seconds(text: str) -> float:
        begun = process_time()
        list(find_boundaries(text, 0, len(text)))
        return process_time() - begun

    for part in ("a. (b" * 4, "(" * 20, ". 12 " * 4, "x [a [a [a ", "Photo: ", '."' * 9, "no. ?! :) -- "):
        seconds(part)
        assert seconds(part * 3_000) < 40 * max(seconds(part * 300), 0.002), part


def test_only_boundaries_inside_the_paragraph_are_given() -> None:
    text = "He left. She ran. It fell."
    assert list(find_boundaries(text, 9, 17)) == []
    assert list(find_boundaries(text, 0, len(text))) == [9, 18]
