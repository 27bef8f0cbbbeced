"""A case of a few reports of our own, built as a reader would build it, and ways to look at its pages."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from httpx import Client
from playwright.sync_api import Browser, sync_playwright

from firsthand.pipeline import build
from firsthand.web.app import create_app, listen

LINES = (
    "At least 40 barges sank in the Tollen lock when the upper gate gave way on Sunday.",
    "The lock keepers blamed the pump crew for the flood, but the crew has denied it.",
    "Divers raised the first hull before noon and found the gate bent like a spoon.",
    "The harbour master closed the canal to all traffic for a week.",
    "Some 300 people who live on the water were taken in by the two schools on the hill.",
    "The town council meets on Thursday to decide who pays for the gate.",
    "Grain for the mills below the lock now comes by road, in lorries lent by the army.",
    "Insurers have sent two surveyors, who would not speak before their report is done.",
)
HOSTILE_ID = "a/b é <script>alert(1)</script>"
HOSTILE_TEXT = (
    "\u202eThe barge\u202c <img src=x onerror=alert(1)> was last seen near the mill. "
    "قال الحارس إن البوابة انهارت. \"'><style>*{display:none}</style> Nothing else is known of it."
)


@pytest.fixture(scope="session")
def lock_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An original, a copy of it with edits, a report of its own, and one that means harm; and a file that is none."""
    folder = tmp_path_factory.mktemp("lock")
    wire = " date 2031-03-02 TOLLEN (Corrin) — " + "\n\n".join(LINES) + "\n"
    edited = [LINES[0].replace("At least 40", "40"), *LINES[2:]]
    own = "Bakers in Tollen sold bread from their boats for a second day on Tuesday."
    paper = f" date 2031-03-04 Lock Gazette/ {own}\n\n" + "\n\n".join(edited) + "\n"
    (folder / "wire.txt").write_text(wire, encoding="utf-8")
    (folder / "paper.txt").write_text(paper, encoding="utf-8")
    (folder / "lone.txt").write_text(" date 2031-03-03 Hill Post/ The library lends umbrellas now.\n", encoding="utf-8")
    hostile = {"id": HOSTILE_ID, "text": HOSTILE_TEXT, "published": "2031-03-05", "outlet": "<b>Bold\u202e</b>"}
    (folder / "hostile.jsonl").write_text(json.dumps(hostile) + "\n", encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"")
    case = folder / "case"
    build(case, [str(file) for file in sorted(folder.iterdir())], workers=1)
    return case


@pytest.fixture(scope="session")
def site(lock_case: Path) -> Iterator[str]:
    """The address of the pages, served by the real server."""
    listener = listen(0)
    server = uvicorn.Server(uvicorn.Config(create_app(lock_case), log_level="critical"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def client(site: str) -> Iterator[Client]:
    """Asks for pages and shows what comes back, as it comes."""
    with Client(base_url=site) as asking:
        yield asking


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield found
        found.close()
