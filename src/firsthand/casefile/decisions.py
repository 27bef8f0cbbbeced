"""What the analyst decided: `decisions.jsonl`, one JSON object a line, appended and never rewritten."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from firsthand.errors import BadDecisions


def read_decisions(path: Path) -> tuple[Mapping[str, Any], ...]:
    """The decisions in the file `path`, oldest first; none if there is no such file.

    Raises:
        BadDecisions: naming the file and the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise BadDecisions(f"{path}: cannot be read: {error}") from error
    return tuple(_read_line(line, f"{path}, line {number}") for number, line in enumerate(lines, 1) if line.strip())


def _read_line(line: str, where: str) -> Mapping[str, Any]:
    try:
        decision = json.loads(line)
    except ValueError as error:
        raise BadDecisions(f"{where}: not a decision: {error}; correct the line or remove it") from error
    if not isinstance(decision, dict):
        raise BadDecisions(f"{where}: not a decision: a JSON object is needed; correct the line or remove it")
    return decision
