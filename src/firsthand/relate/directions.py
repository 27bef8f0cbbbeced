"""Which of two reports had the shared words first: a list of evidence, each with its weight and its words.

Weights are signed: above 0 the left report is the source, below 0 the right. They are set by hand, by what each
kind of evidence can and cannot show; a little over 1 in sum decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from firsthand.records.reason import Reason
from firsthand.relate.acknowledgements import find_credit
from firsthand.relate.names import names_of
from firsthand.relate.overlaps import Overlap, name_of
from firsthand.relate.seams import find_seams
from firsthand.relate.writing_days import find_own_day, find_writing_days

PUBLISHED_EARLIER = 0.7  # dates are of publication, sometimes of an update: strong, not proof
DOUBTED = 0.35  # the same, where the later one's own words were written on another day than its date
CREDIT = 0.8  # who credits, copied; unless both credit a third
WIRE = 0.35  # an agency's own report on one side alone: agencies seldom copy outlets
CARRIED = 0.2  # an outlet that carries an agency's mark, another that does not: mostly both have it from the agency
SEAM = 0.25  # a habit of writing that changes with the shared words, or half-way: they are foreign, not by whom
OWN_LEAD = 0.35  # one report opens with the shared words, the other with its own: new leads are put on what was taken
CERTAIN = 1.1
LIKELY = 0.3


def find_direction(overlap: Overlap) -> tuple[Reason, ...]:
    """The evidence for either direction, strongest first. Weight above 0: `overlap.left` is the source."""
    reasons = [*_by_date(overlap), *_by_credit(overlap), *_by_wire(overlap), *_by_lead(overlap)]
    reasons += find_writing_days(overlap)
    for seam in find_seams(overlap):
        sign = 1 if seam.derived == overlap.right.report.id else -1
        reasons.append(Reason(seam.rule, seam.says, sign * SEAM, seam.evidence))
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.rule, reason.says)))


def judge_direction(reasons: Sequence[Reason]) -> str:
    """`certain`, `likely` or `undecided` from the evidence taken together."""
    total = abs(sum(reason.weight for reason in reasons))
    contested = any(r.weight > 0 for r in reasons) and any(r.weight < 0 for r in reasons)
    if total >= CERTAIN and not contested:
        return "certain"
    return "likely" if total >= LIKELY else "undecided"


def _by_date(overlap: Overlap) -> list[Reason]:
    left, right = overlap.left.report, overlap.right.report
    if not left.published or not right.published or left.published[:10] == right.published[:10]:
        return []
    days = (date.fromisoformat(right.published[:10]) - date.fromisoformat(left.published[:10])).days
    says = f"{name_of(left)} published {days} day{'s' * (days != 1)} earlier ({left.published}, {right.published})"
    evidence = tuple(r.evidence["published"] for r in (left, right) if "published" in r.evidence)
    if own := find_own_day(overlap.parted(left=False)[1], right):
        doubt = f"“{own[0].words}” in words of {name_of(right)} does not fit its date: it may be that of an update"
        return [Reason("published_earlier", f"{says}; {doubt}", DOUBTED, (*evidence, own[1]))]
    return [Reason("published_earlier", says, PUBLISHED_EARLIER, evidence)]


def _by_credit(overlap: Overlap) -> list[Reason]:
    found = []
    for reading, other, sign in ((overlap.right, overlap.left, 1), (overlap.left, overlap.right, -1)):
        if credit := find_credit(reading, other):
            says = f"{name_of(reading.report)} credits {name_of(other.report)}"
            found.append(Reason("credit", says, sign * CREDIT, (credit,)))
    return found if len(found) == 1 else []


def _by_wire(overlap: Overlap) -> list[Reason]:
    left, right = overlap.left.report, overlap.right.report
    if bool(left.agency) == bool(right.agency):
        return []
    wire, other, sign = (left, right, 1) if left.agency else (right, left, -1)
    says = f"{name_of(wire)} carries an agency's mark ({wire.agency}), {name_of(other)} carries none"
    evidence = tuple(wire.evidence[field] for field in ("agency",) if field in wire.evidence)
    own = wire.outlet is None or wire.outlet in names_of(wire.agency or "")
    return [Reason("agency_dateline", says, sign * (WIRE if own else CARRIED), evidence)]


def _by_lead(overlap: Overlap) -> list[Reason]:
    """One opens with the shared words, the other with its own: new leads are put on what was taken."""
    opens = [_opens_shared(overlap, left=left) for left in (True, False)]
    if opens[0] == opens[1]:
        return []
    whole, sign = (overlap.left, 1) if opens[0] else (overlap.right, -1)
    says = f"{name_of(whole.report)} opens with the shared words, the other with words of its own"
    return [Reason("own_lead", says, sign * OWN_LEAD)]


def _opens_shared(overlap: Overlap, *, left: bool) -> bool:
    sentences = overlap.left_sentences if left else overlap.right_sentences
    shared, _ = overlap.parted(left=left)
    first = next((sentence.passage for sentence in sentences if sentence.kind == "body"), None)
    return first in shared
