"""A small gazetteer of invented places, and the real one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from firsthand.gazetteer.atlas import Atlas, open_atlas
from firsthand.gazetteer.building import write
from firsthand.gazetteer.entries import Entry

Small = Callable[..., Atlas]


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """Makes a gazetteer of the entries given."""

    def make(*entries: Entry) -> Atlas:
        write(tmp_path / "small.sqlite", entries)
        return open_atlas(tmp_path / "small.sqlite")

    return make


@pytest.fixture(scope="session")
def whole() -> Atlas:
    """The gazetteer of all packages, built if it is not there."""
    return open_atlas()
