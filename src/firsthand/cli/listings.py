"""A case laid out as lines for a terminal: its reports, who took what from whom, shared figures, problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from firsthand.cli.layouts import lay_out_verdict
from firsthand.cli.terminal import clean
from firsthand.cli.troubles import sum_up

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.case import Case
    from firsthand.casefile.summaries import Summary
    from firsthand.records.derivation import Derivation
    from firsthand.records.descent import Descent

_NOT_YET = (
    "Who is speaking is not read yet: two reports that quote one official count as two sources,"
    " and a report that quotes two as one."
)


def lay_out_case(case: Case, *, why: bool, today: str) -> Iterator[Text]:
    """The lines that `firsthand show` prints.

    Args:
        case: the case, open.
        why: whether reasons go along, with the words they rest on.
        today: YYYY-MM-DD; a report dated later is a problem.
    """
    from rich.text import Text

    summaries = {summary.id: summary for summary in case.summaries()}
    stemma = {descent.report: descent for descent in case.stemma}
    sections = {
        "Reports": _reports(summaries, stemma, why=why),
        "Who took what from whom": _derivations(case, summaries, stemma, why=why),
        "Figures in several reports": _figures(case),
        "Problems": (Text(clean(line)) for line in sum_up(case.problems_on(today))),
    }
    for title, lines in sections.items():
        yield Text(title, "bold underline")
        first = next(lines, Text("none", "dim"))
        yield first
        yield from lines
        yield Text()


def _reports(summaries: Mapping[str, Summary], stemma: Mapping[str, Descent], *, why: bool) -> Iterator[Text]:
    from rich.text import Text

    from firsthand.web.sheets import say_role
    from firsthand.web.wording import clip, join_words, name_all, name_report

    names = name_all(summaries.values())
    for summary in summaries.values():
        descent = stemma[summary.id]
        title = f" “{clip(summary.headline, 80)}”" if summary.headline else ""
        parents = [names.get(parent, "an original that is not here") for parent in descent.parents]
        took = f", from {join_words(parents)}" if parents else ""
        yield Text(clean(f"{summary.published or 'undated'} {name_report(summary)}{title}"))
        yield Text("    " + clean(f"{summary.role}: {say_role(summary)}{took}"))
        yield Text("    " + clean(f"{summary.source}, id {summary.id}"), "dim")
        if why:
            for reason in descent.because:
                yield Text("    " + clean(f"because: {reason.says}"), "dim")


def _derivations(
    case: Case, summaries: Mapping[str, Summary], stemma: Mapping[str, Descent], *, why: bool
) -> Iterator[Text]:
    """Every derivation, by date of the derived report; with what changed, where it came straight from the source."""
    from firsthand.web.comparisons import compare_readings
    from firsthand.web.wording import name_all

    names = name_all(summaries.values())
    order = {report: place for place, report in enumerate(summaries)}

    def straight(derivation: Derivation) -> bool:
        return derivation.source in stemma[derivation.derived].parents

    for derivation in sorted(case.derivations, key=lambda one: (order[one.derived], not straight(one), one.source)):
        source, derived = case.reading(derivation.source), case.reading(derivation.derived)
        lines = lay_out_verdict(compare_readings(source, derived, derivation, called=names), why=why)
        yield next(lines)
        if straight(derivation):
            yield from lines


def _figures(case: Case) -> Iterator[Text]:
    from rich.text import Text

    for figure in case.figures:
        yield Text(clean(f"{figure.name}: {figure.says}"))
    yield Text(_NOT_YET, "dim")
