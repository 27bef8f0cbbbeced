from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.dependencies import score, score_test
from evaluation.treebanks import read_treebank

TREEBANK = """# text = Rain fell.
1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_
2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# text = It hurt nobody
1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\thurt\thurt\tVERB\tVBD\t_\t0\troot\t_\t_
3\tnobody\tnobody\tPRON\tNN\t_\t1\tobj\t_\t_
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "language").mkdir()
    (tmp_path / "language" / "en_ewt-ud-dev.conllu").write_text(TREEBANK, encoding="utf-8")
    return tmp_path


def test_words_stand_where_the_text_has_them(data: Path) -> None:
    first, _ = read_treebank(data / "language" / "en_ewt-ud-dev.conllu")
    assert first.spans == ((0, 4), (5, 9), (9, 10))


def test_a_head_or_relation_that_differs_from_the_gold_lowers_the_shares(data: Path) -> None:
    table = score(data)
    shares = {row.measure: (row.value, row.n) for row in table.rows}
    assert shares["EWT dev, gold words: UAS"] == (pytest.approx(5 / 6), 6)  # the gold hangs `nobody` on `It`
    assert shares["EWT dev, gold words: LAS"] == (pytest.approx(5 / 6), 6)
    assert shares["EWT dev, raw text: LAS F1"] == (pytest.approx(5 / 6), 6)
    assert [error for error in table.errors if "wrong head" in error] == [
        "EWT dev: 1 times obj read as obj, wrong head"
    ]


def test_the_test_part_is_scored_apart(data: Path) -> None:
    with pytest.raises(FileNotFoundError, match="ud-test"):
        score_test(data)
