"""`python -m firsthand.gazetteer [FILE]`: builds the gazetteer where it is looked for, or in FILE."""

from __future__ import annotations

import sys
from pathlib import Path

from firsthand.errors import FirsthandError
from firsthand.gazetteer.building import build
from firsthand.gazetteer.cached_files import built_file


def main(arguments: list[str]) -> int:
    """Builds it.

    Returns:
        0; 1 when it cannot be built.
    """
    try:
        if arguments:
            build(Path(arguments[0]), _say)
            print(file=sys.stderr)
        else:
            built_file()
    except (FirsthandError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _say(doing: str) -> None:
    print(f"\rBuilding the gazetteer, once, about half a minute: {doing:30}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
