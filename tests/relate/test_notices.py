from __future__ import annotations

import pytest

from firsthand.relate.notices import is_notice


@pytest.mark.parametrize(
    "text",
    ["© 2031 Orsa Post. All rights reserved.", "Follow us on Facebook.", "Anyone with news of it should call 555."],
)
def test_rights_and_service_lines_are_notices(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize("text", ["The poet kept the copyright on her songs.", "Anyone could see the smoke."])
def test_news_is_no_notice(text: str) -> None:
    assert not is_notice(text)
