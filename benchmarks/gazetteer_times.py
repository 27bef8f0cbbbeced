"""`python -m benchmarks.gazetteer_times`: how long the gazetteer takes to build, to open and to answer."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from firsthand.gazetteer.atlas import Atlas, open_atlas
from firsthand.gazetteer.cached_files import gazetteer_file

_RUNS = 20
_KNOWN = ("Baghdad", "Springfield", "Donbas", "U.S.", "Harris County", "Calif.", "San Antonio", "Strait of Hormuz")
_BY_SOUND = ("Deir az-Zur", "Abu Ghreib", "Mikolaiv", "Kandahaar", "Sanliurfaa", "Hodeideh", "Khan Younes", "Baakuba")


def main() -> int:
    """Prints the times.

    Returns:
        0.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder) / "gazetteer.sqlite"
        start = perf_counter()
        subprocess.run([sys.executable, "-m", "firsthand.gazetteer", str(file)], check=True)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(
            f"build: {perf_counter() - start:.0f} s, of them {used.ru_utime + used.ru_stime:.0f} s of processor time",
            end="",
        )
        print(f", {used.ru_maxrss / 1024:.0f} MiB at most; file {file.stat().st_size / 2**20:.0f} MiB")
        print(f"find its path: {1000 * median(_time(gazetteer_file) for _ in range(_RUNS)):.1f} ms")
        print(f"open: {1000 * median(_time(lambda: open_atlas(file)) for _ in range(_RUNS)):.1f} ms")
        for label, names in (("known name", _KNOWN), ("by sound, anywhere", _BY_SOUND)):
            spent = median(_look_up(open_atlas(file), names, ()) for _ in range(_RUNS))
            print(f"{label}: {1000 * spent / len(names):.2f} ms a name, asked for the first time")
        spent = median(_look_up(open_atlas(file), _BY_SOUND, ("IQ", "SY", "UA", "AF")) for _ in range(_RUNS))
        print(f"by sound, in four countries: {1000 * spent / len(_BY_SOUND):.2f} ms a name")
    return 0


def _look_up(atlas: Atlas, names: tuple[str, ...], countries: tuple[str, ...]) -> float:
    start = perf_counter()
    for name in names:
        atlas.named(name, countries)
    return perf_counter() - start


def _time(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
