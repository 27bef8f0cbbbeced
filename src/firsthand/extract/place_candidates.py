"""What a mention may mean: the places that go by its name, each with how likely it is before reading on.

The measure is the logarithm of the population, for the larger of two namesakes is meant more often; the kind that the
words beside the name say ("Marn County") and how the gazetteer knows the name add to it or take away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log10

from firsthand.extract.place_names import Mention
from firsthand.extract.place_words import kinds_behind
from firsthand.gazetteer.atlas import Atlas
from firsthand.gazetteer.capitals import people_governed
from firsthand.gazetteer.features import Feature, How

MOST = 24  # candidates of one name that are weighed: the likeliest before reading on
_STANDING = {
    "continent": 10.0,
    "province": 4.0,
    "country": 9.0,
    "region": 6.5,
    "county": 4.6,
    "sea": 6.0,
    "strait": 5.5,
}
_UNCOUNTED = {"settlement": 2.4, "airfield": 2.2, "district": 3.0}  # where the population is not known
_HOW = {"exact": 0.0, "alias": -1.2, "key": -1.5, "close": -2.5}
_AGREEING = {  # kind said beside the name -> kinds of the gazetteer that agree
    "county": {"county", "district"},
    "province": {"province", "region", "county", "country"},
    "district": {"district", "county", "settlement", "province"},
    "settlement": {"settlement", "district", "camp"},
    "water": {"sea", "strait", "river", "lake"},
    "land": {"island", "mountain", "desert", "region", "facility", "district"},
    "site": {"airfield", "base", "camp", "crossing", "facility"},
}
_AREAS = ("country", "province", "region", "continent")
OWN, _OWN_PLACE = "case:", 10.0  # how the ref of a place of the case begins, and what that adds
_OF_A_COUNTRY = 1.2  # how far a capital stands behind its country
_MANY = 500_000  # people of a province that is known everywhere
_TOWN, _CITY = 0.05, 0.5  # of an area's people: a smaller town of its name is not meant; one with it as another name
_ECLIPSE, _CALLED_AFTER, _SEAT = (
    6.0,
    1.5,
    0.15,
)  # what these lose; the share of a province's people in a town of its name
_LETTERS = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,3}")  # a name of initials
_AGREES, _DISAGREES = 2.5, -3.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a mention may mean."""

    feature: Feature
    how: How
    prior: float  # the higher the likelier: a step of 1 is ten times the population


def find_candidates(mention: Mention, atlas: Atlas) -> tuple[Candidate, ...]:
    """The places that a mention may mean, the likeliest before reading on first. Only those with a point."""
    found: dict[str, Candidate] = {}
    for feature, how in _features(mention, atlas):
        if feature.lat is None or (mention.country and feature.country != mention.country):
            continue
        candidate = Candidate(feature, how, _prior(feature, how, mention))
        if feature.ref not in found or found[feature.ref].prior < candidate.prior:
            found[feature.ref] = candidate
    weighed = _compared(list(found.values()))
    return tuple(sorted(weighed, key=lambda one: (-one.prior, one.feature.ref))[:MOST])


def _compared(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Namesakes seen together: what a country or a province eclipses, and a province that is called after its town."""
    areas = [one for one in candidates if one.how == "exact" and _is_known_everywhere(one.feature)]
    weighed = []
    for one in candidates:
        feature, prior = one.feature, one.prior
        if feature.kind not in _AREAS and any(_is_eclipsed(one, area.feature) for area in areas):
            prior -= _ECLIPSE
        elif feature.kind == "province" and any(_is_its_town(feature, other) for other in candidates):
            prior -= _CALLED_AFTER
        weighed.append(replace(one, prior=prior))
    return weighed


def _is_known_everywhere(feature: Feature) -> bool:
    """Whether a name is that of a country or of a large province: alone, it means no village called after it."""
    return feature.kind == "country" or (feature.kind == "province" and feature.population >= _MANY)


def _is_eclipsed(candidate: Candidate, area: Feature) -> bool:
    feature = candidate.feature
    if candidate.how == "exact":
        return not people_governed(feature) and feature.population < _TOWN * area.population
    return feature.population < _CITY * area.population


def _is_its_town(province: Feature, other: Candidate) -> bool:
    town = other.feature
    inside = town.kind == "settlement" and town.province == province.province
    return inside and town.population > (_SEAT if other.how == "exact" else _CITY) * province.population


def _features(mention: Mention, atlas: Atlas) -> list[tuple[Feature, How]]:
    if mention.form == "street":
        return []
    if mention.form == "demonym":
        return [(feature, "exact") for feature in atlas.demonym(mention.name)]
    if mention.form == "short":
        return [
            (match.feature, match.how)
            for match in atlas.named(mention.name)
            if match.feature.kind in ("province", "settlement") and match.how == "exact"
        ]
    matches = [(match.feature, match.how) for match in atlas.named(mention.name)]
    if _LETTERS.fullmatch(mention.name) and any(feature.kind == "country" for feature, _ in matches):
        return [
            (feature, how) for feature, how in matches if feature.kind == "country"
        ]  # U.S. is not the village of Us
    if not any(how in ("exact", "alias") for _, how in matches) and mention.kind in ("county", "district", "province"):
        core, _, last = mention.name.rpartition(" ")
        matches = [(match.feature, match.how) for match in atlas.named(core)] if last in kinds_behind() else matches
    if mention.kind == "county" and not any(feature.kind == "county" for feature, _ in matches):
        matches += [(match.feature, match.how) for match in atlas.named(f"{mention.name} County")]
    return matches


def _prior(feature: Feature, how: How, mention: Mention) -> float:
    prior = _standing(feature) + _HOW[how] + (_OWN_PLACE if feature.ref.startswith(OWN) else 0.0)
    if mention.kind:
        prior += _AGREES if feature.kind in _AGREEING[mention.kind] else _DISAGREES
    return prior


def _standing(feature: Feature) -> float:
    if governed := people_governed(feature):
        return max(log10(max(1, feature.population)), log10(governed) - _OF_A_COUNTRY)
    counted = log10(max(1, feature.population)) if feature.population else _UNCOUNTED.get(feature.kind, 4.0)
    return max(counted, _STANDING.get(feature.kind, 0.0))
