"""How words are capitalised: one of twelve shapes each. The encoder reads small letters; this tells it of capitals."""

from __future__ import annotations

from collections.abc import Sequence

OUTSIDE = 0  # what is no word: the marks at both ends of a sentence, and padding
SHAPES = (
    "outside",
    "small",  # fort
    "opening capital",  # Fort, as the first word of its sentence
    "capital",  # Fort, anywhere else
    "capitals",  # UNIFIL
    "one capital",  # A, J.
    "mixed",  # McRae, iPad, al-Amin
    "figures",  # 40, 1,200, 3.5
    "figures and letters",  # 155mm, F-16
    "capitals with stops",  # U.S.
    "mark",  # , “ $
    "no case",  # letters of a script that has no capitals
)


def tell_shapes(words: Sequence[str]) -> list[int]:
    """The shape of each word of one sentence, as its place in `SHAPES`.

    Example:
        >>> [SHAPES[shape] for shape in tell_shapes(["The", "U.S.", "fired", "40", "shells", "."])]
        ['opening capital', 'capitals with stops', 'small', 'figures', 'small', 'mark']
    """
    shapes = []
    opened = False
    for word in words:
        shapes.append(_shape(word, opening=not opened))
        opened = opened or any(map(str.isalnum, word))
    return shapes


def _shape(word: str, *, opening: bool) -> int:  # noqa: PLR0911 (one line a shape reads best)
    letters = [character for character in word if character.isalpha()]
    if any(map(str.isdigit, word)):
        return 8 if letters else 7
    if not letters:
        return 10
    capitals = sum(map(str.isupper, letters))
    if capitals == 0:
        return 1 if any(map(str.islower, letters)) else 11
    if len(letters) == 1:
        return 5
    if capitals == len(letters):
        return 9 if "." in word else 4
    if capitals == 1 and letters[0].isupper():
        return 2 if opening else 3
    return 6
