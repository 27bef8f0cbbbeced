"""A case laid out as lines for a terminal: its reports, who took what from whom, shared figures, problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.cli.layouts import lay_out_verdict
from firsthand.cli.terminal import clean
from firsthand.cli.troubles import sum_up

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.case import Case
    from firsthand.casefile.summaries import Outline, Summary
    from firsthand.records.attribution import Attribution
    from firsthand.records.derivation import Derivation
    from firsthand.records.descent import Descent

_NOT_YET = (
    "Who says a figure is shown, and not yet counted: two reports that quote one official count as two sources,"
    " and a report that quotes two as one."
)


_REPORTS = 40  # in a listing of a large case, of the largest families first
_FIGURES = 20
_STANDING = 10


@dataclass(frozen=True, slots=True)
class _Listing:
    """What is listed of a case."""

    summaries: Mapping[str, Summary]  # every report, by date
    stemma: Mapping[str, Descent]
    shown: Collection[str]  # ids of the reports that are listed
    why: bool  # whether reasons go along
    everything: bool


def lay_out_case(case: Case, *, why: bool, everything: bool, today: str) -> Iterator[Text]:
    """The lines that `firsthand show` prints.

    Args:
        case: the case, open.
        why: whether reasons go along, with the words they rest on.
        everything: whether all is listed, however large the case is.
        today: YYYY-MM-DD; a report dated later is a problem.
    """
    from rich.text import Text

    from firsthand.web.trees import find_families

    summaries = {summary.id: summary for summary in case.summaries()}
    descents, outlines = case.stemma, case.outlines()
    families = find_families(tuple(summaries.values()), descents, outlines)
    shown = set(summaries) if everything else _foremost(summaries, families)
    listing = _Listing(summaries, {descent.report: descent for descent in descents}, shown, why, everything)
    sections = {
        "In short": _in_short(case, summaries, families),
        "Reports": _reports(listing),
        "Who took what from whom": _derivations(case, listing, outlines),
        "Standing text of outlets": _standing_texts(case, listing),
        "Figures in several reports": _figures(case, everything=everything),
        "Problems": (Text(clean(line)) for line in sum_up(case.problems_on(today))),
    }
    for title, lines in sections.items():
        yield Text(title, "bold underline")
        first = next(lines, Text("none", "dim"))
        yield first
        yield from lines
        yield Text()


def _foremost(summaries: Mapping[str, Summary], families: Sequence[Sequence[str]]) -> set[str]:
    """The reports that are listed of a large case: those of the largest families, then the earliest."""
    wanted = [report for family in families for report in family if report in summaries]
    first = dict.fromkeys([*wanted, *summaries])
    return set(list(first)[:_REPORTS])


def _in_short(case: Case, summaries: Mapping[str, Summary], families: Sequence[Sequence[str]]) -> Iterator[Text]:
    from rich.text import Text

    from firsthand.web.wording import count_words

    roles = Counter(summary.role for summary in summaries.values())
    counted = ", ".join(f"{number:,} {role}" for role, number in sorted(roles.items(), key=lambda one: -one[1]))
    yield Text(f"{count_words(len(summaries), 'report')}: {counted}")
    tied = len({report for family in families for report in family} & summaries.keys())
    if families:
        largest = len(summaries.keys() & set(families[0]))
        yield Text(
            f"{count_words(len(families), 'family', 'families')} of {count_words(tied, 'report')} that share text; "
            f"the largest has {largest:,}; {len(summaries) - tied:,} share text with no other"
        )
    yield Text(f"{count_words(case.count_figures(), 'figure')} in several reports")


def _left_out(number: int, what: str, many: str | None = None) -> Iterator[Text]:
    """A line that counts what is not listed; none where nothing is left."""
    from rich.text import Text

    from firsthand.web.wording import count_words

    if number > 0:
        yield Text(f"and {count_words(number, what, many)}; firsthand show CASE --all lists all", "dim")


def _reports(listing: _Listing) -> Iterator[Text]:
    from rich.text import Text

    from firsthand.web.sheets import say_role
    from firsthand.web.wording import clip, join_words, name_all, name_report

    names = name_all(listing.summaries.values())
    for summary in (one for one in listing.summaries.values() if one.id in listing.shown):
        descent = listing.stemma[summary.id]
        title = f" “{clip(summary.headline, 80)}”" if summary.headline else ""
        parents = [names.get(parent, "an original that is not here") for parent in descent.parents]
        took = f", from {join_words(parents)}" if parents else ""
        yield Text(clean(f"{summary.published or 'undated'} {name_report(summary)}{title}"))
        yield Text("    " + clean(f"{summary.role}: {say_role(summary)}{took}"))
        yield Text("    " + clean(f"{summary.source}, id {summary.id}"), "dim")
        if listing.why:
            for reason in descent.because:
                yield Text("    " + clean(f"because: {reason.says}"), "dim")
    yield from _left_out(len(listing.summaries) - len(listing.shown), "more report")


def _derivations(case: Case, listing: _Listing, outlines: Sequence[Outline]) -> Iterator[Text]:
    """What the listed reports took, by date; with what changed, where it came straight from the source.

    Of a large case only what came straight from a source; standing text has a list of its own.
    """
    from firsthand.web.comparisons import compare_readings
    from firsthand.web.wording import name_all

    names = name_all(listing.summaries.values())
    order = {report: place for place, report in enumerate(listing.summaries)}
    large = len(listing.shown) < len(listing.summaries)

    def straight(one: Outline) -> bool:
        return one.source in listing.stemma[one.derived].parents

    wanted = [one for one in outlines if one.derived in listing.shown and (straight(one) or not large)]
    for outline in sorted(wanted, key=lambda one: (order[one.derived], not straight(one), one.source)):
        derivation = case.derivation(outline.derived, outline.source)
        if derivation is None or _is_standing(derivation):
            continue
        source, derived = case.reading(outline.source), case.reading(outline.derived)
        lines = lay_out_verdict(compare_readings(source, derived, derivation, called=names), why=listing.why)
        yield next(lines)
        if straight(outline):
            yield from lines
    kin = sum(outline.kind != "boilerplate" for outline in outlines)
    yield from _left_out(kin - len(wanted) if large else 0, "more pair that shares text", "more pairs that share text")


def _is_standing(derivation: Derivation) -> bool:
    """Whether all that is shared is text that stands word for word in both."""
    return derivation.kind == "boilerplate" and all(pair.label == "verbatim" for pair in derivation.pairs)


def _standing_texts(case: Case, listing: _Listing) -> Iterator[Text]:
    from rich.text import Text

    from firsthand.web.overviews import say_standing

    texts = case.standing_texts(limit=_STANDING + 1 if not listing.everything else -1)
    for text in texts if listing.everything else texts[:_STANDING]:
        yield Text(clean(say_standing(text, listing.summaries)))
    if not listing.everything and len(texts) > _STANDING:
        yield Text("and more; firsthand show CASE --all lists all", "dim")


def _say_vouchers(vouchers: Sequence[tuple[str, Attribution | None]]) -> str:
    """Who stands behind a figure, and in how many reports: those in most reports first."""
    from firsthand.web.wording import count_words

    reports: dict[str, set[str]] = {}
    called: dict[str, str] = {}
    for report, voucher in vouchers:
        if voucher is None:
            words = "in the report's own voice"
        elif voucher.source is None:
            words = "nobody is named as saying so"
        else:
            words = f"{voucher.source.text.rstrip(',')} {voucher.act}" + (" (not named)" if voucher.anonymous else "")
        key = words.casefold().removeprefix("the ")
        called.setdefault(key, words)
        reports.setdefault(key, set()).add(report)
    order = sorted(reports, key=lambda key: (-len(reports[key]), key))
    return "; ".join(f"{called[key]}: {count_words(len(reports[key]), 'report')}" for key in order)


def _figures(case: Case, *, everything: bool) -> Iterator[Text]:
    from rich.text import Text

    for figure in case.figures if everything else case.leading_figures(_FIGURES):
        yield Text(clean(f"{figure.name}: {figure.says}"))
        yield Text("    " + clean(_say_vouchers(case.vouchers(figure))), "dim")
    if not everything:
        yield from _left_out(case.count_figures() - _FIGURES, "more figure")
    yield Text(_NOT_YET, "dim")
