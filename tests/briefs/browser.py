"""A real browser: found or, where it is required, missed; nothing that it asks for may leave the machine."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


DROPPED = "net::ERR_ABORTED"
"""What a browser says of a picture it no longer needs, and of a page that turns out to be a download."""


def executable() -> str:
    """Return the path of a browser; without one the test is skipped, or fails where one is required."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    reason = f"no browser among {', '.join(NAMES)} on the path"
    if os.environ.get("SPANALYSIS_BROWSER") == "required":
        pytest.fail(f"{reason}, and SPANALYSIS_BROWSER=required")
    pytest.skip(reason)


@dataclass
class Watched:
    """A page with everything that it complained of or asked for."""

    page: Any
    base: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def listen(self, context: Any) -> None:
        """Note errors, warnings, and every address that is asked for."""
        note = self.complaints.append
        self.page.on("console", lambda line: note(line.text) if line.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: note(str(error)))
        self.page.on("requestfailed", lambda asked: note(asked.url) if asked.failure != DROPPED else None)
        context.on("request", lambda request: self.requests.append(request.url))

    def open(self, path: str) -> Any:
        self.page.goto(f"{self.base}/{path}")
        return self.page

    def check(self) -> None:
        """Nothing went wrong, and nothing left the machine."""
        assert not self.complaints, "\n".join(self.complaints)
        allowed = (f"{self.base}/", "data:")
        left = [url for url in self.requests if not url.startswith(allowed)]
        assert not left, "\n".join(left)


@contextmanager
def watched(browser: Any, base: str, **options: Any) -> Iterator[Watched]:
    """Open a fresh page with its own memory; what it complained of is an error at the end."""
    usual = {"locale": "en-GB", "viewport": {"width": 1280, "height": 900}}
    context = browser.new_context(**{**usual, **options})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(20_000)
    found = Watched(context.new_page(), base)
    found.listen(context)
    try:
        yield found
        found.check()
    finally:
        context.close()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback; yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
