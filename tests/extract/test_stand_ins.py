"""Whom pronouns stand for, in sentences of our own."""

from __future__ import annotations

from tests.extract.test_circumstances import told


def test_an_object_pronoun_never_stands_for_the_subject_of_its_clause():
    text = "A clerk was at work on Monday. A guard shot him."
    assert told(text, "victim", "shooting") == ["A clerk"]
