"""Whether the likeliest candidate is likely enough to be put on a map, and why; a wrong pin is worse than none.

A place is left unplaced, with the reason, where the gazetteer knows none of its name; where every one of its name lies
outside what the text says holds it; where several namesakes are about as likely and nothing in the report tells them
apart; and where only the sound of the name agrees and nothing else does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from firsthand.extract.place_candidates import OWN, Candidate
from firsthand.extract.place_names import Mention
from firsthand.gazetteer.atlas import Atlas
from firsthand.gazetteer.capitals import people_governed
from firsthand.gazetteer.features import Feature
from firsthand.gazetteer.globe import km_between

_SAME_KM = 100.0  # candidates so near one another make no difference
_LIKELY = 0.6  # the least weight of a candidate, with those near it
_ALONE, _CLEAR = 1.5, 0.9  # with less support than this a town must be this much likelier than its namesakes
_HEARD = 2.0  # the least support of a place that only sounds like the name
_ALSO = 2.5  # the least support of a small place that also has the name
_UNSURE = 1.0  # the least support of one whose name may name something else
_METROPOLIS, _VILLAGE = 250_000, 0.01  # people; the share of them below which a namesake is a village beside it
_LOCAL = 5.0  # the least support of such a village: a local paper names its neighbours
_KNOWN = 4.5  # standing from which another name of a town is known without support
_HELD_BY = ("country", "province", "county", "region")
_TOWNS = ("settlement", "district", "county", "airfield", "camp", "facility")


@dataclass(slots=True)
class Sense:
    """A name of the report and all mentions that mean one place by it."""

    mentions: list[int]  # by number
    candidates: tuple[Candidate, ...]
    weights: list[float] = field(default_factory=list)  # of the candidates, adding up to 1
    supports: list[float] = field(default_factory=list)  # what the rest of the report adds to each


@dataclass(frozen=True, slots=True)
class Holder:
    """What the text says a place lies in."""

    name: str  # as the text has it
    feature: Feature  # as it was taken
    firm: bool  # the words allow no other reading
    binding: bool  # also where no place of that name is known in it
    placed: bool  # whether it is told itself which place that is


@dataclass(frozen=True, slots=True)
class Choice:
    """What a mention was taken to mean."""

    feature: Feature | None  # None: unplaced
    because: str
    candidates: tuple[Candidate, ...]
    is_holder: bool = False  # the feature is what holds the place, which is not known itself


def judge(mention: Mention, sense: Sense, best: int | None, holders: Sequence[Holder], atlas: Atlas) -> Choice:
    """What a mention means, or why it is not said.

    Args:
        mention: the mention.
        sense: what its name may mean, weighed.
        best: the number of the likeliest candidate; None: there is none.
        holders: what the text around this mention says it lies in.
        atlas: the gazetteer.
    """
    if best is None:
        known = (
            "a street or a road, not a place of its own"
            if mention.form == "street"
            else "no place of this name is known"
        )
        return _in_holder(sense, holders) or Choice(None, known, sense.candidates)
    if around := _elsewhere(sense.candidates[best], holders):
        there = [n for n, one in enumerate(sense.candidates) if one.feature.country == around.feature.country]
        if not there:
            says = f"{sense.candidates[best].feature.name} is not in the country of {around.name}, which the text names"
            return Choice(None, says + " around it", sense.candidates)
        best = max(there, key=sense.weights.__getitem__)
    holders = [holder for holder in holders if holder.firm]
    for holder in holders:
        holds = holder.feature.kind in _HELD_BY or (holder.binding and mention.kind == "district")
        if holds and atlas.contains(holder.feature, sense.candidates[best].feature) is False:
            inside = [n for n, one in enumerate(sense.candidates) if atlas.contains(holder.feature, one.feature)]
            if inside:
                best = max(inside, key=sense.weights.__getitem__)
            elif holder.binding and sense.candidates[best].feature.kind != "country":
                says = f"no place of this name is known in {holder.name}, which the text names around it"
                return _in_holder(sense, holders) or Choice(None, says, sense.candidates)
    return _weighed(mention, sense, best, holders, atlas)


def _elsewhere(chosen: Candidate, holders: Sequence[Holder]) -> Holder | None:
    """The place behind “in” that speaks against a town: of another country, and the town no seat of a government.

    “Talks of Teel in Marn”: a capital may stand for its government, which is at work elsewhere.
    """
    feature = chosen.feature
    if feature.kind not in _TOWNS or people_governed(feature):
        return None
    loose = (holder for holder in holders if not holder.firm and holder.feature.country and holder.placed)
    return next((holder for holder in loose if holder.feature.country != feature.country), None)


def _weighed(mention: Mention, sense: Sense, best: int, holders: Sequence[Holder], atlas: Atlas) -> Choice:
    chosen = sense.candidates[best]
    said = next((holder.name for holder in holders if holder.feature.kind in _HELD_BY), None)
    if chosen.feature.ref.startswith(OWN):
        return Choice(chosen.feature, "a place of this case", sense.candidates)
    doubt = None
    if said is None:
        doubt = _doubt_of_name(mention, chosen, sense.supports[best]) or _doubt_among(sense, best)
    elif chosen.feature.kind in _TOWNS and (alike := _as_likely_inside(sense, best, holders, atlas)):
        doubt = f"{alike + 1} places of this name in {said}, and nothing in the report tells which"
    if doubt:
        return Choice(None, doubt, sense.candidates)
    return Choice(chosen.feature, _reason(sense, best, said), sense.candidates)


def _doubt_of_name(mention: Mention, chosen: Candidate, support: float) -> str | None:
    """Why the name may not mean the likeliest place of it, whatever its namesakes."""
    if chosen.how == "alias" and support < _ALSO and chosen.prior < _KNOWN and chosen.feature.kind in _TOWNS:
        return f"{chosen.feature.name} also has this name, and nothing else points there"
    if chosen.how in ("key", "close") and support < _HEARD:
        return f"only the sound agrees with {chosen.feature.name}, and nothing else does"
    if not mention.sure and support < _UNSURE and chosen.prior < 6.0:
        return "it may name something else, and nothing around it says where"
    return None


def _doubt_among(sense: Sense, best: int) -> str | None:
    """Why a namesake may be meant as well."""
    chosen, support = sense.candidates[best], sense.supports[best]
    city = next((one for one in sense.candidates if _outshines(one, chosen)), None)
    if city is not None and support < _LOCAL:
        says = f"a place of this name near others of the report is small, and {city.feature.name}, "
        return says + f"{city.feature.country}, is a large city"
    weight = sum(w for w, one in zip(sense.weights, sense.candidates, strict=True) if _is_near(one, chosen))
    known = people_governed(chosen.feature) or chosen.feature.population >= _METROPOLIS
    vague = weight < (_LIKELY if support >= _ALONE or known else _CLEAR)
    if chosen.feature.kind in _TOWNS and len(sense.candidates) > 1 and vague:
        return f"{len(sense.candidates)} places of this name, and nothing in the report tells which"
    return None


def _as_likely_inside(sense: Sense, best: int, holders: Sequence[Holder], atlas: Atlas) -> int:
    """How many far namesakes what the text names holds too, where the likeliest is not likely enough among them."""
    if people_governed(sense.candidates[best].feature) or sense.candidates[best].feature.population >= _METROPOLIS:
        return 0
    holder = next(one for one in holders if one.feature.kind in _HELD_BY).feature
    chosen, total, near, far = sense.candidates[best], 0.0, 0.0, 0
    for weight, one in zip(sense.weights, sense.candidates, strict=True):
        if one is not chosen and atlas.contains(holder, one.feature) is not True:
            continue
        total += weight
        near += weight if _is_near(one, chosen) else 0.0
        far += not _is_near(one, chosen)
    return far if near < _LIKELY * total else 0


def _outshines(other: Candidate, chosen: Candidate) -> bool:
    """Whether a namesake is a large city beside which the chosen town is a village."""
    feature, city = chosen.feature, other.feature
    towns = other.how == "exact" and feature.kind == city.kind == "settlement"
    return towns and city.population >= _METROPOLIS and feature.population < _VILLAGE * city.population


def _reason(sense: Sense, best: int, said: str | None) -> str:
    chosen, support, others = sense.candidates[best], sense.supports[best], len(sense.candidates) - 1
    how = {
        "exact": "",
        "alias": "another name of it; ",
        "key": "a spelling of the same sounds; ",
        "close": "a close spelling; ",
    }
    if said:
        return f"{how[chosen.how]}in {said}, which the text names around it"
    if not others:
        return f"{how[chosen.how]}the only place known by this name"
    if support >= _ALONE:
        return f"{how[chosen.how]}of {others + 1} of this name the one nearest to the other places of the report"
    return f"{how[chosen.how]}of {others + 1} of this name the best known"


def _in_holder(sense: Sense, holders: Sequence[Holder]) -> Choice | None:
    """The place that holds one which is not known itself, if it is small enough to say where that is."""
    for holder in holders:
        if holder.binding and holder.placed and holder.feature.kind in _TOWNS and holder.feature.lat is not None:
            says = f"not known itself; derived from {holder.name}, in which it lies"
            return Choice(holder.feature, says, sense.candidates, is_holder=True)
    return None


def _is_near(one: Candidate, other: Candidate) -> bool:
    a, b = one.feature, other.feature
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return a.ref == b.ref or km_between(a.lat, a.lon, b.lat, b.lon) <= _SAME_KM
