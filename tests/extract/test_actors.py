"""Names of persons and bodies, and which are of one actor."""

from __future__ import annotations

import pytest

from firsthand.extract.actors import find_actors
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.actor_mention import ActorMention
from tests.makers import report


def read(text: str) -> list[ActorMention]:
    made = report("r", text)
    return list(find_actors(made, analyse(made, split_sentences(made))))


def actors(text: str, *names: str) -> list[str | None]:
    """The actor of each of these names, in the order of the text."""
    found = [(mention.passage.text, mention.actor) for mention in read(text)]
    assert [name for name, _ in found if name in names] == list(names), found
    return [actor for name, actor in found if name in names]


def test_a_family_name_is_the_person_introduced_before() -> None:
    first, second = actors("Mayor Ines Marlow left the hall. Marlow said nothing.", "Ines Marlow", "Marlow")
    assert first == second is not None


def test_a_family_name_that_two_persons_bear_is_nobodys() -> None:
    text = "Ines Marlow met Peter Marlow in the town hall. Marlow said nothing."
    one, other, which = actors(text, "Ines Marlow", "Peter Marlow", "Marlow")
    assert one != other
    assert which is None


def test_a_body_known_on_its_own_is_not_short_for_another() -> None:
    text = "Kataeb Hezbollah fired first. In Lebanon, Hezbollah fired later."
    one, other = actors(text, "Kataeb Hezbollah", "Hezbollah")
    assert None not in (one, other)
    assert one != other


def test_a_name_that_is_explained_in_brackets_is_the_one_before_it() -> None:
    text = "The Human Rights Watch (HRW) wrote the report. A researcher of HRW said so."
    assert len(set(actors(text, "Human Rights Watch", "HRW", "HRW"))) == 1


def test_aliases_of_the_lexicon_are_one_actor() -> None:
    first, second = actors("Islamic State claimed the raid. ISIS fighters left.", "Islamic State", "ISIS")
    assert first == second is not None


def test_the_lexicon_says_what_kind_of_body_a_body_is() -> None:
    kinds = {mention.passage.text: mention.kind for mention in read("The Free Syrian Army left. The FBI came.")}
    assert kinds == {"Free Syrian Army": "armed_group", "FBI": "government"}


@pytest.mark.parametrize("name", ["Port Marlow Police Department", "Harbour Police"])
def test_a_body_of_police_is_known_by_its_name(name: str) -> None:
    assert ("police", name) in [(found.kind, found.passage.text) for found in read(f"The {name} closed the road.")]


def test_a_people_is_a_population_and_an_adjective_is_none() -> None:
    found = [(mention.passage.text, mention.kind) for mention in read("Three Syrians crossed in a Syrian boat.")]
    assert found == [("Syrians", "population")]


def test_passages_are_words_of_the_report_and_in_order() -> None:
    text = "Nadia Ferro of Oxfam told Reuters that the Taliban had left.\n\nFerro named no one."
    found = read(text)
    assert [text[m.passage.start : m.passage.end] for m in found] == [m.passage.text for m in found]
    assert [m.passage.start for m in found] == sorted(m.passage.start for m in found)


def test_the_same_names_in_another_report_have_other_ids() -> None:
    text = "Oxfam left."
    other = report("s", text)
    [elsewhere] = find_actors(other, analyse(other, split_sentences(other)))
    assert read(text)[0].actor != elsewhere.actor


def test_ten_thousand_names_cost_no_more_each_than_a_hundred() -> None:
    """Each name is looked up by its parts, never against every other: so many would take hours otherwise."""
    names = [f"{chr(65 + n % 26)}anis {chr(65 + n // 26 % 26)}orlo{n}" for n in range(2_000)]
    assert read("They met " + ", ".join(names) + ".")
