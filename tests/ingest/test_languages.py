from __future__ import annotations

import pytest

from firsthand.ingest.languages import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry to Norton was late on Monday because of fog, the harbour master said.", "en"),
        ("THE FERRY TO NORTON WAS LATE ON MONDAY BECAUSE OF FOG, THE HARBOUR MASTER SAID.", "en"),
        ("Die Fähre nach Norton hatte am Montag wegen Nebels Verspätung, sagte der Hafenmeister.", "de"),
        ("تأخرت العبارة يوم الاثنين بسبب الضباب الكثيف فوق الميناء، حسبما قال مدير الميناء.", "ar"),
    ],
)
def test_a_sentence_shows_its_language(text: str, language: str) -> None:
    found = find_language(text, 0)
    assert found is not None
    assert found == (language, 0, len(text))


@pytest.mark.parametrize("text", ["", "Ferry late.", "1234 5678 " * 20, "qx zv kj wq " * 10])
def test_little_or_no_language_is_unknown(text: str) -> None:
    assert find_language(text, 0) is None


def test_it_is_told_from_the_text_behind_the_header() -> None:
    text = (
        "AB CD — \n The ferry to Norton was late on Monday because of fog, the harbour master said."
        + " Nobody was hurt." * 50
    )
    found = find_language(text, 7)
    assert found is not None
    assert text[found[1] :].startswith("The ferry")
    assert found[2] - found[1] <= 400
