"""Writes `docs/cli.md` from the program itself: `make docs`. A test holds that it is current."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer

FILE = Path(__file__).parent / "cli.md"

_INTRODUCTION = """\
# The command line

Made from the program by `make docs`; do not edit.

Data go to standard output, remarks for people to standard error. `-` stands for standard input where a file may be
given. Errors are one line that names the thing, the place and the remedy; with `FIRSTHAND_DEBUG=1` a fault in the
program also shows where it happened. Nothing is fetched from a network.

`extract` and `export` write the records of [the contract](contract.md). With `--json` the other commands write one
object each, of the same records:

| command | keys |
| --- | --- |
| `build` | `case`, `reports`, `added`, `removed`, `changed`, `unchanged`, `problems`, `new_problems`, `not_found` |
| `quotes` | `schema` (`firsthand/quotes-1`), `attributions`: by id of report, as in [the contract](contract.md) |
| `show` | `schema` (`firsthand/show-1`), `reports`, `derivations`, `stemma`, `figures`, `problems` |
| `compare` | `schema` (`firsthand/compare-1`), `reports`, `derivation` (null: they share nothing of substance) |
| `counts` | `schema` (`firsthand/counts-1`), `reports` (for each `id` and `quantities`) |
| `verify` | `schema` (`firsthand/verify-1`), `reports`, `findings` |
"""


def write_reference() -> str:
    """The text of `docs/cli.md`."""
    from firsthand.cli.exits import MEANINGS

    codes = "\n".join(f"| {code.value} | {meaning} |" for code, meaning in MEANINGS.items())
    exits = f"## Exit codes\n\n| code | meaning |\n| --- | --- |\n{codes}\n"
    return "\n".join([_INTRODUCTION, *_sections(), exits])


def _sections() -> Iterator[str]:
    from firsthand.cli.main import app

    group = typer.main.get_command(app)
    top = group.make_context("firsthand", [], resilient_parsing=True, terminal_width=80)
    yield _section("firsthand", group.get_help(top))
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        context = command.make_context(name, [], parent=top, resilient_parsing=True)
        yield _section(f"firsthand {name}", command.get_help(context))


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text.rstrip()}\n```\n"


if __name__ == "__main__":
    FILE.write_text(write_reference(), encoding="utf-8")
