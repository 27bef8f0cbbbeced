"""Whether a trigger tells of one event, of several at once, or of none that took place; and how it is vouched for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from firsthand.extract.deeds import governor, is_perfect, prepositional, undergoers_of
from firsthand.extract.negations import is_negated, is_said_of_nobody
from firsthand.extract.phrases import in_class, lemma, marks_of
from firsthand.extract.triggers import Trigger
from firsthand.lexicon.word_classes import load_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

EVENT, BACKGROUND, AGGREGATE, HYPOTHETICAL = "event", "background", "aggregate", "hypothetical"
QUALIFIES = "only qualifies a noun"  # why a noun before another tells of nothing: “murder charge”

_LONG = re.compile(  # a stretch of time in which many acts are counted
    r"\b(?:over|in|during|for|within|through)\s+(?:the\s+|these\s+|about\s+|nearly\s+|almost\s+|some\s+|more\s+than\s+)*(?:(?:last|past|previous|recent|first)\s+)?"
    r"(?:\w+\s+){0,2}(?:years|months|decades|decade)\b(?!\s+(?:ago|old|of\s+age|in\s+(?:prison|jail)))",
    re.IGNORECASE,
)
_DONE = frozenset(  # verbs whose governed act took place where they did, or was begun
    ("try", "attempt", "manage", "begin", "start", "continue", "fail", "lead", "cause", "prompt", "drive", "provoke")
)
_SO_FAR = re.compile(  # acts counted up to a day, or by the day
    r"\b(?:so\s+far\s+(?:this|in)|as\s+of|to\s+date|(?:every|each|per)\s+(?:day|week|month|year|night)|a\s+(?:day|week|month|year)\b(?!\s+(?:ago|later|after|before|earlier)))",
    re.IGNORECASE,
)
_MASS = 100  # people
_MANY = 10  # people, of whom it is told that they were killed since then or in clashes
_HABIT, _GENERAL, _NOBODY = "told as a habit", "spoken of in general", "done to nobody in particular"
_HEADLINED = (_HABIT, _GENERAL)  # what a headline says of one event as it would of many
_NEAR = 60  # words before and after within which a stretch of time is the verb's; hardly a sentence is longer
_SINCE_ONE = re.compile(r"\b(?:years|months)\s+(?:ago|later|after|before|earlier)\b", re.IGNORECASE)


def status_of(trigger: Trigger, *, placed: bool = False, headline: bool = False) -> tuple[str, str, str]:
    """Status (event, aggregate or hypothetical), modality (asserted, alleged, denied or threatened), and the rule.

    Args:
        trigger: the word that tells of it.
        placed: whether its clause says when or where.
        headline: whether it stands in a heading, which tells news in the present and without articles.
    """
    noun = trigger.frame.startswith("noun")
    status, modality, rule = _of_noun(trigger) if noun else _of_verb(trigger)
    if status == AGGREGATE and ((headline and rule in _HEADLINED) or (placed and _is_once(trigger, rule))):
        status, rule = EVENT, "a headline" if headline else "done once, then or there"
    if status == EVENT and modality == "asserted" and _hedged(trigger.word):
        modality = "alleged"
    return status, modality, rule


def _of_verb(trigger: Trigger) -> tuple[str, str, str]:
    verb = trigger.word
    if is_negated(verb):
        return HYPOTHETICAL, "denied", "negated"
    if (cause := unreal_word(verb)) is not None:
        return HYPOTHETICAL, "threatened" if cause in ("threaten", "vow", "swear") else "asserted", f"“{cause}”"
    several = _why_several(verb)
    return (AGGREGATE, "asserted", several) if several else (EVENT, "asserted", "told as done")


def _why_several(verb: Token) -> str | None:
    """What makes a verb tell of several acts at once; None where nothing does."""
    present = verb.tag_ in ("VBP", "VBZ") and not _reporting_present(verb) and not _done_to_one(verb)
    if present or any(_is(child, "habit") for child in verb.children if child.dep_ == "advmod"):
        return _HABIT
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if verb.tag_ == "VBG" and auxiliaries & {"been", "are", "is"} and verb.dep_ != "advcl":
        return "going on"
    if any(child.lower_ == "long" and child.i < verb.i for child in verb.children) and "have" in map(
        lemma, verb.children
    ):
        return "for long"
    if "have" in map(lemma, verb.children) and any(
        child.dep_ == "obl:unmarked" and lemma(child) == "time" and child.tag_ == "NNS" for child in verb.children
    ):
        return "many times"  # “has shelled the port 61 times”; who “was shot three times” was shot once
    return _why_spread(verb) or _why_counted(verb) or _why_nobody(verb)


def _done_to_one(verb: Token) -> bool:
    """Whether it kills or hurts somebody by name, which is done once: “May 4: an officer shoots and kills Jan Roe”."""
    harms = in_class(verb, "kill") or in_class(verb, "hurt") or lemma(verb) in ("shoot", "stab")
    joined = [verb, *(child for child in verb.children if child.dep_ == "conj" and child.tag_ == verb.tag_)]
    joined += [verb.head] if verb.dep_ == "conj" else []
    return harms and any(one.ent_type_ == "person" for each in joined for one in undergoers_of(each))


def _why_spread(verb: Token) -> str | None:
    beside = _beside(verb)
    return "over a long time" if _LONG.search(beside) and not _SINCE_ONE.search(beside) else None


def _why_nobody(verb: Token) -> str | None:
    """Whether it is done to a whole people, or to nobody in particular."""
    sufferers = undergoers_of(verb)
    if is_perfect(verb) and any(map(_is_mass, sufferers)):
        return "done to many, at times that are left open"
    return _NOBODY if sufferers and all(map(_uncounted, sufferers)) else None


def _why_counted(verb: Token) -> str | None:
    """What makes the sufferers of a verb those of many acts: up to a day, by the day, since then, in clashes."""
    below = [child for child in verb.children if child.dep_.startswith(("obl", "advmod", "nmod"))]
    sufferers = undergoers_of(verb)
    most = max(map(_count, sufferers), default=0)
    counted = any(child.dep_ == "nummod" for one in sufferers for child in one.children)
    within = " ".join(word.text for child in below for word in child.subtree)
    if counted and _SO_FAR.search(within):
        return "counted up to a day"
    several = any(marks_of(one)[:1] == ["since"] for one in below) or any(
        marks_of(one)[:1] in (["in"], ["during"]) and one.tag_ == "NNS" and in_class(one, "fight") for one in below
    )
    return "counted over several acts" if several and most >= _MANY else None


def _count(word: Token) -> int:
    """How many the phrase of a word counts in figures; 0 where it does not."""
    counts = [child.text.replace(",", "") for child in word.children if child.dep_ == "nummod"]
    return max((int(count) for count in counts if count.isdigit()), default=0)


def _beside(word: Token) -> str:
    """The sentence of a word; of a very long one, what stands near the word: so the cost is bounded."""
    doc = word.doc
    start, end = word.i, word.i + 1
    while start > max(0, word.i - _NEAR) and not doc[start].is_sent_start:
        start -= 1
    while end < min(len(doc), word.i + _NEAR) and not doc[end].is_sent_start:
        end += 1
    return doc[start:end].text


def _is_once(trigger: Trigger, rule: str) -> bool:
    """Whether a verb in the simple past tells of one act against several: “on Monday they burned buses”."""
    perfect = is_perfect(trigger.word)
    return rule == _NOBODY and not trigger.frame.startswith("noun") and trigger.word.tag_ == "VBD" and not perfect


def _is_mass(word: Token) -> bool:
    """A whole population, or a number that one act seldom reaches."""
    whole = lemma(word) in ("population", "people", "clergy", "community", "nation", "opposition", "press")
    counted = any(child.dep_ == "nummod" for child in word.children)
    return (whole and not counted) or _count(word) >= _MASS


def _of_noun(trigger: Trigger) -> tuple[str, str, str]:
    noun = trigger.word
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    if (why := _why_not_done(noun, before)) is not None:
        denied = why == "negated" or "no" in before
        threatened = why == "“threat of”"
        return HYPOTHETICAL, "denied" if denied else "threatened" if threatened else "asserted", why
    if noun.dep_ == "nmod" and (in_class(noun.head, "many") or _is(noun.head, "not_single")):
        return AGGREGATE, "asserted", f"“{lemma(noun.head)} of”"
    plural = noun.tag_ in ("NNS", "NNPS")
    counted = any(child.dep_ == "nummod" and child.lower_ not in ("one", "1") for child in noun.children)
    if counted or plural or trigger.frame == "noun_many":  # of a war, or of several attacks
        return AGGREGATE, "asserted", "several at once"
    if trigger.frame == "noun_of" and (of := list(prepositional(noun, ("of",)))) and all(map(_uncounted, of)):
        return AGGREGATE, "asserted", _NOBODY
    if not before & load_classes()["pointing"] and not _specific(noun) and not _is_told_as_done(noun):
        return AGGREGATE, "asserted", _GENERAL
    return EVENT, "asserted", "told as one"


def _why_not_done(noun: Token, before: set[str]) -> str | None:
    """What makes the act one that was not done; None where nothing does."""
    if found := before & load_classes()["none_yet"]:
        return f"“{min(found)}” before it"
    if noun.dep_ == "compound":
        return QUALIFIES
    if is_said_of_nobody(noun):
        return "negated"
    if noun.dep_ == "nmod" and _is(noun.head, "not_done"):
        return f"“{lemma(noun.head)} of”"
    if (cause := _still_to_come(noun)) is not None:
        return f"“{cause}”"
    verb = governor(noun)
    return _why_verb_undoes(noun, verb) if verb is not None and verb.pos_ != "ADJ" else None


def _still_to_come(noun: Token) -> str | None:
    """The word that puts the act off in a clause that says when it is: “a meeting to be held on Sunday”."""
    for child in noun.children:
        if child.dep_ in ("acl", "acl:relcl") and (in_class(child, "do") or in_class(child, "happen")):
            return unreal_word(child)
    return None


def _why_verb_undoes(noun: Token, verb: Token) -> str | None:
    central = noun.dep_ in ("obj", "nsubj", "nsubj:pass")
    if _is(verb, "wish") and marks_of(noun)[:1] == ["for"]:
        return f"“{lemma(verb)} for”"
    does = in_class(verb, "do") or in_class(verb, "happen")
    if does and (central or noun.dep_.startswith("obl")) and (cause := unreal_word(verb)) is not None:
        return f"“{cause}”"
    if noun.dep_ == "obj" and _is(verb, "wish") and lemma(verb) not in ("fear", "order", "ask", "call"):
        return f"“{lemma(verb)}”"
    return "negated" if central and does and is_negated(verb) else None


def _is(word: Token, name: str) -> bool:
    return lemma(word) in load_classes()[name] or word.lower_ in load_classes()[name]


def _specific(noun: Token) -> bool:
    """Whether words beside a bare noun make it one event: whose it was, when, where, on whom."""
    return any(child.dep_ in ("nmod:poss", "nmod", "acl", "acl:relcl") for child in noun.children) or noun.dep_ in (
        "root",
        "appos",
    )


def _is_told_as_done(noun: Token) -> bool:
    """Whether a verb in the past says what a bare noun did or what came of it: “gutted by fire”."""
    verb = governor(noun)
    caused = noun.dep_ == "obl:agent" or (noun.dep_.startswith("obl") and marks_of(noun)[:1] == ["by"])
    done = in_class(verb, "happen") and noun.dep_.startswith("nsubj") if verb is not None else False
    return verb is not None and verb.tag_ in ("VBD", "VBN") and (caused or done) and not is_negated(verb)


def unreal_word(verb: Token) -> str | None:
    """The word that makes the act one that need not have taken place."""
    has = is_perfect(verb)
    for child in verb.children:
        past = has and child.lower_ in (
            "may",
            "might",
            "must",
            "could",
            "would",
        )  # “may have killed”: doubted, not open
        if child.dep_ in ("aux", "aux:pass") and _is(child, "unreal") and not past:
            return child.lower_
        if child.lower_ in ("potentially", "if", "unless", "whether") and child.dep_ in ("mark", "advmod"):
            return child.lower_
    return _unreal_above(verb)


def _unreal_above(verb: Token) -> str | None:
    infinitive = verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)
    above = verb.head
    governed = verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "csubj") and above.i != verb.i
    cause: str | None = None
    kept = any(child.lower_ == "from" and child.dep_ in ("mark", "case") for child in verb.children)
    being = verb.tag_ == "VBG" or any(child.lower_ == "being" for child in verb.children)
    if kept and being and _is(above, "wish"):
        cause = f"{lemma(above)} from"
    elif verb.dep_ == "xcomp" and lemma(above) in _DONE:
        cause = unreal_word(above) if above.dep_ != "root" else None
    elif governed and _is(above, "wish") and (infinitive or verb.tag_ == "VBG"):
        cause = lemma(above)
    elif infinitive and governed and lemma(above) in ("use", "employ"):
        cause = unreal_word(above)  # “used explosives to blow up a bridge”
    elif infinitive and (governed or verb.dep_ != "xcomp"):
        cause = "to"
    elif verb.dep_ == "acl" and _is(above, "not_done"):
        cause = lemma(above)
    elif verb.dep_ == "conj" and above.pos_ == "VERB":
        cause = unreal_word(above)
    return cause


def _reporting_present(verb: Token) -> bool:
    """The present of headlines: a headline, or a sentence without article that begins with its subject."""
    first = next((word for word in verb.sent if not word.is_space), verb)
    return verb.dep_ == "root" and first.pos_ in ("NOUN", "PROPN", "NUM", "ADJ") and verb.sent[-1].text not in '.!?”"'


def _hedged(word: Token) -> bool:
    near = [*word.children, *(word.head.children if word.dep_ != "root" else ())]
    return any(_is(child, "hedge") for child in near)


def _uncounted(word: Token) -> bool:
    """A bare plural of people: “civilians”, “thousands of peasants”; or “anyone”."""
    if word.lower_ in ("anyone", "anybody", "everyone", "everybody", "whoever"):
        return True
    if word.pos_ == "PROPN" or word.tag_ != "NNS" or lemma(word) in ("people", "police"):
        return False
    beside = [
        child
        for child in word.children
        if child.dep_ in ("det", "nummod", "nmod:poss", "acl", "acl:relcl", "appos", "nmod")
    ]
    if any(child.lower_ == "several" for child in word.children):
        return False
    many = any(lemma(child) in ("thousand", "hundred") for child in word.children)
    return many or lemma(word) in ("thousand", "hundred") or not beside
