"""What tests share: the folders they may need, and what happens where one is missing.

A test marked `shared` needs the evaluation data beside the checkout, one marked `browser` an installed Chromium. Where
that is missing the test is skipped, and the report says so; with FIRSTHAND_REQUIRE_SHARED=1 or
FIRSTHAND_REQUIRE_BROWSER=1 it fails instead.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture
def examples() -> Path:
    """The folder of example reports."""
    return ROOT / "examples"


@pytest.fixture
def seeds() -> Path:
    """The two real reports, with their gold. For tests marked `shared`."""
    return SHARED / "seeds"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of an installed Chromium. For tests marked `browser`."""
    return next(path for name in _BROWSERS if (path := shutil.which(name)))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a marked test where what it needs is missing, or fails it where that is required."""
    if item.get_closest_marker("shared") and not SHARED.is_dir():
        _do_without("FIRSTHAND_REQUIRE_SHARED", f"no evaluation data at {SHARED}")
    if item.get_closest_marker("browser") and not any(map(shutil.which, _BROWSERS)):
        _do_without("FIRSTHAND_REQUIRE_BROWSER", "no Chromium is installed")


def _do_without(variable: str, missing: str) -> None:
    if os.environ.get(variable) == "1":
        pytest.fail(f"{missing}, and {variable}=1 requires it", pytrace=False)
    pytest.skip(missing)
