"""What every answer carries, and which requests are answered."""

from __future__ import annotations

import pytest
from httpx import Client


@pytest.mark.parametrize("url", ["/", "/nowhere", "/static/firsthand.css"])
def test_every_answer_carries_the_strict_policy(client: Client, url: str) -> None:
    headers = client.get(url).headers
    assert headers["content-security-policy"] == (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8765", "", "[::2]"])
def test_a_name_that_is_not_this_machine_gets_no_answer(client: Client, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert "barges" not in answer.text
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("host", ["localhost", "localhost:8765", "127.0.0.1:8765", "[::1]:8765", "LOCALHOST:1"])
def test_names_of_this_machine_are_answered(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200
