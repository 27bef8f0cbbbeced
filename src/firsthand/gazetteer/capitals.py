"""Capitals of countries, by name: in the news a capital also stands for its government."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from firsthand.gazetteer.features import Feature
from firsthand.gazetteer.name_keys import folded

_LEAST = 5000  # a town with less than one in so many of its country's people only has the capital's name


def people_governed(feature: Feature) -> int:
    """The population of the country of which a place is the capital; 0 if it is none."""
    if feature.kind != "settlement":
        return 0
    people = _capitals().get((feature.country or "", folded(feature.name)), 0)
    return people if feature.population * _LEAST > people else 0


@cache
def _capitals() -> Mapping[tuple[str, str], int]:
    text = (files("firsthand.gazetteer") / "curated" / "countries.toml").read_text(encoding="utf-8")
    countries = tomllib.loads(text)["place"]
    return {
        (country["country"], folded(country["capital"].partition(",")[0])): int(country.get("population", 0))
        for country in countries
        if "capital" in country
    }
