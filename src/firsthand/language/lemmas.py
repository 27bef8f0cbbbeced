"""The lemma of a word: its dictionary form, by a table of exceptions first, then by rules.

The table (`weights/lemmas.tsv`) holds the irregular forms that the training data has and the rules get wrong; the
rules take an ending off and choose, among the stems it may have had, one that is a known word. No lemma is invented
by a model: what no rule knows keeps its form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

_KEPT = frozenset(("NNP", "FW", "ADD", "GW", "CD", "SYM", "NFP", "LS", "$"))  # keep their form
_ENDINGS = {
    **dict.fromkeys(("NNS", "NNPS", "VBZ"), "s"),
    **dict.fromkeys(("VBD", "VBN"), "ed"),
    **dict.fromkeys(("JJR", "RBR"), "er"),
    **dict.fromkeys(("JJS", "RBS"), "est"),
    "VBG": "ing",
}
_HISSING = ("ss", "sh", "ch", "x", "z", "o")
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True)
class LemmaTable:
    """The exceptions, and the words that are known to be lemmas."""

    exceptions: Mapping[tuple[str, str], str]  # (form in small letters, Penn tag) -> lemma
    known: frozenset[str] = field(default_factory=frozenset)

    def find(self, form: str, tag: str) -> str:
        """The lemma of `form` with the Penn tag `tag`.

        Example:
            >>> table = LemmaTable({("went", "VBD"): "go"}, frozenset({"shell", "make"}))
            >>> table.find("went", "VBD"), table.find("making", "VBG"), table.find("Shells", "NNS")
            ('go', 'make', 'shell')
        """
        if tag in _KEPT or form[:1].isdigit():
            return form
        lemma = self._find_small(form, tag)
        return lemma[0].upper() + lemma[1:] if tag == "NNPS" and form[0].isupper() and lemma else lemma

    def _find_small(self, form: str, tag: str) -> str:
        small = form.lower().replace("’", "'")
        found = self.exceptions.get((small, tag))
        if found is not None:
            return found
        ending = _ENDINGS.get(tag, "")
        if not ending or not small.endswith(ending) or len(small) < len(ending) + 2:
            return small
        stems = list(_stems(small, ending))
        return next((stem for stem in stems if stem in self.known), _guess(small, ending))


def _stems(form: str, ending: str) -> Iterator[str]:
    """What `form` may have been before the ending, the likelier first."""
    if ending == "s":
        if form.endswith("ies"):
            yield form[:-3] + "y"
        if form.endswith("ves"):
            yield form[:-3] + "f"
            yield form[:-3] + "fe"
        yield form[:-1]
        if form.endswith("es"):
            yield form[:-2]
        return
    stem = form[: -len(ending)]
    yield stem
    yield stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem.endswith("i"):
        yield stem[:-1] + "y"


def _guess(form: str, ending: str) -> str:
    """The stem of a word that nobody knows."""
    if ending == "s":
        return _without_s(form)
    stem = form[: -len(ending)]
    if not _VOWELS & set(stem + "y" * stem.count("y")):
        return form  # `king`, `bed`: the ending is part of the word
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return stem + "e" if _wants_e(stem) else stem


def _without_s(form: str) -> str:
    if form.endswith("ss"):
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    hisses = form.endswith("es") and form[:-2].endswith(_HISSING) and not form.endswith(("izes", "yzes"))
    return form[:-2] if hisses else form[:-1]


def _wants_e(stem: str) -> bool:
    """Whether an `e` was lost: after some endings, and in a short word after a vowel and one consonant."""
    if stem.endswith(("at", "iz", "is", "rs", "c", "v", "u", "dg", "rg", "ng", "ur", "as", "ys", "yz")):
        return not stem.endswith(("ing", "ang", "ong", "eat", "oat", "eu", "iu"))
    before = stem[:-2]
    return (
        len(stem) <= 4
        and stem[-1:] not in _VOWELS | set("wxy")
        and stem[-2:-1] in _VOWELS
        and before[-1:] not in _VOWELS
    )


@cache
def load_lemmas() -> LemmaTable:
    """The shipped table."""
    exceptions: dict[tuple[str, str], str] = {}
    known = set()
    content = (files("firsthand.language") / "weights" / "lemmas.tsv").read_text(encoding="utf-8")
    for line in content.splitlines():
        cells = line.split("\t")
        if len(cells) == 3:
            exceptions[cells[0], cells[1]] = cells[2]
        else:
            known.add(cells[0])
    return LemmaTable(exceptions, frozenset(known))
