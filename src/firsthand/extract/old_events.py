"""What happened long before the report and is told as context.

A day of long ago says so; where none is told, words do (`lexicon/en/old_times.toml`): “years ago”, “ten years since”,
“the anniversary of”, “the previous attack”. The past perfect does not: in our corpus, of which half was read, it stands
five times as often with the news itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from firsthand.extract.circumstances import OWN, Circumstance, Mark, attach
from firsthand.extract.parsed import Parsed
from firsthand.extract.placed import Placed
from firsthand.extract.tellings import days_of
from firsthand.extract.told import Told
from firsthand.lexicon.rules import load_rules
from firsthand.lexicon.word_classes import load_classes
from firsthand.records.passage import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONG_BEFORE = 30  # days before the report after which a dated event is context
_OPENING = 2  # sentences that tell the news: a headline and the lead
_NEXT = 60  # characters from words such as “the anniversary of” to the act


def find_old(parsed: Parsed, told: Sequence[Told]) -> dict[int, str]:
    """Why mentions are context, by the place of their word; what a report begins with, in a clause of its own, is news.

    Args:
        parsed: the report.
        told: its mentions, in reading order, with their times.
    """
    told_in = Counter(one.sentence for one in told)
    narrative = [at for at, sentence in enumerate(parsed.sentences) if sentence.kind not in ("header", "credit")]
    worded = _by_words(parsed, told)
    found = {}
    for one in told:
        place = one.trigger.word.i
        days = _days(one, alone=told_in[one.sentence] == 1)
        if (
            one.sentence in narrative[:_OPENING]
            and not _is_subordinate(one.trigger.word)
            and worded.get(place) != _NAMED
        ):
            continue
        if days and (why := _long_before(parsed, days)) is not None:
            found[place] = why
        elif not days and place in worded:
            found[place] = worded[place]
    return found


def _is_subordinate(word: Token) -> bool:
    return any(one.dep_ in ("advcl", "acl", "acl:relcl") for one in (word, *word.ancestors))


def _long_before(parsed: Parsed, days: Sequence[str]) -> str | None:
    if parsed.report.published is None:
        return None
    ago = (date.fromisoformat(parsed.report.published) - date.fromisoformat(max(days))).days
    return f"{ago} days before the report" if ago >= _LONG_BEFORE else None


def _days(one: Told, *, alone: bool) -> list[str]:
    """The last days of the times told of it: in its clause, or of a time whose clause it is; else beside it `alone`."""
    if when := [time.mark.value for time in one.times if _is_when(time.mark, one.trigger.word)]:
        return [_end(value) for value in when if value.get("earliest")]
    own = [time for time in one.times if time.nearness == OWN and not _is_of_another(time.mark, one.trigger.word)]
    near = [time for time in one.times if alone and _follows(time.mark, one.trigger.word)]
    return [day[1] for time in own or near if (day := days_of(one, time)) is not None]


def _end(value: Mapping[str, Any]) -> str:
    """The last day of a year, else the first of a time: what is “since 2003” goes on, what happened then does not."""
    return f"{value['value']}-12-31" if len(value["value"]) == 4 else str(value["earliest"])[:10]


def _is_when(mark: Mark, word: Token) -> bool:
    """Whether the act stands in a clause on the time: “since 2003, when a trader was kidnapped”."""
    clause = next((one for one in (word, *word.ancestors) if one.dep_ in ("acl:relcl", "advcl")), None)
    if clause is None or not any(child.lower_ == "when" for child in clause.subtree if child.i < word.i):
        return False
    before = clause.doc[max(0, clause.left_edge.i - 2) : clause.left_edge.i]
    return clause.head.i == mark.head.i or any(one.i == mark.head.i for one in before)


def _is_of_another(mark: Mark, word: Token) -> bool:
    """Whether the time stands in a clause on who takes part, or on a reason: “a man who had studied there in 1970”."""
    for one in (mark.head, *mark.head.ancestors):
        if one.i == word.i or one.is_ancestor(word):
            return False
        marks = {child.lower_ for child in one.children if child.dep_ == "mark"}
        if one.dep_ == "acl:relcl" or (one.dep_ == "advcl" and marks & {"because", "after", "before", "since"}):
            return True
    return False


def _follows(mark: Mark, word: Token) -> bool:
    """Whether the time comes after the act with no verb between: “the rape of a cook last October”."""
    if mark.head.i <= word.i or word.sent.start != mark.head.sent.start:
        return False
    return not any(one.pos_ in ("VERB", "AUX") for one in word.doc[word.i + 1 : mark.head.i])


_NAMED = "told by its anniversary or the years since"


def _by_words(parsed: Parsed, told: Sequence[Told]) -> dict[int, str]:
    """The mentions that words of the lexicon put long ago, or that are told as another than the news."""
    found = dict(_said_before(parsed, told))
    triggers = [one.trigger for one in told]
    for place, marks in attach(parsed, triggers, list(_marks(parsed))).items():
        if own := [mark for mark in marks if mark.nearness == OWN]:
            found[place] = _quote(own[0])
    for one in told:
        before = [child for child in one.trigger.word.children if child.dep_ == "amod"]
        if earlier := [child for child in before if child.lower_ in load_classes()["earlier_one"]]:
            found.setdefault(one.trigger.word.i, f"“{earlier[0].lower_}”")
    return found


def _quote(circumstance: Circumstance) -> str:
    return f"“{' '.join(circumstance.mark.passage.text.lower().split())}”"


def _marks(parsed: Parsed) -> Iterator[Mark]:
    text = parsed.report.text
    for rule in load_rules("old_times"):
        if rule.gives["said"] == "when":
            for match in rule.regex.finditer(text):
                span = parsed.doc.char_span(*match.span(), alignment_mode="expand")
                if span is not None:
                    yield Mark(Passage.of(parsed.report.id, text, *match.span()), {}, span.root)


def _said_before(parsed: Parsed, told: Sequence[Told]) -> Iterator[tuple[int, str]]:
    placed = Placed(told, lambda one: one.trigger.word.idx)
    for rule in load_rules("old_times"):
        if rule.gives["said"] == "before":
            for match in rule.regex.finditer(parsed.report.text):
                for first in placed.within(match.end(), match.end() + _NEXT)[:1]:
                    if parsed.sentences[first.sentence].passage.start <= match.start():
                        yield first.trigger.word.i, _NAMED
