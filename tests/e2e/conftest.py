"""A real Chromium against the real server, on a database file. Run apart: `make test-browser`, or `make e2e`.

No Chromium: the tests are skipped loudly, and with AICMO_E2E=required they fail.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    ConsoleMessage,
    Error,
    Page,
    ViewportSize,
    sync_playwright,
)

from accounts.models import User
from tests.e2e.chromium import find
from workspace.shell.context import THEME_COOKIE

DESKTOP, PHONE = ViewportSize(width=1280, height=800), ViewportSize(width=360, height=740)
WATCH = """
addEventListener("securitypolicyviolation", (event) =>
  report(`policy: ${event.violatedDirective} ${event.blockedURI} on ${location.pathname}, ${event.sourceFile}`));
"""

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file: the server's threads and the test each have a connection of their own."""
    file = tmp_path_factory.mktemp("e2e") / "e2e.sqlite3"
    connections["default"].settings_dict["TEST"]["NAME"] = str(file)


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright runs a loop in this thread
    try:
        with sync_playwright() as engine:
            try:
                browser = _launch(engine.chromium)
            except Error as error:
                _without_chromium(error)
            yield browser
            browser.close()
    finally:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def _launch(own: BrowserType) -> Browser:
    """Starts the Chromium that was found, or Playwright's own."""
    found = find()
    if found is None:
        return own.launch(args=["--no-sandbox"])
    return own.launch(executable_path=found.program, env={**os.environ, **found.env}, args=["--no-sandbox"])


def _without_chromium(error: Error) -> None:
    text = f"No Chromium could be started, so NO BROWSER TEST RAN ({error.message.splitlines()[0]})"
    if os.environ.get("AICMO_E2E") == "required":
        pytest.fail(text)
    pytest.skip(text)


@pytest.fixture
def complaints() -> list[str]:
    """Whatever a page complained of: breaches of the policy, script errors, errors on the console."""
    return []


@pytest.fixture
def as_person(chrome: Browser, live_server: Any, complaints: list[str]) -> Iterator[Open]:
    """A window of somebody's own, logged in; without a user, at the log-in page's mercy."""
    opened: list[BrowserContext] = []

    def start(
        user: User | None = None, *, size: ViewportSize = DESKTOP, theme: str = "light", script: bool = True
    ) -> Page:
        context = chrome.new_context(
            base_url=live_server.url,
            viewport=size,
            reduced_motion="reduce",
            color_scheme="dark" if theme == "dark" else "light",
            java_script_enabled=script,
        )
        opened.append(context)
        context.set_default_timeout(8000)
        cookies = [{"name": THEME_COOKIE, "value": theme, "url": live_server.url}]
        if user is not None:
            session = Client()
            session.force_login(user)
            value = session.cookies[settings.SESSION_COOKIE_NAME].value
            cookies.append({"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url})
        context.add_cookies(cookies)  # type: ignore[arg-type]
        _watch(context, complaints)
        return context.new_page()

    yield start
    for context in opened:
        context.close()
    assert not complaints, "\n".join(complaints)


def _watch(context: BrowserContext, complaints: list[str]) -> None:
    context.expose_function("report", lambda text: complaints.append(text))
    context.add_init_script(WATCH)
    context.on("weberror", lambda error: complaints.append(f"script: {error.error}"))
    context.on("console", lambda said: complaints.extend(_error(said)))


def _error(said: ConsoleMessage) -> list[str]:
    """An error on the console; the browser's own line about a refusal that was asked for is none."""
    if said.type != "error" or said.text.startswith("Failed to load resource: the server responded with a status"):
        return []
    return [f"console: {said.text} on {said.page.url if said.page else 'a page that is gone'}"]
