"""What each exit code means; `firsthand --help` and the documents print this list."""

from __future__ import annotations

from enum import IntEnum

from firsthand.errors import (
    BadDecisions,
    BadLexicon,
    BadSettings,
    CaseInUse,
    FirsthandError,
    NoGazetteer,
    NotACase,
    NothingToRead,
    UnreadableReport,
)


class Exit(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    WRONG = 1
    USAGE = 2
    NOTHING = 3
    CASE = 4
    GAZETTEER = 5
    FAULT = 70
    INTERRUPTED = 130
    PIPE = 141


MEANINGS = {
    Exit.DONE: "done",
    Exit.WRONG: "done, but something is wrong: a path given does not exist, or verify found what does not agree",
    Exit.USAGE: "an option, a file to write or the name of a report cannot be what was given",
    Exit.NOTHING: "nothing could be read as a report",
    Exit.CASE: "the folder is no case, its settings cannot be read, or another build is using it",
    Exit.GAZETTEER: "the gazetteer of places cannot be built or read",
    Exit.FAULT: "a fault in Firsthand itself",
    Exit.INTERRUPTED: "interrupted",
    Exit.PIPE: "whoever read the output stopped reading",
}

_OTHER_THAN_USAGE = (
    ((NothingToRead, UnreadableReport), Exit.NOTHING),
    ((NotACase, CaseInUse, BadSettings, BadDecisions), Exit.CASE),
    ((NoGazetteer,), Exit.GAZETTEER),
    ((BadLexicon,), Exit.FAULT),
)


def exit_for(error: FirsthandError) -> Exit:
    """The exit code of a command that ended with `error`."""
    return next((code for kinds, code in _OTHER_THAN_USAGE if isinstance(error, kinds)), Exit.USAGE)
