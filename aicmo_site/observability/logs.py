"""Format log lines as text or JSON, with the id of their request or job and without secrets."""

from __future__ import annotations

import json
import logging
import time
import unicodedata

from accounts.types import request_id
from jobs.engine.redaction import redact

_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories that break a line, are invisible, turn its direction, or cannot be encoded."""


class _Lines(logging.Formatter):
    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(record.created))}.{int(record.msecs):03d}Z"


class TextLines(_Lines):
    """Writes one line an event, with escaped line breaks; a traceback follows, indented."""

    def format(self, record: logging.LogRecord) -> str:
        name = request_id.get() or "-"
        message = _one_line(redact(record.getMessage()))
        text = f"{self.formatTime(record)} {record.levelname} {record.name} [{name}] {message}"
        trace = redact(self.formatException(record.exc_info)) if record.exc_info else ""
        return "\n    ".join([text, *(_one_line(line) for line in trace.split("\n") if line)])


class JsonLines(_Lines):
    """Writes JSON: `time`, `level`, `logger`, `id` (a request's, or `job-<id>-<token>`), `message`, `error`."""

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
