"""A page in its four looks at once: what axe finds, what is wider than the screen, what the answer was.

The looks are windows of their own, so that one is measured while the next one loads.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize

from accounts.models import User
from tests.e2e.conftest import DESKTOP, PHONE, Open

WCAG = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
    "preload": False,  # axe would write style elements of its own, which the policy refuses
}
START = """
options => {
  window.found = new Promise((done) => setTimeout(() => done(axe.run(document, options)), 0));
}
"""
FINDINGS = """
window.found.then(({ violations }) => violations.map((one) =>
  `${one.id} ${JSON.stringify(one.nodes.slice(0, 3).map((node) => node.target))}`))
"""


class Look(NamedTuple):
    theme: str
    size: ViewportSize

    def __str__(self) -> str:
        return f"{self.theme}-{self.size['width']}"


class Address(NamedTuple):
    url: str
    status: int = HTTPStatus.OK


LOOKS = tuple(Look(theme, size) for size in (DESKTOP, PHONE) for theme in ("light", "dark"))


def windows(as_person: Open, user: User | None) -> dict[str, Page]:
    """One window a look."""
    return {str(look): as_person(user, theme=look.theme, size=look.size) for look in LOOKS}


def look_at(pages: Mapping[str, Page], addresses: Mapping[str, Address]) -> dict[str, list[str]]:
    """What is wrong, by page and look."""
    found: dict[str, list[str]] = {}
    for name, address in addresses.items():
        answers = {look: _opened(page, address.url) for look, page in pages.items()}
        for look, page in pages.items():
            wrong = [*_finished(page), *too_wide(page)]
            if wrong or answers[look] != address.status:
                found[f"{name} {look}"] = [str(answers[look]), *wrong]
            keep(page, f"{name}-{look}")
    return found


def violations(page: Page) -> list[str]:
    """Axe on the page as it is; each finding with the first elements that it names."""
    _start(page)
    return _finished(page)


def keep(page: Page, name: str) -> None:
    """A picture of the page where AICMO_PICTURES names a folder."""
    if folder := os.environ.get("AICMO_PICTURES", ""):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def _opened(page: Page, url: str) -> int:
    answer = page.goto(url)
    assert answer is not None
    _start(page)
    return answer.status


def _start(page: Page) -> None:
    page.evaluate(AXE_SCRIPT)
    page.evaluate(START, WCAG)


def _finished(page: Page) -> list[str]:
    found: list[str] = page.evaluate(FINDINGS)
    return found


def too_wide(page: Page) -> list[str]:
    wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return ["wider than the screen"] if wider else []
