"""Numbers in figures and in words: where they stand and what they are worth.

`61`, `1,200`, `1.2 million`, `sixty-one`, `five dozen`, `half a million`, `10 to 15`, `hundreds`, `two-thirds`, and the
`no` of `no injuries`. What is no count (a date, an age, a road) is found here too and left to `extract/quantities.py`
to pass over. The words are in `lexicon/en/numbers.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.lexicon.rules import Rule, load_rules, words_pattern
from firsthand.lexicon.scans import Scan

_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)"
_CODES = r"\b(?-i:Rs\.?|INR|PKR|USD|EUR|GBP|CHF|JPY|CNY|RMB|AED|NGN|ZAR)(?=\s?\d)"
_CURRENCY = rf"(?:(?:\b(?-i:(?:US|AU|CA|NZ|HK|NT|U\.S\.)\s?|A|C))?\$(?:US|AU|CA)?|[€£¥₹₪₺₽₦₩]|{_CODES})\s?"
_GUARD = r"(?<![\w/:#@$.−])(?:(?<!-)|(?<=\s-)|(?<=\(-)|(?<=\A-))(?<!\d,)(?!0\d)"  # not inside F-16, 3:30, 1,200, 0189
_HEAT = r"(?=[€£$]?\d[\d.,]*\s?(?:[°%]|degrees?\b|per\s?cent\b|points?\b|million\b|billion\b|(?-i:[CF])\b))"
_MINUS = rf"(?P<minus>(?:(?<!\S)|(?<=\())(?:[-–]{_HEAT}|−(?=\S))|(?<![\w-])(?:minus|negative)\s(?=[\d.$€£]))"
_BELOW_ZERO = re.compile(
    r"(?:\s?°?[CF]\b|\s+degrees?(?:\s+(?:celsius|fahrenheit|[CF])\b)?)?\s+below\s+zero\b", re.IGNORECASE
)
_OF_EVERY = re.compile(r"\b(?:of|every)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\s+(?:in|out\s+of)(?:\s+every)?\s+", re.IGNORECASE)
_THOUSANDS = re.compile(r",000\Z")
_EDGE = r"(?!@|[.,:/]\d|/\w|['’]s\b)"  # not the beginning of 3:30, 1.2.3, 20's
_MONEY = r"(?:dollars?|euros?|rupees?|rou?bles?|yuan|yen|pesos?|francs?|dinars?|shillings?|naira|rand|lira|ri?y?als?)"
_LONGEST_SHORT = 3  # letters of a scale that is written against its figure: 4bn
_JOINED = re.compile(r"\s*(?P<sign>[-–—])\s*(?!to-)|-to-(?=\d)|\s+(?P<word>to|or|and)\s+", re.IGNORECASE)
_LAST_OF = re.compile(r"\s+of\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:(?:up\s+to|about|around|some|nearly|almost|just)\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_BESIDE = re.compile(r"[ \u00a0-]?(?P<unit>[^\W\d_]+|[%°]\w?)")  # between 15 km and 20 km: the measure of both ends
_BEFORE = 48  # characters before a number that show whether something rose or fell to it
_OF_A_WHOLE = r"(?=\s+(?:of(?!\s+an?\s+(?:million|billion|trillion))|the|its|their|his|her|our|those|these|were|are)\b)"


@dataclass(frozen=True, slots=True)
class Number:
    """One number, or one range of them."""

    start: int  # code points from the start of the text searched; a sign of money before it belongs to it
    end: int
    low: float
    high: float | None  # equal to `low` for a single number; None where the words name only the least
    figures: bool  # written in figures, at least in part
    plain: bool  # figures alone: no separator, no word, no range, no sign of money
    vague: bool = False  # words that name no number: “dozens”
    share: bool = False  # a part of one whole: “half of”, “one in five”
    times: bool = False  # how often, or how many times as much: “twice”


def find_numbers(text: str) -> Iterator[Number]:
    """The numbers of `text`, in reading order, disjoint."""
    grammar = _grammar()
    position = 0
    for place in grammar.scan.places(text):
        if place >= position and (match := grammar.number.match(text, place)):
            number = _read(match, grammar)
            number = _range(text, number, grammar) or number
            yield number
            position = number.end


def _read(match: re.Match[str], grammar: _Grammar) -> Number:
    words = _LAST_OF.sub("", match[0])
    end = match.start() + len(words)
    high: float | None = None
    if match["vague"]:
        low, high = grammar.vague[" ".join(match[0].casefold().split())]
        return Number(match.start(), end, low, high, figures=False, plain=False, vague=True)
    if match["part"]:
        return _out_of(match, grammar)
    if match["share"]:
        *many, part = re.split(r"[\s-]", match[0].casefold())
        low = high = round(grammar.values.get("".join(many), 1) / grammar.parts[part], 6)
        return Number(match.start(), end, low, high, figures=False, plain=False, share=True)
    if match["several"]:
        low = grammar.several * grammar.scales[match["scale"].casefold()]
        return Number(match.start(), end, low, None, figures=False, plain=False, vague=True)
    low = high = 2.0 if match["twice"] else 0.0 if match["none"] else _signed(match, grammar)
    if low > 0 and _BELOW_ZERO.match(match.string, match.end()):
        low = high = -low
    figures, times = any(map(str.isdigit, words)), match["twice"] is not None
    return Number(match.start(), end, low, high, figures, plain=words.isdecimal(), times=times)


def _out_of(match: re.Match[str], grammar: _Grammar) -> Number:
    """`one in five`, `nine out of ten` as a share; of `killed two in three villages` the two alone."""
    part, whole = _fold(match["part"], grammar), _fold(_OUT_OF.sub("", match["whole"]), grammar)
    told = part == 1 or _OF_EVERY.search(match["whole"]) is not None
    told = told or grammar.share_opens.search(match.string, max(0, match.start() - _BEFORE), match.start()) is not None
    if part < whole and told:
        share, figures = round(part / whole, 6), any(map(str.isdigit, match[0]))
        return Number(match.start(), match.end(), share, share, figures, plain=False, share=True)
    figures = match["part"].isdecimal()
    return Number(match.start(), match.end("part"), part, part, figures, plain=figures)


def _range(text: str, first: Number, grammar: _Grammar) -> Number | None:
    """The range that `first` opens: `10 to 15`, `10-15`, `between 10 km and 15 km`; None: it opens none."""
    if first.vague or first.share:
        return None
    beside = _BESIDE.match(text, first.end)
    joined = _JOINED.match(text, first.end) or (_JOINED.match(text, beside.end()) if beside else None)
    second = grammar.second.match(text, joined.end()) if joined else None
    if joined is None or second is None or (beside and joined.start() != first.end and not _same(text, second, beside)):
        return None
    low, high = first.low, _signed(second, grammar)
    if joined["sign"] and first.plain and low < 1000 <= high and _THOUSANDS.search(second[0]) and low * 1000 < high:
        low *= 1000  # 4-5,000
    scale = grammar.scale_at_end.search(second[0])
    if scale and not grammar.scale_at_end.search(text, first.start, first.end):
        shared = low * grammar.scales[scale[0].casefold()]
        low = shared if shared < high else low
    word = (joined["word"] or "").lower()
    before = text[max(0, first.start - _BEFORE) : first.start]
    apart = (word == "and" and not _BETWEEN.search(before)) or (word == "or" and high > 2 * low)
    apart_too = joined.start() != first.end or second["sum"] is not None
    opening = _FROM.search(before)
    verb = grammar.changed.search(before[: opening.start()] if opening else before)
    moved = word == "to" and verb is not None and (opening is not None or apart_too)  # rose from 4 to 9
    if joined["sign"] and first.figures != any(map(str.isdigit, second[0])):
        return None  # July 7 - Nine men
    if low >= high or apart or moved or (first.plain and _is_year(first.low) and not second[0].isdecimal()):
        return None
    return Number(first.start, second.end(), low, high, first.figures, plain=False)


def _same(text: str, second: re.Match[str], beside: re.Match[str]) -> bool:
    """Whether the measure after the second number is the one after the first."""
    other = _BESIDE.match(text, second.end())
    return other is not None and other["unit"].casefold() == beside["unit"].casefold()


def _is_year(value: float) -> bool:
    return 1800 <= value <= 2099


def _signed(match: re.Match[str], grammar: _Grammar) -> float:
    value = _fold(match["sum"] or match["said"], grammar)
    return -value if match["minus"] else value


def _fold(words: str, grammar: _Grammar) -> float:
    """The value of one number: `two hundred and six thousand`, `1.2 million`, `half a dozen`."""
    total = current = 0.0
    for token in grammar.token.findall(words.casefold()):
        scale = grammar.scales.get(token)
        if token[0].isdigit():
            current = float(token.replace(",", ""))
        elif scale is not None:
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        else:
            current += grammar.values.get(token, 0)
    return round(total + current, 6)


@dataclass(frozen=True, slots=True)
class _Grammar:
    number: re.Pattern[str]
    scan: Scan  # for `number`
    second: re.Pattern[str]  # a number right after the word or sign that joins a range
    token: re.Pattern[str]
    scale_at_end: re.Pattern[str]
    values: Mapping[str, float]  # "sixty" -> 60
    scales: Mapping[str, float]  # "million" -> 1,000,000
    vague: Mapping[str, tuple[float, float | None]]  # "dozens" -> 24 and more
    parts: Mapping[str, float]  # "third" -> 3
    share_opens: re.Pattern[str]  # what stands before “two in three” where it is a share
    changed: re.Pattern[str]  # words right before a number that say it is a rise or a fall
    several: float  # what "several" makes of a scale


@cache
def _grammar() -> _Grammar:
    rules = {rule.id: rule for rule in load_rules("numbers")}
    values = {"half": 0.5, "quarter": 0.25, "zero": 0.0}
    scales: dict[str, float] = {}
    vague: dict[str, tuple[float, float | None]] = {"scores": (float(rules["scores_alone"].gives["low"]), None)}
    parts: dict[str, float] = {}
    for rule in rules.values():
        for index, word in enumerate(rule.words):
            if "first" in rule.gives:
                values[word] = float(rule.gives["first"]) + index * float(rule.gives["step"])
            elif "value" in rule.gives:
                scales[word] = float(rule.gives["value"])
            elif "low" in rule.gives:
                vague[word] = float(rule.gives["low"]), float(rule.gives["high"]) if "high" in rule.gives else None
            elif "parts" in rule.gives:
                parts[word] = float(rule.gives["parts"])
    after = [rule for rule in load_rules("units") if rule.gives.get("side") == "after"]
    signs = "|".join(rule.regex.pattern for rule in after if rule.id != "metre")  # 5km; but 5m may be millions
    number, second = _patterns(rules, scales, list(vague), list(parts), edge=rf"{_EDGE}(?!(?!{signs})\w)")
    return _Grammar(
        number=number,
        scan=Scan([number]),
        second=second,
        token=re.compile(rf"{_FIGURE}|[a-z]+"),
        scale_at_end=re.compile(rf"(?:{'|'.join(scales)})\Z", re.IGNORECASE),
        values=values,
        scales=scales,
        vague=vague,
        parts=parts,
        share_opens=rules["share_opens"].regex,
        changed=re.compile("|".join(rule.regex.pattern for rule in load_rules("trends")), re.IGNORECASE),
        several=float(rules["several"].gives["times"]),
    )


def _patterns(
    rules: Mapping[str, Rule], scales: Mapping[str, float], vague: Sequence[str], parts: Sequence[str], *, edge: str
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    ones, teens, tens = ("|".join(rules[name].words) for name in ("ones", "teens", "tens"))
    small = rf"(?:(?:{tens})(?:[\s-](?:{ones}))?|{teens}|{ones})"
    scale = rf"(?:{'|'.join(word for word in scales if len(word) > _LONGEST_SHORT)})(?!\w)"
    short = [word for word in scales if len(word) <= _LONGEST_SHORT]
    # 5m is five metres, unless money, people or goods that nobody measures in metres follow
    goods = "|".join(rules["counted_in_millions"].words)
    unmarked = [rf"m(?=\s+(?:[A-Z][\w.]*\s+)?(?:{_MONEY}|{goods})\b)" if word == "m" else word for word in short]

    apart = "|".join(word for word in short if len(word) > 1)  # 5 mln, but not 5 k

    def said(short: list[str]) -> str:
        return rf"""
            (?: (?:half|an?\s+quarter\s+of)\s+an?\s+{scale} | (?:an?\s+)?(?:half|quarter)[\s-]{scale} | an?\s+{scale}
              | (?: {_FIGURE}(?:(?:{"|".join(short)}|\s(?:{apart}))(?!\w))? | {small}(?!\w) )
                (?:[\s-]and[\s-]a[\s-]half(?=\s))? (?:[\s-]{scale}){{0,2}}
            )
            (?: (?:(?<=hundred)|(?<=thousand)|(?<=million)) \s+(?:and\s+)? {small}(?!\w) (?:\s+{scale})? )?
        """

    one = rf"{_MINUS}?(?:{_CURRENCY}(?P<sum>{said(short)})|(?P<said>{said(unmarked)})){edge}"
    part = "|".join(parts)  # two-thirds; a third of them; half the town; but not the third of May
    share = rf"""
        (?<![\w-]) (?: half{_OF_A_WHOLE} | (?:an?|{ones})\s(?:{part}){_OF_A_WHOLE} | (?<=\bby\s)an?\s(?:{part})(?![\w-])
            | (?:{ones})-(?:{part})(?![\w-]) )
    """
    counted = rf"(?:{ones}|ten|\d{{1,3}})"
    of_five = r"(?:three|four|five|ten|twenty|an?\s+hundred|3|4|5|10|20|100|1,?000)(?![\w,.%-])"
    tallied = "|".join(rules["tallied"].words)
    ratio = rf"""
        (?<![\w.,/:$-]) (?: (?P<part>{counted}) (?P<whole>{_OUT_OF.pattern}{of_five}) (?!\s+(?:{tallied})(?:e?s)?\b) )
    """
    number = rf"""
        (?P<twice>\btwice\b)
        | {ratio}
        | (?P<none>{rules["none"].regex.pattern})
        | (?P<vague>{words_pattern(vague)}|{rules["scores_alone"].regex.pattern})
        | (?P<share>{share})
        | (?P<several>{words_pattern(rules["several"].words)})\s+(?P<scale>{scale})
        | {_GUARD}{one}
    """
    return re.compile(number, re.IGNORECASE | re.VERBOSE), re.compile(one, re.IGNORECASE | re.VERBOSE)
