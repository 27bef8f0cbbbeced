"""What an edit did is read off the parts of a sentence."""

from __future__ import annotations

from dataclasses import replace

from evaluation.generator.differences import TrueChange, differences
from evaluation.generator.parts import Line, Part, write
from evaluation.generator.printing import Placed

LINE = Line(
    (
        Part("u.00", "bound", "at least ", optional=True),
        Part("u.01", "number", "40"),
        Part("u.02", "", " people fled "),
        Part("u.03", "", "a "),
        Part("u.04", "agent", "", ("Ruritanian ",), optional=True),
        Part("u.05", "label", "blast", ("blast", "attack")),
        Part("u.06", "time", " on Tuesday", optional=True),
        Part("u.07", "", ", and the mayor "),
        Part("u.08", "denial", "denied it"),
        Part("u.09", "attribution", ", police said", optional=True),
        Part("u.10", "", "."),
    ),
    sheet=(("spelling", 0),),
)


def place(line: Line) -> Placed:
    written = write(line)
    words = {key: written.text[start:end] for key, (start, end) in written.spans.items()}
    return Placed(line, 0, len(written.text), written.spans, words)


def after(**texts: str) -> Line:
    return LINE.with_parts([replace(p, text=texts.get(f"p{p.key[-2:]}", p.text)) for p in LINE.parts])


def changes(line: Line) -> list[tuple[str, str, str]]:
    """Kind, old words and new words of each change."""
    old, new = place(LINE), place(line)
    texts = write(LINE).text, write(line).text
    return [(c.kind, _cut(texts[0], c.source), _cut(texts[1], c.derived)) for c in differences([old], [new])]


def _cut(text: str, span: tuple[int, int] | None) -> str:
    return text[span[0] : span[1]] if span else ""


def test_a_sentence_is_printed_with_its_capital_and_one_stop() -> None:
    assert write(LINE).text == "At least 40 people fled a blast on Tuesday, and the mayor denied it, police said."


def test_each_part_that_differs_is_a_change_of_its_own_kind() -> None:
    edited = after(p00="", p01="55", p09=", a nurse said")
    assert changes(edited) == [
        ("number", "40", "55"),
        ("attribution", "police said", "a nurse said"),
        ("bound", "At least", ""),
    ]


def test_a_doer_put_in_with_another_word_for_the_deed_is_one_change_of_actor() -> None:
    assert changes(after(p04="Ruritanian ", p05="attack")) == [("actor", "blast", "Ruritanian attack")]


def test_an_article_follows_the_word_that_comes_after_it() -> None:
    assert "an attack" in write(after(p05="attack")).text


def test_a_dropped_half_with_a_denial_is_a_change_of_denial() -> None:
    assert changes(after(p07="", p08="")) == [("denial", "and the mayor denied it", "")]


def test_a_time_moved_to_the_front_is_a_change_of_wording() -> None:
    moved = [replace(LINE.parts[6], text="on Tuesday, "), *(p for p in LINE.parts if p.key != "u.06")]
    line = LINE.with_parts(moved)
    assert write(line).text == "On Tuesday, at least 40 people fled a blast, and the mayor denied it, police said."
    assert changes(line) == [("wording", "on Tuesday", "On Tuesday")]


def test_another_spelling_of_the_same_words_is_style() -> None:
    british = Line((Part("u.00", "", "the harbor burned."),), sheet=(("spelling", 1),))
    american = Line(british.parts, sheet=(("spelling", 0),))
    assert differences([place(american)], [place(british)]) == [
        TrueChange("wording", (), (0, 17), (0, 18), style=True),
    ]
