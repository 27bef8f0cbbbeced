"""What is true of a corpus: its relations, who took what from whom, and what each edit changed."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from evaluation.generator.copying import share_words
from evaluation.generator.differences import differences, is_voiced
from evaluation.generator.draft import Draft
from evaluation.generator.parts import write
from evaluation.generator.printing import Placed, Printed

_CARRIED = ("attribution", "accusation", "denial", "number")


def tell_edges(draft: Draft, printed: Mapping[str, Printed], names: Mapping[str, str]) -> list[dict[str, Any]]:
    """What a report took from each of its nearest ancestors that are in the corpus."""
    return [tell_edge(draft, source, printed, names) for source in nearest(draft)]


def nearest(draft: Draft) -> list[Draft]:
    """Its parents; for one that is lost, that one's own nearest, where any words of theirs came through."""
    found: list[Draft] = []
    for parent in draft.parents:
        found += nearest(parent) if parent.lost else [parent]
    kept = [one for one in found if share_words(one.lines, draft.lines)]
    return list({one.name: one for one in kept}.values())


def tell_edge(draft: Draft, source: Draft, printed: Mapping[str, Printed], names: Mapping[str, str]) -> dict[str, Any]:
    """The sentence map between a report and one it was made from, with labels, changes and what was left out."""
    old, new = printed[source.name].sentences, printed[draft.name].sentences
    groups = list(_groups(old, new))
    taken = {j for _, js in groups for j in js}
    kept = {i for i_s, _ in groups for i in i_s}
    accepts = ["copy"]
    if source.agency and not source.is_agency and draft.agency == source.agency:
        accepts.append("shared_original")  # both carry one agency's mark: the text alone cannot tell
    return {
        "derived": names[draft.name],
        "source": names[source.name],
        "kind": "copy",
        "accepts": accepts,
        "pairs": [_tell_pair([old[i] for i in i_s], [new[j] for j in js]) for i_s, js in groups],
        "dropped": _tell_drops(old, kept),
        "added": [[one.start, one.end] for j, one in enumerate(new) if j not in taken],
    }  # fmt: skip


def _groups(old: Sequence[Placed], new: Sequence[Placed]) -> Iterator[tuple[list[int], list[int]]]:
    """Sentences that stand for each other: joined by the parts they share."""
    holders: dict[str, list[int]] = {}
    for j, one in enumerate(new):
        for key in one.line.keys:
            holders.setdefault(key, []).append(j)
    left = dict.fromkeys(range(len(old)))
    while left:
        olds, news = {next(iter(left))}, set[int]()
        growing = True
        while growing:
            grown = {j for i in olds for key in old[i].line.keys for j in holders.get(key, ())}
            back = {
                i for i, one in enumerate(old) if any(not new[j].line.keys.isdisjoint(one.line.keys) for j in grown)
            }
            growing = not (grown <= news and back <= olds)
            olds, news = olds | back, news | grown
        for i in olds:
            left.pop(i, None)
        if news:
            yield sorted(olds), sorted(news)


def _tell_pair(old: Sequence[Placed], new: Sequence[Placed]) -> dict[str, Any]:
    changes = differences(old, new)
    texts = [" ".join(" ".join(_sentence_words(one) for one in side).split()) for side in (old, new)]
    label = "verbatim" if texts[0] == texts[1] else "restyled" if all(change.style for change in changes) else "edited"
    if len(old) + len(new) > 2:
        label = "edited"
    return {
        "source": [[one.start, one.end] for one in old],
        "derived": [[one.start, one.end] for one in new],
        "label": label,
        "changes": [
            {"kind": c.kind, "also": list(c.also), "source": c.source, "derived": c.derived, "style": c.style}
            for c in changes
        ],
    }


def _sentence_words(one: Placed) -> str:
    return write(one.line).text


def _tell_drops(old: Sequence[Placed], kept: Collection[int]) -> list[dict[str, Any]]:
    first, last = min(kept, default=0), max(kept, default=0)
    return [_tell_drop(one, inside=first < i < last) for i, one in enumerate(old) if i not in kept]


def _tell_drop(one: Placed, *, inside: bool) -> dict[str, Any]:
    roles = {part.role for part in one.line.parts if part.sense}
    carries = [kind for kind in _CARRIED if kind in roles]
    # whether leaving out one in which somebody speaks without being cited is a finding is a matter of taste
    unclear = not carries and is_voiced(_sentence_words(one))
    return {"source": [one.start, one.end], "carries": carries, "finding": inside and bool(carries), "unclear": unclear}


def tell_report(
    draft: Draft, drafts: Sequence[Draft], printed: Mapping[str, Printed], names: Mapping[str, str]
) -> dict[str, Any]:
    """Where one report comes from.

    `parents` holds for each parent the reports that answer to it: first the parent itself, or its nearest ancestor in
    the corpus if it is lost; then every other report that is not descended from this one and carries, word for word,
    all that was taken from the parent. Nobody could tell these apart, unless the report credits its parent. Where a
    lost parent had two of its own, and no one report has all that came through it, both are parents.

    `told` holds for each nearest report it was made from what shows that it is the later: its date, a credit,
    the agency's mark that it lost, its own opening before the other's. Spellings may show it too.
    """
    groups = []
    for parent in draft.parents:
        if not share_words(parent.lines, draft.lines):
            continue
        alike = [] if draft.credits == parent.outlet else _equals(draft, parent, drafts, printed)
        own = [one for one in nearest(parent) if share_words(one.lines, draft.lines)] if parent.lost else [parent]
        if len(own) > 1 and not alike:
            groups += [_once([one, *_equals(draft, one, drafts, printed)]) for one in own]
        elif own or alike:
            groups.append(_once([*own, *alike]))
    return {
        "event": draft.event,
        "parents": [[names[one.name] for one in group] for group in groups],
        "told": [_tells(draft, one) for one in nearest(draft)],
        "lost": [parent.name for parent in draft.parents if parent.lost],
        "depth": draft.depth,
        "credit": draft.credits,
        "same_day": any(parent.published == draft.published for parent in draft.parents),
        "footer": draft.footer is not None,
    }


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    return list({draft.name: draft for draft in drafts}.values())


def _tells(draft: Draft, source: Draft) -> list[str]:
    own_opening = not share_words(draft.lines[:1], source.lines) and share_words(source.lines[:1], draft.lines)
    shown = {
        "date": draft.published > source.published,
        "credit": draft.credits == source.outlet,
        "mark": source.agency is not None and draft.agency is None,
        "opening": own_opening,
    }
    return [name for name, holds in shown.items() if holds]


def _equals(draft: Draft, parent: Draft, drafts: Sequence[Draft], printed: Mapping[str, Printed]) -> list[Draft]:
    keys = {key for line in draft.lines for key in line.keys}
    taken = {_sentence_words(one) for one in printed[parent.name].sentences if not one.line.keys.isdisjoint(keys)}
    found = []
    for other in drafts:
        if other.lost or other in (draft, parent) or _descends(other, draft):
            continue
        if taken and taken <= {_sentence_words(one) for one in printed[other.name].sentences}:
            found.append(other)
    return found


def _descends(one: Draft, other: Draft) -> bool:
    return any(parent is other or _descends(parent, other) for parent in one.parents)


def tell_relations(drafts: Sequence[Draft], names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Pairs of reports that are not each other's source, and what is true of them."""
    for a, b in itertools.combinations([draft for draft in drafts if not draft.lost], 2):
        said = _relation(a, b)
        if said:
            kind, accepts = said
            yield {"a": names[a.name], "b": names[b.name], "kind": kind, "accepts": accepts}


def _relation(a: Draft, b: Draft) -> tuple[str, list[str]] | None:
    if a.event != b.event:
        return ("boilerplate", ["boilerplate", "none"]) if a.footer and a.footer == b.footer else None
    if not a.parents and not b.parents and a.quote is not None:
        return "quoted_statement", ["quoted_statement"]
    if not share_words(a.lines, b.lines):
        if _family(a) & _family(b):
            return None  # copies of different parts of one text
        return ("lookalike", ["none", "boilerplate"]) if _alike(a, b) else ("independent", ["none", "boilerplate"])
    lost = [one for one in a.parents if one.lost and one in b.parents and not one.parents]
    if lost and len(a.parents) == len(b.parents) == 1:
        marked = a.agency and b.agency and lost[0].is_agency
        return "shared_original", ["shared_original"] if marked else ["shared_original", "copy"]
    return None


def _family(draft: Draft) -> set[str]:
    return {draft.name}.union(*(_family(parent) for parent in draft.parents))


def _alike(a: Draft, b: Draft) -> bool:
    """Whether both are of an event that is a row of formulaic notices: the originals of one are of different days."""
    return not a.parents and not b.parents and a.lookalike and b.lookalike
