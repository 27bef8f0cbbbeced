"""Count and effect of victims, on sentences of our own."""

from __future__ import annotations

import pytest

from evaluation.template_sufferers import count_answers, effect_answers, sufferers_of
from firsthand.extract.events import find_incidents
from firsthand.extract.marks import Marks
from firsthand.extract.quantities import find_quantities
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from tests.makers import report


@pytest.mark.parametrize(
    ("text", "counts", "effects"),
    [
        pytest.param("Two guards were killed in Arbat.", ["2"], ["DEATH"], id="a group"),
        pytest.param("More than 20 clerks were hurt in the attack.", ["20-"], ["INJURY"], id="a bound"),
        pytest.param("The mayor, Jan Roe, was killed in Arbat.", ["1"], ["DEATH"], id="a name and what he is"),
        pytest.param("Jan Roe was killed. Roe was killed at home.", ["1"], ["DEATH"], id="told twice"),
        pytest.param("A bomb exploded at a bank. There were no casualties.", [], ["NO INJURY OR DEATH"], id="none"),
    ],
)
def test_each_victim_has_one_number_and_what_became_of_it(text: str, counts: list[str], effects: list[str]) -> None:
    made = report("r", text)
    sentences = split_sentences(made)
    doc = analyse(made, sentences)
    _, incidents = find_incidents(made, doc, Marks(sentences, tuple(find_quantities(sentences, doc))))
    sufferers = sufferers_of(doc, incidents[0], lambda _: True)
    assert [one.value for one in count_answers(sufferers)] == counts
    assert [one.value for one in effect_answers(sufferers, incidents[0])] == effects
