"""`python -m firsthand.gazetteer [FILE [NAME]]`: builds the gazetteer where it is looked for, or in FILE.

With NAME, what asks for it expects a gazetteer of that name. A process of its own may find another copy of the program,
or one that was changed meanwhile: what that builds must not be kept under the name.
"""

from __future__ import annotations

import sys
from pathlib import Path

from firsthand.errors import FirsthandError, NoGazetteer
from firsthand.gazetteer.building import build
from firsthand.gazetteer.cached_files import built_file, gazetteer_file


def main(arguments: list[str]) -> int:
    """Builds it.

    Returns:
        0; 1 when it cannot be built.
    """
    try:
        if len(arguments) > 1 and gazetteer_file().stem != arguments[1]:
            raise NoGazetteer("the code or the data packages are not those that asked for it; start again")
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
