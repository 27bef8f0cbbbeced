"""What a paragraph is: body text, a heading, or a lead-in that introduces what follows.

A heading is told by what it lacks, a stop, so it is told with care: it is short, body text follows it, and it is not
one line of a list, a table or a text without stops.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

Span = tuple[int, int]

_LONGEST_HEADING = 120  # characters
_LONGEST_RUN = 3  # headline, subheading, section heading: more lines without a stop are a list
_SHARE_STOPPED = 0.5  # of the paragraphs: where fewer end in a stop, its absence says nothing
_SAMPLE = 2000  # characters that tell whether a text is in capitals
_CLOSED = r"[\"'”’»)\]}」』_*]*$"
_STOPPED = re.compile(r"[.!?…؟۔。！？।:,;\-–—(]" + _CLOSED)  # a comma or a dash closes no heading either
_FULL_STOPPED = re.compile(r"[.…:,;]" + _CLOSED)
_INTRODUCES = re.compile(":" + _CLOSED)
_ITEM = re.compile(r"[•▪‣◦●■○*–—-]\s|\(?\w{1,2}[.)]\s|[\"“‘«]")


@dataclass(frozen=True, slots=True)
class Block:
    """The sentences of one paragraph, or one span that is known to be a header or a headline."""

    spans: tuple[Span, ...]  # `(start, end)` in code points, in reading order
    kind: str | None = None  # header or heading, where that is known; None: to be told


def tell_kinds(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The kind of each block, in order: header, heading, lead-in or body."""
    words = [text[block.spans[0][0] : block.spans[-1][1]] for block in blocks]
    kinds = [block.kind or _lead_in_or_body(block, said) for block, said in zip(blocks, words, strict=True)]
    candidates = _find_candidates(text, blocks, words)
    for candidate, run in groupby(range(len(blocks)), key=lambda index: index in candidates):
        indexes = list(run)
        after = indexes[-1] + 1
        followed = after < len(blocks) and blocks[after].kind is None
        if candidate and followed and len(indexes) <= _LONGEST_RUN:
            for index in indexes:
                kinds[index] = "heading"
    if kinds and kinds[-1] == "lead-in":
        kinds[-1] = "body"  # it introduces nothing
    return tuple(kinds)


def _lead_in_or_body(block: Block, said: str) -> str:
    return "lead-in" if len(block.spans) == 1 and _INTRODUCES.search(said[-8:]) else "body"


def _find_candidates(text: str, blocks: Sequence[Block], words: Sequence[str]) -> set[int]:
    """Indexes of the blocks that look like headings, whatever stands around them."""
    told = [index for index, block in enumerate(blocks) if block.kind is None]
    unstopped = {index for index in told if len(blocks[index].spans) == 1 and not _STOPPED.search(words[index][-8:])}
    short = {index for index in told if len(words[index]) <= _LONGEST_HEADING and not _ITEM.match(words[index])}
    candidates = unstopped & short if len(unstopped) <= (1 - _SHARE_STOPPED) * len(told) else set()
    capitals = {index for index in short if words[index].isupper() and not _FULL_STOPPED.search(words[index][-8:])}
    return candidates | capitals if capitals - candidates and not _is_in_capitals(text) else candidates


def _is_in_capitals(text: str) -> bool:
    sample = text[:_SAMPLE]
    return sum(map(str.islower, sample)) < 0.2 * sum(map(str.isupper, sample))
