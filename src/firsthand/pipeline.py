"""The order of things: every step, what it reads and what it writes; and the two ways to run them.

`extract` reads reports one by one and keeps nothing. `build` makes or extends a case: it keeps what it is given,
reads what it has not read, compares what it has not compared, and settles what may have changed by that. Each of
these is kept piece by piece, so that a build that is interrupted is taken up by the next.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, fields
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from firsthand.casefile.databases import open_to_build
from firsthand.casefile.decisions import read_decisions
from firsthand.casefile.faults import said_plainly
from firsthand.casefile.folder import Folder, make_folder, sweep
from firsthand.casefile.indexing import Finders
from firsthand.casefile.intake import sync
from firsthand.casefile.linkages import COMPARED, Linkers, compare_reports, settle
from firsthand.casefile.locks import lock
from firsthand.casefile.placements import Each, Read, Readers, place_reports, read_arrivals
from firsthand.casefile.problems import find_problems
from firsthand.casefile.questions import ask
from firsthand.casefile.receipts import keep, problem_key, read_refused, refuse
from firsthand.casefile.reconciliation import turnover, watch
from firsthand.casefile.settings import read_settings
from firsthand.casefile.store import Store
from firsthand.extract.actors import find_actors
from firsthand.extract.attributions import find_attributions
from firsthand.extract.events import find_incidents
from firsthand.extract.marks import MARKED, Marks
from firsthand.extract.places import find_places
from firsthand.extract.quantities import find_quantities
from firsthand.extract.things import find_things
from firsthand.extract.times import find_times
from firsthand.gazetteer.entries import Entry
from firsthand.ingest.inputs import OF_THE_CALL, Arrival, gather
from firsthand.ingest.reports import read_reports
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.processes import MANY, Processes, few_collections
from firsthand.records.derivation import Derivation
from firsthand.records.problem import Problem
from firsthand.records.reading import ENGLISH_FIELDS, Reading
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report
from firsthand.relate.candidates import COMMON, CONTAINMENT, SHARED_RUNS, WHOLE, find_candidates, find_common
from firsthand.relate.derivations import derive
from firsthand.relate.descents import find_descents
from firsthand.relate.figures import share_figures
from firsthand.relate.fingerprints import fingerprint, is_sentence
from firsthand.relate.topics import may_be_about_one_thing
from firsthand.steps import Step, check_steps

_READING = tuple(field.name for field in fields(Reading))

STEPS = (
    Step("gather", gather, "inputs", ("paths",), ("arrivals", "problems"), "finds what was given, in files or not"),
    Step("read_reports", read_reports, "arrival", ("arrivals", "settings"), ("report", "problems"), "freezes texts"),
    Step("split_sentences", split_sentences, "report", ("report",), ("sentences",), "cuts a text into sentences"),
    Step("fingerprint", fingerprint, "report", ("sentences",), ("prints",), "makes reports comparable at a glance"),
    Step("analyse", analyse, "report", ("report", "sentences"), ("document",), "tells words, grammar and names"),
    Step("find_places", find_places, "report", ("report", "document", "own_places"), ("places",), "finds places"),
    Step("find_actors", find_actors, "report", ("report", "document"), ("actors",), "finds persons and bodies"),
    Step("find_things", find_things, "report", ("report", "document"), ("things",), "finds weapons, vehicles, sites"),
    Step("find_quantities", find_quantities, "report", ("sentences", "document"), ("quantities",), "finds counts"),
    Step("find_times", find_times, "report", ("report", "sentences", "document"), ("times",), "finds times, with days"),
    Step(
        "find_attributions", find_attributions, "report", ("report", "document", "actors"), ("attributions",), "voices"
    ),
    Step("mark", Marks, "report", ("sentences", *MARKED), ("marks",), "lays out all of these"),
    Step("find_incidents", find_incidents, "report", ("report", "document", "marks"), ("events", "incidents"), "tells"),
    Step("find_common", find_common, "case", ("report", "prints"), ("common",), "tells the words that very many share"),
    Step("find_candidates", find_candidates, "case", ("prints", "common"), ("candidates",), "names pairs to compare"),
    Step("derive", derive, "pair", ("candidates", "report", *COMPARED), ("derivations",), "says what was taken"),
    Step("find_descents", find_descents, "case", ("report", "derivations"), ("stemma",), "draws the family tree"),
    Step("share_figures", share_figures, "case", ("report", "quantities", "derivations"), ("figures",), "joins counts"),
)


check_steps(STEPS)
_FINDERS = Finders(find_common, find_candidates, is_sentence, COMMON, WHOLE, SHARED_RUNS, CONTAINMENT)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is."""

    phase: str  # receiving reading comparing
    done: int
    total: int | None  # None: not known yet


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build changed, and what the case holds now."""

    case: Path  # the case folder
    reports: int  # reports in the case now
    added: tuple[str, ...]  # ids of reports that were not there before, sorted
    removed: tuple[str, ...]  # ids that are gone: their file was taken out of the folder, or they have another id now
    changed: tuple[str, ...]  # ids whose reading is another than before, sorted
    unchanged: int  # reports that are as they were
    problems: tuple[Problem, ...]  # all problems of the case now, sorted
    new_problems: tuple[Problem, ...]  # those of them that were not there before
    not_found: tuple[Problem, ...]  # what was given and holds nothing: no such path, a folder without a report

    @property
    def empty(self) -> bool:
        """Whether the case holds no report at all: the command then fails, and says why with `problems`."""
        return self.reports == 0


def extract(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    published: str | None = None,
    outlet: str | None = None,
    workers: int = 1,
) -> Iterator[Reading | Problem]:
    """Each report found at the paths, read on its own, and each problem met; in the order they are found.

    Args:
        paths: files and folders; "-" is standard input.
        stdin: where "-" reads from; None: the process's own.
        published: date of publication given by hand, YYYY-MM-DD, for reports that state none.
        outlet: outlet given by hand.
        workers: how many processes read; the result does not depend on it.
    """
    found = iter(gather(paths, stdin=stdin, published=published, outlet=outlet))
    with Processes(workers) as processes:
        while some := list(islice(found, 1 if workers == 1 else 4 * MANY)):
            yield from _extract_some(some, processes)


def build(
    case_path: str | Path,
    paths: Sequence[str] = (),
    *,
    published: str | None = None,
    outlet: str | None = None,
    workers: int | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> BuildResult:
    """Makes the case at `case_path`, or extends it by the reports at `paths`; without paths, brings it up to date.

    Safe to interrupt: what was done is kept, and the next build goes on from there.

    Args:
        case_path: the case folder; made if it does not exist.
        paths: files and folders; "-" is the process's standard input.
        published: date of publication given by hand, YYYY-MM-DD.
        outlet: outlet given by hand.
        workers: how many processes read; None: one for each processor, where there is enough to do.
        progress: told how far it is, now and then.

    Raises:
        CaseInUse: if another process is building the case.
        NotACase: if the folder holds something else, or was written by a newer version.
        BrokenCase: if the case cannot be written, or is damaged.
        BadSettings, BadDecisions: if `case.toml` or `decisions.jsonl` cannot be read.
        BadOption: if `published` is not a date.
        NothingToRead: if none of the paths exists; no case is made then.
    """
    tell = progress or (lambda _: None)
    given = gather(paths, published=published, outlet=outlet)
    folder = make_folder(case_path)
    with lock(folder.lock), few_collections(), Processes(workers) as processes:
        settings = read_settings(folder.settings)
        read_decisions(folder.decisions)
        sweep(folder)
        with closing(open_to_build(folder)) as db, said_plainly(folder.database):
            store = Store(db)
            watch(db)
            had = find_problems(db, read_refused(folder))
            not_found = _keep(folder, given, tell)
            sync(db, folder, settings)
            read = partial(read_report, places=settings.places)
            readers = Readers(folder, partial(open_bytes, outlets=settings.outlets), read)
            read_arrivals(store, readers, processes, lambda done, total: tell(Progress("reading", done, total)))
            place_reports(store, readers, processes)
            linkers = Linkers(_FINDERS, derive_pair, find_descents, share_figures, may_be_about_one_thing)
            compare_reports(
                store, folder, linkers, processes, lambda done, total: tell(Progress("comparing", done, total))
            )
            settle(store, linkers)
            return _result(store, folder, had, not_found)


def open_bytes(
    data: bytes, receipt: Receipt, *, outlets: Mapping[str, str], each: Each = map
) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """The reports in some bytes, and the problems met; bytes that bring the reader down make a problem.

    Args:
        data: the bytes.
        receipt: how they came.
        outlets: a name or web domain -> the outlet's one name.
        each: how the items of a file of many are gone through: as `map` does, or in several processes.
    """
    try:
        return read_reports(data, receipt, outlets=outlets, each=each)
    except Exception as error:
        says = f"{receipt.name}: could not be read ({error!r}); the rest goes on"
        return (), (Problem(receipt.name, "unreadable", says, hashlib.sha256(data).hexdigest()),)


def read_report(report: Report, *, places: Sequence[Entry] = ()) -> Read:
    """Runs the steps that look at one report; `places` are those that the analyst added to the case.

    One that fails makes a problem, and ends the reading of this report.
    """
    made: dict[str, Any] = dict.fromkeys(_READING, ()) | {"report": report, "prints": frozenset(), "own_places": places}
    for step in (step for step in STEPS if step.over == "report"):
        if step.writes[0] in ENGLISH_FIELDS and not report.is_english:
            continue
        try:
            found = step.function(*(made[name] for name in step.reads))
            for name, part in zip(step.writes, found if len(step.writes) > 1 else (found,), strict=True):
                made[name] = tuple(part) if name in _READING else part
        except Exception as error:
            says = f"{report.source}: {step.name} failed ({error!r}); the report is kept without what this would find"
            problem = Problem(report.source, "extraction", says, report.sha256, report.id)
            break
    else:
        problem = None
    return Read(Reading(**{name: made[name] for name in _READING}), made["prints"], (problem,) if problem else ())


def derive_pair(pair: tuple[Reading, Reading]) -> Derivation | Problem | None:
    """How one of two reports derives from the other, as `derive` has it, or a problem if it fails."""
    one, other = pair
    try:
        return derive(one, other)
    except Exception as error:
        says = f"{one.report.source}: could not be compared with {other.report.source} ({error!r}); both are kept"
        return Problem(one.report.source, "comparison", says, one.report.sha256, one.report.id)


def _extract_some(some: Sequence[Arrival | Problem], processes: Processes) -> Iterator[Reading | Problem]:
    opened = list(processes.map(_open_arrival, [item for item in some if not isinstance(item, Problem)]))
    read = processes.map(read_report, [report for reports, _ in opened for report in reports])
    rest = iter(opened)
    for item in some:
        if isinstance(item, Problem):
            yield item
            continue
        reports, problems = next(rest)
        yield from problems
        for one in islice(read, len(reports)):
            yield one.reading
            yield from one.problems


def _open_arrival(arrival: Arrival) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    return open_bytes(arrival.data, arrival.receipt, outlets={})


def _keep(folder: Folder, given: Iterable[Arrival | Problem], tell: Callable[[Progress], None]) -> tuple[Problem, ...]:
    """Keeps what is given, before any of it is read, and returns what the case need not remember."""
    refused: list[Problem] = []
    not_found: list[Problem] = []
    for number, item in enumerate(given, 1):
        if isinstance(item, Problem):
            (not_found if item.condition in OF_THE_CALL else refused).append(item)
        else:
            keep(folder, item.data, item.receipt)
        tell(Progress("receiving", number, None))
    refuse(folder, refused)
    return tuple(not_found)


def _result(store: Store, folder: Folder, had: tuple[Problem, ...], not_found: tuple[Problem, ...]) -> BuildResult:
    changes = turnover(store.db)
    reports = int(ask(store.db, "count_reports")[0][0])
    problems = find_problems(store.db, read_refused(folder))
    return BuildResult(
        case=folder.path,
        reports=reports,
        added=changes.added,
        removed=changes.removed,
        changed=changes.changed,
        unchanged=reports - len(changes.added) - len(changes.changed),
        problems=problems,
        new_problems=tuple(sorted(set(problems) - set(had), key=problem_key)),
        not_found=not_found,
    )
