"""Firsthand reads dated news reports and says what happened, who says so first-hand, and who only repeats it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firsthand.case import Case

__version__ = "0.1.0"


def open_case(path: str | Path) -> Case:
    """The case in the folder `path`, opened for reading. See `firsthand.case`."""
    from firsthand.case import open_case as open_from  # here, so that importing the package stays quick

    return open_from(path)
