"""Words cut into the pieces that the encoder knows: WordPiece over small letters without accents.

One word in, the numbers of its pieces out. The method is that of BERT's uncased models (Devlin et al. 2019): a word
is made small, its accents are taken off, its punctuation stands apart, and each part is cut into the longest pieces
that the vocabulary holds. Quotation marks of every form are read as the straight ones, so that typography changes
nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

PADDING, UNKNOWN, OPENING, CLOSING = "[PAD]", "[UNK]", "[CLS]", "[SEP]"

MOST_PIECES = 12  # of one word: of a longer one, an address or a line without spaces, the middle is passed over
_LONGEST_PART = 60  # characters: what is longer than this without punctuation is no word of any language
_STRAIGHT = str.maketrans("“”„‟«»‘’‚‛‹›´`", "\"\"\"\"\"\"''''''''")


class WordPieces:
    """Cuts words into pieces of one vocabulary.

    Example:
        >>> pieces = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "shell", "##ing"])
        >>> pieces.cut("Shelling"), pieces.cut("☃")
        ((4, 5), (1,))
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """`vocabulary`: the pieces in the order of their numbers; a piece that goes on begins with `##`."""
        self.numbers: Mapping[str, int] = {piece: number for number, piece in enumerate(vocabulary)}
        self.padding, self.unknown = self.numbers[PADDING], self.numbers[UNKNOWN]
        self.opening, self.closing = self.numbers[OPENING], self.numbers[CLOSING]
        self.cut = lru_cache(maxsize=50_000)(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of `word`: 1 to `MOST_PIECES` of them."""
        found = [piece for part in _parts(word[:1000]) for piece in self._longest(part)]
        if len(found) > MOST_PIECES:
            half = MOST_PIECES // 2
            found = found[:half] + found[-half:]
        return tuple(found) or (self.unknown,)

    def _longest(self, part: str) -> list[int]:
        if len(part) > _LONGEST_PART:
            return [self.unknown]
        found: list[int] = []
        start = 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in self.numbers:
                end -= 1
            if end == start:
                return [self.unknown]
            found.append(self.numbers[("##" if start else "") + part[start:end]])
            start = end
        return found


def _parts(word: str) -> Iterator[str]:
    """The word in small letters without accents, each mark of punctuation and each CJK character on its own."""
    plain = unicodedata.normalize("NFD", word.translate(_STRAIGHT).lower())
    part = ""
    for character in plain:
        category = unicodedata.category(character)
        if category in {"Mn", "Cc", "Cf", "Co", "Cs", "Zs", "Zl", "Zp"} or character == "\ufffd":
            continue
        if category[0] == "P" or character in "$+<=>^`|~" or _is_ideograph(character):
            if part:
                yield part
            yield character
            part = ""
        else:
            part += character
    if part:
        yield part


def _is_ideograph(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or "\uf900" <= character <= "\ufaff"
