"""`firsthand verify`: whether a case still says what its reports say."""

from __future__ import annotations

import typer

from firsthand.cli.options import AsJson, CaseFolder

EXAMPLE = "Example: firsthand verify mycase"


def run(case: CaseFolder, as_json: AsJson = False) -> None:
    """Check a case against its reports, word by word.

    Hashes every report anew, reads its text and every passage again, and names each place that does not agree.

    Exit code 0: all agree. 1: something does not.
    """
    from firsthand.case import open_case
    from firsthand.cli.exits import Exit
    from firsthand.cli.outputs import write_json
    from firsthand.cli.progress import show_progress
    from firsthand.cli.terminal import clean
    from firsthand.records.contract import as_contract
    from firsthand.web.wording import count_words

    with open_case(case) as opened, show_progress() as report:
        count = len(opened.summaries())
        findings = opened.verify(progress=lambda done, total: report("verifying", done, total))
    if as_json:
        write_json(
            {"schema": "firsthand/verify-1", "reports": count, "findings": as_contract(findings, with_report=True)}
        )
    else:
        for finding in findings:
            print(clean(f"{finding.subject}: {finding.says}"))
        ending = (
            f"{count_words(len(findings), 'place does', 'places do')} not agree" if findings else "every word agrees"
        )
        print(f"{count_words(count, 'report')} read again: {ending}")
    if findings:
        raise typer.Exit(Exit.WRONG)
