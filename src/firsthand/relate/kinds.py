"""What kind of sharing it is: a copy, one original behind both, one quotation, or boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.records.change import Change
from firsthand.records.pair import Pair
from firsthand.records.reason import Reason
from firsthand.relate.differences import shared_runs
from firsthand.relate.names import names_of
from firsthand.relate.notices import is_notice
from firsthand.relate.overlaps import CHANCE_RUN, Overlap
from firsthand.relate.words import bare_words

_QUOTED = re.compile(r"[“\"]([^“”\"]{12,}?)[”\"]|‘([^‘“”\"]{12,}?)’(?!\w)|«([^«»]{12,}?)»|„([^„“”]{12,}?)[“”]")
MOSTLY = 0.7  # of the shared words' letters stand in quotation marks, or of the sentences are formula
QUOTATION_SHARE = 0.6  # of either report: more than this is no longer a quotation among a reporter's own words
FORMULA_SHARE = 0.3  # of either report: more than this is no longer a footer or a standing paragraph
FEW = 3  # sentences
SEVERAL = 3  # sentences: a copyist leaves one of so many as it was


def find_kind(overlap: Overlap, pairs: Sequence[Pair], *, credited: bool) -> tuple[str, Reason]:
    """The kind of sharing and why.

    Args:
        pairs: the matches of the overlap with their changes.
        credited: whether one of the two credits the other: then the original is not missing.
    """
    left, right = overlap.left.report, overlap.right.report
    share = max(overlap.left_share, overlap.right_share)
    if share <= QUOTATION_SHARE and len(overlap.matches) <= FEW and _quoted_share(overlap) >= MOSTLY:
        return "quoted_statement", Reason("one_quotation", "what they share are the words of one speaker")
    if share <= FORMULA_SHARE and left.outlet and left.outlet == right.outlet:
        says = f"both are of {left.outlet}, which repeats these words under different news"
        return "boilerplate", Reason("outlet_formula", says)
    if _is_formula(pairs):
        return "boilerplate", Reason(
            "formula", "the same wording with other names, places or numbers: not the same facts"
        )
    if not credited and len(pairs) >= SEVERAL and all(pair.label == "edited" for pair in pairs):
        says = "no sentence of the two is the same: both may have reworded a text that is not here"
        return "shared_original", Reason("reworded", says)
    agency = _common_agency(overlap)
    if agency and not credited:
        says = f"both carry the mark of {agency}, and neither credits the other"
        evidence = tuple(r.evidence["agency"] for r in (left, right) if "agency" in r.evidence)
        return "shared_original", Reason("one_agency", says, 0.0, evidence)
    return "copy", Reason("shared_words", f"they share {overlap.shared} words in {len(overlap.matches)} passages")


def _quoted_share(overlap: Overlap) -> float:
    """How many of the shared words stand in quotation marks on both sides, 0 to 1; speaker's tags do not count."""
    quoted = 0
    for match in overlap.matches:
        left, right = (_quoted_words(p.text) for p in (overlap.left_passage(match), overlap.right_passage(match)))
        quoted += sum(shared_runs(left, right, longer_than=CHANCE_RUN))
    return quoted / max(overlap.shared, 1)


def _quoted_words(text: str) -> tuple[str, ...]:
    return tuple(word for match in _QUOTED.finditer(text) for word in bare_words(match[match.lastindex or 0]))


def _is_formula(pairs: Sequence[Pair]) -> bool:
    """Whether no sentence is the same and most exchange a name, place, time or number for another."""
    telling = [pair for pair in pairs if not is_notice(pair.source.text)]
    exchanging = [pair for pair in telling if any(map(_exchanges, pair.changes))]
    return all(pair.label == "edited" for pair in telling) and len(exchanging) >= MOSTLY * len(telling)


def _exchanges(change: Change) -> bool:
    both = change.derived is not None and change.source is not None
    return both and not change.style and change.kind in ("number", "actor", "place", "time")


def _common_agency(overlap: Overlap) -> str | None:
    """The agency both name, where neither is that agency's own report."""
    left, right = overlap.left.report, overlap.right.report
    if not left.agency or not right.agency or not left.outlet or not right.outlet:
        return None
    names = set(names_of(left.agency))
    if not names & set(names_of(right.agency)) or {left.outlet, right.outlet} & names:
        return None
    return left.agency
