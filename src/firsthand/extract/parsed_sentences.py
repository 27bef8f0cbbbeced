"""The words of one sentence as its analysis has them, by their place in the sentence.

Taken from the document once, for those who ask several times; blanks are left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.records.passage import Passage
from firsthand.records.sentence import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MOST = (
    60  # words between two that are told of as belonging together: the time of one enormous sentence stays in bounds
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence."""

    at: int  # among the words of the sentence
    start: int  # code points from the start of the sentence
    end: int
    text: str
    lower: str
    lemma: str  # lower case
    tag: str  # Penn tag: NNS, VBD
    dep: str  # its relation to its head: nsubj, obj
    head: int  # its head among the words; of the root, itself
    name: str  # kind of the name it stands in: place, person; empty: none


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """The words of a sentence, in order."""

    passage: Passage
    words: tuple[Word, ...]
    children: tuple[tuple[int, ...], ...]  # by word, those that hang on it, in order

    @property
    def text(self) -> str:
        """The words as they stand in the report."""
        return self.passage.text

    def quote(self, start: int, end: int) -> Passage:
        """The passage from `start` to `end`, code points from the start of the sentence."""
        begin = self.passage.start
        return Passage(self.passage.report, begin + start, begin + end, self.text[start:end])

    def within(self, start: int, end: int) -> Sequence[Word]:
        """The words that share a character with `[start, end)`."""
        first = bisect_left(self.words, start + 1, key=lambda word: word.end)
        last = bisect_left(self.words, end, key=lambda word: word.start)
        return self.words[first:last]

    def under(self, word: Word) -> Iterator[Word]:
        """The words that hang on `word`."""
        return (self.words[at] for at in self.children[word.at])

    def reach(self, word: Word) -> tuple[int, int]:
        """The first and the last word of all that hangs on `word`, itself included."""
        first = last = word.at
        waiting = list(self.children[word.at])
        for _ in range(_MOST):
            if not waiting:
                break
            at = waiting.pop()
            first, last = min(first, at), max(last, at)
            waiting.extend(self.children[at])
        return first, last


class ParsedDocument:
    """The sentences of one document."""

    def __init__(self, document: Doc) -> None:
        self._tokens: list[Token] = list(document)
        self._starts = [token.idx for token in self._tokens]

    def sentence(self, sentence: Sentence) -> ParsedSentence:
        """The words of one sentence of the report that the document was made of."""
        passage = sentence.passage
        first = bisect_left(self._starts, passage.start)
        last = bisect_left(self._starts, passage.end)
        tokens = [token for token in self._tokens[first:last] if not token.is_space]
        places = {token.i: at for at, token in enumerate(tokens)}
        words = tuple(_word(token, at, places.get(token.head.i, at), passage.start) for at, token in enumerate(tokens))
        children: list[list[int]] = [[] for _ in words]
        for word in words:
            if word.head != word.at and abs(word.head - word.at) <= _MOST:
                children[word.head].append(word.at)
        return ParsedSentence(passage, words, tuple(map(tuple, children)))


def _word(token: Token, at: int, head: int, begin: int) -> Word:
    text = token.text
    start = token.idx - begin
    return Word(
        at, start, start + len(text), text, text.lower(), token.lemma_.lower(), token.tag_, token.dep_, head,
        token.ent_type_,
    )  # fmt: skip
