"""One build at a time: a lock that the operating system lets go of when its process ends, however it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from firsthand.casefile.folder import unwritable
from firsthand.errors import CaseInUse

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Holds the lock file at `path`, which is left behind empty: removing it would race with the next build.

    Raises:
        CaseInUse: if another process holds it.
        BrokenCase: if the file cannot be written.
    """
    try:
        file = path.open("ab")
    except OSError as error:
        raise unwritable(path, error) from error
    with file:
        try:
            _lock(file)
        except OSError as error:
            raise CaseInUse(
                f"{path.parent}: another process is building this case; wait for it to end, then build again"
            ) from error
        yield
