"""The shipped JSON Schemas: made from the records, and kept by every output."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from firsthand import open_case
from firsthand.casefile import schemas
from firsthand.casefile.exports import UNREAD_KINDS, report_line
from firsthand.pipeline import build, extract
from firsthand.records.reading import Reading
from tests.casefile.conftest import write_files

FOLDER = Path(schemas.__file__).parent.parent / "schemas"
RECORDS = Path(schemas.__file__).parent.parent / "records"


def read(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return schema


def wrong(name: str, written: str) -> list[str]:
    return [error.message for error in Draft202012Validator(read(name)).iter_errors(json.loads(written))]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("schemas")
    return build(path / "case", [str(write_files(path / "files"))], workers=1).case


def export(case: Path, **options: bool) -> str:
    out = io.StringIO()
    with open_case(case) as opened:
        opened.export_json(out, **options)
    return out.getvalue()


def test_the_shipped_files_are_those_made_from_the_records() -> None:
    remedy = "run python -m firsthand.casefile.schemas"
    assert read("report-1") == schemas.report_schema(), remedy
    assert read("case-1") == schemas.case_schema(), remedy


@pytest.mark.parametrize("name", ["report-1", "case-1"])
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(read(name))


@pytest.mark.parametrize("text", [False, True])
@pytest.mark.parametrize("mentions", [False, True])
def test_an_export_keeps_the_schema(text: bool, mentions: bool, case: Path) -> None:
    assert wrong("case-1", export(case, text=text, mentions=mentions)) == []


def test_every_line_of_extract_keeps_the_schema(tmp_path: Path) -> None:
    found = extract([str(write_files(tmp_path / "files"))])
    lines = [report_line(item) for item in found if isinstance(item, Reading)]
    assert len(lines) == 8
    assert [wrong("report-1", line) for line in lines] == [[]] * 8


@pytest.mark.shared
def test_the_real_reports_keep_the_schema(seeds: Path, tmp_path: Path) -> None:
    case = build(tmp_path / "case", [str(seeds)], workers=1).case
    assert wrong("case-1", export(case, text=True)) == []


def test_what_breaks_the_contract_is_noticed(case: Path) -> None:
    written = json.loads(export(case))
    written["derivations"][0]["direction"] = "perhaps"
    del written["derivations"][0]["pairs"][0]["label"]
    del written["reports"][0]["places"]
    written["reports"][0]["report"]["published"] = "yesterday"
    del written["stemma"]
    messages = " | ".join(wrong("case-1", json.dumps(written)))
    for part in ("'perhaps' is not one of", "'label' is", "'places' is a dep", "not valid under any", "'stemma' is"):
        assert part in messages


def test_records_that_are_not_made_yet_can_only_come_as_promised(case: Path) -> None:
    written = json.loads(export(case))
    entry = written["reports"][0]
    tally = {"id": "t1", "unit": "attack", "low": 61, "high": 61, "bound": "roughly", "of": None, "scope": None}
    entry["tallies"] = [tally]
    messages = " | ".join(wrong("case-1", json.dumps(written)))
    assert "'roughly' is not one of ['exact'," in messages
    assert "'counter' is a required property" in messages
    unknown = dict.fromkeys(("since", "until", "as_of", "counter", "attribution"))
    tally.update({"bound": "exact", "parts": [], "evidence": [], **unknown})
    assert wrong("case-1", json.dumps(written)) == []


def test_lists_that_are_empty_because_nobody_looked_are_named(case: Path) -> None:
    written = json.loads(export(case))
    assert written["not_extracted"] == ["incidents", "tallies", "actors", "disagreements"]
    entry = written["reports"][0]
    assert entry["not_extracted"] == list(UNREAD_KINDS)
    assert [entry[name] for name in entry["not_extracted"]] == [[]] * len(UNREAD_KINDS)


def file_of(record: str) -> Path:
    """The source file of a record: ActorMention stands in actor_mention.py."""
    return RECORDS / (re.sub(r"(?<=[a-z])(?=[A-Z])", "_", record.removeprefix("Case")).lower() + ".py")


def test_every_field_says_what_it_means() -> None:
    silent = [
        f"{name}.{field}"
        for name, record in read("case-1")["$defs"].items()
        if file_of(name).exists()
        for field, schema in record["properties"].items()
        if "description" not in schema
    ]
    assert silent == ["CasePair.derived", "CasePair.source", "Report.headline"]  # these say it themselves


def test_the_words_a_field_may_take_stand_beside_it() -> None:
    for where, words in schemas._WORDS.items():
        record, field = where.split(".")
        source = file_of(record).read_text(encoding="utf-8")
        (comment,) = re.findall(rf"^    {field}:.*#\s*(.+)$", source, re.MULTILINE)
        assert all(word in comment for word in words.split() if word != "header"), where
