from __future__ import annotations

import random
import time

import pytest

from firsthand.language.parses import Memory, Parse, load_network
from firsthand.language.windows import MOST_PIECES

TEXTS = (
    "Two mortar rounds hit the market of Tal Rimah before noon .",
    "Nobody was hurt , the mayor said .",
    "The ministry denied that its soldiers had fired , and blamed an armed group that it did not name .",
    "“ We heard a blast , ” said Rosa Quint , who sells fish at the harbour .",
    "Fire !",
    "Police in Port Amsel arrested nine people on Sunday , among them an officer of the 4th Coastal Brigade .",
    "",
    "It rained .",
    *(f"The convoy reached camp {number} at {number} p.m. under fire ." for number in range(2, 60)),
)
SENTENCES = [text.split() for text in TEXTS]


def is_tree(parse: Parse) -> bool:
    roots = [word for word, head in enumerate(parse.heads) if word == head]
    reached = set(roots)
    for start in range(len(parse.heads)):
        path = [start]
        while path[-1] not in reached and len(path) <= len(parse.heads):
            path.append(parse.heads[path[-1]])
        if path[-1] not in reached:
            return False
        reached.update(path)
    return len(roots) == 1


def test_a_sentence_is_parsed_alike_alone_and_in_any_company() -> None:
    network = load_network()
    together = network.parse(SENTENCES)
    assert [network.parse([sentence])[0] for sentence in SENTENCES] == together
    order = list(range(len(SENTENCES)))
    random.Random(3).shuffle(order)
    shuffled = network.parse([SENTENCES[at] for at in order])
    assert [shuffled[order.index(at)] for at in range(len(SENTENCES))] == together


def test_the_very_numbers_are_the_same_alone_and_in_company() -> None:
    from firsthand.language.windows import cut_windows, stack_windows

    network = load_network()
    windows = [window for window in cut_windows(SENTENCES, network._pieces) if window.length == 24]
    [stack] = stack_windows(windows[:12], network._pieces)
    together = network._score(stack)
    for row, window in enumerate(windows[:12]):
        [alone] = stack_windows([window], network._pieces)
        scores = network._score(alone)
        assert all((scores[name][0] == together[name][row]).all() for name in scores)


def test_every_parse_is_a_tree_with_a_relation_and_tags_for_each_word() -> None:
    for words, parse in zip(SENTENCES, load_network().parse(SENTENCES), strict=True):
        assert not words or is_tree(parse)
        lengths = {len(parse.upos), len(parse.xpos), len(parse.heads), len(parse.relations)}
        assert lengths == {len(words)}
        roots = [relation for word, relation in enumerate(parse.relations) if parse.heads[word] == word]
        assert roots == ["root"] * bool(words)


def test_the_subject_of_a_passive_is_no_doer() -> None:
    [parse] = load_network().parse([["The", "bridge", "was", "destroyed", "by", "government", "jets", "."]])
    assert [(parse.relations[word], parse.heads[word]) for word in (1, 6)] == [("nsubj:pass", 3), ("obl:agent", 3)]


def test_a_sentence_too_long_to_be_read_at_once_is_one_tree_and_costs_in_proportion() -> None:
    network = load_network()
    clause = ["the", "column", "moved", "north", "along", "the", "river", "and", "the", "guns", "fired", ","]
    [parse] = network.parse([clause * 420])  # 5,040 words
    assert is_tree(parse)
    assert parse.relations.count("root") == 1
    assert len(clause) * 420 > 20 * MOST_PIECES
    once, twice = (min(_seconds(clause * times) for _ in range(3)) for times in (100, 200))
    assert twice < 3.5 * once


def _seconds(words: list[str]) -> float:
    began = time.process_time()
    load_network().parse([words])
    return time.process_time() - began


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title], ids=["capitals", "small letters", "headline"])
def test_the_subject_and_the_object_are_found_whatever_the_letters(change: type[str]) -> None:
    words = [change(word) for word in ["Rebels", "shelled", "the", "port", "of", "Amsel", "on", "Sunday", "."]]
    [parse] = load_network().parse([words])
    assert [(parse.relations[word], parse.heads[word]) for word in (0, 3)] == [("nsubj", 1), ("obj", 1)]


class Counting:
    """Stands in for the network: counts the sentences it is asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def parse(self, sentences: list[tuple[str, ...]]) -> list[str]:
        self.asked += len(sentences)
        return [" ".join(words) for words in sentences]


def test_a_sentence_read_lately_is_not_read_again() -> None:
    counting = Counting()
    memory = Memory(counting)  # type: ignore[arg-type]
    assert memory.parse([["a", "b"], ["c"], ["a", "b"]]) == ["a b", "c", "a b"]
    assert memory.parse([["c"], ["d"]]) == ["c", "d"]
    assert counting.asked == 3


def test_what_is_remembered_has_a_bound() -> None:
    memory = Memory(Counting())  # type: ignore[arg-type]
    memory.parse([[str(number)] for number in range(20_000)])
    assert memory.parse([["1"]]) == ["1"]
    assert len(memory._lately) == 1
