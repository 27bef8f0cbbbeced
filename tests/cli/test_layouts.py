"""A comparison is laid out so that nothing rests on colour."""

from __future__ import annotations

from dataclasses import replace

from firsthand.cli.layouts import lay_out_comparison
from firsthand.web.comparison import Because, Cell, Comparison, Count, Finding, Note, Quote, Row, Run, Side, Stretch

SIDE = Side(role="Source", name="Corrin", published=None, date="", headline="", facts=(), language=None, href="")
EDITED = Row(
    anchor="d9",
    kind="edited",
    sign="≠",
    label="edited",
    source=Cell((Run("At least", "cut", "alarm"), Run(" 40 homes were flooded.")), None),
    derived=Cell((Run("40 homes were flooded"), Run(", it says", "put", "alarm"), Run(".")), None),
    notes=(Note("bound", "“at least” is gone", "alarm", 5),),
    finding=True,
)
SAME = Cell((Run("The pier is\nshut."),), None)
COPIED = Row("d0", "verbatim", "=", "word for word", SAME, SAME, (), False)
COMPARISON = Comparison(
    title="Corrin and Valley Post, side by side",
    source=SIDE,
    derived=replace(SIDE, name="Valley Post"),
    swapped=False,
    neutral=False,
    verdict=("Valley Post copies Corrin.", "2 of 9 sentences stand in it."),
    certainty="certain",
    counts=(Count(1, "word for word", "=", "verbatim"), Count(1, "edited", "≠", "edited")),
    credit="The copy credits its source:",
    credit_quote="Corrin\x1b[2J reported",
    because=(Because("it is dated earlier", False, (Quote("Corrin", "May 4"),)), Because("the seam", True, ())),
    findings=(Finding("bound", "“at least” is gone", "40 homes were", "d9"),),
    stretches=(
        Stretch((COPIED,), ""),
        Stretch((EDITED,), ""),
        Stretch((COPIED, COPIED), "2 more passages word for word"),
    ),
    swap_href="",
    legend=(),
)


def lines(*, why: bool = False) -> list[str]:
    return [line.plain for line in lay_out_comparison(COMPARISON, why=why)]


def test_the_whole_is_laid_out_in_reading_order() -> None:
    assert lines() == [
        "Corrin and Valley Post, side by side",
        "Valley Post copies Corrin. 2 of 9 sentences stand in it.",
        "    The copy credits its source: “Corrin reported”",
        "    ! “at least” is gone: “40 homes were”",
        "= 1 word for word   ≠ 1 edited",
        "",
        "= word for word",
        "    The pier is shut.",
        "≠ edited: “at least” is gone",
        "    [-At least-] 40 homes were flooded.",
        "    40 homes were flooded{+, it says+}.",
        "= 2 more passages word for word",
    ]


def test_reasons_come_with_their_words_and_say_which_way_they_speak() -> None:
    assert lines(why=True)[3:5] == [
        "    because: it is dated earlier (Corrin: “May 4”)",
        "    against it: the seam",
    ]
