"""The application and its server."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.errors import NotACase
from firsthand.web.app import create_app, listen


def test_a_folder_that_is_no_case_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match=tmp_path.name):
        create_app(tmp_path)


def test_the_server_listens_on_this_machine_alone() -> None:
    with listen(0) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


def test_a_port_that_is_taken_gives_way_to_a_free_one() -> None:
    with listen(0) as first:
        taken = first.getsockname()[1]
        with listen(taken) as second:
            assert second.getsockname()[1] not in (0, taken)
