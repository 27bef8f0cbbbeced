"""Texts as spaCy documents with our analysis: words, parts of speech, lemmas, dependencies, names.

`Doc.text` is the report's text, so that `token.idx` and `span.start_char` are its offsets. Sentences are those of
`language/sentences.py`. What stands between sentences, and blanks within them, are words of their own (`is_space`):
the network does not see them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from firsthand.language.known_names import MODEL, join_names
from firsthand.language.lemmas import load_lemmas
from firsthand.language.long_names import lengthen
from firsthand.language.name_agreement import agree
from firsthand.language.parses import Parse, load_memory
from firsthand.language.sentences import split_sentences
from firsthand.language.tokens import english_tokenizer
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Words = list[str]


def analyse(report: Report, sentences: Sequence[Sentence]) -> Doc:
    """The text of `report` as a document; `sentences` are its sentences, in order.

    Every word has `tag_`, `pos_`, `lemma_`, `dep_` and `head`; `doc.ents` are the names, `label_` their kind and `id_`
    what made them. The same sentence is analysed alike in any report. Costs time in proportion to the length.
    """
    return analyse_spans(report.text, [(one.passage.start, one.passage.end) for one in sentences])


def analyse_text(text: str) -> Doc:
    """A text of its own as a document, parted into sentences first.

    Example:
        >>> doc = analyse_text("Rockets hit the port of Tartus on Sunday. Nobody was hurt.")
        >>> [(word.text, word.lemma_, word.dep_) for word in doc[:4]]
        [('Rockets', 'rocket', 'nsubj'), ('hit', 'hit', 'root'), ('the', 'the', 'det'), ('port', 'port', 'obj')]
    """
    report = Report(id="text", sha256="", source="-", text=text)
    return analyse(report, split_sentences(report))


def analyse_spans(text: str, spans: Iterable[tuple[int, int]]) -> Doc:
    """The document of `text` whose sentences are `spans`, `(start, end)` in code points, in order and disjoint."""
    laid = _lay_out(text, spans)
    parses = load_memory().parse([[laid.words[at] for at in sentence] for sentence in laid.sentences])
    return _build(laid, parses)


@dataclass(slots=True)
class _Layout:
    """The words of a text as spaCy wants them: blanks other than one space after a word are words too."""

    words: Words = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)  # whether one space follows the word
    opens: list[bool] = field(default_factory=list)  # whether the word opens a sentence
    sentences: list[list[int]] = field(default_factory=list)  # places of the words of each that are no blanks


def _lay_out(text: str, spans: Iterable[tuple[int, int]]) -> _Layout:
    laid = _Layout()
    tokenizer = english_tokenizer()
    position = 0
    for start, end in spans:
        _add_gap(laid, text[position:start])
        opened = len(laid.words)
        places = []
        for token in tokenizer(text[start:end]):
            if not token.is_space:
                places.append(len(laid.words))
            laid.words.append(token.text)
            laid.spaces.append(bool(token.whitespace_))
        laid.opens += [place == opened for place in range(opened, len(laid.words))]
        laid.sentences.append(places)
        position = end
    _add_gap(laid, text[position:])
    return laid


def _add_gap(laid: _Layout, gap: str) -> None:
    """What stands between two sentences: a space belongs to the word before it, the rest is a word."""
    if gap.startswith(" ") and laid.words and not laid.spaces[-1]:
        laid.spaces[-1] = True
        gap = gap[1:]
    if gap:
        laid.words.append(gap)
        laid.spaces.append(False)
        laid.opens.append(len(laid.words) == 1)


def _build(laid: _Layout, parses: Sequence[Parse]) -> Doc:
    from spacy.tokens import Doc, Span

    count = len(laid.words)
    tags, pos, relations = ["_SP"] * count, ["SPACE"] * count, ["dep"] * count
    lemmas = list(laid.words)
    heads = _heads_of_blanks(laid)
    table = load_lemmas()
    for places, parse in zip(laid.sentences, parses, strict=True):
        for place, xpos, upos, head, relation in zip(
            places, parse.xpos, parse.upos, parse.heads, parse.relations, strict=True
        ):
            tags[place], pos[place], relations[place] = xpos, upos, relation
            heads[place] = places[head]
            lemmas[place] = table.find(laid.words[place], xpos)
    vocabulary = english_tokenizer().vocab
    doc = Doc(vocabulary, laid.words, laid.spaces, tags=tags, pos=pos, lemmas=lemmas, heads=heads, deps=relations)
    names = [
        Span(doc, places[start], places[end - 1] + 1, label=kind, span_id=MODEL)
        for places, parse in zip(laid.sentences, parses, strict=True)
        for start, end, kind in parse.names
    ]
    doc.set_ents(settle_names(doc, names))
    return doc


def settle_names(doc: Doc, found: Sequence[Span]) -> list[Span]:
    """The names in `doc`, disjoint and in order, from those that the model found in each sentence.

    Those of the lexicon join them, names that stand in parts are made whole, and those of one report made to agree.
    """
    return agree(doc, lengthen(doc, join_names(doc, found)))


def _heads_of_blanks(laid: _Layout) -> list[int]:
    """A blank hangs on the word before it in its sentence; one that opens the text, on itself."""
    return [place if opens or not place else place - 1 for place, opens in enumerate(laid.opens)]
