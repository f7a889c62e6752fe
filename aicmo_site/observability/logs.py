"""Log lines that say which request or which job they belong to, as text or as JSON, and that tell no secret."""

from __future__ import annotations

import json
import logging
import time
import unicodedata

from accounts.types import request_id
from jobs.engine.redaction import redact

_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Kinds of characters that break a line, hide in it, turn its direction, or cannot be written at all."""


class _Lines(logging.Formatter):
    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(record.created))}.{int(record.msecs):03d}Z"


class TextLines(_Lines):
    """One event, one line: what would break the line is escaped. A traceback follows, each of its lines indented."""

    def format(self, record: logging.LogRecord) -> str:
        name = request_id.get() or "-"
        message = _one_line(redact(record.getMessage()))
        text = f"{self.formatTime(record)} {record.levelname} {record.name} [{name}] {message}"
        trace = redact(self.formatException(record.exc_info)) if record.exc_info else ""
        return "\n    ".join([text, *(_one_line(line) for line in trace.split("\n") if line)])


class JsonLines(_Lines):
    """`time`, `level`, `logger`, `id` (a request's, or `job-<id>-<token>`), `message`, and `error` with its trace."""

    def format(self, record: logging.LogRecord) -> str:
        found = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "id": request_id.get(),
            "message": redact(record.getMessage()),
        }
        if record.exc_info:
            found["error"] = redact(self.formatException(record.exc_info))
        return json.dumps(found, ensure_ascii=False)


def _one_line(text: str) -> str:
    return "".join(repr(char)[1:-1] if unicodedata.category(char) in _ESCAPED else char for char in text)
