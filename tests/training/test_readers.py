from __future__ import annotations

from training.examples import ANY_NAME, NAME_TAGS, Example
from training.readers import read_columns, read_conllu, without_handles

CONLLU = """# sent_id = a-1
# text = Nobody can't.
1\tNobody\tnobody\tPRON\tNN\tNumber=Sing\t2\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tcan\tcan\tAUX\tMD\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\tTypo=Yes\t2\tadvmod\t_\t_
3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


def tags(example: Example) -> list[set[str]]:
    return [{tag for bit, tag in enumerate(NAME_TAGS) if word.names >> bit & 1} for word in example.words]


def test_a_treebank_gives_words_without_ranges_and_empty_nodes() -> None:
    [example] = read_conllu("a", CONLLU)
    assert example.id == "a-1"
    assert [(word.form, word.space, word.head, word.relation) for word in example.words] == [
        ("Nobody", True, 2, "nsubj"),
        ("can", False, 0, "root"),
        ("n't", False, 2, "advmod"),
        (".", True, 2, "punct"),
    ]
    assert [word.lemma for word in example.words] == ["nobody", "can", None, "."]
    assert {word.names for word in example.words} == {ANY_NAME}


def test_a_set_of_few_kinds_leaves_open_which_of_the_finer_kinds_a_name_has() -> None:
    [example] = read_columns("a", "The\tO\nCrown\tB-ORG\nCourt\tI-ORG\nin\tO\nLode\tB-LOC\n")
    assert {"B-government", "B-armed_group", "B-organisation"} <= tags(example)[1]
    assert not {"O", "B-person", "B-place", "I-organisation"} & tags(example)[1]
    assert "I-government" in tags(example)[2]
    assert tags(example)[4] == {"B-place", "B-facility"}
    assert {"O", "B-weapon"} <= tags(example)[0]
    assert "B-person" not in tags(example)[0]


def test_tags_without_an_opening_open_a_name_where_none_goes_on() -> None:
    [example] = read_columns("a", "Ann I-PER\nRoe I-PER\nLode I-LOC\n")
    assert tags(example)[:2] == [{"B-person"}, {"I-person"}]
    assert "B-place" in tags(example)[2]


def test_universal_ner_names_its_sentences_and_an_o_with_a_prefix_is_no_name() -> None:
    text = "# sent_id = b-7\n# text = Roe .\n1\tRoe\tB-PER\t-\tx\n2\t.\tB-O\t-\tx\n\n"
    [example] = read_columns("a", text, word=1, tag=2)
    assert (example.id, tags(example)[0], "O" in tags(example)[1]) == ("b-7", {"B-person"}, True)


def test_nothing_is_learned_of_handles() -> None:
    [example] = map(without_handles, read_columns("a", "@\tB-PER\nroe\tB-PER\nleft\tO\n@poe\tO\n"))
    assert [word.names == ANY_NAME for word in example.words] == [True, True, False, True]
