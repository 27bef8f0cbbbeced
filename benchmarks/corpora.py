"""Reports made by program from the examples, any number of them: originals that share nothing, and edited copies."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from random import Random

EXAMPLES = Path(__file__).parent.parent / "examples"
_SENTENCES = 25  # in a report
_FAMILY = 5  # reports: an original, then copies of it
_KEPT = 0.4  # of the words of an example's sentence; the others are drawn anew, so that originals differ
_COPIED = 0.8  # of an original's sentences


def write_corpus(file: Path, reports: int) -> None:
    """Writes a JSON lines file of `reports` reports to `file`; the same for the same number every time."""
    random = Random(reports)
    sentences = _read_sentences()
    words = sorted({word for sentence in sentences for word in sentence.split()})
    original: list[str] = []
    with file.open("w", encoding="utf-8") as lines:
        for number in range(reports):
            if number % _FAMILY:
                text = _copy(original, sentences, words, random)
            else:
                text = original = [_vary(random.choice(sentences), words, random) for _ in range(_SENTENCES)]
            day = f"2024-03-{number % _FAMILY + 1:02}"
            entry = {"id": f"r{number:05}", "published": day, "outlet": f"Outlet {number}", "text": "\n\n".join(text)}
            lines.write(json.dumps(entry, ensure_ascii=False) + "\n")


def _read_sentences() -> list[str]:
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted(EXAMPLES.glob("*.txt")))
    return sorted(set(re.findall(r"[A-Z][^\n.?!]{60,240}[.]", text)))


def _vary(sentence: str, words: Sequence[str], random: Random) -> str:
    first, *rest = sentence.rstrip(".").split()
    return " ".join([first, *(word if random.random() < _KEPT else random.choice(words) for word in rest)]) + "."


def _copy(original: Sequence[str], sentences: Sequence[str], words: Sequence[str], random: Random) -> list[str]:
    """Some sentences of its own, then most of the original, one in ten with a word changed."""
    own = [_vary(random.choice(sentences), words, random) for _ in range(3)]
    kept = [sentence for sentence in original if random.random() < _COPIED]
    return own + [_edit(sentence, words, random) if random.random() < 0.1 else sentence for sentence in kept]


def _edit(sentence: str, words: Sequence[str], random: Random) -> str:
    parts = sentence.split()
    parts[random.randrange(1, len(parts))] = random.choice(words)
    return " ".join(parts)
