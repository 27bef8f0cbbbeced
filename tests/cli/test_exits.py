"""Every condition has its exit code."""

from __future__ import annotations

import pytest

from firsthand import errors
from firsthand.cli.exits import MEANINGS, Exit, exit_for

CODES = {
    errors.BadOption: 2,
    errors.UnknownReport: 2,
    errors.NothingToRead: 3,
    errors.UnreadableReport: 3,
    errors.NotACase: 4,
    errors.BrokenCase: 4,
    errors.CaseInUse: 4,
    errors.BadSettings: 4,
    errors.BadDecisions: 4,
    errors.NoGazetteer: 5,
    errors.BadLexicon: 70,
}


@pytest.mark.parametrize(("error", "code"), CODES.items(), ids=lambda one: getattr(one, "__name__", str(one)))
def test_each_error_ends_a_command_with_its_code(error: type[errors.FirsthandError], code: int) -> None:
    assert exit_for(error("…")) == code


def test_no_error_was_forgotten() -> None:
    known = {kind for kind in vars(errors).values() if isinstance(kind, type)} - {errors.FirsthandError}
    assert known == set(CODES)


def test_every_code_has_a_meaning() -> None:
    assert list(MEANINGS) == list(Exit)
