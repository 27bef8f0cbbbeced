"""The words of a sentence: spaCy's English tokenizer, with words as Universal Dependencies has them.

Changed from spaCy's: Arabic names keep their article (`al-Amin`, `Al-Nur`), a row of one mark is one word (`====`,
`?!`), and the abbreviations of `lexicon/en/abbreviations.toml` keep their stop. A hyphen parts words (`car - bomb`,
`U.S. - led`), and so does the number of a note (`shore . [ 3 ]`).
"""

from __future__ import annotations

from functools import cache
from typing import Any

from firsthand.lexicon.rules import load_rules

# al-Amin, Al-Nur and AL-NUR are names; at-risk and as-is are not
_NOT_AFTER_ARTICLE = r"(?!(?<=\b[aA][lrnstdz]|\b[eE][ls])-[‘’'`]?[A-Z])(?!(?<=\b[aA]sh)-[A-Z])(?!(?<=\bAL|\bEL)-[A-Z])"
_NOTES = (r"(?<=[\w’'”\")])[.,](?=\[\d)", r"(?<=[\w.,’'”\")])\[(?=\d)", r"(?<=\d)\](?=\[)")
_LETTERS = r"(?<=[A-Z]\.)[-–](?=[A-Za-z])"
_TAIL = 200  # characters in which a suffix is looked for: else 50,000 brackets in a row cost their square
_ROWS = (r"[!?]{2,}", r"([=*_~#+<>-])\1{2,}", r"\${2,}")


@cache
def english_tokenizer() -> Any:
    """The spaCy `Tokenizer` that cuts a text into our words, made once a process; all our documents share its `vocab`.

    It is put together from what `spacy.blank("en")` would hold. Making that pipeline and changing its tokenizer takes
    three times as long: every pattern is compiled twice, and every special case is read anew at each change.
    """
    from spacy.lang.en import English
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
    from spacy.vocab import create_vocab

    defaults: Any = English.Defaults
    infixes = [str(infix) for infix in defaults.infixes]
    infixes = [_NOT_AFTER_ARTICLE + infix if "(?:-|–|—" in infix else infix for infix in infixes]
    suffixes = compile_suffix_regex([*_ROWS, *defaults.suffixes])
    ours = {word: [{"ORTH": word}] for rule in load_rules("abbreviations") for word in rule.words if " " not in word}
    return Tokenizer(
        create_vocab("en", defaults),
        rules={**defaults.tokenizer_exceptions, **ours},
        prefix_search=compile_prefix_regex([*_ROWS, *defaults.prefixes]).search,
        suffix_search=lambda word: suffixes.search(word[-_TAIL:]),
        infix_finditer=compile_infix_regex([*infixes, _LETTERS, *_NOTES]).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )
