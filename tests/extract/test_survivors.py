from __future__ import annotations

import pytest

from firsthand.extract.losses import find_losses
from firsthand.extract.survivors import survivors
from tests.extract.parsing import parse


def hurt(text: str) -> list[str]:
    return [one.phrase.text for one in survivors(find_losses(parse(text))) if one.slot == "injured"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("A porter was shot. The victim died in a clinic.", [], id="may be the one who died"),
        pytest.param("A porter was shot.", ["A porter"], id="nobody died"),
        pytest.param("A woman died. A man was shot in the knee.", ["A man"], id="a man is no woman"),
        pytest.param("A porter died. Two others were driven to a hospital.", ["Two others"], id="others"),
        pytest.param("A porter died and two guards were taken to a hospital.", ["two guards"], id="told together"),
        pytest.param("Jan Roe was shot on Monday. Roe died on Friday.", [], id="named dead"),
        pytest.param("A porter was wounded. A guard died.", ["A porter"], id="a word for the living"),
        pytest.param("Gunmen shot four porters, killing one.", [], id="the dead are among those shot"),
    ],
)
def test_who_was_shot_is_hurt_unless_the_words_may_mean_that_they_died(text: str, who: list[str]) -> None:
    assert hurt(text) == who
