"""What the analyst set for one case, in `case.toml`."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from firsthand.errors import BadLexicon, BadSettings
from firsthand.gazetteer.curated_places import entries_of
from firsthand.gazetteer.entries import Entry

_KEYS = ("outlets", "place")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a case."""

    outlets: Mapping[str, str] = field(default_factory=dict)  # a name or web domain -> the outlet's one name
    places: tuple[Entry, ...] = ()  # that the gazetteer lacks or has wrong

    @property
    def digest(self) -> str:
        """A hash that is another whenever a setting is: what was read under other settings is read again."""
        said: dict[str, object] = {"outlets": self.outlets}
        if self.places:
            said["places"] = [asdict(place) for place in self.places]
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def read_settings(path: Path) -> Settings:
    """The settings in the file `path`; the defaults if there is none.

    Raises:
        BadSettings: naming the file, the key and the remedy.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        raise BadSettings(f"{path}: cannot be read as TOML: {error}; correct it, or empty it") from error
    for key in found:
        if key not in _KEYS:
            raise BadSettings(f"{path}: unknown key {key!r}; known are: {', '.join(_KEYS)}; remove or rename it")
    return Settings(outlets=_read_outlets(found.get("outlets", {}), path), places=_read_places(found, path))


def _read_places(found: Mapping[str, object], path: Path) -> tuple[Entry, ...]:
    places = found.get("place", [])
    if not isinstance(places, list):
        raise BadSettings(f"{path}: place is not a list of tables; write [[place]] and below it lines like name = …")
    try:
        return tuple(entries_of({"source": "case.toml", "place": places}, str(path), "case"))
    except BadLexicon as error:
        raise BadSettings(str(error)) from error


def _read_outlets(found: object, path: Path) -> Mapping[str, str]:
    if not isinstance(found, dict):
        raise BadSettings(f'{path}: outlets is not a table; write [outlets] and below it lines like "name" = "Outlet"')
    for name, outlet in found.items():
        if not isinstance(outlet, str) or not outlet.strip():
            raise BadSettings(f'{path}: what {name!r} stands for is not a name; write "{name}" = "Outlet"')
    return {name: outlet.strip() for name, outlet in found.items()}
