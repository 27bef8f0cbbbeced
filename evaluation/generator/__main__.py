"""`python -m evaluation.generator OUT`: makes a corpus of reports with known truth."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation.generator.copying import Habits
from evaluation.generator.corpora import write_corpus
from evaluation.generator.families import Options
from evaluation.generator.wordfiles import OWN_WORDS

STRIKES = Path(__file__).parents[3] / "shared" / "data" / "reuse" / "centcom_strikes.csv"


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes `reports.jsonl` and `truth.json` into a folder."""
    given = _parse(arguments)
    habits = Habits(given.edited_sentences, given.edited_words, given.new_lead, given.shortest_block)
    options = Options(given.seed, given.reports, habits, given.independent, given.same_day, given.depth)
    write_corpus(given.out, options, given.strikes, words=given.words)
    return 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation.generator", description=__doc__)
    parser.add_argument("out", type=Path, help="the folder to write")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reports", type=int, default=2000, help="how many")
    parser.add_argument("--edited-sentences", type=float, default=0.2, help="share of the sentences taken")
    parser.add_argument(
        "--edited-words", type=_ends, default=(0.05, 0.4), help="share of an edited sentence, LEAST-MOST"
    )
    parser.add_argument(
        "--new-lead", type=_ends, default=(0.0, 0.8), help="share of a copy that is its own, LEAST-MOST"
    )
    parser.add_argument("--shortest-block", type=int, default=1, help="neighbouring sentences kept together")
    parser.add_argument("--independent", type=float, default=0.3, help="share of later reports written from scratch")
    parser.add_argument("--same-day", type=float, default=0.2, help="share of copies published with their source")
    parser.add_argument("--depth", type=int, default=4, help="most copies between a report and its original")
    parser.add_argument("--strikes", type=Path, default=STRIKES, help="releases on air strikes, used if it is there")
    parser.add_argument("--words", type=Path, default=OWN_WORDS, help="the folder of the word files")
    return parser.parse_args(arguments)


def _ends(text: str) -> tuple[float, float]:
    """Both ends of a range, or one number for both."""
    least, _, most = text.partition("-")
    return float(least), float(most or least)


if __name__ == "__main__":
    sys.exit(main())
