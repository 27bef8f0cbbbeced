"""Whether this machine is one for which `training/requirements.lock` holds: `python -m training.platforms`.

The lock pins one wheel of torch, the build without CUDA for Python 3.11 on Linux, x86-64: its numbers made the weights.
"""

from __future__ import annotations

import platform
import sys

_WANTED = ("3.11", "Linux", "x86_64")


def main() -> str | None:
    """What is wrong with this machine, as an exit status; None where nothing is."""
    found = (".".join(platform.python_version_tuple()[:2]), platform.system(), platform.machine())
    if found == _WANTED:
        return None
    return (
        f"make train wants Python {_WANTED[0]} on {_WANTED[1]} {_WANTED[2]}, and this is Python {' '.join(found)}: "
        "name another with PYTHON=python3.11, or run `make lock` on this machine and train with what it chooses"
    )


if __name__ == "__main__":
    sys.exit(main())
