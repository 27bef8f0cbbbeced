from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.sentences import read_documents, score

CONLLU = """\
# newdoc id = GUM_news_mill
# newpar
# sent_id = 1
# text = Mill burns
1	Mill	_	_	_	_	_	_	_	_
2	burns	_	_	_	_	_	_	_	_

# newpar
# sent_id = 2
# text = It fell.
1	It	_	_	_	_	_	_	_	_
2	fell.	_	_	_	_	_	_	_	SpaceAfter=No

# sent_id = 3
# text = They fled
1	They	_	_	_	_	_	_	_	_
2	fled	_	_	_	_	_	_	_	_

# sent_id = 4
# text = nobody came.
1	nobody	_	_	_	_	_	_	_	_
2	came.	_	_	_	_	_	_	_	_
"""


def test_running_text_is_put_together_with_its_boundaries() -> None:
    [document] = read_documents(CONLLU)
    assert document.text == "Mill burns\n\nIt fell.They fled nobody came."
    assert document.genre == "news"
    assert document.paragraphs == {0, 12}
    assert document.boundaries == {20, 30}


def test_a_paragraph_ends_with_its_block() -> None:
    marked = CONLLU.replace("# newpar\n", '# newpar\n# newpar_block = head rend:::"b" (1 s) | hi rend:::"i" (2 s)\n')
    [document] = read_documents(marked)
    assert document.text == "Mill burns\n\nIt fell.\n\nThey fled nobody came."
    assert document.boundaries == {32}
    [alone] = read_documents(marked, blocks=False)
    assert alone == next(read_documents(CONLLU))


def test_boundaries_missed_and_found_are_counted_and_listed(tmp_path: Path) -> None:
    folder = tmp_path / "language"
    folder.mkdir()
    (folder / "en_gum-ud-dev.conllu").write_text(CONLLU, encoding="utf-8")
    table = score(tmp_path)
    whole, row = table.rows
    assert whole.measure.startswith("boundaries, GUM all, ")
    assert (whole.value, whole.n) == (row.value, row.n)
    assert row.measure.startswith("boundaries, GUM news, ")
    assert (row.n, round(row.value, 3)) == (2, 0.667)
    assert row.note.startswith("precision 1.000, recall 0.500, 1 documents, ")
    [error] = table.errors
    assert error.startswith("GUM_news_mill: missed: ")


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="language"):
        score(tmp_path)
