"""What a traceback may say: no password, no key, no more than fits."""

from __future__ import annotations

import re

from django.conf import settings

MAX_BYTES = 8_000
_HIDDEN = "[hidden]"
_CREDENTIALS = re.compile(r"(://[^\s:/@]*:)[^\s@]+@")
_NAMED = re.compile(
    r"(?i)\b([\w-]*(?:password|passwd|secret|token|api[_-]?key|authorization)[\w-]*[\"']?\s*[=:]\s*)(?:bearer\s+)?[^\s,;)}]+"
)
_KEYS = re.compile(r"\b(?:sk|pk|ghp|xox[abp])[-_][A-Za-z0-9_-]{16,}")


def redact(text: str) -> str:
    """The end of the text, for that is where the error stands, in at most MAX_BYTES of UTF-8."""
    plain = text.replace(settings.SECRET_KEY, _HIDDEN) if settings.SECRET_KEY else text
    plain = _CREDENTIALS.sub(rf"\1{_HIDDEN}@", plain)
    plain = _KEYS.sub(_HIDDEN, _NAMED.sub(rf"\1{_HIDDEN}", plain))
    plain = plain.replace("\x00", "").encode(errors="replace").decode()
    return plain.encode()[-MAX_BYTES:].decode(errors="ignore")
