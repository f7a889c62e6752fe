"""Measure what a first visit to a page transfers: the page and what it loads, to any depth.

Static files are compressed when they are collected; the tests do not collect them, so each text is compressed here.
"""

from __future__ import annotations

import gzip
import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.test import Client as Browser

_OF_CSS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_OF_SCRIPT = re.compile(r"""^(?:import|export)\b[^"'\n]*["'](\.{0,2}/[^"']+)["']""", re.MULTILINE)
_LOADED = {"link": "href", "script": "src", "img": "src", "use": "href", "source": "src", "iframe": "src"}


class _Named(HTMLParser):
    """Collects the addresses that a browser fetches by itself for a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get(_LOADED.get(tag, ""))
        if address:
            self.found.append(address)


def weigh(browser: Browser, url: str) -> dict[str, int]:
    """Return the bytes by address, the page first; empty for what is no page. Fails on a missing asset."""
    answer = _get(browser, url)
    if "text/html" not in answer.headers.get("Content-Type", ""):
        return {}
    weights, waiting = {url: len(answer.content)}, _named_by(url, answer)
    while waiting:
        address = waiting.pop()
        if address not in weights:
            asset = _get(browser, address)
            assert asset.status_code == 200, f"{url} names {address}, which answers {asset.status_code}"
            weights[address] = len(_stored(asset))
            waiting |= _named_by(address, asset)
    return weights


def _get(browser: Browser, url: str) -> Any:
    return browser.get(url, headers={"accept-encoding": "gzip"})


def _sent(answer: Any) -> bytes:
    """Return the body as it is transferred."""
    if answer.streaming and not hasattr(answer, "kept"):
        answer.kept = b"".join(answer.streaming_content)
    body: bytes = answer.kept if answer.streaming else answer.content
    return body


def _stored(asset: Any) -> bytes:
    """Return the body compressed as `collectstatic` compresses it."""
    kind, body = asset.headers.get("Content-Type", ""), _sent(asset)
    text = kind.startswith("text/") or "svg" in kind or "javascript" in kind
    return gzip.compress(body, 9) if text and "Content-Encoding" not in asset.headers else body


def _text(answer: Any) -> str:
    body = _sent(answer)
    return (gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body).decode()


def _named_by(url: str, answer: Any) -> set[str]:
    """Return the addresses of this server that a browser fetches for the response."""
    kind = answer.headers.get("Content-Type", "")
    if "text/html" in kind:
        parser = _Named()
        parser.feed(_text(answer))
        named = parser.found
    elif "css" in kind:
        named = [one or other for one, other in _OF_CSS.findall(_text(answer))]
    else:
        named = _OF_SCRIPT.findall(_text(answer)) if "javascript" in kind else []
    return {urlsplit(urljoin(url, name)).path for name in named if not name.startswith(("data:", "#"))}
