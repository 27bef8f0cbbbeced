"""What became of those counted: killed, injured, missing, displaced or detained, with the words that say so.

Asked of one number at a time, in its sentence: first what the noun itself and the words on it say (“12 wounded men”),
then the verb it is the subject or object of, then the words right beside it, for what grammar gets wrong. The words are
in `lexicon/en/casualties.toml`. “Shot” alone is injured; “shot dead” is killed. Whether it is denied, feared or only
claimed is left to others, but what is said not to have happened (“were not hurt”) counts nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.extract.casualty_words import casualty_words
from firsthand.extract.owners import find_owner
from firsthand.extract.parsed_sentences import ParsedSentence, Word
from firsthand.extract.persons import is_animal, is_person
from firsthand.extract.units import Unit, find_others, name_unit
from firsthand.lexicon.rules import Rule
from firsthand.records.passage import Passage

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_JOINED = ("conj", "appos", "nmod:desc", "flat", "list")
_REACH = 24  # characters before a number in which the longest word for a deed stands
_FAR = 120  # characters beside a number in which several words stand that only together say what became of people
_LONGEST_CHAIN = 4  # from a noun over others it is joined to


@dataclass(frozen=True, slots=True)
class Casualty:
    """What became of those a number counts."""

    kind: str  # killed injured missing displaced detained killed_or_injured
    fate: Passage  # the words that say so
    whose: Passage | None  # whose people they are


def may_tell_of_harm(text: str) -> bool:
    """Whether a text holds a word of which one here is made; False: it tells of nobody killed, hurt, lost or held."""
    return casualty_words().stems.search(text.lower()) is not None


def find_casualty(sentence: ParsedSentence, start: int, end: int, unit: Unit | None) -> Casualty | None:
    """What became of those that the number at `[start, end)` counts, with `unit`; None: nothing is said of it."""
    number = sentence.within(start, end)
    measured = unit is not None and unit.head is None and unit.name not in casualty_words().states
    beast = unit is not None and unit.head is not None and is_animal(unit.head)
    if not number or measured or beast or _is_whole(sentence, number[0].at):
        return None
    counted = unit.head if unit and unit.head else number[-1]
    beside = max(end, unit.end) if unit and unit.head else end
    if unit is None and (others := next(find_others(sentence, end), None)):
        counted, beside = others, others.end
    person = unit is None or unit.head is None or is_person(unit.head)
    for kind, fate, needs_person in _fates(sentence, counted, start, beside, unit):
        if person or not needs_person:
            return Casualty(kind, fate, find_owner(sentence, counted))
    return None


def _is_whole(sentence: ParsedSentence, first: int) -> bool:
    """Whether only some of those counted are spoken of: the 12 of “two of the 12 guards died”."""
    before = sentence.words[max(0, first - 3) : first]
    at = next((at for at, word in enumerate(before) if word.lower == "of"), 0)
    return at > 0 and (before[at - 1].tag == "CD" or before[at - 1].lower in casualty_words().some)


def _fates(
    sentence: ParsedSentence, counted: Word, start: int, end: int, unit: Unit | None
) -> Iterator[tuple[str, Passage, bool]]:
    """What may have become of those counted, the surest first; whether it is said of persons only."""
    noun = casualty_words().nouns.get(name_unit(unit.head.text)) if unit and unit.head is not None else None
    held = noun is not None and noun.gives["casualty"] in ("displaced", "detained")  # of a hostage more can be said
    if noun and not held:
        yield noun.gives["casualty"], _quote(sentence, counted), False
    if unit and unit.head is not None and _is_found_dead(sentence, unit.head):
        yield "killed", _quote(sentence, unit.head), False
    yield from _worst([*_by_its_words(sentence, counted), *_by_its_verb(sentence, counted)])
    yield from _beside(sentence, start, end)
    yield from _by_its_predicate(sentence, counted, end)
    yield from _with_others(sentence, counted)
    if noun and held and sentence.words[counted.head].lemma not in casualty_words().freeing:
        yield noun.gives["casualty"], _quote(sentence, counted), False


def _with_others(sentence: ParsedSentence, word: Word) -> Iterator[tuple[str, Passage, bool]]:
    """What became of those they are told of with: `a commander and two of his guards`."""
    for _ in range(_LONGEST_CHAIN):
        head = sentence.words[word.head]
        of_number = word.dep.startswith("nmod") and head.tag == "CD"
        if (word.dep not in _JOINED and not of_number) or head.at == word.at:
            return
        word = head
        yield from _by_its_verb(sentence, word)


def _is_found_dead(sentence: ParsedSentence, noun: Word) -> bool:
    """`17 bodies were recovered`, not `two legislative bodies`."""
    lists = casualty_words()
    around = (sentence.words[noun.head], *sentence.under(noun))
    return name_unit(noun.text) in lists.remains and any(one.lemma in lists.finding for one in around)


def _by_its_words(sentence: ParsedSentence, counted: Word) -> Iterator[tuple[str, Passage, bool]]:
    """`12 wounded men`, `three people killed by it`, `two men who died`."""
    lists = casualty_words()
    for child in sentence.under(counted):
        relation = child.dep.partition(":")[0]
        if relation == "amod" and (rule := lists.states.get(child.lower)):
            yield _said(sentence, rule, child)
        elif relation == "acl" and not _is_denied(sentence, child) and not _is_of_others(sentence, child):
            rule = lists.goes.get(child.lemma)
            if rule is None and _is_undergone(sentence, child):
                rule = lists.states.get(child.lower) or lists.done.get(child.lemma)
            if rule:
                yield _said(sentence, rule, child)


def _is_of_others(sentence: ParsedSentence, verb: Word) -> bool:
    """Whether a verb beside a noun has a subject of its own: “six people shot and two boys killed”."""
    return any(child.dep in _SUBJECTS and child.tag.startswith("NN") for child in sentence.under(verb))


def _is_undergone(sentence: ParsedSentence, verb: Word) -> bool:
    """Whether a verb says what happened to its subject, not what that did: passive, or done to oneself."""
    under = list(sentence.under(verb))
    objects = [child for child in under if child.dep == "obj" and child.at > verb.at]
    if objects:
        return all(child.lower in casualty_words().oneself for child in objects)
    rule = casualty_words().done.get(verb.lemma)
    active = verb.tag == "VBD" and rule is not None and "alone" in rule.gives and not _is_fatal(sentence, verb)
    return verb.tag.startswith(("VBN", "VBD", "JJ")) and not active


def _is_fatal(sentence: ParsedSentence, verb: Word) -> bool:
    return casualty_words().deadly_after.match(sentence.text, verb.end) is not None


def _by_its_verb(sentence: ParsedSentence, word: Word) -> Iterator[tuple[str, Passage, bool]]:
    """`it killed 12 men`, `12 men were killed`, `12 men died`, `12 men are dead`, `the killing of 12 men`."""
    verb = sentence.words[word.head]
    if verb.at == word.at:
        return
    lists = casualty_words()
    if word.dep.startswith("nmod") and any(child.lower == "of" for child in sentence.under(word)):
        rule = lists.deeds.get(verb.lemma)
        if rule:
            yield _said(sentence, rule, verb)
        taken = sentence.words[verb.head]
        if taken.lemma in lists.taking and (life := lists.lives.get(name_unit(verb.text))):
            yield _said(sentence, life, taken)
        return
    if _is_denied(sentence, verb) or (word.dep not in _SUBJECTS and word.dep != "obj"):
        return
    for other in (verb, *(child for child in sentence.under(verb) if child.dep == "conj")):
        if other.at == verb.at or not any(child.dep in _SUBJECTS for child in sentence.under(other)):
            yield from _of_one_verb(sentence, word, other)


def _of_one_verb(sentence: ParsedSentence, word: Word, verb: Word) -> Iterator[tuple[str, Passage, bool]]:
    lists = casualty_words()
    subject = word.dep in _SUBJECTS
    under = list(sentence.under(verb))
    own_object = next((child for child in under if child.dep == "obj" and child.at != word.at), None)
    rule = lists.done.get(verb.lemma)
    undergoes = word.dep == "nsubj:pass" or (verb.tag == "VBN" and own_object is None)
    undergoes = undergoes or (own_object is not None and own_object.lower in lists.oneself)
    if rule and (undergoes if subject else own_object is None):
        yield _said(sentence, rule, verb)
    if subject and (rule := lists.goes.get(verb.lemma)):
        yield _said(sentence, rule, verb)
    if subject and (rule := lists.states.get(verb.lower)) and verb.tag.startswith(("JJ", "VBG")):
        yield _said(sentence, rule, verb)
    if verb.lemma in lists.declaring or rule:
        for child in under:
            state = lists.states.get(child.lower)
            if state and child.dep in ("xcomp", "advcl", "ccomp", "obl", "obj", "advmod", "acl", "amod"):
                yield _said(sentence, state, child)
    if subject and own_object is not None and not any(child.lower == "no" for child in sentence.under(own_object)):
        if verb.lemma in lists.having and (hurt := lists.hurts.get(own_object.lemma)):
            yield _said(sentence, hurt, own_object)
        if verb.lemma in lists.taking and (life := lists.lives.get(name_unit(own_object.text))):
            yield _said(sentence, life, own_object)
    if not subject and verb.lemma in lists.taking and (life := lists.lives.get(name_unit(word.text))):
        yield _said(sentence, life, verb)


def _beside(sentence: ParsedSentence, start: int, end: int) -> Iterator[tuple[str, Passage, bool]]:
    """The words right after those counted (“others were hurt”), else right before them (“killing at least”)."""
    lists = casualty_words()
    text = sentence.text
    if not _is_members(sentence, start) and (match := lists.after.match(text, end)):
        words, at = match["fate"], match.start("fate")
        rule = lists.states.get(words.lower()) or lists.gone[words.lower()]
        verb = sentence.within(at, at + len(words))
        if verb and (rule.gives["form"] == "goes" or _is_undergone(sentence, verb[0])):
            yield _said_at(sentence, rule, at, at + len(words))
    if (match := lists.before.search(text, max(0, start - _REACH), start)) and (
        deed := lists.forms.get(match["deed"].lower())
    ):
        yield _said_at(sentence, deed, match.start("deed"), match.end("deed"))
    for rule in lists.tolls:
        if match := rule.regex.search(text[max(0, start - _FAR) : start]):
            begin = max(0, start - _FAR)
            yield rule.gives["casualty"], sentence.quote(begin + match.start("toll"), begin + match.end("toll")), True


def _is_members(sentence: ParsedSentence, start: int) -> bool:
    """Whether those counted only hold those spoken of: the one of “seven members of one family died”."""
    words = sentence.within(start, start + 1)
    before = sentence.words[max(0, words[0].at - 2) : words[0].at] if words else ()
    return len(before) > 1 and before[1].lower == "of" and before[0].tag == "NNS" and is_person(before[0])


def _condition(sentence: ParsedSentence, end: int) -> Iterator[tuple[str, Passage, bool]]:
    """What the words from `end` on say together: `are in critical condition`, `were taken to a hospital`."""
    for rule in casualty_words().conditions:
        if match := rule.regex.match(sentence.text[end : end + _FAR]):
            at = end + len(match[0]) - len(match[0].lstrip())
            yield rule.gives["casualty"], sentence.quote(at, end + match.end()), True


def _by_its_predicate(sentence: ParsedSentence, counted: Word, end: int) -> Iterator[tuple[str, Passage, bool]]:
    """The same, right after those counted or where other words stand between; not of those who do it to another."""
    verb, words = sentence.words[counted.head], casualty_words()
    under = sentence.under(verb)
    objects = [one for one in under if one.dep == "obj" and one.at != counted.at]
    subject = counted.dep in _SUBJECTS
    if subject and any(one.lemma not in words.hurts and one.lower not in words.oneself for one in objects):
        return
    yield from _condition(sentence, end)
    if subject and verb.at > counted.at and not _is_denied(sentence, verb):
        first = min([verb.at, *(child.at for child in sentence.under(verb) if child.dep.startswith(("aux", "cop")))])
        yield from _condition(sentence, sentence.words[max(0, first - 1)].end)


def _worst(found: list[tuple[str, Passage, bool]]) -> Iterator[tuple[str, Passage, bool]]:
    """Those killed first: who is shot and killed is not among the hurt; but who is missing is only feared dead."""
    first = "missing" if any(kind == "missing" for kind, _, _ in found) else "killed"
    yield from sorted(found, key=lambda one: one[0] != first)


def _said(sentence: ParsedSentence, rule: Rule, word: Word) -> tuple[str, Passage, bool]:
    """What a word says, “fatally”, “dead” and “to death” beside it taken along."""
    return _said_at(sentence, rule, word.start, word.end)


def _said_at(sentence: ParsedSentence, rule: Rule, start: int, end: int) -> tuple[str, Passage, bool]:
    kind = rule.gives["casualty"]
    if kind == "injured":
        if match := casualty_words().deadly_before.search(sentence.text, max(0, start - _REACH), start):
            return "killed", sentence.quote(match.start("word"), end), False
        if match := casualty_words().deadly_after.match(sentence.text, end):
            return "killed", sentence.quote(start, match.end()), False
    return kind, sentence.quote(start, end), "people" in rule.gives


def _is_denied(sentence: ParsedSentence, verb: Word) -> bool:
    return any(child.lower in casualty_words().never for child in sentence.under(verb))


def _quote(sentence: ParsedSentence, word: Word) -> Passage:
    return sentence.quote(word.start, word.end)
