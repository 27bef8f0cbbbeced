"""The language of a text, told from a short stretch of it; unknown where the stretch is short or mixed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE = 400  # characters read: more made no difference on 300 news reports and costs time
SHORTEST = 40  # letters below which nothing is said
CERTAIN = 0.8  # probability below which nothing is said


def find_language(text: str, body: int) -> tuple[str, int, int] | None:
    """The language of the text from `body` on, with the span it was told from: (ISO 639-1 code, start, end).

    None if there are too few letters, or if it is not certain.
    """
    start = body + len(text[body : body + SAMPLE]) - len(text[body : body + SAMPLE].lstrip())
    sample = text[start : start + SAMPLE].rstrip()
    if sum(map(str.isalpha, sample)) < SHORTEST:
        return None
    # The model knows few capitals: text in capitals is read as if it were in small letters.
    capitals = sum(map(str.isupper, sample)) > len(sample) / 3
    language, certainty = _identifier().classify(sample.lower() if capitals else sample)
    if certainty < CERTAIN or len(language) != 2:
        return None
    return language, start, start + len(sample)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # ISO 639-1 codes, and "no language": some 3-letter codes are close kin of large languages and steal short texts.
    identifier.set_languages([code for code in identifier.labels if len(code) == 2 or code == "zxx"])
    return identifier
