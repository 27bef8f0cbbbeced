"""A report with its sentences and their parse, as the finders of events read it; what they look up is made once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from firsthand.extract.placed import Placed
from firsthand.records.actor_mention import ActorMention
from firsthand.records.passage import Passage
from firsthand.records.quantity import Quantity
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence
from firsthand.records.time_expression import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_SILENT = frozenset(("header", "credit"))  # kinds of sentence that tell of nothing


@dataclass(frozen=True)
class Parsed:
    """A report with its sentences and their parse; what the finders of events read."""

    report: Report
    sentences: Sequence[Sentence]
    doc: Doc
    actors: Sequence[ActorMention] = ()
    quantities: Sequence[Quantity] = ()
    times: Sequence[TimeExpression] = ()

    def actor_at(self, start: int, end: int) -> str | None:
        """The local id of the actor whose name stands within `[start, end)`, where it is one alone."""
        inside = {one.actor for one in self._actors.within(start, end) if one.passage.end <= end}
        return inside.pop() if len(inside) == 1 else None

    @cached_property
    def _actors(self) -> Placed[ActorMention]:
        return Placed(self.actors, lambda one: one.passage.start)

    @cached_property
    def counts(self) -> Placed[Quantity]:
        """The quantities, each at the place of its last character."""
        return Placed(self.quantities, lambda one: one.passage.end - 1)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The names of the document, made once: each time they are asked for, spaCy goes through all words."""
        return tuple(self.doc.ents)

    @cached_property
    def names(self) -> dict[int, Span]:
        """The name each word belongs to, by the word's place."""
        return {place: name for name in self.spans for place in range(name.start, name.end)}

    @cached_property
    def dates(self) -> frozenset[int]:
        """The places of the words that say a day or a time of day."""
        spans = (
            self.doc.char_span(one.passage.start, one.passage.end, alignment_mode="expand")
            for one in self.times
            if one.type in ("DATE", "TIME")
        )
        return frozenset(place for span in spans if span is not None for place in range(span.start, span.end))

    @cached_property
    def sentence_at(self) -> dict[int, int]:
        """The sentence of each word, by the word's place."""
        found: dict[int, int] = {}
        at = 0
        for token in self.doc:
            while at < len(self.sentences) - 1 and token.idx >= self.sentences[at].passage.end:
                at += 1
            found[token.i] = at
        return found

    @cached_property
    def words(self) -> list[Token]:
        """The words of sentences that may tell of something, in order."""
        silent = {at for at, sentence in enumerate(self.sentences) if sentence.kind in _SILENT}
        return [token for token in self.doc if not token.is_space and self.sentence_at[token.i] not in silent]

    @cached_property
    def wordings(self) -> dict[tuple[str, str], dict[tuple[str, ...], Span]]:
        """By kind of name and a word of it: the names with that word, each wording where it stands first."""
        found: dict[tuple[str, str], dict[tuple[str, ...], Span]] = {}
        for name in self.spans:
            words = tuple(word.lower_ for word in name)
            for word in words:
                found.setdefault((name.label_, word), {}).setdefault(words, name)
        return found

    @cached_property
    def armed_groups(self) -> dict[tuple[str, str | None], list[Span]]:
        """The names of armed groups, those of one wording and one actor together."""
        found: dict[tuple[str, str | None], list[Span]] = {}
        for name in self.spans:
            if name.label_ == "armed_group":
                key = name.text.lower(), self.actor_at(name.start_char, name.end_char)
                found.setdefault(key, []).append(name)
        return found

    def root_of(self, passage: Passage) -> Token | None:
        """The word of a passage on which its others hang."""
        span = self.doc.char_span(passage.start, passage.end, alignment_mode="expand")
        return None if span is None else span.root

    def passage(self, start: int, end: int) -> Passage:
        """The passage of the words `[start, end)`."""
        span = self.doc[start:end]
        return Passage.of(self.report.id, self.report.text, span.start_char, span.end_char)
