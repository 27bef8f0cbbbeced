"""Readers of the forms in which the data sets come: CoNLL-U, and columns with one word and one tag a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from training.examples import ANY_NAME, KINDS, OUTSIDE, Example, NameMask, Word, mask_names

# A set that labels organisations means by it every kind of body; what it leaves unlabelled may be of a kind it lacks.
BODIES = ("organisation", "armed_group", "government", "military_unit", "media")
SITES = ("place", "facility")
REST = tuple(kind for kind in KINDS if kind not in ("person", *BODIES, *SITES))

COARSE: Mapping[str, tuple[str, ...]] = {
    "PER": ("person",),
    "person": ("person",),
    "ORG": BODIES,
    "group": BODIES,
    "corporation": BODIES,
    "LOC": SITES,
    "location": SITES,
}  # label of a set -> the kinds it may mean; a label that is not here says only that none of these is right


def read_conllu(source: str, text: str) -> Iterator[Example]:
    """The sentences of a CoNLL-U file, in order; ranges of words and empty nodes are left out."""
    for block in text.split("\n\n"):
        name, words, joined = "", [], dict[int, bool]()
        for line in block.split("\n"):
            if line.startswith("# sent_id = "):
                name = line.removeprefix("# sent_id = ")
            cells = line.split("\t")
            if line[:1].isdigit() and "-" in cells[0]:
                first, last = map(int, cells[0].split("-"))
                joined |= dict.fromkeys(range(first, last), False) | {last: "SpaceAfter=No" not in cells[9]}
            elif cells[0].isdigit():
                words.append(_word(cells, joined))
        if words:
            yield Example(source, name, tuple(words))


def _word(cells: list[str], joined: Mapping[int, bool]) -> Word:
    return Word(
        form=cells[1],
        space=joined.get(int(cells[0]), "SpaceAfter=No" not in cells[9]),
        upos=cells[3],
        xpos=cells[4],
        lemma=None if "Typo=Yes" in cells[5] else cells[2],  # of a slip of the pen: the lemma of what was meant
        head=int(cells[6]),
        relation=cells[7],
    )


def read_columns(source: str, text: str, *, word: int = 0, tag: int = -1) -> Iterator[Example]:
    """The sentences of a file with one word a line and its tag in column `tag`; blank lines part sentences.

    Tags may be IOB2 (`B-` opens each name) or IO (`I-` alone): a name opens where no name of its label goes on.
    """
    words: list[Word] = []
    name, before, number = "", "O", 0
    for line in (*text.split("\n"), ""):
        cells = line.split("\t") if "\t" in line.strip() else line.split(" ")
        if not line.strip():
            if words:
                number += 1
                yield Example(source, name or str(number), tuple(words))
            name, words, before = "", [], "O"
        elif line.startswith("# ") and "\t" not in line:
            name = line.removeprefix("# sent_id = ") if line.startswith("# sent_id = ") else name
        else:
            label = "O" if cells[tag] in {"O", "B-O", "I-O"} else cells[tag]
            words.append(Word(cells[word], names=mask(label, before)))
            before = label


def mask(label: str, before: str) -> NameMask:
    """What the tag `label` of a set of few kinds allows, after the tag `before`."""
    if label == "O":
        return OUTSIDE | mask_names("B", REST) | mask_names("I", REST)
    part, _, kind = label.partition("-")
    if kind not in COARSE:
        return OUTSIDE | mask_names("B", REST) | mask_names("I", REST)
    opens = part == "B" or before.partition("-")[2] != kind
    return mask_names("B" if opens else "I", COARSE[kind])


def without_handles(example: Example) -> Example:
    """The example with what its set says of `@name` forgotten: some sets call each one a person, others none."""
    words = list(example.words)
    for index, word in enumerate(words):
        if word.form.startswith("@"):
            words[index] = replace(word, names=ANY_NAME)
            if word.form == "@" and index + 1 < len(words):
                words[index + 1] = replace(words[index + 1], names=ANY_NAME)
    return replace(example, words=tuple(words))
