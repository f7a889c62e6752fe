"""Redact errors and tracebacks: no password, no key, and at most so many bytes."""

from __future__ import annotations

import re

from django.conf import settings

MAX_BYTES = 8_000
SENTENCE_CHARS = 2_000
_HIDDEN = "[hidden]"
_CREDENTIALS = re.compile(r"(://[^\s:/@]{0,200}:)[^\s@]{1,500}@")
_NAMED = re.compile(
    r"(?i)\b([\w-]{0,40}(?:password|passwd|secret|token|api[_-]?key|authorization)[\w-]{0,40}[\"']?"
    r"\s{0,8}[=:]\s{0,8})(?:bearer\s{1,8})?[^\s,;)}]+"
)
_KEYS = re.compile(r"\b(?:sk|pk|ghp|xox[abp])[-_][A-Za-z0-9_-]{16,}")


def redact(text: str) -> str:
    """Keep the end of a traceback, where the error stands, in at most MAX_BYTES of UTF-8."""
    return _plain(text[-4 * MAX_BYTES :]).encode()[-MAX_BYTES:].decode(errors="ignore")


def safe_sentence(text: str) -> str:
    """Keep the beginning of an error's sentence, in at most SENTENCE_CHARS."""
    plain = _plain(text[: 2 * SENTENCE_CHARS])
    return plain if len(plain) <= SENTENCE_CHARS else f"{plain[: SENTENCE_CHARS - 1]}…"


def _plain(text: str) -> str:
    """Remove secrets, and bytes that a database refuses. Every expression is bounded, so the time is linear."""
    plain = text.replace(settings.SECRET_KEY, _HIDDEN) if settings.SECRET_KEY else text
    plain = _CREDENTIALS.sub(rf"\1{_HIDDEN}@", plain)
    plain = _KEYS.sub(_HIDDEN, _NAMED.sub(rf"\1{_HIDDEN}", plain))
    return plain.replace("\x00", "").encode(errors="replace").decode()
