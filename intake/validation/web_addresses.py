"""Validate web addresses, which are stored and shown but never fetched: http or https, public host, no user-info."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import SplitResult, urlsplit

MAX_URL = 2048

_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.IGNORECASE)
_DOTS = re.compile("[.\u3002\uff0e\uff61]")  # IDNA counts all four as dots


def url_problem(url: str) -> str:
    """Return what is wrong with the address, as the rest of a sentence; empty for a valid one."""
    if len(url) > MAX_URL:
        return f"is an address of {len(url):,} characters; at most {MAX_URL:,} are stored."
    if any(unicodedata.category(char)[0] in "CZ" for char in url):
        return "must be an address without spaces, line breaks or invisible characters."
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "must be a valid address, such as https://example.com; its host or port cannot be read."
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return "must be an address that starts with http:// or https://, such as https://example.com."
    return _authority_problem(parts, port)


def _authority_problem(parts: SplitResult, port: int | None) -> str:
    if "@" in parts.netloc:
        return "must be an address without a user name or password before the host."
    if port == 0 or not _is_host(parts.hostname or "", literal=parts.netloc.startswith("[")):
        return "must be a public address with a full host name, such as https://example.com."
    return ""


def _is_host(host: str, *, literal: bool) -> bool:
    if literal or host.rpartition(".")[2].isdecimal():
        return _is_ip(host)
    labels = _DOTS.split(host.removesuffix("."))
    return len(labels) > 1 and len(host) <= 253 and all(_is_label(label) for label in labels)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_label(label: str) -> bool:
    try:
        ascii_label = label if label.isascii() else label.encode("idna").decode("ascii")
    except UnicodeError:
        return False
    return _LABEL.fullmatch(ascii_label) is not None
