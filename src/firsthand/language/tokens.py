"""The words of a sentence: spaCy's English tokenizer, with words as Universal Dependencies has them.

Changed from spaCy's: Arabic names keep their article (`al-Amin`, `Al-Nur`), a row of one mark is one word (`====`,
`?!`), and the abbreviations of `lexicon/en/abbreviations.toml` keep their stop. A hyphen parts words (`car - bomb`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from firsthand.lexicon.rules import load_rules

if TYPE_CHECKING:
    from spacy.language import Language

# al-Amin, Al-Nur and AL-NUR are names; at-risk and as-is are not
_NOT_AFTER_ARTICLE = r"(?!(?<=\b[aA][lrnstdz]|\b[eE][ls])-[‘’'`]?[A-Z])(?!(?<=\b[aA]sh)-[A-Z])(?!(?<=\bAL|\bEL)-[A-Z])"
_ROWS = (r"[!?]{2,}", r"([=*_~#+<>-])\1{2,}", r"\${2,}")


@cache
def blank_english() -> Language:
    """spaCy's pipeline for English with our words and nothing in it, made once a process."""
    import spacy
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    nlp = spacy.blank("en")
    defaults = nlp.Defaults
    tokenizer: Any = nlp.tokenizer
    infixes = [str(infix) for infix in defaults.infixes or ()]
    infixes = [_NOT_AFTER_ARTICLE + infix if "(?:-|–|—" in infix else infix for infix in infixes]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex([*_ROWS, *(defaults.prefixes or ())]).search
    tokenizer.suffix_search = compile_suffix_regex([*_ROWS, *(defaults.suffixes or ())]).search
    for rule in load_rules("abbreviations"):
        for word in rule.words:
            if " " not in word:
                tokenizer.add_special_case(word, [{"ORTH": word}])
    return nlp


__all__ = ["blank_english"]
