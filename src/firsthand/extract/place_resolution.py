"""Which place each mention means: the candidates of all names of a report weigh each other.

A name means one place throughout a report, unless the text says else. A candidate gains by places near it, in its
province and in its country that other names of the report may mean, each in proportion to how likely it means that one;
after a few rounds the likeliest candidates agree. (Mean-field inference, as in Rao and others' and Speriosu and
Baldridge's work on toponyms, with population as the prior.) What the text names as holding a place then vetoes all
that lies outside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from firsthand.extract.place_candidates import Candidate, find_candidates
from firsthand.extract.place_judgements import Choice, Holder, Sense, judge
from firsthand.extract.place_links import Link
from firsthand.extract.place_names import Mention
from firsthand.gazetteer.atlas import Atlas
from firsthand.gazetteer.name_keys import folded

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUNDS = 4
_TOGETHER = 1500  # candidates weighed against one another; a usual report has some 150
_NEAR, _NEAR_KM = 4.0, 60.0  # what a place right there adds, and over how many km that falls to a third
_AROUND, _AROUND_KM = 0.4, 700.0  # what one in the same part of the world adds: San José beside San Salvador
_PROVINCE, _COUNTRY = 1.5, 0.3  # what a place of the same province, or of the same country, adds
_PEERS = 0.6  # what another province of its country adds to a province, beyond that
_BESIDE, _BESIDE_KM, _WIDE_KM = 0.5, 50.0, 1000.0  # an area it lies at or in, how near, and how wide that may be
_MOST = 8.0  # what all of these add at most
_HELD, _NOT_HELD = 6.0, -6.0  # what the text says of what lies in what
_AREAS = ("country", "province", "continent", "region", "sea")
_UNKNOWN = 2.5  # likelihood of a place that the gazetteer lacks: what a sole village of a name is weighed against
_SHARP = 2.0  # how much more a likely candidate counts than an unlikely one


def resolve(mentions: Sequence[Mention], links: Sequence[Link], atlas: Atlas) -> tuple[Choice, ...]:
    """What each mention means, in order."""
    senses = _senses(mentions, links, atlas)
    sense_of = {number: sense for sense in senses for number in sense.mentions}
    _weigh(senses, links, mentions, sense_of, atlas)
    best = {id(sense): _best(sense) for sense in senses}
    holding: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if link.firm or link.side_by_side:
            holding[link.inner].append(link)
    choices = []
    for number, mention in enumerate(mentions):
        sense = sense_of[number]
        holders = [_held_by(link, mentions, sense_of, best, atlas) for link in holding[number]]
        choices.append(judge(mention, sense, best[id(sense)], [one for one in holders if one], atlas))
    return tuple(choices)


def _held_by(
    link: Link,
    mentions: Sequence[Mention],
    sense_of: Mapping[int, Sense],
    best: Mapping[int, int | None],
    atlas: Atlas,
) -> Holder | None:
    """What the text says a place lies in, as it was taken."""
    outer = sense_of[link.outer]
    number = best[id(outer)]
    inner = sense_of[link.inner]
    if number is None or outer is inner or _is_list(inner, outer, mentions[link.outer]):
        return None
    placed = judge(mentions[link.outer], outer, number, (), atlas).feature is not None
    return Holder(mentions[link.outer].name, outer.candidates[number].feature, link.firm, link.binding, placed)


def _senses(mentions: Sequence[Mention], links: Sequence[Link], atlas: Atlas) -> list[Sense]:
    """Mentions put together by name, and by what holds them where the text names different holders."""
    holder = {link.inner: folded(mentions[link.outer].name) for link in links if link.firm}
    groups: dict[tuple[str, ...], Sense] = {}
    holders: dict[str, list[str]] = {}  # of a name, those that the text names
    for number, mention in enumerate(mentions):
        held_by = holders.setdefault(folded(mention.name), [])
        if number in holder and holder[number] not in held_by:
            held_by.append(holder[number])
    for number, mention in enumerate(mentions):
        form = mention.form if mention.form in ("demonym", "short", "street") else "name"
        name = folded(mention.name)
        of_name = holders.get(name, [])
        held = holder.get(number, of_name[0] if of_name else "")
        key = (name, form, held if len(of_name) > 1 else "", mention.country or "")
        if key not in groups:
            groups[key] = Sense([], find_candidates(mention, atlas))
        elif mention.kind and not mentions[groups[key].mentions[0]].kind:
            groups[key].candidates = find_candidates(mention, atlas)
        groups[key].mentions.append(number)
    return list(groups.values())


def _weigh(
    senses: Sequence[Sense],
    links: Sequence[Link],
    mentions: Sequence[Mention],
    sense_of: Mapping[int, Sense],
    atlas: Atlas,
) -> None:
    """Fills in the weights of all candidates, of names that stand together in a long report."""
    for part in _parts(senses):
        _weigh_together(part, links, mentions, sense_of, atlas)


def _parts(senses: Sequence[Sense]) -> Iterator[Sequence[Sense]]:
    """The names in order of the text, in parts of so few candidates that cost grows with the length alone."""
    first, count = 0, 0
    for number, sense in enumerate(senses):
        count += len(sense.candidates)
        if count > _TOGETHER and number > first:
            yield senses[first:number]
            first, count = number, len(sense.candidates)
    yield senses[first:]


def _weigh_together(
    senses: Sequence[Sense],
    links: Sequence[Link],
    mentions: Sequence[Mention],
    sense_of: Mapping[int, Sense],
    atlas: Atlas,
) -> None:
    rows = [(number, one) for number, sense in enumerate(senses) for one in sense.candidates]
    if not rows:
        return
    group = np.array([number for number, _ in rows])
    prior = np.array([one.prior for _, one in rows])
    pairs = _affinities([one for _, one in rows], group)
    ties = pairs * 0
    _tie(ties, senses, links, mentions, sense_of, atlas)
    weights = _softmax(prior, group, len(senses))
    supports = prior * 0
    for _ in range(_ROUNDS):
        supports = _MOST * (1 - np.exp(-(pairs @ weights) / _MOST)) + ties @ weights
        weights = _softmax(prior + supports, group, len(senses))
    for (number, _), weight, support in zip(rows, weights, supports, strict=True):
        senses[number].weights.append(float(weight))
        senses[number].supports.append(float(support))


def _affinities(candidates: Sequence[Candidate], group: NDArray[np.int64]) -> NDArray[np.float64]:
    """How much each candidate (row) gains from each of another name (column)."""
    features = [one.feature for one in candidates]
    lat = np.radians([one.lat or 0.0 for one in features])
    lon = np.radians([one.lon or 0.0 for one in features])
    points = np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    km = 6371.0 * np.arccos(np.clip(points.T @ points, -1.0, 1.0))
    area = np.array([one.kind in _AREAS for one in features])
    country, province = _numbers([one.country for one in features]), _numbers([one.province for one in features])
    near = _NEAR * np.exp(-km / _NEAR_KM) * ~(area[:, None] | area[None, :])
    same_country = (country[:, None] == country[None, :]) & (country[:, None] >= 0)
    same_province = (province[:, None] == province[None, :]) & (province[:, None] >= 0)
    radius = np.array([one.radius_km if one.kind in _AREAS else 0.0 for one in features])
    beside = (km < _BESIDE_KM + radius[None, :]) & (radius[None, :] < _WIDE_KM) & area[None, :] & ~same_country
    provinces = np.array([one.kind == "province" for one in features])
    peers = same_country & provinces[:, None] & provinces[None, :]
    pairs: NDArray[np.float64] = (
        near
        + _AROUND * np.exp(-km / _AROUND_KM)
        + _PEERS * peers
        + _BESIDE * beside
        + _COUNTRY * same_country
        + _PROVINCE * same_province
    )
    pairs[group[:, None] == group[None, :]] = 0.0
    return pairs


def _tie(
    pairs: NDArray[np.float64],
    senses: Sequence[Sense],
    links: Sequence[Link],
    mentions: Sequence[Mention],
    sense_of: Mapping[int, Sense],
    atlas: Atlas,
) -> None:
    """Adds what the text says of what lies in what."""
    start, starts = 0, {}
    for sense in senses:
        starts[id(sense)] = start
        start += len(sense.candidates)
    for link in links:
        inner, outer = sense_of[link.inner], sense_of[link.outer]
        if id(inner) not in starts or id(outer) not in starts:
            continue
        if inner is outer or _is_list(inner, outer, mentions[link.outer]):
            continue
        held = [[_holds(atlas, b, a) for b in outer.candidates] for a in inner.candidates]
        if not any(True in row for row in held):
            continue
        for i, row in enumerate(held):
            for j, holds in enumerate(row):
                tie = _HELD if holds else _NOT_HELD if link.firm and holds is False else 0.0
                pairs[starts[id(inner)] + i, starts[id(outer)] + j] += tie
                pairs[starts[id(outer)] + j, starts[id(inner)] + i] += tie


def _is_list(inner: Sense, outer: Sense, mention: Mention) -> bool:
    """Whether two names side by side are of two countries or two provinces: the one does not hold the other."""
    if mention.form == "short" or not outer.candidates:
        return False
    first = outer.candidates[0].feature
    alike = (one.feature for one in inner.candidates if one.how == "exact" and one.feature.kind == first.kind)
    return any(first.kind == "country" or (first.kind == "province" and a.country == first.country) for a in alike)


def _holds(atlas: Atlas, outer: Candidate, inner: Candidate) -> bool | None:
    """Whether one place holds the other and is larger."""
    if outer.feature.ref == inner.feature.ref or inner.feature.kind == "country":
        return False
    return atlas.contains(outer.feature, inner.feature)


def _softmax(scores: NDArray[np.float64], group: NDArray[np.int64], count: int) -> NDArray[np.float64]:
    top = np.full(count, -np.inf)
    np.maximum.at(top, group, scores)
    powers = np.exp(_SHARP * (scores - top[group]))
    totals = np.bincount(group, powers, count) + np.exp(_SHARP * np.minimum(_UNKNOWN - top, 50.0))
    weights: NDArray[np.float64] = powers / totals[group]
    return weights


def _numbers(codes: Sequence[str | None]) -> NDArray[np.int64]:
    known = {code: number for number, code in enumerate(dict.fromkeys(codes)) if code}
    return np.array([known.get(code or "", -1) for code in codes])


def _best(sense: Sense) -> int | None:
    """The number of the likeliest candidate."""
    return max(range(len(sense.weights)), key=sense.weights.__getitem__) if sense.weights else None
