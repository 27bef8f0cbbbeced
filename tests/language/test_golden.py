"""The analysis of some sentences, kept in a file: a new version of a dependency that changes one is noticed here.

Where the weights are made anew, or a rule is changed on purpose, write the file again: `python -m
tests.language.test_golden`, and read what has changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from firsthand.language.documents import analyse_text

HERE = Path(__file__).parent
TEXT = HERE / "golden.txt"
GOLDEN = HERE / "golden.tsv"


def lines() -> Iterator[str]:
    """One line a word: form, tags, lemma, head, relation, name."""
    for word in analyse_text(TEXT.read_text(encoding="utf-8")):
        if not word.is_space:
            name = f"{word.ent_iob_}-{word.ent_type_} {word.ent_id_}" if word.ent_type_ else "-"
            head = "root" if word.head.i == word.i else word.head.text
            yield "\t".join((word.text, word.pos_, word.tag_, word.lemma_, head, word.dep_, name))


def test_the_analysis_of_the_golden_text_is_the_same() -> None:
    assert list(lines()) == GOLDEN.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    GOLDEN.write_text("".join(f"{line}\n" for line in lines()), encoding="utf-8")
