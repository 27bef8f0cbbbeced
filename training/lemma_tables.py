"""The table of lemmas: what the training data shows of forms that the rules of `language/lemmas.py` get wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from firsthand.language.lemmas import LemmaTable
from training.examples import Example

_INFLECTED = frozenset(("NNS", "NNPS", "VBZ", "VBG", "VBD", "VBN", "VBP", "VB", "MD", "JJR", "JJS", "RBR", "RBS"))
_BASES = frozenset(("NN", "VB", "VBP", "JJ", "RB"))  # whose forms are lemmas


def make_table(examples: Iterable[Example]) -> LemmaTable:
    """The table: a form is an exception where most of its occurrences, two or more unless all agree, have the lemma."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    known = set()
    for example in examples:
        for word in example.words:
            if word.lemma and word.xpos and word.lemma != "_" and word.form.isascii():
                seen[word.form.lower(), word.xpos][word.lemma if word.xpos == "PRP" else word.lemma.lower()] += 1
                if word.xpos in _BASES and word.form.isalpha() and word.form.lower() == word.lemma.lower():
                    known.add(word.form.lower())
    rules = LemmaTable({}, frozenset(known))
    exceptions = {}
    for (form, tag), lemmas in seen.items():
        lemma, count = lemmas.most_common(1)[0]
        sure = count >= 2 or (lemma != form and tag in _INFLECTED and tag not in {"VB", "VBP"} and len(lemmas) == 1)
        if sure and count > 0.6 * lemmas.total() and rules.find(form, tag) != lemma and _plausible(form, tag, lemma):
            exceptions[form, tag] = lemma
    return LemmaTable(exceptions, frozenset(known))


def _plausible(form: str, tag: str, lemma: str) -> bool:
    """Whether the pair is two forms of one word: all letters, and begun alike where the language has no exceptions."""
    letters = form.replace("'", "").isalpha() and lemma.replace("'", "").isalpha()
    return letters and (tag not in {"NN", "NNS", "NNPS", "JJ", "VBG"} or form[0] == lemma[0])


def lines(table: LemmaTable) -> Iterator[str]:
    """The table as lines: exceptions of three cells, known words of one, sorted."""
    for (form, tag), lemma in sorted(table.exceptions.items()):
        yield f"{form}\t{tag}\t{lemma}\n"
    for word in sorted(table.known):
        yield f"{word}\n"
