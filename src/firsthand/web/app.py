"""The pages as one application, and a server for it that only this machine can reach."""

from __future__ import annotations

import socket
import sys
import webbrowser
from pathlib import Path

from starlette.applications import Starlette

from firsthand.case import open_case
from firsthand.web.guard import GUARDS
from firsthand.web.routes import REFUSALS, ROUTES

_LOOPBACK = "127.0.0.1"


def create_app(case_path: Path) -> Starlette:
    """The pages of the case in the folder `case_path`.

    Raises:
        NotACase: if there is none.
    """
    open_case(case_path).close()
    app = Starlette(routes=list(ROUTES), middleware=list(GUARDS), exception_handlers=dict(REFUSALS))
    app.state.case_path = case_path
    return app


def serve(case_path: Path, *, port: int, open_browser: bool = False) -> None:
    """Shows the case in a browser until interrupted. Listens on this machine alone.

    Args:
        case_path: the case folder.
        port: where to listen, 0 for any free one; if it is taken, a free one is found and said.
        open_browser: opens the first page in the reader's browser.

    Raises:
        NotACase: if there is no case there.
    """
    import uvicorn

    app = create_app(case_path)
    listener = listen(port)
    found = listener.getsockname()[1]
    if port and found != port:
        print(f"Port {port} is taken; using {found}.", file=sys.stderr)
    url = f"http://{_LOOPBACK}:{found}/"
    print(f"{case_path}: {url} (Ctrl-C stops)", file=sys.stderr)
    if open_browser:
        webbrowser.open(url)
    config = uvicorn.Config(app, log_level="warning", server_header=False, date_header=False)
    uvicorn.Server(config).run(sockets=[listener])


def listen(port: int) -> socket.socket:
    """A socket that listens on this machine alone: on `port`, or on a free one if that is taken."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_LOOPBACK, port))
    except OSError:
        listener.bind((_LOOPBACK, 0))
    listener.listen(128)
    return listener
